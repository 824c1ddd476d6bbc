import { z } from "zod";
import type { HolidayYear } from "../src/domain/holidays.ts";
import type { Instant } from "../src/domain/time.ts";
import type { SpecialDay } from "../src/domain/workdays.ts";
import type { Database } from "./database.ts";
import { day, instant } from "./rows.ts";

const yearRow = z
  .object({ year: z.number(), entered_by: z.string(), entered_at: instant })
  .transform((r): HolidayYear => ({ year: r.year, enteredBy: r.entered_by, enteredAt: r.entered_at }));

const dayRow = z
  .object({ day, kind: z.enum(["holiday", "make_up_workday"]), name_zh: z.string(), name_en: z.string() })
  .transform((r): SpecialDay => ({ day: r.day, kind: r.kind, name: { zh: r.name_zh, en: r.name_en } }));

/** The years' tables of holidays that the office entered; they stand above what the program brings along. */
export function createHolidays(db: Database) {
  const selectYears = db.prepare("SELECT * FROM holiday_years ORDER BY year");
  const selectDays = db.prepare("SELECT day, kind, name_zh, name_en FROM special_days ORDER BY day");
  const removeDays = db.prepare("DELETE FROM special_days WHERE year = ?");
  const upsertYear = db.prepare(`
    INSERT INTO holiday_years (year, entered_by, entered_at) VALUES (?, ?, ?)
    ON CONFLICT (year) DO UPDATE SET entered_by = excluded.entered_by, entered_at = excluded.entered_at`);
  const insertDay = db.prepare(`
    INSERT INTO special_days (day, year, kind, name_zh, name_en) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET year = excluded.year, kind = excluded.kind,
      name_zh = excluded.name_zh, name_en = excluded.name_en`);
  return {
    /** Ascending. */
    years(): HolidayYear[] {
      return selectYears.all().map((r) => yearRow.parse(r));
    },
    days(): SpecialDay[] {
      return selectDays.all().map((r) => dayRow.parse(r));
    },
    /** Puts a year's table in the place of the one before. */
    enter(year: number, days: readonly SpecialDay[], by: string, at: Instant): void {
      removeDays.run(year);
      upsertYear.run(year, by, at);
      for (const { day: on, kind, name } of days) insertDay.run(on, year, kind, name.zh, name.en);
    },
  };
}
