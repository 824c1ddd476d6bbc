import { type Assignment, mayCounter } from "../../domain/assignments.ts";
import { type Counter, mostDaysProposed } from "../../domain/counters.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import { type Day, daysFromTo } from "../../domain/time.ts";
import { lastDayOf, type Visit } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { refusalOf } from "./answer-assignment.ts";
import { obstacleTo } from "./give-answer.ts";

/** Other days that an expert would rather have. */
export interface DaysProposed {
  readonly assignmentId: number;
  /** The visit's revision that the answered card showed. */
  readonly revision: number;
  readonly days: readonly Day[];
  readonly note: string | undefined;
  readonly way: Way;
}

/** Keeps the days that an expert proposes for their own seat, and puts them before the visit's owner. */
export function proposeDays(context: Context, given: DaysProposed): Outcome<Counter> {
  const { stores, caller } = context;
  return stores.atomically(() => {
    const seat = stores.assignments.find(given.assignmentId);
    const visit = seat === undefined ? undefined : stores.visits.find(seat.visitId);
    if (seat === undefined || visit === undefined)
      return refused({ name: "assignment_unknown", reference: reference.assignment(given.assignmentId) });
    if (seat.expertId !== caller.expertId) return refused({ name: "not_your_assignment" });
    const next = mayCounter(seat.state) ? "countered" : undefined;
    const obstacle = obstacleTo(context, seat, visit, given, next);
    if (obstacle !== undefined)
      return refused(refusalOf(context, obstacle, seat, visit, { ...given, answer: "counter" }));
    const days = [...new Set(given.days)];
    const objection = objectionToDays(days, visit, today(context));
    if (objection !== undefined) return refused(objection);
    return done(keepProposal(context, seat, visit, { ...given, days }));
  });
}

/** Writes a proposal down, whoever records it, and puts it before the visit's owner. Belongs into its caller's transaction. */
export function keepProposal(context: Context, seat: Assignment, visit: Visit, given: DaysProposed): Counter {
  const { stores, now, caller } = context;
  const last = stores.counters.newestOf(seat.id);
  if (last?.state === "open") {
    stores.counters.settle(last.id, "overtaken", caller.slackUserId, now);
    stores.messages.touch(`counter:${last.id}`);
  }
  const { note, way, revision, days } = given;
  const id = stores.counters.add({ assignmentId: seat.id, revision, days, note, proposedAt: now, way });
  const answered = { answeredAt: now, answeredBy: caller.slackUserId, answeredWay: way };
  stores.assignments.change({ ...seat, ...answered, state: "countered", reason: undefined, note });
  touchVisit(context, visit);
  stores.notices.queue(
    {
      key: `counter:${id}`,
      recipient: `user:${visit.owner}`,
      subject: `counter:${id}`,
      notice: { v: 1, kind: "counter_proposed", counterId: id },
    },
    now,
  );
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "assignment_answered",
    subject: reference.assignment(seat.id),
    detail: { from: seat.state, to: "countered", way, days, note },
  });
  const counter = stores.counters.find(id);
  if (counter === undefined) throw new Error(`counter ${id} is gone`);
  return counter;
}

/** What is wrong with the days of a proposal; undefined when nothing is. */
export function objectionToDays(days: readonly Day[], visit: Visit, now: Day): Refusal | undefined {
  if (days.length === 0) return { name: "days_missing" };
  if (days.length > mostDaysProposed) return { name: "days_too_many", most: mostDaysProposed };
  const past = days.find((day) => day <= now);
  if (past !== undefined) return { name: "day_past", typed: past, day: past };
  const last = lastDayOf(visit);
  const asked = visit.dayFrom === undefined || last === undefined ? [] : daysFromTo(visit.dayFrom, last);
  const same = days.find((day) => asked.includes(day));
  return same === undefined ? undefined : { name: "day_as_asked", day: same };
}
