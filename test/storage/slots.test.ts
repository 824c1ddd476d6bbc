import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refused } from "../../src/domain/outcome.ts";
import type { Instant } from "../../src/domain/time.ts";
import type { Stores } from "../../storage/index.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

const day = (n: number): Instant => `2019-06-${String(n).padStart(2, "0")}T00:00:00.000Z`;
const at = day(17);

describe("slots", () => {
  test("are claimed once, each job's for itself", () => {
    expect(stores.slots.claim("digest", day(1), at)).toBe(true);
    expect(stores.slots.claim("digest", day(1), day(18))).toBe(false);
    expect(stores.slots.claim("remind", day(1), at)).toBe(true);
    expect(stores.slots.claim("digest", day(2), at)).toBe(true);
  });

  test("are free again when the work they were claimed in was undone", () => {
    stores.atomically(() => {
      stores.slots.claim("digest", day(1), at);
      return refused({ name: "card_outdated" });
    });
    expect(stores.slots.latest("digest", at)).toBeUndefined();
    expect(stores.slots.claim("digest", day(1), at)).toBe(true);
  });

  test("ahead of the clock do not count yet", () => {
    for (const n of [1, 20]) stores.slots.claim("digest", day(n), day(20));
    expect(stores.slots.latest("digest", at)).toBe(day(1));
    expect(stores.slots.latest("digest", day(20))).toBe(day(20));
  });

  test("of long ago are forgotten, but each job keeps its latest, in whatever order they were claimed", () => {
    for (const n of [2, 3, 1]) stores.slots.claim("digest", day(n), day(n + 1));
    stores.slots.claim("remind", day(1), day(1));
    for (const n of [20, 21]) stores.slots.claim("weekly", day(n), day(n));
    expect(stores.slots.forgetBefore(day(20))).toBe(2);
    expect(["digest", "remind", "weekly"].map((job) => stores.slots.latest(job, day(30)))).toEqual([
      day(3),
      day(1),
      day(21),
    ]);
    expect(stores.slots.claim("digest", day(3), at)).toBe(false);
    expect(stores.slots.claim("weekly", day(20), at)).toBe(false);
  });
});
