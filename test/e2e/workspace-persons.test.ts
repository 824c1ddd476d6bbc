import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultApp, defaultSeed } from "../../src/workspace/seed.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
import type { Message } from "../../src/workspace/state.ts";
import { type BareClient, call, connectBare } from "../support/slack-wire/bare-client.ts";

const staff = "U0STAFF0001";
const expert = "U0EXPERT001";
const general = "C0GENERAL01";
const seed = {
  ...defaultSeed,
  app: { ...defaultApp, commands: ["/park"] },
  channels: [
    ...defaultSeed.channels,
    { id: "C0ELSEWHERE", name: "elsewhere", members: [expert] },
    { id: "C0OLD000001", name: "old", members: [staff], archived: true },
  ],
};

let workspace: Workspace;
let client: BareClient;

beforeEach(async () => {
  workspace = await startWorkspace({ seed, timing: { ackMs: 1_000, postIntervalMs: 0, responseUrlMs: 400 } });
  client = await connectBare(workspace);
});

afterEach(async () => {
  client.end();
  await workspace.stop();
});

const plain = (text: string) => ({ type: "plain_text", text });
const option = (value: string) => ({ text: plain(value), value });
const button = (action_id: string, value = action_id) => ({
  type: "button",
  action_id,
  value,
  text: plain("x"),
});

async function post(blocks: unknown[], channel = general): Promise<Message> {
  const answer = await call(workspace, "chat.postMessage", { channel, text: "x", blocks });
  const message = workspace.messages(String(answer.channel)).find((one) => one.ts === answer.ts);
  if (message === undefined) throw new Error(`not posted: ${JSON.stringify(answer)}`);
  return message;
}

describe("Slack's client does not let through", () => {
  test.each([
    ["a command nobody knows", staff, "/parc list", general, "/parc is not a valid command"],
    ["a command where one is not", staff, "/park", "C0ELSEWHERE", "you are not in this channel"],
    ["a command in an archive", staff, "/park", "C0OLD000001", "this channel is archived"],
  ])("%s", async (_name, user, line, channel, error) => {
    expect(await workspace.as(user).command(line, channel)).toMatchObject({ status: "refused", error });
    expect(workspace.deliveries).toHaveLength(0);
  });

  test("anything of a deactivated person, who is out of the channels", async () => {
    workspace.changeUser(expert, { deleted: true });
    expect((await workspace.as(expert).command("/park", general)).status).toBe("refused");
    expect(workspace.channels().find((channel) => channel.id === general)?.members).not.toContain(expert);
    expect((await client.next("events_api")).payload).toMatchObject({
      event: { type: "user_change", user: { id: expert, deleted: true } },
    });
  });

  test("clicks on what is not there, or on somebody else's", async () => {
    const message = await post([{ type: "actions", elements: [button("a")] }]);
    const person = workspace.as(staff);
    expect((await person.click(message, "b")).status).toBe("refused");
    expect((await person.click({ channel: general, ts: "1.1" }, "a")).status).toBe("refused");
    expect((await person.click(message, "a", { blockId: "elsewhere" })).status).toBe("refused");
    const hidden = await call(workspace, "chat.postEphemeral", { channel: general, user: expert, text: "x" });
    expect((await person.click({ channel: general, ts: String(hidden.message_ts) }, "a")).status).toBe(
      "refused",
    );
    await call(workspace, "chat.delete", { channel: general, ts: message.ts });
    expect((await person.click(message, "a")).status).toBe("refused");
    expect(client.frames.filter((frame) => frame.type === "interactive")).toHaveLength(0);
  });

  test("one of several buttons alike, until one is named by block or value", async () => {
    const blocks = ["V1", "V2"].map((value) => ({
      type: "actions",
      block_id: value,
      elements: [button("ok", value)],
    }));
    const message = await post(blocks);
    const person = workspace.as(staff);
    expect((await person.click(message, "ok")).status).toBe("refused");
    for (const how of [{ value: "V2" }, { blockId: "V2" }]) {
      const clicked = person.click(message, "ok", how);
      const frame = await client.next("interactive");
      expect(frame.payload).toMatchObject({ actions: [{ block_id: "V2", value: "V2" }] });
      client.ack(frame);
      expect((await clicked).status).toBe("ok");
    }
  });
});

