import type { Day, TimeOfDay } from "../../domain/time.ts";
import { type DateFault, type DateReading, readDeadline, readMoment, readTime } from "../dates/dates.ts";
import { tidyDate } from "../dates/day-specs.ts";
import { readRange } from "../dates/ranges.ts";
import { type HalfDay, type TimeWords, timeAt } from "../dates/times.ts";

/** Days, and when on them if that was said. */
export interface When {
  readonly from: Day;
  readonly to: Day;
  readonly time: TimeWords;
}

/** One row: what names the visit, the days as typed and as read (undefined: no date was seen). */
export interface DateRun {
  readonly name: string;
  readonly typed: string;
  readonly reading: DateReading<When> | undefined;
  readonly anyway: boolean;
  /** The whole row. */
  readonly row: string;
}

/** Faults that say: this was meant as a date. */
const hard: readonly DateFault[] = [
  "date_impossible",
  "weekday_differs",
  "range_backwards",
  "time_impossible",
];

/** Whole weeks and months are not days of a visit. */
const period = /^(?:(?:本|这|下下|下)个?(?:周|月)|(?:this|next) (?:week|month)|.*(?:旬|\d月份?))$/i;

/** Behind a date, it says that the date holds in spite of an objection that can be overruled. */
const anywayWords = /^(?:anyway|仍安排|仍按此日安排|照此安排)$/i;

/** Days with hours: `7月3日`, `7月3日 9:00—17:00`, `7月3日至4日 9点`, `3 July 2 days`, `7月10日前`. Never throws. */
function readWhen(typed: string, today: Day): DateReading<When> {
  const standpoint = { today };
  if (/(?:前|之前|以前)$/.test(typed) || /^(?:by|before) /i.test(typed)) {
    const by = readDeadline(typed, standpoint);
    return by.ok ? { ok: true, value: { from: by.value.day, to: by.value.day, time: {} } } : by;
  }
  const moment = readMoment(typed, standpoint);
  if (moment.ok) {
    const { day, ...time } = moment.value;
    return { ok: true, value: { from: day, to: day, time } };
  }
  const range = period.test(typed.trim())
    ? { ok: false as const, refusal: "date_unreadable" as const, typed }
    : readRange(typed, standpoint);
  if (range.ok) return { ok: true, value: { ...range.value, time: {} } };
  const halves = halfDays(typed, standpoint);
  if (halves !== undefined) return halves;
  const both = rangeWithTime(typed, standpoint);
  if (both !== undefined) return both;
  return [range, moment].find((reading) => hard.includes(reading.refusal)) ?? range;
}

/** When half days begin and end, as the office keeps them. */
export const halfDayHours: Readonly<Record<HalfDay, readonly [TimeOfDay, TimeOfDay]>> = {
  morning: ["09:00", "12:00"],
  afternoon: ["14:00", "17:00"],
  evening: ["19:00", "21:00"],
};

/** The text of a day with what stands behind it, if that is a time or a half of it. */
function dayAndTime(text: string): readonly (readonly [day: string, time: TimeWords])[] {
  const splits = [...text.matchAll(/(?<=[日号天\d])(?=\D)|\s+/g)].map(({ index }) => index).reverse();
  const timed = splits.flatMap((index): (readonly [string, TimeWords])[] => {
    const time = timeAt(tidyDate(text.slice(index).trim()));
    if (time === undefined || time.rest !== "" || typeof time.value === "string") return [];
    return [[text.slice(0, index), time.value]];
  });
  return [[text, {}], ...timed];
}

/**
 * Several days of which the first or the last is a half, or has its time: `7月3日下午至4日`, `7月3日至4日上午`,
 * `3 July 2pm to 4 July noon`. A time behind the whole range is its beginning, and is read elsewhere.
 */
function halfDays(typed: string, standpoint: { readonly today: Day }): DateReading<When> | undefined {
  for (const { index, 0: between } of typed.matchAll(
    /\s*(?:至|到|—|–|-|~|\.\.|\b(?:to|until|till)\b)\s*/gi,
  )) {
    const firsts = dayAndTime(typed.slice(0, index));
    const lasts = dayAndTime(typed.slice(index + between.length));
    for (const [first, begins] of firsts)
      for (const [last, ends] of lasts) {
        const time = timeAcross(begins, ends);
        const range = time === undefined ? undefined : readRange(`${first}${between}${last}`, standpoint);
        if (time === undefined || range?.ok !== true || range.value.from === range.value.to) continue;
        return { ok: true, value: { ...range.value, time } };
      }
  }
  return undefined;
}

