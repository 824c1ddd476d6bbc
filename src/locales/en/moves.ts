import { md } from "../mrkdwn.ts";
import type { moves as model } from "../zh-CN/moves.ts";

export const moves: typeof model = {
  title: (count) => (count === 1 ? "Please check this move" : `Please check these ${count} moves`),
  text: (lines) => md`Please check the move: ${lines}`,
  line: (visit, was, now) =>
    was === "" ? md`*${visit}*: set for *${now}*` : md`*${visit}*: ${was} → *${now}*`,
  unchanged: (visit) => md`*${visit}*: that is how it stands already; nothing changes`,
  askAgain: (names, by) => md`　Asked again in Slack (reply by ${by}): ${names}`,
  askOutside: (names, by) => md`　Not in Slack, please ask them again (reply by ${by}): ${names}`,
  unsure: "the last message did not arrive; have a telephone at hand",
  hadAgreed: "had agreed",
  agreed: (names) => md`　Put this date forward themselves, not asked again: ${names}`,
  goesAlong: (names) => md`　Not asked yet, only the date changes: ${names}`,
  released: (names) => md`　⚠️ *Cannot come on the new date; taken off and told*: ${names}`,
  releasedOutside: (names) =>
    md`　⚠️ *Cannot come on the new date; taken off. Not in Slack, please tell them*: ${names}`,
  releasedQuietly: (names) =>
    md`　⚠️ *Cannot come on the new date; taken off* (never asked, so not told): ${names}`,
  left: (names) => md`　Not troubled again: ${names}`,
  nobody: md`　Nobody is on the team yet, so nobody is troubled.`,
  parkAgain: md`　The park answered for the old date and has to be asked again.`,
  parkAgrees: md`　This is the date that the park asked for: recorded as agreed.`,
  withWhy: (name, why) => `${name} (${why})`,
  unavailable: (day) => `not available on ${day}`,
  busy: (visit) => `at ${visit} that day`,
  conflict: "conflict of interest",
  hint: "Nothing has changed yet, and nobody has been told.",
  otherDays: (days) => md`Everybody could come on: ${days}`,
  noOtherDays: "There is no day within the survey's dates on which everybody could come.",
  confirm: "Move and tell them",
  confirmQuiet: "Move",
  confirmReleasing: (count) => `Move, take off ${count}`,
  instead: (day) => `Move to ${day}`,
  keep: "Don't move",
  done: (count) => (count === 1 ? md`✅ Moved` : md`✅ ${count} visits moved`),
  nothing: md`Nothing was changed.`,
  told: (names) => md`Asked again in Slack: ${names}`,
  toldReleased: (names) => md`Taken off and told: ${names}`,
  releasedUntold: (names) => md`Taken off (never asked, so not told): ${names}`,
  gap: (visit) => md`To fill the free seat: \`/visit assign ${visit} E05\``,
  outside: (count) =>
    md`*${count === 1 ? "One person is" : `${count} people are`} not in Slack: please contact them.* The text below can be copied:`,
  askPark: (visit) => md`Next: ask the park again, then \`/visit park ${visit} asked phone\``,
  formTitle: "Move a visit",
  formVisit: "Which visit",
  formDay: "To which day",
  formSubmit: "Next",
  formMissing: "Please choose the visit to move.",
  none: "No visit can be moved now: it needs a date and must not be over.",
  releasedText: (park, was) => md`The ${park} visit of ${was} has moved; we need not trouble you`,
  releasedLetter: (expert, park, was, now) =>
    md`*Dear ${expert},* the ${park} visit of *${was}* has moved to ${now}, when you cannot come. We need not trouble you this time, and you need not keep ${was} free any more. We are sorry for the trouble; thank you, and until another time.`,
  copyReleased: (expert, park, was, now) =>
    `Dear ${expert}, the ${park} visit of ${was} has moved to ${now}, when you cannot come. We need not trouble you this time, and you need not keep ${was} free any more. We are sorry for the trouble; thank you, and until another time.`,
  copyMoved: (expert, park, was, now, hours, by) =>
    `Dear ${expert}, the ${park} visit has moved from ${was} to ${now}, ${hours}. Could you still join? Please reply by ${by}, here or by telephone. We are sorry for the trouble; thank you!`,
  copyMovedHead: (expert, count) =>
    `Dear ${expert}, ${count} park visits have new dates. Could you look again?`,
  copyMovedLine: (index, park, was, now, hours) => `${index + 1}. ${park}: from ${was} to ${now}, ${hours}`,
  copyMovedTail: (by) =>
    `Please reply by ${by}, saying which of them you could join, here or by telephone. We are sorry for the trouble; thank you!`,
};
