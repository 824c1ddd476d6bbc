import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { counterStates } from "../../src/domain/counters.ts";
import { ways } from "../../src/domain/people.ts";
import { addAssignment, addMember, addVisit, freshDatabase, type TestDatabase } from "../support/database.ts";
import { forAnyIn } from "../support/for-any.ts";
import { days, instants, text } from "../support/records.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

test("other days that were proposed come back as they were, and so does what became of them", () => {
  const { stores } = database;
  const facts = fc.record({
    revision: fc.nat(),
    days: fc.array(days, { maxLength: 3 }),
    note: maybe(text),
    proposedAt: instants,
    way: fc.constantFrom(...ways),
  });
  const ends = fc.tuple(fc.constantFrom(...counterStates), maybe(text), instants);
  forAnyIn(database, fc.tuple(facts, ends), ([fact, [state, by, at]]) => {
    const assignmentId = addAssignment(stores).id;
    const id = stores.counters.add({ assignmentId, ...fact });
    const counter = { id, assignmentId, ...fact };
    const open = { ...counter, state: "open", settledBy: undefined, settledAt: undefined };
    expect(stores.counters.find(id)).toStrictEqual(open);
    stores.counters.settle(id, state, by, at);
    expect(stores.counters.newestOf(assignmentId)).toStrictEqual({
      ...counter,
      state,
      settledBy: by,
      settledAt: at,
    });
  });
});

test("questions to the director come back as they were, and so do the answers", () => {
  const { stores } = database;
  const askedBy = addMember(stores).slackUserId;
  const facts = fc.record({ seats: fc.nat(), seatsBefore: fc.nat(), reason: text, askedAt: instants });
  const answers = fc.record({
    state: fc.constantFrom("agreed" as const, "refused" as const, "overtaken" as const),
    decidedBy: maybe(text),
    decidedAt: maybe(instants),
    note: maybe(text),
  });
  forAnyIn(database, fc.tuple(facts, answers), ([fact, answer]) => {
    const visitId = addVisit(stores).id;
    const id = stores.approvals.add({ visitId, askedBy, ...fact });
    expect(stores.approvals.newestOfVisit(visitId)).toMatchObject({ id, state: "open", ...fact });
    expect(stores.progress.ofVisit(visitId)?.decision?.id).toBe(id);
    stores.approvals.settle(id, answer);
    expect(stores.approvals.find(id)).toStrictEqual({ id, visitId, askedBy, ...fact, ...answer });
    expect(stores.progress.ofVisit(visitId)?.decision).toBeUndefined();
  });
});

test("what a team needs for the road comes back, and a newer word replaces an older one", () => {
  const { stores } = database;
  const filledBy = addMember(stores).slackUserId;
  const facts = fc.record({
    route: maybe(text),
    pickUp: maybe(text),
    pickUpPhone: maybe(text),
    hotel: maybe(text),
    liaisonPhone: text,
    revision: fc.nat(),
  });
  forAnyIn(database, fc.tuple(facts, facts, instants), ([first, second, at]) => {
    const visitId = addVisit(stores).id;
    stores.roads.save({ visitId, filledBy, ...first }, at);
    expect(stores.roads.ofVisit(visitId)).toStrictEqual({ visitId, filledBy, ...first });
    stores.roads.save({ visitId, filledBy, ...second }, at);
    expect(stores.roads.ofVisit(visitId)).toStrictEqual({ visitId, filledBy, ...second });
  });
  expect(stores.roads.newestBy("U0NOBODY")).toBeUndefined();
});

test("a gap that was put off comes back on its morning, once", () => {
  const { stores } = database;
  const [one, other] = [addAssignment(stores).id, addAssignment(stores).id];
  stores.postponedGaps.postpone(one, "2019-06-18");
  stores.postponedGaps.postpone(other, "2019-06-18");
  stores.postponedGaps.postpone(other, "2019-06-20");
  expect(stores.postponedGaps.takeDue("2019-06-17")).toEqual([]);
  expect(stores.postponedGaps.takeDue("2019-06-19")).toEqual([one]);
  expect(stores.postponedGaps.takeDue("2019-06-19")).toEqual([]);
  expect(stores.postponedGaps.takeDue("2019-06-20")).toEqual([other]);
});
