import type { TimeOfDay } from "../../domain/time.ts";
import type { Matched } from "./day-specs.ts";
import { readNumeral } from "./numerals.ts";

/** A part of the day that somebody named without a time. */
export type HalfDay = "morning" | "afternoon" | "evening";

/** When on a day: nothing, a part of it, a time, or a time with an end. */
export interface TimeWords {
  readonly halfDay?: HalfDay;
  readonly time?: TimeOfDay;
  readonly until?: TimeOfDay;
}

/** A time that was understood, or one that no clock shows, or an end before its beginning. */
export type TimeMatch = TimeWords | "impossible" | "backwards";

type Period = "dawn" | "morning" | "noon" | "afternoon" | "evening" | "am" | "pm";

interface RawTime {
  readonly period: Period | undefined;
  readonly hour: number;
  readonly minute: number;
  /** Said as `3点` or `3 o'clock`, where nobody means three at night. */
  readonly spoken: boolean;
}

const N = "(\\d{1,2}|[〇零一二两三四五六七八九十]{1,3})";
const LEADING: readonly (readonly [RegExp, Period])[] = [
  [/^凌晨/, "dawn"],
  [/^(?:清晨|早上|早晨|早|上午|午前|(?:in the )?morning\b)/, "morning"],
  [/^(?:中午|正午|(?:at )?noon\b)/, "noon"],
  [/^(?:下午|午后|(?:in the )?afternoon\b)/, "afternoon"],
  [/^(?:傍晚|晚上|晚间|晚|夜里|夜间|(?:in the )?evening\b)/, "evening"],
  [/^(?:am\b|a\.m\.)/, "am"],
  [/^(?:pm\b|p\.m\.)/, "pm"],
];
const TRAILING: readonly (readonly [RegExp, Period | undefined])[] = [
  [/^ ?(?:am\b|a\.m\.?)/, "am"],
  [/^ ?(?:pm\b|p\.m\.?)/, "pm"],
  [/^ (?:in the )?morning\b/, "morning"],
  [/^ (?:in the )?afternoon\b/, "afternoon"],
  [/^ (?:in the )?evening\b/, "evening"],
  [/^ ?o'clock\b/, undefined],
];
// Figures behind 点 that belong to a date are no minutes: 下午2点7月3日.
const ALONE = "(?![\\d〇零一二三四五六七八九十年月日号/.-])";
const SPOKEN = new RegExp(`^${N}(?:点钟?|时)(?:(半)|([一三13])刻|${N}(?:分|${ALONE})|整)?`);
const DIGITAL = /^(\d{1,2})[:h](\d{2})(?::\d{2})?(?!\d)/;
const POINTED = /^(\d{1,2})\.(\d{2})(?= ?[ap]\.?m)/;
const BARE =
  /^(\d{1,2})(?= ?(?:am\b|pm\b|a\.m|p\.m|o'clock)| ?(?:-|~|to|到|至) ?\d{1,2}(?::\d{2})? ?(?:点|时|am\b|pm\b))/;
const BETWEEN = /^ ?(?:-|~|至|到|to|until|till) ?/;

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** The hour of 24 that is meant, or undefined when there is none such in that part of the day. */
function hourOf({ period, hour, spoken }: RawTime): number | undefined {
  const within = (from: number, to: number, shift: number) => hour >= from && hour <= to && hour + shift;
  const hours: Record<Period, number | false> = {
    dawn: within(0, 6, 0) || (hour === 12 && 0),
    morning: within(0, 12, 0),
    noon: within(11, 13, 0) || within(1, 2, 12),
    afternoon: within(1, 11, 12) || within(12, 23, 0),
    evening: within(5, 11, 12) || within(17, 23, 0),
    am: within(1, 11, 0) || (hour === 12 && 0),
    pm: within(1, 11, 12) || within(12, 12, 0),
  };
  if (period !== undefined) {
    const found = hours[period];
    return found === false ? undefined : found;
  }
  if (hour > 23) return undefined;
  return spoken && hour >= 1 && hour <= 6 ? hour + 12 : hour;
}

function clockOf(raw: RawTime): TimeOfDay | undefined {
  const hour = hourOf(raw);
  return hour === undefined || raw.minute > 59 ? undefined : (`${two(hour)}:${two(raw.minute)}` as TimeOfDay);
}

function minuteOf(half: string, quarter: string, minute: string): number | undefined {
  if (half !== "") return 30;
  if (quarter !== "") return quarter === "一" || quarter === "1" ? 15 : 45;
  return minute === "" ? 0 : readNumeral(minute);
}

/** Hour and minute at the beginning of a text, as they stand. */
function figuresAt(text: string): Matched<Omit<RawTime, "period">> | undefined {
  const spoken = SPOKEN.exec(text);
  if (spoken) {
    const [all, h = "", half = "", quarter = "", m = ""] = spoken;
    const [hour, minute] = [readNumeral(h), minuteOf(half, quarter, m)];
    if (hour === undefined || minute === undefined) return undefined;
    return { value: { hour, minute, spoken: true }, rest: text.slice(all.length) };
  }
  const found = DIGITAL.exec(text) ?? POINTED.exec(text) ?? BARE.exec(text);
  if (!found) return undefined;
  const [all, hour = "", minute] = found;
  const value = { hour: Number(hour), minute: Number(minute ?? 0), spoken: minute === undefined };
  return { value, rest: text.slice(all.length) };
}

function periodAt<P>(text: string, words: readonly (readonly [RegExp, P])[]): Matched<P> | undefined {
  for (const [pattern, value] of words) {
    const found = pattern.exec(text);
    if (found) return { value, rest: text.slice(found[0].length) };
  }
  return undefined;
}

function rawTimeAt(text: string): Matched<RawTime> | undefined {
  const lead = periodAt(text, LEADING);
  const figures = figuresAt((lead?.rest ?? text).replace(/^ /, ""));
  if (!figures) return undefined;
  const trail = periodAt(figures.rest, TRAILING);
  const period = lead?.value ?? trail?.value;
  return { value: { ...figures.value, period }, rest: trail?.rest ?? figures.rest };
}

/** The end takes the part of the day from the beginning where that makes sense: 下午2点到4点, 上午9点到3点, 0点到1点. */
function endOf(start: TimeOfDay, first: RawTime, last: RawTime): TimeOfDay | undefined {
  if (last.period !== undefined) return clockOf(last);
  const shared = clockOf({ ...last, period: first.period, spoken: false });
  return shared !== undefined && shared > start ? shared : clockOf(last);
}

/** `2-4pm` begins in the afternoon, `11-2pm` does not. */
function beginningOf(first: RawTime, last: RawTime, until: TimeOfDay | undefined): TimeOfDay | undefined {
  if (first.period !== undefined || (last.period !== "am" && last.period !== "pm")) return clockOf(first);
  const shared = clockOf({ ...first, period: last.period });
  if (shared !== undefined && until !== undefined && shared < until) return shared;
  return clockOf({ ...first, period: "am" }) ?? clockOf(first);
}

function spanAt(first: Matched<RawTime>): Matched<TimeMatch> | undefined {
  const between = BETWEEN.exec(first.rest);
  const last = between ? rawTimeAt(first.rest.slice(between[0].length)) : undefined;
  if (!last) return undefined;
  const start = clockOf(first.value);
  const until = start === undefined ? clockOf(last.value) : endOf(start, first.value, last.value);
  const time = beginningOf(first.value, last.value, until);
  const { rest } = last;
  if (time === undefined || until === undefined) return { value: "impossible", rest };
  return { value: until > time ? { time, until } : "backwards", rest };
}

/**
 * A time at the beginning of tidied text: `9:00—17:00`, 上午9点, 下午3点半, 晚上7点, `9am`, `2-4pm`, or a part of the day
 * alone. `1点` to `6点` without a part of the day are afternoon hours; `03:00` is what it says. 晚上12点 belongs
 * to two days and is impossible.
 */
export function timeAt(text: string): Matched<TimeMatch> | undefined {
  const from = text.replace(/^ ?(?:at )?/, "");
  const first = rawTimeAt(from);
  if (first) {
    const span = spanAt(first);
    if (span) return span;
    const time = clockOf(first.value);
    return { value: time === undefined ? "impossible" : { time }, rest: first.rest };
  }
  const whole = /^(?:全天|整天|一天|all day\b)/.exec(from);
  if (whole) return { value: {}, rest: from.slice(whole[0].length) };
  const part = periodAt(from, LEADING);
  if (!part) return undefined;
  return { value: partOfDay(part.value), rest: part.rest };
}

function partOfDay(period: Period): TimeWords {
  if (period === "noon") return { time: "12:00" };
  if (period === "afternoon" || period === "pm") return { halfDay: "afternoon" };
  return { halfDay: period === "evening" ? "evening" : "morning" };
}
