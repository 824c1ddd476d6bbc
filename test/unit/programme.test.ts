import { expect, test } from "vitest";
import { programmeOf } from "../../src/domain/programme.ts";
import { visit } from "../support/samples.ts";

const texts = (change: Parameters<typeof Object.assign>[1]) =>
  programmeOf({ ...visit, ...change }).map(({ day, from, to, items }) => [
    day.slice(5),
    from,
    to,
    items.join(" "),
  ]);

test.each([
  ["no date", { dayFrom: undefined, dayTo: undefined }, []],
  [
    "a day",
    {},
    [
      ["07-03", "09:00", "12:00", "briefing papers"],
      ["07-03", "14:00", "17:00", "tour feedback"],
    ],
  ],
  ["a morning", { timeTo: "12:00" }, [["07-03", "09:00", "12:00", "briefing tour papers feedback"]]],
  ["an afternoon", { timeFrom: "14:00" }, [["07-03", "14:00", "17:00", "briefing tour papers feedback"]]],
  [
    "two days",
    { dayTo: "2019-07-04" },
    [
      ["07-03", "09:00", "12:00", "briefing"],
      ["07-03", "14:00", "17:00", "tour"],
      ["07-04", "09:00", "12:00", "tour"],
      ["07-04", "14:00", "17:00", "papers feedback"],
    ],
  ],
  [
    "an afternoon and the morning after",
    { dayTo: "2019-07-04", timeFrom: "14:00", timeTo: "12:00" },
    [
      ["07-03", "14:00", "17:00", "briefing papers"],
      ["07-04", "09:00", "12:00", "tour feedback"],
    ],
  ],
  [
    "an afternoon and the day after",
    { dayTo: "2019-07-04", timeFrom: "14:00" },
    [
      ["07-03", "14:00", "17:00", "briefing"],
      ["07-04", "09:00", "12:00", "tour"],
      ["07-04", "14:00", "17:00", "papers feedback"],
    ],
  ],
])("the programme of %s", (_name, change, expected) => {
  expect(texts(change)).toEqual(expected);
});
