import type { Stores } from "../../../storage/index.ts";
import { isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { isConflict } from "../../domain/recusals.ts";
import type { SeatObjection, SeatRefusal, VisitAt } from "../../domain/refusals/seats.ts";
import { fieldsOf } from "../../domain/teams.ts";
import { daysFromTo } from "../../domain/time.ts";
import { tooFarOvernight } from "../../domain/travel.ts";
import { isOver, lastDayOf, shareDay, type Visit } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";

/** A visit with its park; throws when there is none such, for then records contradict each other. */
export function visitAt(stores: Stores, visitId: number): VisitAt {
  const visit = stores.visits.find(visitId);
  const park = visit === undefined ? undefined : stores.parks.find(visit.parkId);
  if (visit === undefined || park === undefined) throw new Error(`visit ${visitId} has no park`);
  return { visit, park };
}

/** Why a visit has no seats to give on the day that the flow runs; undefined when it has. */
export function objectionToVisit(context: Context, at: VisitAt): SeatRefusal | undefined {
  const { visit } = at;
  if (visit.mode === "questionnaire") return { name: "visit_by_questionnaire", at };
  if (visit.state === "cancelled" || isOver(visit, today(context))) return { name: "visit_closed", at };
  if (visit.state === "planned" || visit.dayFrom === undefined) return { name: "visit_undated", at };
  return undefined;
}

/** What is about to change together: visits as they will be, and seats that will have fallen free. */
export interface Planned {
  readonly visits: ReadonlyMap<number, Visit>;
  readonly gone: ReadonlySet<number>;
}

const nothingPlanned: Planned = { visits: new Map(), gone: new Set() };

/** Another visit that shares a day with `visit`, on which the expert has a seat or was without one. */
export function otherVisitThatDay(
  stores: Stores,
  visit: Visit,
  expertId: number,
  planned = nothingPlanned,
): VisitAt | undefined {
  const attended = stores.attendances
    .ofExpert(expertId)
    .flatMap(({ visitId }) => (visitId === undefined ? [] : [visitAt(stores, visitId)]));
  return [...liveVisits(stores, expertId, planned), ...attended].find(
    (at) => at.visit.id !== visit.id && shareDay(at.visit, visit),
  );
}

/** Visits on which an expert holds a seat, cancelled ones left out. */
function liveVisits(stores: Stores, expertId: number, planned = nothingPlanned): VisitAt[] {
  return stores.assignments
    .ofExpert(expertId)
    .filter((seat) => isLive(seat.state) && !planned.gone.has(seat.id))
    .map((seat) => visitAt(stores, seat.visitId))
    .map(({ visit, park }) => ({ visit: planned.visits.get(visit.id) ?? visit, park }))
    .filter(({ visit }) => visit.state !== "cancelled");
}

/** Why an expert cannot come to a visit that they already have a seat on, or might get one. */
export function objectionToComing(
  stores: Stores,
  { visit, park }: VisitAt,
  expert: Expert,
  planned = nothingPlanned,
): SeatObjection | undefined {
  const conflict = stores.recusals.ofExpert(expert.id).some((recusal) => isConflict(recusal, park.id));
  if (conflict) return { expert, why: "conflict" };
  const last = lastDayOf(visit);
  const days = visit.dayFrom === undefined || last === undefined ? [] : daysFromTo(visit.dayFrom, last);
  const day = days.find((one) => expert.unavailable.includes(one));
  if (day !== undefined) return { expert, why: "unavailable", day };
  const other = otherVisitThatDay(stores, visit, expert.id, planned);
  return other === undefined ? undefined : { expert, why: "busy", other };
}

/** Another park so far away, the day before or after, that the night is too short for the way there or from there. */
export function tooFarFor(
  stores: Stores,
  at: VisitAt,
  expert: Expert,
  planned = nothingPlanned,
): { readonly other: VisitAt; readonly kilometres: number } | undefined {
  for (const other of liveVisits(stores, expert.id, planned)) {
    const kilometres = other.visit.id === at.visit.id ? undefined : tooFarOvernight(at, other);
    if (kilometres !== undefined) return { other, kilometres };
  }
  return undefined;
}

/** Why an expert cannot be put down for a visit; undefined when they can. What is hard comes before what is soft. */
export function objectionToSeat(stores: Stores, at: VisitAt, expert: Expert): SeatObjection | undefined {
  const seated = stores.assignments
    .ofVisit(at.visit.id)
    .find((seat) => seat.expertId === expert.id && isLive(seat.state));
  if (seated !== undefined) return { expert, why: "seated", state: seated.state };
  const coming = objectionToComing(stores, at, expert);
  if (coming !== undefined) return coming;
  const visits = liveVisits(stores, expert.id).filter(({ visit }) => visit.surveyId === at.visit.surveyId);
  if (visits.length >= expert.maxVisits) return { expert, why: "at_limit", visits };
  const far = tooFarFor(stores, at, expert);
  return far === undefined ? undefined : { expert, why: "too_far", ...far };
}

/** Experts who could be put down for a visit, those who know what it still needs first, then the less burdened. */
export function freeExperts(stores: Stores, at: VisitAt, without: readonly Expert[] = []): Expert[] {
  const taken = stores.assignments
    .ofVisit(at.visit.id)
    .filter((seat) => isLive(seat.state))
    .flatMap((seat) => fieldsOf(seat.field));
  const needs = at.visit.needs.filter((need) => !taken.includes(need));
  const fits = (expert: Expert) => expert.fields.filter((field) => needs.includes(field)).length;
  return stores.experts
    .all()
    .filter((expert) => !without.some(({ id }) => id === expert.id))
    .filter((expert) => objectionToSeat(stores, at, expert) === undefined)
    .map((expert) => ({ expert, fits: fits(expert), visits: liveVisits(stores, expert.id).length }))
    .sort((a, b) => b.fits - a.fits || a.visits - b.visits)
    .map(({ expert }) => expert);
}
