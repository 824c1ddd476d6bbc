import { z } from "zod";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { instant, maybe } from "./rows.ts";

const latestRow = z.object({ slot: maybe(instant) });

/** Slots of jobs: whoever claims one does its work, in the same transaction, and nobody does it again. */
export function createSlots(db: Database) {
  const insert = db.prepare(
    "INSERT INTO slots (job, slot, claimed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const selectLatest = db.prepare("SELECT max(slot) AS slot FROM slots WHERE job = ? AND slot <= ?");
  const prune = db.prepare(
    "DELETE FROM slots WHERE claimed_at < ? AND slot < (SELECT max(slot) FROM slots s WHERE s.job = slots.job)",
  );
  return {
    /** True when the slot was free and is now the caller's. */
    claim(job: string, slot: Instant, at: Instant): boolean {
      return insert.run(job, slot, at).changes === 1;
    },
    /** The newest slot up to `now`: what a clock that was ahead has claimed does not count before its time. */
    latest(job: string, now: Instant): Instant | undefined {
      return latestRow.parse(selectLatest.get(job, now)).slot;
    },
    /** Forgets claims older than `before`, but each job's latest. Returns how many. */
    forgetBefore(before: Instant): number {
      return prune.run(before).changes;
    },
  };
}
