import type { Participation } from "../../domain/meetings.ts";
import { md } from "../mrkdwn.ts";

const participation: Record<Participation, string> = {
  "needs-action": "待您答复",
  accepted: "您已答复：参加",
  declined: "您已答复：不能参加",
  tentative: "人选待定",
  delegated: "换人参加",
};

/** What stands in the bot's Home tab. */
export const homes = {
  participation,
  greeting: (name: string) => `${name}老师，您好！`,
  nothingOpen: md`现在没有等您答复的邀请。有新的邀请，会发到“消息”里。`,
  openTitle: (count: number) => md`*等您答复 ${count} 项*`,
  moreInMessages: (count: number) => `另有 ${count} 项，请到“消息”里答复。`,
  visitLine: (day: string, park: string, place: string) => md`*${day}* ${park}（${place}）`,
  nothingComing: md`近期没有已定的调研行程。`,
  comingTitle: (count: number) => md`*已定行程 ${count} 项*`,
  meetingsTitle: (count: number) => md`*会议 ${count} 项*`,
  meetingLine: (moment: string, title: string, status: string) => md`${moment} ${title}｜${status}`,
  officeTitle: (day: string) => `今天 ${day}`,
  nothingOwned: md`您负责的事都办好了，今天没有要催的。`,
  ownedTitle: (count: number) => md`*您负责的 ${count} 件事要办*`,
  moreOwned: (count: number) => `您还有 ${count} 件。`,
  ownedByOthers: (count: number) => `同事负责的有 ${count} 件。`,
  noUnavailable: md`*不便日期*：还没有登记。登记以后，这些天不会请您。`,
  unavailable: (days: string) => md`*不便日期*：${days}`,
  addUnavailable: "登记不便",
  unavailableTitle: "不便日期",
  unavailableIntro: "登记以后，这些天不会请您参加调研。已经答应的行程不受影响。",
  unavailableKeep: "已登记的日期（点 × 去掉）",
  unavailableAdd: "还有哪些天不便",
  unavailableHint: "可以这样写：7月10日至12日、15日；下周三",
  unavailableNoted: (days: string) => md`已记下，这些天不会请您：${days}。`,
  stillPromised: (visits: string) => md`不过您已答应：${visits}。如不能参加，请在那张卡片上点“情况有变”。`,
  notAnExpert: "您还没有登记为专家。请联系办公室把您的账号关联到专家库。",
  tooManyDays: (limit: number) => `一次最多登记 ${limit} 天。请检查日期，或分几次登记。`,
};
