import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DueKind } from "../../src/domain/dues.ts";
import {
  isWorking,
  nextRound,
  roundsOn,
  usualHours,
  type WorkingTime,
} from "../../src/domain/office-hours.ts";
import {
  placeOfStep,
  type Remindable,
  type ReminderRule,
  reminderPolicy,
  stepsDue,
  timeOfStep,
} from "../../src/domain/reminders.ts";
import { type Day, dayOf, type Instant, instantAt, plusMinutes, timeOf } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";

const calendar = calendarOf();
const beijing: WorkingTime = { hours: usualHours, zone: "Asia/Shanghai", calendar };
const at = (day: string, time: string, working = beijing): Instant =>
  instantAt(day as Day, time as `${number}:${number}`, working.zone);
const shown = (instant: Instant, { zone } = beijing): string =>
  `${dayOf(instant, zone)} ${timeOf(instant, zone)}`;

/** An answer asked for on Monday 17 June 2019, owed until Thursday 20 June, 17:00. */
const answer: Remindable = {
  kind: "answer",
  key: "answer:31",
  moment: at("2019-06-20", "17:00"),
  about: "request:12",
  debtor: { slackUserId: "U0EXPERT", since: at("2019-06-17", "10:00") },
  owner: "U0OWNER",
};

const told = (now: Instant, wanted: Partial<Remindable> = {}, working = beijing): string =>
  stepsDue([{ ...answer, ...wanted }], now, working)
    .map(({ recipient, step }) => `${step} ${recipient}`)
    .join();

describe("the steps of an answer that is owed until Thursday, 17:00", () => {
  test.each([
    ["2019-06-18", "17:59", ""],
    ["2019-06-19", "08:59", ""],
    ["2019-06-19", "09:00", "1 U0EXPERT"],
    ["2019-06-19", "17:00", "1 U0EXPERT"],
    ["2019-06-20", "09:00", "2 U0EXPERT"],
    ["2019-06-20", "16:59", "2 U0EXPERT"],
    ["2019-06-20", "17:00", "3 U0OWNER"],
    // After an outage of a week only the last step is worth saying.
    ["2019-06-27", "09:00", "3 U0OWNER"],
  ])("on %s at %s: %s", (day, time, expected) => {
    expect(told(at(day, time))).toBe(expected);
  });

  test("whoever was asked after a step's time does not get that step", () => {
    const debtor = { slackUserId: "U0EXPERT", since: at("2019-06-20", "10:00") };
    expect(told(at("2019-06-20", "12:00"), { debtor })).toBe("");
    expect(told(at("2019-06-20", "17:00"), { debtor })).toBe("3 U0OWNER");
  });

  test("somebody who cannot be written to is left to the owner", () => {
    expect(told(at("2019-06-20", "12:00"), { debtor: undefined })).toBe("");
    expect(told(at("2019-06-20", "17:00"), { debtor: undefined })).toBe("3 U0OWNER");
  });

  test("a later deadline begins anew, and a moved one moves them", () => {
    expect(told(at("2019-06-20", "17:00"), { moment: at("2019-06-24", "17:00") })).toBe("");
    expect(told(at("2019-06-21", "09:00"), { moment: at("2019-06-24", "17:00") })).toBe("1 U0EXPERT");
  });
});

test("the morning before counts workdays, make-up days among them", () => {
  // Monday 30 September 2019 follows a Sunday on which the office worked; 1 to 7 October are holidays.
  const before = { to: "debtor", workdaysBefore: 1 } as const;
  expect(shown(timeOfStep(before, at("2019-09-30", "17:00"), beijing))).toBe("2019-09-29 09:00");
  expect(shown(timeOfStep(before, at("2019-10-08", "17:00"), beijing))).toBe("2019-09-30 09:00");
});

test("a questionnaire that is late is the owner's from the next workday on", () => {
  const late = { kind: "questionnaire" as const, moment: at("2019-07-05", "17:00"), debtor: undefined };
  expect(told(at("2019-07-05", "17:30"), late)).toBe("");
  expect(told(at("2019-07-08", "09:00"), late)).toBe("1 U0OWNER");
});

test("what a team needs for the road is its owner's from the morning three workdays before until it sets out", () => {
  const road = { kind: "road" as const, moment: at("2019-07-03", "17:00"), debtor: undefined };
  expect(told(at("2019-06-28", "08:59"), road)).toBe("");
  expect(told(at("2019-06-28", "09:00"), road)).toBe("1 U0OWNER");
  expect(told(at("2019-07-02", "17:00"), road)).toBe("1 U0OWNER");
  expect(told(at("2019-07-03", "17:00"), road)).toBe("");
});

