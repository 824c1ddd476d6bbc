import { type Mrkdwn, md } from "../mrkdwn.ts";

/** What staff read when a visit moves, and the letters that go with it. */
export const moves = {
  // 预览
  title: (count: number) => (count === 1 ? "请核对这次改期" : `请核对这 ${count} 家的改期`),
  text: (lines: Mrkdwn) => md`请核对改期：${lines}`,
  line: (visit: string, was: string, now: string) =>
    was === "" ? md`*${visit}*：定在 *${now}*` : md`*${visit}*：${was} → *${now}*`,
  unchanged: (visit: string) => md`*${visit}*：本来就是这样安排的，没有改动`,
  askAgain: (names: string, by: string) => md`　会重新问（Slack 私信，盼${by}前回复）：${names}`,
  askOutside: (names: string, by: string) => md`　不在 Slack，请您再问一次（盼${by}前回复）：${names}`,
  unsure: "上次没有送到，请备好电话",
  hadAgreed: "已同意",
  agreed: (names: string) => md`　日期是本人提的，不用再问：${names}`,
  goesAlong: (names: string) => md`　还没有请过，只改日期，不打扰：${names}`,
  released: (names: string) => md`　⚠️ *新日期来不了，会撤下并告诉本人*：${names}`,
  releasedOutside: (names: string) => md`　⚠️ *新日期来不了，会撤下；不在 Slack，请您告诉本人*：${names}`,
  releasedQuietly: (names: string) => md`　⚠️ *新日期来不了，会撤下*（还没有请过，不用通知）：${names}`,
  left: (names: string) => md`　不再打扰：${names}`,
  nobody: md`　还没有派专家，不会打扰任何人。`,
  parkAgain: md`　园区答复的是旧日期，要重新问园区。`,
  parkAgrees: md`　这正是园区提的日期，记为园区已同意。`,
  withWhy: (name: string, why: string) => `${name}（${why}）`,
  unavailable: (day: string) => `${day}不便参加`,
  busy: (visit: string) => `那天去 ${visit}`,
  conflict: "需要回避",
  hint: "还没有改，也还没有通知任何人。",
  otherDays: (days: string) => md`大家都能来的日子：${days}`,
  noOtherDays: "调研的起止日期之内，没有大家都能来的日子。",
  confirm: "改期并通知",
  confirmQuiet: "确定改期",
  confirmReleasing: (count: number) => `改期，撤下${count}位`,
  instead: (day: string) => `改到${day}`,
  keep: "不改",
  // 改好之后
  done: (count: number) => (count === 1 ? md`✅ 已改期` : md`✅ 已改期 ${count} 家`),
  nothing: md`没有改动。`,
  told: (names: string) => md`Slack 里已重新问：${names}`,
  toldReleased: (names: string) => md`已撤下并告诉本人：${names}`,
  releasedUntold: (names: string) => md`已撤下（没有请过，不用通知）：${names}`,
  gap: (visit: string) => md`空出的席位可以补人：\`/visit assign ${visit} 专家编号\``,
  outside: (count: number) => md`*不在 Slack 的 ${count} 位，请您联系。* 下面的文字可以直接复制：`,
  askPark: (visit: string) => md`下一步：再问园区，问过后打 \`/visit park ${visit} 已问 电话\``,
  // 表单
  formTitle: "改期",
  formVisit: "哪一家",
  formDay: "改到哪一天",
  formSubmit: "下一步",
  formMissing: "请选要改期的园区。",
  none: "现在没有可以改期的考察：已经安排了日期、还没有完成的才能改期。",
  // 信
  releasedText: (park: string, was: string) => md`${was}${park}的调研改了日期，这次不必麻烦您了`,
  releasedLetter: (expert: string, park: string, was: string, now: string) =>
    md`*${expert}老师，您好！* 原定 *${was}* 的${park}调研改到了${now}。您那天不方便，这次就不麻烦您了，${was}也不用再留出时间。给您添麻烦了，谢谢您，下次再请您。`,
  copyReleased: (expert: string, park: string, was: string, now: string) =>
    `${expert}老师，您好！原定${was}的${park}调研改到了${now}。您那天不方便，这次就不麻烦您了，${was}也不用再留出时间。给您添麻烦了，谢谢您，下次再请您！`,
  copyMoved: (expert: string, park: string, was: string, now: string, hours: string, by: string) =>
    `${expert}老师，您好！${park}的园区调研由${was}改到${now}，${hours}。您还能参加吗？盼您在${by}前回复，直接回这条消息或来电都可以。给您添麻烦了，谢谢您！`,
  copyMovedHead: (expert: string, count: number) =>
    `${expert}老师，您好！有 ${count} 次园区调研改了日期，请您再看看：`,
  copyMovedLine: (index: number, park: string, was: string, now: string, hours: string) =>
    `${index + 1}. ${park}，由${was}改到${now}，${hours}`,
  copyMovedTail: (by: string) =>
    `盼您在${by}前回复，哪一次能来、哪一次不便，直接回这条消息或来电都可以。给您添麻烦了，谢谢您！`,
};
