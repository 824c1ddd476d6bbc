import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "../../storage/database.ts";
import { createStores } from "../../storage/index.ts";
import { latestVersion, releasedMigrations } from "../../storage/migrate.ts";
import { openDatabase, openReadOnly } from "../../storage/open.ts";
import { addAssignment, dump, freshFolder, testTeam } from "../support/database.ts";

const released = latestVersion(releasedMigrations);

let folder: string;
let remove: () => void;
let path: string;
let later: string;
beforeEach(() => {
  ({ folder, remove } = freshFolder());
  path = join(folder, "data", "liaison.db");
  later = join(folder, "migrations");
  cpSync(releasedMigrations, later, { recursive: true });
});
afterEach(() => remove());

/** Opens with the migrations of a later release, does `work`, closes. */
function open<T>(work: (db: Database) => T): T {
  const opening = openDatabase(path, testTeam, pathToFileURL(`${later}/`));
  if (!opening.opened) throw new Error(`not opened: ${JSON.stringify(opening.fault)}`);
  try {
    return work(opening.db);
  } finally {
    opening.close();
  }
}

/** Adds the migration that comes `steps` after the released ones. */
function release(steps: number, sql: string): void {
  writeFileSync(join(later, `${numbered(steps)}_later.sql`), sql);
}

const numbered = (steps: number): string => String(released + steps).padStart(4, "0");
const backup = (steps: number): string => join(folder, "data", `liaison.before-${numbered(steps)}.db`);

/** A database of today's release with an assignment and all that it refers to; returns its content. */
function storeToday(): string {
  return open((db) => {
    addAssignment(createStores(db), { note: "坐第二排" });
    return dump(db);
  });
}

function look<T>(file: string, work: (db: Database) => T): T {
  const db = openReadOnly(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const version = (db: Database): unknown => db.pragma("user_version", { simple: true });
const names = () =>
  readdirSync(join(folder, "data"))
    .filter((name) => name.includes("before"))
    .sort();

test("the released migrations count from 1 without a gap", () => {
  const found = readdirSync(releasedMigrations).sort();
  expect(found.map((name) => name.slice(0, 5))).toEqual(
    found.map((_, i) => `${String(i + 1).padStart(4, "0")}_`),
  );
  expect(found).toHaveLength(released);
});

test("a new database and one of today's version get no backup", () => {
  storeToday();
  open(() => undefined);
  expect(names()).toEqual([]);
});

test("before each step the old content is kept in a file of its own, which opens", () => {
  const before = storeToday();
  release(1, "ALTER TABLE parks ADD COLUMN nickname TEXT;");
  release(2, "UPDATE parks SET nickname = 'the first'; DELETE FROM assignments;");

  open((db) => {
    expect(version(db)).toBe(released + 2);
    expect(db.prepare("SELECT nickname FROM parks").pluck().all()).toEqual(["the first"]);
  });
  expect(names()).toEqual([`liaison.before-${numbered(1)}.db`, `liaison.before-${numbered(2)}.db`]);
  look(backup(1), (db) => {
    expect(version(db)).toBe(released);
    expect(dump(db)).toBe(before);
  });
  look(backup(2), (db) => {
    expect(version(db)).toBe(released + 1);
    expect(db.prepare("SELECT nickname FROM parks").pluck().all()).toEqual([null]);
    expect(createStores(db).assignments.find(1)?.note).toBe("坐第二排");
  });

  const restored = openDatabase(backup(1), testTeam);
  expect(restored).toMatchObject({ opened: true });
  if (restored.opened) restored.close();
});

test.each([
  ["stops at its second statement", "DELETE FROM assignments; DELETE FROM nowhere;", "no such table"],
  ["breaks a rule of a table", "UPDATE visits SET seats = -1;", "CHECK constraint failed"],
  ["breaks references", "UPDATE visits SET park_id = 4711;", `migration ${released + 2} breaks references`],
  ["drops what others refer to", "DROP TABLE experts;", `migration ${released + 2} breaks references`],
])("a migration that %s leaves version and content as they were", (_how, sql, message) => {
  storeToday();
  release(1, "ALTER TABLE parks ADD COLUMN nickname TEXT;");
  const before = open(dump);
  release(2, sql);

  expect(() => open(() => undefined)).toThrow(message);
  look(path, (db) => {
    expect(version(db)).toBe(released + 1);
    expect(dump(db)).toBe(before);
  });

  // The second attempt finds the first one's backup in its place.
  release(2, "ALTER TABLE parks ADD COLUMN nickname_en TEXT;");
  expect(open(version)).toBe(released + 2);
  expect(look(backup(2), dump)).toBe(before);
});

test("steps before the one that fails stay done", () => {
  storeToday();
  release(1, "ALTER TABLE parks ADD COLUMN nickname TEXT;");
  release(2, "CREATE;");
  expect(() => open(() => undefined)).toThrow("syntax error");
  expect(look(path, version)).toBe(released + 1);
});

test("a table that others refer to can be built anew", () => {
  storeToday();
  release(
    1,
    `CREATE TABLE experts_new AS SELECT * FROM experts;
     DROP TABLE experts;
     CREATE TABLE experts (id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
     INSERT INTO experts SELECT id, code FROM experts_new;
     DROP TABLE experts_new;`,
  );
  open((db) => {
    expect(db.prepare("SELECT code FROM experts").pluck().all()).toEqual(["E01"]);
    expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(() => db.exec("DELETE FROM experts")).toThrow("FOREIGN KEY");
  });
});

test("where the backup cannot be written the database stays as it was", () => {
  const before = storeToday();
  release(1, "DELETE FROM assignments;");
  cpSync(releasedMigrations, backup(1), { recursive: true });
  expect(() => open(() => undefined)).toThrow();
  look(path, (db) => {
    expect(version(db)).toBe(released);
    expect(dump(db)).toBe(before);
  });
  expect(existsSync(join(backup(1), "0001_skeleton.sql"))).toBe(true);
});
