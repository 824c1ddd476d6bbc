import { type Mrkdwn, md } from "../mrkdwn.ts";

/** Another date, a recusal, a call: what experts say beside yes and no, and what comes of it. */
export const counters = {
  // 换个日期
  button: "换个日期",
  formTitle: "换个日期",
  formIntro: (day: string, park: string) =>
    md`*${day} ${park}*\n请写一到三个您可以的日期；办公室会尽量协调，再答复您。`,
  day: (place: number) => (place === 1 ? "可以的日期" : `还可以的日期（${place}）`),
  typed: "或者直接写，例如“7月5日或下周三”",
  note: "想说的话",
  status: (days: string, owner: string) =>
    md`🗓 *您提议换到：${days}。* ${owner === "" ? "办公室" : owner}会答复您；原定的日子又可以了，就点“参加”。`,
  statusText: (day: string, park: string, days: string) => md`已转告：${day}${park}调研，您提议换到${days}`,
  refusedLine: (days: string) => md`${days}实在协调不开，很抱歉。*原定的日子，您看方便吗？*`,
  // 给经办人
  text: (expert: string, park: string, day: string, days: string) =>
    md`${expert}老师想把 ${park} ${day}换到${days}`,
  title: (expert: string, park: string, day: string, days: Mrkdwn) =>
    md`*${expert}老师* 想把 ${park} ${day}换到：${days}`,
  day1: (day: string) => md`*${day}*`,
  quoted: (note: string) => md`“${note}”`,
  teamHint: "接受之前，先看会再问谁。",
  recordedBy: (who: Mrkdwn, way: string) => md`${way}转告，${who} 代记。`,
  accept: "接受改期",
  acceptDay: (day: string) => `改到${day}`,
  refuse: "维持原日期",
  accepted: (expert: string, park: string, day: string) =>
    md`✅ 已按${expert}老师的提议改期：${park} ${day}。`,
  refused: (expert: string, park: string, day: string) =>
    md`已答复${expert}老师：改不了，问他 ${park} 原定的${day}是否方便。`,
  overtaken: (expert: string, park: string, day: string) =>
    md`${park} ${day}：${expert}老师的改期提议已不必再定，以最新的答复为准。`,
  copyRefused: (expert: string, day: string, park: string, days: string) =>
    `${expert}老师，您好！${park}的调研，${days}实在协调不开，很抱歉。原定的${day}，您看方便吗？方便的话回复一声即可，谢谢您！`,
  copyHint: "他不在 Slack，请您告诉他：",
  // 给专家
  toldAccepted: (expert: string, park: string, day: string) =>
    md`${expert}老师，谢谢您！${park}的调研已按您的提议改到 *${day}*，您的席位已定，不必再答复。`,
  toldRefused: (expert: string, park: string, days: string, day: string) =>
    md`${expert}老师，${park}的调研，${days}实在协调不开，很抱歉。原定的 *${day}*，您看方便吗？`,
  toldAnswered: "谢谢您，已经记下您的答复。",
  // 需要回避
  recuse: "需要回避",
  recuseTitle: "需要回避",
  recuseIntro: (park: string) => md`*${park}*\n您与这家园区有需要回避的关系，就不请您去这一家。`,
  recuseReason: "原因",
  recuseHint: "只有办公室负责人能看到原因，可以不填。",
  recused: (day: string) => md`已记下：*${day}这一家，您需要回避*。谢谢您说明，这一家不再请您。`,
  recusedText: (day: string, park: string) => md`已记下：${day}${park}调研，您需要回避`,
  // 请给我打电话
  call: "请给我打电话",
  callNoted: (owner: string) => md`☎️ 已经告诉${owner === "" ? "办公室" : owner}，会尽快给您打电话。`,
  callText: (expert: string, park: string, day: string) => md`请给${expert}老师打电话：${park} ${day}`,
  callTitle: (expert: string, park: string, day: string) =>
    md`☎️ *请给${expert}老师打电话*：${park} ${day}的邀请，他想在电话里说。`,
  phone: (number: string) => md`电话：${number}`,
  noPhone: "没有登记他的电话；可以记在单位联系人里。",
  record: "电话代录",
};
