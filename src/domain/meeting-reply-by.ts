import { type Day, type Instant, instantAt, type Zone } from "./time.ts";
import { plusWorkdays, type WorkdayCalendar } from "./workdays.ts";

/**
 * Until when invitees are asked to answer, unless somebody says otherwise: 17:00 on the workday before the meeting
 * when that is still ahead, else no particular time.
 */
export function meetingReplyBy(
  day: Day,
  now: Instant,
  zone: Zone,
  calendar: WorkdayCalendar,
): Instant | undefined {
  const by = instantAt(plusWorkdays(calendar, day, -1).value, "17:00", zone);
  return by > now ? by : undefined;
}
