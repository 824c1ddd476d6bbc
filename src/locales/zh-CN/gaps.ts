import type { NotReplacing } from "../../domain/replacements.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

const why: Record<NotReplacing, string> = {
  busy: "当天在别的园区",
  unavailable: "登记了当天不便",
  too_far: "前后一天在别处，路太远",
  at_limit: "本次已派满",
  said_no: "这一场已答复不便，或没有答复",
  conflict: "与园区有需回避的关系",
};

const circled = ["①", "②", "③"];

/** What the owner of a visit reads when a seat falls free, and what comes of it. */
export const gaps = {
  whyNot: why,
  // 空席
  text: (park: string, day: string, count: number) =>
    md`${park} ${day}空出 1 席，${count === 0 ? "当天没有能补位的专家" : `已备好 ${count} 位补位人选`}`,
  title: (park: string, day: string, left: string) => md`*${park} ${day}空出 1 席*，${left}`,
  left: (workdays: number) => (workdays <= 0 ? "就在今天" : `距出发还有 ${workdays} 个工作日`),
  because: (expert: string, verb: string, reason: string, how: Mrkdwn) =>
    md`${expert}老师：${reason === "" ? verb : reason}${how}。`,
  declines: "不便参加",
  withdraws: "原已同意，现在来不了",
  lapsed: "逾期没有答复",
  takenBack: "已由办公室撤下",
  note: (note: string) => md`附言：“${note}”`,
  others: (count: number, people: string) => md`其余 ${count} 席不动（${people}）。`,
  nobodyElse: "这一组现在没有别的专家。",
  asLeader: (name: string) => `组长 ${name}老师`,
  asMember: (name: string) => `${name}老师`,
  noLeader: "这一组现在没有能任组长的专家。",
  candidate: (index: number, expert: string, institution: string, fields: string) =>
    md`*${circled[index] ?? ""} ${expert}老师* · ${institution} · ${fields}`,
  visits: (count: number, most: number) => (count === 0 ? "本次 0 场" : `本次 ${count} 场，上限 ${most} 场`),
  way: (city: string, kilometres: number) => `${city === "" ? "" : `${city}出发，`}约 ${kilometres} 公里`,
  covered: "补上后专业齐全",
  coveredBy: (field: string, by: string) => `${field}由${by}兼看`,
  uncovered: (field: string) => `${field}还没有人看`,
  leader: "组长",
  mayLead: "可任组长",
  invite: "邀请",
  distances: "距离为直线估算",
  outOf: (count: number) => `另有 ${count} 位当天不可派`,
  why: "为什么",
  nobody: "当天没有能补位的专家。可以少去一位，或改期。",
  fewer: (seats: number) => `${seats} 人成行…`,
  move: "改期…",
  somebodyElse: "换别人",
  later: "先不处理，明早再提醒",
  // 已邀请
  asked: (time: string, expert: string, by: string) => md`✉️ ${time} 已邀请${expert}老师，盼${by}前回复。`,
  askedOutside: (time: string, expert: string, by: string) =>
    md`☎️ ${time} 已定请${expert}老师（不在 Slack，请您联系），盼${by}前回复。`,
  nextReady: "若不便，自动备好下一位，由您点发。",
  takeBack: "撤回",
  record: "电话代录",
  alsoDeclined: (expert: string, verb: string) => md`${expert}老师也${verb}。`,
  alsoLapsed: (expert: string) => md`${expert}老师逾期没有答复。`,
  taken: (park: string, day: string, expert: string) =>
    md`✅ *${park} ${day}的空席已补上*：${expert}老师参加。`,
  filled: (park: string, day: string, filled: number, planned: number) =>
    md`✅ *${park} ${day}的空席已补上*，现有 ${filled}/${planned} 席。`,
  smaller: (park: string, day: string, seats: number) => md`✅ *${park} ${day}*：${seats} 人成行，不再补位。`,
  cancelled: (park: string, day: string) => md`${park} ${day}的考察已取消，不必再补位。`,
  standInText: (expert: string, park: string, day: string, next: string) =>
    md`${park} ${day}：${expert}老师也来不了${next === "" ? "" : `，下一位已备好：${next}老师`}`,
  standInHint: "补位人选在上面那张卡片里，点“邀请”就发。",
  open: "看补位人选",
  // 换人
  replaceTitle: (expert: string, visit: string, state: string) => md`*换下 ${expert}*（${visit}，${state}）`,
  replaceHow: {
    proposed: "还没有请过他，点“邀请”就换。",
    overdue: "他逾期没有答复。点“邀请”，他的邀请作逾期未复，另请这一位。",
    asked: "他已经收到邀请，还没到期。点“邀请”，他的卡片会写明“这次不必麻烦您了”，另请这一位。",
    accepted: "他已经同意。点“邀请”，会告诉他“这次不必麻烦您了”，另请这一位。",
  },
  askedTitle: (visit: string, expert: string) => md`✅ ${visit}：已邀请 ${expert}`,
  askedUntil: (by: string) => md`盼 ${by} 前回复。`,
  whyTitle: (visit: string) => md`*${visit} 当天不可派的专家*`,
  whyLine: (reason: NotReplacing, count: number, names: string) =>
    md`• ${why[reason]}：${count} 位${names === "" ? "" : `（${names}）`}`,
  postponed: (day: string) => md`好的，${day}早上再提醒您。`,
  // 更小的组
  fewerTitle: (seats: number) => `${seats} 人成行`,
  fewerIntro: (visit: string, seats: number) =>
    md`*${visit}*\n请领导定：${seats} 人成行，不再补位。同意后，计划席位相应减少。`,
  fewerReason: "原因",
  fewerSubmit: "请领导定",
  fewerAsked: (seats: number, who: string) => md`🔷 已请${who}定：${seats} 人成行。定了会告诉您。`,
  fewerRefused: (note: string) =>
    md`🔷 领导没有同意少去一位${note === "" ? "" : `：${note}`}。请继续补位，或改期。`,
  approvalText: (park: string, day: string, seats: number) => md`请您定：${park} ${day}，${seats} 人成行`,
  approval: (park: string, day: string, seats: number, before: number, reason: string, who: string) =>
    md`🔷 *请您定：${park} ${day}，${seats} 人成行*（原定 ${before} 人）。原因：${reason}（${who}）`,
  decideTitle: "请您定",
  decision: "意见",
  remark: "批示",
  approve: "同意",
  refuse: "不同意",
  decided: (park: string, day: string, seats: number, isAgreed: boolean, who: string) =>
    md`${isAgreed ? "✅" : "已记下："}${who}${isAgreed ? "同意" : "不同意"}：${park} ${day}，${seats} 人成行。`,
  decidedNote: (note: string) => md`批示：${note}`,
  overtaken: (park: string, day: string) => md`${park} ${day}：席位已另行落实，不必再定。谢谢您。`,
  toldAgreed: (park: string, day: string, seats: number, before: number, after: number, who: string) =>
    md`✅ ${who}同意：*${park} ${day}，${seats} 人成行*。计划席位 ${before} → ${after}。`,
  toldRefused: (park: string, day: string, seats: number, who: string) =>
    md`${who}没有同意 ${park} ${day} ${seats} 人成行，请继续补位，或改期。`,
  approvers: "领导",
};
