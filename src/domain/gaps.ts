import type { Approval } from "./approvals.ts";
import type { Assignment } from "./assignments.ts";
import type { Seat, VisitProgress } from "./progress.ts";
import type { Replacements } from "./replacements.ts";
import type { Instant } from "./time.ts";

/** A seat that fell free, or is to be freed, with all that its owner needs to fill it. */
export interface GapDetails {
  /** Who held the seat, and what they said. */
  readonly seat: Seat;
  readonly progress: VisitProgress;
  /** Everybody else on the team, the leader first. */
  readonly others: readonly Seat[];
  readonly replacements: Replacements;
  /** Who was asked instead, oldest first. */
  readonly standIns: readonly StandIn[];
  /** What the director was asked about this visit last, unless it is about another number of seats by now. */
  readonly approval: Approval | undefined;
}

export interface StandIn extends Seat {
  readonly askedAt: Instant | undefined;
}

/** Where a gap stands: what its card shows and what can still be done. */
export type GapStanding =
  /** Its person holds the seat: they never said no, or have come back. */
  | { readonly kind: "held" }
  | { readonly kind: "open" }
  /** Somebody was asked instead and has not answered. */
  | { readonly kind: "asked"; readonly standIn: StandIn }
  | { readonly kind: "taken"; readonly standIn: StandIn }
  /** The team is complete by another way, or smaller by now. */
  | { readonly kind: "filled" }
  | { readonly kind: "cancelled" };

/** Where a gap stands, as the records have it. */
export function gapStanding({ seat, progress, others, standIns }: GapDetails): GapStanding {
  if (progress.visit.state === "cancelled") return { kind: "cancelled" };
  if (isHolding(seat.assignment)) return { kind: "held" };
  const asked = standIns.findLast(({ assignment }) => isWaiting(assignment));
  if (asked !== undefined) return { kind: "asked", standIn: asked };
  const taken = standIns.findLast(({ assignment }) => isHolding(assignment));
  if (taken !== undefined) return { kind: "taken", standIn: taken };
  return others.length >= progress.visit.seats ? { kind: "filled" } : { kind: "open" };
}

function isHolding({ state }: Assignment): boolean {
  return isWaiting({ state }) || state === "accepted" || state === "attended";
}

function isWaiting({ state }: Pick<Assignment, "state">): boolean {
  return state === "proposed" || state === "invited" || state === "countered";
}
