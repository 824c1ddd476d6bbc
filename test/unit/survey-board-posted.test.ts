import { afterEach, beforeEach, expect, test } from "vitest";
import type { Context } from "../../src/flows/context.ts";
import { saveSettings } from "../../src/flows/office/save-settings.ts";
import { boardChanged } from "../../src/flows/surveys/survey-board.ts";
import { addSurvey, freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
  addSurvey(database.stores);
});
afterEach(() => database.close());

const now = "2019-06-17T01:00:00.000Z";
const context = (): Context =>
  ({ stores: database.stores, now, caller: { slackUserId: "U0STAFF0001" } }) as unknown as Context;
const choose = (channel: string) => saveSettings(context(), { channel });

let ts = 0;
/** Sends what waits, as the sender would, and gives how many boards that were. */
function sent(): number {
  const { notices, messages } = database.stores;
  const waiting = notices.all().filter(({ state }) => state === "queued");
  for (const { id, recipient, subject = "survey:1" } of waiting) {
    ts += 1;
    const channel = recipient.replace("channel:", "");
    notices.markSending(id, channel, now);
    notices.markSent(id, `${ts}.000001`, now);
    messages.add({ subject, recipient, channel, ts: `${ts}.000001`, revision: messages.revisionOf(subject) });
  }
  return waiting.length;
}
const standing = () => database.stores.messages.ofSubject("survey:1").map(({ channel }) => channel);

test("a board that was deleted is posted anew with the next change, and not while it stands", () => {
  choose("C0FIRST");
  expect(sent()).toBe(1);
  boardChanged(context(), 1);
  expect(sent()).toBe(0);
  for (const { id } of database.stores.messages.ofSubject("survey:1"))
    database.stores.messages.markGone(id, "message_not_found");
  boardChanged(context(), 1);
  boardChanged(context(), 1);
  expect(sent()).toBe(1);
  boardChanged(context(), 1);
  expect(sent()).toBe(0);
});

test("a board leaves the channel that is no longer the staff's, and comes back with it", () => {
  choose("C0FIRST");
  sent();
  choose("C0SECOND");
  sent();
  expect(standing()).toEqual(["C0SECOND"]);
  choose("C0FIRST");
  expect(sent()).toBe(1);
  expect(standing()).toEqual(["C0FIRST"]);
});

test("a board that its channel does not take is not tried with every change", () => {
  choose("C0FIRST");
  const [board] = database.stores.notices.all();
  database.stores.notices.markFailed(board?.id ?? 0, "not_in_channel", now);
  boardChanged(context(), 1);
  expect(sent()).toBe(0);
  choose("C0FIRST");
  expect(sent()).toBe(1);
});
