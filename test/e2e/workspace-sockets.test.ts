import { afterEach, expect, test } from "vitest";
import WebSocket from "ws";
import { startWorkspace, type Workspace, type WorkspaceOptions } from "../../src/workspace/server.ts";
import { type BareClient, call, connectBare, type Frame } from "../support/slack-wire/bare-client.ts";

const staff = "U0STAFF0001";
const general = "C0GENERAL01";

const opened: { workspaces: Workspace[]; clients: BareClient[] } = { workspaces: [], clients: [] };

async function open(timing: WorkspaceOptions["timing"]): Promise<Workspace> {
  const workspace = await startWorkspace({ timing: { tierQuotas: [100, 100, 100, 100], ...timing } });
  opened.workspaces.push(workspace);
  return workspace;
}

async function connect(workspace: Workspace): Promise<BareClient> {
  const client = await connectBare(workspace);
  opened.clients.push(client);
  return client;
}

afterEach(async () => {
  for (const client of opened.clients.splice(0)) client.end();
  for (const workspace of opened.workspaces.splice(0)) await workspace.stop();
});

test("an event that is not acknowledged comes four times, and says why", async () => {
  const workspace = await open({ ackMs: 40, eventRetriesMs: [0, 60, 120] });
  const client = await connect(workspace);
  const person = workspace.as(staff);
  await person.say(person.dm(), "hello");
  const frames: Frame[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) frames.push(await client.next("events_api"));
  expect(frames.map((frame) => [frame.retry_attempt, frame.retry_reason])).toEqual([
    [0, ""],
    [1, "timeout"],
    [2, "timeout"],
    [3, "timeout"],
  ]);
  expect(new Set(frames.map((frame) => frame.envelope_id)).size).toBe(4);
  expect(new Set(frames.map((frame) => frame.payload.event_id)).size).toBe(1);
  await workspace.until(() => workspace.deliveries.every((delivery) => delivery.outcome === "timeout"));
  expect(client.frames.filter((frame) => frame.type === "events_api")).toHaveLength(4);
});

test("an event waits for a socket, a command does not", async () => {
  const workspace = await open({ ackMs: 2_000 });
  const person = workspace.as(staff);
  await person.say(person.dm(), "are you there");
  expect((await person.command("/park", general)).status).toBe("dispatch_failed");
  const client = await connect(workspace);
  client.ack(await client.next("events_api"));
  await workspace.until(() => workspace.deliveries.some((delivery) => delivery.outcome === "acknowledged"));
});

test("commands and clicks are not told again, unless it is demanded", async () => {
  const workspace = await open({ ackMs: 50 });
  const client = await connect(workspace);
  const person = workspace.as(staff);
  expect((await person.command("/park", general)).status).toBe("operation_timeout");
  await client.next("slash_commands");
  expect(client.frames).toHaveLength(2);

  workspace.misbehave.redeliver({ kind: "slash_commands" });
  const typed = person.command("/park list", general);
  const first = await client.next("slash_commands");
  const second = await client.next("slash_commands");
  expect(second.payload).toEqual(first.payload);
  expect(second.envelope_id).not.toBe(first.envelope_id);
  client.ack(second);
  expect((await typed).status).toBe("ok");
});

test("at most ten sockets, each of which may get a delivery", async () => {
  const workspace = await open({ ackMs: 2_000 });
  const clients: BareClient[] = [];
  for (let count = 1; count <= 10; count += 1) clients.push(await connect(workspace));
  expect(clients.at(-1)?.frames[0]).toMatchObject({ type: "hello", num_connections: 10 });
  const eleventh = await connect(workspace);
  expect(eleventh.frames[0]).toMatchObject({ type: "disconnect", reason: "too_many_websockets" });
  await eleventh.closed;

  const person = workspace.as(staff);
  for (let count = 1; count <= 10; count += 1) await person.say(person.dm(), String(count));
  await workspace.until(() => clients.every((client) => client.frames.length === 2));
});

/** Opens a socket with a new ticket, as often as wanted: what each attempt came to. */
async function attempts(workspace: Workspace, count: number): Promise<string[]> {
  const { url } = await call(workspace, "apps.connections.open", {}, workspace.appToken);
  const came: string[] = [];
  for (let i = 0; i < count; i += 1)
    came.push(
      await new Promise<string>((resolve) => {
        const ws = new WebSocket(String(url));
        ws.on("open", () => resolve("open"));
        ws.on("error", (error) => resolve(error.message));
      }),
    );
  return came;
}

test("a ticket opens one socket, for a while", async () => {
  const [first, second] = await attempts(await open({}), 2);
  expect(first).toBe("open");
  expect(second).toContain("401");
  // A life that is over at once.
  const [late] = await attempts(await open({ ticketMs: -1 }), 1);
  expect(late).toContain("401");
});

test("the server pings, and recycles a socket after its life", async () => {
  const workspace = await open({ pingMs: 10, socketLifeMs: 60 });
  const client = await connect(workspace);
  await new Promise((resolve) => client.ws.once("ping", resolve));
  expect(await client.next("disconnect")).toMatchObject({ reason: "warning" });
  expect(await client.next("disconnect")).toMatchObject({ reason: "refresh_requested" });
  await client.closed;
  await workspace.until(() => workspace.connections === 0);
});

test.each(["refresh_requested", "link_disabled"] as const)("it says %s before it closes", async (reason) => {
  const workspace = await open({});
  const client = await connect(workspace);
  workspace.misbehave.disconnect(reason);
  expect(await client.next("disconnect")).toMatchObject({ reason });
  await client.closed;
});

test("what an app sends that nobody understands is passed over", async () => {
  const workspace = await open({ ackMs: 2_000 });
  const client = await connect(workspace);
  client.ws.send("{");
  client.ws.send(JSON.stringify({ envelope_id: "nobody", payload: {} }));
  const typed = workspace.as(staff).command("/park", general);
  client.ack(await client.next("slash_commands"));
  expect((await typed).status).toBe("ok");
});
