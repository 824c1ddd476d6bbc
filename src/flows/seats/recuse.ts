import type { Assignment } from "../../domain/assignments.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { answerAssignment } from "./answer-assignment.ts";

/**
 * Gives an expert's seat back because of a conflict of interest with the park, which is kept and keeps them from
 * being asked again. The owner learns of the free seat alone; the reason is kept with the conflict and nowhere else.
 */
export function recuse(
  context: Context,
  given: { readonly assignmentId: number; readonly revision: number; readonly reason: string | undefined },
): Outcome<Assignment> {
  const { stores } = context;
  const { assignmentId, revision, reason } = given;
  return stores.atomically(() => {
    const answered = answerAssignment(context, { assignmentId, revision, answer: "decline", way: "slack" });
    if (!answered.done) return answered;
    const visit = stores.visits.find(answered.value.visitId);
    if (visit === undefined) throw new Error(`assignment ${assignmentId} has no visit`);
    const { expertId, requestId } = answered.value;
    const recusal = { expertId, parkId: visit.parkId, basis: "declared", weight: "hard", reason } as const;
    stores.recusals.record(recusal);
    if (requestId !== undefined) stores.messages.touch(`request:${requestId}`);
    return done(answered.value);
  });
}
