import type { Day } from "../../domain/time.ts";
import { type DateReading, dayAt, type Moment, refuse, settle } from "./dates.ts";
import { tidyDate } from "./day-specs.ts";
import { timeAt } from "./times.ts";

/** A moment that stands somewhere in a line, and where: `[from, to)` of the line as it was typed. */
export interface MomentFound {
  readonly from: number;
  readonly to: number;
  /** The end of its day, where the day comes first. */
  readonly dayTo: number;
  readonly reading: DateReading<Moment>;
  /** A second day behind the first: `7月19日至20日`. */
  readonly several: boolean;
}

/** Stands for what has been taken out of a line, so that everything else keeps its place. */
export const taken = "\uE000";

/** The line with a part of it taken out. */
export function without(line: string, from: number, to: number): string {
  return line.slice(0, from) + taken.repeat(to - from) + line.slice(to);
}

const bare = (text: string): string => text.replaceAll(" ", "");

/** How much of `typed` the first `length` characters of its tidied text stand for. */
function typedLength(typed: string, tidied: string, restLength: number): number {
  const wanted = bare(tidied.slice(0, tidied.length - restLength)).length;
  for (let end = 1; end < typed.length; end += 1)
    if (bare(tidyDate(typed.slice(0, end))).length >= wanted) return end;
  return typed.length;
}

const SEVERAL =
  /^ ?(?:-|~|至|到|to |and |和) ?(?=\d{1,2}(?:[日号月]|-\d|(?![\d:点时h]| ?[ap]m))|\d{1,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;

/** No day with its time is longer, however it is written: lines are read from each of their words. */
export const longestMoment = 80;

/** A moment at the beginning of a text: a day with its time behind or before it. */
export function momentAtStart(typed: string, today: Day): MomentFound | undefined {
  const text = tidyDate(typed);
  const day = dayAt(text, today);
  if (day !== undefined) {
    const time = timeAt(day.rest.replace(/^(?:t(?=\d)| ?[,的]? ?)/, ""));
    const rest = time?.rest ?? day.rest;
    const to = typedLength(typed, text, rest.length);
    const dayTo = typedLength(typed, text, day.rest.length);
    const several = SEVERAL.test(day.rest);
    const settled = settle(day.value, typed.slice(0, dayTo), today);
    return { from: 0, to, dayTo, several, reading: withTime(settled, time?.value, typed.slice(0, to)) };
  }
  const time = timeAt(text);
  const behind = time === undefined ? undefined : dayAt(time.rest.replace(/^ ?,? ?(?:on )?/, ""), today);
  if (time === undefined || behind === undefined) return undefined;
  const to = typedLength(typed, text, behind.rest.length);
  const settled = settle(behind.value, typed.slice(0, to), today);
  return {
    from: 0,
    to,
    dayTo: to,
    several: false,
    reading: withTime(settled, time.value, typed.slice(0, to)),
  };
}

type TimeValue = NonNullable<ReturnType<typeof timeAt>>["value"];

function withTime(day: DateReading<Day>, time: TimeValue | undefined, typed: string): DateReading<Moment> {
  if (!day.ok) return day;
  if (time === "impossible") return refuse("time_impossible", typed);
  if (time === "backwards") return refuse("range_backwards", typed);
  return { ok: true, value: { day: day.value, ...time } };
}

/** Where a word begins, or a date that is written without a gap behind Chinese characters. */
function isStart(line: string, at: number): boolean {
  const [before = " ", here = ""] = [line[at - 1], line[at]];
  if (/[\s,;，；、。()（）"”」』》]/.test(before) || before === taken)
    return /\S/.test(here) && here !== taken;
  return (
    /\p{Script=Han}/u.test(before) &&
    /[\d今明后下本这周星礼上中早晚大０-９]/.test(here) &&
    !/[\d第]/.test(before)
  );
}

function rank({ from, to, reading }: MomentFound, line: string): readonly number[] {
  const hasTime = reading.ok ? reading.value.time !== undefined : reading.refusal !== "date_unreadable";
  const isWord = from === 0 || !/\p{Script=Han}/u.test(line[from - 1] ?? "");
  return [Number(hasTime), Number(isWord), to - from, from];
}

/**
 * The moment in a line that most likely is the meant one: with a time rather than without, a word of its own
 * rather than a part of one, the longest, the last. Undefined when the line names no day.
 */
export function momentIn(line: string, today: Day): MomentFound | undefined {
  const all = momentsIn(line, today);
  let best: MomentFound | undefined;
  for (const found of all)
    if (best === undefined || isHigher(rank(found, line), rank(best, line))) best = found;
  if (best === undefined) return undefined;
  const { from } = best;
  // The last of several days, with the time behind it, is not the meeting's only one.
  const several = all.find((one) => one.several && from > one.from && from - one.dayTo <= longestLink);
  return { ...(several ?? best), to: trimmedEnd(line, (several ?? best).from, best.to) };
}

/** As long as what stands between two days can be: ` to `. */
const longestLink = 4;

function momentsIn(line: string, today: Day): MomentFound[] {
  return Array.from(line, (_, at) => at).flatMap((at) => {
    const found = isStart(line, at) ? momentAtStart(line.slice(at, at + longestMoment), today) : undefined;
    return found === undefined ? [] : [{ ...found, from: at, to: at + found.to, dayTo: at + found.dayTo }];
  });
}

function isHigher(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function trimmedEnd(line: string, from: number, to: number): number {
  return from + line.slice(from, to).trimEnd().length;
}

/** A time that names no day, and where it stands. */
export function timeIn(
  line: string,
): { readonly from: number; readonly to: number; readonly value: TimeValue } | undefined {
  for (let at = 0; at < line.length; at += 1) {
    if (!isStart(line, at)) continue;
    const here = line.slice(at, at + longestMoment);
    const text = tidyDate(here);
    const time = timeAt(text);
    const isTime = typeof time?.value === "string" || time?.value.time !== undefined;
    if (time === undefined || !isTime) continue;
    const to = at + typedLength(here, text, time.rest.length);
    return { from: at, to: trimmedEnd(line, at, to), value: time.value };
  }
  return undefined;
}
