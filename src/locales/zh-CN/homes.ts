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
  noUnavailable: md`*不便日期：*还没有登记。登记以后，这些天不会请您。`,
  unavailable: (days: string) => md`*不便日期：*${days}`,
  addUnavailable: "登记不便",
};
