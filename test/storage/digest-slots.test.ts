import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digestJobName, nextDigest } from "../../src/domain/digest-orders.ts";
import { newestDue } from "../../src/domain/slots.ts";
import { dayOf, type Instant, plusMinutes, type TimeOfDay, timeOf } from "../../src/domain/time.ts";
import { calendarOf, type SpecialDay, type WorkdayCalendar } from "../../src/domain/workdays.ts";
import { queueDigest } from "../../src/flows/digests/post-digest.ts";
import { runDueSlot } from "../../src/flows/run-due-slot.ts";
import { digestJob } from "../../src/jobs/digests.ts";
import { addDigest, freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const zone = "Asia/Shanghai";
const calendar = calendarOf();
/** A moment in Beijing of June and July 2019; Monday is 17 June. */
const at = (day: string, time: string): Instant =>
  new Date(`2019-${day}T${time}:00+08:00`).toISOString() as Instant;

const order = { channel: "C0DIGEST", postAt: "08:45" } as const;

/** One beat of the bot's clock; what it queues arrives at once. */
function beat(now: Instant): void {
  const { stores } = database;
  const queue = (channel: string, slot: Instant) => queueDigest(stores, channel, slot, now, zone);
  runDueSlot(stores, digestJob(order, zone, calendar, queue), now);
  database.db.exec("UPDATE notices SET state = 'sent'");
}

/** The reports that were queued, each by its slot and the moment from which on it tells what changed. */
const queued = () =>
  database.db
    .prepare("SELECT key, notice FROM notices ORDER BY id")
    .all()
    .map((row) => {
      const { key, notice } = row as { key: string; notice: string };
      return { slot: key.replace("digest:C0DIGEST:", ""), since: String(JSON.parse(notice).since) };
    });

const slots = () => queued().map(({ slot }) => slot);

/** Ordered on Monday at nine; Tuesday's report is out. */
function begin(): void {
  addDigest(database.stores, { ...order, setAt: at("06-17", "09:00"), toldUntil: at("06-17", "09:00") });
  database.stores.slots.claim(digestJobName(order.channel), at("06-17", "09:00"), at("06-17", "09:00"));
  beat(at("06-18", "08:45"));
  expect(slots()).toEqual([at("06-18", "08:45")]);
}

describe("after the bot was down, a channel gets the newest report of today, once, or none", () => {
  test.each<[what: string, back: Instant, reports: Instant[]]>([
    ["for an hour, before its time", at("06-19", "08:30"), []],
    ["for an hour, over its time", at("06-19", "09:15"), [at("06-19", "08:45")]],
    ["until the last minute of the day", at("06-19", "23:59"), [at("06-19", "08:45")]],
    ["until midnight: the day is over", at("06-20", "00:00"), []],
    ["for a day, over the next one's time", at("06-20", "10:00"), [at("06-20", "08:45")]],
    ["until Saturday: none of today", at("06-22", "12:00"), []],
    ["for a week", at("06-26", "08:50"), [at("06-26", "08:45")]],
    ["for a month", at("07-18", "08:46"), [at("07-18", "08:45")]],
  ])("%s", (_what, back, reports) => {
    begin();
    for (const now of [back, back, plusMinutes(back, 0.5)]) beat(now);
    expect(slots().slice(1)).toEqual(reports);
  });

  test("what a dropped one would have told is told by the next", () => {
    begin();
    beat(at("06-22", "12:00"));
    beat(at("06-24", "08:45"));
    expect(queued().at(-1)).toEqual({ slot: at("06-24", "08:45"), since: at("06-18", "08:45") });
  });
});

describe("when the clock is set", () => {
  test.each<[what: string, beats: Instant[], reports: Instant[]]>([
    [
      "back by a minute, its time comes twice and the report once",
      [at("06-19", "08:45"), at("06-19", "08:44"), at("06-19", "08:45"), at("06-19", "08:46")],
      [at("06-19", "08:45")],
    ],
    [
      "back by a day, yesterday's is not posted again",
      [at("06-19", "08:45"), at("06-18", "08:40"), at("06-18", "08:45"), at("06-19", "08:45")],
      [at("06-19", "08:45")],
    ],
    [
      "forward by an hour, over its time",
      [at("06-19", "08:00"), at("06-19", "09:00"), at("06-19", "09:01")],
      [at("06-19", "08:45")],
    ],
    [
      "forward by days, only that day's",
      [at("06-19", "08:00"), at("06-25", "09:00")],
      [at("06-25", "08:45")],
    ],
    [
      "forward by a month and right again: the days between have theirs",
      [at("07-18", "09:00"), at("06-19", "08:00"), at("06-19", "08:45"), at("06-20", "08:45")],
      [at("07-18", "08:45"), at("06-19", "08:45"), at("06-20", "08:45")],
    ],
  ])("%s", (_what, beats, reports) => {
    begin();
    for (const now of beats) beat(now);
    expect(slots().slice(1)).toEqual(reports);
  });

  test("a report never begins its tale after it ends it", () => {
    begin();
    for (const now of [at("07-18", "09:00"), at("06-19", "08:45"), at("06-20", "08:45")]) beat(now);
    for (const { slot, since } of queued()) expect(since < slot).toBe(true);
    expect(queued().at(-1)).toEqual({ slot: at("06-20", "08:45"), since: at("06-19", "08:45") });
  });
});

test("whatever the clock does, no slot is posted twice and each is posted on its own day", () => {
  const moments = fc.array(fc.integer({ min: 0, max: 14 * 24 * 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(moments, (minutes) => {
      database.close();
      database = freshDatabase();
      begin();
      for (const minute of minutes) {
        const now = plusMinutes(at("06-18", "09:00"), minute);
        const before = slots().length;
        beat(now);
        for (const slot of slots().slice(before)) {
          expect(dayOf(slot as Instant, zone)).toBe(dayOf(now, zone));
          expect(slot <= now).toBe(true);
        }
      }
      expect(new Set(slots()).size).toBe(slots().length);
    }),
    { numRuns: 15 },
  );
});

/** The office works on the Sundays on which clocks change, too: only so a report can meet the missing hour. */
function withWorkdays(...days: readonly SpecialDay["day"][]): WorkdayCalendar {
  const name = { zh: "加班", en: "extra day" };
  return calendarOf(days.map((day) => ({ day, kind: "make_up_workday", name })));
}

describe("where clocks are put forward and back", () => {
  test.each<[elsewhere: string, time: TimeOfDay, after: Instant, next: Instant, shown: TimeOfDay]>([
    // The hour that is missing: the report comes when it would have been.
    ["Europe/Berlin", "02:30", "2019-03-30T12:00:00.000Z", "2019-03-31T01:30:00.000Z", "03:30"],
    ["America/New_York", "02:30", "2019-03-09T12:00:00.000Z", "2019-03-10T07:30:00.000Z", "03:30"],
    // The hour that comes twice: one report.
    ["Europe/Berlin", "02:30", "2019-10-26T12:00:00.000Z", "2019-10-27T01:30:00.000Z", "02:30"],
    ["Europe/Berlin", "02:30", "2019-10-27T01:30:00.000Z", "2019-10-28T01:30:00.000Z", "02:30"],
    ["America/New_York", "01:30", "2019-11-02T12:00:00.000Z", "2019-11-03T06:30:00.000Z", "01:30"],
    ["America/New_York", "01:30", "2019-11-03T06:30:00.000Z", "2019-11-04T06:30:00.000Z", "01:30"],
    // A quarter to nine stays a quarter to nine.
    ["Europe/Berlin", "08:45", "2019-03-29T12:00:00.000Z", "2019-03-31T06:45:00.000Z", "08:45"],
    ["Europe/Berlin", "08:45", "2019-10-25T12:00:00.000Z", "2019-10-27T07:45:00.000Z", "08:45"],
  ])("%s at %s after %s", (elsewhere, time, after, next, shown) => {
    const working = withWorkdays("2019-03-10", "2019-03-31", "2019-10-27", "2019-11-03");
    expect(nextDigest(time, after, elsewhere, working)).toBe(next);
    expect(timeOf(next, elsewhere)).toBe(shown);
  });

  test.each(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])(
    "%s: each workday of a year has one report, whatever its time",
    (elsewhere) => {
      for (const time of ["00:15", "01:30", "02:30", "08:45"] as const) {
        const days: string[] = [];
        let slot: Instant = "2019-01-01T00:00:00.000Z";
        for (let n = 0; n < 250; n += 1) {
          slot = nextDigest(time, slot, elsewhere, calendar);
          days.push(dayOf(slot, elsewhere));
        }
        expect(new Set(days).size).toBe(days.length);
      }
    },
  );

  test("of those missed over the change, the newest is due", () => {
    const job = digestJob(
      { channel: "C0DIGEST", postAt: "02:30" },
      "Europe/Berlin",
      calendar,
      () => undefined,
    );
    expect(newestDue(job, "2019-10-24T12:00:00.000Z", "2019-10-28T12:00:00.000Z")).toBe(
      "2019-10-28T01:30:00.000Z",
    );
  });
});
