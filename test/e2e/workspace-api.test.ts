import {
  type CodedError,
  type ConversationsHistoryResponse,
  ErrorCode,
  type UsersListResponse,
  WebClient,
} from "@slack/web-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultApp, defaultSeed, type Seed } from "../../src/workspace/seed.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
import { call } from "../support/slack-wire/bare-client.ts";

const staff = "U0STAFF0001";
const bot = defaultApp.bot_user_id;
const general = "C0GENERAL01";
const quiet = { postIntervalMs: 0, tierQuotas: [1_000, 1_000, 1_000, 1_000] as const };

const seed: Seed = {
  ...defaultSeed,
  users: [
    ...defaultSeed.users,
    { id: "U0GONE00001", name: "gone", email: "gone@example.org", deleted: true },
    ...Array.from({ length: 5 }, (_, at) => ({ id: `U0CROWD000${at}`, name: `crowd${at}` })),
  ],
  channels: [
    ...defaultSeed.channels,
    { id: "C0ELSEWHERE", name: "elsewhere", members: [staff] },
    { id: "C0SECRET001", name: "secret", kind: "private", members: [staff] },
    { id: "C0PRIVATE01", name: "inside", kind: "private", members: [staff, bot] },
    { id: "C0OLD000001", name: "old", members: [staff, bot], archived: true },
  ],
};

let workspace: Workspace;
let client: WebClient;

beforeAll(async () => {
  workspace = await startWorkspace({ seed, timing: quiet });
  client = new WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } });
});

afterAll(() => workspace.stop());

const modal = { type: "modal", title: { type: "plain_text", text: "x" }, blocks: [] };

const refusals: [string, string, Record<string, unknown>, string][] = [
  ["a method nobody knows", "chat.shout", {}, "unknown_method"],
  ["no channel", "chat.postMessage", { text: "x" }, "invalid_arguments"],
  ["a channel nobody knows", "chat.postMessage", { channel: "C0NOWHERE01", text: "x" }, "channel_not_found"],
  [
    "a private channel of others",
    "chat.postMessage",
    { channel: "C0SECRET001", text: "x" },
    "channel_not_found",
  ],
  [
    "a channel the bot is not in",
    "chat.postMessage",
    { channel: "C0ELSEWHERE", text: "x" },
    "not_in_channel",
  ],
  ["an archived channel", "chat.postMessage", { channel: "C0OLD000001", text: "x" }, "is_archived"],
  ["nothing to say", "chat.postMessage", { channel: general }, "no_text"],
  [
    "a thread nobody began",
    "chat.postMessage",
    { channel: general, text: "x", thread_ts: "1.1" },
    "thread_not_found",
  ],
  ["an update of nothing", "chat.update", { channel: general, ts: "1.1", text: "x" }, "message_not_found"],
  [
    "an update in a person's name",
    "chat.update",
    { channel: staff, ts: "1.1", text: "x" },
    "channel_not_found",
  ],
  [
    "an update of 4,001 characters",
    "chat.update",
    { channel: general, ts: "1.1", text: "x".repeat(4_001) },
    "msg_too_long",
  ],
  ["deleting nothing", "chat.delete", { channel: general, ts: "1.1" }, "message_not_found"],
  [
    "whispering to nobody",
    "chat.postEphemeral",
    { channel: general, user: "U0NOBODY001", text: "x" },
    "user_not_found",
  ],
  [
    "whispering to somebody elsewhere",
    "chat.postEphemeral",
    { channel: general, user: "U0CROWD0000", text: "x" },
    "user_not_in_channel",
  ],
  ["opening with nobody", "conversations.open", {}, "users_list_not_supplied"],
  ["opening with somebody unknown", "conversations.open", { users: "U0NOBODY001" }, "user_not_found"],
  ["opening with somebody deactivated", "conversations.open", { users: "U0GONE00001" }, "user_disabled"],
  ["facts of an unknown channel", "conversations.info", { channel: "C0NOWHERE01" }, "channel_not_found"],
  [
    "the history of a channel it is not in",
    "conversations.history",
    { channel: "C0ELSEWHERE" },
    "not_in_channel",
  ],
  ["a strange cursor", "conversations.history", { channel: general, cursor: "strange" }, "invalid_cursor"],
  ["a strange kind of channel", "conversations.list", { types: "public" }, "invalid_types"],
  ["replies to nothing", "conversations.replies", { channel: general, ts: "1.1" }, "thread_not_found"],
  ["an unknown user", "users.info", { user: "U0NOBODY001" }, "user_not_found"],
  ["an unknown address", "users.lookupByEmail", { email: "nobody@example.org" }, "users_not_found"],
  [
    "the address of somebody deactivated",
    "users.lookupByEmail",
    { email: "gone@example.org" },
    "users_not_found",
  ],
  ["a pin on nothing", "pins.add", { channel: general, timestamp: "1.1" }, "message_not_found"],
  ["a pin that is not there", "pins.remove", { channel: general, timestamp: "1.1" }, "no_pin"],
  ["a trigger nobody gave", "views.open", { trigger_id: "1.1.a", view: modal }, "invalid_trigger_id"],
  [
    "a modal without a title",
    "views.open",
    { trigger_id: "1.1.a", view: { type: "modal", blocks: [] } },
    "invalid_arguments",
  ],
  ["a view nobody opened", "views.update", { view_id: "V0NOWHERE01", view: modal }, "not_found"],
  [
    "a Home for nobody",
    "views.publish",
    { user_id: "U0NOBODY001", view: { type: "home", blocks: [] } },
    "invalid_arguments",
  ],
  ["a file nobody has", "files.info", { file: "F0NOWHERE01" }, "file_not_found"],
  [
    "completing what was not uploaded",
    "files.completeUploadExternal",
    { files: [{ id: "F0NOWHERE01" }] },
    "file_not_found",
  ],
];

