import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Recipient } from "../../src/domain/notices.ts";
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

describe("notices", () => {
  const notice = (requestId: number) => ({ v: 1, kind: "assignment_request", requestId }) as const;
  const queue = (key: string, recipient: Recipient, requestId = 1) =>
    stores.notices.queue({ key, recipient, notice: notice(requestId) }, at);
  const idOf = (key: string): number => stores.notices.findByKey(key)?.id ?? 0;

  test("of one key are queued once, whatever became of the first", () => {
    expect(queue("invite", "user:U1", 1)).toBe(true);
    expect(queue("invite", "user:U2", 2)).toBe(false);
    stores.notices.markSent(idOf("invite"), "1.0", at);
    expect(queue("invite", "user:U1", 3)).toBe(false);
    expect(stores.notices.all()).toHaveLength(1);
    expect(stores.notices.findByKey("invite")).toMatchObject({
      recipient: "user:U1",
      notice: notice(1),
      state: "sent",
    });
  });

  test("for one recipient come in the order in which they were queued, whichever is settled in between", () => {
    for (const key of ["a", "b", "c", "d"]) queue(key, "user:U1");
    queue("other", "user:U2");
    const order: (string | undefined)[] = [];
    const settle = [
      (id: number) => stores.notices.markSent(id, "1.0", at),
      (id: number) => stores.notices.markDropped(id, "outdated", at),
      (id: number) => stores.notices.markFailed(id, "user_not_found", at),
      (id: number) => stores.notices.markSent(id, "2.0", at),
    ];
    for (const how of settle) {
      const next = stores.notices.nextFor("user:U1");
      order.push(next?.key);
      how(next?.id ?? 0);
    }
    expect(order).toEqual(["a", "b", "c", "d"]);
    expect(stores.notices.nextFor("user:U1")).toBeUndefined();
    expect(stores.notices.recipientsWaiting()).toEqual(["user:U2"]);
  });

  test("that are being sent or are to be sent again stay first in their line", () => {
    for (const key of ["a", "b"]) queue(key, "user:U1");
    stores.notices.markSending(idOf("a"), "D1", at);
    expect(stores.notices.nextFor("user:U1")).toMatchObject({ key: "a", state: "sending", attempts: 1 });
    stores.notices.markQueued(idOf("a"));
    stores.notices.markSending(idOf("a"), "D1", day(18));
    expect(stores.notices.nextFor("user:U1")).toMatchObject({ key: "a", attempts: 2, attemptedAt: day(18) });
  });

  test("who waits longest comes first", () => {
    for (const [key, to] of [
      ["a", "U3"],
      ["b", "U1"],
      ["c", "U2"],
      ["d", "U3"],
    ] as const)
      queue(key, `user:${to}`);
    expect(stores.notices.recipientsWaiting()).toEqual(["user:U3", "user:U1", "user:U2"]);
    stores.notices.markSent(idOf("a"), "1.0", at);
    expect(stores.notices.recipientsWaiting()).toEqual(["user:U1", "user:U2", "user:U3"]);
  });

  test("about a subject make it known, and do not count as a change of it", () => {
    stores.messages.touch("request:1");
    stores.messages.touch("request:1");
    for (const id of [1, 2] as const)
      stores.notices.queue(
        { key: `n${id}`, recipient: "user:U1", subject: `request:${id}`, notice: notice(id) },
        at,
      );
    expect(stores.messages.revisionOf("request:1")).toBe(2);
    expect(stores.messages.revisionOf("request:2")).toBe(1);
  });
});
