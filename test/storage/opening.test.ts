import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createStores } from "../../storage/index.ts";
import { latestVersion, releasedMigrations } from "../../storage/migrate.ts";
import { applicationId, type Opening, openDatabase, openReadOnly } from "../../storage/open.ts";
import { freshFolder, testTeam } from "../support/database.ts";
import { startDatabaseProcess } from "../support/processes.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

let folder: string;
let remove: () => void;
let openings: { readonly close: () => void }[];
beforeEach(() => {
  ({ folder, remove } = freshFolder());
  openings = [];
});
afterEach(() => {
  for (const opening of openings) opening.close();
  remove();
});

function opened(path: string): Extract<Opening, { opened: true }> {
  const opening = openDatabase(path, testTeam);
  if (!opening.opened) throw new Error(`not opened: ${JSON.stringify(opening.fault)}`);
  openings.push(opening);
  return opening;
}

describe("a file that is ready is opened", () => {
  test.each([
    ["in an existing folder", "liaison.db"],
    ["in folders that are missing", "a/b/c/liaison.db"],
    ["in a folder named in Chinese, with spaces and quotes", "数 据'\"/联络员.db"],
    ["under a name that SQLite takes for memory", ":memory:"],
    ["under a name that SQLite takes for an address", "file:liaison.db?mode=ro"],
  ])("fresh, %s", (_where, name) => {
    const path = join(folder, name);
    const { db } = opened(path);
    expect(db.pragma("user_version", { simple: true })).toBe(latestVersion(releasedMigrations));
    expect(createStores(db).settings.get("team_id")).toBe(testTeam);
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  test("of no length: as if it were not there", () => {
    const path = join(folder, "liaison.db");
    writeFileSync(path, "");
    expect(createStores(opened(path).db).settings.get("team_id")).toBe(testTeam);
  });

  test("again, with what was stored", () => {
    const path = join(folder, "liaison.db");
    const first = opened(path);
    createStores(first.db).members.meet("U0KEPT");
    first.close();
    expect(createStores(opened(path).db).members.find("U0KEPT")).toBeDefined();
  });

  test("again, after the first start failed half-way", () => {
    const path = join(folder, "liaison.db");
    const broken = join(folder, "migrations");
    mkdirSync(broken);
    writeFileSync(join(broken, "0001_broken.sql"), "CREATE TABLE settings (name TEXT); CREATE;");
    expect(() => openDatabase(path, testTeam, new URL(`file://${broken}/`))).toThrow("syntax error");
    expect(statSync(path).size).toBeGreaterThan(0);
    expect(createStores(opened(path).db).settings.get("team_id")).toBe(testTeam);
  });

  test("and closing leaves one file and the lock's", () => {
    opened(join(folder, "liaison.db")).close();
    expect(readdirSync(folder)).toEqual(["liaison.db", "liaison.db.lock"]);
  });
});

test.each([
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["foreign_keys", 1],
  ["busy_timeout", 2000],
  ["application_id", applicationId],
])("%s is %s", (pragma, value) => {
  expect(opened(join(folder, "liaison.db")).db.pragma(pragma, { simple: true })).toBe(value);
});

describe("only one opening has the file", () => {
  test("of two in one process the second is told that it is held", () => {
    const path = join(folder, "liaison.db");
    const first = opened(path);
    expect(openDatabase(path, testTeam)).toEqual({ opened: false, fault: { kind: "held", path } });
    createStores(first.db).members.meet("U0STILL");
    first.close();
    expect(createStores(opened(path).db).members.find("U0STILL")).toBeDefined();
  });

  test("for as long as anything of the first is in use, though nobody keeps what closes it", async () => {
    const path = join(folder, "liaison.db");
    const openAndKeepStores = () => createStores(opened(path).db);
    const stores = openAndKeepStores();
    openings = [];
    collectGarbage();
    // What was collected is closed on a later turn.
    await setImmediate();
    expect(openDatabase(path, testTeam)).toMatchObject({ opened: false, fault: { kind: "held" } });
    stores.members.meet("U0STILL");
    expect(stores.members.find("U0STILL")).toBeDefined();
  });

  test("by whichever link they come, even one to a file that is yet to be made", () => {
    const path = join(folder, "liaison.db");
    const link = join(folder, "link.db");
    symlinkSync(path, link);
    opened(link);
    expect(openDatabase(path, testTeam)).toMatchObject({ opened: false, fault: { kind: "held", path } });
    expect(openDatabase(link, testTeam)).toMatchObject({
      opened: false,
      fault: { kind: "held", path: link },
    });
  });

  test("one may read beside it, and not write", () => {
    const path = join(folder, "liaison.db");
    createStores(opened(path).db).members.meet("U0SEEN");
    const reader = openReadOnly(path);
    openings.push({ close: () => reader.close() });
    expect(createStores(reader).members.find("U0SEEN")).toBeDefined();
    expect(() => createStores(reader).members.meet("U0NOT")).toThrow("readonly");
  });

  test("reading does not make a file", () => {
    expect(() => openReadOnly(join(folder, "none.db"))).toThrow("unable to open");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a process that holds it keeps it until it is killed, and what it had committed is there", async () => {
    const path = join(folder, "liaison.db");
    const { report, kill } = await startDatabaseProcess("hold", path);
    try {
      expect(report).toBe("holding");
      expect(openDatabase(path, testTeam)).toEqual({ opened: false, fault: { kind: "held", path } });
    } finally {
      await kill();
    }
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    const { members } = createStores(opened(path).db);
    expect(members.find("U0COMMITTED")).toBeDefined();
    expect(members.find("U0UNFINISHED")).toBeUndefined();
  });

  test("another program that is writing to it holds it too", async () => {
    const path = join(folder, "liaison.db");
    opened(path).close();
    const { kill } = await startDatabaseProcess("block", path);
    try {
      expect(openDatabase(path, testTeam)).toEqual({ opened: false, fault: { kind: "held", path } });
    } finally {
      await kill();
    }
    opened(path);
  });
});
