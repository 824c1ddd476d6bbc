import type { Day } from "../time.ts";
import type { HolidayName } from "../workdays.ts";

/** Why a date or a time that somebody typed is not taken. */
export type DayRefusal =
  | { readonly name: "date_unreadable"; readonly typed: string }
  /** The calendar has no such day: 30 February. */
  | { readonly name: "date_impossible"; readonly typed: string }
  /** The weekday beside the date is another; `day` is what the date says. */
  | { readonly name: "weekday_differs"; readonly typed: string; readonly day: Day }
  | { readonly name: "time_unreadable"; readonly typed: string }
  | { readonly name: "time_impossible"; readonly typed: string }
  | { readonly name: "range_backwards"; readonly typed: string }
  | { readonly name: "day_past"; readonly typed: string; readonly day: Day }
  /** A weekend or a holiday; `holiday` is undefined for a weekend. `nearest` are workdays around it. */
  | {
      readonly name: "day_off";
      readonly typed: string;
      readonly day: Day;
      /** The first and last day that were asked for, where there are several. */
      readonly within?: { readonly from: Day; readonly to: Day };
      readonly holiday: HolidayName | undefined;
      readonly nearest: readonly Day[];
    }
  /** Nobody knows yet which days of that year are holidays. */
  | {
      readonly name: "holidays_unpublished";
      readonly typed: string;
      readonly day: Day;
      readonly within?: { readonly from: Day; readonly to: Day };
      readonly year: number;
    };