test.each(refusals)("Slack refuses %s", async (_name, method, args, error) => {
  expect(await call(workspace, method, args)).toMatchObject({ ok: false, error });
});

describe("tokens", () => {
  test.each([
    ["none", "auth.test", "", "not_authed"],
    ["a wrong one", "auth.test", "xoxb-wrong", "invalid_auth"],
    ["the app's for a bot's method", "auth.test", defaultApp.app_token, "not_allowed_token_type"],
    ["the bot's for a socket", "apps.connections.open", defaultApp.bot_token, "not_allowed_token_type"],
  ])("%s", async (_name, method, token, error) => {
    expect(await call(workspace, method, {}, token)).toMatchObject({ ok: false, error });
  });

  test("may stand in the form", async () => {
    const body = new URLSearchParams({ token: workspace.botToken });
    const response = await fetch(`${workspace.apiUrl}auth.test`, { method: "POST", body });
    expect(await response.json()).toMatchObject({ ok: true, user_id: bot });
  });

  test("without the scope nothing goes", async () => {
    const app = { ...defaultApp, scopes: ["commands", "users:read"] };
    const poor = await startWorkspace({ seed: { ...seed, app } });
    expect(await call(poor, "chat.postMessage", { channel: general, text: "x" })).toEqual({
      ok: false,
      error: "missing_scope",
      needed: "chat:write",
      provided: "commands,users:read",
    });
    expect(await call(poor, "conversations.history", { channel: general })).toMatchObject({
      needed: "channels:history",
    });
    expect(await call(poor, "users.info", { user: staff })).not.toHaveProperty("user.profile.email");
    await poor.stop();
  });
});

test("WebClient is told what is wrong with blocks, and where", async () => {
  const blocks = [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3_001) } }];
  const error = await client.chat
    .postMessage({ channel: general, text: "x", blocks })
    .catch((reason) => reason);
  expect(error).toMatchObject({
    code: ErrorCode.PlatformError,
    data: {
      error: "invalid_blocks",
      response_metadata: {
        messages: expect.arrayContaining([
          "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
        ]),
      },
    },
  } satisfies Partial<CodedError> & { data: unknown });
});

test("a body that is not what it says", async () => {
  const headers = { "content-type": "application/json", authorization: `Bearer ${workspace.botToken}` };
  const response = await fetch(`${workspace.apiUrl}auth.test`, { method: "POST", headers, body: "{" });
  expect(await response.json()).toMatchObject({ ok: false, error: "invalid_json" });
});

