import { md } from "../mrkdwn.ts";

/** What staff read when they put people down, ask them, record their answers and who came. */
export const seats = {
  // 派组
  member: (expert: string, role: string, field: string, state: string) =>
    md`• ${expert}${role === "" ? "" : `（${role}）`}${field === "" ? "" : `｜重点看 ${field}`}｜${state}`,
  count: (filled: number, planned: number) =>
    filled >= planned
      ? md`席位 ${filled}/${planned}，已派满。`
      : md`席位 ${filled}/${planned}，还空 ${planned - filled} 席。`,
  leaderProposed: (leader: string, id: string, code: string) =>
    md`您没有指定组长，先拟 ${leader}。要换人，打 \`/visit assign ${id} ${code}组长\``,
  leaderOnly: (leader: string) => md`您没有指定组长，先拟 ${leader}。`,
  ledBefore: (expert: string) => md`${expert} 改为组员。`,
  noLeader: "这一组还没有能任组长的专家。",
  uncovered: (fields: string) => md`还没有人看：${fields}。`,
  stillFree: (experts: string) => md`那天还能来的：${experts}`,
  notYetAsked: "还没有通知任何人。",
  invite: "发邀请",
  assignedText: (visit: string, experts: string) => md`${visit}已派：${experts}`,
  already: (experts: string) => md`${experts} 已经在这一组，照旧。`,
  allAlready: (experts: string) => md`${experts} 已经在这一组，没有改动。`,
  leaderText: (visit: string, leader: string) => md`${visit}组长改为 ${leader}`,
  // 撤下
  unassigned: (visit: string, expert: string, filled: number, planned: number) =>
    md`已从 ${visit}撤下 ${expert}（还没有请过他，不必通知）。席位 ${filled}/${planned}。`,
  unassignAsk: (visit: string, expert: string, state: string) =>
    md`${expert} 在 ${visit}的一席现在是“${state}”，他已经知道这件事。确定撤下吗？`,
  unassignHowCard: "撤下后，他的卡片会写明“这次不必麻烦您了”。",
  unassignHowMessage: "撤下后，会发一条消息告诉他“这次不必麻烦您了”，他的卡片也会改。",
  unassignHowOutside: "他不在 Slack，撤下后请您打电话或发微信告诉他。",
  unassignConfirm: "确定撤下",
  takenBack: (visit: string, expert: string, filled: number, planned: number) =>
    md`已从 ${visit}撤下 ${expert}。席位 ${filled}/${planned}。`,
  takenBackCard: "他的卡片已经改了。",
  takenBackMessage: "已发消息告诉他。",
  takenBackOutside: "他不在 Slack，请您告诉他：",
  // 邀请
  previewTitle: (inSlack: number, outside: number) => {
    const parts = [inSlack > 0 ? `${inSlack} 封 Slack 私信` : "", outside > 0 ? `${outside} 位请您联系` : ""];
    return `请核对邀请：${parts.filter(Boolean).join("，")}`;
  },
  letterLine: (index: number, expert: string, way: string) => md`*${index + 1}. ${expert}*｜${way}`,
  letterVisit: (visit: string, role: string, field: string) =>
    md`　${visit}，${role}${field === "" ? "" : `，重点看 ${field}`}`,
  letterBy: (moment: string) => md`　盼 ${moment} 前回复`,
  ways: {
    slack: "Slack 私信",
    slack_unsure: "Slack 私信（上次没有送到，请备好电话）",
    outside: "不在 Slack，请您联系",
  },
  allBy: (moment: string) => md`请他们在 *${moment} 前* 回复。`,
  undated: (visits: string) => md`还没有定日期、这次不发的：${visits}`,
  previewHint: "还没有发。要改答复期限，重打一次，后面写期限：`/visit invite 园区 by 日期 17:00`",
  send: (inSlack: number) => (inSlack > 0 ? `发出 ${inSlack} 封` : "备好文字"),
  notNow: "先不办",
  left: "好的，什么都没有改。",
  outsideTitle: (count: number) => md`✅ 邀请已备好：${count} 封，请您联系。`,
  sentTitle: (count: number) => md`✅ 邀请已发出：${count} 封。`,
  sentInSlack: (experts: string) => md`Slack 里已发：${experts}`,
  sentOutside: (count: number) =>
    md`*不在 Slack 的 ${count} 位，请您联系。* 下面的文字可以直接复制到微信、短信或邮件：`,
  recordHint: (id: string, code: string) =>
    md`有了答复，打 \`/visit record ${id} ${code} accepted 电话\`，或点按钮：`,
  record: "记录答复",
  copyOne: (
    expert: string,
    day: string,
    park: string,
    place: string,
    hours: string,
    role: string,
    field: string,
    by: string,
    isInstead: boolean,
  ) =>
    `${expert}老师，您好！${isInstead ? "因行程调整，" : ""}想请您参加${day}${park}（${place}）的园区调研，${hours}，请您任${role}${field === "" ? "" : `，重点看${field}`}。交通食宿由我们安排。盼您在${by}前回复，直接回这条消息或来电都可以。谢谢您！`,
  copyManyHead: (expert: string, count: number) => `${expert}老师，您好！想请您参加 ${count} 次园区调研：`,
  copyManyLine: (index: number, day: string, park: string, hours: string, role: string, field: string) =>
    `${index + 1}. ${day}，${park}，${hours}，${role}${field === "" ? "" : `，重点看${field}`}`,
  copyManyTail: (by: string) =>
    `交通食宿由我们安排。盼您在${by}前回复，哪一次能来、哪一次不便，直接回这条消息或来电都可以。谢谢您！`,
  copyTakenBack: (expert: string, day: string, park: string) =>
    `${expert}老师，您好！${day}${park}的调研安排有调整，这次不必麻烦您了。给您添麻烦了，谢谢您，下次再请您！`,
  // 记答复
  recorded: (visit: string, expert: string, state: string, way: string) =>
    md`已记下：${expert}，${visit}，*${state}*（${way}）。`,
  recordedAgain: (visit: string, expert: string, state: string) =>
    md`${expert} 在 ${visit}的答复原来就是“${state}”，没有改动。`,
  recordedWhy: (reason: string) => md`原因：${reason}`,
  recordedNote: (note: string) => md`附言：${note}`,
  wayAssumed: "没有写明方式，按电话记。",
  nextAssign: (id: string) => md`空出一席。补人：\`/visit assign ${id} 专家编号\``,
  nextCounter: (id: string, code: string) =>
    md`已转给这一家的负责人定。也可以直接打：\`/visit counter ${id} ${code} 接受\`，或 \`不改\``,
  assign: "选人补位",
  // 到场
  held: (visit: string, came: string, count: number) => md`✅ 已记到场：${visit}，${came}，共 ${count} 人。`,
  heldAgain: (visit: string, came: string, count: number) =>
    md`✅ 已更正到场：${visit}，${came}，共 ${count} 人。`,
  absent: (experts: string) => md`没有到场：${experts}`,
  outsiders: (persons: string) => md`其中不在专家库的：${persons}`,
  heldReason: (reason: string) => md`未落实而成行的原因：${reason}`,
  personTimes: (times: number, people: number) => md`本次调研累计 ${times} 人次（${people} 人）。`,
  heldHint: (id: string, someone: string) =>
    md`记错了，再打一次就能更正，例如 ${someone} 没到：\`/visit done ${id} 缺 ${someone}\``,
  heldAgainHint: (id: string) => md`记错了，再打一次就能更正：\`/visit done ${id}\``,
  // 表单
  pickTitle: "选一家园区",
  pickVisit: "园区",
  next: "下一步",
  noVisit: "现在没有可以办理的园区。请先排期，例如：`/visit schedule 昆山高新 7月3日`",
  noHeldVisit: "现在没有到了日子、等着记到场的园区。",
  assignTitle: "派组",
  assignIntro: (visit: string, filled: number, planned: number, needs: string) =>
    md`*${visit}*\n席位 ${filled}/${planned}${needs === "" ? "" : `；需要：${needs}`}`,
  experts: "专家",
  freeGroup: (day: string) => `${day}能来`,
  otherGroup: "那天不便，或已派满",
  leader: "组长（不选就由系统先拟一位）",
  unnamedLeader: "由系统先拟",
  submitAssign: "派组",
  recordTitle: "记录答复",
  recordSeat: "哪一席",
  recordAnswer: "答复",
  answers: { accept: "参加", decline: "不便参加" },
  recordWay: "怎么答复的",
  recordReason: "原因（不便时）",
  recordNote: "附言（只有工作人员看到）",
  submitRecord: "记下",
  noExperts: "专家库里没有可选的专家。请先导入名单（`/expert import`）或添加一位（`/expert add`）。",
  noSeat: "现在没有等着记答复的席位。请先派组，例如：`/visit assign V2 E05 E07`",
  heldTitle: "记到场",
  heldIntro: (visit: string) => md`*${visit}*\n已同意的都打了勾；没有来的，去掉勾即可。`,
  heldTeam: "到场的专家",
  heldPlus: "当天补来的专家",
  heldPool: "专家库",
  heldPersons: "不在专家库的人（用顿号隔开）",
  heldWhy: (lacks: string) => `未落实（${lacks}）却成行的原因`,
  submitHeld: "记下",
  seatOption: (expert: string, visit: string, state: string) => `${expert} · ${visit} · ${state}`,
  expertOption: (expert: string, institution: string, fields: string) =>
    `${expert} · ${institution} · ${fields}`,
  // 空席通知
  declinedText: (expert: string, visit: string) => md`${expert}老师来不了：${visit}空出 1 席`,
  declinedTitle: (visit: string) => md`*${visit}空出 1 席*`,
  workdaysLeft: (left: number) => (left <= 0 ? "就在今天" : `距出发还有 ${left} 个工作日`),
  declinedWhy: (expert: string, verb: string) => md`${expert}老师${verb}`,
  declines: "不便参加",
  withdraws: "原已同意，现在来不了",
  declinedCount: (filled: number, planned: number, leader: string) =>
    md`现有 ${filled}/${planned} 席${leader === "" ? "，没有组长" : `，组长 ${leader}`}。`,
  recordedBy: (way: string) => md`（${way}，工作人员代记）`,
  canAgain: (expert: string, visit: string, filled: number, planned: number) =>
    md`${visit}：${expert}老师又能来了，席位 ${filled}/${planned}。`,
  // 撤下通知（给专家）
  notNeeded: (expert: string, day: string, park: string) =>
    md`${expert}老师，您好！${day}${park}的调研安排有调整，*这次不必麻烦您了*。给您添麻烦了，谢谢您，下次再请您！`,
};
