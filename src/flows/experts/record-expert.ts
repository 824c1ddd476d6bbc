import { isDeepStrictEqual } from "node:util";
import { type Expert, type ExpertRow, usualMaxVisits } from "../../domain/experts.ts";
import type { RowResult } from "../../domain/list-imports.ts";
import type { Context } from "../context.ts";

/**
 * Records an expert as a list or a form states them, known by their code: what differs is brought up to date, what
 * is left out stays, unavailable days and conflicts are added. Belongs into its caller's transaction, and so does the
 * linking by address afterwards.
 */
export function recordExpert(context: Context, row: ExpertRow): { readonly id: number; result: RowResult } {
  const { stores } = context;
  const known = stores.experts.findByCode(row.code);
  const id = known === undefined ? stores.experts.add(statedFacts(row, undefined)) : known.id;
  const differs = known !== undefined && bringUpToDate(context, known, row);
  const hasMoreDays = addDays(context, id, known?.unavailable ?? [], row);
  const hasMoreConflicts = addConflicts(context, id, row);
  if (known === undefined) return { id, result: "added" };
  return { id, result: differs || hasMoreDays || hasMoreConflicts ? "changed" : "unchanged" };
}

function statedFacts(row: ExpertRow, known: Expert | undefined) {
  return {
    code: row.code,
    name: row.name,
    institution: row.institution,
    province: row.province,
    fields: row.fields,
    canLead: row.canLead ?? known?.canLead ?? false,
    maxVisits: row.maxVisits ?? known?.maxVisits ?? usualMaxVisits,
    email: row.email ?? known?.email,
  };
}

function bringUpToDate({ stores }: Context, known: Expert, row: ExpertRow): boolean {
  const stated = statedFacts(row, known);
  const { code, name, institution, province, fields, canLead, maxVisits, email } = known;
  const recorded = { code, name, institution, province, fields, canLead, maxVisits, email };
  if (isDeepStrictEqual(stated, recorded)) return false;
  stores.experts.change(stated);
  return true;
}

function addDays({ stores }: Context, id: number, known: readonly string[], row: ExpertRow): boolean {
  const added = row.unavailable.filter((day) => !known.includes(day));
  for (const day of added) stores.experts.markUnavailable(id, day);
  return added.length > 0;
}

function addConflicts({ stores }: Context, expertId: number, row: ExpertRow): boolean {
  const added = row.conflictParkIds.map((parkId) =>
    stores.recusals.record({ expertId, parkId, basis: "declared", weight: "hard", reason: undefined }),
  );
  return added.some(Boolean);
}
