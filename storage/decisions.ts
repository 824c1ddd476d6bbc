import { z } from "zod";
import type { Decision } from "../src/domain/decisions.ts";
import type { Database } from "./database.ts";
import { day, expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    meeting_id: z.number(),
    what: z.string(),
    who: z.string(),
    by_day: day,
    recorded_by: z.string(),
    recorded_at: instant,
    done_at: maybe(instant),
    done_by: maybe(z.string()),
  })
  .transform(
    (r): Decision => ({
      id: r.id,
      meetingId: r.meeting_id,
      what: r.what,
      who: r.who,
      by: r.by_day,
      recordedBy: r.recorded_by,
      recordedAt: r.recorded_at,
      doneAt: r.done_at,
      doneBy: r.done_by,
    }),
  );

/** What meetings decided. */
export function createDecisions(db: Database) {
  const select = db.prepare("SELECT * FROM decisions WHERE id = ?");
  const selectOf = db.prepare("SELECT * FROM decisions WHERE meeting_id = ? ORDER BY by_day, id");
  const insert = db.prepare(`
    INSERT INTO decisions (meeting_id, what, who, by_day, recorded_by, recorded_at)
    VALUES (@meetingId, @what, @who, @by, @recordedBy, @recordedAt)`);
  const update = db.prepare("UPDATE decisions SET done_at = @doneAt, done_by = @doneBy WHERE id = @id");
  return {
    find(id: number): Decision | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    /** The soonest first. */
    ofMeeting(meetingId: number): Decision[] {
      return selectOf.all(meetingId).map((r) => row.parse(r));
    },
    add(decision: Omit<Decision, "id" | "doneAt" | "doneBy">): number {
      return newId(insert.run(decision));
    },
    markDone(id: number, doneAt: string, doneBy: string): void {
      expectOne(update.run({ id, doneAt, doneBy }));
    },
  };
}
