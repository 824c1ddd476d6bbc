import type { AssignmentState, DeclineReason } from "../../domain/assignments.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

const states: Record<AssignmentState, string> = {
  proposed: "待发",
  invited: "待答复",
  accepted: "已同意",
  declined: "不便参加",
  countered: "另约日期",
  withdrawn: "已退出",
  lapsed: "逾期未复",
  attended: "已到场",
  absent: "未到场",
};

const reasons: Record<DeclineReason, string> = {
  diary: "时间冲突",
  health_or_family: "身体或家庭原因",
  travel: "近期出差较多",
  unsaid: "不便说明",
};

const circled = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"];

/** Experts' fields as the records name them, where a card words them differently. */
const fields: Readonly<Record<string, string>> = { 固废: "固体废物" };

const times = (count: number) => ["", "一次", "两次"][count] ?? `${count}次`;

export const assignments = {
  states,
  /** One field, or several between semicolons. */
  field: (names: string): string =>
    names
      .split(";")
      .map((name) => fields[name] ?? name)
      .join("、"),
  reasons,
  roles: { leads: "组长", member: "组员" },
  notification: (expert: string, day: string, park: string, replyBy: string) =>
    md`${expert}老师：想请您参加${day}${park}调研，盼${replyBy}前回复`,
  notificationMany: (expert: string, count: number, replyBy: string) =>
    md`${expert}老师：想请您参加${times(count)}园区调研，盼${replyBy}前回复`,
  notificationRest: (expert: string, count: number, replyBy: string) =>
    md`${expert}老师：还有${times(count)}园区调研盼您答复，请于${replyBy}前回复`,
  greeting: (expert: string, survey: string) =>
    md`*${expert}老师，您好！${survey}：想请您参加一次园区调研。*`,
  greetingInstead: (expert: string) => md`*${expert}老师，您好！因行程调整，想请您参加一次园区调研。*`,
  greetingMany: (expert: string, count: number, survey: string) =>
    md`*${expert}老师，您好！${survey}：想请您参加${times(count)}园区调研。*`,
  notificationMoved: (expert: string, park: string, was: string, day: string, replyBy: string) =>
    md`${expert}老师：${park}调研由${was}改到${day}，您还能参加吗？盼${replyBy}前回复`,
  notificationMovedMany: (expert: string, count: number, replyBy: string) =>
    md`${expert}老师：有${times(count)}园区调研改了日期，请您再看看，盼${replyBy}前回复`,
  greetingMoved: (expert: string, park: string, hadAgreed: boolean) =>
    md`*${expert}老师，您好！${park}的调研改了日期，${hadAgreed ? "想请您再确认一次" : "请您按新的日期答复"}。* ${hadAgreed ? "您原来答应过参加，谢谢您；给您添麻烦了。" : "前面那张卡片不用再答复，给您添麻烦了。"}`,
  greetingMovedMany: (expert: string, count: number) =>
    md`*${expert}老师，您好！有${times(count)}园区调研改了日期，请您再看看。* 前面的卡片不用再答复，给您添麻烦了。`,
  movedFrom: (days: string) => md`（原定${days}）`,
  moved: (day: string, now: string) =>
    md`*原定${day}的调研改到 ${now === "" ? "另一天" : now} 了*。请看新的那张卡片，这一张不用再答复，谢谢您。`,
  movedText: (day: string, park: string, now: string) =>
    md`${park}调研由${day}改到${now === "" ? "另一天" : now}，请看新的卡片`,
  where: (park: string, place: string) => md`📍 *${park}*（${place}）`,
  when: (day: string, from: string, to: string) => md`🗓 *${day}${from}—${to}*`,
  onDay: (day: string) => md`🗓 *${day}*`,
  hours: (from: string, to: string) => md`🗓 ${from}—${to}`,
  arrive: (day: string) => md`，请${day}晚抵达`,
  role: (role: string) => md`👤 您的角色：${role}`,
  focus: (field: string) => md`；请您重点看 *${field}*`,
  team: (people: Mrkdwn) => md`👥 同组拟请：${people}`,
  colleague: (name: string, institution: string, leads: boolean) =>
    md`${name}老师（${institution}${leads ? "，组长" : ""}）`,
  colleagueSeparator: "、",
  travel: (owner: string) => md`🚄 交通食宿：由${owner === "" ? "办公室" : owner}与您对接`,
  replyBy: (moment: string) => md`盼 *${moment} 前* 回复`,
  declaration: "点“参加”即确认与该园区没有需回避的关系",
  line: (index: number, day: string, park: string, role: string, field: string) =>
    md`*${circled[index] ?? `(${index + 1})`} ${day} ${park}*｜${role}${field === "" ? "" : `｜${field}`}`,
  join: "参加",
  cannotJoin: "不便参加",
  joinAll: (count: number): string => (count === 2 ? "两次都参加" : "都参加"),
  changed: "情况有变",
  canAgain: "我又可以了",
  accepted: (owner: string) =>
    md`✅ *您已答复：参加。* 谢谢您！行前两个工作日，行程、接站人和园区情况会发到这里；有事请找${owner === "" ? "办公室" : owner}。`,
  declined: (day: string) => md`已记下：*${day}不便参加*。没关系，下次再请您。`,
  withdrawn: (day: string) => md`已记下：*${day}您不能参加了*。谢谢您提前告诉我们。`,
  takenBack: (day: string) => md`*${day}这次不必麻烦您了*，谢谢您。不必再答复。`,
  cancelled: (day: string) => md`*${day}的调研已取消*，谢谢您。不必再答复。`,
  lapsed: (day: string) => md`*${day}的邀请已过答复期*，这次没有请到您，下次再请您。`,
  attended: (day: string) => md`✅ *您参加了${day}的调研*，谢谢您！`,
  absent: (day: string) => md`*${day}的调研* 已结束。`,
  acceptedText: (day: string, park: string) => md`您已答复：参加${day}${park}调研`,
  declinedText: (day: string, park: string) => md`已记下：${day}${park}调研您不便参加`,
  closedText: (day: string, park: string) => md`${day}${park}调研：不必再答复`,
  /** Between what was answered to one visit and to the next. */
  textSeparator: "；",
  declineTitle: "不便参加",
  declineIntro: (day: string, park: string) => md`*${day} ${park}*\n没关系，不必说明原因，直接点“发送”即可。`,
  declineReason: "原因",
  declineNote: "想说的话",
  declineNoteHint: "有话只有联络员看到。",
};
