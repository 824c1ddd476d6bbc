import { done, type Outcome, refused } from "../domain/outcome.ts";
import { askedSeats } from "../domain/progress.ts";
import type { Refusal } from "../domain/refusals.ts";
import { type DateWanted, hoursWanted } from "../domain/schedule.ts";
import type { Day } from "../domain/time.ts";
import type { OpenVisit, Visit } from "../domain/visits.ts";
import type { Context } from "./context.ts";
import { noteChange, postBoard } from "./survey-board.ts";
import { touchVisit } from "./visit-news.ts";

/** A visit as it was scheduled, and what it was before. */
export interface VisitScheduled {
  readonly at: OpenVisit;
  readonly wanted: DateWanted;
  readonly before: {
    readonly state: Visit["state"];
    readonly from: Day | undefined;
    readonly to: Day | undefined;
  };
  readonly isChanged: boolean;
  /** The park had said something about the earlier date. */
  readonly mustAskPark: boolean;
}

/**
 * Why a visit cannot have these days: it is over, people have been asked for others, or they lie outside of the
 * survey's window. The days themselves (past, off, unpublished) are judged where they are read.
 */
export function objectionToDates({ stores }: Context, wanted: DateWanted): Refusal | undefined {
  const { at, from, to, typed } = wanted;
  const { survey, visit } = at;
  if (visit.state === "completed" || visit.state === "reported") return { name: "visit_held", at };
  if (survey.closedAt !== undefined) return { name: "survey_closed", survey };
  if (to < from) return { name: "range_backwards", typed };
  if (from < survey.windowFrom || to > survey.windowTo)
    return { name: "outside_window", typed, survey, from, to };
  if (isAsWanted(visit, wanted)) return undefined;
  const progress = stores.progress.ofVisit(visit.id);
  const asked = progress === undefined ? [] : askedSeats(progress);
  return asked.length === 0
    ? undefined
    : { name: "people_asked", at, experts: asked.map(({ expert }) => expert) };
}

function isAsWanted(visit: Visit, wanted: DateWanted): boolean {
  const { timeFrom, timeTo } = hoursWanted(wanted, visit);
  const sameDays = visit.dayFrom === wanted.from && (visit.dayTo ?? visit.dayFrom) === wanted.to;
  return visit.state === "scheduled" && sameDays && visit.timeFrom === timeFrom && visit.timeTo === timeTo;
}

/** Gives visits their days, all of them or none. A cancelled visit is revived by it. */
export function scheduleVisits(
  context: Context,
  wanted: readonly DateWanted[],
): Outcome<readonly VisitScheduled[]> {
  return context.stores.atomically(() => {
    const scheduled: VisitScheduled[] = [];
    for (const one of wanted) {
      const visit = context.stores.visits.find(one.at.visit.id) ?? one.at.visit;
      const fresh = { ...one, at: { ...one.at, visit } };
      const refusal = objectionToDates(context, fresh);
      if (refusal !== undefined) return refused(refusal);
      scheduled.push(record(context, fresh));
    }
    return done(scheduled);
  });
}

function record(context: Context, wanted: DateWanted): VisitScheduled {
  const { visit } = wanted.at;
  const before = { state: visit.state, from: visit.dayFrom, to: visit.dayTo };
  if (isAsWanted(visit, wanted))
    return { at: wanted.at, wanted, before, isChanged: false, mustAskPark: false };
  const isMove = visit.dayFrom !== undefined;
  const mustAskPark = isMove && visit.parkAnswer !== "not_asked";
  const changed: Visit = {
    ...visit,
    ...hoursWanted(wanted, visit),
    state: "scheduled",
    dayFrom: wanted.from,
    dayTo: wanted.to,
    reason: undefined,
    revision: isMove || visit.state === "cancelled" ? visit.revision + 1 : visit.revision,
    ...(mustAskPark ? parkUnasked : {}),
  };
  context.stores.visits.change(changed);
  const { from, to } = wanted;
  noteChange(context, actionFor(visit), { visit: visit.id }, { from, to, was: before.from });
  touchVisit(context, changed);
  postBoard(context, visit.surveyId);
  return { at: { ...wanted.at, visit: changed }, wanted, before, isChanged: true, mustAskPark };
}

const parkUnasked = {
  parkAnswer: "not_asked",
  parkAnsweredAt: undefined,
  parkAnsweredBy: undefined,
  parkAnsweredWay: undefined,
} as const;

function actionFor(visit: Visit): string {
  if (visit.state === "cancelled") return "visit_revived";
  return visit.dayFrom === undefined ? "visit_scheduled" : "visit_rescheduled";
}
