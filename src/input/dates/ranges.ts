import { type Day, dayFrom, partsOf, plusDays, plusMonths, weekdayOf } from "../../domain/time.ts";
import { type DateReading, dayAt, type NamedDay, refuse, type Standpoint, settle } from "./dates.ts";
import { chinesePatterns } from "./dates-chinese.ts";
import { englishMonth, englishMonthPattern, englishPatterns } from "./dates-english.ts";
import { type DaySpec, firstMatch, parts, resolveDay, tidyDate } from "./day-specs.ts";
import { readNumeral } from "./numerals.ts";

/** Days from `from` to `to`, both included; one day has both alike. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const BETWEEN = "(?: ?(?:至|到|-|~|\\.{2,3}) ?| (?:to|until|till|through|and) )";
const N = "(\\d{1,2}|[一二三四五六七八九十廿]{1,3})";
const SHARED = new RegExp(`^${N}(?:st|nd|rd|th)?${BETWEEN}(.+)$`);
const END = new RegExp(`^${BETWEEN}(.+)$`);
const LENGTH = /^起?[,共]?(?:连续|为期)? ?(?:for )?(\d{1,3}|[一二两三四五六七八九十]{1,3}) ?(?:天|days?)$/;
const BEFORE = /^(?:之前|以前|前)$/;
const MONTH_PART = new RegExp(`^(?:(\\d{4})年|(今年|明年))?${N}月份?(上旬|中旬|下旬)?$`);
const ENGLISH_MONTH = new RegExp(`^${englishMonthPattern}(?: (\\d{4}))?$`);

function lastOf(year: number, month: number): number {
  return [31, 30, 29, 28].find((date) => dayFrom(year, month, date) !== undefined) ?? 28;
}

function daysOfMonth(first: Day, from = 1, to = 31): DayRange {
  const { year, month } = partsOf(first);
  return { from: plusDays(first, from - 1), to: plusDays(first, Math.min(to, lastOf(year, month)) - 1) };
}

function firstOfMonth(year: string, month: number, today: Day): Day | undefined {
  return resolveDay(parts(year === "" ? undefined : Number(year), month, 1), today);
}

/** A whole week or month, or a third of a month, as 上旬, 中旬 and 下旬 divide it. */
function periodOf(text: string, today: Day): DayRange | undefined {
  const week = { 本周: 0, 这周: 0, 下周: 1, 下下周: 2, "this week": 0, "next week": 1 }[text];
  if (week !== undefined) {
    const from = plusDays(today, 1 - weekdayOf(today) + week * 7);
    return { from, to: plusDays(from, 6) };
  }
  const ahead = { 本月: 0, 这个月: 0, 下月: 1, 下个月: 1, "this month": 0, "next month": 1 }[text];
  if (ahead !== undefined) return daysOfMonth(plusMonths(plusDays(today, 1 - partsOf(today).date), ahead));
  const english = ENGLISH_MONTH.exec(text);
  if (english) {
    const first = firstOfMonth(english[2] ?? "", englishMonth(english[1] ?? ""), today);
    return first && daysOfMonth(first);
  }
  const [, written = "", spoken = "", month = "", third = ""] = MONTH_PART.exec(text) ?? [];
  const number = readNumeral(month);
  if (number === undefined) return undefined;
  const year = spoken === "" ? written : String(partsOf(today).year + Number(spoken === "明年"));
  const first = firstOfMonth(year, number, today);
  if (first === undefined) return undefined;
  const [from, to] = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] }[third] ?? [1, 31];
  return daysOfMonth(first, from, to);
}

/** `3-5日`, `28 to 30 June`: the beginning takes month and year from the end. */
function sharedRange(text: string, today: Day): { from: DaySpec; end: string } | undefined {
  const [, first = "", end = ""] = SHARED.exec(text) ?? [];
  const date = readNumeral(first);
  const last = firstMatch([...chinesePatterns, ...englishPatterns], end, today);
  if (date === undefined || last?.value.kind !== "parts" || last.rest !== "") return undefined;
  return { from: { ...last.value, date }, end };
}

/** The end of a range: a day of its own, or a bare number in the month of the beginning (`June 28-30`). */
function namedEnd(text: string, today: Day): NamedDay | undefined {
  const [, date, year] = /^(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text) ?? [];
  if (date !== undefined) {
    return {
      spec: parts(year === undefined ? undefined : Number(year), undefined, Number(date)),
      weekday: undefined,
    };
  }
  const found = dayAt(text, today);
  return found?.rest === "" ? found.value : undefined;
}

