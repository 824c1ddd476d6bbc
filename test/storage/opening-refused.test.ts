import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createStores } from "../../storage/index.ts";
import { latestVersion, releasedMigrations } from "../../storage/migrate.ts";
import { openDatabase } from "../../storage/open.ts";
import { addPark, freshFolder, testTeam } from "../support/database.ts";
import { startDatabaseProcess } from "../support/processes.ts";

const pageSize = 4096;

let folder: string;
let remove: () => void;
let path: string;
beforeEach(() => {
  ({ folder, remove } = freshFolder());
  path = join(folder, "liaison.db");
});
afterEach(() => {
  chmodSync(folder, 0o700);
  remove();
});

/** A database with some content at `path`, closed; `change` may do what it likes to it before. */
function store(change: (db: ReturnType<typeof opened>["db"]) => void = () => undefined): void {
  const { db, close } = opened();
  const stores = createStores(db);
  for (let i = 0; i < 60; i++) addPark(stores, { nameEn: "A park's long name ".repeat(20) });
  change(db);
  close();
}

function opened() {
  const opening = openDatabase(path, testTeam);
  if (!opening.opened) throw new Error(`not opened: ${JSON.stringify(opening.fault)}`);
  return opening;
}

const hash = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Bytes that look like nothing, the same on every run. */
function noise(length: number, seed: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) =>
    createHash("sha256").update(`${seed}:${i}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function overwrite(offset: number, bytes: Buffer): void {
  const content = readFileSync(path);
  bytes.copy(content, offset);
  writeFileSync(path, content);
}

const text = expect.stringMatching(/\S/);
const refusals: readonly [what: string, make: () => void, fault: Record<string, unknown>][] = [
  [
    "cut to half its length",
    () => {
      store();
      truncateSync(path, Math.floor(statSync(path).size / 2));
    },
    { kind: "damaged", detail: text },
  ],
  [
    "cut within its header",
    () => {
      store();
      truncateSync(path, 50);
    },
    { kind: "damaged", detail: text },
  ],
  [
    "with noise in its middle pages",
    () => {
      store();
      const pages = statSync(path).size / pageSize;
      const from = Math.floor(pages / 3);
      overwrite(from * pageSize, noise((Math.floor((2 * pages) / 3) - from) * pageSize, 1));
    },
    { kind: "damaged", detail: text },
  ],
  [
    "that is no database at all",
    () => writeFileSync(path, "园区名录\n".repeat(2000)),
    { kind: "not_a_database" },
  ],
  ["of a few words", () => writeFileSync(path, "园区名录"), { kind: "not_a_database" }],
  ["of nothing but zeros", () => writeFileSync(path, Buffer.alloc(8192)), { kind: "damaged", detail: text }],
  [
    "of no length, beside the log of what it was",
    () => {
      writeFileSync(path, "");
      writeFileSync(`${path}-wal`, noise(5000, 2));
    },
    { kind: "damaged", detail: text },
  ],
  [
    "of a newer version",
    () => store((db) => db.pragma("user_version = 9001")),
    { kind: "newer", version: 9001, known: latestVersion(releasedMigrations) },
  ],
  [
    "of another workspace",
    () => store((db) => db.exec("UPDATE settings SET value = 'T0OTHER' WHERE name = 'team_id'")),
    { kind: "other_team", teamId: "T0OTHER", expected: testTeam },
  ],
  ["of another program", () => otherProgram("DELETE").close(), { kind: "foreign" }],
  ["of another program, with a log", () => otherProgram("WAL").close(), { kind: "foreign" }],
];

function otherProgram(journal: "DELETE" | "WAL"): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = ${journal}; CREATE TABLE settings (name TEXT, value TEXT)`);
  return db;
}

