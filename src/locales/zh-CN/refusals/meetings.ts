import { type Mrkdwn, md } from "../../mrkdwn.ts";

const example = "`/meeting new 专题调研总结会 7月19日下午2点 @某人`";
const withExample = (sentence: string): Mrkdwn => ({ mrkdwn: `${sentence}例如：${example}` });

/** Why something about a meeting is not done, and what to do. */
export const meetingRefusals = {
  titleMissing: withExample("会议叫什么？请把名称打在前面。"),
  titleLong: (limit: number) => md`会议名称太长，最多 ${limit} 个字。请改短些再打一次。`,
  timeMissing: withExample("哪天几点开？请把日期和时间一起打上。"),
  hourMissing: (day: string) => md`${day}几点开？请选一个，或打上几点，例如：下午2点。`,
  dayMissing: (time: string) => md`${time}是哪一天？请选一天，或打上日期，例如：7月19日${time}。`,
  timePast: (day: string, time: string) => md`${day}${time}已经过去了。请换一个以后的时间再打一次。`,
  lineLong: md`这一句太长了。请先请一部分人，其余的会记下以后再请：\`/meeting invite M3 @某人\``,
  manyDays: (typed: string) =>
    md`“${typed}”好像不止一天。一次会议只记一天，请先打第一天和开始的时间，后面几天另开一次。`,
  replyByUnfit: (typed: string) =>
    md`答复期限“${typed}”不合适：要在现在以后、会议开始以前。请改一下再打一次。`,
  inviteeMissing: md`请谁？请用 @ 点名，例如：\`/meeting invite M3 @某人\``,
  inviteeUnknown: (typed: string) => md`没有找到“${typed}”这个人，会议和请柬都还没有记。`,
  inviteeHint: md`请用 @ 点名，或打全名、专家编号（E05）。不在 Slack 的人：先把会记下，再打 \`/meeting rsvp M3 for 王处长 参加 电话\` 代为记录。`,
  inviteeAmbiguous: (typed: string) => md`“${typed}”对得上不止一位，请选一位：`,
  inviteeBot: (name: Mrkdwn) => md`${name}是机器人，不能参会。请把它去掉再打一次。`,
  inviteeGroup: md`请不要点频道或群组，逐个点人：@某人 @另一位。`,
  organisationUnknown: (typed: string) =>
    md`没有找到单位“${typed}”，还没有请谁。请改一下名称；新单位先用 \`/office organisations import\` 导入。`,
  capacityBelow: (confirmed: number) =>
    md`已经有 ${confirmed} 人有名额，名额不能更少。请填 ${confirmed} 或更多，或先请人让出名额。`,
  onlyYourself: md`只请了您自己一个人。请再点上别人；如果只想先记下这次会，就不用点人。`,
  closed: {
    started: (title: string) => md`“${title}”已经开始，答复不能再改。如有变化，请直接告诉召集人。`,
    held: (title: string) => md`“${title}”已经开过了，不能再改。如有出入，请告诉召集人。`,
    cancelled: (title: string) => md`“${title}”已经取消，不必再答复。谢谢您！`,
  },
  invitationUnknown: md`没有找到这份请柬。请用最新的一张，或联系召集人。`,
  notYours: md`这份请柬是发给另一位的，只有本人能答复。如需代为记录，请联系召集人。`,
  released: md`请您代为参会的人已经另有安排，不必再答复，谢谢您！如有疑问，请联系召集人。`,
  notInvited: (reference: string, title: string) =>
    md`${reference}“${title}”的受邀名单里没有您。如果您应当参加，请联系召集人。代别人记录请打：\`/meeting rsvp ${reference} for 王处长 参加 电话\``,
  notInvitedYet: (reference: string, person: string) =>
    md`${person}还不在 ${reference} 的受邀名单里。先请他，再记答复：`,
  inviteThem: (person: string) => `先请${person}`,
  seatAmbiguous: (typed: string, names: string) =>
    md`“${typed}”对得上不止一位：${names}。请打全名，或用 @ 点名。`,
  delegateMissing: md`谁代您参加？请写上姓名，例如：\`/meeting rsvp M3 王五 instead\``,
  delegateSelf: md`代您参加的不能是您自己。要自己来，请点“参加”；要换人，请另选一位。`,
  delegateInvited: (name: Mrkdwn) => md`${name}本来就在受邀名单里，不能再代您。请另选一位，或点“不能参加”。`,
  meetingUnknown: (typed: string) => md`没有找到会议“${typed}”。`,
  listHint: md`打 \`/meeting list\` 看全部会议和编号。`,
  meetingAmbiguous: (typed: string) => md`“${typed}”对得上不止一次会，请选一次：`,
  cancelReason: (reference: string) =>
    md`为什么取消？请写一句，只记在办公室，不告诉受邀的人。例如：\`/meeting cancel ${reference} 领导临时出差\``,
  notYet: (title: string, day: string) => md`“${title}”${day}才开，到那天再登记到会。`,
  itemGone: md`这一项已经不在议程里了。请打 \`/meeting agenda M3\` 看现在的议程。`,
  decisionGone: md`这项决定已经撤回，不用再办。请打 \`/meeting minutes M3\` 看现在的决定。`,
  notYourDecision: md`这件事是请别人办的，只有本人和工作人员能办结。如已办好，请告诉会议召集人。`,
  noChannel: md`这里不是频道，发不了。请到要发的频道里打这一句，先把我请进那个频道（\`/invite\`）。`,
};