describe("messages", () => {
  test("to somebody deactivated are taken, as Slack does", async () => {
    expect(await client.chat.postMessage({ channel: "U0GONE00001", text: "x" })).toMatchObject({ ok: true });
  });

  test("the history has neither replies nor what only one sees; replies are asked for", async () => {
    const channel = "C0PRIVATE01";
    const parent = await client.chat.postMessage({ channel, text: "parent" });
    const thread_ts = String(parent.ts);
    await client.chat.postMessage({ channel, text: "reply", thread_ts });
    await client.chat.postMessage({ channel, text: "shouted reply", thread_ts, reply_broadcast: true });
    await client.chat.postEphemeral({ channel, user: staff, text: "whisper" });
    const history = await client.conversations.history({ channel });
    expect(history.messages?.map((message) => message.text)).toEqual(["shouted reply", "parent"]);
    expect(history.messages?.[1]).toMatchObject({ reply_count: 2, reply_users: [bot], thread_ts });
    const replies = await client.conversations.replies({ channel, ts: thread_ts });
    expect(replies.messages?.map((message) => message.text)).toEqual(["parent", "reply", "shouted reply"]);
    expect(workspace.messages(channel, staff).at(-1)?.text).toBe("whisper");
    expect(workspace.messages(channel, "U0EXPERT001").at(-1)?.text).toBe("shouted reply");
  });

  test("metadata come in full only when they are asked for", async () => {
    const metadata = { event_type: "notice", event_payload: { key: "k" } };
    const { ts } = await client.chat.postMessage({ channel: general, text: "x", metadata });
    const range = { channel: general, oldest: String(ts), latest: String(ts), inclusive: true };
    const bare = await client.conversations.history(range);
    expect(bare.messages?.[0]?.metadata).toEqual({ event_type: "notice" });
    const full = await client.conversations.history({ ...range, include_all_metadata: true });
    expect(full.messages?.[0]?.metadata).toEqual(metadata);
  });

  test("the history is cut by time and walked with cursors", async () => {
    const { channel } = await client.conversations.open({ users: "U0CROWD0001", return_im: true });
    const id = String(channel?.id);
    const sent = ["1", "2", "3", "4", "5"];
    const times: string[] = [];
    for (const text of sent) times.push(String((await client.chat.postMessage({ channel: id, text })).ts));
    const [, second = "", , fourth = ""] = times;
    const texts = async (more: Record<string, unknown>) => {
      const answer = await client.conversations.history({ channel: id, ...more });
      return answer.messages?.map((message) => message.text).join("");
    };
    expect(await texts({ oldest: second, latest: fourth })).toBe("3");
    expect(await texts({ oldest: second, latest: fourth, inclusive: true })).toBe("432");
    const pages: string[] = [];
    for await (const page of client.paginate("conversations.history", { channel: id, limit: 2 })) {
      const { messages } = page as ConversationsHistoryResponse;
      pages.push(String(messages?.map((message) => message.text).join("")));
    }
    expect(pages).toEqual(["54", "32", "1"]);
  });

  test("an update keeps what Slack says it keeps", async () => {
    const blocks = [{ type: "divider" }];
    const attachments = [{ text: "beside" }];
    const metadata = { event_type: "notice", event_payload: { key: "k" } };
    const { ts, channel } = await client.chat.postMessage({
      channel: general,
      text: "old",
      blocks,
      attachments,
      metadata,
    });
    const at = { channel: String(channel), ts: String(ts) };
    const now = () => workspace.messages(general).find((message) => message.ts === ts);
    await call(workspace, "chat.update", { ...at, blocks: [{ type: "divider" }], text: "new" });
    expect(now()).toMatchObject({ text: "new", metadata, attachments, blocks: [{ type: "divider" }] });
    expect(now()).not.toHaveProperty("edited");
    await call(workspace, "chat.update", { ...at, attachments: [{ text: "other" }] });
    expect(now()).toMatchObject({
      text: "new",
      blocks: [{ type: "divider" }],
      attachments: [{ text: "other" }],
    });
    await call(workspace, "chat.update", { ...at, text: "words alone" });
    expect(now()).toMatchObject({ text: "words alone", metadata, edited: { user: bot } });
    expect(now()).not.toHaveProperty("blocks");
    await call(workspace, "chat.update", { ...at, text: "bare", attachments: [], metadata: {} });
    expect(now()).not.toHaveProperty("attachments");
    expect(now()).not.toHaveProperty("metadata");
  });

  test("of people cannot be touched", async () => {
    const said = await workspace.as(staff).say(general, "mine");
    const at = { channel: general, ts: said.ts, text: "x" };
    expect(await call(workspace, "chat.update", at)).toMatchObject({ error: "cant_update_message" });
    expect(await call(workspace, "chat.delete", at)).toMatchObject({ error: "cant_delete_message" });
  });

  test("get times that rise, even when the clock stands", async () => {
    const still = await startWorkspace({ now: () => 1_560_733_200_000, timing: quiet });
    const times: unknown[] = [];
    for (const text of ["a", "b"])
      times.push((await call(still, "chat.postMessage", { channel: general, text })).ts);
    expect(times).toEqual(["1560733200.000000", "1560733200.000001"]);
    await still.stop();
  });
});

