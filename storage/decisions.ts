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
    responsible: maybe(z.string()),
    recorded_by: z.string(),
    recorded_at: instant,
    done_at: maybe(instant),
    done_by: maybe(z.string()),
    withdrawn_at: maybe(instant),
    withdrawn_by: maybe(z.string()),
  })
  .transform(
    (r): Decision => ({
      id: r.id,
      meetingId: r.meeting_id,
      what: r.what,
      who: r.who,
      by: r.by_day,
      responsible: r.responsible,
      recordedBy: r.recorded_by,
      recordedAt: r.recorded_at,
      doneAt: r.done_at,
      doneBy: r.done_by,
      withdrawnAt: r.withdrawn_at,
      withdrawnBy: r.withdrawn_by,
    }),
  );

/** What meetings decided. */
export function createDecisions(db: Database) {
  const select = db.prepare("SELECT * FROM decisions WHERE id = ?");
  const selectOf = db.prepare(
    "SELECT * FROM decisions WHERE meeting_id = ? AND withdrawn_at IS NULL ORDER BY by_day, id",
  );
  const insert = db.prepare(`
    INSERT INTO decisions (meeting_id, what, who, by_day, responsible, recorded_by, recorded_at)
    VALUES (@meetingId, @what, @who, @by, @responsible, @recordedBy, @recordedAt)`);
  const update = db.prepare(`
    UPDATE decisions SET what = @what, who = @who, by_day = @by, responsible = @responsible, done_at = @doneAt,
      done_by = @doneBy, withdrawn_at = @withdrawnAt, withdrawn_by = @withdrawnBy
    WHERE id = @id`);
  return {
    find(id: number): Decision | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    /** The soonest first, without those that were withdrawn. */
    ofMeeting(meetingId: number): Decision[] {
      return selectOf.all(meetingId).map((r) => row.parse(r));
    },
    add(decision: Omit<Decision, "id" | "doneAt" | "doneBy" | "withdrawnAt" | "withdrawnBy">): number {
      return newId(insert.run({ ...decision, responsible: decision.responsible ?? null }));
    },
    /** Writes what may change of a decision; its meeting and who recorded it stay. */
    change(decision: Decision): void {
      const { id, what, who, by } = decision;
      const result = update.run({
        ...{ id, what, who, by },
        responsible: decision.responsible ?? null,
        doneAt: decision.doneAt ?? null,
        doneBy: decision.doneBy ?? null,
        withdrawnAt: decision.withdrawnAt ?? null,
        withdrawnBy: decision.withdrawnBy ?? null,
      });
      expectOne(result);
    },
  };
}
