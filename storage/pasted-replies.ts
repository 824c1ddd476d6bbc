import { z } from "zod";
import { type PastedBatch, pastedWays } from "../src/domain/pasted-replies.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    pasted_by: z.string(),
    pasted_at: instant,
    way: z.enum(pastedWays),
    text: z.string(),
    recorded: z.string().transform((text) => z.array(z.number()).parse(JSON.parse(text))),
  })
  .transform(
    ({ pasted_by, pasted_at, ...rest }): PastedBatch => ({
      ...rest,
      pastedBy: pasted_by,
      pastedAt: pasted_at,
    }),
  );

/** Replies as staff pasted them, with the lines that were recorded. */
export function createPastedReplies(db: Database) {
  const select = db.prepare("SELECT * FROM pasted_replies WHERE id = ?");
  const selectNewest = db.prepare(
    "SELECT * FROM pasted_replies WHERE pasted_by = ? ORDER BY id DESC LIMIT 1",
  );
  const insert = db.prepare(
    "INSERT INTO pasted_replies (pasted_by, pasted_at, way, text) VALUES (@pastedBy, @pastedAt, @way, @text)",
  );
  const update = db.prepare("UPDATE pasted_replies SET recorded = ? WHERE id = ?");
  const one = (found: unknown): PastedBatch | undefined =>
    found === undefined ? undefined : row.parse(found);
  return {
    find(id: number): PastedBatch | undefined {
      return one(select.get(id));
    },
    /** What somebody pasted last. */
    newestOf(slackUserId: string): PastedBatch | undefined {
      return one(selectNewest.get(slackUserId));
    },
    add(batch: Omit<PastedBatch, "id" | "recorded">): number {
      return newId(insert.run(batch));
    },
    /** Keeps which lines are on record by now. */
    markRecorded(id: number, lines: readonly number[]): void {
      expectOne(update.run(JSON.stringify(lines), id));
    },
  };
}
