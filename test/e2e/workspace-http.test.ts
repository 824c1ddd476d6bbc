import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { afterEach, expect, test } from "vitest";
import { defaultApp } from "../../src/workspace/seed.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";

const staff = "U0STAFF0001";
const general = "C0GENERAL01";

const opened: { workspace?: Workspace; server?: Server } = {};

afterEach(async () => {
  await opened.workspace?.stop();
  opened.server?.closeAllConnections();
  await new Promise((resolve) => opened.server?.close(resolve) ?? resolve(undefined));
});

async function listen(server: Server): Promise<string> {
  opened.server = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
}

/** An app of Bolt behind its HTTP receiver, and a workspace that sends it signed requests. */
async function openApp(signingSecret: string): Promise<{ app: App; workspace: Workspace }> {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const requestUrl = await listen(createServer(receiver.requestListener));
  const workspace = await startWorkspace({
    requestUrl,
    timing: { ackMs: 500, eventRetriesMs: [0], postIntervalMs: 0 },
  });
  opened.workspace = workspace;
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({ token: workspace.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
  return { app, workspace };
}

test("signed requests reach Bolt's HTTP receiver: commands, clicks, modals, events", async () => {
  const { app, workspace } = await openApp(defaultApp.signing_secret);
  app.command("/text", async ({ ack }) => await ack("好"));
  app.command("/form", async ({ ack, client, command }) => {
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: "modal",
        callback_id: "form",
        title: { type: "plain_text", text: "x" },
        submit: { type: "plain_text", text: "x" },
        blocks: [
          {
            type: "actions",
            elements: [{ type: "button", action_id: "go", text: { type: "plain_text", text: "x" } }],
          },
        ],
      },
    });
    await ack();
  });
  app.action("go", async ({ ack }) => await ack());
  app.view("form", async ({ ack }) => await ack({ response_action: "clear" }));
  app.message("你好", async ({ say }) => void (await say("您好")));

  const person = workspace.as(staff);
  const answered = await person.command("/text 山东 & <b>", general);
  expect(answered.ephemerals.map((message) => message.text)).toEqual(["好"]);
  const seen = await person.command("/form", general);
  const viewId = String(seen.modal?.id);
  expect((await person.click({ id: viewId }, "go")).status).toBe("ok");
  expect(await person.submit(viewId)).toMatchObject({ status: "ok", modal: undefined });
  await person.say(person.dm(), "你好");
  await workspace.until(() => workspace.directMessages(staff).length === 2);
});

test("a signature of another secret is refused", async () => {
  const { app, workspace } = await openApp("another-secret");
  app.command("/text", async ({ ack }) => await ack("好"));
  expect((await workspace.as(staff).command("/text", general)).status).toBe("dispatch_failed");
});

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An app that answers every request alike, or not at all. */
async function openSilent(status: number, headers: Record<string, string> = {}): Promise<Heard[]> {
  const heard: Heard[] = [];
  const requestUrl = await listen(
    createServer((request, response) => {
      text(request)
        .then((body) => {
          heard.push({ headers: request.headers, body });
          if (status > 0) response.writeHead(status, headers).end();
        })
        .catch((error: unknown) => response.destroy(error as Error));
    }),
  );
  opened.workspace = await startWorkspace({ requestUrl, timing: { ackMs: 60, eventRetriesMs: [0, 20, 40] } });
  return heard;
}

async function sayHello(): Promise<Workspace> {
  const { workspace } = opened;
  if (workspace === undefined) throw new Error("no workspace");
  const person = workspace.as(staff);
  await person.say(person.dm(), "hello");
  return workspace;
}

test.each([
  ["an app that fails", 500, "http_error"],
  ["an app that does not answer", 0, "http_timeout"],
])("%s is asked four times, with the number and the reason", async (_name, status, reason) => {
  const heard = await openSilent(status);
  const workspace = await sayHello();
  await workspace.until(() => heard.length === 4);
  expect(heard.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
  expect(heard.map(({ headers }) => headers["x-slack-retry-reason"]).slice(1)).toEqual([
    reason,
    reason,
    reason,
  ]);
  expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
});

test("an app may ask for no more tries", async () => {
  const heard = await openSilent(500, { "x-slack-no-retry": "1" });
  const workspace = await sayHello();
  for (const count of [1, 2, 3]) {
    await workspace.until(() => workspace.deliveries[count - 1]?.outcome === "failed");
    await sayHello();
  }
  const events = heard.map(({ body }) => (JSON.parse(body) as { event_id: string }).event_id);
  expect(new Set(events).size).toBe(events.length);
});
