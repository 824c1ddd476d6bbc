import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assignment } from "../../src/domain/assignments.ts";
import { usualHours } from "../../src/domain/office-hours.ts";
import type { Seat, VisitProgress } from "../../src/domain/progress.ts";
import { isSettingOut, roadGoesOutAt, sightsNamed, sightsOf } from "../../src/domain/road-pages.ts";
import { lacksOfRoad, type Road, roadFor } from "../../src/domain/roads.ts";
import { isTeamSettled, teamOf } from "../../src/domain/team-letters.ts";
import { type Day, dayOf, type Instant, instantAt, plusDays, timeOf } from "../../src/domain/time.ts";
import type { Visit } from "../../src/domain/visits.ts";
import { calendarOf, isWorkday, workdaysBetween } from "../../src/domain/workdays.ts";
import { ask } from "../support/asks.ts";
import { expert, park, visit } from "../support/samples.ts";

const zone = "Asia/Shanghai";
const working = { hours: usualHours, zone, calendar: calendarOf() };
const at = (day: Day, time: `${number}:${number}` = "09:00"): Instant => instantAt(day, time, zone);

describe("the page for the road goes out", () => {
  test.each<[what: string, day: Day, goesOut: string]>([
    ["two workdays before a Wednesday", "2019-07-03", "2019-07-01 09:00"],
    ["over a weekend", "2019-07-08", "2019-07-04 09:00"],
    ["before a visit on a Saturday", "2019-07-06", "2019-07-04 09:00"],
    ["before the October holidays, a make-up Sunday counted", "2019-09-30", "2019-09-27 09:00"],
    ["over the October holidays", "2019-10-09", "2019-09-30 09:00"],
  ])("%s", (_what, dayFrom, goesOut) => {
    const moment = roadGoesOutAt({ dayFrom }, working) ?? at("1970-01-01");
    expect(`${dayOf(moment, zone)} ${timeOf(moment, zone)}`).toBe(goesOut);
  });

  test("half an hour after the office opens, wherever its hours begin", () => {
    const late = { ...working, hours: { from: "10:00", to: "16:00" } as const };
    expect(roadGoesOutAt({ dayFrom: "2019-07-03" }, late)).toBe(at("2019-07-01", "10:30"));
  });

  test("never without a date", () => {
    expect(roadGoesOutAt({ dayFrom: undefined }, working)).toBeUndefined();
  });

  test("on whatever day the visit is: on a workday, with exactly one workday between", () => {
    fc.assert(
      fc.property(fc.nat(3_000), (n) => {
        const dayFrom = plusDays("2015-01-01", n);
        const day = dayOf(roadGoesOutAt({ dayFrom }, working) ?? at("1970-01-01"), zone);
        expect(isWorkday(working.calendar, day)).toBe(true);
        expect(workdaysBetween(working.calendar, plusDays(day, 1), plusDays(dayFrom, -1)).value).toBe(1);
      }),
    );
  });
});

test.each<[what: string, change: Partial<Visit>, now: Instant, sets: boolean]>([
  ["a dated visit", {}, at("2019-07-01"), true],
  ["a minute before it begins", {}, at("2019-07-03", "08:59"), true],
  ["when it begins", {}, at("2019-07-03"), false],
  ["while the park has not answered", { parkAnswer: "asked" }, at("2019-07-01"), true],
  ["when the park wants another date", { parkAnswer: "other_date" }, at("2019-07-01"), false],
  ["a cancelled one", { state: "cancelled" }, at("2019-07-01"), false],
  ["a questionnaire", { mode: "questionnaire" }, at("2019-07-01"), false],
  ["without a date", { state: "planned", dayFrom: undefined }, at("2019-07-01"), false],
])("somebody sets out: %s", (_what, change, now, sets) => {
  expect(isSettingOut({ ...visit, ...change }, now, zone)).toBe(sets);
});

const seat = (id: number, change: Partial<Assignment> = {}, canLead = true): Seat => ({
  assignment: { ...ask().assignment, id, expertId: id, state: "accepted", ...change },
  expert: { ...expert, id, canLead },
});
const team = (seats: readonly Seat[], change: Partial<Visit> = {}): VisitProgress => ({
  visit: { ...visit, seats: 2, parkAnswer: "agreed", ...change },
  park,
  seats,
  attended: 0,
});

test.each<[what: string, progress: VisitProgress, settled: boolean]>([
  ["everybody and the park", team([seat(1), seat(2)]), true],
  [
    "somebody who declined beside a full team",
    team([seat(1), seat(2), seat(3, { state: "declined" })]),
    true,
  ],
  ["a smaller team that was agreed to", team([seat(1)], { seats: 1 }), true],
  ["a free seat", team([seat(1)]), false],
  ["somebody who has not answered", team([seat(1), seat(2, { state: "invited" })]), false],
  ["a yes to the days before a move", team([seat(1), seat(2, { revision: 1 })], { revision: 2 }), false],
  ["nobody who may lead", team([seat(1, {}, false), seat(2, {}, false)]), false],
  ["the park silent", team([seat(1), seat(2)], { parkAnswer: "asked" }), false],
  ["cancelled", team([seat(1), seat(2)], { state: "cancelled" }), false],
])("a team is settled: %s", (_what, progress, settled) => {
  expect(isTeamSettled(progress)).toBe(settled);
});

test("a team is the same in any order, and another with another leader", () => {
  const [one, two] = [seat(12), seat(5, { leads: true })];
  expect(teamOf([one, two])).toBe("5* 12");
  expect(teamOf([two, one])).toBe("5* 12");
  expect(teamOf([seat(12, { leads: true }), seat(5)])).toBe("5 12*");
});

describe("what to look at", () => {
  const reader = (field: string | undefined, fields: readonly string[]) => ({
    ...{ assignment: { ...ask().assignment, field }, distance: undefined },
    expert: { ...expert, fields },
  });
  test.each([
    ["固废", ["固废"], ["固废"], "固废 0 1"],
    ["固废", ["固废", "水资源"], ["固废", "水资源", "循环经济"], "固废 水资源 0"],
    ["固废", ["固废"], ["水资源"], "固废 0 1"],
    [undefined, ["固废"], [], "0 1 2"],
    ["固废;水资源;大气", [], [], "固废 水资源 0"],
  ])("of %s, known %j, needed %j: %s", (field, fields, needs, expected) => {
    const sights = sightsOf({ visit: { ...visit, needs }, reader: reader(field, fields) });
    expect(sights).toHaveLength(sightsNamed);
    expect(sights.map((one) => ("field" in one ? one.field : one.index)).join(" ")).toBe(expected);
  });
});

test("after a move only the liaison's telephone still holds", () => {
  const road: Road = {
    ...{ visitId: 2, route: "G7023次", pickUp: "示例科长", pickUpPhone: "13800001111", hotel: "示例宾馆" },
    ...{ liaisonPhone: "13900002222", filledBy: "U0STAFF0001", revision: 1 },
  };
  expect(roadFor({ revision: 1 }, road)).toEqual(road);
  const moved = roadFor({ revision: 2 }, road);
  expect(moved).toMatchObject({ route: undefined, pickUpPhone: undefined, liaisonPhone: "13900002222" });
  expect(lacksOfRoad(moved)).toEqual(["route", "pick_up"]);
});
