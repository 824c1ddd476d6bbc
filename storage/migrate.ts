import { readdirSync, readFileSync, rmSync } from "node:fs";
import type { Database } from "./database.ts";

interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The folder of this release's migrations, `0001_….sql` and on. */
export const releasedMigrations = new URL("./migrations/", import.meta.url);

function migrationsInOrder(folder: URL): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      sql: readFileSync(new URL(name, folder), "utf8"),
    }));
}

/** The version that the migrations of a folder lead to; 0 when there are none. */
export function latestVersion(folder: URL): number {
  return migrationsInOrder(folder).at(-1)?.version ?? 0;
}

/**
 * Brings the database to the latest version, one migration a transaction. Before each one a complete copy of
 * what stood there is written to `backupFor(version)`, unless the database was new when it was opened: then
 * there is nothing to keep, however many migrations it takes. A migration that fails or breaks references
 * throws, and the database is as it was before that one.
 */
export function migrate(db: Database, backupFor: (version: number) => string, folder: URL): void {
  const current = () => Number(db.pragma("user_version", { simple: true }));
  const wasNew = current() === 0;
  for (const migration of migrationsInOrder(folder)) {
    if (migration.version <= current()) continue;
    if (!wasNew) copyTo(db, backupFor(migration.version));
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
