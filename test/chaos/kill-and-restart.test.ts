import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Instant } from "../../src/domain/time.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
import type { Message } from "../../src/workspace/state.ts";
import type { Database } from "../../storage/database.ts";
import { createStores } from "../../storage/index.ts";
import { openDatabase, openReadOnly } from "../../storage/open.ts";
import { compiledOnce } from "../support/compiled-once.ts";
import { freshFolder } from "../support/database.ts";
import { startDatabaseProcess } from "../support/processes.ts";
import { askForKunshan } from "../support/request.ts";

const expert = "U0EXPERT001";
const staff = "U0STAFF0001";

let workspace: Workspace;
let path: string;
let remove: () => void;
let bot: ChildProcess | undefined;

/** Visits lie in the year to come, for the bot's process lives in real time. */
const askedAt = new Date().toISOString() as Instant;

beforeEach(async () => {
  workspace = await startWorkspace({ timing: { postIntervalMs: 0, ackMs: 1_500, triggerMs: 10_000 } });
  const fresh = freshFolder();
  path = `${fresh.folder}/liaison.db`;
  remove = fresh.remove;
  const opening = openDatabase(path, workspace.teamId);
  if (!opening.opened) throw new Error(opening.fault.kind);
  const stores = createStores(opening.db);
  askForKunshan(stores, { staff, expert }, askedAt);
  opening.db.exec("UPDATE visits SET day_from = '2099-07-03', day_to = '2099-07-03'");
  opening.close();
});

afterEach(async () => {
  await kill();
  await workspace.stop();
  remove();
});

async function start(): Promise<void> {
  const script = new URL("../support/bot-process.ts", import.meta.url);
  const tokens = [workspace.apiUrl, workspace.botToken, workspace.appToken];
  bot = fork(script, [path, ...tokens], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: compiledOnce,
  });
  await Promise.race([
    once(bot, "message"),
    once(bot, "exit").then(() => Promise.reject(new Error("the bot ended before it had started"))),
  ]);
}

async function kill(): Promise<void> {
  const dying = bot;
  bot = undefined;
  if (dying === undefined || dying.exitCode !== null) return;
  const gone = once(dying, "exit");
  dying.kill("SIGKILL");
  await gone;
}

const inbox = (): readonly Message[] => workspace.directMessages(expert);
const card = (): Message => {
  const [first] = inbox();
  if (first === undefined) throw new Error("no card came");
  return first;
};
const cardCame = () => workspace.until(() => inbox().length > 0);
const cardSays = (words: string) => workspace.until(() => JSON.stringify(inbox()).includes(words), 10_000);
const accepting = () => workspace.as(expert).click(card(), "assignment.accept");

function read<T>(work: (db: Database) => T): T {
  const db = openReadOnly(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const state = () => read((db) => db.prepare("SELECT state FROM assignments WHERE id = 2").pluck().get());
const answers = () =>
  read((db) => db.prepare("SELECT count(*) FROM audit WHERE action = 'assignment_answered'").pluck().get());

/** One card, one answer, and nothing waiting any more. */
async function expectOneOfEach(): Promise<void> {
  await cardSays("您已答复：参加");
  await workspace.until(() =>
    read((db) => db.prepare("SELECT count(*) FROM notices WHERE state <> 'sent'").pluck().get() === 0),
  );
  expect(inbox()).toHaveLength(1);
  expect(state()).toBe("accepted");
  expect(answers()).toBe(1);
}

test("killed between sending a card and noting that it was sent", async () => {
  workspace.misbehave.slow("chat.postMessage", { ms: 0 });
  workspace.misbehave.loseAnswer("chat.postMessage");
  await start();
  await cardCame();
  await kill();
  expect(read((db) => db.prepare("SELECT state FROM notices").pluck().get())).toBe("sending");
  await start();
  await accepting();
  await expectOneOfEach();
});

test("killed before Slack took the card", async () => {
  workspace.misbehave.slow("chat.postMessage", { ms: 3_000 });
  await start();
  await workspace.until(() =>
    read((db) => db.prepare("SELECT state FROM notices").pluck().get() === "sending"),
  );
  await kill();
  workspace.misbehave.calm();
  await start();
  await cardCame();
  await accepting();
  await expectOneOfEach();
});

test("killed before the answer is committed", async () => {
  await start();
  await cardCame();
  const blocker = await startDatabaseProcess("block", path);
  const lost = accepting();
  await workspace.until(() => workspace.deliveries.some((d) => d.kind === "interactive"));
  await kill();
  await blocker.kill();
  expect((await lost).status).not.toBe("ok");
  expect(state()).toBe("invited");
  await start();
  await accepting();
  await expectOneOfEach();
});

test("killed between commit and acknowledgement, and delivered again", async () => {
  await start();
  await cardCame();
  workspace.misbehave.ignoreAcks({ kind: "interactive" });
  const unacknowledged = accepting();
  await workspace.until(() => state() === "accepted");
  await kill();
  await unacknowledged;
  await start();
  const again = workspace.deliveries.find((d) => d.kind === "interactive");
  await workspace.deliver("interactive", again?.payload ?? {});
  await expectOneOfEach();
});

test("an answer lost after Slack took the card, without any kill", async () => {
  workspace.misbehave.loseAnswer("chat.postMessage", { times: 1 });
  await start();
  await cardCame();
  await accepting();
  await expectOneOfEach();
});
