import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, daysBetween, daysFromTo, plusDays } from "../../src/domain/time.ts";
import {
  calendarOf,
  isWorkday,
  kindOf,
  nextWorkday,
  plusWorkdays,
  unknownYears,
  workdaysBetween,
} from "../../src/domain/workdays.ts";

const calendar = calendarOf();
const anyDay = fc.integer({ min: 0, max: 8000 }).map((days) => plusDays("2004-06-01", days));

describe("what a day is", () => {
  test.each<[Day, object]>([
    ["2019-06-28", { kind: "workday" }],
    ["2019-06-29", { kind: "weekend" }],
    ["2019-06-07", { kind: "holiday", name: { zh: "端午", en: "Dragon Boat Festival" } }],
    ["2019-05-05", { kind: "make_up_workday", name: { zh: "劳动节", en: "Labour Day" } }],
    ["2019-10-01", { kind: "holiday", name: { zh: "国庆节", en: "National Day" } }],
    ["2019-10-12", { kind: "make_up_workday", name: { zh: "国庆节", en: "National Day" } }],
    ["2026-02-14", { kind: "make_up_workday", name: { zh: "春节", en: "Spring Festival" } }],
    ["2003-07-01", { kind: "unknown", year: 2003 }],
    ["2099-10-01", { kind: "unknown", year: 2099 }],
  ])("%s", (day, kind) => {
    expect(kindOf(calendar, day)).toEqual(kind);
  });
});

test("the 2019 survey took 15 workdays", () => {
  expect(workdaysBetween(calendar, "2019-06-28", "2019-07-18")).toEqual({ value: 15, assumed: [] });
});

describe("reckoning", () => {
  test.each<[Day, number, Day]>([
    ["2019-06-28", 1, "2019-07-01"],
    ["2019-06-28", 0, "2019-06-28"],
    ["2019-06-29", 0, "2019-07-01"],
    ["2019-09-30", 1, "2019-10-08"],
    ["2019-10-11", 1, "2019-10-12"],
    ["2019-10-08", -1, "2019-09-30"],
    ["2019-07-18", -14, "2019-06-28"],
  ])("%s and %i workdays is %s", (day, count, value) => {
    expect(plusWorkdays(calendar, day, count)).toEqual({ value, assumed: [] });
  });

  test("backwards ranges hold no workdays", () => {
    expect(workdaysBetween(calendar, "2019-07-18", "2019-06-28").value).toBe(0);
  });

  test("an unknown year is reckoned by weekdays and named", () => {
    expect(nextWorkday(calendar, "2098-12-31")).toEqual({ value: "2099-01-01", assumed: [2098, 2099] });
    expect(workdaysBetween(calendar, "2003-12-29", "2004-01-02")).toEqual({ value: 4, assumed: [2003] });
    expect(unknownYears(calendar, "2019-01-01", "2026-12-31")).toEqual([]);
  });

  test("workdays counted by weeks are those counted day by day", () => {
    const name = { zh: "校庆", en: "Anniversary" };
    const own = calendarOf([
      { day: "2019-07-03", kind: "holiday", name },
      { day: "2019-10-12", kind: "ordinary", name },
      { day: "2019-10-01", kind: "ordinary", name },
      { day: "2027-07-03", kind: "make_up_workday", name },
    ]);
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -10, max: 900 }),
        fc.constantFrom(calendar, own),
        (from, length, of) => {
          const to = plusDays(from, length);
          const plain = daysFromTo(from, to).filter((day) => isWorkday(of, day)).length;
          expect(workdaysBetween(of, from, to).value).toBe(plain);
        },
      ),
    );
  });

  test("there and back again is the same workday", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const start = plusWorkdays(calendar, day, 0).value;
        const end = plusWorkdays(calendar, start, count).value;
        expect(isWorkday(calendar, end)).toBe(true);
        expect(plusWorkdays(calendar, end, -count).value).toBe(start);
        expect(workdaysBetween(calendar, start, end).value).toBe(count + 1);
        expect(daysBetween(start, end)).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

describe("the office's own days", () => {
  const name = { zh: "元旦", en: "New Year's Day" };

  test("extend the calendar by a year", () => {
    const year = calendarOf([{ day: "2099-01-01", kind: "holiday", name }], [2099]);
    expect(year.years.at(-1)).toBe(2099);
    expect(kindOf(year, "2099-01-01")).toEqual({ kind: "holiday", name });
    expect(kindOf(year, "2099-01-02")).toEqual({ kind: "workday" });
  });

  test("alone do not make their year known", () => {
    const one = calendarOf([{ day: "2099-01-01", kind: "holiday", name }]);
    expect(kindOf(one, "2099-01-01")).toEqual({ kind: "holiday", name });
    expect(kindOf(one, "2099-01-02")).toEqual({ kind: "unknown", year: 2099 });
  });

  test("override the published ones", () => {
    const changed = calendarOf([
      { day: "2019-07-03", kind: "holiday", name },
      { day: "2019-10-12", kind: "ordinary", name },
    ]);
    expect(isWorkday(changed, "2019-07-03")).toBe(false);
    expect(kindOf(changed, "2019-10-12")).toEqual({ kind: "weekend" });
    expect(isWorkday(calendar, "2019-07-03")).toBe(true);
  });
});
