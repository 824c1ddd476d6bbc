import { z } from "zod";
import type { Day } from "../src/domain/time.ts";
import type { Database } from "./database.ts";

const row = z.object({ assignment_id: z.number() }).transform((r) => r.assignment_id);

/** Gaps that their owner looks at again on another morning. */
export function createPostponedGaps(db: Database) {
  const upsert = db.prepare(`
    INSERT INTO postponed_gaps (assignment_id, until_day) VALUES (?, ?)
    ON CONFLICT (assignment_id) DO UPDATE SET until_day = excluded.until_day`);
  const selectDue = db.prepare(
    "SELECT assignment_id FROM postponed_gaps WHERE until_day <= ? ORDER BY assignment_id",
  );
  const remove = db.prepare("DELETE FROM postponed_gaps WHERE until_day <= ?");
  return {
    postpone(assignmentId: number, until: Day): void {
      upsert.run(assignmentId, until);
    },
    /** The seats whose morning has come; they are forgotten with it. */
    takeDue(today: Day): number[] {
      const due = selectDue.all(today).map((r) => row.parse(r));
      remove.run(today);
      return due;
    },
  };
}
