import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebClient } from "@slack/web-api";
import { afterEach, describe, expect, test } from "vitest";
import { defaultSeed } from "../../src/workspace/seed.ts";
import { startWorkspace, type Workspace, type WorkspaceOptions } from "../../src/workspace/server.ts";
import { call } from "../support/slack-wire/bare-client.ts";

const staff = "U0STAFF0001";
const general = "C0GENERAL01";
const quiet = { postIntervalMs: 0, tierQuotas: [500, 500, 500, 500] as const };
const opened: Workspace[] = [];

async function open(options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = await startWorkspace({ timing: quiet, ...options });
  opened.push(workspace);
  return workspace;
}

afterEach(async () => {
  for (const workspace of opened.splice(0)) await workspace.stop();
});

const post = (workspace: Workspace, text: string) =>
  call(workspace, "chat.postMessage", { channel: general, text }).then(
    (answer) => String(answer.error ?? answer.ok),
    () => "lost",
  );

describe("a call", () => {
  test.each<[string, (workspace: Workspace) => void, string, number]>([
    [
      "whose answer is lost has its effect",
      ({ misbehave }) => misbehave.loseAnswer("chat.postMessage"),
      "lost",
      1,
    ],
    [
      "that breaks before has none",
      ({ misbehave }) => misbehave.fail("chat.postMessage"),
      "internal_error",
      0,
    ],
    [
      "that breaks after has it",
      ({ misbehave }) => misbehave.fail("*", { when: "after" }),
      "internal_error",
      1,
    ],
    [
      "that is limited has none",
      ({ misbehave }) => misbehave.rateLimit("chat.postMessage"),
      "ratelimited",
      0,
    ],
    ["that is slow has it", ({ misbehave }) => misbehave.slow("chat.postMessage", { ms: 20 }), "true", 1],
    ["of another method is not touched", ({ misbehave }) => misbehave.loseAnswer("chat.update"), "true", 1],
    [
      "after the calm is not touched",
      ({ misbehave }) => {
        misbehave.loseAnswer("*");
        misbehave.calm();
      },
      "true",
      1,
    ],
  ])("%s", async (_name, demand, answer, messages) => {
    const workspace = await open();
    demand(workspace);
    expect(await post(workspace, "x")).toBe(answer);
    expect(workspace.messages(general)).toHaveLength(messages);
    expect(await post(workspace, "y")).toBe("true");
  });

  test("is slow for as long as was demanded", async () => {
    const workspace = await open();
    workspace.misbehave.slow("chat.postMessage", { ms: 60 });
    const since = performance.now();
    await post(workspace, "x");
    expect(performance.now() - since).toBeGreaterThanOrEqual(59);
  });

  test("that lands late keeps its time, and is in the history only then", async () => {
    const workspace = await open();
    workspace.misbehave.landLate({ ms: 80, answer: "lost" });
    expect(await post(workspace, "late")).toBe("lost");
    expect(await post(workspace, "next")).toBe("true");
    expect(workspace.messages(general).map((message) => message.text)).toEqual(["next"]);
    await workspace.until(() => workspace.messages(general).length === 2);
    expect(workspace.messages(general).map((message) => message.text)).toEqual(["late", "next"]);
  });

  test("is written down, with its arguments and its answer", async () => {
    const workspace = await open();
    await post(workspace, "x");
    expect(workspace.calls).toMatchObject([
      {
        method: "chat.postMessage",
        args: { channel: general, text: "x" },
        status: 200,
        answer: { ok: true },
      },
    ]);
  });
});

test("chance does the same for the same seed, and ends", async () => {
  const run = async (seed: number): Promise<string[]> => {
    const workspace = await open();
    const rates = { rateLimit: 0.2, failBefore: 0.2, failAfter: 0.1, loseAnswer: 0.2 };
    workspace.misbehave.random({ seed, rates, limit: 10 });
    const answers: string[] = [];
    for (let count = 0; count < 40; count += 1) answers.push(await post(workspace, String(count)));
    expect(workspace.misbehave.count).toBe(10);
    return answers;
  };
  const first = await run(7);
  expect(first).toEqual(await run(7));
  expect(first).not.toEqual(await run(8));
  expect(new Set(first)).toEqual(new Set(["true", "lost", "internal_error", "ratelimited"]));
  expect(first.slice(-5)).toEqual(Array.from({ length: 5 }, () => "true"));
});

