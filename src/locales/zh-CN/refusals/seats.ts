import type { Lack } from "../../../domain/progress.ts";
import { type Mrkdwn, md } from "../../mrkdwn.ts";

const lacks: Record<Lack, string> = {
  seats: "席位没有派满",
  answers: "有专家还没有答复",
  leader: "没有已同意的组长",
  park: "园区还没有确认日期",
};

/** What was not done because something stands against the experts. */
const nothingDone = {
  assign: "一位也没有派",
  invite: "一封也没有发",
  record: "没有记",
  done: "没有记到场",
} as const;

/** Why nobody was put down, asked, recorded or ticked off, and what to do instead. */
export const seatRefusals = {
  lacks,
  undated: (visit: string, id: string) =>
    md`${visit}还没有定日期，没有改动。请先排期：\`/visit schedule ${id} 7月3日\``,
  cancelled: (visit: string, id: string) =>
    md`${visit}已经取消，没有改动。要恢复，打 \`/visit schedule ${id} 日期\` 重新安排。`,
  over: (visit: string, id: string) =>
    md`${visit}已经结束，派组和答复都不能再改。到场有出入，打 \`/visit done ${id}\` 更正。`,
  questionnaire: (visit: string, id: string) =>
    md`${visit}是问卷调查，没有席位，也不记到场。问卷收回后，打 \`/visit returned ${id}\`。`,
  refused: (visit: string, during: keyof typeof nothingDone) => md`${visit}：${nothingDone[during]}，因为：`,
  unavailable: (expert: string, day: string) => md`• ${expert}：${day}不便`,
  busy: (expert: string, other: string) => md`• ${expert}：当天已在 ${other}`,
  conflict: (expert: string) => md`• ${expert}：与这家园区有需回避的关系`,
  atLimit: (expert: string, most: number, visits: string) =>
    md`• ${expert}：这次调研最多 ${most} 场，已经派满（${visits}）`,
  tooFar: (expert: string, other: string, kilometres: number) =>
    md`• ${expert}：前后一天在 ${other}，直线约 ${kilometres} 公里，一夜赶不到`,
  overrule: md`确有需要，可以点“仍要这样…”，或在命令后面写“原因：…”。`,
  seated: (expert: string, state: string) => md`• ${expert}：已经在这一组（${state}）`,
  free: (experts: string) => md`那天还能来的：${experts}`,
  nobodyFree: (id: string) => md`那天没有别的专家可派。可以改期：\`/visit schedule ${id} 日期\``,
  takeBack: (id: string, expert: string) => md`要换人，先撤下：\`/visit unassign ${id} ${expert}\``,
  otherFirst: (other: string, expert: string) =>
    md`如果他来的确实是这一场，请先改好那一场：\`/visit unassign ${other} ${expert}\``,
  full: (visit: string, seats: number, wanted: number, names: string) =>
    md`${visit}只有 ${seats} 席，派不下 ${wanted} 位，${names} 都没有派。请少派几位。`,
  fullWith: (visit: string, seats: number, seated: string, names: string, step: Mrkdwn) =>
    md`${visit}共 ${seats} 席，已有 ${seated}，再加就超了，${names} 没有派。请少派几位，或${step}`,
  allTaken: (visit: string, seats: number, seated: string, names: string, step: Mrkdwn) =>
    md`${visit}的 ${seats} 席已经派满（${seated}），${names} 没有派。要换人，请${step}`,
  takeOff: (id: string, someone: string) => md`先撤下一位：\`/visit unassign ${id} ${someone}\``,
  leaderUnfit: (leader: string, able: string) =>
    md`${leader} 不能任组长，一位也没有派。${able === "" ? "请另选一位能任组长的专家。" : `能任组长的：${able}。请改标一位。`}`,
  leadersSeveral: (leaders: string) => md`一组只有一位组长，这里标了：${leaders}。请只标一位。`,
  leaderTaken: (visit: string, leader: string, id: string, code: string) =>
    md`${visit}的组长是 ${leader}，已经请过他了，没有改动。要换组长，请先撤下他：\`/visit unassign ${id} ${code}\``,
  notOnTeam: (visit: string, expert: string, id: string) =>
    md`${visit}的组里没有 ${expert}，没有改动。打 \`/visit show ${id}\` 看这一组。`,
  nobodyToAsk: (visits: string, id: string) =>
    md`${visits}没有待发的邀请。要加人，先派组：\`/visit assign ${id} E05 E07\``,
  nobodyAtAll: "现在没有待发的邀请。请先派组，例如：`/visit assign V2 E05 E07`",
  lettersTooMany: (seats: number, limit: number, command: string) =>
    md`这次有 ${seats} 席待发，一条消息里最多看得清 ${limit} 席，所以还没有发。请分批，先发：\`/visit ${command}\``,
  firstPart: "先发这一批",
  notAwaited: (visit: string, expert: string, state: string, id: string) =>
    md`不用再等了：${expert} 对${visit}现在是“${state}”。打 \`/visit show ${id}\` 看这一组。`,
  noTimeLeft: (visit: string, expert: string, id: string, code: string) =>
    md`${visit}之前没有可以再等的工作日了。请打电话给 ${expert}，再代记：\`/visit record ${id} ${code} 同意 电话\`；或者换人。`,
  replyByPast: (moment: string) =>
    md`答复期限${moment}已经过去了，没有发。请换一个今后的时间；不写期限，就按三个工作日算。`,
  replyByLate: (visit: string) =>
    md`答复期限比 ${visit}开始得还晚，没有发。请提前一些；不写期限，就按三个工作日算。`,
  previewOutdated: "您看过之后情况又有变动，所以这次什么都没有做。请再打一次命令，看新的内容。",
  recordNotAsked: (visit: string, expert: string, id: string) =>
    md`${expert} 在 ${visit}的一席还没有发邀请，先不能记答复。请先发：\`/visit invite ${id}\``,
  recordNotPossible: (visit: string, expert: string, state: string, id: string, code: string) =>
    md`${expert} 在 ${visit}的一席现在是“${state}”，不能记这个答复。要再请他，打 \`/visit assign ${id} ${code}\``,
  seatTaken: (visit: string, expert: string, id: string) =>
    md`${visit}已经满员，${expert} 不能再加进来，没有记。请告诉他这次已经满员，或打 \`/visit show ${id}\` 看能撤下谁。`,
  dayTaken: (other: string) =>
    md`${other}您已经在那边的组里了，同一天只能去一处，所以没有改。如果想换，请直接告诉办公室。`,
  notYet: (visit: string, id: string) =>
    md`${visit}还没到日子，结束后才能记到场。日期有变，先打 \`/visit schedule ${id} 日期\``,
  reasonWanted: (visit: string, missing: readonly Lack[], id: string) =>
    md`${visit}还没有落实（${missing.map((lack) => lacks[lack]).join("、")}）。确实去了，请写明原因：\`/visit done ${id} all 原因：园区当天口头同意\``,
  reasonField: "这一场没有落实，请写明原因",
  nobodyCame: (visit: string, id: string) =>
    md`${visit}一位也没有到场，就不算完成，没有记。如果没有成行，打 \`/visit cancel ${id} 原因\``,
  remarkSettled: "这句话已经处理过了，谢谢您。要改，请点卡片上的按钮，或再写一句。",
};
