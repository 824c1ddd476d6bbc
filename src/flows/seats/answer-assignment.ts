import {
  type Answer,
  type Assignment,
  askedDays,
  isTakenBack,
  stateAfter,
} from "../../domain/assignments.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { type AnswerGiven, isRepeated, type Obstacle, obstacleTo, writeAnswer } from "./give-answer.ts";
import { visitAt } from "./seat-objections.ts";

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
    if (isRepeated(assignment, given.answer, isTakenBack(assignment))) return done(assignment);
    const next = stateAfter(assignment.state, given.answer);
    const obstacle = obstacleTo(context, assignment, visit, given, next);
    if (obstacle !== undefined || next === undefined)
      return refused(refusalOf(context, obstacle ?? { kind: "impossible" }, assignment, visit, given));
    return done(writeAnswer(context, assignment, visit, given, next));
  });
}

/** Why a card of the time before a move is not answered any more; undefined for one about the present days. */
export function movedSince(
  assignment: Assignment,
  visit: Visit,
  { revision }: Pick<AnswerGiven, "revision">,
): Refusal | undefined {
  if (visit.dayFrom === undefined || revision >= visit.revision) return undefined;
  return {
    name: "visit_moved",
    from: assignment.revision === revision ? assignment.asked?.from : undefined,
    to: visit.dayFrom,
    again: assignment.state === "invited" || assignment.state === "accepted",
  };
}

const wantedBy = { accept: "accepted", decline: "declined", counter: "countered" } as const;

/** What stands against an expert's own answer, as they are told it. */
export function refusalOf(
  { stores }: Context,
  obstacle: Obstacle,
  assignment: Assignment,
  visit: Visit,
  given: { readonly revision: number; readonly answer: Answer | "counter" },
): Refusal {
  const day = askedDays({ assignment, visit })?.from;
  switch (obstacle.kind) {
    case "cancelled":
      return { name: "visit_cancelled", day };
    case "over":
      return { name: "visit_over", day };
    case "taken_back":
      return { name: "seat_taken_back" };
    case "outdated":
      return movedSince(assignment, visit, given) ?? { name: "card_outdated" };
    case "full":
      return { name: "no_free_seat", seats: visit.seats };
    case "busy":
      return { name: "day_taken", at: visitAt(stores, visit.id), other: obstacle.other };
    case "lapsed":
      return { name: "invitation_lapsed", day, owner: stores.members.find(visit.owner)?.name };
    case "recused":
      return { name: "seat_recused" };
    case "impossible":
      return { name: "answer_not_possible", state: assignment.state, wanted: wantedBy[given.answer], day };
  }
}
