import table from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type Day, daysBetween, partsOf, plusDays, weekdayOf } from "./time.ts";

/** A holiday's name in both languages. */
export interface HolidayName {
  readonly zh: string;
  readonly en: string;
}

/** What a day is. `unknown`: nobody has told the calendar about that year's holidays yet. */
export type DayKind =
  | { readonly kind: "workday" | "weekend" }
  | { readonly kind: "holiday" | "make_up_workday"; readonly name: HolidayName }
  | { readonly kind: "unknown"; readonly year: number };

/** A day that differs from its week; `ordinary` takes back what a table says of it. */
export interface SpecialDay {
  readonly day: Day;
  readonly kind: "holiday" | "make_up_workday" | "ordinary";
  readonly name: HolidayName;
}

/** Which days the office works. A value: make it once, pass it on. */
export interface WorkdayCalendar {
  /** The years whose holidays are known, ascending. */
  readonly years: readonly number[];
  readonly special: ReadonlyMap<Day, SpecialDay>;
}

/** A reckoning in workdays. `assumed` lists the unknown years in it, reckoned from Monday to Friday. */
export interface Reckoned<T> {
  readonly value: T;
  readonly assumed: readonly number[];
}

/** The State Council's yearly notices since 2004 as chinese-days has them: `day: "English,中文,…"`. */
function publishedDays(): readonly SpecialDay[] {
  const read = (days: Readonly<Record<string, string>>, kind: SpecialDay["kind"]) =>
    Object.entries(days).map(([day, names]): SpecialDay => {
      const [en = "", zh = ""] = names.split(",");
      return { day: day as Day, kind, name: { zh, en } };
    });
  return [...read(table.holidays, "holiday"), ...read(table.workdays, "make_up_workday")];
}

const PUBLISHED = publishedDays();

/** The years whose notices come with the program, ascending. */
export const publishedYears: readonly number[] = [
  ...new Set(PUBLISHED.map(({ day }) => partsOf(day).year)),
].sort((a, b) => a - b);

/**
 * Workdays of the People's Republic of China with make-up days (调休), from the published notices. The office's
 * own days override these; `extraYears` are years for which `extraDays` are the complete list.
 */
export function calendarOf(
  extraDays: readonly SpecialDay[] = [],
  extraYears: readonly number[] = [],
): WorkdayCalendar {
  const years = new Set([...publishedYears, ...extraYears]);
  const published = PUBLISHED.filter(({ day }) => !extraYears.includes(partsOf(day).year));
  return {
    years: [...years].sort((a, b) => a - b),
    special: new Map([...published, ...extraDays].map((special) => [special.day, special])),
  };
}

/** What `day` is. A day that somebody named is known even in a year that is not. */
export function kindOf(calendar: WorkdayCalendar, day: Day): DayKind {
  const special = calendar.special.get(day);
  if (special && special.kind !== "ordinary") return { kind: special.kind, name: special.name };
  const { year } = partsOf(day);
  if (!special && !calendar.years.includes(year)) return { kind: "unknown", year };
  return { kind: weekdayOf(day) <= 5 ? "workday" : "weekend" };
}

/** True when the office works on `day`; a day of an unknown year counts by its weekday. */
export function isWorkday(calendar: WorkdayCalendar, day: Day): boolean {
  const { kind } = kindOf(calendar, day);
  if (kind === "unknown") return weekdayOf(day) <= 5;
  return kind === "workday" || kind === "make_up_workday";
}

/** The years from `from` to `to` whose holidays are unknown; empty when the calendar covers all of them. */
export function unknownYears(calendar: WorkdayCalendar, from: Day, to: Day): readonly number[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year].sort((a, b) => a - b) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => !calendar.years.includes(year),
  );
}

/**
 * The workday `count` workdays after `day`, before it when negative. With 0, `day` itself, or the next workday
 * when the office does not work on it.
 */
export function plusWorkdays(calendar: WorkdayCalendar, day: Day, count: number): Reckoned<Day> {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = day;
  while (left > 0 || !isWorkday(calendar, at)) {
    at = plusDays(at, step);
    if (isWorkday(calendar, at)) left -= 1;
  }
  return { value: at, assumed: unknownYears(calendar, day, at) };
}

/** The first workday after `day`. */
export function nextWorkday(calendar: WorkdayCalendar, day: Day): Reckoned<Day> {
  return plusWorkdays(calendar, day, 1);
}

/**
 * How many workdays there are from `from` to `to`, both included; 0 when `to` is earlier. Whole weeks are counted by
 * five and then put right by the special days: a digest asks this for each visit.
 */
export function workdaysBetween(calendar: WorkdayCalendar, from: Day, to: Day): Reckoned<number> {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return { value: 0, assumed: unknownYears(calendar, from, to) };
  const first = weekdayOf(from);
  const rest = Array.from({ length: days % 7 }, (_, i) => ((first - 1 + i) % 7) + 1);
  let value = Math.floor(days / 7) * 5 + rest.filter((weekday) => weekday <= 5).length;
  for (const { day, kind } of calendar.special.values()) {
    if (day < from || day > to) continue;
    const isWeekday = weekdayOf(day) <= 5;
    if (kind === "holiday" && isWeekday) value -= 1;
    if (kind === "make_up_workday" && !isWeekday) value += 1;
  }
  return { value, assumed: unknownYears(calendar, from, to) };
}
