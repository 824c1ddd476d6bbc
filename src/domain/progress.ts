import type { Approval } from "./approvals.ts";
import { type Assignment, isLive, isWaiting } from "./assignments.ts";
import type { PersonTimes } from "./attendance.ts";
import type { Expert } from "./experts.ts";
import type { Park } from "./parks.ts";
import type { RoadFacts } from "./roads.ts";
import type { Day } from "./time.ts";
import type { Survey, Visit } from "./visits.ts";

/** A seat of a visit with the person on it. */
export interface Seat {
  readonly assignment: Assignment;
  readonly expert: Expert;
}

/** A visit with everybody who was ever put down for it, oldest first, and who came. */
export interface VisitProgress {
  readonly visit: Visit;
  readonly park: Park;
  readonly seats: readonly Seat[];
  readonly attended: number;
  /** What the director has still to decide about it. */
  readonly decision?: Approval;
  /** What its team was told for the road, or will be; absent until somebody fills it in. */
  readonly road?: RoadFacts;
  /** When its questionnaire was last asked for, and the name of whoever did. */
  readonly chased?: { readonly day: Day; readonly by: string };
}

/** A survey as its records stand: what boards and digests are made of. */
export interface SurveyProgress {
  readonly survey: Survey;
  /** In the order in which they were planned, cancelled ones included. */
  readonly visits: readonly VisitProgress[];
  readonly personTimes: PersonTimes;
}

/** Seats that hold somebody: from proposed to attended. */
export function liveSeats({ seats }: Pick<VisitProgress, "seats">): readonly Seat[] {
  return seats.filter(({ assignment }) => isLive(assignment.state));
}

/** Seats whose person has been asked and has not answered. */
export function waitingSeats({ seats }: Pick<VisitProgress, "seats">): readonly Seat[] {
  return seats.filter(({ assignment }) => isWaiting(assignment));
}

/** Seats whose person has been asked for the visit's date, whatever they said so far. */
export function askedSeats(progress: Pick<VisitProgress, "seats">): readonly Seat[] {
  return liveSeats(progress).filter(({ assignment }) => assignment.state !== "proposed");
}

/** Seats whose person has said yes. */
export function acceptedSeats({ seats }: Pick<VisitProgress, "seats">): readonly Seat[] {
  return seats.filter(({ assignment }) => assignment.state === "accepted");
}

/** How many planned seats nobody is put down for. */
export function gapOf(progress: VisitProgress): number {
  return Math.max(0, progress.visit.seats - liveSeats(progress).length);
}

/** What keeps a scheduled on-site visit from being confirmed. */
export type Lack = "seats" | "answers" | "leader" | "park";

/**
 * What a scheduled on-site visit still lacks: seats to fill, answers, somebody who may lead among those who said
 * yes, the park's agreement. None of them: it is confirmed.
 */
export function lacksOf(progress: VisitProgress): readonly Lack[] {
  const accepted = acceptedSeats(progress);
  const lacks: Lack[] = [];
  if (gapOf(progress) > 0) lacks.push("seats");
  if (accepted.length < liveSeats(progress).length) lacks.push("answers");
  if (!accepted.some(({ expert }) => expert.canLead)) lacks.push("leader");
  if (progress.visit.parkAnswer !== "agreed") lacks.push("park");
  return lacks;
}

/** Where a visit stands, as a board sorts it. */
export type VisitStanding =
  | "unscheduled"
  | "unsettled"
  | "settled"
  | "held"
  | "awaited"
  | "overdue"
  | "returned"
  | "cancelled";

/**
 * Where a visit stands on `today`. On site: without a date, unsettled while it lacks something, settled, held. A
 * questionnaire: without a date, awaited until its day, overdue after it, returned.
 */
export function standingOf(progress: VisitProgress, today: Day): VisitStanding {
  const { visit } = progress;
  const isOver = visit.state === "completed" || visit.state === "reported";
  if (visit.state === "cancelled") return "cancelled";
  if (isOver) return visit.mode === "on_site" ? "held" : "returned";
  if (visit.state === "planned" || visit.dayFrom === undefined) return "unscheduled";
  if (visit.mode === "questionnaire") return (visit.dayTo ?? visit.dayFrom) < today ? "overdue" : "awaited";
  return lacksOf(progress).length === 0 ? "settled" : "unsettled";
}

/** Planned seats of on-site visits by what became of them; the parts add up to `planned`. */
export interface SeatCounts {
  readonly attended: number;
  readonly accepted: number;
  readonly waiting: number;
  /** Put down for somebody who has not been asked yet. */
  readonly unasked: number;
  readonly free: number;
  /** Of visits that were held without filling them. */
  readonly unused: number;
  readonly planned: number;
}

/** Counts the seats of a survey's on-site visits, cancelled ones left out. */
export function seatCounts({ visits }: Pick<SurveyProgress, "visits">): SeatCounts {
  const counts = { attended: 0, accepted: 0, waiting: 0, unasked: 0, free: 0, unused: 0, planned: 0 };
  for (const progress of visits) {
    const { visit } = progress;
    if (visit.mode !== "on_site" || visit.state === "cancelled") continue;
    counts.planned += visit.seats;
    if (visit.state === "completed" || visit.state === "reported") {
      const used = Math.min(visit.seats, progress.attended);
      counts.attended += used;
      counts.unused += visit.seats - used;
      continue;
    }
    counts.accepted += acceptedSeats(progress).length;
    counts.waiting += waitingSeats(progress).length;
    counts.unasked += liveSeats(progress).filter((seat) => seat.assignment.state === "proposed").length;
    counts.free += gapOf(progress);
  }
  return counts;
}
