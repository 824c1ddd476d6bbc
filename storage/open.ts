import { closeSync, existsSync, mkdirSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import type { Database } from "./database.ts";
import { latestVersion, migrate, releasedMigrations } from "./migrate.ts";

/** Marks a file as ours in SQLite's header ("PkLi"), so that another program's database is never written to. */
export const applicationId = 0x506b4c69;

/** Bytes of SQLite's header up to and with the application id. */
const headLength = 72;

/** How long to wait for another connection's lock, milliseconds. */
const patience = 2000;

/** A connection that is collected as garbage is closed: the lock must be reachable for as long as the database is. */
const lockOf = new WeakMap<Database, Database>();

/** Why a database file was not opened; the file is then as it was. */
export type OpenFault =
  | { readonly kind: "held"; readonly path: string }
  | { readonly kind: "damaged"; readonly path: string; readonly detail: string }
  | { readonly kind: "foreign"; readonly path: string }
  | { readonly kind: "not_a_database"; readonly path: string }
  | { readonly kind: "newer"; readonly path: string; readonly version: number; readonly known: number }
  | { readonly kind: "other_team"; readonly path: string; readonly teamId: string; readonly expected: string }
  | { readonly kind: "not_writable"; readonly path: string; readonly detail: string };

export type Opening =
  | { readonly opened: true; readonly db: Database; readonly close: () => void }
  | { readonly opened: false; readonly fault: OpenFault };

/**
 * Opens the database at `path` for the Slack workspace `teamId`, alone: creates it when there is none, migrates
 * it when it is older (with a backup beside it first). Whatever cannot be opened safely is left untouched and
 * comes back as a fault; a migration that fails is a bug and throws. The lock goes with the process, however
 * that ends.
 */
export function openDatabase(path: string, teamId: string, migrations: URL = releasedMigrations): Opening {
  const known = latestVersion(migrations);
  const connections: Database[] = [];
  const close = () => {
    for (const connection of connections.splice(0).reverse()) connection.close();
  };
  try {
    const file = findOrCreate(path);
    const lock = takeLock(file);
    connections.push(lock);
    const fault = inspect(file, teamId, known);
    if (fault !== undefined) {
      close();
      return { opened: false, fault: { ...fault, path } };
    }
    if (statSync(file).size === 0) markAsOurs(file);
    const db = new Sqlite(file, { timeout: patience });
    connections.push(db);
    lockOf.set(db, lock);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    migrate(db, backupNamer(file), migrations);
    db.prepare("INSERT INTO settings (name, value) VALUES ('team_id', ?) ON CONFLICT DO NOTHING").run(teamId);
    return { opened: true, db, close };
  } catch (error) {
    close();
    const fault = faultOf(error, path);
    if (fault === undefined) throw error;
    return { opened: false, fault };
  }
}

/** Opens an existing database for reading beside a running bot; throws what SQLite throws. */
export function openReadOnly(path: string): Database {
  return new Sqlite(path, { readonly: true, fileMustExist: true, timeout: patience });
}

/** The real file behind `path`: two openings lock the same one, by whichever link they come. */
function findOrCreate(path: string): string {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  if (!existsSync(path)) closeSync(openSync(path, "a"));
  return realpathSync(path);
}

/** An exclusive transaction on a file beside the database: the operating system ends it with the process. */
function takeLock(file: string): Database {
  const lock = new Sqlite(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function inspect(file: string, teamId: string, known: number): OpenFault | undefined {
  const path = file;
  const head = headOf(file);
  if (head.length === 0) {
    // SQLite throws the log of an empty file away: perhaps all that is left after somebody moved the file.
    const log = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    return log === 0 ? undefined : { kind: "damaged", path, detail: "empty beside a write-ahead log" };
  }
  if (head.length < headLength || head.toString("latin1", 0, 16) !== sqliteMark)
    return isRestOfDatabase(head)
      ? { kind: "damaged", path, detail: "the header is damaged" }
      : { kind: "not_a_database", path };
  if (head.readInt32BE(68) !== applicationId) return { kind: "foreign", path };
  const db = openReadOnly(file);
  try {
    const version = Number(db.pragma("user_version", { simple: true }));
    if (version > known) return { kind: "newer", path, version, known };
    const health = String(db.pragma("quick_check(1)", { simple: true }));
    if (health !== "ok") return { kind: "damaged", path, detail: health };
    if (version === 0) return undefined;
    const owner = db.prepare("SELECT value FROM settings WHERE name = 'team_id'").pluck().get();
    if (typeof owner !== "string" || owner === teamId) return undefined;
    return { kind: "other_team", path, teamId: owner, expected: teamId };
  } finally {
    db.close();
  }
}

const sqliteMark = "SQLite format 3\0";

/** The beginning of a database that was cut short, or zeros where a disk lost what it held. */
function isRestOfDatabase(head: Buffer): boolean {
  return head.toString("latin1", 0, 16) === sqliteMark || head.every((byte) => byte === 0);
}

/** SQLite's own header (sqlite.org/fileformat2.html §1.3), read as bytes: SQLite leaves files beside what it opens. */
function headOf(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(headLength);
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

/** Writes the first page of an empty file at once, so that no kill on the way leaves what looks like another's. */
function markAsOurs(file: string): void {
  const db = new Sqlite(file);
  try {
    db.pragma("journal_mode = MEMORY");
    db.pragma(`application_id = ${applicationId}`);
  } finally {
    db.close();
  }
}

function backupNamer(file: string): (version: number) => string {
  const name = basename(file).replace(/\.db$/, "");
  return (version) => join(dirname(file), `${name}.before-${String(version).padStart(4, "0")}.db`);
}

const unwritable =
  /^(SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)\w*|E(ACCES|PERM|ROFS|NOSPC|DQUOT|EXIST|NOENT|ISDIR|NOTDIR|LOOP|NAMETOOLONG))$/;

function faultOf(error: unknown, path: string): OpenFault | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  const code = String(error.code);
  const detail = error.message;
  if (code.startsWith("SQLITE_BUSY")) return { kind: "held", path };
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) return { kind: "damaged", path, detail };
  return unwritable.test(code) ? { kind: "not_writable", path, detail } : undefined;
}
