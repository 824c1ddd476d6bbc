import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReminderStep } from "../../src/domain/reminders.ts";
import { addMember, freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
  addMember(database.stores);
});
afterEach(() => database.close());

const at = "2019-06-19T01:00:00.000Z";
const step: ReminderStep = {
  key: "answer:31",
  moment: "2019-06-20T09:00:00.000Z",
  about: "request:12",
  recipient: "U0OWNER",
  step: 1,
};

/** Makes a reminder of a day and has it end as the sender would end it. */
function remind(
  day: "2019-06-19" | "2019-06-20",
  end?: "outside_hours" | "outdated",
  steps = [step],
): number {
  const { reminders, notices } = database.stores;
  const id = reminders.add("U0OWNER", day, steps, at) ?? 0;
  notices.queue(
    {
      key: `reminder:${id}`,
      recipient: "user:U0OWNER",
      subject: `reminder:${id}`,
      notice: { v: 1, kind: "reminder", reminderId: id },
    },
    at,
  );
  const notice = notices.findByKey(`reminder:${id}`);
  if (end !== undefined && notice !== undefined) notices.markDropped(notice.id, end, at);
  return id;
}

describe("a step", () => {
  test("is taken once it was told or waits to be", () => {
    expect(database.stores.reminders.isTaken(step)).toBe(false);
    const id = remind("2019-06-19");
    expect(database.stores.reminders.isTaken(step)).toBe(true);
    expect(database.stores.reminders.find(id)).toEqual({
      id,
      recipient: "U0OWNER",
      day: "2019-06-19",
      steps: [step],
    });
  });

  test.each([
    ["outdated", true],
    ["outside_hours", false],
  ] as const)("whose message was dropped as %s is still taken: %s", (end, isTaken) => {
    remind("2019-06-19", end);
    expect(database.stores.reminders.isTaken(step)).toBe(isTaken);
  });

  test("that came too late on one day is told on another", () => {
    remind("2019-06-19", "outside_hours");
    const id = remind("2019-06-20");
    expect(database.stores.reminders.isTaken(step)).toBe(true);
    expect(database.stores.reminders.find(id)?.steps).toEqual([step]);
  });

  test("taken twice is a bug that throws, and one by hand follows another", () => {
    remind("2019-06-19");
    expect(() => database.stores.reminders.add("U0OWNER", "2019-06-20", [step], at)).toThrow("met 0 rows");
    const byHand = { ...step, step: 0 };
    database.stores.reminders.add("U0OWNER", "2019-06-21", [byHand], at);
    const id = database.stores.reminders.add("U0OWNER", "2019-06-24", [byHand], at) ?? 0;
    expect(database.stores.reminders.find(id)?.steps).toEqual([byHand]);
  });
});

test("a person has one reminder a day", () => {
  remind("2019-06-19");
  expect(database.stores.reminders.hasOn("U0OWNER", "2019-06-19")).toBe(true);
  expect(database.stores.reminders.hasOn("U0OWNER", "2019-06-20")).toBe(false);
  expect(database.stores.reminders.add("U0OWNER", "2019-06-19", [], at)).toBeUndefined();
});

test("a change of what a reminder is about has it redrawn", () => {
  const id = remind("2019-06-19");
  const before = database.stores.messages.revisionOf(`reminder:${id}`);
  database.stores.messages.touch("request:11");
  expect(database.stores.messages.revisionOf(`reminder:${id}`)).toBe(before);
  database.stores.messages.touch("request:12");
  expect(database.stores.messages.revisionOf(`reminder:${id}`)).toBe(before + 1);
});
