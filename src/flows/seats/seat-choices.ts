import { isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import {
  gapOf,
  type Lack,
  lacksOf,
  liveSeats,
  type Seat,
  type VisitProgress,
} from "../../domain/progress.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import type { Day } from "../../domain/time.ts";
import { lastDayOf } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { objectionToHolding, whoIsTicked } from "../visits/complete-visit.ts";
import { openVisits } from "../visits/open-visits.ts";
import { freeExperts, objectionToVisit, otherVisitThatDay } from "./seat-objections.ts";

// What the forms about seats offer to choose from.

function progressOf({ stores }: Context, visitId: number): VisitProgress {
  const progress = stores.progress.ofVisit(visitId);
  if (progress === undefined) throw new Error(`visit ${visitId} is gone`);
  return progress;
}

/** Visits that people can be put down for: those with free seats first, then by date. */
export function visitsToAssign(context: Context): VisitAt[] {
  return openVisits(context)
    .filter((at) => objectionToVisit(context, at) === undefined)
    .map((at) => ({ at, isFull: gapOf(progressOf(context, at.visit.id)) === 0 }))
    .sort((a, b) => Number(a.isFull) - Number(b.isFull) || byDay(a.at, b.at))
    .map(({ at }) => at);
}

function byDay(a: VisitAt, b: VisitAt): number {
  return (a.visit.dayFrom ?? "").localeCompare(b.visit.dayFrom ?? "");
}

/** Visits of which it can be recorded who came: those that wait for it first, then those already recorded. */
export function visitsToHold(context: Context): VisitAt[] {
  return openVisits(context)
    .filter((at) => objectionToHolding(context, at) === undefined)
    .toSorted(
      (a, b) => Number(a.visit.state !== "scheduled") - Number(b.visit.state !== "scheduled") || byDay(a, b),
    );
}

/** A visit with the experts who could be put down for it, and the others. */
export interface Pool {
  readonly progress: VisitProgress;
  readonly free: readonly Expert[];
  readonly others: readonly Expert[];
}

/** Who could be put down for a visit, and who could not, in that order of usefulness. */
export function poolFor(context: Context, visitId: number): Pool {
  const progress = progressOf(context, visitId);
  const free = freeExperts(context.stores, progress);
  const team = liveSeats(progress).map(({ expert }) => expert.id);
  const taken = new Set([...free.map(({ id }) => id), ...team]);
  return { progress, free, others: context.stores.experts.all().filter(({ id }) => !taken.has(id)) };
}

interface SeatAt extends Seat {
  readonly at: VisitAt;
  /** The other days that its person has proposed and that wait for the office. */
  readonly wish: readonly Day[] | undefined;
}

/** Seats of open visits of which an answer can be recorded, those that wait for one first. */
export function seatsToRecord(context: Context): SeatAt[] {
  return openVisits(context)
    .filter((at) => objectionToVisit(context, at) === undefined)
    .flatMap((at) => progressOf(context, at.visit.id).seats.map((seat) => ({ ...seat, at })))
    .filter(({ assignment: { state }, expert }) => state !== "proposed" || expert.slackUserId === undefined)
    .filter(({ assignment: { state } }) => isLive(state) || state === "declined" || state === "withdrawn")
    .toSorted((a, b) => rankOf(a) - rankOf(b) || byDay(a.at, b.at))
    .map((seat) => ({ ...seat, wish: wishOf(context, seat) }));
}

function wishOf({ stores }: Context, { assignment }: Seat): readonly Day[] | undefined {
  if (assignment.state !== "countered") return undefined;
  const counter = stores.counters.newestOf(assignment.id);
  return counter?.state === "open" ? counter.days : undefined;
}

function rankOf({ assignment: { state } }: Seat): number {
  if (state === "invited" || state === "countered") return 0;
  return state === "proposed" ? 1 : 2;
}

/** What the form for who came shows. */
export interface HeldChoices {
  readonly progress: VisitProgress;
  readonly team: readonly Seat[];
  readonly others: readonly Expert[];
  readonly ticked: ReturnType<typeof whoIsTicked>;
  /** What a visit not yet recorded as held lacks; a reason is wanted then. */
  readonly lacks: readonly Lack[];
}

/** The team with who is ticked, and experts who could have come instead. */
export function heldChoices(context: Context, visitId: number): HeldChoices {
  const progress = progressOf(context, visitId);
  const { visit } = progress;
  const team = progress.seats.filter(({ assignment: { state } }) => isLive(state) || state === "absent");
  const ids = new Set(team.map(({ expert }) => expert.id));
  const others = context.stores.experts
    .all()
    .filter(({ id }) => !ids.has(id) && otherVisitThatDay(context.stores, visit, id) === undefined);
  const isFirst = visit.state === "scheduled" && (lastDayOf(visit) ?? today(context)) <= today(context);
  return {
    progress,
    team: team.toSorted((a, b) => Number(b.assignment.leads) - Number(a.assignment.leads)),
    others,
    ticked: whoIsTicked(context, visitId),
    lacks: isFirst ? lacksOf(progress) : [],
  };
}

/** True when there is nobody left who could be chosen for a visit, nor anybody of its team who could lead it. */
export function isPoolEmpty({ progress, free, others }: Pool): boolean {
  const leaders = liveSeats(progress).filter(({ expert }) => expert.canLead);
  return free.length + others.length + leaders.length === 0;
}
