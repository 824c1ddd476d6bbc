import { md } from "../../mrkdwn.ts";

/** A day outside of a survey's window; `nearest` lists days inside, or is empty. */
interface OutsideWindow {
  readonly day: string;
  readonly survey: string;
  readonly window: string;
  readonly nearest: string;
  readonly reference: string;
}

/** Why a visit is not scheduled, called off or marked, and what to do instead. */
export const visitRefusals = {
  parkNotInSurvey: (park: string, survey: string, reference: string) =>
    md`${park}还没有列入《${survey}》，没有安排。请先列入名单：\`/survey add ${reference} ${park} 实地\``,
  addOnSite: "列入，实地考察",
  addQuestionnaire: "列入，问卷调查",
  dateMissing: (typed: string) => md`还差日期。例如：\`/visit schedule ${typed} 7月3日\``,
  outsideWindow: ({ day, survey, window, nearest, reference }: OutsideWindow) =>
    md`${day}不在《${survey}》的起止日期（${window}）之内，没有安排。${nearest === "" ? "请换一天" : `最近可排的是${nearest}，请换一天`}，或先修改调研的日期：\`/survey edit ${reference}\`。确有需要，在后面写“原因：…”，就照此安排。`,
  doubtful: (visit: string) => md`${visit}还没有安排，因为：`,
  doubt: (text: string) => md`• ${text}`,
  overrule: md`请换一天；确有需要，可以点“仍要这样…”，或在后面写“原因：…”。`,
  editSurvey: "修改调研日期",
  peopleAsked: (visit: string, day: string, experts: string, days: string) =>
    md`${visit} 已经按${day === "" ? "原来的日期" : day}派过专家（${experts}），改日期会影响他们，现在没有改。先看会重新问谁、告诉谁：\`/visit move ${visit} ${days}\``,
  seeMove: "看改期影响",
  teamCannotCome: (visit: string, experts: string, days: string) =>
    md`${visit} 没有改期：${experts}那天来不了。${days === "" ? "请换一天，或先撤下来不了的专家。" : `大家都能来的日子：${days}。`}`,
  undatedToMove: (visit: string, typed: string) =>
    md`${visit} 还没有定日期，谈不上改期。直接安排：\`/visit schedule ${visit} ${typed === "" ? "7月3日" : typed}\``,
  notMoved: (visit: string, day: string) => md`${visit} 本来就定在${day}，没有改动。请写要改到的日期。`,
  held: (visit: string) => md`${visit} 已经完成，不能再改。打 \`/visit show ${visit}\` 看记录。`,
  notRemovable: (visit: string) =>
    md`${visit} 已经有安排（日期或专家），不能移出名单。不去了，请取消：\`/visit cancel ${visit} 原因\``,
  calledOff: (visit: string) =>
    md`${visit} 已经取消了。要恢复，打 \`/visit schedule ${visit} 日期\` 重新安排。`,
  needsDate: (visit: string) =>
    md`${visit} 还没有定日期，园区无从同意。请先打 \`/visit schedule ${visit} 7月3日\`。`,
  notQuestionnaire: (visit: string) =>
    md`${visit} 是实地考察，不是问卷，没有改动。实地考察完成后，打 \`/visit done ${visit}\` 记到场。`,
  notAwaited: (visit: string, isUndated: boolean) =>
    isUndated
      ? md`${visit} 的问卷还没有定收回日期，不用催。先打 \`/visit schedule ${visit} 7月5日\` 定下日期。`
      : md`${visit} 的问卷已经收回了，不用催。打 \`/visit show ${visit}\` 看这一家。`,
  twice: (visit: string) => md`${visit} 在上面已经安排了一次，请删去一行。`,
  outdated: (visit: string) =>
    md`预览之后，${visit} 又有改动，所以这次什么都没有做。请再打一次命令，看新的预览。`,
  rowsTooMany: (rows: number, limit: number) => `一次最多安排 ${limit} 行（现在 ${rows} 行）。请分几次贴。`,
  visitsNone: "正在进行的调研里还没有园区。请先列入，例如：`/survey add 昆山高新、芜湖经开区 实地 3席`",
  weekEmpty: (typed: string) => md`“${typed}”没有符合的调研。看全部，打 \`/visit list\`。`,
  filterEmpty: (typed: string) =>
    md`没有对得上“${typed}”的。可以打调研（S1）、状态（待安排、待落实、已落实、已完成、逾期）、省份、园区名、“缺席位”或“本周”。`,
  rowsNotScheduled: (bad: number, fine: number) =>
    fine === 0
      ? `${bad} 行都要改，还没有安排：`
      : `有 ${bad} 行要改，另外 ${fine} 行没有问题。改好后一起安排，现在都还没有安排：`,
  row: (typed: string) => md`• ${typed}`,
};
