import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

describe("a request of Slack's", () => {
  test("is recorded once: a second record of its key throws and keeps the first reply", () => {
    stores.handledRequests.record("envelope 1", "first", at);
    expect(() => stores.handledRequests.record("envelope 1", "second", at)).toThrow("UNIQUE");
    expect(stores.handledRequests.replyTo("envelope 1")).toBe("first");
  });

  test("is forgotten when it is older than asked, not when it is as old", () => {
    for (const n of [1, 2, 3]) stores.handledRequests.record(`envelope ${n}`, "{}", day(n));
    expect(stores.handledRequests.forgetBefore(day(2))).toBe(1);
    expect([1, 2, 3].map((n) => stores.handledRequests.replyTo(`envelope ${n}`))).toEqual([
      undefined,
      "{}",
      "{}",
    ]);
  });
});