describe("a file is refused and left as it was", () => {
  test.each(refusals)("%s", (_what, make, fault) => {
    make();
    const before = hash(path);
    expect(openDatabase(path, testTeam)).toEqual({ opened: false, fault: { ...fault, path } });
    expect(openDatabase(path, testTeam)).toMatchObject({ fault });
    expect(hash(path)).toBe(before);
  });

  test.each(refusals)("%s, and once it is gone the place is free", (_what, make) => {
    make();
    openDatabase(path, testTeam);
    for (const name of readdirSync(folder).filter((other) => !other.endsWith(".lock")))
      rmSync(join(folder, name));
    opened().close();
  });

  test("whichever of its pages is noise", () => {
    store();
    const whole = readFileSync(path);
    const passed: number[] = [];
    for (let page = 0; page < whole.length / pageSize; page++) {
      // The header itself is told apart above; of the first page the rest is spoilt.
      const kept = page === 0 ? 100 : 0;
      writeFileSync(path, whole);
      overwrite(page * pageSize + kept, noise(pageSize - kept, page));
      const before = hash(path);
      const opening = openDatabase(path, testTeam);
      if (opening.opened) opening.close();
      if (opening.opened || opening.fault.kind !== "damaged") passed.push(page + 1);
      else expect(hash(path)).toBe(before);
    }
    expect(whole.length / pageSize).toBeGreaterThan(30);
    expect(passed).toEqual([]);
  });

  test("of another program: nothing appears beside it but the lock", () => {
    otherProgram("WAL").close();
    openDatabase(path, testTeam);
    expect(readdirSync(folder)).toEqual(["liaison.db", "liaison.db.lock"]);
  });

  test("of another program that is busy with it", async () => {
    otherProgram("DELETE").close();
    const { kill } = await startDatabaseProcess("block", path);
    try {
      expect(openDatabase(path, testTeam)).toEqual({ opened: false, fault: { kind: "foreign", path } });
    } finally {
      await kill();
    }
  });

  test("of another workspace, killed before it could close: its log stays too", async () => {
    const { kill } = await startDatabaseProcess("hold", path);
    await kill();
    const before = [hash(path), hash(`${path}-wal`)];
    expect(openDatabase(path, "T0OTHER")).toMatchObject({ fault: { kind: "other_team", teamId: testTeam } });
    expect([hash(path), hash(`${path}-wal`)]).toEqual(before);
  });
});

describe("a place where nothing can be written is refused with the system's reason", () => {
  test.each([
    ["below a regular file", () => join(folder, "file", "liaison.db")],
    ["deep below a regular file", () => join(folder, "file", "a", "b", "liaison.db")],
    ["at a folder", () => join(folder, "folder")],
    ["under too long a name", () => join(folder, "n".repeat(300))],
    ["in the kernel's own tree", () => "/proc/liaison.db"],
  ])("%s", (_where, place) => {
    writeFileSync(join(folder, "file"), "a file");
    mkdirSync(join(folder, "folder"));
    const before = hash(join(folder, "file"));
    const fault = { kind: "not_writable", path: place(), detail: text };
    expect(openDatabase(place(), testTeam)).toEqual({ opened: false, fault });
    expect(hash(join(folder, "file"))).toBe(before);
  });

  test.each([
    ["a folder that is read-only", 0o555, 0o666],
    ["a file that is read-only", 0o777, 0o444],
    ["a file that cannot even be read", 0o777, 0o000],
  ])("%s", async (_what, folderMode, fileMode) => {
    store();
    rmSync(`${path}.lock`);
    const { folder: migrations, remove: removeMigrations } = freshFolder();
    cpSync(releasedMigrations, migrations, { recursive: true });
    chmodSync(migrations, 0o755);
    const before = hash(path);
    chmodSync(path, fileMode);
    chmodSync(folder, folderMode);
    const { report, kill } = await startDatabaseProcess("open as nobody", path, migrations);
    await kill();
    removeMigrations();
    chmodSync(folder, 0o700);
    chmodSync(path, 0o600);
    expect(report).toEqual({ opened: false, fault: { kind: "not_writable", path, detail: text } });
    expect(hash(path)).toBe(before);
  });
});

test("a refused file can be put right and opened by the same process", () => {
  store();
  const good = join(dirname(path), "good.db");
  copyFileSync(path, good);
  truncateSync(path, 50);
  expect(openDatabase(path, testTeam).opened).toBe(false);
  copyFileSync(good, path);
  const { db, close } = opened();
  expect(createStores(db).parks.all()).toHaveLength(60);
  close();
});
