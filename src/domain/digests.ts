import type { PersonTimes } from "./attendance.ts";
import { changesIn, type DigestChanges, type RecordedChange } from "./digest-changes.ts";
import { type DueLine, dueLines, duesFrom } from "./due-lines.ts";
import type { MeetingSeats, Pressure } from "./dues.ts";
import type { Meeting } from "./meetings.ts";
import type { Recipient } from "./notices.ts";
import { gapOf, type SeatCounts, type SurveyProgress, seatCounts, type VisitProgress } from "./progress.ts";
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
import type { Survey, VisitMode } from "./visits.ts";
import { isWorkday, type WorkdayCalendar } from "./workdays.ts";

/** What a channel gets on a day without news: one line, or nothing. */
export const quietHabits = ["line", "silent"] as const;
export type QuietHabit = (typeof quietHabits)[number];

/** A channel that gets a status report each workday. */
export interface DigestOrder {
  readonly channel: string;
  /** In the office's zone. */
  readonly postAt: TimeOfDay;
  /** Only this survey; undefined: every open one. */
  readonly surveyId: number | undefined;
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

/** One line of what needs somebody to act. */
export interface DigestItem extends DueLine {
  readonly pressure: Exclude<Pressure, "later">;
}

/** How far a survey has come. */
export interface SurveyFigures {
  readonly survey: Survey;
  readonly onSite: Done;
  readonly questionnaires: Done;
  readonly personTimes: PersonTimes;
  readonly seats: SeatCounts;
}

/** How many of how many. */
export interface Done {
  readonly done: number;
  readonly all: number;
}

/** Something that is coming: a visit, the day on which a questionnaire is due, a meeting. */
export type Coming = { readonly day: Day } & (
  | { readonly kind: VisitMode; readonly at: VisitProgress; readonly missing: number }
  | { readonly kind: "meeting"; readonly meeting: Meeting }
);

/** A status report: what needs somebody, what changed, what is next, how far it has come. */
export interface Digest {
  readonly today: Day;
  readonly figures: readonly SurveyFigures[];
  readonly items: readonly DigestItem[];
  /** What the director is asked to decide. */
  readonly decisions: readonly DigestItem[];
  readonly changes: DigestChanges;
  /** In the seven days from today. */
  readonly ahead: readonly Coming[];
  /** The next visit on site or meeting, however far ahead. */
  readonly next: Coming | undefined;
  /** Visits of open surveys that have no day yet. */
  readonly undated: number;
}

/** What a digest is made of; all of it are records. */
export interface DigestSources {
  readonly surveys: readonly SurveyProgress[];
  readonly meetings: readonly MeetingSeats[];
  /** What was recorded since the reader was last told. */
  readonly recorded: readonly RecordedChange[];
  readonly now: Instant;
  readonly zone: Zone;
  readonly calendar: WorkdayCalendar;
}

/** Makes the status report of `now`. */
export function digestOf(sources: DigestSources): Digest {
  const { surveys, meetings, recorded, now, zone } = sources;
  const today = dayOf(now, zone);
  const coming = comingFrom(sources, today);
  const items = itemsOf(sources);
  return {
    today,
    figures: surveys.map(figuresOf),
    items: items.filter(({ due }) => due.kind !== "decision"),
    decisions: items.filter(({ due }) => due.kind === "decision"),
    changes: changesIn(recorded, surveys, meetings),
    ahead: coming.filter(({ day }) => day <= plusDays(today, 6)),
    next: coming.find(({ kind }) => kind !== "questionnaire"),
    undated: surveys.flatMap(({ visits }) => visits).filter(({ visit }) => visit.state === "planned").length,
  };
}

/** True when there is nothing to act on and nothing new. */
export function isQuiet({
  items,
  decisions,
  changes,
}: Pick<Digest, "items" | "decisions" | "changes">): boolean {
  return items.length + decisions.length === 0 && Object.values(changes).every((some) => some.length === 0);
}

function figuresOf(progress: SurveyProgress): SurveyFigures {
  const done = (mode: VisitMode): Done => {
    const live = progress.visits.filter(({ visit }) => visit.mode === mode && visit.state !== "cancelled");
    const ended = live.filter(({ visit }) => visit.state === "completed" || visit.state === "reported");
    return { done: ended.length, all: live.length };
  };
  return {
    survey: progress.survey,
    onSite: done("on_site"),
    questionnaires: done("questionnaire"),
    personTimes: progress.personTimes,
    seats: seatCounts(progress),
  };
}

/** What presses now, the urgent first. */
function itemsOf(sources: DigestSources): DigestItem[] {
  return dueLines(duesFrom(sources), sources).flatMap((line) => {
    const { pressure } = line;
    return pressure === "later" ? [] : [{ ...line, pressure }];
  });
}

function comingFrom({ surveys, meetings, now, zone }: DigestSources, today: Day): Coming[] {
  const visits = surveys.flatMap(({ visits }) =>
    visits.flatMap((at): Coming[] => {
      const { mode, state, dayFrom, dayTo } = at.visit;
      if (state !== "scheduled" || dayFrom === undefined) return [];
      // A questionnaire is due on its last day; a visit of several days is coming while it lasts.
      const day = mode === "questionnaire" ? (dayTo ?? dayFrom) : dayFrom;
      return (dayTo ?? dayFrom) < today ? [] : [{ day, kind: mode, at, missing: gapOf(at) }];
    }),
  );
  const called = meetings
    .filter(({ meeting }) => meeting.state === "called" && meeting.startsAt > now)
    .map(({ meeting }): Coming => ({ day: dayOf(meeting.startsAt, zone), kind: "meeting", meeting }));
  return [...visits, ...called].sort((a, b) => a.day.localeCompare(b.day, "en"));
}
