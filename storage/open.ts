import { existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { latestVersion, migrate } from "./migrate.ts";

export type Database = Sqlite.Database;

/** Marks a file as ours in SQLite's header ("PkLi"), so that another program's database is never written to. */
export const applicationId = 0x506b4c69;

/** Why a database file was not opened; the file is then as it was. */
export type OpenFault =
  | { readonly kind: "held"; readonly path: string }
  | { readonly kind: "damaged"; readonly path: string; readonly detail: string }
  | { readonly kind: "foreign"; readonly path: string }
  | { readonly kind: "newer"; readonly path: string; readonly version: number; readonly known: number }
  | { readonly kind: "other_team"; readonly path: string; readonly teamId: string; readonly expected: string }
  | { readonly kind: "not_writable"; readonly path: string; readonly detail: string };

export type Opening =
  | { readonly opened: true; readonly db: Database; readonly close: () => void }
  | { readonly opened: false; readonly fault: OpenFault };

/**
 * Opens the database at `path` for the Slack workspace `teamId`, alone: creates it when there is none, migrates
 * it when it is older (with a backup beside it first). Whatever cannot be opened safely is left untouched and
 * comes back as a fault. The lock goes with the process, however that ends.
 */
export function openDatabase(path: string, teamId: string): Opening {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    const file = existsSync(path) ? realpathSync(path) : resolve(path);
    const lock = takeLock(file);
    if (lock === undefined) return { opened: false, fault: { kind: "held", path } };
    const fault = inspect(file, teamId);
    if (fault !== undefined) {
      lock.close();
      return { opened: false, fault: { ...fault, path } };
    }
    const db = openForWriting(file);
    migrate(db, backupNamer(file));
    db.prepare("INSERT INTO settings (name, value) VALUES ('team_id', ?) ON CONFLICT DO NOTHING").run(teamId);
    const close = () => {
      db.close();
      lock.close();
    };
    return { opened: true, db, close };
  } catch (error) {
    const fault = faultOf(error, path);
    if (fault === undefined) throw error;
    return { opened: false, fault };
  }
}

/** Opens an existing database for reading beside a running bot; throws what SQLite throws. */
export function openReadOnly(path: string): Database {
  return new Sqlite(path, { readonly: true, fileMustExist: true });
}

function openForWriting(file: string): Database {
  const db = new Sqlite(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("busy_timeout = 2000");
  db.pragma(`application_id = ${applicationId}`);
  return db;
}

/** An exclusive transaction on a file beside the database: the operating system ends it with the process. */
function takeLock(file: string): Database | undefined {
  const lock = new Sqlite(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code === "SQLITE_BUSY") return undefined;
    throw error;
  }
}

function inspect(file: string, teamId: string): OpenFault | undefined {
  if (!existsSync(file) || statSync(file).size === 0) return undefined;
  const db = openReadOnly(file);
  try {
    if (db.pragma("application_id", { simple: true }) !== applicationId)
      return { kind: "foreign", path: file };
    const version = Number(db.pragma("user_version", { simple: true }));
    const known = latestVersion();
    if (version > known) return { kind: "newer", path: file, version, known };
    const health = String(db.pragma("quick_check(1)", { simple: true }));
    if (health !== "ok") return { kind: "damaged", path: file, detail: health };
    if (version === 0) return undefined;
    const owner = db.prepare("SELECT value FROM settings WHERE name = 'team_id'").pluck().get();
    if (typeof owner !== "string" || owner === teamId) return undefined;
    return { kind: "other_team", path: file, teamId: owner, expected: teamId };
  } finally {
    db.close();
  }
}

function backupNamer(file: string): (version: number) => string {
  const name = basename(file).replace(/\.db$/, "");
  return (version) => join(dirname(file), `${name}.before-${String(version).padStart(4, "0")}.db`);
}

function faultOf(error: unknown, path: string): OpenFault | undefined {
  if (error instanceof Sqlite.SqliteError) {
    if (error.code === "SQLITE_NOTADB" || error.code.startsWith("SQLITE_CORRUPT"))
      return { kind: "damaged", path, detail: error.message };
    if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)/.test(error.code))
      return { kind: "not_writable", path, detail: error.message };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR)$/.test(code))
    return { kind: "not_writable", path, detail: String(error) };
  return undefined;
}
