import { type DayPattern, later, parts } from "./day-specs.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const WEEKDAY =
  "(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b\\.?";
const DATE = "(\\d{1,2})(?:st|nd|rd|th)?";
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const COUNT = `(\\d{1,3}|${Object.keys(COUNTS).join("|")})`;
const NEAR_DAYS: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  "day after tomorrow": 2,
};
const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** 1–12 for an English month, in full or in short. */
export function englishMonth(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}

/** 1–7 for an English weekday, in full or in short. */
export function englishWeekday(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3)) + 1;
}

const yearOf = (digits: string): number | undefined => (digits === "" ? undefined : Number(digits));
const countOf = (word: string): number => COUNTS[word] ?? Number(word);
const unitOf = (word: string) => word as "day" | "week" | "month";

/** A month in full or in short, for patterns of other files. */
export const englishMonthPattern = MONTH;

/** A weekday written behind a date, as in `3 July (Wed)`. */
export const englishWeekdayBeside = new RegExp(`^ ?\\(${WEEKDAY}\\)`);

/**
 * Days in English. `next Wed` is the one of the next week (Monday to Sunday), `this Wed` of the present one,
 * `Wed` the coming one.
 */
export const englishPatterns: readonly DayPattern[] = [
  [
    new RegExp(`^(?:on )?(?:the )?${DATE} ?(?:of )?${MONTH}(?:,? (\\d{4})(?![\\d:]))?`),
    ([date = "", month = "", year = ""]) => parts(yearOf(year), englishMonth(month), Number(date)),
  ],
  [
    new RegExp(`^(?:on )?${MONTH} ?(?:the )?${DATE}(?![\\d:])(?:,? (\\d{4})(?![\\d:]))?`),
    ([month = "", date = "", year = ""]) => parts(yearOf(year), englishMonth(month), Number(date)),
  ],
  [/^(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/, ([date]) => parts(undefined, undefined, Number(date))],
  [
    /^(?:the )?(yesterday|today|tomorrow|day after tomorrow)\b/,
    ([word = ""], today) => later(today, NEAR_DAYS[word] ?? 0, "day"),
  ],
  [
    new RegExp(`^in ${COUNT} (day|week|month)s?\\b`),
    ([count = "", unit = ""], today) => later(today, countOf(count), unitOf(unit)),
  ],
  [
    new RegExp(`^${COUNT} (day|week|month)s? (?:from (?:now|today)|later)\\b`),
    ([count = "", unit = ""], today) => later(today, countOf(count), unitOf(unit)),
  ],
  [
    new RegExp(`^(?:on )?(last|this|next) week,? (?:on )?${WEEKDAY}`),
    ([which = "", day = ""]) => ({ kind: "weekday", weekday: englishWeekday(day), week: WEEKS[which] }),
  ],
  [
    new RegExp(`^(?:on )?${WEEKDAY},? (?:of )?(last|this|next) week\\b`),
    ([day = "", which = ""]) => ({ kind: "weekday", weekday: englishWeekday(day), week: WEEKS[which] }),
  ],
  [
    new RegExp(`^(?:on )?(?:(last|this|next|coming) )?${WEEKDAY}`),
    ([which = "", day = ""]) => ({ kind: "weekday", weekday: englishWeekday(day), week: WEEKS[which] }),
  ],
];
