import type { Park } from "./parks.ts";
import type { Way } from "./people.ts";
import type { Day, Instant, TimeOfDay } from "./time.ts";

export const purposes = ["pre_acceptance", "verification", "acceptance", "re_evaluation"] as const;
export type Purpose = (typeof purposes)[number];

/** One campaign over many parks. */
export interface Survey {
  readonly id: number;
  readonly titleZh: string;
  readonly titleEn: string | undefined;
  readonly purpose: Purpose;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  /** The document that it rests on. */
  readonly basis: string | undefined;
  readonly commissionedBy: string | undefined;
  readonly carriedOutBy: string | undefined;
  readonly owner: string;
  readonly closedAt: Instant | undefined;
}

export const visitModes = ["on_site", "questionnaire"] as const;
export type VisitMode = (typeof visitModes)[number];

/** Stored states of a visit; "confirmed" and the like are derived from records. */
export const visitStates = ["planned", "scheduled", "completed", "reported", "cancelled"] as const;
export type VisitState = (typeof visitStates)[number];

/** What the park itself says to the date. */
export const parkAnswers = ["not_asked", "asked", "agreed", "other_date"] as const;
export type ParkAnswer = (typeof parkAnswers)[number];

/** One park in a survey. */
export interface Visit {
  readonly id: number;
  readonly surveyId: number;
  readonly parkId: number;
  readonly mode: VisitMode;
  readonly state: VisitState;
  readonly dayFrom: Day | undefined;
  readonly dayTo: Day | undefined;
  readonly timeFrom: TimeOfDay;
  readonly timeTo: TimeOfDay;
  /** Planned seats of the team. */
  readonly seats: number;
  /** Fields that the team should cover. */
  readonly needs: readonly string[];
  /** Rises with each move; answers carry the revision that they answer. */
  readonly revision: number;
  readonly owner: string;
  readonly parkAnswer: ParkAnswer;
  readonly parkAnsweredAt: Instant | undefined;
  /** Who recorded the park's answer. */
  readonly parkAnsweredBy: string | undefined;
  readonly parkAnsweredWay: Way | undefined;
  /** The days that the park itself would rather have, where it named some. */
  readonly parkWish?: { readonly from: Day; readonly to: Day };
  /** Why it was cancelled, or held though something was missing. */
  readonly reason: string | undefined;
}

/** A visit as it is planned first: without a date, the park not yet asked. */
export function plannedVisit(
  wanted: Pick<Visit, "surveyId" | "parkId" | "mode" | "seats" | "needs" | "owner">,
): Omit<Visit, "id"> {
  return {
    ...wanted,
    state: "planned",
    dayFrom: undefined,
    dayTo: undefined,
    timeFrom: "09:00",
    timeTo: "17:00",
    revision: 1,
    parkAnswer: "not_asked",
    parkAnsweredAt: undefined,
    parkAnsweredBy: undefined,
    parkAnsweredWay: undefined,
    reason: undefined,
  };
}

/** A park as a list puts it on a survey; `line` counts from 1 as the sender's file does. */
export interface SurveyParkRow {
  readonly line: number;
  readonly park: Park;
  readonly mode: VisitMode;
  readonly seats: number;
  readonly needs: readonly string[];
}

/** A visit of an open survey, with the park that it is named by. */
export interface OpenVisit {
  readonly survey: Survey;
  readonly visit: Visit;
  readonly park: Park;
}

/** The last day of a visit; undefined without a date. */
export function lastDayOf({ dayFrom, dayTo }: Pick<Visit, "dayFrom" | "dayTo">): Day | undefined {
  return dayTo ?? dayFrom;
}

/** What begins at noon or later takes half of its first day; what is over by one, half of its last. */
const [noon, one] = ["12:00", "13:00"] as const;

/** True for a visit of several days that begins or ends with half a day: its hours hold across the days, not on each. */
export function spansHalfDays(visit: Pick<Visit, "dayFrom" | "dayTo" | "timeFrom" | "timeTo">): boolean {
  const last = lastDayOf(visit);
  if (visit.dayFrom === undefined || last === undefined || visit.dayFrom === last) return false;
  return visit.timeFrom >= noon || visit.timeTo <= one;
}

/** True once a visit was held, or its last day is past. */
export function isOver(visit: Visit, today: Day): boolean {
  const last = lastDayOf(visit);
  return visit.state === "completed" || visit.state === "reported" || (last !== undefined && last < today);
}

/** True when two visits have a day in common. */
export function shareDay(one: Visit, other: Visit): boolean {
  const [a, b] = [lastDayOf(one), lastDayOf(other)];
  if (one.dayFrom === undefined || other.dayFrom === undefined || a === undefined || b === undefined)
    return false;
  return one.dayFrom <= b && other.dayFrom <= a;
}
