import { md } from "../mrkdwn.ts";
import type { Words } from "../words.ts";

const things = (count: number) => (count === 1 ? "1 thing" : `${count} things`);
const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

export const todo: Words["todo"] = {
  openTitle: (count) => md`*${things(count)} waiting for your answer*`,
  openLine: (what, by) => md`*${what}*${by === "" ? "" : `, by ${by}`}`,
  answerHint: "If you cannot come, use the card itself, or simply write, for instance “I teach that day”.",
  ownTitle: (count) => `${things(count)} that you see to`,
  allTitle: (count) => `${things(count)} to do, everybody's`,
  nothing: "Nothing waits for you.",
  nothingForGuest: "Nothing waits for your answer at the moment.",
  nothingAtAll: "Nobody has anything to do.",
  legend: "🔴 late or nearly so   🟠 wants doing   ⚪ can wait",
  showAll: "Everybody's",
  showMine: "Only mine",
  remind: "Remind the silent",
  previewTitle: (count) => md`*${people(count)} without an answer will be reminded*, one message each:`,
  previewNobody: md`*All of them have been reminded today.* Once a day is enough; if it is urgent, please call.`,
  person: (name, matters, isReminded) =>
    md`• *${name}*: ${matters}${isReminded ? " (reminded today already, not again)" : ""}`,
  between: "; ",
  send: (count) => `Remind ${people(count)}`,
  leave: "Not now",
  reminded: (names) => md`✅ Reminded: ${names}. Whoever answers leaves this list by themselves.`,
  left: "Nobody was reminded.",
  outsideHours: (moment) =>
    `These are not office hours, and nobody is disturbed. Reminders can go out from ${moment}; if it is urgent, please call and record the answer.`,
  nobodySilent:
    "Nobody is to be reminded: they have answered, have not got an invitation yet, or are past the deadline. `/todo` shows the latter; please call them.",
};
