import { z } from "zod";
import { type ImportOutcome, type ListImport, listNouns } from "../src/domain/list-imports.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    noun: z.enum(listNouns),
    survey_id: maybe(z.number()),
    file_id: z.string(),
    asked_by: z.string(),
    asked_at: instant,
    outcome: maybe(z.string().transform((text) => JSON.parse(text) as ImportOutcome)),
  })
  .transform(
    (r): ListImport => ({
      id: r.id,
      noun: r.noun,
      surveyId: r.survey_id,
      fileId: r.file_id,
      askedBy: r.asked_by,
      askedAt: r.asked_at,
      outcome: r.outcome,
    }),
  );

/** Lists that were sent as files: read later, applied whole or not at all. */
export function createListImports(db: Database) {
  const select = db.prepare("SELECT * FROM list_imports WHERE id = ?");
  const selectNext = db.prepare("SELECT * FROM list_imports WHERE state = 'waiting' ORDER BY id LIMIT 1");
  const insert = db.prepare(`
    INSERT INTO list_imports (noun, survey_id, file_id, asked_by, asked_at, state)
    VALUES (@noun, @surveyId, @fileId, @askedBy, @askedAt, 'waiting')`);
  const settle = db.prepare(
    "UPDATE list_imports SET state = ?, outcome = ? WHERE id = ? AND state = 'waiting'",
  );
  const one = (found: unknown): ListImport | undefined =>
    found === undefined ? undefined : row.parse(found);
  return {
    find(id: number): ListImport | undefined {
      return one(select.get(id));
    },
    /** The one that has waited longest. */
    nextWaiting(): ListImport | undefined {
      return one(selectNext.get());
    },
    add(wanted: Omit<ListImport, "id" | "outcome">): number {
      return newId(insert.run({ ...wanted, surveyId: wanted.surveyId ?? null }));
    },
    settle(id: number, outcome: ImportOutcome): void {
      const state = outcome.kind === "applied" ? "applied" : "refused";
      expectOne(settle.run(state, JSON.stringify(outcome), id));
    },
  };
}
