import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "../../src/domain/time.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
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

test("a wrong environment is answered in both languages, in our words", async () => {
  const said = await refusal({ OFFICE_HOURS: "18:00-08:30", PORT: "many" });
  expect(said).toContain("OFFICE_HOURS：下班时间要晚于上班时间");
  expect(said).toContain("OFFICE_HOURS: the end must come after the beginning");
  expect(said).toContain("PORT: must be a whole number from 0 to 65535");
});

test("a port that is taken may be taken by the bot itself", async () => {
  const taken = await startWorkspace();
  try {
    expect(await refusal({ PORT: String(taken.port) })).toContain("可能联络员已经在运行");
  } finally {
    await taken.stop();
  }
});

describe("connected to Slack", () => {
  let slack: Workspace;
  beforeEach(async () => {
    slack = await startWorkspace();
  });
  afterEach(() => slack.stop());
  const variables = () => ({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
  });

  test.each(["invalid_auth", "missing_scope"])("a wrong app token is named (%s)", async (error) => {
    slack.misbehave.refuse("apps.connections.open", error);
    const said = await refusal(variables());
    expect(said).toContain("SLACK_APP_TOKEN");
    expect(said).toContain("xapp-");
    expect(said).toContain("connections:write");
    expect(said).toContain(error);
  });

  test("it starts once Slack can be reached, and stops in order", async () => {
    slack.misbehave.fail("apps.connections.open");
    main = startMain(folder, variables());
    await main.prints("已连接 Slack 工作区");
    await main.kill("SIGTERM");
    expect(await main.ended).toEqual({ code: 0 });
    expect(main.printed()).toContain("联络员已停止");
  });
});

test.each([
  ["zh-CN", "请在 Slack 里做三步"],
  ["en", "Three steps, in Slack"],
])(
  "without an administrator the technician reads how to claim the office, in %s",
  async (language, steps) => {
    const workspace = await startWorkspace();
    const variables = {
      PORT: "0",
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      OFFICE_LOCALE: language,
    };
    const codeIn = (printed: string) => /\/office claim ([A-Z2-9]{8})\b/.exec(printed)?.[1];
    main = startMain(folder, variables);
    await main.prints(steps);
    await main.prints("Programme Office");
    const code = codeIn(main.printed());
    expect(code).toBeDefined();
    await main.kill();
    main = startMain(folder, variables);
    await main.prints(steps);
    expect(codeIn(main.printed())).toBe(code);
    await main.kill();
    main = startMain(folder, { ...variables, ADMIN_USER_IDS: "U0STAFF0001" });
    await main.prints("Programme Office");
    expect(main.printed()).not.toContain("/office claim");
    await main.kill();
    await workspace.stop();
  },
);
