import type { Day, TimeOfDay } from "./time.ts";
import type { OpenVisit, Visit } from "./visits.ts";

/** A visit with the days and hours that somebody wants for it. */
export interface DateWanted {
  readonly at: OpenVisit;
  readonly from: Day;
  readonly to: Day;
  /** Undefined: as it was. */
  readonly timeFrom: TimeOfDay | undefined;
  readonly timeTo: TimeOfDay | undefined;
  /** The days as they stood in what somebody typed; empty where they were chosen. */
  readonly typed: string;
  /** Taken although nobody knows that year's holidays yet. */
  readonly overruled: boolean;
}

/** When a day's work ends where nobody says. */
const closing: TimeOfDay = "17:00";

/** The hours of a visit as they will be; a beginning without an end lasts until the office closes, or two hours. */
export function hoursWanted(wanted: Pick<DateWanted, "timeFrom" | "timeTo">, visit: Visit) {
  const { timeFrom } = wanted;
  if (timeFrom === undefined) return { timeFrom: visit.timeFrom, timeTo: visit.timeTo };
  if (wanted.timeTo !== undefined) return { timeFrom, timeTo: wanted.timeTo };
  if (timeFrom < closing) return { timeFrom, timeTo: closing };
  const [hour = 0, minute = 0] = timeFrom.split(":").map(Number);
  const end = hour + 2 > 23 ? "23:59" : `${hour + 2}:${String(minute).padStart(2, "0")}`;
  return { timeFrom, timeTo: end as TimeOfDay };
}

/** Days with their hours as one would type them: `2019-07-03..2019-07-04 09:00-16:00`. */
export function datesTyped(wanted: Pick<DateWanted, "from" | "to" | "timeFrom" | "timeTo">): string {
  const { from, to, timeFrom, timeTo } = wanted;
  const hours = timeFrom === undefined ? "" : ` ${timeFrom}${timeTo === undefined ? "" : `-${timeTo}`}`;
  return `${from === to ? from : `${from}..${to}`}${hours}`;
}
