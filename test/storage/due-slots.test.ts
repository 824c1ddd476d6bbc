import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Job } from "../../src/domain/slots.ts";
import { type Instant, plusMinutes } from "../../src/domain/time.ts";
import { forgetDeliveries } from "../../src/flows/forget-deliveries.ts";
import { runDueSlot } from "../../src/flows/run-due-slot.ts";
import { housekeeping } from "../../src/jobs/jobs.ts";
import { tick } from "../../src/jobs/tick.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const start: Instant = "2019-06-17T00:00:00.000Z";
const minute = (n: number): Instant => plusMinutes(start, n);

/** Falls due every ten minutes and notes for which slot. */
function everyTen(done: Instant[], fail: () => boolean = () => false): Job {
  return {
    name: "every-ten",
    next: (after) => {
      const passed = (Date.parse(after) - Date.parse(start)) / 60_000;
      return minute((Math.floor(passed / 10) + 1) * 10);
    },
    run: (slot) => {
      if (fail()) throw new Error("the work failed");
      done.push(slot);
    },
  };
}

test("a job begins with the first slot after the bot first saw it", () => {
  const done: Instant[] = [];
  const job = everyTen(done);
  runDueSlot(database.stores, job, minute(25));
  runDueSlot(database.stores, job, minute(29));
  expect(done).toEqual([]);
  runDueSlot(database.stores, job, minute(30));
  expect(done).toEqual([minute(30)]);
});

test("a slot is done once, however often the clock beats", () => {
  const done: Instant[] = [];
  const job = everyTen(done);
  for (const n of [0, 9, 10, 10, 11, 19, 20, 20]) runDueSlot(database.stores, job, minute(n));
  expect(done).toEqual([minute(10), minute(20)]);
});

test("of the slots missed while the bot was down, the newest is done", () => {
  const done: Instant[] = [];
  const job = everyTen(done);
  for (const n of [0, 10, 95, 96]) runDueSlot(database.stores, job, minute(n));
  expect(done).toEqual([minute(10), minute(90)]);
});

test("work that fails leaves its slot unclaimed, and the next beat tries again", () => {
  const done: Instant[] = [];
  let failing = true;
  const job = everyTen(done, () => failing);
  const failures: unknown[] = [];
  const beat = (n: number) =>
    tick(
      [job],
      minute(n),
      (due, now) => runDueSlot(database.stores, due, now),
      (_job, error) => failures.push(error),
    );
  beat(0);
  beat(10);
  failing = false;
  beat(11);
  expect(failures).toHaveLength(1);
  expect(done).toEqual([minute(10)]);
});

test("under any beats forward, slots come in order and never twice", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 30 }), (pauses) => {
      const fresh = freshDatabase();
      const done: Instant[] = [];
      let now = 0;
      for (const pause of pauses) {
        now += pause;
        runDueSlot(fresh.stores, everyTen(done), minute(now));
      }
      fresh.close();
      expect([...new Set(done)].sort()).toEqual(done);
    }),
    { numRuns: 25, seed: 20190628 },
  );
});

test("housekeeping comes at three in the morning, office time, and forgets what is a week old", () => {
  const { stores } = database;
  const job = housekeeping("Asia/Shanghai", (slot) => forgetDeliveries(stores, slot));
  expect(job.next("2019-06-17T00:30:00.000Z")).toBe("2019-06-17T19:00:00.000Z");
  expect(job.next("2019-06-17T19:00:00.000Z")).toBe("2019-06-18T19:00:00.000Z");
  stores.handledRequests.record("old", "{}", "2019-06-01T00:00:00.000Z");
  stores.handledRequests.record("new", "{}", "2019-06-17T00:00:00.000Z");
  runDueSlot(stores, job, "2019-06-17T00:30:00.000Z");
  runDueSlot(stores, job, "2019-06-17T19:00:00.000Z");
  expect([stores.handledRequests.replyTo("old"), stores.handledRequests.replyTo("new")]).toEqual([
    undefined,
    "{}",
  ]);
});
