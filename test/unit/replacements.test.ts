import { describe, expect, test } from "vitest";
import type { Expert } from "../../src/domain/experts.ts";
import { distanceBetween } from "../../src/domain/places.ts";
import { type Candidate, rankReplacements, type SeatGap } from "../../src/domain/replacements.ts";
import { expert } from "../support/samples.ts";

const person = (code: string, change: Partial<Expert> = {}): Expert => ({
  ...expert,
  id: Number(code.slice(1)),
  code,
  canLead: false,
  fields: [],
  maxVisits: 2,
  ...change,
});

const candidate = (code: string, change: Partial<Candidate> = {}, own: Partial<Expert> = {}): Candidate => ({
  expert: person(code, own),
  isConflicted: false,
  unavailableOn: undefined,
  isBusy: false,
  isTooFar: false,
  visits: 0,
  saidNo: false,
  isSeated: false,
  distance: 500,
  city: "北京",
  ...change,
});

const gap = (change: Partial<SeatGap> = {}): SeatGap => ({
  missing: ["固废"],
  hasLeader: true,
  team: [],
  ...change,
});

const ranked = (of: SeatGap, ...some: Candidate[]) =>
  rankReplacements(of, some).ranked.map((one) => one.expert.code);

describe("who is out", () => {
  test.each<[string, Partial<Candidate>, Partial<Expert>, string]>([
    ["a conflict of interest", { isConflicted: true }, {}, "conflict"],
    ["a day on which they are away", { unavailableOn: "2019-07-03" }, {}, "unavailable"],
    ["another visit that day", { isBusy: true }, {}, "busy"],
    ["the day before, too far away", { isTooFar: true }, {}, "too_far"],
    ["as many visits as they make", { visits: 2 }, {}, "at_limit"],
    ["a limit of none", {}, { maxVisits: 0 }, "at_limit"],
    ["a no to this visit", { saidNo: true }, {}, "said_no"],
    ["a conflict counts before all else", { isConflicted: true, isBusy: true, saidNo: true }, {}, "conflict"],
    ["a no counts before the day", { saidNo: true, isBusy: true }, {}, "said_no"],
  ])("%s", (_name, change, own, why) => {
    const of = rankReplacements(gap(), [candidate("E01", change, own), candidate("E02")]);
    expect(of.out.map((one) => [one.expert.code, one.why])).toEqual([["E01", why]]);
    expect(of.ranked.map((one) => one.expert.code)).toEqual(["E02"]);
  });

  test("whoever is on the team is neither ranked nor out", () => {
    expect(rankReplacements(gap(), [candidate("E01", { isSeated: true })])).toEqual({ ranked: [], out: [] });
  });
});

describe("who comes first", () => {
  test.each<[string, SeatGap, Candidate[], string[]]>([
    [
      "who knows what is missing, however far and busy",
      gap(),
      [candidate("E01"), candidate("E02", { visits: 1, distance: 3_000 }, { fields: ["固废"] })],
      ["E02", "E01"],
    ],
    [
      "who knows more of it",
      gap({ missing: ["固废", "水资源"] }),
      [candidate("E01", {}, { fields: ["固废"] }), candidate("E02", {}, { fields: ["水资源", "固废"] })],
      ["E02", "E01"],
    ],
    [
      "then who may lead, where nobody does",
      gap({ hasLeader: false }),
      [candidate("E01"), candidate("E02", { visits: 1 }, { canLead: true })],
      ["E02", "E01"],
    ],
    [
      "not so where somebody does",
      gap(),
      [candidate("E01"), candidate("E02", { visits: 1 }, { canLead: true })],
      ["E01", "E02"],
    ],
    [
      "then who has fewer visits",
      gap(),
      [candidate("E01", { visits: 1, distance: 10 }), candidate("E02", { distance: 900 })],
      ["E02", "E01"],
    ],
    [
      "then who has the shorter way, an unknown one last",
      gap(),
      [
        candidate("E01", { distance: undefined }),
        candidate("E02", { distance: 900 }),
        candidate("E03", { distance: 80 }),
      ],
      ["E03", "E02", "E01"],
    ],
    ["then by code", gap(), [candidate("E12"), candidate("E02"), candidate("E07")], ["E02", "E07", "E12"]],
    [
      "by code also where no way is known",
      gap(),
      [candidate("E12", { distance: undefined }), candidate("E02", { distance: undefined })],
      ["E02", "E12"],
    ],
  ])("%s", (_name, of, some, order) => {
    expect(ranked(of, ...some)).toEqual(order);
    expect(ranked(of, ...some.toReversed())).toEqual(order);
  });
});

test("says who of the team knows what a replacement does not, the leader first", () => {
  const team = [
    { expert: person("E05", { fields: ["水资源"] }), leads: false },
    { expert: person("E06", { fields: ["水资源"] }), leads: true },
  ];
  const [one] = rankReplacements(gap({ missing: ["固废", "水资源", "园区规划"], team }), [
    candidate("E01", {}, { fields: ["固废"] }),
  ]).ranked;
  expect(one?.covers).toEqual(["固废"]);
  expect(one?.left.map(({ field, by }) => [field, by?.expert.code])).toEqual([
    ["水资源", "E06"],
    ["园区规划", undefined],
  ]);
});

describe("distances", () => {
  const beijing = { latitude: 39.9042, longitude: 116.4074 };
  test.each([
    // Great-circle distances as published for these cities.
    ["Shanghai", { latitude: 31.2304, longitude: 121.4737 }, 1_067],
    ["Guangzhou", { latitude: 23.1291, longitude: 113.2644 }, 1_888],
    ["itself", beijing, 0],
  ] as const)("from Beijing to %s", (_name, place, kilometres) => {
    expect(Math.abs((distanceBetween(beijing, place) ?? -1) - kilometres)).toBeLessThan(3);
    expect(distanceBetween(place, beijing)).toBe(distanceBetween(beijing, place));
  });

  test("are not known where a place is not", () => {
    expect(distanceBetween(beijing, undefined)).toBeUndefined();
    expect(distanceBetween({ latitude: 1, longitude: undefined }, beijing)).toBeUndefined();
  });
});
