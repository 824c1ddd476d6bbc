import type { Stores } from "../../../storage/index.ts";
import { calendarOf, type WorkdayCalendar } from "../../domain/workdays.ts";

/** The office's workdays: the published notices, and above them the years that the office entered itself. */
export function officeCalendar({ holidays }: Pick<Stores, "holidays">): WorkdayCalendar {
  const years = holidays.years().map(({ year }) => year);
  return years.length === 0 ? published : calendarOf(holidays.days(), years);
}

const published = calendarOf();
