import { isDeepStrictEqual } from "node:util";
import { type Assignment, mayCounter } from "../../domain/assignments.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";
import { obstacleTo } from "./give-answer.ts";
import { type DaysProposed, keepProposal, objectionToDays } from "./propose-days.ts";
import { type AnswerRecorded, refusalToRecord } from "./record-answer.ts";
import { visitAt } from "./seat-objections.ts";

/**
 * Records other days that an expert told the staff, by the rules that hold for the expert's own proposal: the visit's
 * owner gets the same message, and the record says who recorded it and by which way it came.
 */
export function recordDays(
  context: Context,
  given: Omit<DaysProposed, "revision"> & { readonly revision: number | undefined },
): Outcome<AnswerRecorded> {
  const { stores } = context;
  return stores.atomically((): Outcome<AnswerRecorded> => {
    const assignment = stores.assignments.find(given.assignmentId);
    const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
    if (assignment === undefined || expert === undefined)
      return refused({ name: "assignment_unknown", reference: reference.assignment(given.assignmentId) });
    const at = visitAt(stores, assignment.visitId);
    const days = [...new Set(given.days)];
    if (isOnRecord(context, assignment, days)) return done({ at, expert, assignment, days, repeated: true });
    const proposed = { ...given, days, revision: given.revision ?? at.visit.revision };
    const next = mayCounter(assignment.state) ? "countered" : undefined;
    const obstacle = obstacleTo(context, assignment, at.visit, proposed, next);
    if (obstacle !== undefined) return refused(refusalToRecord(context, obstacle, assignment, expert, at));
    const objection = objectionToDays(days, at.visit, today(context));
    if (objection !== undefined) return refused(objection);
    keepProposal(context, assignment, at.visit, proposed);
    const written = stores.assignments.find(assignment.id) ?? assignment;
    return done({ at, expert, assignment: written, days, repeated: false });
  });
}

function isOnRecord({ stores }: Context, assignment: Assignment, days: readonly Day[]): boolean {
  if (assignment.state !== "countered") return false;
  const last = stores.counters.newestOf(assignment.id);
  return last?.state === "open" && isDeepStrictEqual(last.days, days);
}
