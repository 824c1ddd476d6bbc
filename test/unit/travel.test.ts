import { expect, test } from "vitest";
import { arrivalEvening, dayTripLimit } from "../../src/domain/travel.ts";

test.each([
  ["nearby", 56, undefined],
  ["just within a day's trip", dayTripLimit, undefined],
  ["just beyond", dayTripLimit + 1, "2019-07-02"],
  ["far away", 1640, "2019-07-02"],
  ["nobody knows where", undefined, "2019-07-02"],
] as const)("whoever lives %s", (_where, distance, evening) => {
  expect(arrivalEvening("2019-07-03", distance)).toBe(evening);
});

test("the evening before the first of a month is in the month before", () => {
  expect(arrivalEvening("2019-07-01", undefined)).toBe("2019-06-30");
});
