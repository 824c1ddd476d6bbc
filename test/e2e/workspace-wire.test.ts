import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
import { type BareClient, call, connectBare } from "../support/slack-wire/bare-client.ts";
import * as examples from "../support/slack-wire/examples.ts";
import { differences } from "../support/slack-wire/shape.ts";

const staff = "U0STAFF0001";
const general = "C0GENERAL01";

let workspace: Workspace;
let client: BareClient;

beforeEach(async () => {
  workspace = await startWorkspace({ timing: { postIntervalMs: 0 } });
  client = await connectBare(workspace);
});

afterEach(async () => {
  client.end();
  await workspace.stop();
});

const plain = (text: string) => ({ type: "plain_text", text });
const button = { type: "button", action_id: "go", text: plain("Go") };
const picker = { type: "datepicker", action_id: "day", initial_date: "2019-06-17" };
const blocks = [{ type: "actions", block_id: "row", elements: [{ ...button, value: "v1" }, picker] }];
const form = {
  type: "modal",
  callback_id: "form",
  private_metadata: "secret",
  title: plain("Form"),
  submit: plain("Yes"),
  close: plain("No"),
  notify_on_close: true,
  blocks: [
    {
      type: "input",
      block_id: "name",
      label: plain("Name"),
      element: { type: "plain_text_input", action_id: "name" },
    },
    {
      type: "input",
      block_id: "park",
      label: plain("Park"),
      element: { type: "external_select", action_id: "park", min_query_length: 1 },
      optional: true,
    },
    { type: "actions", block_id: "row", elements: [button] },
  ],
};

/** Opens the form from a command and answers its id. */
async function openForm(): Promise<string> {
  const typed = workspace.as(staff).command("/form", general);
  const frame = await client.next("slash_commands");
  const answer = await call(workspace, "views.open", { trigger_id: frame.payload.trigger_id, view: form });
  expect(differences(examples.openAnswer, answer)).toEqual([]);
  client.ack(frame);
  await typed;
  return String(workspace.modal(staff)?.id);
}

test("hello and disconnect", async () => {
  expect(differences(examples.hello, await client.next("hello"))).toEqual([]);
  workspace.misbehave.disconnect("warning");
  expect(differences(examples.disconnect, await client.next("disconnect"))).toEqual([]);
});

test("a slash command", async () => {
  const typed = workspace.as(staff).command("/weather 94070", general);
  const frame = await client.next("slash_commands");
  expect(differences(examples.commandEnvelope, frame)).toEqual([]);
  client.ack(frame, { text: "rain" });
  expect((await typed).ephemerals.map((message) => message.text)).toEqual(["rain"]);
});

test("a message to the bot", async () => {
  const person = workspace.as(staff);
  await person.say(person.dm(), "hello");
  const frame = await client.next("events_api");
  expect(differences({ ...examples.eventEnvelope, payload: examples.messageEvent }, frame)).toEqual([]);
  client.ack(frame);
});

test("a Home is opened, first without a view", async () => {
  const opened = workspace.as(staff).openHome();
  const frame = await client.next("events_api");
  expect(differences(examples.homeOpenedEvent, frame.payload)).toEqual([]);
  client.ack(frame);
  await call(workspace, "views.publish", { user_id: staff, view: { type: "home", blocks: [] } });
  expect(await opened).toMatchObject({ type: "home" });
});

test("somebody joins", async () => {
  workspace.joinUser({ id: "U0NEWCOMER1", name: "new", real_name: "New Comer" });
  const frame = await client.next("events_api");
  expect(differences(examples.teamJoinEvent, frame.payload)).toEqual([]);
});

test("a click in a message, and in one that only one sees", async () => {
  await call(workspace, "chat.postMessage", { channel: general, text: "Choose", blocks });
  const [posted] = workspace.messages(general);
  if (posted === undefined) throw new Error("nothing was posted");
  const clicked = workspace.as(staff).click(posted, "go");
  const frame = await client.next("interactive");
  expect(differences(examples.messageClick, frame.payload)).toEqual([]);
  client.ack(frame);
  expect((await clicked).status).toBe("ok");

  await call(workspace, "chat.postEphemeral", { channel: general, user: staff, text: "Choose", blocks });
  const hidden = workspace.messages(general, staff).at(-1);
  if (hidden === undefined) throw new Error("nothing was shown");
  const again = workspace.as(staff).click(hidden, "go");
  const second = await client.next("interactive");
  expect(differences(examples.ephemeralClick, second.payload)).toEqual([]);
  client.ack(second);
  await again;
});

test("a modal: a click in it, a suggestion, its submission", async () => {
  const viewId = await openForm();
  const person = workspace.as(staff);

  const clicked = person.click({ id: viewId }, "go");
  const click = await client.next("interactive");
  expect(differences(examples.viewClick, click.payload)).toEqual([]);
  client.ack(click);
  await clicked;

  const asked = person.suggest({ id: viewId }, "park", "sh");
  const suggestion = await client.next("interactive");
  expect(differences(examples.suggestion, suggestion.payload)).toEqual([]);
  client.ack(suggestion, { options: [{ text: plain("Shandong"), value: "P1" }] });
  expect((await asked).options).toHaveLength(1);

  const submitted = person.submit(viewId, { name: "Annie", park: "P1" });
  const submission = await client.next("interactive");
  expect(differences(examples.submission, submission.payload)).toEqual([]);
  client.ack(submission);
  expect(await submitted).toMatchObject({ status: "ok", modal: undefined });
});

test("a modal is closed", async () => {
  const viewId = await openForm();
  const closing = workspace.as(staff).close(viewId);
  const frame = await client.next("interactive");
  expect(differences(examples.closed, frame.payload)).toEqual([]);
  client.ack(frame);
  await closing;
});

test("answers of methods", async () => {
  expect(differences(examples.authAnswer, await call(workspace, "auth.test"))).toEqual([]);
  const posted = await call(workspace, "chat.postMessage", { channel: general, text: "hi" });
  expect(differences(examples.postAnswer, posted)).toEqual([]);
  await call(workspace, "chat.postMessage", { channel: general, text: "hi" });
  const history = await call(workspace, "conversations.history", { channel: general, limit: 1 });
  expect(differences(examples.historyAnswer, history)).toEqual([]);
  expect(differences(examples.userAnswer, await call(workspace, "users.info", { user: staff }))).toEqual([]);
});

test("the comparison itself sees what lacks, what is too many and what is of another kind", () => {
  const example = { id: "U061F7AUR", ts: "1548261231.000200", inner: { list: [1] } };
  expect(differences(example, { id: "C061F7AUR", inner: { list: ["1"] }, more: true })).toEqual([
    '/id: id of U expected, id of C found ("C061F7AUR")',
    "/ts: lacks",
    '/inner/list/0: number expected, text found ("1")',
    "/more: too many",
  ]);
});
