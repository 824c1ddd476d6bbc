import {
  type Day,
  dayFrom,
  daysBetween,
  partsOf,
  plusDays,
  plusMonths,
  weekdayOf,
} from "../../domain/time.ts";
import { normalise } from "../words.ts";

/** A day as somebody named it, before it is known which one that is. */
export type DaySpec =
  | { readonly kind: "fixed"; readonly day: Day }
  | {
      readonly kind: "parts";
      readonly year: number | undefined;
      readonly month: number | undefined;
      readonly date: number;
    }
  /** `week` counts from the present one; undefined is the coming such weekday. 1 = Monday … 7 = Sunday. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly week: number | undefined };

/** What the beginning of a text meant, and the text behind it. */
export interface Matched<T> {
  readonly value: T;
  readonly rest: string;
}

/** A way of writing a day at the beginning of a text; undefined groups are `""`. */
export type DayPattern = readonly [
  pattern: RegExp,
  read: (groups: readonly string[], today: Day) => DaySpec | undefined,
];

/** How far back a day without a year may lie and still be meant: about half a year. */
const LOOK_BACK = 183;

/** Lower case, ASCII twins, one kind of dash, and no spaces beside Chinese characters. */
export function tidyDate(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/[—―‒]+/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, "")
    .replace(/今(?=[早晚])/g, "今天")
    .replace(/明(?=[早晚])/g, "明天")
    .replace(/\btonight\b/g, "today evening")
    .trim();
}

export function parts(year: number | undefined, month: number | undefined, date: number): DaySpec {
  return { kind: "parts", year, month, date };
}

/** The day `count` days, weeks or months from `today`. */
export function later(today: Day, count: number, unit: "day" | "week" | "month"): DaySpec {
  if (unit === "month") return { kind: "fixed", day: plusMonths(today, count) };
  return { kind: "fixed", day: plusDays(today, unit === "week" ? count * 7 : count) };
}

/** The first pattern that the text begins with. */
export function firstMatch(
  patterns: readonly DayPattern[],
  text: string,
  today: Day,
): Matched<DaySpec> | undefined {
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(text);
    const value =
      found &&
      read(
        found.slice(1).map((group = "") => group),
        today,
      );
    if (found && value) return { value, rest: text.slice(found[0].length) };
  }
  return undefined;
}

/** `2026-07-03`, `2026/7/3`, `2026.7.3`, `20260703`, `7-3`, `7/3`, `6.28`: the month always before the day. */
export const numericPatterns: readonly DayPattern[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ([y, , m, d]) => parts(Number(y), Number(m), Number(d))],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([y, m, d]) => parts(Number(y), Number(m), Number(d))],
  [
    /^(\d{1,2})[-/.](\d{1,2})(?!\d|\s*(?:[点时:日号月]|am\b|pm\b|[a-z]{3}))/,
    ([m, d]) => parts(undefined, Number(m), Number(d)),
  ],
];

/** A calendar day within the years in which the office plans, or undefined. */
function existing(year: number, month: number, date: number): Day | undefined {
  return year >= 1900 && year < 2200 ? dayFrom(year, month, date) : undefined;
}

/** `month` and `date` of this year, or of the next when that lies more than half a year back. */
function inSensibleYear(month: number, date: number, today: Day): Day | undefined {
  const { year } = partsOf(today);
  // The 28th exists in every month: 29 February is judged by its month, then looked for in that one year.
  const about = existing(year, month, Math.min(date, 28));
  const next = about !== undefined && daysBetween(about, today) > LOOK_BACK;
  return existing(next ? year + 1 : year, month, date);
}

/** `month` and `date` behind `anchor`: in its year, or the next when that is nearer (28 December to 5 January). */
function behind(month: number, date: number, anchor: Day): Day | undefined {
  const { year } = partsOf(anchor);
  const same = existing(year, month, date);
  if (same !== undefined && same >= anchor) return same;
  const next = existing(year + 1, month, date);
  return next !== undefined && daysBetween(anchor, next) <= LOOK_BACK ? next : same;
}

/** The coming such day of the month, today included; a month too short for it is passed over once. */
function comingDate(date: number, today: Day): Day | undefined {
  for (const ahead of [0, 1, 2]) {
    const { year, month } = partsOf(plusMonths(today, ahead));
    const day = existing(year, month, date);
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}

/**
 * Which day was meant, or undefined when the calendar has none such. Without a year: this year, unless that day
 * lies more than half a year back, then the next. A bare day of the month: the coming one. A bare weekday: the
 * coming one, today counts. With `anchor`, the day that was named before it, year and month are taken from it.
 */
export function resolveDay(spec: DaySpec, today: Day, anchor?: Day): Day | undefined {
  switch (spec.kind) {
    case "fixed":
      return spec.day;
    case "weekday": {
      if (spec.week !== undefined) {
        return plusDays(today, 1 - weekdayOf(today) + spec.week * 7 + spec.weekday - 1);
      }
      const from = anchor ?? today;
      return plusDays(from, (spec.weekday - weekdayOf(from) + 7) % 7);
    }
    case "parts": {
      const { year, month, date } = spec;
      if (month === undefined) {
        if (anchor === undefined) return comingDate(date, today);
        return existing(year ?? partsOf(anchor).year, partsOf(anchor).month, date);
      }
      if (year !== undefined) return existing(year, month, date);
      return anchor === undefined ? inSensibleYear(month, date, today) : behind(month, date, anchor);
    }
  }
}
