import dayjs from "dayjs";
import timezonePlugin from "dayjs/plugin/timezone.js";
import utcPlugin from "dayjs/plugin/utc.js";

dayjs.extend(utcPlugin);
dayjs.extend(timezonePlugin);

/** A moment: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Instant = `${string}Z`;
/** A calendar day in the office's zone, `YYYY-MM-DD`. */
export type Day = `${number}-${number}-${number}`;
/** A time of day in the office's zone, `HH:mm`, 24 hours. */
export type TimeOfDay = `${number}:${number}`;
/** An IANA zone name such as `Asia/Shanghai`. */
export type Zone = string;

/** Where the bot learns the time; nothing else asks the machine. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => toInstant(Date.now()) };

/** Milliseconds since 1970, or a `Date`, as an instant. */
function toInstant(moment: number | Date): Instant {
  return new Date(moment).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function toMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant `milliseconds` later (earlier when negative). */
export function plusMilliseconds(instant: Instant, milliseconds: number): Instant {
  return toInstant(toMilliseconds(instant) + milliseconds);
}

/** The instant `minutes` later (earlier when negative). */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  return plusMilliseconds(instant, minutes * 60_000);
}

/** Which calendar day it is in `zone` at `instant`. */
export function dayOf(instant: Instant, zone: Zone): Day {
  return shownIn(zone, instant).slice(0, 10) as Day;
}

/** The time of day in `zone` at `instant`. */
export function timeOf(instant: Instant, zone: Zone): TimeOfDay {
  return shownIn(zone, instant).slice(-5) as TimeOfDay;
}

const wallClocks = new Map<Zone, Intl.DateTimeFormat>();

/** What clocks in `zone` show, as `2019-06-17 09:00`: Sweden writes so. Making a format takes longer than all its use. */
function shownIn(zone: Zone, instant: Instant): string {
  const known = wallClocks.get(zone);
  if (known !== undefined) return known.format(toMilliseconds(instant));
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  wallClocks.set(zone, made);
  return made.format(toMilliseconds(instant));
}

/** The instant at which clocks in `zone` show `time` on `day`. */
export function instantAt(day: Day, time: TimeOfDay, zone: Zone): Instant {
  return toInstant(dayjs.tz(`${day} ${time}`, "YYYY-MM-DD HH:mm", zone).toDate());
}

/** The day `days` later (earlier when negative). */
export function plusDays(day: Day, days: number): Day {
  return dayjs.utc(day).add(days, "day").format("YYYY-MM-DD") as Day;
}

/** The same day of the month `months` later (earlier when negative); the month's last day where it is shorter. */
export function plusMonths(day: Day, months: number): Day {
  return dayjs.utc(day).add(months, "month").format("YYYY-MM-DD") as Day;
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayjs.utc(to).diff(dayjs.utc(from), "day");
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (dayjs.utc(day).day() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Year, month (1–12) and day of the month of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, date };
}

/** The day of these parts, or undefined when the calendar has none such (30 February). */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const day = dayjs.utc(new Date(Date.UTC(year, month - 1, date)));
  const real = day.year() === year && day.month() === month - 1 && day.date() === date;
  return real ? (day.format("YYYY-MM-DD") as Day) : undefined;
}

/** Every day from `from` to `to`, both included. */
export function daysFromTo(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => plusDays(from, i));
}

/** True when the zone name is one that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
