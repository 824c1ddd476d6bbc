import { type Day, daysFromTo, type Instant } from "./time.ts";
import type { HolidayName, SpecialDay } from "./workdays.ts";

/** A year whose table of holidays somebody of the office entered. */
export interface HolidayYear {
  readonly year: number;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

/** Days in a row that a year's table names, all of one kind. */
export interface HolidayRun {
  readonly from: Day;
  readonly to: Day;
  readonly kind: "holiday" | "make_up_workday";
  /** As the table has it. */
  readonly name: string;
}

/** What the holidays of the Regulation on Public Holidays (State Council) are called in English. */
const english: readonly (readonly [RegExp, string])[] = [
  [/元旦/, "New Year's Day"],
  [/春节|除夕/, "Spring Festival"],
  [/清明/, "Tomb-sweeping Day"],
  [/劳动|五一/, "Labour Day"],
  [/端午/, "Dragon Boat Festival"],
  [/中秋/, "Mid-autumn Festival"],
  [/国庆|十一/, "National Day"],
];

function nameOf(zh: string): HolidayName {
  const names = english.filter(([pattern]) => pattern.test(zh)).map(([, en]) => en);
  return { zh, en: names.length === 0 ? zh : names.join(" and ") };
}

/** Every day of such runs. */
export function specialDaysOf(runs: readonly HolidayRun[]): SpecialDay[] {
  return runs.flatMap(({ from, to, kind, name }) =>
    daysFromTo(from, to).map((day): SpecialDay => ({ day, kind, name: nameOf(name) })),
  );
}
