import { type ImportOutcome, type ImportTally, listPermissions } from "../../domain/list-imports.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Context } from "../context.ts";

/**
 * Ends an import that waits: applies its list, whole or not at all, and has whoever sent it told, all in one
 * transaction. One that was ended before is left alone, so that it can be tried again after any interruption.
 * `apply` reads the fetched list and records it; undefined: the file could not be fetched, for this `detail`.
 */
export function finishListImport(
  context: Context,
  importId: number,
  fetched: { readonly apply: (context: Context) => Outcome<ImportTally> } | { readonly unavailable: string },
): Outcome<void> {
  const { stores, now } = context;
  return stores.atomically(() => {
    const waiting = stores.listImports.find(importId);
    if (waiting === undefined || waiting.outcome !== undefined) return done(undefined);
    const permission = listPermissions[waiting.noun];
    const outcome: ImportOutcome =
      "unavailable" in fetched
        ? { kind: "unavailable", detail: fetched.unavailable }
        : outcomeOf(
            mayDo(context.caller.roles, permission)
              ? fetched.apply(context)
              : refused({ name: "not_permitted", permission }),
          );
    stores.listImports.settle(importId, outcome);
    stores.notices.queue(
      {
        key: `import:${importId}`,
        recipient: `user:${waiting.askedBy}`,
        subject: `import:${importId}`,
        notice: { v: 1, kind: "import_report", importId },
      },
      now,
    );
    return done(undefined);
  });
}

function outcomeOf(applied: Outcome<ImportTally>): ImportOutcome {
  return applied.done
    ? { kind: "applied", tally: applied.value }
    : { kind: "refused", refusal: applied.refusal };
}