test("a client that has not seen an update can click what is no longer there", async () => {
  const message = await post([{ type: "actions", elements: [button("a")] }]);
  await call(workspace, "chat.update", { channel: general, ts: message.ts, text: "done" });
  const person = workspace.as(staff);
  expect((await person.click(message, "a")).status).toBe("refused");
  const clicked = person.click(message, "a", { asHeld: true });
  client.ack(await client.next("interactive"));
  expect((await clicked).status).toBe("ok");
});

test("what was chosen in a message goes along with the next click", async () => {
  const menu = { type: "static_select", action_id: "menu", options: [option("one"), option("two")] };
  const boxes = { type: "checkboxes", action_id: "boxes", options: [option("a"), option("b")] };
  const message = await post([{ type: "actions", block_id: "row", elements: [menu, boxes, button("go")] }]);
  const person = workspace.as(staff);
  expect((await person.click(message, "menu", { value: "three" })).status).toBe("refused");
  for (const [action, value] of [
    ["menu", "two"],
    ["boxes", ["a", "b"]],
  ] as const) {
    const clicked = person.click(message, action, { value });
    client.ack(await client.next("interactive"));
    await clicked;
  }
  const clicked = person.click(message, "go");
  const frame = await client.next("interactive");
  expect(frame.payload).toMatchObject({
    state: {
      values: {
        row: {
          menu: { type: "static_select", selected_option: option("two") },
          boxes: { type: "checkboxes", selected_options: [option("a"), option("b")] },
        },
      },
    },
  });
  client.ack(frame);
  await clicked;
});

describe("a command's acknowledgement", () => {
  async function answered(payload: unknown) {
    const typed = workspace.as(staff).command("/park", general);
    client.ack(await client.next("slash_commands"), payload);
    return await typed;
  }

  test("shows to the person alone, or to all", async () => {
    const alone = await answered({ text: "for you", blocks: [{ type: "divider" }] });
    expect(alone).toMatchObject({ status: "ok", ephemerals: [{ text: "for you", to: staff }], messages: [] });
    const open = await answered({ text: "for all", response_type: "in_channel" });
    expect(open).toMatchObject({ status: "ok", ephemerals: [], messages: [{ text: "for all" }] });
    expect(workspace.messages(general, expert).map((message) => message.text)).toEqual(["for all"]);
  });

  test("that Slack cannot show is an error", async () => {
    const seen = await answered({ blocks: [{ type: "header" }] });
    expect(seen.status).toBe("app_error");
    expect(seen.error).toContain("missing required field: text");
  });
});

