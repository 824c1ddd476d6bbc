import {
  type Answer,
  type Assignment,
  askStatus,
  type DeclineReason,
  isLive,
  stateAfter,
} from "../domain/assignments.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { Way } from "../domain/people.ts";
import { reference } from "../domain/references.ts";
import type { Refusal } from "../domain/refusals.ts";
import type { Day } from "../domain/time.ts";
import type { Visit } from "../domain/visits.ts";
import { type Context, today } from "./context.ts";

/** An answer to one assignment, as it arrived. */
export interface AnswerGiven {
  readonly assignmentId: number;
  /** The visit's revision that the answered card showed. */
  readonly revision: number;
  readonly answer: Answer;
  readonly way: Way;
  readonly reason?: DeclineReason;
  readonly note?: string;
}

/**
 * Records an expert's own answer, once it is certain that it is theirs, that it answers the visit as it now
 * stands, and that a seat is free for a yes. The same answer given twice changes nothing and is no mistake.
 */
export function answerAssignment(context: Context, given: AnswerGiven): Outcome<Assignment> {
  const { stores } = context;
  return stores.atomically(() => {
    const assignment = stores.assignments.find(given.assignmentId);
    const visit = assignment === undefined ? undefined : stores.visits.find(assignment.visitId);
    if (assignment === undefined || visit === undefined)
      return refused({ name: "assignment_unknown", reference: reference.assignment(given.assignmentId) });
    if (assignment.expertId !== context.caller.expertId) return refused({ name: "not_your_assignment" });
    if (isRepeated(assignment, given.answer)) return done(assignment);
    const refusal = reasonAgainst(context, assignment, visit, given);
    return refusal === undefined ? done(record(context, assignment, given)) : refused(refusal);
  });
}

function isRepeated(assignment: Assignment, answer: Answer): boolean {
  const already = answer === "accept" ? ["accepted"] : ["declined", "withdrawn"];
  return already.includes(assignment.state);
}

function reasonAgainst(
  context: Context,
  assignment: Assignment,
  visit: Visit,
  given: AnswerGiven,
): Refusal | undefined {
  const day = visit.dayFrom;
  if (visit.state === "cancelled") return { name: "visit_cancelled", day };
  if (isOver(visit, today(context))) return { name: "visit_over", day };
  if (askStatus({ assignment, visit }, context.caller.slackUserId) === "taken_back")
    return { name: "seat_taken_back" };
  if (given.revision !== visit.revision) return { name: "card_outdated" };
  const next = stateAfter(assignment.state, given.answer);
  if (next === undefined) {
    const wanted = given.answer === "accept" ? "accepted" : "declined";
    return { name: "answer_not_possible", state: assignment.state, wanted, day };
  }
  const returns = isLive(next) && !isLive(assignment.state);
  return returns ? reasonAgainstReturning(context, assignment, visit) : undefined;
}

function isOver({ state, dayFrom, dayTo }: Visit, today: Day): boolean {
  const lastDay = dayTo ?? dayFrom;
  return state === "completed" || state === "reported" || (lastDay !== undefined && lastDay < today);
}

function reasonAgainstReturning(context: Context, assignment: Assignment, visit: Visit): Refusal | undefined {
  const live = context.stores.assignments.ofVisit(visit.id).filter((seat) => isLive(seat.state));
  // Asked again since: the newer card is the one to answer.
  if (live.some((seat) => seat.expertId === assignment.expertId)) return { name: "card_outdated" };
  return live.length >= visit.seats ? { name: "no_free_seat", seats: visit.seats } : undefined;
}

function record(context: Context, assignment: Assignment, given: AnswerGiven): Assignment {
  const { stores, now, caller } = context;
  const state = stateAfter(assignment.state, given.answer) ?? assignment.state;
  const answered: Assignment = {
    ...assignment,
    state,
    revision: given.revision,
    answeredAt: now,
    answeredBy: caller.slackUserId,
    answeredWay: given.way,
    reason: given.answer === "decline" ? given.reason : undefined,
    note: given.answer === "decline" ? given.note : undefined,
  };
  stores.assignments.change(answered);
  if (assignment.requestId !== undefined) stores.messages.touch(`request:${assignment.requestId}`);
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "assignment_answered",
    subject: reference.assignment(assignment.id),
    detail: { from: assignment.state, to: state, way: given.way, reason: given.reason, note: given.note },
  });
  return answered;
}
