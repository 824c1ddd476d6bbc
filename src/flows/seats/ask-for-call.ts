import type { Assignment } from "../../domain/assignments.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import { type Context, today } from "../context.ts";

/** An expert would rather be called: the visit's owner gets a line, once a day however often it is tapped. */
export function askForCall(context: Context, assignmentId: number): Outcome<Assignment> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const seat = stores.assignments.find(assignmentId);
    const visit = seat === undefined ? undefined : stores.visits.find(seat.visitId);
    if (seat === undefined || visit === undefined)
      return refused({ name: "assignment_unknown", reference: reference.assignment(assignmentId) });
    if (seat.expertId !== caller.expertId) return refused({ name: "not_your_assignment" });
    const isNew = stores.notices.queue(
      {
        key: `call_wanted:${seat.id}:${today(context)}`,
        recipient: `user:${visit.owner}`,
        notice: { v: 1, kind: "call_wanted", assignmentId: seat.id },
      },
      now,
    );
    if (isNew)
      stores.audit.record({
        at: now,
        actor: caller.slackUserId,
        action: "call_wanted",
        subject: reference.assignment(seat.id),
        detail: {},
      });
    return done(seat);
  });
}
