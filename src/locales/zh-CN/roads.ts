import type { RoadLack } from "../../domain/roads.ts";
import type { Purpose } from "../../domain/visits.ts";
import { md } from "../mrkdwn.ts";

const lacks: Record<RoadLack, string> = { route: "路线", pick_up: "接站人" };

/** Three questions for each purpose of a survey. */
const questions: Record<Purpose, readonly [string, string, string]> = {
  pre_acceptance: ["机构或管辖有没有重大变动", "有没有环境方面的刑事案件", "佐证材料是否齐全"],
  verification: ["申报的情况与现场是否一致", "指标的算法和数据来源是否清楚", "佐证材料是否齐全"],
  acceptance: ["建设规划定的任务是否完成", "各项指标是否达到要求", "佐证材料是否齐全"],
  re_evaluation: ["命名以来各项指标是否保持", "上次提出的问题是否改好", "佐证材料是否齐全"],
};

/** What a team is told: who is in it, and the page for the road. */
export const roads = {
  lacks,
  questions,
  labels: {
    when: "时间",
    arrival: "到达",
    route: "路线",
    pickUp: "接站",
    hotel: "住宿",
    liaison: "联络员",
    team: "专家组",
    park: "园区",
    sights: "请您重点看",
    next: "接下来",
  },
  teamText: (expert: string, day: string, park: string) => md`${expert}老师：${day}${park}调研的专家组定了`,
  teamGreeting: (expert: string, day: string, park: string) =>
    `${expert}老师，您好！${day}${park}调研的专家组已经到齐，园区也同意了这个日期。`,
  changedText: (expert: string, day: string, park: string) =>
    md`${expert}老师：${day}${park}调研的专家组有调整`,
  changedGreeting: (expert: string, day: string, park: string) =>
    `${expert}老师，您好！${day}${park}调研的专家组有调整，现在是下面这几位。`,
  next: (day: string) => `${day}，行程、接站人和电话会发给您。`,
  nextSent: "行程不变，以发给您的那份为准。",
  nextSoon: "行程、接站人和电话马上发给您。",
  member: (name: string, institution: string, role: string) => `${name}老师（${institution}，${role}）`,
  you: (role: string) => `您（${role}）`,
  teamSeparator: "、",
  teamOpen: (team: string, open: number) => `${team}；还有 ${open} 席在落实`,
  pageText: (expert: string, day: string, park: string) =>
    md`${expert}老师：${day}${park}调研的行程和接站安排`,
  pageGreeting: (expert: string, day: string, park: string) =>
    `${expert}老师，您好！${day}${park}调研，行程安排如下。`,
  updateText: (expert: string, day: string, park: string) => md`${expert}老师：${day}${park}调研，行程有更新`,
  updateGreeting: (expert: string, day: string, park: string) =>
    `${expert}老师，您好！${day}${park}调研，行程有更新，请以这份为准。`,
  arriveEvening: (day: string) => `请${day}晚上到`,
  arriveMorning: (day: string, time: string) => `${day}${time}前到园区，不用提前一晚来`,
  arriveAny: (day: string) => `外地的请${day}晚上到`,
  notYet: "还没定，定了马上告诉您",
  hotelYet: "还没定，联络员会告诉您",
  withPhone: (who: string, phone: string) => `${who}${who === "" ? "" : "，"}电话 ${phone}`,
  hiddenPhone: "只写在私信里",
  parkFacts: (name: string, place: string, kind: string, history: string) =>
    `${name}（${place}），${kind}；${history}`,
  fromSeat: (field: string) => `${field}（请您主看的方向）`,
  fromVisit: (field: string) => `${field}（这次调研需要的专业）`,
  sight: (index: number, text: string) => `\n${index + 1}. ${text}`,
  source: (purpose: string) =>
    `“重点看”由办公室按您的分工、这次需要的专业和调研目的（${purpose}）列出，不是园区提供的。`,
  replyHere: "有事在这里回一句，联络员会看到。",
  copy: "复制文字",
  copyTitle: "行前文字",
  copyLabel: (name: string) => `发给${name}老师`,
  copyOwn: "长按全选，再复制",
  copyDone: "好了",
  passOnText: (count: number, day: string, park: string) =>
    md`${day}${park}调研：请把文字转给 ${count} 位不在 Slack 的专家`,
  passOnTitle: (count: number, day: string, park: string) =>
    md`*${day}${park}调研：有 ${count} 位专家不在 Slack，请您把下面的文字转给他们。*`,
  passOnFor: (name: string, text: string) => md`*${name}老师*\n\`\`\`${text}\`\`\``,
  notDelivered: (names: string, reason: string, day: string, park: string) =>
    md`⚠️ 没能送到${names}的 Slack（${reason}）：${day}${park}调研。请用电话或微信把下面的文字转过去。`,
  open: "行前安排",
  previewText: (visit: string) => md`${visit} 行前安排`,
  goesOut: (moment: string) => md`🕘 *${moment}* 自动发给已同意的专家`,
  wentOut: (moment: string) => md`🕘 ${moment} 起已自动发；之后同意的专家，一同意就会收到`,
  lacking: (what: string) => md`⚠️ 还缺：*${what}*`,
  complete: md`✅ 路线、接站人都有了`,
  receiver: (name: string, standing: string) => md`• ${name}老师：${standing}`,
  nobody: md`还没有专家同意参加，没有人可发。`,
  standings: {
    nothing: "还没发",
    older: "发过旧的一份，新的还没发",
    this: (moment: string) => `已发，${moment}`,
    waiting: "正在发",
    failed: "没送到，文字发给负责人转了",
  },
  outside: (standing: string) => `${standing}（不在 Slack，文字发给您转）`,
  previewPage: md`*专家会看到*（“到达”和“重点看”按各人不同）：`,
  fill: "填写…",
  send: "发给专家组",
  sendUpdate: "发更新",
  formTitle: "行前安排",
  formSubmit: "保存",
  formRoute: "路线（车次、航班、怎么换乘）",
  formPickUp: "接站：谁接，在哪里",
  formPickUpPhone: "接站人电话",
  formHotel: "住宿（酒店、地址）",
  formLiaisonPhone: "联络员电话",
  formHint: "电话只写进发给专家的私信，不出现在频道里。",
  formPhone: "电话里要有号码，例如 138 0000 0000。",
  formPhoneWhose: "有了电话，还请写上是谁来接。",
  filled: (visit: string) => md`✅ 已记下 *${visit}* 的行前安排。`,
  filledNext: (moment: string) => md`${moment} 自动发给专家组；要提前发，打开预览点“发给专家组”。`,
  filledNow: md`要现在发给专家组，打开预览点“发给专家组”。`,
  updateTitle: "发更新？",
  updateBody: (visit: string, names: string) =>
    md`✅ 已记下 *${visit}* 的行前安排。\n${names}收到过以前的一份。要告诉他们“行程有更新”吗？`,
  sent: (visit: string, count: number) => md`✅ *${visit}* 的行前安排正发给 ${count} 位专家。`,
  updated: (visit: string, count: number) => md`✅ *${visit}* 的行程更新正发给 ${count} 位专家。`,
  sentOutside: (count: number) => md`另有 ${count} 位不在 Slack，文字发到您的私信，请转给他们。`,
  sentOutsideOnly: (visit: string, count: number) =>
    md`✅ *${visit}* 的 ${count} 位专家不在 Slack，文字发到您的私信，请转给他们。`,
  shownLabel: "行前安排",
  shownEmpty: "还没填",
  shownLacks: (what: string) => `还缺${what}`,
  shownFull: "已填",
  shownSent: (count: number, of: number, moment: string) => `已发 ${count}/${of} 位，${moment}`,
  shownUnsent: "还没发",
  shownOlder: (count: number) => `${count} 位手里是旧的一份`,
  notOnSite: (visit: string) => md`${visit} 是问卷，没有人要出行。看这一家，打 \`/visit show ${visit}\`。`,
  needsDate: (visit: string) =>
    md`${visit} 还没有定日期，谈不上行程。请先打 \`/visit schedule ${visit} 7月3日\`。`,
  begun: (visit: string) =>
    md`${visit} 已经开始或结束了，不用再发行前安排。要记到场，打 \`/visit done ${visit}\`。`,
  noTeam: (visit: string) =>
    md`${visit} 还没有专家同意参加，没有人可发。先请人，打 \`/visit invite ${visit}\`；填好的内容会留着。`,
  allSent: (visit: string) =>
    md`${visit} 的专家都有最新的一份了，没有再发。内容有变，先打 \`/visit road ${visit}\` 点“填写…”。`,
  dateOpen: (visit: string) =>
    md`${visit} 的园区想换日期，先别请专家动身。定下日期，打 \`/visit move ${visit} 日期\`；园区又同意了，打 \`/visit park ${visit} 同意\`。`,
};
