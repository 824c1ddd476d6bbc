import { type Mrkdwn, md } from "../../mrkdwn.ts";

/** Why a survey is not started or changed, and what to do instead. */
export const surveyRefusals = {
  windowMissing: (typed: string) =>
    md`“${typed}”里没有起止日期，调研还没有新建。例如：\`/survey new 2019年专题调研 6月28日至7月18日\``,
  windowBackwards: (from: string, to: string) =>
    md`结束日期（${to}）早于开始日期（${from}）。请把前后调换一下。`,
  windowPast: (window: string) =>
    md`${window}已经过去了，没有改动。请换今天以后的日期；如果是明年，请写上年份。`,
  windowNextYear: (window: string) => window,
  titleMissing: (typed: string) =>
    md`只看到日期“${typed}”，还差名称。例如：\`/survey new 2019年专题调研 6月28日至7月18日\``,
  titleTooLong: (limit: number) => `名称太长了，最多 ${limit} 个字。请写短一些，细节可以写在“依据”里。`,
  surveyExists: (reference: string, title: string) =>
    md`已经有同名的调研 ${reference}（${title}），没有重复新建。要改它，打 \`/survey edit ${reference}\`；要另建一个，请换个名称。`,
  surveyClosed: (reference: string, title: string) =>
    md`${reference}（${title}）已经结束，不能再改。请写明正在进行的调研；打 \`/survey list\` 看全部。`,
  windowLeavesOut: (count: number, visits: Mrkdwn) =>
    md`新的起止日期会把已排定的 ${count} 家留在外面，没有改动：${visits}。请先给它们改期，或把日期放宽。`,
  modeMissing: "这些园区是实地考察，还是问卷调查？请选一个：",
  onSite: "实地考察",
  questionnaire: "问卷调查",
  seatsOutOfRange: (seats: number, most: number) =>
    `${seats} 席不合适：实地考察每家 1 到 ${most} 席。请改一下席数再打一次。`,
  parksNotAdded: (title: string, count: number) => md`有 ${count} 处要改，《${title}》的名单没有改动：`,
  unknown: (typed: string, nearest: string) =>
    md`• “${typed}”：园区库里没有${nearest === "" ? "，打 `/park list` 看全部园区" : `，您找的是不是：${nearest}`}`,
  ambiguous: (typed: string, matches: string) => md`• “${typed}”：对得上不止一家（${matches}），请多打几个字`,
  listed: (reference: string, park: string) => md`• ${park}：已经在名单里了（${reference}）`,
  listedCancelled: (reference: string, park: string) =>
    md`• ${park}：在名单里，已取消（${reference}）；要恢复，打 \`/visit schedule ${reference} 日期\``,
  twice: (park: string) => md`• ${park}：打了两次`,
};