describe("a response URL", () => {
  async function send(url: unknown, body: Record<string, unknown>) {
    const headers = { "content-type": "application/json" };
    const response = await fetch(String(url), { method: "POST", headers, body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  }

  async function ofCommand() {
    const typed = workspace.as(staff).command("/park", general);
    const frame = await client.next("slash_commands");
    client.ack(frame);
    await typed;
    return frame.payload.response_url;
  }

  async function ofClick(message: Message) {
    const clicked = workspace.as(staff).click(message, "a");
    const frame = await client.next("interactive");
    client.ack(frame);
    await clicked;
    return frame.payload.response_url;
  }

  test("is good for five answers", async () => {
    const url = await ofCommand();
    for (const text of ["1", "2", "3", "4"]) {
      expect(await send(url, { text })).toEqual({ status: 200, text: "ok" });
    }
    expect(await send(url, { text: "5", response_type: "in_channel" })).toMatchObject({ status: 200 });
    expect(await send(url, { text: "6" })).toEqual({ status: 404, text: '{"ok":false,"error":"used_url"}' });
    expect(workspace.messages(general, expert).map((message) => message.text)).toEqual(["5"]);
    expect(workspace.messages(general, staff)).toHaveLength(5);
  });

  test("for a while", async () => {
    const url = await ofCommand();
    await new Promise((resolve) => setTimeout(resolve, 420));
    expect(await send(url, { text: "late" })).toEqual({
      status: 404,
      text: '{"ok":false,"error":"expired_url"}',
    });
    expect((await send(`${workspace.origin}/commands/T1/1/x`, { text: "x" })).status).toBe(404);
  });

  test("checks blocks as strictly as every other way", async () => {
    const wrong = await send(await ofCommand(), { blocks: [{ type: "header" }] });
    expect(wrong).toMatchObject({ status: 400, text: expect.stringContaining("invalid_blocks") });
  });

  test("replaces and deletes the message it came from", async () => {
    const message = await post([{ type: "actions", elements: [button("a")] }]);
    await send(await ofClick(message), { text: "replaced", replace_original: true });
    expect(workspace.messages(general)).toMatchObject([{ ts: message.ts, text: "replaced" }]);
    const other = await post([{ type: "actions", elements: [button("a")] }]);
    await send(await ofClick(other), { delete_original: true });
    expect(workspace.messages(general)).toHaveLength(1);
  });

  test("replaces one that only one sees", async () => {
    const blocks = [{ type: "actions", elements: [button("a")] }];
    await call(workspace, "chat.postEphemeral", { channel: general, user: staff, text: "x", blocks });
    const [hidden] = workspace.messages(general, staff);
    if (hidden === undefined) throw new Error("nothing was shown");
    await send(await ofClick(hidden), { text: "replaced", replace_original: true });
    expect(workspace.messages(general, staff)).toMatchObject([{ ts: hidden.ts, text: "replaced" }]);
    await send(await ofCommand(), { text: "new" });
    expect(workspace.messages(general, staff)).toHaveLength(2);
  });
});

test("a menu that the app fills offers what it answered, and nothing else is taken", async () => {
  const menu = { type: "external_select", action_id: "park", min_query_length: 2 };
  const message = await post([{ type: "actions", elements: [menu] }]);
  const person = workspace.as(staff);
  expect((await person.suggest(message, "park", "s")).status).toBe("refused");
  const asked = person.suggest(message, "park", "sh");
  const frame = await client.next("interactive");
  client.ack(frame, { option_groups: [{ label: plain("x"), options: [option("P1")] }] });
  expect(await asked).toEqual({ status: "ok", options: [option("P1")] });
  expect((await person.click(message, "park", { value: "P2" })).status).toBe("refused");
  const chosen = person.click(message, "park", { value: "P1" });
  client.ack(await client.next("interactive"));
  expect((await chosen).status).toBe("ok");
  const wrong = person.suggest(message, "park", "xx");
  client.ack(await client.next("interactive"), { options: [{ text: "P1", value: "P1" }] });
  expect((await wrong).status).toBe("app_error");
});

test("a window's file input holds the person's own files, and tells the app all about them", async () => {
  const message = await post([{ type: "actions", elements: [button("open")] }]);
  const person = workspace.as(staff);
  void person.click(message, "open");
  const { payload } = await client.next("interactive");
  const input = { type: "file_input", action_id: "list", filetypes: ["csv"], max_files: 1 };
  const blocks = [{ type: "input", block_id: "file", label: plain("List"), element: input }];
  const view = { type: "modal", title: plain("Import"), submit: plain("Send"), blocks };
  await call(workspace, "views.open", { trigger_id: payload.trigger_id, view });
  const modal = await workspace.until(() => workspace.modal(staff));
  const [mine, another] = ["a.csv", "b.csv"].map((name) => person.upload({ name, bytes: Buffer.from(name) }));
  const theirs = workspace.as(expert).upload({ name: "c.csv", bytes: Buffer.from("c") });
  expect(await person.submit(modal.id, { file: [theirs.id] })).toMatchObject({
    errors: { file: "Please complete this field" },
  });
  const both = { file: [mine?.id ?? "", another?.id ?? ""] };
  expect(await person.submit(modal.id, both)).toMatchObject({ errors: { file: "too many selected" } });
  void person.submit(modal.id, { file: [mine?.id ?? ""] });
  const submitted = await client.next("interactive");
  expect(submitted.payload).toMatchObject({
    view: { state: { values: { file: { list: { files: [{ id: mine?.id, name: "a.csv" }] } } } } },
  });
});

test("how far somebody has read never goes back", async () => {
  const first = await workspace.as(expert).say(general, "one");
  const second = await workspace.as(expert).say(general, "two");
  expect(workspace.readUpTo(staff, general)).toBe("");
  workspace.as(staff).read(general, second.ts);
  workspace.as(staff).read(general, first.ts);
  expect(workspace.readUpTo(staff, general)).toBe(second.ts);
  expect(workspace.readUpTo(expert, general)).toBe("");
});
