import { z } from "zod";
import { type Approval, approvalStates } from "../src/domain/approvals.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    visit_id: z.number(),
    seats: z.number(),
    seats_before: z.number(),
    reason: z.string(),
    asked_by: z.string(),
    asked_at: instant,
    state: z.enum(approvalStates),
    decided_by: maybe(z.string()),
    decided_at: maybe(instant),
    note: maybe(z.string()),
  })
  .transform(
    (r): Approval => ({
      id: r.id,
      visitId: r.visit_id,
      seats: r.seats,
      seatsBefore: r.seats_before,
      reason: r.reason,
      askedBy: r.asked_by,
      askedAt: r.asked_at,
      state: r.state,
      decidedBy: r.decided_by,
      decidedAt: r.decided_at,
      note: r.note,
    }),
  );

type Asked = Pick<Approval, "visitId" | "seats" | "seatsBefore" | "reason" | "askedBy" | "askedAt">;
type Decided = Pick<Approval, "state" | "decidedBy" | "decidedAt" | "note">;

/** What the director was asked to decide, and decided. */
export function createApprovals(db: Database) {
  const select = db.prepare("SELECT * FROM approvals WHERE id = ?");
  const selectNewest = db.prepare("SELECT * FROM approvals WHERE visit_id = ? ORDER BY id DESC LIMIT 1");
  const insert = db.prepare(`
    INSERT INTO approvals (visit_id, seats, seats_before, reason, asked_by, asked_at, state)
    VALUES (@visitId, @seats, @seatsBefore, @reason, @askedBy, @askedAt, 'open')`);
  const settle = db.prepare(`
    UPDATE approvals SET state = @state, decided_by = @decidedBy, decided_at = @decidedAt, note = @note
    WHERE id = @id`);
  const one = (found: unknown): Approval | undefined => (found === undefined ? undefined : row.parse(found));
  return {
    find(id: number): Approval | undefined {
      return one(select.get(id));
    },
    /** What was asked last about a visit, whatever became of it. */
    newestOfVisit(visitId: number): Approval | undefined {
      return one(selectNewest.get(visitId));
    },
    /** Keeps a question; of a visit only one can be open. */
    add(asked: Asked): number {
      return newId(insert.run(asked));
    },
    settle(id: number, { state, decidedBy, decidedAt, note }: Decided): void {
      const decided = { decidedBy: decidedBy ?? null, decidedAt: decidedAt ?? null, note: note ?? null };
      expectOne(settle.run({ id, state, ...decided }));
    },
  };
}
