import { type HolidayRun, type HolidayYear, specialDaysOf } from "../../domain/holidays.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { publishedYears } from "../../domain/workdays.ts";
import type { Context } from "../context.ts";
import { redrawBoards } from "../surveys/survey-board.ts";

/** The years whose holidays are known: what came with the program, and what the office entered, with who and when. */
export interface HolidayYears {
  readonly published: readonly number[];
  readonly entered: readonly (HolidayYear & { readonly name: string })[];
}

/** Which years are covered, and who entered them. */
export function holidayYears({ stores }: Pick<Context, "stores">): HolidayYears {
  return {
    published: publishedYears,
    entered: stores.holidays
      .years()
      .map((one) => ({ ...one, name: stores.members.find(one.enteredBy)?.name ?? one.enteredBy })),
  };
}

/** What was entered for a year. */
export interface HolidaysEntered {
  readonly year: number;
  readonly runs: readonly HolidayRun[];
}

/** Puts a year's table in the place of what was known of that year; every reckoning in workdays follows it at once. */
export function enterHolidays(context: Context, table: HolidaysEntered): Outcome<HolidaysEntered> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    stores.holidays.enter(table.year, specialDaysOf(table.runs), caller.slackUserId, now);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "holidays_entered",
      subject: `holidays ${table.year}`,
      detail: { runs: table.runs },
    });
    redrawBoards(context);
    return done(table);
  });
}
