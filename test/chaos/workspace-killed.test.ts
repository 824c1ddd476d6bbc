import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorkspace } from "../../src/workspace/server.ts";
import { freshFolder } from "../support/database.ts";

interface Running {
  readonly child: ChildProcess;
  readonly apiUrl: string;
  readonly botToken: string;
}

const general = "C0GENERAL01";
let file: string;
let remove: () => void;
let running: Running | undefined;

beforeEach(() => {
  const fresh = freshFolder();
  file = `${fresh.folder}/workspace.json`;
  remove = fresh.remove;
});
afterEach(async () => {
  await kill();
  remove();
});

async function start(): Promise<void> {
  const script = new URL("../support/workspace-process.ts", import.meta.url);
  const child = fork(script, [file], { execArgv: ["--disable-warning=ExperimentalWarning"] });
  const [message] = (await once(child, "message")) as [Omit<Running, "child">];
  running = { child, ...message };
}

async function kill(): Promise<void> {
  const dying = running;
  running = undefined;
  if (dying === undefined) return;
  const gone = once(dying.child, "exit");
  dying.child.kill("SIGKILL");
  await gone;
}

async function call(method: string, args: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetch(`${running?.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${running?.botToken}` },
    body: new URLSearchParams(args),
  });
  return (await answer.json()) as Record<string, unknown>;
}

const post = async (text: string) => String((await call("chat.postMessage", { channel: general, text })).ts);
const texts = async () => {
  const { messages } = await call("conversations.history", { channel: general });
  return (messages as { text: string }[]).map((message) => message.text).reverse();
};

test("what was answered is kept by a kill, and no id or time is given out again", async () => {
  const given: string[] = [];
  for (let round = 1; round <= 3; round += 1) {
    await start();
    const direct = (await call("conversations.open", { users: "U0EXPERT001" })).channel as { id: string };
    given.push(await post(`message ${round}`));
    const upload = await call("files.getUploadURLExternal", { filename: "a.txt", length: "1" });
    given.push(String(upload.file_id));
    await kill();
    if (round === 1) given.push(direct.id);
    else expect(given[2]).toBe(direct.id);
  }
  expect(new Set(given).size).toBe(given.length);
  await start();
  expect(await texts()).toEqual(["message 1", "message 2", "message 3"]);
});

test("a kept file that is damaged is left as it is and named", async () => {
  for (const [text, detail] of [
    ["{ half", /JSON/],
    ["[]", /version 1/],
    ['{"version":1}', /version 1/],
    ['{"version":1,"team":{"id":"T0OTHER"}}', /T0OTHER|version 1/],
  ] as const) {
    writeFileSync(file, text);
    await expect(startWorkspace({ file })).rejects.toMatchObject({
      code: "WORKSPACE_UNREADABLE",
      path: file,
      detail: expect.stringMatching(detail),
    });
    expect(readFileSync(file, "utf8")).toBe(text);
  }
});
