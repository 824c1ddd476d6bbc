import { expect, test } from "vitest";
import { readRemark } from "../../src/door/payloads.ts";

const event = { type: "message", channel_type: "im", channel: "D1", user: "U1", text: "好的", ts: "1.1" };
const read = (change: object) => readRemark({ event_id: "Ev1", event: { ...event, ...change } });

test("a person's direct message is a remark", () => {
  expect(read({})).toEqual({ key: "event:Ev1", slackUserId: "U1", channel: "D1", text: "好的" });
  expect(read({ subtype: "file_share" })?.text).toBe("好的");
});

test.each([
  ["an edit", { subtype: "message_changed" }],
  ["a deletion", { subtype: "message_deleted" }],
  ["a bot's message", { bot_id: "B1" }],
  ["a bot's message of the older kind", { subtype: "bot_message" }],
  ["a message in a channel", { channel_type: "channel" }],
])("%s is none", (_what, change) => expect(read(change)).toBeUndefined());
