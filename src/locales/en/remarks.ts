import { md } from "../mrkdwn.ts";
import type { remarks as model } from "../zh-CN/remarks.ts";

export const remarks: typeof model = {
  visit: (day, park) => (day === "" ? park : `${park} on ${day}`),
  says: {
    accept: "joining",
    decline: "cannot join",
    tentative: "not decided yet",
    delegate: "sending somebody",
  },
  target: (what, answer) => md`*${what}: ${answer}*`,
  ask: (target) => md`Did you mean to answer ${target}?`,
  askText: (what, answer) => md`Did you mean: ${what}, ${answer}?`,
  sends: (who) => `${who === "" ? "somebody else" : who} comes in your place`,
  askDelegate: (who, what) =>
    md`Did you mean that ${who === "" ? "somebody else" : who} comes in your place: *${what}*?`,
  echoClosed: "This needs no answer any more; the newest card has what holds.",
  yesDelegate: "Yes, somebody else",
  askMany: "Did you mean to answer like this?",
  askWhich: (answer) => md`Did you mean “${answer}”? Please say for which:`,
  yes: (answer) => `Yes, ${answer}`,
  yesMany: "Yes, all of it",
  eachOf: (answer) => `All: ${answer}`,
  no: "No",
  confirmed: (targets) => md`✅ Noted: ${targets}. Thank you!`,
  confirmedNo: (targets) => md`Noted: ${targets}. No harm done; we will ask you again another time.`,
  between: "; ",
  changeHint: "To change it, use the buttons on the card, or write again.",
  passedTo: (to) =>
    `${to === "" ? "The office" : `${to} of the office`} has your words and will get in touch`,
  rejected: (to) => md`All right, nothing was noted. ${to}; the buttons on the card work too.`,
  passedOn: (to) => md`${to}.`,
  calledOff: (what) => md`${what} *is cancelled*; you need not go.`,
  otherDays: (days, to) => md`You suggest: *${days}*. ${to}.`,
  otherDay: (to) =>
    md`You would rather have another date. ${to}. If you can, please add which days suit you.`,
  courtesy: "You are welcome!",
  staffPointer:
    "I understand commands, such as `/visit list`, `/expert list` or `/meeting list`; `/visit help` shows them all. What experts write here is passed on to you.",
  strangerPointer:
    "Hello, I am the park liaison. Nothing waits for your answer at present. `/visit help` and `/meeting help` show what I can do; for anything else, please ask the office's staff.",
  todoTitle: "*Waiting for your answer*",
  todoNone: "Nothing waits for your answer at present.",
  todoVisit: (visit, by) => md`• visit to ${visit}${by === "" ? "" : `; please reply by ${by}`}`,
  todoMeeting: (when, title, by) => md`• ${title}, ${when}${by === "" ? "" : `; please reply by ${by}`}`,
  todoCard: (day, reference) => md`   Please use the card of ${day} (${reference})`,
  todoHint: "You can also just write here, such as “3 July works” or “I am teaching that day”.",
  coming: "*What you have agreed to*",
  comingLine: (what) => md`• ${what}`,
  heardText: (who, words) => md`${who} writes: ${words}`,
  heardTitle: (who) => md`*${who}* wrote to me:`,
  heardDays: (days) => md`This sounds like a wish for: ${days}`,
  heardRejected: "I had misunderstood: please have a look.",
  heardMeeting: (reference, meeting, status) => md`• ${reference} ${meeting}, ${status}`,
  heardCancelled: "cancelled",
  open: "Details",
  heardSeat: (visit, state) => md`• ${visit}, ${state}`,
  heardAsks: (who) => md`*${who}* asks in a direct message:`,
  heardNext: (id, code) =>
    md`Please get in touch with this expert; once they answer: \`/visit record ${id} ${code} accepted by phone\` (or declined), or use the button.`,
  heardNextExpert: "Please answer this expert.",
  heardNextOther: "Please get in touch with them.",
};
