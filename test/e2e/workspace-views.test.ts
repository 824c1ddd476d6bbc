import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
import { type BareClient, call, connectBare } from "../support/slack-wire/bare-client.ts";

const staff = "U0STAFF0001";
const general = "C0GENERAL01";

let workspace: Workspace;
let client: BareClient;

beforeEach(async () => {
  workspace = await startWorkspace({ timing: { triggerMs: 150, ackMs: 1_000, postIntervalMs: 0 } });
  client = await connectBare(workspace);
});

afterEach(async () => {
  client.end();
  await workspace.stop();
});

const plain = (text: string) => ({ type: "plain_text", text });
const name = {
  type: "input",
  block_id: "name",
  label: plain("x"),
  element: { type: "plain_text_input", action_id: "name" },
};
const row = {
  type: "actions",
  block_id: "row",
  elements: [{ type: "button", action_id: "go", text: plain("x") }],
};
const modal = (more: Record<string, unknown> = {}) => ({
  type: "modal",
  title: plain("x"),
  submit: plain("x"),
  blocks: [name, row],
  ...more,
});

/** A trigger of a command just typed. */
async function commandTrigger(): Promise<string> {
  const typed = workspace.as(staff).command("/x", general);
  const frame = await client.next("slash_commands");
  client.ack(frame);
  await typed;
  return String(frame.payload.trigger_id);
}

async function clickTrigger(viewId: string): Promise<string> {
  const clicked = workspace.as(staff).click({ id: viewId }, "go");
  const frame = await client.next("interactive");
  client.ack(frame);
  await clicked;
  return String(frame.payload.trigger_id);
}

async function openModal(view: Record<string, unknown> = modal()): Promise<string> {
  const answer = await call(workspace, "views.open", { trigger_id: await commandTrigger(), view });
  return (answer.view as { id: string }).id;
}

/** Submits the modal and acknowledges with the payload. */
async function submitWith(viewId: string, payload: unknown, values: Record<string, string> = { name: "x" }) {
  const submitted = workspace.as(staff).submit(viewId, values);
  client.ack(await client.next("interactive"), payload);
  return await submitted;
}

describe("triggers", () => {
  test("are good once", async () => {
    const trigger_id = await commandTrigger();
    expect(await call(workspace, "views.open", { trigger_id, view: modal() })).toMatchObject({ ok: true });
    const again = await call(workspace, "views.open", { trigger_id, view: modal() });
    expect(again.error).toBe("exchanged_trigger_id");
  });

  test("and for a short while", async () => {
    const trigger_id = await commandTrigger();
    await new Promise((resolve) => setTimeout(resolve, 160));
    expect((await call(workspace, "views.open", { trigger_id, view: modal() })).error).toBe(
      "expired_trigger_id",
    );
  });

  test("a view that is refused leaves the trigger good", async () => {
    const trigger_id = await commandTrigger();
    expect((await call(workspace, "views.open", { trigger_id, view: { type: "modal" } })).ok).toBe(false);
    expect((await call(workspace, "views.open", { trigger_id, view: modal() })).ok).toBe(true);
  });
});

test("three modals may lie upon each other", async () => {
  const first = await openModal();
  const second = await call(workspace, "views.push", {
    trigger_id: await clickTrigger(first),
    view: modal(),
  });
  const { id } = second.view as { id: string };
  expect(second.view).toMatchObject({ root_view_id: first, previous_view_id: first });
  const third = await call(workspace, "views.push", { trigger_id: await clickTrigger(id), view: modal() });
  expect(third.view).toMatchObject({ root_view_id: first, previous_view_id: id });
  const top = (third.view as { id: string }).id;
  const fourth = await call(workspace, "views.push", { trigger_id: await clickTrigger(top), view: modal() });
  expect(fourth.error).toBe("push_limit_reached");
  expect(workspace.modals(staff)).toHaveLength(3);
  expect((await workspace.as(staff).submit(first, { name: "x" })).status).toBe("refused");
  await workspace.as(staff).close(top);
  expect(workspace.modal(staff)?.id).toBe(id);
});

test("a view is updated by its id or the app's own, unless it changed meanwhile", async () => {
  const id = await openModal(modal({ external_id: "mine" }));
  const old = workspace.modal(staff)?.hash;
  const update = async (args: Record<string, unknown>) => await call(workspace, "views.update", args);
  expect(
    await update({ external_id: "mine", view: modal({ external_id: "mine", title: plain("new") }) }),
  ).toMatchObject({
    ok: true,
    view: { id, title: { text: "new" } },
  });
  expect((await update({ view_id: id, hash: old, view: modal() })).error).toBe("hash_conflict");
  expect((await update({ view_id: id, hash: workspace.modal(staff)?.hash, view: modal() })).ok).toBe(true);
  expect((await update({ view: modal() })).error).toBe("invalid_arguments");
});

