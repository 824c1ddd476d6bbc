import { z } from "zod";
import { type ImportOutcome, importStates, type ListImport, listNouns } from "../src/domain/list-imports.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    noun: z.enum(listNouns),
    survey_id: maybe(z.number()),
    file_id: maybe(z.string()),
    pasted: maybe(z.string()),
    sheet: maybe(z.string()),
    asked_by: z.string(),
    asked_at: instant,
    state: z.enum(importStates),
    outcome: maybe(z.string().transform((text) => JSON.parse(text) as ImportOutcome)),
  })
  .transform(
    ({ survey_id, file_id, asked_by, asked_at, ...r }): ListImport => ({
      ...r,
      surveyId: survey_id,
      fileId: file_id,
      askedBy: asked_by,
      askedAt: asked_at,
    }),
  );

/** Lists that were sent: shown first, then recorded, whole or not at all. */
export function createListImports(db: Database) {
  const select = db.prepare("SELECT * FROM list_imports WHERE id = ?");
  const selectNext = db.prepare(
    "SELECT * FROM list_imports WHERE state IN ('waiting', 'wanted') AND file_id IS NOT NULL ORDER BY id LIMIT 1",
  );
  const insert = db.prepare(`
    INSERT INTO list_imports (noun, survey_id, file_id, pasted, asked_by, asked_at, state)
    VALUES (@noun, @surveyId, @fileId, @pasted, @askedBy, @askedAt, 'waiting')`);
  const update = db.prepare(
    "UPDATE list_imports SET state = @state, sheet = @sheet, outcome = @outcome WHERE id = @id",
  );
  const one = (found: unknown): ListImport | undefined =>
    found === undefined ? undefined : row.parse(found);
  return {
    find(id: number): ListImport | undefined {
      return one(select.get(id));
    },
    /** The file that has waited longest to be read or recorded. */
    nextWaiting(): ListImport | undefined {
      return one(selectNext.get());
    },
    add(
      wanted: Pick<ListImport, "noun" | "surveyId" | "askedBy" | "askedAt"> &
        Partial<Pick<ListImport, "fileId" | "pasted">>,
    ): number {
      const { surveyId = null, fileId = null, pasted = null, noun, askedBy, askedAt } = wanted;
      return newId(insert.run({ noun, surveyId, fileId, pasted, askedBy, askedAt }));
    },
    /** Keeps how far it has come; where it came from stays. */
    change({ id, state, sheet, outcome }: ListImport): void {
      const kept = outcome === undefined ? null : JSON.stringify(outcome);
      expectOne(update.run({ id, state, sheet: sheet ?? null, outcome: kept }));
    },
  };
}
