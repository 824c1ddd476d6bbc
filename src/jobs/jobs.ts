import type { Job } from "../domain/slots.ts";
import { dayOf, type Instant, instantAt, plusDays, type Zone } from "../domain/time.ts";

/** Each night at three, office time, what need not be kept is forgotten. */
export function housekeeping(zone: Zone, forget: (slot: Instant) => void): Job {
  return {
    name: "housekeeping",
    next(after) {
      const today = instantAt(dayOf(after, zone), "03:00", zone);
      return today > after ? today : instantAt(plusDays(dayOf(after, zone), 1), "03:00", zone);
    },
    run: forget,
  };
}
