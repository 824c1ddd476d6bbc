import { App, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { ActionsBlock, Button, PlainTextElement } from "@slack/types";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";

const staff = "U0STAFF0001";
const general = "C0GENERAL01";

let workspace: Workspace;
let app: App;
let client: WebClient;

beforeEach(async () => {
  workspace = await startWorkspace({ timing: { postIntervalMs: 0, ackMs: 1_000 } });
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 100,
    installerOptions: { clientOptions },
  });
  app = new App({ token: workspace.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
  client = new WebClient(workspace.botToken, clientOptions);
  await app.start();
});

afterEach(async () => {
  await app.stop();
  await workspace.stop();
});

test("a command is answered, a button of its answer opens a modal, the modal is checked and submitted", async () => {
  const heard: string[] = [];
  app.command("/park", async ({ ack, command }) => {
    heard.push(command.text);
    const text: PlainTextElement = { type: "plain_text", text: "改" };
    const button: Button = { type: "button", action_id: "edit", text, value: "P1" };
    const actions: ActionsBlock = { type: "actions", block_id: "row", elements: [button] };
    await ack({ text: "一个园区", blocks: [actions] });
  });
  app.action("edit", async ({ ack, body, client }) => {
    await ack();
    if (body.type !== "block_actions") return;
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: "modal",
        callback_id: "edit",
        title: { type: "plain_text", text: "园区" },
        submit: { type: "plain_text", text: "保存" },
        blocks: [
          {
            type: "input",
            block_id: "name",
            label: { type: "plain_text", text: "名称" },
            element: { type: "plain_text_input", action_id: "name" },
          },
        ],
      },
    });
  });
  app.view("edit", async ({ ack, view }) => {
    const name = view.state.values.name?.name?.value;
    if (name === "坏") await ack({ response_action: "errors", errors: { name: "不行" } });
    else await ack();
  });

  const person = workspace.as(staff);
  const seen = await person.command("/park list @chen.hao & 山东", general);
  expect(seen.status).toBe("ok");
  expect(heard).toEqual(["list <@U0EXPERT001|chen.hao> &amp; 山东"]);
  const [card] = seen.ephemerals;
  expect(card?.text).toBe("一个园区");
  if (card === undefined) return;

  expect((await person.click(card, "nothing")).status).toBe("refused");
  expect((await person.click(card, "edit")).status).toBe("ok");
  const modal = await workspace.until(() => workspace.modal(staff));
  const empty = await person.submit(modal.id);
  expect(empty).toMatchObject({ status: "refused", errors: { name: expect.any(String) } });
  const bad = await person.submit(modal.id, { name: "坏" });
  expect(bad).toMatchObject({ status: "ok", errors: { name: "不行" }, modal: { id: modal.id } });
  const good = await person.submit(modal.id, { name: "好" });
  expect(good).toMatchObject({ status: "ok", errors: {}, modal: undefined });
});

test("messages are posted, found by their metadata, updated and deleted", async () => {
  const posted = await client.chat.postMessage({
    channel: staff,
    text: "您好",
    metadata: { event_type: "notice", event_payload: { key: "k1" } },
  });
  const channel = String(posted.channel);
  expect(channel).toMatch(/^D/u);
  const history = await client.conversations.history({ channel, include_all_metadata: true });
  expect(history.messages?.[0]).toMatchObject({ text: "您好", metadata: { event_payload: { key: "k1" } } });
  await client.chat.update({ channel, ts: String(posted.ts), text: "再见" });
  expect(workspace.directMessages(staff).map((message) => message.text)).toEqual(["再见"]);
  await client.chat.delete({ channel, ts: String(posted.ts) });
  expect(workspace.directMessages(staff)).toEqual([]);
});

test("a message to the bot arrives as an event, the Home is published when it is opened", async () => {
  app.message("好的", async ({ say }) => void (await say("收到")));
  app.event("app_home_opened", async ({ event, client }) => {
    const view = { type: "home" as const, blocks: [{ type: "divider" }] };
    await client.views.publish({ user_id: event.user, view });
  });
  const person = workspace.as(staff);
  await person.say(person.dm(), "好的");
  await workspace.until(() => workspace.directMessages(staff).length === 2);
  expect(workspace.directMessages(staff).map((message) => message.text)).toEqual(["好的", "收到"]);
  expect((await person.openHome())?.blocks).toHaveLength(1);
});

test("an app that does not answer, and one that is not there", async () => {
  app.command("/slow", async () => undefined);
  const late = await workspace.as(staff).command("/slow", general);
  expect(late).toMatchObject({
    status: "operation_timeout",
    error: '/slow failed with the error "operation_timeout"',
  });
  await app.stop();
  await workspace.until(() => workspace.connections === 0);
  expect((await workspace.as(staff).command("/slow", general)).status).toBe("dispatch_failed");
});

test("answers are lost, refused for their rate, or broken, as demanded", async () => {
  workspace.misbehave.loseAnswer("chat.postMessage");
  await expect(client.chat.postMessage({ channel: general, text: "one" })).rejects.toThrow();
  expect(workspace.messages(general).map((message) => message.text)).toEqual(["one"]);

  workspace.misbehave.fail("chat.postMessage", { status: 500 });
  await expect(client.chat.postMessage({ channel: general, text: "two" })).rejects.toThrow(/500/u);
  expect(workspace.messages(general)).toHaveLength(1);

  workspace.misbehave.rateLimit("chat.postMessage", { retryAfterSeconds: 7 });
  const hasty = new WebClient(workspace.botToken, {
    slackApiUrl: workspace.apiUrl,
    rejectRateLimitedCalls: true,
  });
  await expect(hasty.chat.postMessage({ channel: general, text: "three" })).rejects.toMatchObject({
    retryAfter: 7,
  });

  workspace.misbehave.landLate({ ms: 50 });
  await client.chat.postMessage({ channel: general, text: "four" });
  expect(workspace.messages(general)).toHaveLength(1);
  await workspace.until(() => workspace.messages(general).length === 2);
});

test("a dropped socket comes back, and the event that was not acknowledged is told again", async () => {
  const attempts: (number | undefined)[] = [];
  app.message(async ({ context }) => void attempts.push(context.retryNum));
  workspace.misbehave.ignoreAcks({ kind: "events_api" });
  const person = workspace.as(staff);
  await person.say(person.dm(), "在吗");
  await workspace.until(() => attempts.length === 2);
  expect(attempts).toEqual([0, 1]);

  workspace.misbehave.dropSockets();
  await workspace.until(() => workspace.connections === 0);
  await workspace.until(() => workspace.connections === 1);
  await person.say(person.dm(), "还在吗");
  await workspace.until(() => attempts.length === 3);
});
