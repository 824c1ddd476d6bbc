import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";
import { startDatabaseProcess } from "../support/processes.ts";
import { askForKunshan } from "../support/request.ts";

const channel = "C0GENERAL01";

let office: Office;
beforeEach(async () => {
  office = await openOffice({
    // The bot waits two seconds for a lock, and this workspace, which lives in the same process, waits with it.
    workspace: { timing: { ackMs: 20_000 } },
    entrance: ({ appToken }) => ({ kind: "socket", appToken, reconnectMs: 30_000 }),
  });
});
afterEach(() => office.close());

/** Each is put on, and gives what takes it off again. */
const troubles = {
  full: async () => {
    const { db } = office;
    const roomy = Number(db.pragma("max_page_count", { simple: true }));
    // Not one page more, and no page that is free within the file.
    db.exec("VACUUM");
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true }))}`);
    const fill = db.prepare("INSERT INTO handled_requests (key, reply, handled_at) VALUES (?, ?, '2019')");
    const filled = () => {
      for (let n = 0; n < 1_000; n += 1) fill.run(`fill:${n}`, "{}".padEnd(200));
    };
    expect(filled).toThrow("full");
    return async () => void db.pragma(`max_page_count = ${roomy}`);
  },
  locked: async () => (await startDatabaseProcess("block", office.path)).kill,
  readOnly: async () => {
    office.db.pragma("query_only = ON");
    return async () => void office.db.pragma("query_only = OFF");
  },
};

/** Longer than what room a full file may have left on its last pages. */
const line = `/meeting new ${"国家生态工业示范园区建设工作座谈会".repeat(8)} 7月19日下午2点`;

async function type(): Promise<string> {
  const seen = await office.workspace.as(office.staff).command(line, channel);
  expect(seen.status).toBe("ok");
  return JSON.stringify(seen.ephemerals);
}

const dump = () =>
  JSON.stringify([office.stores.meetings.all(), office.stores.notices.all(), office.stores.audit.newest()]);

async function untilTroubled(trouble: keyof typeof troubles, words: string): Promise<() => Promise<void>> {
  const mend = await troubles[trouble]();
  const before = dump();
  const answer = await type();
  expect(answer).toContain(words);
  expect(answer).toMatch(/编号 [0-9A-F]{4}/);
  expect(dump()).toBe(before);
  return mend;
}

describe.each([
  ["full", "磁盘已满"],
  ["locked", "别的程序占用"],
  ["readOnly", "只能读、不能写"],
] as const)("the file is %s", (trouble, words) => {
  test("a command says so, changes nothing, is in the log, and works again by itself afterwards", async () => {
    const mend = await untilTroubled(trouble, words);
    expect(office.complaints.join()).toContain("a request failed");
    const refused = dump();
    expect(await type()).toContain(words);
    expect(dump()).toBe(refused);
    const called = office.stores.meetings.all().length;
    await mend();
    expect(await type()).not.toContain("编号");
    expect(office.stores.meetings.all()).toHaveLength(called + 1);
  });

  test("what waits in the outbox goes out once when that is over", async () => {
    const { workspace, stores, expert, clock, bot } = office;
    askForKunshan(stores, office, clock.now());
    const mend = await troubles[trouble]();
    bot.sender.kick();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await mend();
    await bot.sender.drained();
    expect(workspace.directMessages(expert)).toHaveLength(1);
    expect(stores.notices.all().map(({ state }) => state)).toEqual(["sent"]);
  });
});
