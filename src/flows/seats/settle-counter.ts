import { askedDays } from "../../domain/assignments.ts";
import type { Counter } from "../../domain/counters.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import { replyByFor } from "../../domain/reply-by.ts";
import type { DateWanted } from "../../domain/schedule.ts";
import { type Day, daysBetween, plusDays } from "../../domain/time.ts";
import type { Context } from "../context.ts";
import { considerMove, type MovePreview } from "../visits/consider-move.ts";
import { type MoveConfirmed, moveVisit } from "../visits/move-visit.ts";
import { openVisits } from "../visits/open-visits.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { objectionToVisit, visitAt } from "./seat-objections.ts";

/** The proposal of an expert for a visit that waits for the office. */
export function openCounter(
  { stores }: Pick<Context, "stores">,
  visitId: number,
  expert: Expert,
): Outcome<Counter> {
  const seat = stores.assignments
    .ofVisit(visitId)
    .find((one) => one.expertId === expert.id && one.state === "countered");
  const counter = seat === undefined ? undefined : stores.counters.newestOf(seat.id);
  if (counter?.state === "open") return done(counter);
  return refused({ name: "counter_none", at: visitAt(stores, visitId), expert });
}

/** What taking a proposal up would do to the others; nothing is changed. */
export interface CounterMove {
  readonly counter: Counter;
  readonly move: MovePreview;
}

/** Shows what moving the visit to one of the proposed days would do: whoever proposed it is not asked again. */
export function considerCounter(
  context: Context,
  wanted: {
    readonly counterId: number;
    readonly day: Day | undefined;
    readonly reason?: string | undefined;
  },
): Outcome<CounterMove> {
  const found = stillOpen(context, wanted.counterId);
  if (!found.done) return found;
  const { counter, visitId } = found.value;
  const day = wanted.day ?? counter.days[0];
  const at = openVisits(context).find(({ visit }) => visit.id === visitId);
  if (day === undefined || at === undefined) return refused({ name: "counter_settled" });
  const { dayFrom, dayTo } = at.visit;
  const length = dayFrom === undefined ? 0 : daysBetween(dayFrom, dayTo ?? dayFrom);
  const date: DateWanted = {
    at,
    from: day,
    to: plusDays(day, length),
    timeFrom: undefined,
    timeTo: undefined,
    typed: day,
    overruled: false,
  };
  const move = considerMove(context, {
    dates: [date],
    proposedBy: [counter.assignmentId],
    reason: wanted.reason,
  });
  return move.done ? done({ counter, move: move.value }) : move;
}

/** Moves the visit to the proposed day, as it was shown, and tells whoever proposed it. */
export function acceptCounter(
  context: Context,
  wanted: Pick<MoveConfirmed, "dates" | "shown" | "reason"> & { readonly counterId: number },
): Outcome<MovePreview> {
  const { stores } = context;
  return stores.atomically((): Outcome<MovePreview> => {
    const found = stillOpen(context, wanted.counterId);
    if (!found.done) return found;
    const { counter } = found.value;
    const { dates, shown, reason } = wanted;
    const moved = moveVisit(context, {
      dates,
      shown,
      mayRelease: true,
      reason,
      proposedBy: [counter.assignmentId],
    });
    if (!moved.done) return moved;
    settle(context, counter, "accepted");
    return moved;
  });
}

/** A proposal that was refused, with what it was about. */
export interface CounterRefused {
  readonly counter: Counter;
  readonly at: VisitAt;
  readonly expert: Expert;
  readonly asked: { readonly from: Day; readonly to: Day } | undefined;
}

/** The day cannot be changed: the expert is asked whether the old one suits after all. */
export function refuseCounter(context: Context, counterId: number): Outcome<CounterRefused> {
  const { stores, now, zone, calendar } = context;
  return stores.atomically((): Outcome<CounterRefused> => {
    const found = stillOpen(context, counterId);
    if (!found.done) return found;
    const { counter, visitId } = found.value;
    const at = visitAt(stores, visitId);
    const objection = objectionToVisit(context, at);
    if (objection !== undefined) return refused(objection);
    const seat = stores.assignments.find(counter.assignmentId);
    const expert = seat === undefined ? undefined : stores.experts.find(seat.expertId);
    if (seat === undefined || expert === undefined || at.visit.dayFrom === undefined)
      return refused({ name: "counter_settled" });
    const replyBy = replyByFor(now, at.visit.dayFrom, zone, calendar);
    const unanswered = { answeredAt: undefined, answeredBy: undefined, answeredWay: undefined };
    stores.assignments.change({ ...seat, ...unanswered, state: "invited", note: undefined, replyBy });
    settle(context, counter, "refused");
    touchVisit(context, at.visit);
    const asked = askedDays({ assignment: seat, visit: at.visit });
    return done({ counter: { ...counter, state: "refused" }, at, expert, asked });
  });
}

/** A proposal is open as long as nobody has answered it and its person has not answered otherwise. */
function stillOpen(
  { stores }: Pick<Context, "stores">,
  id: number,
): Outcome<{ readonly counter: Counter; readonly visitId: number }> {
  const counter = stores.counters.find(id);
  const seat = counter === undefined ? undefined : stores.assignments.find(counter.assignmentId);
  const visit = seat === undefined ? undefined : stores.visits.find(seat.visitId);
  if (counter?.state !== "open" || seat?.state !== "countered" || visit?.revision !== counter.revision)
    return refused({ name: "counter_settled" });
  return done({ counter, visitId: visit.id });
}

function settle(context: Context, counter: Counter, state: "accepted" | "refused"): void {
  const { stores, now, caller } = context;
  stores.counters.settle(counter.id, state, caller.slackUserId, now);
  stores.messages.touch(`counter:${counter.id}`);
  const seat = stores.assignments.find(counter.assignmentId);
  const user = seat === undefined ? undefined : stores.experts.find(seat.expertId)?.slackUserId;
  if (user !== undefined)
    stores.notices.queue(
      {
        key: `counter_settled:${counter.id}`,
        recipient: `user:${user}`,
        subject: `counter:${counter.id}`,
        notice: { v: 1, kind: "counter_settled", counterId: counter.id },
      },
      now,
    );
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: `counter_${state}`,
    subject: reference.assignment(counter.assignmentId),
    detail: { days: counter.days },
  });
}
