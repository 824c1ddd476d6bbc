import type Sqlite from "better-sqlite3";

/** A connection to the one SQLite file. */
export type Database = Sqlite.Database;
