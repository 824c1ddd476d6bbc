import type { Participation } from "../../domain/meetings.ts";
import type { Way } from "../../domain/people.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

const groups: Record<Participation, string> = {
  accepted: "参加",
  delegated: "换人",
  declined: "不能",
  tentative: "待定",
  "needs-action": "未复",
};

const marks: Record<Participation, string> = {
  accepted: "✅",
  delegated: "🔁",
  declined: "✖️",
  tentative: "❔",
  "needs-action": "⏳",
};

const ways: Record<Way, string> = {
  slack: "Slack",
  words: "私信",
  telephone: "电话",
  wechat: "微信",
  mail: "邮件",
  paper: "书面",
};

const orNone = (label: string, value: string) => (value === "" ? "" : `${label}${value}`);

export const meetings = {
  groups,
  marks,
  ways,
  // The invitation card.
  notification: (when: string, title: string, replyBy: string) =>
    md`请您参加${when}“${title}”${replyBy === "" ? "" : `，盼${replyBy}前回复`}`,
  notificationPassedOn: (by: Mrkdwn, when: string, title: string, replyBy: string) =>
    md`${by}请您代为参加${when}“${title}”${replyBy === "" ? "" : `，盼${replyBy}前回复`}`,
  title: (title: string) => md`*${title}*`,
  greeting: (guest: Mrkdwn) => md`${guest}，您好！`,
  invites: (owner: Mrkdwn) => md`${owner}诚邀您参会。`,
  passedOn: (by: Mrkdwn) => md`${by}请您代为参会。`,
  when: (when: string) => md`🗓 *${when}*`,
  where: (place: string) => md`📍 ${place}`,
  askWhom: (owner: Mrkdwn) => md`👤 有问题请找 ${owner}`,
  replyBy: (moment: string) => md`盼 *${moment} 前* 回复`,
  attend: "参加",
  sendAnother: "换人参加",
  cannot: "不能参加",
  undecided: "人选待定",
  leaveNote: "留句话",
  canAfterAll: "我能参加了",
  comeMyself: "我自己参加",
  anotherPerson: "换一位",
  accepted: md`✅ *已答复：参加。* 谢谢您！`,
  delegated: (delegate: Mrkdwn) => md`✅ *已答复：由${delegate}代您参加。* 谢谢您！`,
  delegatedInSlack: md`请柬也发给对方了。`,
  declined: md`*已答复：不能参加。* 没关系，谢谢您告诉我们。`,
  tentative: md`*已答复：人选待定。* 定下来以后，请在这里再点一下。`,
  change: md`有变化，随时在这里改。`,
  note: (note: string) => md`💬 您的留言：${note}`,
  recordedBy: (by: Mrkdwn, way: string) => md`由${by}按${way}代为记录`,
  cancelled: md`*这次会议改期或取消了。*\n不必再答复。给您添麻烦了，谢谢您！`,
  released: {
    they_come: (by: Mrkdwn) => md`*${by}自己参加*，不必麻烦您了，谢谢您！`,
    otherwise: (by: Mrkdwn) => md`*${by}那边另有安排*，不必麻烦您了，谢谢您！`,
  },
  releasedNews: (when: string, title: string) => md`${when}“${title}”：不必再答复。`,
  started: md`*会议已经开始*，答复到此为止。`,
  held: md`*会议已经开过了。* 谢谢您！`,
  acceptedText: (when: string, title: string) => md`已答复：参加${when}“${title}”`,
  delegatedText: (when: string, title: string) => md`已答复：${when}“${title}”由别人代您参加`,
  declinedText: (when: string, title: string) => md`已答复：不能参加${when}“${title}”`,
  tentativeText: (when: string, title: string) => md`已答复：${when}“${title}”人选待定`,
  closedText: (when: string, title: string) => md`${when}“${title}”：不必再答复`,
  // The cancellation.
  cancelledNews: (guest: Mrkdwn, when: string, title: string) =>
    md`${guest}，您好！\n*${when}“${title}”改期或取消*，给您添麻烦了，谢谢您！`,
  reason: (reason: string) => md`原因：${reason}`,
  askOwner: (owner: Mrkdwn) => md`不必回复。有问题请找 ${owner}。`,
  cancelledNewsText: (when: string, title: string) => md`${when}“${title}”改期或取消，不必回复`,
  // Forms on the card.
  delegateTitle: "换人参加",
  delegateIntro: (when: string, title: string) => md`*${title}*\n${when}\n请告诉我们谁代您参加：`,
  delegateName: "姓名",
  delegateNameHint: "例如：王五",
  delegatePost: "单位和职务",
  delegateUser: "或者：选一位 Slack 里的同事",
  delegateUserHint: "选了以后，请柬直接发给他。",
  delegateNamed: (name: string, post: string) => `${name}（${post}）`,
  delegateMissing: "请填姓名，或在下面选一位同事",
  noteTitle: "留句话",
  noteIntro: (when: string, title: string) => md`*${title}*\n${when}`,
  noteLabel: "想对召集人说的话",
  // The tally.
  reference: (reference: string, title: string) => md`*${reference} ${title}*`,
  figures: (figures: string, invited: number) => md`*${figures}*，共请 ${invited}`,
  figure: (group: string, count: number) => `${group} ${count}`,
  figuresText: (title: string, figures: string) => md`${title}：${figures}`,
  group: (mark: string, label: string, names: Mrkdwn) => md`${mark} *${label}*：${names}`,
  unnamed: "这一位",
  nameSeparator: "、",
  more: (count: number) => md`另有 ${count} 人`,
  nameWith: (name: Mrkdwn, about: Mrkdwn) => md`${name}（${about}）`,
  aboutSeparator: "，",
  /** So many seats of one organisation. */
  times: (name: Mrkdwn, seats: number) => md`${name}（${seats} 席）`,
  insteadOf: (delegate: Mrkdwn) => md`由${delegate}代`,
  onBehalf: (by: Mrkdwn) => md`代${by}`,
  recorded: (way: string, by: Mrkdwn) => md`${way}，${by}记`,
  said: (note: string) => md`“${note}”`,
  expected: (heads: number) => md`预计到会 ${heads} 人`,
  attended: (heads: number) => md`*实到 ${heads} 人*`,
  noSeats: "还没有请人。",
  updated: (time: string) => md`更新于 ${time}`,
  states: { called: "", held: "已开", cancelled: "已取消" },
  state: (label: string) => md`（${label}）`,
  // Calling and inviting.
  planTitle: (title: string) => md`请看一眼，对了再发：*${title}*`,
  planChanged: md`⚠️ 和刚才看到的不一样了，还没有发。请再看一眼。`,
  planSends: (names: Mrkdwn) => md`✉️ 在 Slack 里发请柬给：${names}`,
  send: (count: number) => (count === 0 ? "记下会议" : `发出 ${count} 份`),
  sendNot: "先不发",
  planCounts: (organisations: number, seats: number, people: number) =>
    md`👥 ${[
      ...(organisations === 0 ? [] : [`请 ${organisations} 家单位 ${seats} 席`]),
      ...(people === 0 ? [] : [`${organisations === 0 ? "请" : "另请"} ${people} 人`]),
    ].join("，")}`,
  planGroup: (label: string, organisations: number, seats: number, names: Mrkdwn) =>
    organisations === seats
      ? md`*${label}* ${organisations} 家：${names}`
      : md`*${label}* ${organisations} 家 ${seats} 席：${names}`,
  planPeople: (label: string, count: number, names: Mrkdwn) => md`*${label}* ${count} 人：${names}`,
  planReached: (seats: number, names: Mrkdwn) => md`✉️ 在 Slack 里发请柬（${seats} 席）：${names}`,
  planTexts: (seats: number, all: boolean) =>
    all
      ? md`📞 这 ${seats} 席都不在 Slack：发出后给您文字，请复制转告。`
      : md`📞 其余 ${seats} 席不在 Slack：发出后给您文字，请复制转告。`,
  planAlready: (names: Mrkdwn) => md`已经在受邀名单里，不重发：${names}`,
  /** So many seats were given, so many of them to somebody outside Slack. */
  invitedSeats: (seats: number, outside: number) => {
    if (outside === 0) return md`✉️ 已请 *${seats} 席*，请柬都发在 Slack 里`;
    if (outside === seats) return md`✉️ 已请 *${seats} 席*，都不在 Slack，请发文字`;
    return md`✉️ 已请 *${seats} 席*（Slack 里 ${seats - outside} 席，其余 ${outside} 席请发文字）`;
  },
  alreadyCounted: (seats: number) => md`另有 ${seats} 席早已请过，没有重发`,
  calledTitle: (reference: string, title: string) => md`已记下：*${reference} ${title}*`,
  sentTo: (names: Mrkdwn, count: number) => md`✉️ 请柬发给：${names}（${count} 人）`,
  youCome: md`🙋 您自己：已记为参加`,
  alreadyInvited: (names: Mrkdwn) => md`已经在受邀名单里，没有重发：${names}`,
  outsideInvited: (names: Mrkdwn) => md`📞 不在 Slack，请您另行通知：${names}`,
  outsideHow: (reference: string, name: string) =>
    md`可以复制下面的文字。收到答复后打：\`/meeting rsvp ${reference} for ${name} 参加 电话\``,
  outsideText: (facts: {
    readonly when: string;
    readonly title: string;
    readonly place: string;
    readonly replyBy: string;
    readonly owner: string;
  }) =>
    md`【会议邀请】您好！定于${facts.when}召开“${facts.title}”${orNone("，地点：", facts.place)}，请您参加。${facts.replyBy === "" ? "请" : `请于${facts.replyBy}前`}回复是否参加；如换人参加，请告知姓名、单位和职务。${facts.owner}`,
  nobodyInvited: (reference: string) =>
    md`还没有请人。请人可以点下面的按钮，或打：\`/meeting invite ${reference} @某人\``,
  replyByLine: (moment: string) => md`⏰ 盼 *${moment} 前* 回复`,
  noReplyBy: md`⏰ 没有设答复期限`,
  tallyComes: (reference: string) =>
    md`谁来谁不来，会在您与我的私信里随时更新，也可打：\`/meeting show ${reference}\``,
  dayRemark: {
    weekend: (day: string) => md`⚠️ 请留意：${day}是周末。`,
    holiday: (day: string, holiday: string) => md`⚠️ 请留意：${day}是${holiday}假期。`,
    unknown: (day: string, year: number) =>
      md`⚠️ 请留意：${year}年的放假安排还没有录入，请核对${day}上不上班。`,
  },
  invitedTitle: (reference: string, title: string) => md`*${reference} ${title}*`,
  inviteMore: "再请人",
  inviteFirst: "请人参加",
  recordAttendance: "登记到会",
  cancelMeeting: "取消会议",
  showInChannel: "发到频道",
  copyText: "复制通知",
  open: "查看",
  copyIntro: md`给不在 Slack 的人，可以复制这段文字：`,
  putInChannel: (reference: string) => md`${reference} 的答复情况发到这个频道，以后随答复更新。`,
  owner: (owner: Mrkdwn) => md`召集人：${owner}`,
  // The list.
  listTitle: (count: number) => `会议 ${count} 次`,
  listEmpty:
    "眼下没有要开的会。开会打：`/meeting new 标题 7月19日下午2点 @某人`；看以前的打：`/meeting list all`",
  listEverEmpty: "还没有开过会。开会打：`/meeting new 标题 7月19日下午2点 @某人`",
  toRecord: "待登记到会",
  // Answers by command.
  youAnswered: (reference: string, title: string, answer: string) =>
    md`已记下：${reference}“${title}”，您 *${answer}*。`,
  recordedFor: (reference: string, title: string, person: Mrkdwn, answer: string, way: string) =>
    md`已记下：${reference}“${title}”，${person} *${answer}*（${way}，由您代记）。`,
  wayAssumed: md`没有说明是怎么答复的，按电话记；不是的话，在末尾加上 微信、邮件 或 书面 再打一次。`,
  answers: {
    accepted: "参加",
    declined: "不能参加",
    tentative: "人选待定",
    delegated: (delegate: string) => `由${delegate}代为参加`,
  },
  addSeat: (reference: string, title: string, person: string) =>
    md`${reference}“${title}”的受邀名单里没有“${person}”。`,
  addSeatAsk: (person: string, answer: string, way: string) =>
    md`要加上这一席，并记为 *${answer}*（${way}）吗？加上的只是名字“${person}”，不会给谁发消息。`,
  addSeatYes: "加上并记下",
  addSeatNo: "不加",
  // Cancelling.
  cancelAsk: (reference: string, title: string) => md`要取消 *${reference} ${title}* 吗？`,
  cancelTells: (names: Mrkdwn, count: number) => md`会告诉 ${count} 人：${names}`,
  cancelChanged: md`⚠️ 受邀的人刚才有变化，会议还没有取消。请再看一眼。`,
  cancelTellsNobody: md`没有要由我告诉的人。`,
  cancelOutside: (names: Mrkdwn) => md`📞 不在 Slack，请您另行告诉：${names}`,
  cancelYes: "取消会议",
  cancelNo: "先不取消",
  cancelWhy: "为什么取消",
  cancelWhyHint: "只记在办公室，不告诉受邀的人。",
  reasonKept: (reason: string) => md`原因：${reason}（只记在办公室，不告诉受邀的人）`,
  left: {
    seat: md`好的，没有加，什么也没有改。`,
    cancel: md`好的，会议照旧，谁也没有告诉。`,
    send: md`好的，还没有发，什么也没有记。改好以后再打一次：\`/meeting new\``,
    invite: md`好的，还没有发，谁也没有请。`,
  },
  cancelDone: (reference: string, title: string) => md`已取消：*${reference} ${title}*。`,
  cancelTold: (names: Mrkdwn, count: number) => md`已告诉 ${count} 人：${names}`,
  notDelivered: (person: Mrkdwn, reference: string, title: string, reason: string) =>
    md`⚠️ ${reference}“${title}”的请柬没能送到${person}的 Slack（${reason}）。请改用电话或微信联系，再打 \`/meeting rsvp ${reference} for ${person} 参加 电话\` 代为记录。`,
  notInChannel: (reference: string, title: string, place: Mrkdwn) =>
    md`⚠️ ${reference}“${title}”的答复情况没能发到 ${place}。请先在那个频道里打 \`/invite @联络员\` 把我请进去，再打 \`/meeting show ${reference} here\`。`,
  // Forms for staff.
  newTitle: "开一次会",
  newSubmit: "发请柬",
  newName: "会议名称",
  newDay: "日期",
  newFrom: "开始",
  newTo: "结束",
  newPlace: "地点或链接",
  newPeople: "请谁",
  newPeopleHint: "不在 Slack 的人，以后可以代为记录。",
  newReplyBy: "盼哪天前回复",
  newReplyByHint: "不填：会前一个工作日 17:00。",
  inviteTitle: "请人参加",
  inviteSubmit: "发请柬",
  invitePeople: "请谁",
};
