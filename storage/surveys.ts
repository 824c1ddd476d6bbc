import { z } from "zod";
import { purposes, type Survey } from "../src/domain/visits.ts";
import type { Database } from "./database.ts";
import { day, expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    title_zh: z.string(),
    title_en: maybe(z.string()),
    purpose: z.enum(purposes),
    window_from: day,
    window_to: day,
    basis: maybe(z.string()),
    commissioned_by: maybe(z.string()),
    carried_out_by: maybe(z.string()),
    owner: z.string(),
    closed_at: maybe(instant),
  })
  .transform(
    (r): Survey => ({
      id: r.id,
      titleZh: r.title_zh,
      titleEn: r.title_en,
      purpose: r.purpose,
      windowFrom: r.window_from,
      windowTo: r.window_to,
      basis: r.basis,
      commissionedBy: r.commissioned_by,
      carriedOutBy: r.carried_out_by,
      owner: r.owner,
      closedAt: r.closed_at,
    }),
  );

const parameters = (survey: Omit<Survey, "id">) => ({
  ...survey,
  titleEn: survey.titleEn ?? null,
  basis: survey.basis ?? null,
  commissionedBy: survey.commissionedBy ?? null,
  carriedOutBy: survey.carriedOutBy ?? null,
  closedAt: survey.closedAt ?? null,
});

/** Surveys: campaigns over many parks. */
export function createSurveys(db: Database) {
  const select = db.prepare("SELECT * FROM surveys WHERE id = ?");
  const selectAll = db.prepare("SELECT * FROM surveys ORDER BY id");
  const insert = db.prepare(`
    INSERT INTO surveys (title_zh, title_en, purpose, window_from, window_to, basis, commissioned_by,
      carried_out_by, owner, closed_at)
    VALUES (@titleZh, @titleEn, @purpose, @windowFrom, @windowTo, @basis, @commissionedBy,
      @carriedOutBy, @owner, @closedAt)`);
  const update = db.prepare(`
    UPDATE surveys SET title_zh = @titleZh, title_en = @titleEn, purpose = @purpose, window_from = @windowFrom,
      window_to = @windowTo, basis = @basis, commissioned_by = @commissionedBy,
      carried_out_by = @carriedOutBy, owner = @owner, closed_at = @closedAt
    WHERE id = @id`);
  return {
    find(id: number): Survey | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    all(): Survey[] {
      return selectAll.all().map((r) => row.parse(r));
    },
    add(survey: Omit<Survey, "id">): number {
      return newId(insert.run(parameters(survey)));
    },
    change(survey: Survey): void {
      expectOne(update.run({ ...parameters(survey), id: survey.id }));
    },
  };
}
