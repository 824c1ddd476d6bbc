import type { VisitProgress } from "../../domain/progress.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { DateDoubt } from "../../domain/refusals/visits.ts";
import { type DateWanted, hoursWanted } from "../../domain/schedule.ts";
import { type Day, daysFromTo } from "../../domain/time.ts";
import { lastDayOf, type OpenVisit, type Survey, type Visit } from "../../domain/visits.ts";
import { isWorkday } from "../../domain/workdays.ts";
import { type Context, today } from "../context.ts";
import type { Planned } from "../seats/seat-objections.ts";
import { noteChange, postBoard } from "../surveys/survey-board.ts";
import { doubtName, doubtsAbout, noteOverruled } from "./date-doubts.ts";
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
  /** What stands against it and can be overruled with a reason. */
  readonly doubts: readonly DateDoubt[];
}

/** What is wanted for a visit, beside the visit as it is on record now. */
export function freshly({ stores }: Pick<Context, "stores">, wanted: DateWanted): DateWanted {
  const visit = stores.visits.find(wanted.at.visit.id) ?? wanted.at.visit;
  return { ...wanted, at: { ...wanted.at, visit } };
}

/**
 * Why a visit cannot have these days, whoever is on its team: it is over, its survey is closed, or they lie outside
 * of the survey's window without a `reason`. The days themselves (past, off, unpublished) are judged where they are read.
 */
export function objectionToDates(
  context: Context,
  wanted: DateWanted,
  reason: string | undefined,
): Refusal | undefined {
  const { at, from, to, typed } = wanted;
  const { survey, visit } = at;
  if (visit.state === "completed" || visit.state === "reported") return { name: "visit_held", at };
  if (survey.closedAt !== undefined) return { name: "survey_closed", survey };
  if (to < from) return { name: "range_backwards", typed };
  if (isOutside(wanted) && reason === undefined)
    return {
      name: "outside_window",
      typed,
      survey,
      from,
      to,
      nearest: from === to ? nearestInside(context, survey, from) : [],
    };
  return undefined;
}

function isOutside({ at: { survey }, from, to }: DateWanted): boolean {
  return from < survey.windowFrom || to > survey.windowTo;
}

/** How many days inside the window are named to somebody who wanted one outside of it. */
const nearestNamed = 2;

/** The workdays of the survey's window that are nearest to a day outside of it, none of them past, by date. */
function nearestInside(context: Context, { windowFrom, windowTo }: Survey, day: Day): readonly Day[] {
  const first = windowFrom < today(context) ? today(context) : windowFrom;
  const days = daysFromTo(first, windowTo).filter((inside) => isWorkday(context.calendar, inside));
  return day > windowTo ? days.slice(-nearestNamed) : days.slice(0, nearestNamed);
}

/** True for a visit that has these days and hours already. */
export function isAsWanted(wanted: DateWanted): boolean {
  const { visit } = wanted.at;
  const { timeFrom, timeTo } = hoursWanted(wanted, visit);
  const sameDays = visit.dayFrom === wanted.from && lastDayOf(visit) === wanted.to;
  return visit.state === "scheduled" && sameDays && visit.timeFrom === timeFrom && visit.timeTo === timeTo;
}

/** The visit as it will be; a date that it did not have before raises its revision. */
export function datedVisit(wanted: DateWanted): Visit {
  const { visit } = wanted.at;
  if (isAsWanted(wanted)) return visit;
  const { parkWish, ...rest } = visit;
  return {
    ...rest,
    ...hoursWanted(wanted, visit),
    state: "scheduled",
    dayFrom: wanted.from,
    dayTo: wanted.to,
    reason: undefined,
    revision: visit.dayFrom === undefined ? visit.revision : visit.revision + 1,
    ...parkAfter(wanted),
  };
}

const parkUnasked = {
  parkAnswer: "not_asked",
  parkAnsweredAt: undefined,
  parkAnsweredBy: undefined,
  parkAnsweredWay: undefined,
} as const;

/** A park that asked for just these days has agreed to them; any other word of it was about the earlier date. */
function parkAfter(wanted: DateWanted): Partial<Visit> {
  if (isParkWish(wanted)) return { parkAnswer: "agreed" };
  return wanted.at.visit.dayFrom === undefined ? {} : parkUnasked;
}

function isParkWish({ at: { visit }, from, to }: DateWanted): boolean {
  return visit.parkAnswer === "other_date" && visit.parkWish?.from === from && visit.parkWish.to === to;
}

/** What changes together: visits with the days that are wanted for them, nobody's seat gone. */
export function plannedDates(dates: readonly DateWanted[]) {
  return {
    visits: new Map(dates.map((one) => [one.at.visit.id, datedVisit(one)])),
    gone: new Set<number>(),
  };
}

/** What scheduling would come to, beside all that is `planned` together with it. */
export function considered(
  context: Context,
  wanted: DateWanted,
  planned: Planned = plannedDates([wanted]),
): VisitScheduled {
  const { visit } = wanted.at;
  const isChanged = !isAsWanted(wanted);
  const mustAskPark =
    isChanged && visit.dayFrom !== undefined && visit.parkAnswer !== "not_asked" && !isParkWish(wanted);
  return {
    at: wanted.at,
    wanted,
    before: { state: visit.state, from: visit.dayFrom, to: visit.dayTo },
    isChanged,
    mustAskPark,
    progress: context.stores.progress.ofVisit(visit.id),
    doubts: isChanged ? doubtsAbout(context, wanted, datedVisit(wanted), planned) : [],
  };
}

/**
 * Gives a visit its days; a cancelled one is revived by it. Seats that nobody was asked about go along, the others
 * are their caller's. Belongs into its caller's transaction.
 */
export function fixDates(context: Context, wanted: DateWanted): VisitScheduled {
  const { visit } = wanted.at;
  const result = considered(context, wanted);
  if (!result.isChanged) return result;
  const changed = datedVisit(wanted);
  context.stores.visits.change(changed);
  takeAlong(context, changed);
  const { from, to } = wanted;
  const detail = { dayFrom: from, dayTo: to, was: visit.dayFrom };
  noteChange(context, actionFor(visit), { visit: visit.id }, detail);
  touchVisit(context, changed);
  postBoard(context, visit.surveyId);
  return { ...result, at: { ...wanted.at, visit: changed } };
}

function takeAlong({ stores }: Context, { id, revision }: Visit): void {
  for (const seat of stores.assignments.ofVisit(id))
    if (seat.state === "proposed") stores.assignments.change({ ...seat, revision });
}

function actionFor(visit: Visit): string {
  if (visit.state === "cancelled") return "visit_revived";
  return visit.dayFrom === undefined ? "visit_scheduled" : "visit_rescheduled";
}

/** Keeps in the log what was overruled for a visit's days. */
export function noteOverruledDates(
  context: Context,
  { wanted, doubts, isChanged }: Pick<VisitScheduled, "wanted" | "doubts" | "isChanged">,
  reason: string | undefined,
): void {
  if (!isChanged) return;
  const against = [...(isOutside(wanted) ? ["outside_window"] : []), ...doubts.map(doubtName)];
  noteOverruled(context, wanted.at.visit.id, against, reason);
}
