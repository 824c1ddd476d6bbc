import { z } from "zod";
import type { Recusal } from "../src/domain/recusals.ts";
import type { Database } from "./database.ts";
import { maybe } from "./rows.ts";

const row = z
  .object({
    expert_id: z.number(),
    park_id: z.number(),
    basis: z.enum(["declared", "derived", "objected"]),
    weight: z.enum(["hard", "soft"]),
    reason: maybe(z.string()),
  })
  .transform(
    (r): Recusal => ({
      expertId: r.expert_id,
      parkId: r.park_id,
      basis: r.basis,
      weight: r.weight,
      reason: r.reason,
    }),
  );

/** Conflicts of interest. */
export function createRecusals(db: Database) {
  const selectOf = db.prepare("SELECT * FROM recusals WHERE expert_id = ? ORDER BY id");
  const insert = db.prepare(`
    INSERT INTO recusals (expert_id, park_id, basis, weight, reason)
    VALUES (@expertId, @parkId, @basis, @weight, @reason) ON CONFLICT DO NOTHING`);
  return {
    ofExpert(expertId: number): Recusal[] {
      return selectOf.all(expertId).map((r) => row.parse(r));
    },
    /** Keeps a conflict once; false when it was known already. */
    record(recusal: Recusal): boolean {
      return insert.run({ ...recusal, reason: recusal.reason ?? null }).changes === 1;
    },
  };
}