describe("files", () => {
  test("are uploaded in three steps, shown, and fetched with the token", async () => {
    const workspace = await open();
    const client = new WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl });
    const file = Buffer.from("一, 二");
    const words = { initial_comment: "here", title: "List" };
    await client.filesUploadV2({ channel_id: general, filename: "list.csv", file, ...words });
    const [message] = workspace.messages(general);
    expect(message).toMatchObject({ text: "here", files: [expect.stringMatching(/^F/u)] });
    const id = String(message?.files?.[0]);
    const info = await client.files.info({ file: id });
    expect(info.file).toMatchObject({
      title: "List",
      size: file.length,
      mimetype: "text/csv",
      channels: [general],
    });
    const url = String(info.file?.url_private_download);
    const authorization = `Bearer ${workspace.botToken}`;
    const fetched = await fetch(url, { headers: { authorization } });
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(file);
    expect((await fetch(url, { redirect: "manual" })).status).toBe(302);
    expect(workspace.fileContent(id)).toEqual(file);
  });

  test("are not there before they are completed, and completed once", async () => {
    const workspace = await open();
    const asked = await call(workspace, "files.getUploadURLExternal", { filename: "a.txt", length: 3 });
    const { file_id, upload_url } = asked as { file_id: string; upload_url: string };
    const upload = async (body: string) => (await fetch(upload_url, { method: "POST", body })).status;
    const complete = async () =>
      await call(workspace, "files.completeUploadExternal", { files: [{ id: file_id }] });
    expect((await complete()).error).toBe("file_not_found");
    expect([await upload("four"), await upload("abc"), await upload("abc")]).toEqual([400, 200, 400]);
    expect((await call(workspace, "files.info", { file: file_id })).error).toBe("file_not_found");
    expect((await complete()).ok).toBe(true);
    expect((await complete()).error).toBe("file_not_found");
    expect((await call(workspace, "files.info", { file: file_id })).ok).toBe(true);
  });

  test("of people come with the message", async () => {
    const workspace = await open();
    const person = workspace.as(staff);
    await person.share(person.dm(), { name: "rows.csv", bytes: Buffer.from("x") }, "import this");
    const delivery = await workspace.until(() => workspace.deliveries[0]);
    expect(delivery.payload).toMatchObject({
      event: { type: "message", subtype: "file_share", text: "import this", files: [{ name: "rows.csv" }] },
    });
  });
});

describe("a kept workspace", () => {
  test("goes on where it stopped", async () => {
    const folder = mkdtempSync(join(tmpdir(), "workspace-"));
    const file = join(folder, "kept", "workspace.json");
    const first = await startWorkspace({ file, timing: quiet });
    await post(first, "before");
    await call(first, "views.publish", {
      user_id: staff,
      view: { type: "home", blocks: [{ type: "divider" }] },
    });
    first.misbehave.landLate({ ms: 10_000 });
    await post(first, "under way");
    await first.stop();
    expect(readdirSync(join(folder, "kept"))).toEqual(["workspace.json"]);

    const second = await open({ file });
    expect(second.messages(general).map((message) => message.text)).toEqual(["before", "under way"]);
    expect(second.home(staff)?.blocks).toHaveLength(1);
    await post(second, "after");
    const times = second.messages(general).map((message) => message.ts);
    expect(times).toEqual([...times].sort());
    rmSync(folder, { recursive: true });
  });

  test("is not mistaken for another", async () => {
    const folder = mkdtempSync(join(tmpdir(), "workspace-"));
    const file = join(folder, "workspace.json");
    await (await startWorkspace({ file })).stop();
    const seed = { ...defaultSeed, team: { id: "T0ANOTHER01", name: "x", domain: "x" } };
    await expect(startWorkspace({ file, seed })).rejects.toThrow("T0OFFICE001");
    rmSync(folder, { recursive: true });
  });
});
