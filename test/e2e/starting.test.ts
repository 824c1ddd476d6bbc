import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Instant } from "../../src/domain/time.ts";
import { createStores, type Stores } from "../../storage/index.ts";
import { openDatabase } from "../../storage/open.ts";
import { freshFolder } from "../support/database.ts";
import { type MainProcess, startMain } from "../support/main-process.ts";

let folder: string;
let remove: () => void;
let main: MainProcess | undefined;

beforeEach(() => {
  ({ folder, remove } = freshFolder());
  mkdirSync(`${folder}/data`);
});
afterEach(async () => {
  await main?.kill();
  remove();
});

/** What it printed, once it has ended by itself with code 1. */
async function refusal(variables: Readonly<Record<string, string>>): Promise<string> {
  main = startMain(folder, { PORT: "0", ...variables });
  expect(await main.ended, main.printed()).toEqual({ code: 1 });
  expect(main.printed()).not.toMatch(/^ {4}at /m);
  return main.printed();
}

test("a kept workspace that is damaged is answered with its path and what to do", async () => {
  writeFileSync(`${folder}/data/workspace.json`, "{ half");
  expect(await refusal({})).toContain("本地工作区的文件 data/workspace.json 读不出来");
});

function withDatabase<T>(work: (stores: Stores) => T): T {
  const opening = openDatabase(`${folder}/data/local.db`, "T0PARKDEMO1");
  if (!opening.opened) throw new Error(opening.fault.kind);
  try {
    return work(createStores(opening.db));
  } finally {
    opening.close();
  }
}

/** Starts the local workspace, kills it, and says how far its clock is known to have come. */
async function reachedTime(): Promise<Instant | undefined> {
  main = startMain(folder, { PORT: "0" });
  await main.prints("已启动");
  await main.kill();
  return withDatabase((stores) => stores.settings.get("local_time"));
}

test("the local clock goes on after a kill, and never before what is on record", async () => {
  const first = await reachedTime();
  expect(first).toMatch(/^2019-06-17T00:30/);
  const late = {
    at: "2019-07-01T01:00:00.000Z",
    actor: "system",
    action: "x",
    subject: "x",
    detail: {},
  } as const;
  withDatabase((stores) => stores.audit.record(late));
  expect(await reachedTime()).toMatch(/^2019-07-01T01:00/);
  withDatabase((stores) =>
    stores.notices.queue(
      { key: "x", recipient: "channel:C0", notice: { v: 1, kind: "delivery_failed", noticeId: 1 } },
      "2019-07-02T01:00:00.000Z",
    ),
  );
  expect(await reachedTime()).toMatch(/^2019-07-02T01:00/);
});
