import type { Expert, ExpertRow } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { linkByEmail } from "./link-by-email.ts";
import { recordExpert } from "./record-expert.ts";

/** Adds an expert to the pool, under a code that nobody has. Throws when somebody has it. */
export function addExpert(context: Context, row: ExpertRow): Outcome<Expert> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    if (stores.experts.findByCode(row.code) !== undefined) throw new Error(`${row.code} is taken`);
    const { id } = recordExpert(context, row);
    linkByEmail(context, stores.members.all());
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "expert_added",
      subject: `expert:${row.code}`,
      detail: { name: row.name, institution: row.institution },
    });
    const expert = stores.experts.find(id);
    if (expert === undefined) throw new Error("the expert just added is not there");
    return done(expert);
  });
}
