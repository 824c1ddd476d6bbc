import { type Day, plusDays } from "./time.ts";

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
