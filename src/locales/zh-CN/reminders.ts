import { type Mrkdwn, md } from "../mrkdwn.ts";

const circled = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"];

/** Reminders: to whoever is silent, and at last to the member of the office who sees to it. */
export const reminders = {
  expert: (name: string) => `${name}老师`,
  number: (index: number) => circled[index] ?? `(${index + 1})`,
  visit: (day: string, park: string) => `${day}${park}调研`,
  meeting: (moment: string, title: string) => `${moment}“${title}”`,
  material: (title: string, item: string) => `“${title}”发言材料（${item}）`,
  task: (title: string, what: string) => `${what}（“${title}”议定）`,
  textDeed: (name: string, what: string, by: string) => md`${name}：${what}，盼您${by}前办好`,
  lineDeed: (number: string, what: string, by: string) => md`${number}*${what}*\n盼 *${by} 前* 办好`,
  greetingDeed: (name: string, count: number) => md`*${name}，您好！还有 ${count} 件事盼您办一下。*`,
  placeDeed: (which: number, of: number) => `第 ${which} 次提醒，共 ${of} 次；办好了，点一下就不再提醒`,
  closedDeed: (number: string, what: string) => md`✅ ${number}${what}：好了，谢谢您`,
  text: (name: string, what: string, by: string) => md`${name}：${what}，盼您${by}前答复`,
  textMany: (name: string, count: number) => md`${name}：还有 ${count} 件事盼您答复`,
  textSettled: (name: string) => md`${name}：都已答复，谢谢您`,
  greeting: (name: string) => md`*${name}，您好！还有一件事盼您答复。*`,
  greetingMany: (name: string, count: number) => md`*${name}，您好！还有 ${count} 件事盼您答复。*`,
  thanks: (name: string) => md`*${name}，谢谢您，都已答复。*`,
  line: (number: string, what: string, by: string) => md`${number}*${what}*\n盼 *${by} 前* 答复`,
  place: (which: number, of: number) =>
    which < of ? `第 ${which} 次提醒，共 ${of} 次` : `第 ${which} 次提醒，也是最后一次；不便来，也请点一下`,
  byHand: "办公室请您抽空答复",
  answered: (number: string, what: string, answer: string) => md`✅ ${number}${what}：您已答复 *${answer}*`,
  closed: (number: string, what: string) => md`${number}${what}：不必再答复`,
  join: "参加",
  cannotJoin: "不便参加",
  attend: "参加",
  cannotAttend: "不能参加",
  changeOnCard: "要改，请到那张邀请卡片上改。",

  ownerText: (count: number) => md`${count} 件事过了期限，请您办一下`,
  ownerSettled: md`过期限的事，现在没有要您办的了`,
  ownerTitle: (count: number) =>
    md`*${count} 件事过了期限，请您办一下。* 能在 Slack 里提醒的都提醒过了，不再催。`,
  ownerTitleSettled: md`*过期限的事，现在没有要您办的了。*`,
  overdue: (expert: string, what: string, by: string) =>
    md`🔴 *${expert}* 还没有答复 ${what}，期限 ${by} 已过`,
  overdueOutside: (expert: string, what: string, by: string) =>
    md`🔴 *${expert}*（不在 Slack）的答复还没记：${what}，期限 ${by} 已过`,
  overdueAnswered: (expert: string, what: string, answer: string, isAnswer: boolean) =>
    md`${isAnswer ? "✅" : "•"} *${expert}* ${what}：${answer}`,
  waiting: (expert: string, what: string, by: string) => md`🕔 *${expert}* ${what}：再等到 ${by}`,
  replies: (title: string, count: number, by: string) =>
    md`🔴 *${title}* 还有 ${count} 份回执未到，期限 ${by} 已过`,
  materials: (title: string, count: number, by: string) =>
    md`🔴 *${title}* 还差 ${count} 份发言材料，期限 ${by} 已过`,
  materialsIn: (title: string) => md`✅ *${title}* 不再等发言材料`,
  taskLate: (what: string, who: string, by: string) => md`🔴 *${what}*（${who}）还没办结，期限 ${by} 已过`,
  taskIn: (what: string) => md`✅ *${what}* 已办结或撤回`,
  taskDone: "办结",
  showMaterials: "看材料",
  repliesIn: (title: string) => md`✅ *${title}* 不再等回执`,
  questionnaire: (park: string, day: string) => md`🔴 *${park}* 问卷 ${day}到期，还没收回`,
  questionnaireIn: (park: string) => md`✅ *${park}* 问卷不用再催`,
  attendance: (park: string, day: string) => md`🟠 *${park}* ${day}已过，还没记谁到场`,
  attendanceIn: (park: string) => md`✅ *${park}* 到场已记`,
  roadText: (count: number) => md`${count} 家的行程还没填全，请您填一下`,
  roadTitle: (count: number) =>
    md`*${count} 家快出发了，行程还没填全，请您填一下。* 行前两个工作日会自动发给专家组。`,
  roadSettled: md`*行程现在没有要填的了。*`,
  road: (park: string, day: string) => md`🟠 *${park}* ${day}出发，还缺路线或接站人`,
  roadIn: (park: string) => md`• *${park}*：行程已填，或日期、专家组有变`,
  fillRoad: "填写…",
  record: "电话代录",
  wait: "再等一天",
  replace: "换人",
  returned: "已收回",
  attended: "记到场",
  showReplies: "看回执",

  waited: (expert: string, what: string, by: string) =>
    md`好，再等到 *${by}*。${expert}的卡片已改成新的期限：${what}。到时仍没有答复，再告诉您。`,
  notDelivered: (name: string, reason: string, items: Mrkdwn) =>
    md`⚠️ 没能把提醒送到${name}的 Slack（${reason}）。请改用电话或微信联系：\n${items}`,
};
