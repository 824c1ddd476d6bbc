import { z } from "zod";
import { purposes, type Survey } from "../src/domain/visits.ts";
import type { Database } from "./database.ts";
import { day, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    title_zh: z.string(),
    title_en: maybe(z.string()),
    purpose: z.enum(purposes),
    window_from: day,
    window_to: day,
    owner: z.string(),
  })
  .transform(
    (r): Survey => ({
      id: r.id,
      titleZh: r.title_zh,
      titleEn: r.title_en,
      purpose: r.purpose,
      windowFrom: r.window_from,
      windowTo: r.window_to,
      owner: r.owner,
    }),
  );

/** Surveys: campaigns over many parks. */
export function createSurveys(db: Database) {
  const select = db.prepare("SELECT * FROM surveys WHERE id = ?");
  const insert = db.prepare(`
    INSERT INTO surveys (title_zh, title_en, purpose, window_from, window_to, owner)
    VALUES (@titleZh, @titleEn, @purpose, @windowFrom, @windowTo, @owner)`);
  return {
    find(id: number): Survey | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    add(survey: Omit<Survey, "id">): number {
      return newId(insert.run({ ...survey, titleEn: survey.titleEn ?? null }));
    },
  };
}
