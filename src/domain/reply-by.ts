import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  plusMilliseconds,
  toMilliseconds,
  type Zone,
} from "./time.ts";
import { plusWorkdays, type WorkdayCalendar } from "./workdays.ts";

/** When the office closes its letters for the day. */
export const replyTime = "17:00";

/** Workdays that somebody who is asked has for an answer. */
const workdaysToReply = 3;

/** Nobody is asked to answer sooner than this, however near the visit is. */
const leastMs = 2 * 60 * 60_000;

/** A moment that is nobody's closing time is at least a full quarter of an hour. */
const quarterMs = 15 * 60_000;

/**
 * Until when an answer is asked for: three workdays from now at 17:00 in the office's zone, but at the latest the
 * last workday before the first visit at 17:00, and never less than two hours from now.
 */
export function replyByFor(now: Instant, firstDay: Day, zone: Zone, calendar: WorkdayCalendar): Instant {
  const usual = instantAt(plusWorkdays(calendar, dayOf(now, zone), workdaysToReply).value, replyTime, zone);
  const latest = instantAt(plusWorkdays(calendar, firstDay, -1).value, replyTime, zone);
  const [wanted = usual] = [usual, latest].sort();
  return [wanted, soonest(now)].sort()[1] ?? wanted;
}

function soonest(now: Instant): Instant {
  const at = toMilliseconds(now);
  return plusMilliseconds(now, Math.ceil((at + leastMs) / quarterMs) * quarterMs - at);
}