test("each reminder says which of how many it is; the owner's is not among them", () => {
  expect(placeOfStep("answer", 1)).toEqual({ which: 1, of: 2 });
  expect(placeOfStep("answer", 2)).toEqual({ which: 2, of: 2 });
  expect(placeOfStep("answer", 3)).toEqual({ which: 1, of: 1 });
});

test("every policy ends with the owner, and reminds whoever owes it twice at most", () => {
  for (const rules of Object.values(reminderPolicy)) {
    if (rules.length === 0) continue;
    expect(rules.at(-1)?.to).toBe("owner");
    expect(rules.filter(({ to }) => to === "debtor").length).toBeLessThanOrEqual(2);
  }
});

describe("the rounds", () => {
  test.each<[hours: string, rounds: string]>([
    ["08:30-18:00", "09:00 17:00"],
    ["10:00-16:00", "10:30 15:00"],
    ["09:00-10:30", "09:30"],
  ])("of an office that works %s are at %s", (text, expected) => {
    const [from = "", to = ""] = text.split("-") as `${number}:${number}`[];
    const rounds = roundsOn("2019-07-03", { hours: { from, to } as never, zone: "Asia/Shanghai" });
    expect(rounds.map((round) => timeOf(round, "Asia/Shanghai")).join(" ")).toBe(expected);
  });

  test.each([
    // Friday evening; the Sunday that is worked before the October holidays; the holidays themselves.
    ["2019-07-05 17:00", "2019-07-08 09:00"],
    ["2019-09-28 12:00", "2019-09-29 09:00"],
    ["2019-09-30 17:00", "2019-10-08 09:00"],
  ])("after %s comes %s", (after, next) => {
    const [day = "", time = ""] = after.split(" ");
    expect(shown(nextRound(at(day, time), beijing))).toBe(next);
  });

  test.each(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])(
    "in %s each workday has its two, also when the clocks change",
    (zone) => {
      const working = { ...beijing, zone };
      let round = at("2019-03-01", "00:00", working);
      const seen = new Map<Day, string[]>();
      for (;;) {
        round = nextRound(round, working);
        if (dayOf(round, zone) >= "2019-12-01") break;
        const day = dayOf(round, zone);
        seen.set(day, [...(seen.get(day) ?? []), timeOf(round, zone)]);
      }
      for (const times of seen.values()) expect(times).toEqual(["09:00", "17:00"]);
    },
  );
});

const kinds = Object.keys(reminderPolicy) as DueKind[];
const moments = fc
  .integer({ min: 0, max: 60 * 24 * 120 })
  .map((minutes) => plusMinutes("2019-06-01T00:00:00.000Z", minutes));

/** The owner is told of what is past or of what is ahead, as the rule says; a debtor who knows, while it is of use. */
function isTimely(
  rule: ReminderRule | undefined,
  { now, moment, since }: Readonly<Record<"now" | "moment" | "since", Instant>>,
): boolean {
  if (rule === undefined) return false;
  if ("workdaysAfter" in rule) return moment <= now;
  return now < moment && (rule.to === "owner" || since < now);
}

test("in whatever order time goes on, no step is told twice, none before its person knew, none to a debtor too late", () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom(...kinds),
        moment: moments,
        since: moments,
        inSlack: fc.boolean(),
        rounds: fc.array(moments, { maxLength: 30 }),
      }),
      ({ kind, moment, since, inSlack, rounds }) => {
        const debtor = inSlack ? { slackUserId: "U0EXPERT", since } : undefined;
        const taken = new Set<string>();
        let last = 0;
        for (const now of rounds.toSorted()) {
          for (const step of stepsDue([{ ...answer, kind, moment, debtor }], now, beijing)) {
            const rule = reminderPolicy[kind][step.step - 1];
            expect(step.step).toBeGreaterThanOrEqual(last);
            last = step.step;
            taken.add(`${step.step}`);
            expect(isTimely(rule, { now, moment, since })).toBe(true);
          }
        }
        expect(taken.size).toBeLessThanOrEqual(reminderPolicy[kind].length);
      },
    ),
  );
});

test("the office works from its first minute, not in its last, and on no day off", () => {
  expect(isWorking(at("2019-07-03", "08:29"), beijing)).toBe(false);
  expect(isWorking(at("2019-07-03", "08:30"), beijing)).toBe(true);
  expect(isWorking(at("2019-07-03", "18:00"), beijing)).toBe(false);
  expect(isWorking(at("2019-07-06", "10:00"), beijing)).toBe(false);
  expect(isWorking(at("2019-09-29", "10:00"), beijing)).toBe(true);
});
