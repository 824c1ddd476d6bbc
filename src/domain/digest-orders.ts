import type { Recipient } from "./notices.ts";
import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  plusDays,
  plusMilliseconds,
  type TimeOfDay,
  type Zone,
} from "./time.ts";
import { isWorkday, type WorkdayCalendar } from "./workdays.ts";

/** What a channel gets on a day without news: one line, or nothing. */
export const quietHabits = ["line", "silent"] as const;
export type QuietHabit = (typeof quietHabits)[number];

/** What a report is about: one survey, the meetings, or everything that is under way. */
export type DigestScope =
  | { readonly kind: "everything" }
  | { readonly kind: "meetings" }
  | { readonly kind: "survey"; readonly surveyId: number };

export const everything: DigestScope = { kind: "everything" };

/** A scope as a button or a menu holds it: `all`, `meetings`, or the survey's number. */
export function scopeKey(scope: DigestScope): string {
  if (scope.kind === "survey") return String(scope.surveyId);
  return scope.kind === "meetings" ? "meetings" : "all";
}

/** The scope of a key; undefined for what is none. */
export function scopeOfKey(key: string): DigestScope | undefined {
  if (key === "all") return everything;
  if (key === "meetings") return { kind: "meetings" };
  return /^\d{1,9}$/.test(key) ? { kind: "survey", surveyId: Number(key) } : undefined;
}

/** A channel that gets a status report each workday. */
export interface DigestOrder {
  readonly channel: string;
  /** In the office's zone. */
  readonly postAt: TimeOfDay;
  readonly scope: DigestScope;
  readonly whenQuiet: QuietHabit;
  readonly setBy: string;
  readonly setAt: Instant;
  /** Up to when this channel has been told what changed. */
  readonly toldUntil: Instant;
  /** No report before this day. */
  readonly pausedUntil?: Day | undefined;
}

/** Where a channel's digest goes: into it, or, where it is somebody's direct messages, to that person. */
export function digestRecipient(channel: string, slackUserId: string): Recipient {
  return channel.startsWith("D") ? `user:${slackUserId}` : `channel:${channel}`;
}

/** The name under which the slots of a channel's digest are claimed. */
export function digestJobName(channel: string): string {
  return `digest:${channel}`;
}

/** The key of the notice for one slot of a channel's digest. */
export function digestKey(channel: string, slot: Instant): string {
  return `digest:${channel}:${slot}`;
}

/** The first moment after `after` at which clocks in `zone` show `time` on a workday; make-up days count. */
export function nextDigest(time: TimeOfDay, after: Instant, zone: Zone, calendar: WorkdayCalendar): Instant {
  for (let day = dayOf(after, zone); ; day = plusDays(day, 1)) {
    const moment = instantAt(day, time, zone);
    if (moment > after && isWorkday(calendar, day)) return moment;
  }
}

/** When a channel's digest comes next after `after`: on a workday at its time, not before a pause is over. */
export function nextOfOrder(
  { postAt, pausedUntil }: Pick<DigestOrder, "postAt" | "pausedUntil">,
  after: Instant,
  zone: Zone,
  calendar: WorkdayCalendar,
): Instant {
  const paused =
    pausedUntil === undefined ? after : plusMilliseconds(instantAt(pausedUntil, "00:00", zone), -1);
  return nextDigest(postAt, paused > after ? paused : after, zone, calendar);
}
