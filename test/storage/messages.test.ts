import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Stores } from "../../storage/index.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

describe("messages that are kept up to date", () => {
  const add = (subject: `request:${number}`, ts: string, revision: number, to = "U1") =>
    stores.messages.add({ subject, recipient: `user:${to}`, channel: `D${to}`, ts, revision });
  const outdated = () => stores.messages.outdated().map((message) => message.ts);

  test("are outdated once, however often their subject changed, until they show the newest", () => {
    stores.messages.touch("request:1");
    add("request:1", "1.0", 1);
    expect(outdated()).toEqual([]);
    for (let i = 0; i < 5; i++) stores.messages.touch("request:1");
    expect(outdated()).toEqual(["1.0"]);
    stores.messages.markShown(1, stores.messages.revisionOf("request:1"));
    expect(outdated()).toEqual([]);
  });

  test("stay outdated when their subject changed while they were being updated", () => {
    stores.messages.touch("request:1");
    add("request:1", "1.0", 0);
    const shown = stores.messages.revisionOf("request:1");
    stores.messages.touch("request:1");
    stores.messages.markShown(1, shown);
    expect(outdated()).toEqual(["1.0"]);
  });

  test("are all those of the subject and no other's", () => {
    for (const id of [1, 2] as const) stores.messages.touch(`request:${id}`);
    add("request:1", "1.0", 1);
    add("request:2", "2.0", 1);
    add("request:1", "3.0", 1, "U2");
    stores.messages.touch("request:1");
    expect(outdated()).toEqual(["1.0", "3.0"]);
    expect(stores.messages.ofSubject("request:1").map((message) => message.ts)).toEqual(["1.0", "3.0"]);
  });

  test("are outdated too when something about their recipient has changed", () => {
    for (const id of [1, 2, 3] as const) stores.messages.touch(`request:${id}`);
    add("request:1", "1.0", 1);
    add("request:2", "2.0", 1);
    add("request:3", "3.0", 1, "U2");
    stores.messages.touchShownTo("user:U1");
    expect(outdated()).toEqual(["1.0", "2.0"]);
  });

  test("are outdated too when something about their recipient changed while they were on their way", () => {
    const at = "2019-06-17T01:00:00.000Z";
    const queue = (id: number, to: string) => {
      const notice = { v: 1, kind: "assignment_request", requestId: id } as const;
      const subject = `request:${id}` as const;
      stores.notices.queue({ key: subject, recipient: `user:${to}`, subject, notice }, at);
      return stores.messages.revisionOf(subject);
    };
    const rendered = queue(1, "U1");
    queue(2, "U2");
    stores.notices.markSending(1, "DU1", at);
    stores.messages.touchShownTo("user:U1");
    add("request:1", "1.0", rendered);
    add("request:2", "2.0", 1, "U2");
    expect(outdated()).toEqual(["1.0"]);
  });

  test("are left alone once they are gone", () => {
    stores.messages.touch("request:1");
    add("request:1", "1.0", 0);
    stores.messages.markGone(1, "message_not_found");
    expect(outdated()).toEqual([]);
    expect(stores.messages.ofSubject("request:1")).toEqual([]);
    expect(stores.messages.findAt("DU1", "1.0")).toMatchObject({ id: 1 });
  });

  test("are noted once, with the revision first noted", () => {
    stores.messages.touch("request:1");
    add("request:1", "1.0", 1);
    add("request:1", "1.0", 7);
    expect(stores.messages.ofSubject("request:1")).toMatchObject([{ ts: "1.0", shownRevision: 1 }]);
  });

  test("nothing is known of a subject of which nothing was noted", () => {
    expect(stores.messages.revisionOf("request:9")).toBe(0);
    expect(stores.messages.ofSubject("request:9")).toEqual([]);
    expect(stores.messages.findAt("D1", "1.0")).toBeUndefined();
  });
});
