import type { PersonTimes } from "./attendance.ts";
import { changesIn, type DigestChanges, type RecordedChange } from "./digest-changes.ts";
import { type DueLine, dueLines, duesFrom } from "./due-lines.ts";
import type { DueKind, MeetingSeats, Pressure } from "./dues.ts";
import type { Meeting } from "./meetings.ts";
import { gapOf, type SeatCounts, type SurveyProgress, seatCounts, type VisitProgress } from "./progress.ts";
import { type Day, dayOf, type Instant, plusDays, type Zone } from "./time.ts";
import type { Survey, VisitMode } from "./visits.ts";
import type { WorkdayCalendar } from "./workdays.ts";

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
  readonly undated: readonly VisitProgress[];
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
    undated: surveys
      .filter(({ survey }) => survey.closedAt === undefined)
      .flatMap(({ visits }) => visits.filter(({ visit }) => visit.state === "planned")),
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

/** How many things need somebody, by what they are, those first that press most. */
export function countsByKind({ items }: Pick<Digest, "items">): [DueKind, number][] {
  const kinds = Map.groupBy(items, ({ due }) => due.kind);
  return [...kinds].map(([kind, some]) => [kind, some.length]);
}
