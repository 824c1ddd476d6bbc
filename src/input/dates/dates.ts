import { type Day, type TimeOfDay, weekdayOf } from "../../domain/time.ts";
import { chinesePatterns, chineseWeekday, chineseWeekdayBeside } from "./dates-chinese.ts";
import { englishPatterns, englishWeekday, englishWeekdayBeside } from "./dates-english.ts";
import {
  type DaySpec,
  firstMatch,
  type Matched,
  numericPatterns,
  resolveDay,
  tidyDate,
} from "./day-specs.ts";
import { type TimeMatch, type TimeWords, timeAt } from "./times.ts";

/** Why a date or a time was not taken; the view words it. */
export type DateFault =
  | "date_unreadable"
  | "date_impossible"
  | "weekday_differs"
  | "time_unreadable"
  | "time_impossible"
  | "range_backwards";

/** What somebody typed and why it was refused; for a weekday that differs, the day that was meant by the date. */
export interface RefusedDate {
  readonly ok: false;
  readonly refusal: DateFault;
  readonly typed: string;
  readonly day?: Day;
}

export type DateReading<T> = { readonly ok: true; readonly value: T } | RefusedDate;

/** Where a reader stands: relative words and missing years are counted from `today` in the office's zone. */
export interface Standpoint {
  readonly today: Day;
}

/** A day, and when on it if that was said. */
export interface Moment extends TimeWords {
  readonly day: Day;
}

/** A time of day, and its end if that was said. */
export interface TimeSpan {
  readonly time: TimeOfDay;
  readonly until?: TimeOfDay;
}

/** A named day with the weekday that was written beside it. */
export interface NamedDay {
  readonly spec: DaySpec;
  readonly weekday: number | undefined;
}

const EVERY = [...chinesePatterns, ...englishPatterns, ...numericPatterns];

/** A weekday beside a date, so that a slip in one of them is seen. */
function weekdayBeside(text: string): Matched<number> | undefined {
  const chinese = chineseWeekdayBeside.exec(text);
  if (chinese) return { value: chineseWeekday(chinese[1] ?? ""), rest: text.slice(chinese[0].length) };
  const english = englishWeekdayBeside.exec(text);
  return english
    ? { value: englishWeekday(english[1] ?? ""), rest: text.slice(english[0].length) }
    : undefined;
}

/** A day at the beginning of tidied text, in any of the forms; `Wed, 3 July` and `7月3日（周三）` keep their weekday. */
export function dayAt(text: string, today: Day): Matched<NamedDay> | undefined {
  const first = firstMatch(EVERY, text, today);
  if (!first) return undefined;
  const { value: spec, rest } = first;
  if (spec.kind === "weekday") {
    const opened = /^ ?[(,]? ?/.exec(rest)?.[0] ?? "";
    const date = firstMatch(EVERY, rest.slice(opened.length), today);
    if (date?.value.kind !== "parts") return { value: { spec, weekday: undefined }, rest };
    return { value: { spec: date.value, weekday: spec.weekday }, rest: date.rest.replace(/^ ?\)/, "") };
  }
  const beside = weekdayBeside(rest);
  return { value: { spec, weekday: beside?.value }, rest: beside?.rest ?? rest };
}

export function refuse(refusal: DateFault, typed: string): RefusedDate {
  return { ok: false, refusal, typed };
}

/** Which day a named one is, or why it is none. */
export function settle(named: NamedDay, typed: string, today: Day, anchor?: Day): DateReading<Day> {
  const day = resolveDay(named.spec, today, anchor);
  if (day === undefined) return refuse("date_impossible", typed);
  if (named.weekday !== undefined && weekdayOf(day) !== named.weekday) {
    return { ...refuse("weekday_differs", typed), day };
  }
  return { ok: true, value: day };
}

function readTimeWords(match: Matched<TimeMatch> | undefined, typed: string): DateReading<TimeWords> {
  if (match?.rest.trim() !== "") return refuse("time_unreadable", typed);
  if (match.value === "impossible") return refuse("time_impossible", typed);
  if (match.value === "backwards") return refuse("range_backwards", typed);
  return { ok: true, value: match.value };
}

/**
 * One day: `2026-07-03`, `20260703`, `7月3日`, `7-3`, `3日`, 明天, 周三, 下周三, `next Wed`, `July 3rd`, `in 2 weeks`. Without a
 * year: this year, unless that day lies more than half a year back, then the next. 周三 and `Wed` are the coming
 * one, today counts; 下周三 and `next Wed` belong to the next week from Monday to Sunday. A day of the month alone
 * is the coming one. Never throws.
 */
export function readDay(typed: string, { today }: Standpoint): DateReading<Day> {
  const found = dayAt(tidyDate(typed), today);
  if (found?.rest.trim() !== "") return refuse("date_unreadable", typed);
  return settle(found.value, typed, today);
}

/** A time of day: `9:00`, 上午9点, 下午3点半, `7pm`, `9:00—17:00`, `2-4pm`. Never throws. */
export function readTime(typed: string): DateReading<TimeSpan> {
  const words = readTimeWords(timeAt(tidyDate(typed)), typed);
  if (!words.ok) return words;
  const { time, until } = words.value;
  if (time === undefined) return refuse("time_unreadable", typed);
  return { ok: true, value: { time, ...(until === undefined ? {} : { until }) } };
}

function withTime(day: DateReading<Day>, time: DateReading<TimeWords>): DateReading<Moment> {
  if (!day.ok) return day;
  return time.ok ? { ok: true, value: { day: day.value, ...time.value } } : time;
}

/**
 * A day, with a part of it or a time: 下周三上午, `7月3日下午2点`, `next Wed 9am`, `9am tomorrow`, `2026-07-03T09:00`. A part
 * of the day is given only where no time was. Never throws.
 */
export function readMoment(typed: string, { today }: Standpoint): DateReading<Moment> {
  const text = tidyDate(typed);
  const day = dayAt(text, today);
  if (day) {
    const rest = day.rest.replace(/^(?:t(?=\d)| ?[,的@]? ?)/, "");
    const time: DateReading<TimeWords> =
      rest === "" ? { ok: true, value: {} } : readTimeWords(timeAt(rest), typed);
    return withTime(settle(day.value, typed, today), time);
  }
  const time = timeAt(text);
  const behind = time ? dayAt(time.rest.replace(/^ ?,? ?/, ""), today) : undefined;
  if (!time || !behind || behind.rest.trim() !== "") return refuse("date_unreadable", typed);
  return withTime(settle(behind.value, typed, today), readTimeWords({ ...time, rest: "" }, typed));
}

/**
 * The last moment for something: `7月3日前`, `6月20日17:00前`, 周五之前, `by 3 July`. The day itself still counts, as in
 * the office's letters; without 前 it is read as `readMoment` does. Never throws.
 */
export function readDeadline(typed: string, standpoint: Standpoint): DateReading<Moment> {
  const bare = tidyDate(typed)
    .replace(/^(?:截止到?|截至到?|请?于|在|before |by |until |no later than )/, "")
    .replace(/(?:之前|以前|前|截止|为止)$/, "");
  const reading = readMoment(bare, standpoint);
  return reading.ok ? reading : { ...reading, typed };
}
