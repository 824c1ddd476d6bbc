import { afterEach, beforeEach, expect, test } from "vitest";
import type { Stores } from "../../storage/index.ts";
import { addPark, freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

test("a park's history goes by time, and within a year of which no more is known by the order of the steps", () => {
  const { id } = addPark(stores);
  const history = [
    ["applied", "2006"],
    ["approved_for_construction", "2006"],
    ["named", "2011-03-10"],
    ["revoked", "2016"],
    ["removed", "2016"],
  ] as const;
  for (const [stage, since] of history.toReversed()) stores.parks.recordStage(id, { stage, since });
  expect(stores.parks.find(id)?.stages.map((r) => [r.stage, r.since])).toEqual(history);
  expect(stores.parks.all()[0]?.stages.map((r) => [r.stage, r.since])).toEqual(history);
});
