import { readdirSync, readFileSync, rmSync } from "node:fs";
import type { Database } from "./open.ts";

interface Migration {
  readonly version: number;
  readonly sql: string;
}

const folder = new URL("./migrations/", import.meta.url);

function migrationsInOrder(): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      sql: readFileSync(new URL(name, folder), "utf8"),
    }));
}

/** The version that this release's migrations lead to. */
export function latestVersion(): number {
  return migrationsInOrder().at(-1)?.version ?? 0;
}

/**
 * Brings the database to the latest version, one migration a transaction. Before each one a complete copy of
 * what stood there is written to `backupFor(version)`, unless the database was empty.
 */
export function migrate(db: Database, backupFor: (version: number) => string): void {
  const current = () => Number(db.pragma("user_version", { simple: true }));
  for (const migration of migrationsInOrder()) {
    if (migration.version <= current()) continue;
    if (current() > 0) copyTo(db, backupFor(migration.version));
    // Rebuilding a table would trip over its own references; they are checked as a whole before the commit.
    db.pragma("foreign_keys = OFF");
    db.transaction(() => {
      db.exec(migration.sql);
      const broken = db.pragma("foreign_key_check");
      if (Array.isArray(broken) && broken.length > 0)
        throw new Error(`migration ${migration.version} breaks references`, { cause: broken });
      db.pragma(`user_version = ${migration.version}`);
    }).exclusive();
    db.pragma("foreign_keys = ON");
  }
}

function copyTo(db: Database, file: string): void {
  // A copy of the same version from an attempt that failed half-way would stop VACUUM INTO.
  rmSync(file, { force: true });
  db.prepare("VACUUM INTO ?").run(file);
}
