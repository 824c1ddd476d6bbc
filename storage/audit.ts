import { z } from "zod";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { instant, maybe } from "./rows.ts";

/** One change: who did what to what, when; `detail` is what a reader needs to understand it later. */
export interface AuditEntry {
  readonly at: Instant;
  /** A member's Slack id, or `system`. */
  readonly actor: string;
  readonly action: string;
  /** A reference such as `A31`, or a noun with a number. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const row = z.object({
  at: instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
});

const newestRow = z.object({ at: maybe(instant) });

/** The log of changes; it is only ever added to. */
export function createAudit(db: Database) {
  const insert = db.prepare(
    "INSERT INTO audit (at, actor, action, subject, detail) VALUES (@at, @actor, @action, @subject, @detail)",
  );
  const selectBetween = db.prepare("SELECT * FROM audit WHERE at > ? AND at <= ? ORDER BY id");
  const selectOf = db.prepare("SELECT * FROM audit WHERE subject = ? ORDER BY id");
  const selectRecent = db.prepare("SELECT * FROM audit ORDER BY id DESC LIMIT ?");
  const selectNewest = db.prepare(`
    SELECT max(at) AS at FROM (SELECT max(at) AS at FROM audit
      UNION ALL SELECT max(coalesce(settled_at, attempted_at, queued_at)) FROM notices)`);
  return {
    /** The latest moment on record, of a change or of anything that was done about a notice. */
    newest(): Instant | undefined {
      return newestRow.parse(selectNewest.get()).at;
    },
    record(entry: AuditEntry): void {
      insert.run({ ...entry, detail: JSON.stringify(entry.detail) });
    },
    /** Everything after `since` up to `until`. */
    between(since: Instant, until: Instant): AuditEntry[] {
      return selectBetween.all(since, until).map((r) => row.parse(r));
    },
    /** The last so many, the newest first. */
    newestOnes(limit: number): AuditEntry[] {
      return selectRecent.all(limit).map((r) => row.parse(r));
    },
    ofSubject(subject: string): AuditEntry[] {
      return selectOf.all(subject).map((r) => row.parse(r));
    },
  };
}
