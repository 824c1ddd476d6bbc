import { z } from "zod";
import type { Expert, ExpertFacts } from "../src/domain/experts.ts";
import type { Day } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { day, expectOne, flag, maybe, newId, stringList } from "./rows.ts";

const row = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  institution: z.string(),
  province: z.string(),
  fields: stringList,
  can_lead: flag,
  max_visits: z.number(),
  email: maybe(z.string()),
  slack_user_id: maybe(z.string()),
  institution_en: maybe(z.string()),
});

const dayRow = z.object({ day });

const every = `SELECT e.*, o.name_en AS institution_en FROM experts e
  LEFT JOIN organisations o ON o.name_zh = e.institution`;

const parameters = (facts: Omit<ExpertFacts, "declaredConflicts" | "unavailable">) => ({
  code: facts.code,
  name: facts.name,
  institution: facts.institution,
  province: facts.province,
  fields: JSON.stringify(facts.fields),
  canLead: facts.canLead ? 1 : 0,
  maxVisits: facts.maxVisits,
  email: facts.email ?? null,
});

/** The pool of experts with the days on which they cannot come. */
export function createExperts(db: Database) {
  const selectAll = db.prepare(`${every} ORDER BY e.code`);
  const selectOne = db.prepare(`${every} WHERE e.id = ?`);
  const selectByUser = db.prepare(`${every} WHERE e.slack_user_id = ?`);
  const selectByCode = db.prepare(`${every} WHERE e.code = ?`);
  const insert = db.prepare(`
    INSERT INTO experts (code, name, institution, province, fields, can_lead, max_visits, email)
    VALUES (@code, @name, @institution, @province, @fields, @canLead, @maxVisits, @email)`);
  const update = db.prepare(`
    UPDATE experts SET name = @name, institution = @institution, province = @province, fields = @fields,
      can_lead = @canLead, max_visits = @maxVisits, email = @email
    WHERE code = @code`);
  const link = db.prepare("UPDATE experts SET slack_user_id = ? WHERE id = ?");
  const selectDays = db.prepare("SELECT day FROM expert_unavailable_days WHERE expert_id = ? ORDER BY day");
  const insertDay = db.prepare(
    "INSERT INTO expert_unavailable_days (expert_id, day) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  const deleteDay = db.prepare("DELETE FROM expert_unavailable_days WHERE expert_id = ? AND day = ?");

  const one = (found: unknown): Expert | undefined => {
    if (found === undefined) return undefined;
    const r = row.parse(found);
    return {
      id: r.id,
      code: r.code,
      name: r.name,
      institution: r.institution,
      province: r.province,
      fields: r.fields,
      canLead: r.can_lead,
      maxVisits: r.max_visits,
      email: r.email,
      slackUserId: r.slack_user_id,
      institutionEn: r.institution_en,
      unavailable: selectDays.all(r.id).map((d) => dayRow.parse(d).day),
    };
  };

  return {
    /** Every expert, by code. */
    all(): Expert[] {
      return selectAll.all().flatMap((r) => one(r) ?? []);
    },
    find(id: number): Expert | undefined {
      return one(selectOne.get(id));
    },
    findByUser(slackUserId: string): Expert | undefined {
      return one(selectByUser.get(slackUserId));
    },
    findByCode(code: string): Expert | undefined {
      return one(selectByCode.get(code));
    },
    add(facts: Omit<ExpertFacts, "declaredConflicts" | "unavailable">): number {
      return newId(insert.run(parameters(facts)));
    },
    /** Writes what may change of the expert with this code. */
    change(facts: Omit<ExpertFacts, "declaredConflicts" | "unavailable">): void {
      expectOne(update.run(parameters(facts)));
    },
    /** Links an expert to a member of the Slack workspace; undefined takes the link away. */
    linkTo(id: number, slackUserId: string | undefined): void {
      expectOne(link.run(slackUserId ?? null, id));
    },
    markUnavailable(id: number, day: Day): void {
      insertDay.run(id, day);
    },
    /** Takes an unavailable day back. */
    markAvailable(id: number, day: Day): void {
      deleteDay.run(id, day);
    },
  };
}
