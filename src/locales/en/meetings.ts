import type { Participation } from "../../domain/meetings.ts";
import type { Way } from "../../domain/people.ts";
import { md } from "../mrkdwn.ts";
import type { meetings as model } from "../zh-CN/meetings.ts";

const groups: Record<Participation, string> = {
  accepted: "coming",
  delegated: "sending someone",
  declined: "not coming",
  tentative: "undecided",
  "needs-action": "no answer yet",
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
  words: "direct message",
  telephone: "telephone",
  wechat: "WeChat",
  mail: "mail",
  paper: "letter",
};

const houses = (count: number) => (count === 1 ? "1 organisation" : `${count} organisations`);
const seatsText = (count: number) => (count === 1 ? "1 seat" : `${count} seats`);
const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
const by = (replyBy: string) => (replyBy === "" ? "" : ` Please reply by ${replyBy}`);

export const meetings: typeof model = {
  groups,
  marks,
  ways,
  notification: (when, title, replyBy) => md`Could you come to “${title}”, ${when}?${by(replyBy)}`,
  notificationPassedOn: (from, when, title, replyBy) =>
    md`${from} asks you to go to “${title}” instead, ${when}.${by(replyBy)}`,
  title: (title) => md`*${title}*`,
  greeting: (guest) => md`Dear ${guest},`,
  invites: (owner) => md`${owner} invites you to this meeting.`,
  passedOn: (from) => md`${from} asks you to go in their place.`,
  when: (when) => md`🗓 *${when}*`,
  where: (place) => md`📍 ${place}`,
  askWhom: (owner) => md`👤 Questions? Ask ${owner}`,
  replyBy: (moment) => md`Please reply by *${moment}*`,
  attend: "I'll attend",
  sendAnother: "Send someone else",
  cannot: "Can't attend",
  undecided: "Not decided yet",
  leaveNote: "Leave a note",
  canAfterAll: "I can after all",
  comeMyself: "I'll come myself",
  anotherPerson: "Somebody else",
  accepted: md`✅ *You answered: attending.* Thank you!`,
  delegated: (delegate) => md`✅ *You answered: ${delegate} goes in your place.* Thank you!`,
  delegatedInSlack: md` They have an invitation of their own now.`,
  declined: md`*You answered: not attending.* No harm done; thank you for telling us.`,
  tentative: md`*You answered: not decided yet.* Once you know, please tap here again.`,
  change: md`If something changes, just tap here.`,
  note: (note) => md`💬 Your note: ${note}`,
  recordedBy: (from, way) => md`Recorded for you by ${from} (${way})`,
  cancelled: md`*This meeting is put off or cancelled.*\nNo reply is needed. We are sorry for the trouble; thank you!`,
  released: {
    they_come: (by) => md`*${by} comes in person*, so you need not go. Thank you!`,
    otherwise: (by) => md`*${by} has arranged otherwise*, so you need not go. Thank you!`,
  },
  releasedNews: (when, title) => md`“${title}”, ${when}: no reply is needed.`,
  started: md`*The meeting has begun*, so answers are closed.`,
  held: md`*The meeting is over.* Thank you!`,
  acceptedText: (when, title) => md`You answered: attending “${title}”, ${when}`,
  delegatedText: (when, title) => md`You answered: somebody goes to “${title}” in your place, ${when}`,
  declinedText: (when, title) => md`You answered: not attending “${title}”, ${when}`,
  tentativeText: (when, title) => md`You answered: not decided yet about “${title}”, ${when}`,
  closedText: (when, title) => md`“${title}”, ${when}: no reply is needed`,
  cancelledNews: (guest, when, title) =>
    md`Dear ${guest},\n*“${title}”, ${when}, is put off or cancelled.* We are sorry for the trouble; thank you!`,
  reason: (reason) => md`Reason: ${reason}`,
  askOwner: (owner) => md`No reply is needed. Questions? Ask ${owner}.`,
  cancelledNewsText: (when, title) => md`“${title}”, ${when}, is put off or cancelled; no reply is needed`,
  delegateTitle: "Send someone else",
  delegateIntro: (when, title) => md`*${title}*\n${when}\nWho goes in your place?`,
  delegateName: "Name",
  delegateNameHint: "For example: Wang Wu",
  delegatePost: "Organisation and post",
  delegateUser: "Or: choose a colleague in Slack",
  delegateUserHint: "They get the invitation themselves.",
  delegateNamed: (name, post) => `${name} (${post})`,
  delegateMissing: "Please enter a name, or choose a colleague below",
  noteTitle: "Leave a note",
  noteIntro: (when, title) => md`*${title}*\n${when}`,
  noteLabel: "For whoever called the meeting",
  reference: (reference, title) => md`*${reference} ${title}*`,
  figures: (figures, invited) => md`*${figures}*, ${invited} invited`,
  figure: (group, count) => `${count} ${group}`,
  figuresText: (title, figures) => md`${title}: ${figures}`,
  group: (mark, label, names) => md`${mark} *${label}*: ${names}`,
  unnamed: "This one",
  nameSeparator: ", ",
  more: (count) => md`and ${count} more`,
  nameWith: (name, about) => md`${name} (${about})`,
  aboutSeparator: "; ",
  times: (name, seats) => md`${name} (${seats} seats)`,
  insteadOf: (delegate) => md`sends ${delegate}`,
  onBehalf: (from) => md`for ${from}`,
  recorded: (way, from) => md`${way}, recorded by ${from}`,
  said: (note) => md`“${note}”`,
  expected: (heads) => md`${people(heads)} expected`,
  attended: (heads) => md`*${people(heads)} came*`,
  noSeats: "Nobody is invited yet.",
  updated: (time) => md`updated ${time}`,
  states: { called: "", held: "held", cancelled: "cancelled" },
  state: (label) => md` (${label})`,
  planTitle: (title) => md`Please look before it goes out: *${title}*`,
  planChanged: md`⚠️ It is no longer what you saw, so nothing was sent yet. Please look once more.`,
  planSends: (names) => md`✉️ Invitations in Slack go to: ${names}`,
  send: (count) => (count === 0 ? "Record it" : `Send ${count}`),
  sendNot: "Not yet",
  planCounts: (organisations, seats, count) =>
    md`👥 Invites ${[
      ...(organisations === 0 ? [] : [`${houses(organisations)} with ${seatsText(seats)}`]),
      ...(count === 0 ? [] : [people(count)]),
    ].join(", and ")}`,
  planGroup: (label, organisations, seats, names) =>
    organisations === seats
      ? md`*${label}* ${organisations}: ${names}`
      : md`*${label}* ${organisations}, ${seatsText(seats)}: ${names}`,
  planPeople: (label, count, names) => md`*${label}* ${count}: ${names}`,
  planReached: (seats, names) => md`✉️ Invitations in Slack (${seatsText(seats)}) go to: ${names}`,
  planTexts: (seats, all) =>
    all
      ? md`📞 Nobody in Slack for ${seatsText(seats)}: once it is sent you get texts to copy.`
      : md`📞 Nobody in Slack for the other ${seats === 1 ? "seat" : `${seats} seats`}: once it is sent you get texts to copy.`,
  planAlready: (names) => md`Invited already, nothing is sent again: ${names}`,
  invitedSeats: (seats, outside) => {
    if (outside === 0) return md`✉️ Invited: *${seatsText(seats)}*, all in Slack`;
    if (outside === seats)
      return md`✉️ Invited: *${seatsText(seats)}*, none in Slack: please send them the text`;
    return md`✉️ Invited: *${seatsText(seats)}* (${seats - outside} in Slack, please send the text to the other ${outside})`;
  },
  alreadyCounted: (seats) =>
    md`${seats === 1 ? "1 more seat" : `${seats} more seats`} had been given before, nothing was sent again`,
  calledTitle: (reference, title) => md`Noted: *${reference} ${title}*`,
  sentTo: (names, count) => md`✉️ Invitations go to: ${names} (${people(count)})`,
  youCome: md`🙋 You: noted as attending`,
  alreadyInvited: (names) => md`Invited already, nothing was sent again: ${names}`,
  outsideInvited: (names) => md`📞 Not in Slack, please tell them yourself: ${names}`,
  outsideHow: (reference, name) =>
    md`You can copy the text below. When you have their answer: \`/meeting rsvp ${reference} for ${name} attend by phone\``,
  outsideText: ({ when, title, place, replyBy, owner }) =>
    md`You are invited to “${title}” on ${when}${place === "" ? "" : `, at ${place}`}. Please reply${replyBy === "" ? "" : ` by ${replyBy}`} whether you can come; if somebody goes in your place, their name, organisation and post. ${owner}`,
  nobodyInvited: (reference) =>
    md`Nobody is invited yet. Use the button below, or type \`/meeting invite ${reference} @somebody\``,
  replyByLine: (moment) => md`⏰ Replies by *${moment}*`,
  noReplyBy: md`⏰ No date to reply by`,
  tallyComes: (reference) =>
    md`Who comes is kept up to date in your direct messages with me; also by \`/meeting show ${reference}\``,
  dayRemark: {
    weekend: (day) => md`⚠️ Please note: ${day} is a weekend.`,
    holiday: (day, holiday) => md`⚠️ Please note: ${day} is a holiday (${holiday}).`,
    unknown: (day, year) =>
      md`⚠️ Please note: the holidays of ${year} are not on record yet; please check that ${day} is a workday.`,
  },
  invitedTitle: (reference, title) => md`*${reference} ${title}*`,
  inviteMore: "Invite more",
  inviteFirst: "Invite people",
  recordAttendance: "Record who came",
  cancelMeeting: "Cancel meeting",
  showInChannel: "Show in channel",
  copyText: "Text to copy",
  open: "Show",
  copyIntro: md`For people who are not in Slack, copy this text:`,
  putInChannel: (reference) =>
    md`The answers to ${reference} come into this channel and stay up to date there.`,
  owner: (owner) => md`Called by ${owner}`,
  listTitle: (count) => (count === 1 ? "1 meeting" : `${count} meetings`),
  listEmpty:
    'No meeting lies ahead. To call one: `/meeting new "Title" next Fri 2-4pm @somebody`; earlier ones: `/meeting list all`',
  listEverEmpty:
    'There has been no meeting yet. To call one: `/meeting new "Title" next Fri 2-4pm @somebody`',
  toRecord: "attendance to be recorded",
  youAnswered: (reference, title, answer) => md`Noted: ${reference} “${title}”, you: *${answer}*.`,
  recordedFor: (reference, title, person, answer, way) =>
    md`Noted: ${reference} “${title}”, ${person}: *${answer}* (${way}, recorded by you).`,
  wayAssumed: md`You did not say how the answer came; it is noted as by telephone. Otherwise type it again and end with by wechat, by mail or by letter.`,
  answers: {
    accepted: "attending",
    declined: "not attending",
    tentative: "not decided yet",
    delegated: (delegate) => `${delegate} comes instead`,
  },
  addSeat: (reference, title, person) =>
    md`“${person}” is not among those invited to ${reference} “${title}”.`,
  addSeatAsk: (person, answer, way) =>
    md`Add a seat and note *${answer}* (${way})? Only the name “${person}” is added; nobody is sent anything.`,
  addSeatYes: "Add and note",
  addSeatNo: "Don't add",
  cancelAsk: (reference, title) => md`Cancel *${reference} ${title}*?`,
  cancelTells: (names, count) => md`${people(count)} will be told: ${names}`,
  cancelChanged: md`⚠️ Who is invited has changed just now, so nothing is cancelled yet. Please look once more.`,
  cancelTellsNobody: md`There is nobody for me to tell.`,
  cancelOutside: (names) => md`📞 Not in Slack, please tell them yourself: ${names}`,
  cancelYes: "Cancel meeting",
  cancelNo: "Keep it",
  cancelWhy: "Why it is cancelled",
  cancelWhyHint: "Kept in the office; those invited are not told.",
  reasonKept: (reason) => md`Reason: ${reason} (kept in the office; those invited are not told)`,
  left: {
    seat: md`All right, nothing was added or changed.`,
    cancel: md`All right, the meeting stands and nobody was told anything.`,
    send: md`All right, nothing was sent or recorded. When it is right, type \`/meeting new\` once more.`,
    invite: md`All right, nothing was sent and nobody was invited.`,
  },
  cancelDone: (reference, title) => md`Cancelled: *${reference} ${title}*.`,
  cancelTold: (names, count) => md`${people(count)} told: ${names}`,
  notDelivered: (person, reference, title, reason) =>
    md`⚠️ The invitation to ${reference} “${title}” could not be brought to ${person} in Slack (${reason}). Please reach them by telephone or otherwise, then record the answer: \`/meeting rsvp ${reference} for ${person} attend by phone\``,
  notInChannel: (reference, title, place) =>
    md`⚠️ The answers to ${reference} “${title}” could not be shown in ${place}. Please invite me to that channel with \`/invite\`, then type \`/meeting show ${reference} here\` there.`,
  newTitle: "Call a meeting",
  newSubmit: "Send",
  newName: "Title",
  newDay: "Day",
  newFrom: "From",
  newTo: "To",
  newPlace: "Place or link",
  newPeople: "Whom to invite",
  newPeopleHint: "For people who are not in Slack you can record answers later.",
  newReplyBy: "Reply by",
  newReplyByHint: "Left empty: the workday before, 17:00.",
  inviteTitle: "Invite people",
  inviteSubmit: "Send",
  invitePeople: "Whom to invite",
};
