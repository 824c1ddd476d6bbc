import { z } from "zod";
import { type Counter, counterStates } from "../src/domain/counters.ts";
import { ways } from "../src/domain/people.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { day, expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    assignment_id: z.number(),
    revision: z.number(),
    days: z.string().transform((text) => z.array(day).parse(JSON.parse(text))),
    note: maybe(z.string()),
    proposed_at: instant,
    way: z.enum(ways),
    state: z.enum(counterStates),
    settled_by: maybe(z.string()),
    settled_at: maybe(instant),
  })
  .transform(
    (r): Counter => ({
      id: r.id,
      assignmentId: r.assignment_id,
      revision: r.revision,
      days: r.days,
      note: r.note,
      proposedAt: r.proposed_at,
      way: r.way,
      state: r.state,
      settledBy: r.settled_by,
      settledAt: r.settled_at,
    }),
  );

/** Other days that experts proposed. */
export function createCounters(db: Database) {
  const select = db.prepare("SELECT * FROM counters WHERE id = ?");
  const selectNewest = db.prepare("SELECT * FROM counters WHERE assignment_id = ? ORDER BY id DESC LIMIT 1");
  const insert = db.prepare(`
    INSERT INTO counters (assignment_id, revision, days, note, proposed_at, way, state)
    VALUES (@assignmentId, @revision, @days, @note, @proposedAt, @way, 'open')`);
  const settle = db.prepare(
    "UPDATE counters SET state = @state, settled_by = @by, settled_at = @at WHERE id = @id",
  );
  const one = (found: unknown): Counter | undefined => (found === undefined ? undefined : row.parse(found));
  return {
    find(id: number): Counter | undefined {
      return one(select.get(id));
    },
    /** What was proposed last for a seat, whatever became of it. */
    newestOf(assignmentId: number): Counter | undefined {
      return one(selectNewest.get(assignmentId));
    },
    /** Keeps a proposal; of a seat only one can be open. */
    add(proposed: Omit<Counter, "id" | "state" | "settledBy" | "settledAt">): number {
      const days = JSON.stringify(proposed.days);
      return newId(insert.run({ ...proposed, days, note: proposed.note ?? null }));
    },
    settle(id: number, state: Counter["state"], by: string | undefined, at: Instant): void {
      expectOne(settle.run({ id, state, by: by ?? null, at }));
    },
  };
}
