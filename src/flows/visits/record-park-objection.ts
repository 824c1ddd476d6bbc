import { isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { type SeatTakenBack, unassignExpert } from "../seats/unassign-expert.ts";
import { noteChange } from "../surveys/survey-board.ts";
import { touchVisit } from "./visit-news.ts";

/** A park that does not want an expert to come. */
export interface ParkObjection {
  readonly at: OpenVisit;
  readonly expert: Expert;
  /** Kept with the recusal alone: nobody else reads it. */
  readonly reason: string | undefined;
}

/** What was recorded of it, and the seat that it concerns: taken back, or to be confirmed first. */
export interface ParkObjected extends ParkObjection {
  readonly wasKnown: boolean;
  readonly seat: SeatTakenBack | undefined;
}

/**
 * Records a park's objection to an expert as a recusal. A seat that its person was not asked about is taken back at
 * once; of anybody who knows of it, it is asked first.
 */
export function recordParkObjection(context: Context, given: ParkObjection): Outcome<ParkObjected> {
  const { stores } = context;
  return stores.atomically((): Outcome<ParkObjected> => {
    const visit = stores.visits.find(given.at.visit.id) ?? given.at.visit;
    const at = { ...given.at, visit };
    if (visit.state === "cancelled") return refused({ name: "visit_called_off", at });
    if (visit.state === "completed" || visit.state === "reported") return refused({ name: "visit_held", at });
    const { expert, reason } = given;
    const isNew = stores.recusals.record({
      expertId: expert.id,
      parkId: at.park.id,
      basis: "objected",
      weight: "hard",
      reason,
    });
    if (isNew) noteChange(context, "park_objected", { visit: visit.id }, { expert: expert.code });
    touchVisit(context, visit);
    const isSeated = stores.assignments
      .ofVisit(visit.id)
      .some((seat) => seat.expertId === expert.id && isLive(seat.state));
    if (!isSeated) return done({ ...given, at, wasKnown: !isNew, seat: undefined });
    const seat = unassignExpert(context, { visitId: visit.id, expert });
    return seat.done ? done({ ...given, at, wasKnown: !isNew, seat: seat.value }) : seat;
  });
}