/** From the first day's time to the last one's; undefined where neither says anything of the kind. */
function timeAcross(begins: TimeWords, ends: TimeWords): TimeWords | undefined {
  const start = begins.time ?? (begins.halfDay === undefined ? undefined : halfDayHours[begins.halfDay][0]);
  const half = ends.halfDay === undefined ? undefined : halfDayHours[ends.halfDay][1];
  const end = half ?? (start === undefined ? undefined : ends.time);
  if (begins.until !== undefined || ends.until !== undefined) return undefined;
  if (start === undefined && end === undefined) return undefined;
  return { time: start ?? halfDayHours.morning[0], until: end ?? halfDayHours.afternoon[1] };
}

function rangeWithTime(typed: string, standpoint: { readonly today: Day }): DateReading<When> | undefined {
  for (const { index } of [...typed.matchAll(/(?<=[日号天])|\s+/g)].reverse()) {
    const range = readRange(typed.slice(0, index), standpoint);
    const time = range.ok ? readTime(typed.slice(index).trim()) : undefined;
    if (range.ok && time?.ok === true) return { ok: true, value: { ...range.value, time: time.value } };
  }
  return undefined;
}

/** Room between a name and a date that follows it directly: `昆山高新7月3日`, `昆山高新，7月3日`. */
function roomy(line: string): string {
  return line
    .replace(/[,，、:：|｜\t](?!(?<=\d[:：])\d{2}-)(?=\s*(?:\d{1,4}[年月/.-]|周|下周))/g, " ")
    .replace(/(?<=[\p{Script=Han})）])(?<![年月至到周])(?=\d{1,4}[年月]\d)/gu, " ");
}

const MOST_WORDS = 9;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly reading: DateReading<When>;
}

/** The first run of words that is a date, the longest from where it begins; or that was meant as one, the shortest. */
function firstDate(words: readonly string[], today: Day): Span | undefined {
  for (let start = 0; start < words.length; start += 1) {
    let faulty: Span | undefined;
    for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end -= 1) {
      const reading = readWhen(words.slice(start, end).join(" "), today);
      if (reading.ok) return faulty ?? { start, end, reading };
      if (hard.includes(reading.refusal)) faulty = { start, end, reading };
    }
    if (faulty !== undefined) return faulty;
  }
  return undefined;
}

/** The rows of a line: names, each with the date behind it (or before it, where there is but one). */
export function dateRuns(line: string, today: Day): readonly DateRun[] {
  const runs: DateRun[] = [];
  let words = roomy(line).split(/\s+/).filter(Boolean);
  while (words.length > 0) {
    const found = firstDate(words, today);
    if (found === undefined) {
      runs.push(undated(words));
      break;
    }
    const behind = words.slice(found.end);
    const anyway = anywayWords.test(behind[0] ?? "");
    const rest = anyway ? behind.slice(1) : behind;
    const first = found.start === 0 && runs.length === 0;
    const name = first ? rest : words.slice(0, found.start);
    const typed = words.slice(found.start, found.end).join(" ");
    runs.push({ name: tidy(name), typed, reading: found.reading, anyway, row: rowOf(name, typed, first) });
    words = first ? [] : rest;
  }
  return runs;
}

function rowOf(name: readonly string[], typed: string, dateFirst: boolean): string {
  return (dateFirst ? [typed, ...name] : [...name, typed]).join(" ");
}

function tidy(words: readonly string[]): string {
  return words
    .join(" ")
    .replace(/^[,，、:：]+|[,，、:：]+$/g, "")
    .trim();
}

/** Words without a date: a name, and behind a reference what was probably meant as the date. */
function undated(words: readonly string[]): DateRun {
  const [first = "", ...rest] = words;
  const row = words.join(" ");
  const split = words.length > 1;
  return {
    name: split && !/[\p{Script=Han}]/u.test(rest.join("")) && !/\d/.test(rest.join("")) ? row : first,
    typed: split && (/\p{Script=Han}/u.test(rest.join("")) || /\d/.test(rest.join(""))) ? rest.join(" ") : "",
    reading: undefined,
    anyway: false,
    row,
  };
}
