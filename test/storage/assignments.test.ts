import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AssignmentState, assignmentStates, isLive } from "../../src/domain/assignments.ts";
import { refused } from "../../src/domain/outcome.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAssignment,
  addExpert,
  addPark,
  addVisit,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

describe("an expert has one live seat on a visit", () => {
  const pairs = assignmentStates.flatMap((first) =>
    assignmentStates.map((second) => [first, second] as const),
  );
  const conflict = (first: AssignmentState, second: AssignmentState) => isLive(first) && isLive(second);

  test.each(pairs)("%s, then %s", (first, second) => {
    const { visitId, expertId } = addAssignment(stores, { state: first });
    const add = () => addAssignment(stores, { visitId, expertId, state: second });
    if (conflict(first, second)) expect(add).toThrow("UNIQUE");
    else expect(add().state).toBe(second);
    const states = stores.assignments.ofVisit(visitId).map((seat) => seat.state);
    expect(states).toEqual(conflict(first, second) ? [first] : [first, second]);
  });

  test.each(pairs)("%s, beside another one that becomes %s", (first, second) => {
    const { visitId, expertId } = addAssignment(stores, { state: first });
    const other = addAssignment(stores, { visitId, expertId, state: "withdrawn" });
    const change = () => stores.assignments.change({ ...other, state: second });
    if (conflict(first, second)) expect(change).toThrow("UNIQUE");
    else change();
    const left = conflict(first, second) ? "withdrawn" : second;
    expect(stores.assignments.find(other.id)?.state).toBe(left);
  });

  test("others have theirs on the same visit, and the expert on other visits", () => {
    const seat = addAssignment(stores, { state: "accepted" });
    addAssignment(stores, { state: "accepted", visitId: seat.visitId });
    addAssignment(stores, { state: "accepted", expertId: seat.expertId });
    expect(stores.assignments.ofVisit(seat.visitId).map((a) => a.id)).toEqual([1, 2]);
    expect(stores.assignments.ofExpert(seat.expertId).map((a) => a.id)).toEqual([1, 3]);
  });
});

describe("a reference that somebody has seen is never given again", () => {
  test.each([
    ["assignments", () => addAssignment(stores).id],
    ["visits", () => addVisit(stores).id],
    ["parks", () => addPark(stores).id],
    ["experts", () => addExpert(stores, { code: "E99" }).id],
  ])("%s: not after the newest was deleted", (table, add) => {
    const id = add();
    database.db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    expect(add()).toBe(id + 1);
  });

  test("an id out of work that was undone was seen by nobody, and comes again", () => {
    const { id, visitId } = addAssignment(stores);
    const undone: number[] = [];
    stores.atomically(() => {
      undone.push(addAssignment(stores, { visitId }).id);
      return refused({ name: "card_outdated" });
    });
    expect(undone).toEqual([id + 1]);
    expect(addAssignment(stores, { visitId }).id).toBe(id + 1);
  });
});
