import { md } from "../mrkdwn.ts";
import type { days as model } from "../zh-CN/days.ts";

export const days: typeof model = {
  unreadable: (typed) =>
    md`“${typed}” is not a date that I can read. Try 3 July, 2019-07-03 or next Wed morning.`,
  impossible: (typed) => md`The calendar has no day “${typed}”. Please check it and try again.`,
  weekdayDiffers: (typed, day) =>
    md`Date and weekday in “${typed}” do not agree: that day is ${day}. Which did you mean?`,
  timeUnreadable: (typed) => md`“${typed}” is not a time that I can read. Try 9:00, 2:30 pm or 14:00–17:00.`,
  timeImpossible: (typed) =>
    md`There is no time “${typed}”. Please type it by the 24-hour clock, such as 14:00.`,
  backwards: (typed) => md`“${typed}” ends before it begins. Please swap the two and try again.`,
  past: (day) => md`${day} is past. Please choose a day from today on.`,
  off: (day, holiday, nearest) =>
    md`${day} is ${holiday === undefined ? "a weekend" : `a holiday (${holiday})`}; nothing was scheduled. The nearest workdays: ${nearest}.`,
  unpublished: (day, year) =>
    `The holidays of ${year} are not on record yet, so nobody can say whether ${day} is a workday; nothing was scheduled.`,
  anyway: "Schedule anyway",
};