/** A beginning without a year belongs to the year that its end names (or the one before, over New Year). */
function dated(start: DaySpec, end: DaySpec): DaySpec {
  if (start.kind !== "parts" || end.kind !== "parts" || start.year !== undefined || end.year === undefined) {
    return start;
  }
  const over = (start.month ?? 0) > (end.month ?? 12);
  return { ...start, year: over ? end.year - 1 : end.year };
}

interface Ends {
  readonly start: NamedDay;
  readonly end: NamedDay;
}

function settleRange({ start, end }: Ends, typed: string, today: Day, anchor?: Day): DateReading<DayRange> {
  const from = settle({ ...start, spec: dated(start.spec, end.spec) }, typed, today, anchor);
  if (!from.ok) return from;
  const to = settle(end, typed, today, from.value);
  if (!to.ok) return to;
  if (to.value < from.value) return refuse("range_backwards", typed);
  return { ok: true, value: { from: from.value, to: to.value } };
}

function endsOf(
  text: string,
  today: Day,
): Ends | { readonly start: NamedDay; readonly rest: string } | undefined {
  const shared = sharedRange(text, today);
  const sharedEnd = shared && namedEnd(shared.end, today);
  if (shared && sharedEnd) return { start: { spec: shared.from, weekday: undefined }, end: sharedEnd };
  const start = dayAt(text, today);
  if (!start) return undefined;
  const behind = END.exec(start.rest.replace(/^起/, ""))?.[1];
  const end = behind === undefined ? undefined : namedEnd(behind, today);
  return end ? { start: start.value, end } : { start: start.value, rest: start.rest };
}

function readOne(typed: string, { today }: Standpoint, anchor?: Day): DateReading<DayRange> {
  const text = tidyDate(typed)
    .replace(/^(?:从|自|由|from |between )/, "")
    .replace(/(?:止|期间|之间)$/, "");
  const period = periodOf(text, today);
  if (period) return { ok: true, value: period };
  const ends = endsOf(text, today);
  if (!ends) return refuse("date_unreadable", typed);
  if ("end" in ends) return settleRange(ends, typed, today, anchor);
  const first = settle(ends.start, typed, today, anchor);
  if (!first.ok) return first;
  return fromFirst(first.value, ends.rest, typed, today);
}

/** What may follow the first day: nothing, a number of days, or 前. */
function fromFirst(day: Day, rest: string, typed: string, today: Day): DateReading<DayRange> {
  if (rest === "") return { ok: true, value: { from: day, to: day } };
  const count = readNumeral(LENGTH.exec(rest)?.[1] ?? "");
  if (count !== undefined) {
    return count === 0
      ? refuse("range_backwards", typed)
      : { ok: true, value: { from: day, to: plusDays(day, count - 1) } };
  }
  if (!BEFORE.test(rest)) return refuse("date_unreadable", typed);
  return day < today ? refuse("range_backwards", typed) : { ok: true, value: { from: today, to: day } };
}

/**
 * Days from one to another, both included: `6月28日至7月18日`, `2026-06-28..2026-07-18`, `6.28-7.18`, `28 June to 18 July`,
 * `7月3日-5日`, `7月3日起3天`, one day, 下周, `7月上旬`; `7月3日前` is from today to that day. Missing years as `readDay` takes
 * them; what the end leaves out is taken from the beginning. Never throws.
 */
export function readRange(typed: string, standpoint: Standpoint): DateReading<DayRange> {
  return readOne(typed, standpoint);
}

/**
 * Several days and ranges between commas, semicolons, 、 or line breaks, or days between spaces: `7月3日、5日，10日至12日`. A
 * bare day of the month belongs to the month before it. The first unreadable one refuses the whole list.
 */
export function readRanges(typed: string, standpoint: Standpoint): DateReading<readonly DayRange[]> {
  const ranges: DayRange[] = [];
  for (const chunk of chunksOfDates(typed, standpoint)) {
    const reading = readOne(chunk, standpoint, ranges.at(-1)?.to);
    if (!reading.ok) return reading;
    ranges.push(reading.value);
  }
  return ranges.length > 0 ? { ok: true, value: ranges } : refuse("date_unreadable", typed);
}

function chunksOfDates(typed: string, standpoint: Standpoint): readonly string[] {
  return (
    typed
      // `July 3, 2026` is one day.
      .replace(/,(?=\s*\d{4}(?![\d年/.-]))/g, " ")
      .split(/[,，、;；\n]/)
      .map((chunk) => chunk.trim())
      .filter((chunk) => chunk !== "")
      .flatMap((chunk) => (readOne(chunk, standpoint).ok ? [chunk] : spaced(chunk, standpoint)))
  );
}

function spaced(chunk: string, standpoint: Standpoint): readonly string[] {
  const words = chunk.split(/\s+/);
  return words.every((word) => readOne(word, standpoint).ok) ? words : [chunk];
}
