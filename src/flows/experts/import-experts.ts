import type { ExpertListRow } from "../../domain/experts.ts";
import { countsOf, type ImportTally, tallyOfRows } from "../../domain/list-imports.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { RowComplaint } from "../../domain/refusals/refusals.ts";
import type { Context } from "../context.ts";
import { linkByEmail } from "./link-by-email.ts";
import { recordExpert } from "./record-expert.ts";

/** Records a list of experts, whole or not at all. */
export function importExperts(context: Context, rows: readonly ExpertListRow[]): Outcome<ImportTally> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const complaints = rows.flatMap((row) => somebodyElse(context, row));
    if (complaints.length > 0) return refused({ name: "rows_refused", complaints, rows: rows.length });
    const tally = tallyOfRows(
      rows.map((row) => ({ name: `${row.code} ${row.name}`, result: recordExpert(context, row).result })),
    );
    linkByEmail(context, stores.members.all());
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "experts_imported",
      subject: "experts",
      detail: countsOf(tally),
    });
    return done(tally);
  });
}

/** A code of somebody else on record was probably given twice: a list must not turn one person into another. */
function somebodyElse({ stores }: Context, { line, code, name, institution }: ExpertListRow): RowComplaint[] {
  const known = stores.experts.findByCode(code);
  if (known === undefined || known.name === name || known.institution === institution) return [];
  const value = `${code} ${known.name}，${known.institution}`;
  return [{ line, column: "编号", value, reason: "differs" }];
}
