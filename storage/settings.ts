import { z } from "zod";
import { type Language, languages } from "../src/domain/languages.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { instant } from "./rows.ts";

const settingSchemas = {
  team_id: z.string(),
  language: z.enum(languages),
  local_time: instant,
  staff_channel: z.string(),
  claim_code: z.string(),
  claim_misses: z.string().regex(/^\d$/),
  protocol_order: z.string(),
} as const;

type Settings = {
  readonly team_id: string;
  readonly language: Language;
  /** How far the clock of a local workspace has come. */
  readonly local_time: Instant;
  /** Where boards stand and staff hear of what needs them. */
  readonly staff_channel: string;
  /** The one-time code that makes somebody the first administrator. */
  readonly claim_code: string;
  /** How many wrong codes were typed since the code was made. */
  readonly claim_misses: string;
  /** Which organisations and provinces come first in lists, as JSON. */
  readonly protocol_order: string;
};

/** What the office has set once for all: one row a setting. */
export function createSettings(db: Database) {
  const select = db.prepare<[string], { value: string }>("SELECT value FROM settings WHERE name = ?");
  const upsert = db.prepare(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const remove = db.prepare("DELETE FROM settings WHERE name = ?");
  return {
    /** The value of a setting, or undefined when it was never set. */
    get<Name extends keyof Settings>(name: Name): Settings[Name] | undefined {
      const row = select.get(name);
      return row === undefined ? undefined : (settingSchemas[name].parse(row.value) as Settings[Name]);
    },
    set<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
      upsert.run(name, value);
    },
    unset(name: keyof Settings): void {
      remove.run(name);
    },
  };
}
