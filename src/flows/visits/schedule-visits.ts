import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { askedSeats, type VisitProgress } from "../../domain/progress.ts";
import type { Refusal, RefusedRow } from "../../domain/refusals/refusals.ts";
import { type DateWanted, hoursWanted } from "../../domain/schedule.ts";
import type { Day } from "../../domain/time.ts";
import type { OpenVisit, Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { noteChange, postBoard } from "../surveys/survey-board.ts";
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
  readonly progress: VisitProgress | undefined;
  /** The park had said something about the earlier date. */
  readonly mustAskPark: boolean;
}

/**
 * Why a visit cannot have these days: it is over, people have been asked for others, or they lie outside of the
 * survey's window. The days themselves (past, off, unpublished) are judged where they are read.
 */
function objectionToDates({ stores }: Context, wanted: DateWanted): Refusal | undefined {
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

/** What scheduling would come to, or came to; `changed` is undefined where nothing changes. */
function considered(context: Context, wanted: DateWanted) {
  const { visit } = wanted.at;
  const isChanged = !isAsWanted(visit, wanted);
  const mustAskPark = isChanged && visit.dayFrom !== undefined && visit.parkAnswer !== "not_asked";
  return {
    at: wanted.at,
    wanted,
    before: { state: visit.state, from: visit.dayFrom, to: visit.dayTo },
    isChanged,
    mustAskPark,
    progress: context.stores.progress.ofVisit(visit.id),
  };
}

function record(context: Context, wanted: DateWanted): VisitScheduled {
  const { visit } = wanted.at;
  const result = considered(context, wanted);
  if (!result.isChanged) return result;
  const changed: Visit = {
    ...visit,
    ...hoursWanted(wanted, visit),
    state: "scheduled",
    dayFrom: wanted.from,
    dayTo: wanted.to,
    reason: undefined,
    revision: visit.dayFrom === undefined ? visit.revision : visit.revision + 1,
    ...(result.mustAskPark ? parkUnasked : {}),
  };
  context.stores.visits.change(changed);
  const { from, to } = wanted;
  const detail = { dayFrom: from, dayTo: to, was: visit.dayFrom };
  noteChange(context, actionFor(visit), { visit: visit.id }, detail);
  touchVisit(context, changed);
  postBoard(context, visit.surveyId);
  return { ...result, at: { ...wanted.at, visit: changed } };
}

/** Rows as they were read: the dates that are wanted, and rows that could not be read. */
interface Rows {
  readonly wanted: readonly DateWanted[];
  readonly refused: readonly RefusedRow[];
}

/** What became of rows: one was scheduled, several are shown first. */
export type Plan =
  | { readonly kind: "scheduled"; readonly dates: readonly VisitScheduled[] }
  | { readonly kind: "preview"; readonly dates: readonly VisitScheduled[] };

/** As many rows as a button's value holds with room to spare. */
const rowsLimit = 40;

/** Schedules what one row says, or shows what several rows would do. With a single complaint nothing is done. */
export function planDates(context: Context, rows: Rows): Outcome<Plan> {
  const count = rows.wanted.length + rows.refused.length;
  if (count > rowsLimit) return refused({ name: "rows_too_many", rows: count, limit: rowsLimit });
  const objections = rows.wanted.flatMap((wanted): RefusedRow[] => {
    const refusal = objectionToDates(context, wanted);
    return refusal === undefined ? [] : [{ typed: `V${wanted.at.visit.id} ${wanted.typed}`, refusal }];
  });
  const bad = [...rows.refused, ...objections];
  const [first] = bad;
  if (first !== undefined)
    return count === 1
      ? refused(first.refusal)
      : refused({ name: "rows_not_scheduled", refused: bad, fine: count - bad.length });
  if (count > 1) return done({ kind: "preview", dates: rows.wanted.map((one) => considered(context, one)) });
  const scheduled = scheduleVisits(context, rows.wanted);
  return scheduled.done ? done({ kind: "scheduled", dates: scheduled.value }) : scheduled;
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
