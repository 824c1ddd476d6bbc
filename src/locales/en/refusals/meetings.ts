import { type Mrkdwn, md } from "../../mrkdwn.ts";
import type { meetingRefusals as model } from "../../zh-CN/refusals/meetings.ts";

const example = '`/meeting new "Wrap-up call" next Fri 2-4pm @somebody`';
const withExample = (sentence: string): Mrkdwn => ({ mrkdwn: `${sentence} For example: ${example}` });

export const meetingRefusals: typeof model = {
  titleMissing: withExample("What is the meeting called? Please type its title first."),
  titleLong: (limit) =>
    md`The title is too long: ${limit} characters at most. Please shorten it and try again.`,
  timeMissing: withExample("When is it? Please type the day and the time together."),
  hourMissing: (day) => md`At what time on ${day}? Please choose one, or type it, such as 2pm.`,
  dayMissing: (time) => md`On which day, at ${time}? Please choose one, or type it, such as 19 July ${time}.`,
  timePast: (day, time) => md`${day}, ${time} is past. Please choose a later time and try again.`,
  lineLong: md`That is too long for one line. Please invite some of them first, and the others once the meeting is on record: \`/meeting invite M3 @somebody\``,
  manyDays: (typed) =>
    md`“${typed}” seems to be several days. A meeting has one day: please type the first day with its time, and call another meeting for the rest.`,
  replyByUnfit: (typed) =>
    md`“${typed}” does not do as the time to reply by: it must lie between now and the meeting. Please change it and try again.`,
  inviteeMissing: md`Whom? Please mention them, such as \`/meeting invite M3 @somebody\``,
  inviteeUnknown: (typed) => md`Nobody is called “${typed}”; nothing was noted or sent yet.`,
  inviteeHint: md`Please mention people with @, or type a full name or an expert's code (E05). For people who are not in Slack, note the meeting first, then their answer: \`/meeting rsvp M3 for "Wang Wu" attend by phone\``,
  inviteeAmbiguous: (typed) => md`“${typed}” could be more than one person. Please choose:`,
  inviteeBot: (name) => md`${name} is a bot and cannot attend. Please leave it out and try again.`,
  inviteeGroup: md`Please mention people one by one, not a channel or a group: @somebody @another.`,
  organisationUnknown: (typed) =>
    md`There is no organisation “${typed}” on record, and nobody was invited yet. Please correct the name; import a new one with \`/office organisations import\` first.`,
  capacityBelow: (confirmed) =>
    md`${confirmed} people have a place already, so there cannot be fewer. Please enter ${confirmed} or more, or ask somebody to give a place up first.`,
  onlyYourself: md`You are the only one invited. Please mention somebody else; or mention nobody, if you only want to note the meeting.`,
  closed: {
    started: (title) =>
      md`“${title}” has begun, so answers can no longer change. If something has come up, please tell whoever called it.`,
    held: (title) =>
      md`“${title}” is over and can no longer change. If something is wrong, please tell whoever called it.`,
    cancelled: (title) => md`“${title}” is cancelled; no reply is needed. Thank you!`,
  },
  invitationUnknown: md`There is no such invitation. Please use the newest one, or ask whoever called the meeting.`,
  notYours: md`This invitation went to somebody else, and only they can answer it. To record an answer for them, ask whoever called the meeting.`,
  released: md`Whoever asked you to go in their place has arranged otherwise; no reply is needed, thank you. If in doubt, please ask whoever called the meeting.`,
  notInvited: (reference, title) =>
    md`You are not among those invited to ${reference} “${title}”. If you should be, please ask whoever called it. To record an answer for somebody: \`/meeting rsvp ${reference} for "Wang Wu" attend by phone\``,
  notInvitedYet: (reference, person) =>
    md`${person} is not invited to ${reference} yet. Please invite them first, then record the answer:`,
  inviteThem: (person) => `Invite ${person}`,
  seatAmbiguous: (typed, names) =>
    md`“${typed}” could be more than one of them: ${names}. Please type the full name, or mention them.`,
  delegateMissing: md`Who goes in your place? Please give a name, such as \`/meeting rsvp M3 Wang Wu instead\``,
  delegateSelf: md`You cannot go in your own place. To come yourself, tap “I'll attend”; otherwise choose somebody else.`,
  delegateInvited: (name) =>
    md`${name} is invited already and cannot go in your place as well. Please choose somebody else, or tap “Can't attend”.`,
  meetingUnknown: (typed) => md`There is no meeting “${typed}”.`,
  listHint: md`Type \`/meeting list\` to see all of them with their numbers.`,
  meetingAmbiguous: (typed) => md`“${typed}” could be more than one meeting. Please choose:`,
  cancelReason: (reference) =>
    md`Why is it cancelled? Please say so in a few words, kept in the office and not told to those invited, such as \`/meeting cancel ${reference} the director has to travel\``,
  notYet: (title, day) => md`“${title}” is on ${day}; please record who came on that day.`,
  itemGone: md`The agenda has changed, and this item is not on it any more. Type \`/meeting agenda M3\` to see it as it is.`,
  decisionGone: md`This decision was withdrawn, so nobody has to do it. Type \`/meeting minutes M3\` to see those that stand.`,
  notYourDecision: md`This is for somebody else to do: only they and the staff can mark it as done. If it is done, please tell whoever called the meeting.`,
  noChannel: md`This is no channel, so it cannot be shown here. Please type it in the channel where it should stand, and invite me there first (\`/invite\`).`,
};
