import type { Job } from "../domain/slots.ts";
import { dayOf, type Instant, instantAt, plusDays, type TimeOfDay, type Zone } from "../domain/time.ts";

/** A job of each night at `time`, office time. */
function nightly(name: string, time: TimeOfDay, zone: Zone, run: (slot: Instant) => void): Job {
  return {
    name,
    next(after) {
      const today = instantAt(dayOf(after, zone), time, zone);
      return today > after ? today : instantAt(plusDays(dayOf(after, zone), 1), time, zone);
    },
    run,
  };
}

/** Each night at three, office time, what need not be kept is forgotten. */
export function housekeeping(zone: Zone, forget: (slot: Instant) => void): Job {
  return nightly("housekeeping", "03:00", zone, forget);
}

/** Each morning when the office opens, what somebody wanted to see again is put before them. */
export function morning(zone: Zone, remind: (slot: Instant) => void): Job {
  return nightly("morning", "08:30", zone, remind);
}

/** Each morning before the office opens, what boards say of the day is brought up to date: due today, overdue. */
export function daybreak(zone: Zone, redraw: (slot: Instant) => void): Job {
  return nightly("daybreak", "06:00", zone, redraw);
}

/**
 * When a visit begins, whoever has not answered by then is no longer waited for. `beginnings` are those known now; each
 * night it looks again, for what was asked only after a visit had begun.
 */
export function visitBeginnings(zone: Zone, beginnings: readonly Instant[], lapse: () => void): Job {
  const nights = nightly("visit_beginnings", "00:05", zone, lapse);
  return {
    ...nights,
    next: (after) =>
      [nights.next(after), ...beginnings.filter((begins) => begins > after)].sort()[0] ?? after,
  };
}