test("the app's own id of a view is there once", async () => {
  await openModal(modal({ external_id: "mine" }));
  const again = { trigger_id: await commandTrigger(), view: modal({ external_id: "mine" }) };
  expect((await call(workspace, "views.open", again)).error).toBe("duplicate_external_id");
});

test("an update keeps what was entered where the input stays", async () => {
  const id = await openModal();
  await workspace.as(staff).click({ id }, "name", { value: "entered" });
  await call(workspace, "views.update", { view_id: id, view: modal({ title: plain("new") }) });
  const submitted = workspace.as(staff).submit(id);
  const frame = await client.next("interactive");
  expect(frame.payload).toMatchObject({
    view: { state: { values: { name: { name: { value: "entered" } } } } },
  });
  client.ack(frame);
  await submitted;
});

describe("a submission is acknowledged", () => {
  test("with nothing: the modal closes, what lies beneath shows", async () => {
    const first = await openModal();
    await call(workspace, "views.push", { trigger_id: await clickTrigger(first), view: modal() });
    const seen = await submitWith(String(workspace.modal(staff)?.id), undefined);
    expect(seen.modal?.id).toBe(first);
  });

  test("with errors under inputs", async () => {
    const id = await openModal();
    const seen = await submitWith(id, { response_action: "errors", errors: { name: "no" } });
    expect(seen).toMatchObject({ status: "ok", errors: { name: "no" }, modal: { id } });
  });

  test("with another view in its place, or above", async () => {
    const id = await openModal();
    const updated = await submitWith(id, { response_action: "update", view: modal({ title: plain("new") }) });
    expect(updated.modal).toMatchObject({ id, title: { text: "new" } });
    const pushed = await submitWith(id, { response_action: "push", view: modal() });
    expect(pushed.modal).toMatchObject({ previous_view_id: id });
  });

  test("with the end of all", async () => {
    const first = await openModal();
    await call(workspace, "views.push", { trigger_id: await clickTrigger(first), view: modal() });
    const seen = await submitWith(String(workspace.modal(staff)?.id), { response_action: "clear" });
    expect(seen.modal).toBeUndefined();
  });

  test.each([
    ["errors for what is no input", { response_action: "errors", errors: { row: "no" } }, "row"],
    ["no errors at all", { response_action: "errors", errors: {} }, "errors"],
    [
      "a view that is none",
      { response_action: "update", view: { type: "modal" } },
      "missing required field: title",
    ],
    ["something unknown", { response_action: "dance" }, "dance"],
    ["a message", { text: "done" }, "text"],
  ])("with %s: Slack shows that something went wrong", async (_name, payload, fault) => {
    const id = await openModal();
    const seen = await submitWith(id, payload);
    expect(seen).toMatchObject({ status: "app_error", modal: { id } });
    expect(seen.error).toContain(fault);
  });
});

test("closing is told only when the app wants it, and says whether all of it went", async () => {
  const silent = await openModal();
  await workspace.as(staff).close(silent);
  expect(client.frames.some((frame) => frame.type === "interactive")).toBe(false);

  const first = await openModal(modal({ notify_on_close: true }));
  await call(workspace, "views.push", { trigger_id: await clickTrigger(first), view: modal() });
  const closing = workspace.as(staff).close(String(workspace.modal(staff)?.id), { all: true });
  const frame = await client.next("interactive");
  expect(frame.payload).toMatchObject({ type: "view_closed", is_cleared: true, view: { id: first } });
  client.ack(frame);
  expect((await closing).modal).toBeUndefined();
});

test("a modal that clears on close takes the stack with it", async () => {
  const first = await openModal();
  const view = modal({ clear_on_close: true });
  await call(workspace, "views.push", { trigger_id: await clickTrigger(first), view });
  expect((await workspace.as(staff).close(String(workspace.modal(staff)?.id))).modal).toBeUndefined();
});

test("a Home keeps its id, and its hash guards it", async () => {
  const publish = async (more: Record<string, unknown> = {}) =>
    await call(workspace, "views.publish", {
      user_id: staff,
      view: { type: "home", blocks: [row] },
      ...more,
    });
  const first = (await publish()).view as { id: string; hash: string };
  const second = (await publish({ hash: first.hash })).view as { id: string; hash: string };
  expect(second.id).toBe(first.id);
  expect((await publish({ hash: first.hash })).error).toBe("hash_conflict");
  expect((await workspace.as("U0EXPERT001").click({ id: first.id }, "go")).status).toBe("refused");
  const clicked = workspace.as(staff).click({ id: first.id }, "go");
  const frame = await client.next("interactive");
  expect(frame.payload).toMatchObject({
    container: { type: "view", view_id: first.id },
    view: { type: "home" },
  });
  client.ack(frame);
  expect((await clicked).status).toBe("ok");
});
