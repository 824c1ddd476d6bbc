import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { askedSeats, liveSeats, type Seat, type VisitProgress } from "../../domain/progress.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { noteChange, postBoard } from "../surveys/survey-board.ts";
import { touchVisit } from "./visit-news.ts";

/** A visit that is about to be cancelled, or was: who hears of it, and how. */
export interface Cancellation {
  readonly at: OpenVisit;
  readonly reason: string;
  /** Asked before, and told in Slack. */
  readonly told: readonly Seat[];
  /** Asked before, but not in Slack: somebody has to tell them. */
  readonly outside: readonly Seat[];
  /** Put down and never asked: they need not know. */
  readonly unasked: readonly Seat[];
}

/** What cancelling a visit would do; nothing is changed. */
export function considerCancelling(
  { stores }: Pick<Context, "stores">,
  at: OpenVisit,
  reason: string,
): Outcome<Cancellation> {
  const progress = stores.progress.ofVisit(at.visit.id);
  if (progress === undefined) throw new Error(`visit ${at.visit.id} is gone`);
  const now = { ...at, visit: progress.visit };
  const refusal = reasonAgainst(now);
  return refusal === undefined ? done({ at: now, reason, ...hearers(progress) }) : refused(refusal);
}

function reasonAgainst(at: OpenVisit): Refusal | undefined {
  if (at.visit.state === "cancelled") return { name: "visit_called_off", at };
  const over = at.visit.state === "completed" || at.visit.state === "reported";
  return over ? { name: "visit_held", at } : undefined;
}

function hearers(progress: VisitProgress) {
  const live = liveSeats(progress);
  const asked = askedSeats(progress);
  return {
    told: asked.filter(({ expert }) => expert.slackUserId !== undefined),
    outside: asked.filter(({ expert }) => expert.slackUserId === undefined),
    unasked: live.filter(({ assignment }) => assignment.state === "proposed"),
  };
}

/**
 * Calls a visit off as the preview showed it: every seat is taken back, and those who had been asked are told. Who
 * was only put down never hears of it. A preview that no longer holds refuses.
 */
export function cancelVisit(
  context: Context,
  at: OpenVisit,
  wanted: { readonly reason: string; readonly revision: number; readonly seats: readonly number[] },
): Outcome<Cancellation> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const considered = considerCancelling(context, at, wanted.reason);
    if (!considered.done) return considered;
    const { told, outside, unasked } = considered.value;
    const { visit } = considered.value.at;
    const asked = [...told, ...outside].map(({ assignment }) => assignment.id);
    const isSame = asked.length === wanted.seats.length && asked.every((id) => wanted.seats.includes(id));
    if (visit.revision !== wanted.revision || !isSame) return refused({ name: "plan_outdated", at });
    // Before the seats are taken back: afterwards nobody would be on the team whose card could be redrawn.
    touchVisit(context, visit);
    for (const { assignment } of [...told, ...outside, ...unasked])
      stores.assignments.change({
        ...assignment,
        state: "withdrawn",
        answeredAt: now,
        answeredBy: caller.slackUserId,
        answeredWay: undefined,
        calledOff: true,
      });
    stores.visits.change({ ...visit, state: "cancelled", reason: wanted.reason });
    for (const seat of told) tell(context, seat, visit.revision);
    noteChange(context, "visit_cancelled", { visit: visit.id }, { reason: wanted.reason, seats: asked });
    postBoard(context, visit.surveyId);
    return done(considered.value);
  });
}

function tell({ stores, now }: Context, { assignment, expert }: Seat, revision: number): void {
  if (expert.slackUserId === undefined) return;
  stores.notices.queue(
    {
      key: `visit_cancelled:${assignment.id}:${revision}`,
      recipient: `user:${expert.slackUserId}`,
      notice: { v: 1, kind: "visit_cancelled", assignmentId: assignment.id },
    },
    now,
  );
}
