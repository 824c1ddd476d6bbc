import { type Assignment, isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import { isOver } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { visitAt } from "./seat-objections.ts";

/** A seat that is to be taken back: done at once, or only asked about where the expert knows of it. */
export interface SeatTakenBack {
  readonly at: VisitAt;
  readonly expert: Expert;
  readonly assignment: Assignment;
  readonly taken: boolean;
  /** How the expert hears of it, once it is done: not at all, by card or message, or from whoever took it back. */
  readonly told: "not_asked" | "card" | "message" | "outside";
  /** Seats of the visit that are taken now. */
  readonly filled: number;
}

/**
 * Takes a merely proposed seat back. Of somebody who has been asked it first wants a confirmation, and is then
 * done by `takeSeatBack`.
 */
export function unassignExpert(
  context: Context,
  wanted: { readonly visitId: number; readonly expert: Expert },
): Outcome<SeatTakenBack> {
  const { stores } = context;
  return stores.atomically(() => {
    const at = visitAt(stores, wanted.visitId);
    if (at.visit.state === "cancelled" || isOver(at.visit, today(context)))
      return refused({ name: "visit_closed", at });
    const seat = stores.assignments
      .ofVisit(at.visit.id)
      .find((one) => one.expertId === wanted.expert.id && isLive(one.state));
    if (seat === undefined) return refused({ name: "not_on_team", at, expert: wanted.expert });
    if (seat.state !== "proposed")
      return done({
        at,
        expert: wanted.expert,
        assignment: seat,
        taken: false,
        told: toldBy(seat, wanted.expert),
        filled: filledOf(context, at),
      });
    return done(withdraw(context, seat));
  });
}

/** Takes the seat of somebody who has been asked back, unless it has changed since the question was put. */
export function takeSeatBack(
  context: Context,
  shown: { readonly id: number; readonly revision: number; readonly state: string },
): Outcome<SeatTakenBack> {
  const { stores } = context;
  return stores.atomically(() => {
    const seat = stores.assignments.find(shown.id);
    if (seat === undefined || seat.state !== shown.state || seat.revision !== shown.revision)
      return refused({ name: "preview_outdated" });
    const at = visitAt(stores, seat.visitId);
    if (at.visit.state === "cancelled" || isOver(at.visit, today(context)))
      return refused({ name: "visit_closed", at });
    return done(withdraw(context, seat));
  });
}

function withdraw(context: Context, seat: Assignment): SeatTakenBack {
  const { stores, now, caller } = context;
  const at = visitAt(stores, seat.visitId);
  const expert = stores.experts.find(seat.expertId);
  if (expert === undefined) throw new Error(`assignment ${seat.id} has no expert`);
  // No way: this is the office's doing, not an answer that came by one.
  const taken: Assignment = {
    ...seat,
    state: "withdrawn",
    leads: false,
    answeredAt: now,
    answeredBy: caller.slackUserId,
    answeredWay: undefined,
    reason: undefined,
    note: undefined,
  };
  stores.assignments.change(taken);
  if (seat.requestId !== undefined) stores.messages.touch(`request:${seat.requestId}`);
  touchVisit(context, at.visit);
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "seat_withdrawn",
    subject: reference.assignment(seat.id),
    detail: { from: seat.state },
  });
  if (seat.state === "accepted" && expert.slackUserId !== undefined)
    stores.notices.queue(
      {
        key: `seat_taken_back:${seat.id}:${now}`,
        recipient: `user:${expert.slackUserId}`,
        notice: { v: 1, kind: "seat_taken_back", assignmentId: seat.id },
      },
      now,
    );
  return {
    at,
    expert,
    assignment: taken,
    taken: true,
    told: toldBy(seat, expert),
    filled: filledOf(context, at),
  };
}

function filledOf({ stores }: Context, { visit }: VisitAt): number {
  return stores.assignments.ofVisit(visit.id).filter(({ state }) => isLive(state)).length;
}

function toldBy(seat: Assignment, expert: Expert): SeatTakenBack["told"] {
  if (seat.state === "proposed") return "not_asked";
  if (expert.slackUserId === undefined) return "outside";
  return seat.state === "accepted" ? "message" : "card";
}
