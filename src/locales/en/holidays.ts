import { md } from "../mrkdwn.ts";
import type { holidays as model } from "../zh-CN/holidays.ts";

export const holidays: typeof model = {
  title: "Holidays",
  published: (from, to) => md`Known from the start: ${from}–${to}`,
  entered: (year, name, moment) => md`*${year}*: entered by ${name}, ${moment}`,
  field: "Paste the notice, or a line each: date, 放假 or 上班, name",
  example: md`For example: 2027年\n国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。\nor: \`10月1日至7日 放假 国庆节\``,
  look: "Look first",
  previewTitle: (year) => `Please check the holidays of ${year}`,
  hint: (year) =>
    `Nothing is entered yet. Once it is, this replaces what was known of ${year}; dates, deadlines and reminders follow it.`,
  days: (days, count) => (count === 1 ? days : `${days} (${count} days)`),
  off: (days) => `off on ${days}`,
  work: (days) => `at work on ${days}`,
  between: "; ",
  unnamed: "without a name",
  line: (name, text) => md`*${name}*: ${text}`,
  enter: (year) => `Enter ${year}`,
  leave: "Don't enter",
  left: "Nothing was entered.",
  done: (year) =>
    md`✅ *The holidays of ${year} are entered.* Dates, deadlines and reminders follow them from now on.`,
  yearMissing: "Which year? Put it in front: `/office holidays 2027 元旦：1月1日放假1天`",
  none: "There is no holiday or workday in this. Paste the notice, or a line each: `10月1日至7日 放假 国庆节`",
  unreadable: (count) =>
    `${count} ${count === 1 ? "thing has" : "things have"} to be mended; nothing is entered:`,
  complaint: (typed, fault) => md`• ${typed} → ${fault}`,
  why: {
    impossible: "the calendar has no such day",
    weekday: "date and weekday do not agree",
    backwards: "it ends before it begins",
    kind: "is it 放假 (off) or 上班 (at work)?",
    count: "the number of days does not agree",
    twice: "the same day stands there twice",
  },
};
