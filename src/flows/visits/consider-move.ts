import { fateOf, type SeatFate } from "../../domain/moves.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Seat } from "../../domain/progress.ts";
import type { SeatObjection } from "../../domain/refusals/seats.ts";
import { replyByFor } from "../../domain/reply-by.ts";
import type { DateWanted } from "../../domain/schedule.ts";
import { type Day, daysBetween, daysFromTo, type Instant, plusDays } from "../../domain/time.ts";
import type { Visit } from "../../domain/visits.ts";
import { isWorkday } from "../../domain/workdays.ts";
import { type Context, today } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { type LetterWay, wayTo } from "../seats/invite-experts.ts";
import { objectionToComing } from "../seats/seat-objections.ts";
import { doubtsAbout } from "./date-doubts.ts";
import { considered, freshly, objectionToDates, plannedDates, type VisitScheduled } from "./fix-dates.ts";

/** New days for visits that people have been asked for. */
export interface MoveWanted {
  readonly dates: readonly DateWanted[];
  /** Seats whose person put these days forward: they are not asked again, their yes stands. */
  readonly proposedBy?: readonly number[];
  /** Why what could be overruled is overruled. */
  readonly reason?: string | undefined;
}

/** What a move does, or did, to a seat. */
export interface SeatMoved extends Seat {
  readonly fate: SeatFate;
  /** How its person hears of it. */
  readonly way: LetterWay;
  /** What stands against the new days. */
  readonly objection: SeatObjection | undefined;
}

/** One visit of a move: its days before and after, and everybody who ever had a seat on it. */
export interface VisitMoved extends VisitScheduled {
  /** The visit as it was before. */
  readonly was: Visit;
  readonly seats: readonly SeatMoved[];
}

/** What a move would do to whom; nothing is changed. */
export interface MovePreview {
  readonly visits: readonly VisitMoved[];
  /** Until when whoever is asked again is to reply: by expert. */
  readonly replyBy: ReadonlyMap<number, Instant>;
  /** Other days on which everybody could come, the nearest ones; only where somebody cannot. */
  readonly otherDays: readonly Day[];
  /** Why doubts about the days are overruled. */
  readonly reason: string | undefined;
  /** Stands for all of the above: a move is made only as it was shown. */
  readonly shown: string;
}

/** Judges a move, all of its visits together: who would be asked again, who would be told, who cannot come. */
export function considerMove(context: Context, wanted: MoveWanted): Outcome<MovePreview> {
  const dates = wanted.dates.map((one) => freshly(context, one));
  for (const one of dates) {
    const refusal = objectionToDates(context, one, wanted.reason);
    if (refusal !== undefined) return refused(refusal);
  }
  const planned = plannedDates(dates);
  const visits = dates.map((one) => considerVisit(context, one, planned, new Set(wanted.proposedBy)));
  const [only] = dates;
  const cannot = visits.some(({ seats }) => seats.some(({ objection }) => objection !== undefined));
  return done({
    visits,
    replyBy: replyByOf(context, visits, planned.visits),
    otherDays: only !== undefined && dates.length === 1 && cannot ? otherDays(context, only) : [],
    reason: wanted.reason,
    shown: fingerprint(visits.map(whatWasShown)),
  });
}

function considerVisit(
  context: Context,
  wanted: DateWanted,
  planned: { readonly visits: ReadonlyMap<number, Visit>; readonly gone: Set<number> },
  proposedBy: ReadonlySet<number>,
): VisitMoved {
  const result = considered(context, wanted);
  const { visit, park } = wanted.at;
  const then = { visit: planned.visits.get(visit.id) ?? visit, park };
  const seats = (result.progress?.seats ?? []).map((seat): SeatMoved => {
    const { assignment, expert } = seat;
    const objection = result.isChanged ? objectionToComing(context.stores, then, expert, planned) : undefined;
    const proposed = proposedBy.has(assignment.id);
    const fate = result.isChanged
      ? fateOf(assignment.state, { cannotCome: objection !== undefined, proposed })
      : "left";
    // Whoever is released from one visit is free for the next one of the same move.
    if (fate === "released") planned.gone.add(assignment.id);
    return {
      ...seat,
      fate,
      way: wayTo(context, expert),
      objection: fate === "released" ? objection : undefined,
    };
  });
  const doubts = result.isChanged ? doubtsAbout(context, wanted, then.visit, planned) : [];
  return { ...result, was: visit, seats, doubts };
}

/** Each person gets one message, and so one moment to reply by: from the first of the visits that it asks about. */
function replyByOf(
  { now, zone, calendar }: Context,
  visits: readonly VisitMoved[],
  then: ReadonlyMap<number, Visit>,
): ReadonlyMap<number, Instant> {
  const firstDays = new Map<number, Day>();
  for (const { at, seats } of visits)
    for (const { fate, expert } of seats) {
      const day = then.get(at.visit.id)?.dayFrom;
      const known = firstDays.get(expert.id);
      if (fate === "asked_again" && day !== undefined && (known === undefined || day < known))
        firstDays.set(expert.id, day);
    }
  return new Map([...firstDays].map(([id, day]) => [id, replyByFor(now, day, zone, calendar)]));
}

/** Other days that are named at most. */
const daysNamed = 3;

/** The workdays of the survey's window nearest to the wanted one on which nobody of the team is kept from coming. */
function otherDays(context: Context, wanted: DateWanted): Day[] {
  const { survey, visit } = wanted.at;
  const { calendar, stores } = context;
  const length = daysBetween(wanted.from, wanted.to);
  const team = (stores.progress.ofVisit(visit.id)?.seats ?? []).filter(({ assignment }) =>
    ["proposed", "invited", "accepted", "countered"].includes(assignment.state),
  );
  const first = [survey.windowFrom, today(context)].sort()[1] ?? survey.windowFrom;
  return daysFromTo(first, plusDays(survey.windowTo, -length))
    .filter((from) => from !== wanted.from && from !== visit.dayFrom)
    .filter((from) => daysFromTo(from, plusDays(from, length)).every((day) => isWorkday(calendar, day)))
    .filter((from) => {
      const then = { ...visit, dayFrom: from, dayTo: plusDays(from, length) };
      return team.every(
        ({ expert }) =>
          objectionToComing(stores, { visit: then, park: wanted.at.park }, expert) === undefined,
      );
    })
    .toSorted((a, b) => Math.abs(daysBetween(wanted.from, a)) - Math.abs(daysBetween(wanted.from, b)))
    .slice(0, daysNamed)
    .sort();
}

function whatWasShown({ was, wanted, seats }: VisitMoved) {
  return [
    was.id,
    was.revision,
    wanted.from,
    wanted.to,
    wanted.timeFrom ?? "",
    was.parkAnswer,
    ...seats.map(({ assignment, fate }) => [assignment.id, assignment.state, fate]),
  ];
}
