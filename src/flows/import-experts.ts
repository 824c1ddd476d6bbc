import type { ExpertRow } from "../domain/experts.ts";
import { type ImportTally, tallyOfRows } from "../domain/list-imports.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import type { Context } from "./context.ts";
import { linkByEmail } from "./link-by-email.ts";
import { recordExpert } from "./record-expert.ts";

/** Records a list of experts, whole or not at all. */
export function importExperts(context: Context, rows: readonly ExpertRow[]): Outcome<ImportTally> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const tally = tallyOfRows(rows.map((row) => recordExpert(context, row).result));
    linkByEmail(context, stores.members.all());
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "experts_imported",
      subject: "experts",
      detail: { ...tally },
    });
    return done(tally);
  });
}