test("lists are walked with cursors; a locale comes only when it is asked for", async () => {
  const names: unknown[] = [];
  for await (const page of client.paginate("users.list", { limit: 4 })) {
    names.push(...((page as UsersListResponse).members ?? []).map((member) => member.name));
  }
  expect(names).toHaveLength(seed.users.length + 1);
  expect((await client.users.info({ user: staff })).user).not.toHaveProperty("locale");
  expect((await client.users.info({ user: staff, include_locale: true })).user).toHaveProperty(
    "locale",
    "zh-CN",
  );
  const { channels } = await client.conversations.list({
    types: "public_channel,private_channel",
    limit: 100,
  });
  expect(channels?.map((channel) => channel.name)).toEqual(["general", "elsewhere", "inside", "old"]);
  expect((await client.conversations.members({ channel: general })).members).toContain(staff);
  const found = await client.users.lookupByEmail({ email: "LIU.MIN@example.org" });
  expect(found.user?.id).toBe(staff);
});

test("a message is pinned once, listed, and unpinned", async () => {
  const { ts } = await client.chat.postMessage({ channel: general, text: "board" });
  const pin = { channel: general, timestamp: String(ts) };
  await client.pins.add(pin);
  expect(await call(workspace, "pins.add", pin)).toMatchObject({ error: "already_pinned" });
  const { items } = await client.pins.list({ channel: general });
  expect(items).toMatchObject([{ type: "message", message: { text: "board", pinned_to: [general] } }]);
  await client.pins.remove(pin);
  expect(workspace.pins(general)).toEqual([]);
  await client.pins.add(pin);
  await client.chat.delete({ channel: general, ts: String(ts) });
  expect(workspace.pins(general)).toEqual([]);
});

test("Slack's limits: one message a second to a channel, and the tiers", async () => {
  const strict = await startWorkspace({ timing: { postIntervalMs: 60_000, tierQuotas: [1, 1, 2, 3] } });
  const post = async (channel: string) => await call(strict, "chat.postMessage", { channel, text: "x" });
  expect(await post(general)).toMatchObject({ ok: true });
  expect(await post(general)).toEqual({ ok: false, error: "ratelimited" });
  expect(await post(staff)).toMatchObject({ ok: true });
  const hasty = new WebClient(strict.botToken, { slackApiUrl: strict.apiUrl, rejectRateLimitedCalls: true });
  await expect(hasty.chat.postMessage({ channel: general, text: "x" })).rejects.toMatchObject({
    retryAfter: 60,
  });
  const limited = async () => (await call(strict, "conversations.history", { channel: general })).ok;
  expect([await limited(), await limited(), await limited()]).toEqual([true, true, false]);
  await strict.stop();
});

test("only this machine may call, by its own names, and no page of others", async () => {
  await expect(startWorkspace({ host: "0.0.0.0" })).rejects.toThrow("127.0.0.1");
  const { request } = await import("node:http");
  const status = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { port: workspace.port, host: "127.0.0.1", path: "/api/auth.test", headers };
      request(options, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
  expect(await status({ host: "evil.example:80" })).toBe(403);
  expect(await status({ origin: "https://evil.example" })).toBe(403);
  expect(await status({ host: `localhost:${workspace.port}` })).toBe(200);
});
