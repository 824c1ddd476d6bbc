import type { Assignment } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import { replyTime } from "../../domain/reply-by.ts";
import { dayOf, type Instant, instantAt } from "../../domain/time.ts";
import type { Visit } from "../../domain/visits.ts";
import { nextWorkday, plusWorkdays } from "../../domain/workdays.ts";
import type { Context } from "../context.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { visitAt } from "./seat-objections.ts";

/** Somebody has been given more time. */
export interface AnswerAwaited {
  readonly at: VisitAt;
  readonly expert: Expert;
  readonly replyBy: Instant;
}

/**
 * Gives an expert a workday more for their answer: until 17:00 of the next workday, never beyond the last workday
 * before the visit; for everything that the same message asked for by the same deadline. Their card shows the new one,
 * and the owner hears again when it has passed.
 */
export function waitForAnswer(
  context: Context,
  shown: { readonly id: number; readonly revision: number },
): Outcome<AnswerAwaited> {
  const { stores } = context;
  return stores.atomically((): Outcome<AnswerAwaited> => {
    const assignment = stores.assignments.find(shown.id);
    const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
    if (assignment === undefined || expert === undefined)
      return refused({ name: "assignment_unknown", reference: reference.assignment(shown.id) });
    const at = visitAt(stores, assignment.visitId);
    if (at.visit.state !== "scheduled") return refused({ name: "visit_closed", at });
    if (assignment.state !== "invited" || assignment.revision !== shown.revision)
      return refused({ name: "answer_not_awaited", at, expert, state: assignment.state });
    const replyBy = laterDeadline(context, at.visit, assignment.replyBy);
    if (replyBy === undefined) return refused({ name: "no_time_left", at, expert });
    for (const seat of askedTogether(context, assignment)) giveTime(context, seat);
    return done({ at, expert, replyBy });
  });
}

/** What the same message asked for by the same deadline: it shows one. */
function askedTogether({ stores }: Context, assignment: Assignment): Assignment[] {
  if (assignment.requestId === undefined) return [assignment];
  return stores.assignments
    .ofRequest(assignment.requestId)
    .filter(({ state, replyBy }) => state === "invited" && replyBy === assignment.replyBy);
}

function giveTime(context: Context, assignment: Assignment): void {
  const { stores, now, caller } = context;
  const { visit } = visitAt(stores, assignment.visitId);
  const replyBy = laterDeadline(context, visit, assignment.replyBy);
  if (replyBy === undefined) return;
  stores.assignments.change({ ...assignment, replyBy, extendedAt: now });
  stores.messages.touch(`seat:${assignment.id}`);
  touchVisit(context, visit);
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "answer_awaited",
    subject: reference.assignment(assignment.id),
    detail: { from: assignment.replyBy, to: replyBy },
  });
}

/** Undefined when there is no later moment before the visit; one that was already given is given once. */
function laterDeadline(
  { now, zone, calendar }: Context,
  visit: Visit,
  before: Instant | undefined,
): Instant | undefined {
  if (visit.dayFrom === undefined) return undefined;
  const next = instantAt(nextWorkday(calendar, dayOf(now, zone)).value, replyTime, zone);
  const last = instantAt(plusWorkdays(calendar, visit.dayFrom, -1).value, replyTime, zone);
  const [deadline = next] = [next, last].sort();
  return deadline > now && deadline > (before ?? now) ? deadline : undefined;
}
