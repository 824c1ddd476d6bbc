import type { Park } from "./parks.ts";
import { distanceBetween } from "./places.ts";
import { type Day, plusDays } from "./time.ts";
import { lastDayOf, type Visit } from "./visits.ts";

/**
 * Kilometres in a straight line up to which an expert comes on the morning of a visit: about an hour and a half by
 * road, so that nobody has to leave before half past seven for a visit that begins at nine.
 */
export const dayTripLimit = 100;

/**
 * The day on whose evening an expert is asked to arrive; undefined for whoever lives within a day's trip.
 * `distance` is in kilometres from their institution to the park; where it is not known, they come the evening before.
 */
export function arrivalEvening(firstDay: Day, distance: number | undefined): Day | undefined {
  return distance !== undefined && distance <= dayTripLimit ? undefined : plusDays(firstDay, -1);
}

/**
 * Kilometres in a straight line from one park to the next that can be travelled between two days of visits: what the
 * last trains and flights of an evening reach, with a night's sleep left.
 */
const overnightLimit = 1_000;

/**
 * Kilometres between two parks that are visited on following days, where one night is too short for them; undefined
 * where there is more time, the way can be made, or is not known.
 */
export function tooFarOvernight(a: VisitPlace, b: VisitPlace): number | undefined {
  if (!isNextDay(a.visit, b.visit)) return undefined;
  const kilometres = distanceBetween(a.park, b.park);
  return kilometres !== undefined && kilometres > overnightLimit ? kilometres : undefined;
}

interface VisitPlace {
  readonly visit: Visit;
  readonly park: Park;
}

/** True for visits of which one begins on the day after the other ends. */
function isNextDay(a: Visit, b: Visit): boolean {
  const [endOfA, endOfB] = [lastDayOf(a), lastDayOf(b)];
  if (a.dayFrom === undefined || b.dayFrom === undefined) return false;
  if (endOfA === undefined || endOfB === undefined) return false;
  return plusDays(endOfA, 1) === b.dayFrom || plusDays(endOfB, 1) === a.dayFrom;
}
