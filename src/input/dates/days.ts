import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { DayRefusal } from "../../domain/refusals/days.ts";
import { type Day, daysFromTo, plusDays } from "../../domain/time.ts";
import { isWorkday, kindOf, plusWorkdays, type WorkdayCalendar } from "../../domain/workdays.ts";
import type { DateReading, RefusedDate } from "./dates.ts";
import { readRanges } from "./ranges.ts";

/** A date's fault as a refusal; `typed` is how it stood in the command. */
export function dayRefusal(reading: RefusedDate, typed = reading.typed): DayRefusal {
  if (reading.refusal === "weekday_differs" && reading.day !== undefined)
    return { name: "weekday_differs", typed, day: reading.day };
  if (reading.refusal === "weekday_differs") return { name: "date_impossible", typed };
  return { name: reading.refusal, typed };
}

/** A date reading as an outcome. */
export function asOutcome<T>(reading: DateReading<T>, typed?: string): Outcome<T> {
  return reading.ok ? done(reading.value) : refused(dayRefusal(reading, typed ?? reading.typed));
}

/**
 * Why nothing can be scheduled on `day`: it is past, a weekend, a holiday (make-up workdays are workdays), or
 * nobody has published that year's holidays. `typed` is how it stood in the command.
 */
export function objectionTo(
  day: Day,
  typed: string,
  today: Day,
  calendar: WorkdayCalendar,
): DayRefusal | undefined {
  if (day < today) return { name: "day_past", typed, day };
  const kind = kindOf(calendar, day);
  if (kind.kind === "unknown") return { name: "holidays_unpublished", typed, day, year: kind.year };
  if (isWorkday(calendar, day)) return undefined;
  const before = plusWorkdays(calendar, plusDays(day, 1), -1).value;
  const after = plusWorkdays(calendar, day, 1).value;
  const nearest = [before, after].filter((near) => near >= today);
  return {
    name: "day_off",
    typed,
    day,
    holiday: kind.kind === "holiday" ? kind.name : undefined,
    nearest,
  };
}

/** Every day that a text names: `7月10日至12日、15日`, `3 July, 5-8 July`; nothing names none. */
export function readDays(typed: string, today: Day): Outcome<readonly Day[]> {
  if (typed.trim() === "") return done([]);
  const ranges = asOutcome(readRanges(typed, { today }));
  return ranges.done ? done(ranges.value.flatMap(({ from, to }) => daysFromTo(from, to))) : ranges;
}
