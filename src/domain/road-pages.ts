import type { Assignment } from "./assignments.ts";
import type { Expert } from "./experts.ts";
import { roundsOn, type WorkingTime } from "./office-hours.ts";
import type { Park } from "./parks.ts";
import type { Seat } from "./progress.ts";
import type { Road } from "./roads.ts";
import { type Instant, instantAt, type Zone } from "./time.ts";
import type { Survey, Visit } from "./visits.ts";
import { plusWorkdays } from "./workdays.ts";

/** Workdays before a visit's first day on whose morning its team gets the page for the road. */
const roadWorkdaysBefore = 2;

/** When a visit's team gets the page for the road: the morning round two workdays before; undefined without a date. */
export function roadGoesOutAt(
  { dayFrom }: Pick<Visit, "dayFrom">,
  working: WorkingTime,
): Instant | undefined {
  if (dayFrom === undefined) return undefined;
  return roundsOn(plusWorkdays(working.calendar, dayFrom, -roadWorkdaysBefore).value, working)[0];
}

/** True while there is somebody to set out: an on-site visit with a date that has not begun, which the park does not want moved. */
export function isSettingOut(visit: Visit, now: Instant, zone: Zone): boolean {
  if (visit.mode !== "on_site" || visit.state !== "scheduled" || visit.dayFrom === undefined) return false;
  return visit.parkAnswer !== "other_date" && now < instantAt(visit.dayFrom, visit.timeFrom, zone);
}

/** All that the page for the road says. */
export interface RoadPage {
  readonly visit: Visit;
  readonly park: Park;
  readonly survey: Survey;
  /** The name of whoever of the office answers for the visit; undefined where only the Slack id is known. */
  readonly ownerName: string | undefined;
  /** Who comes, the leader first. */
  readonly team: readonly Seat[];
  /** Planned seats of which it is still open who comes. */
  readonly open: number;
  readonly road: Road | undefined;
  /** Who reads it; undefined for what is the same to all of the team. */
  readonly reader:
    | {
        readonly assignment: Assignment;
        readonly expert: Expert;
        /** Kilometres from their institution to the park; undefined where a place is not known. */
        readonly distance: number | undefined;
      }
    | undefined;
}

/** Something to look at, and where that comes from: the seat, the visit's plan, or what the survey is for. */
export type Sight =
  | { readonly from: "seat" | "visit"; readonly field: string }
  | { readonly from: "purpose"; readonly index: number };

/** How many things to look at are named, and how many questions each purpose has: enough to fill them. */
export const sightsNamed = 3;

/**
 * Three things to look at: the field that the seat was given for, then fields that the visit needs and that the reader
 * knows, then the first questions of the survey's purpose.
 */
export function sightsOf({ visit, reader }: Pick<RoadPage, "visit" | "reader">): readonly Sight[] {
  const own = (reader?.assignment.field ?? "").split(";").filter(Boolean);
  const known = visit.needs.filter(
    (need) => !own.includes(need) && (reader === undefined || reader.expert.fields.includes(need)),
  );
  const sights: Sight[] = [
    ...own.map((field) => ({ from: "seat" as const, field })),
    ...known.map((field) => ({ from: "visit" as const, field })),
  ].slice(0, sightsNamed - 1);
  const questions = Array.from({ length: sightsNamed - sights.length }, (_, index) => index);
  return [...sights, ...questions.map((index) => ({ from: "purpose" as const, index }))];
}

/** What a preview of the page shows, and who would get it. */
export interface RoadReceiver extends Seat {
  readonly isOutside: boolean;
  /** What they have: nothing yet, an older page, this very one, or this one is on its way or did not arrive. */
  readonly has: "nothing" | "older" | "waiting" | "this" | "failed";
  readonly sentAt: Instant | undefined;
}

/** True for whoever would get the page if it were sent now. */
export function isWithout({ has }: Pick<RoadReceiver, "has">): boolean {
  return has === "nothing" || has === "older" || has === "failed";
}
