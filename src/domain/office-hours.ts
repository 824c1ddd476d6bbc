import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  plusDays,
  plusMinutes,
  type TimeOfDay,
  timeOf,
  type Zone,
} from "./time.ts";
import { isWorkday, type WorkdayCalendar } from "./workdays.ts";

/** From when until when the office works on a workday, in its own zone. */
export interface OfficeHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** Where the environment says nothing else. */
export const usualHours: OfficeHours = { from: "08:30", to: "18:00" };

/** The office's working time: its hours, in its zone, on its workdays; make-up days count. */
export interface WorkingTime {
  readonly hours: OfficeHours;
  readonly zone: Zone;
  readonly calendar: WorkdayCalendar;
}

/** True while the office works; the minute in which it closes is over. */
export function isWorking(at: Instant, { hours, zone, calendar }: WorkingTime): boolean {
  const time = timeOf(at, zone);
  return isWorkday(calendar, dayOf(at, zone)) && time >= hours.from && time < hours.to;
}

/** People have sat down by then: half an hour after the office opens. */
const afterOpeningMinutes = 30;

/** There is still time to pick up the telephone: an hour before the office closes. */
const beforeClosingMinutes = 60;

/** When reminders go out on a workday: in the morning, and before the office closes where its day is long enough. */
export function roundsOn(day: Day, { hours, zone }: Pick<WorkingTime, "hours" | "zone">): Instant[] {
  const morning = plusMinutes(instantAt(day, hours.from, zone), afterOpeningMinutes);
  const evening = plusMinutes(instantAt(day, hours.to, zone), -beforeClosingMinutes);
  return morning < evening ? [morning, evening] : [morning];
}

/** The first round after `after`. */
export function nextRound(after: Instant, working: WorkingTime): Instant {
  for (let day = dayOf(after, working.zone); ; day = plusDays(day, 1)) {
    const round = roundsOn(day, working).find((moment) => moment > after);
    if (round !== undefined && isWorkday(working.calendar, day)) return round;
  }
}
