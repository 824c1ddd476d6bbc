import { isDeepStrictEqual } from "node:util";
import {
  type ImportOutcome,
  type ImportTally,
  type ListImport,
  listPermissions,
} from "../../domain/list-imports.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Context } from "../context.ts";

/** A list as it was fetched: how it is recorded, sheets to choose from, or why there is none, for the administrator. */
export type FetchedList =
  | { readonly apply: (context: Context) => Outcome<ImportTally> }
  | { readonly sheets: readonly string[] }
  | { readonly unavailable: string };

/**
 * Takes an import that waits one step further, in one transaction, and has whoever sent it told: first what it would
 * do, and once that is wanted and still so, it is recorded, whole or not at all. One that does not wait is left alone,
 * so that it can be tried again after any interruption.
 */
export function finishListImport(context: Context, importId: number, fetched: FetchedList): Outcome<void> {
  const { stores, now } = context;
  return stores.atomically(() => {
    const waiting = stores.listImports.find(importId);
    if (waiting?.state !== "waiting" && waiting?.state !== "wanted") return done(undefined);
    settleImport(context, waiting, fetched);
    const told = { v: 1, kind: "import_report", importId } as const;
    const subject = `import:${importId}` as const;
    const key = `import:${importId}`;
    stores.notices.queue({ key, recipient: `user:${waiting.askedBy}`, subject, notice: told }, now);
    stores.messages.touch(subject);
    return done(undefined);
  });
}

const stateAfter = {
  applied: "applied",
  preview: "shown",
  sheets: "shown",
  refused: "refused",
  unavailable: "refused",
} as const satisfies Record<ImportOutcome["kind"], ListImport["state"]>;

/** Reads a list, records it if that is wanted, and keeps what came of it. Belongs into its caller's transaction. */
export function settleImport(context: Context, listImport: ListImport, fetched: FetchedList): ImportOutcome {
  const outcome = readImport(context, listImport, fetched);
  context.stores.listImports.change({ ...listImport, state: stateAfter[outcome.kind], outcome });
  return outcome;
}

/** What a list would do, or, where that was shown and is wanted and is still so, what it did. */
export function readImport(
  context: Context,
  listImport: Pick<ListImport, "noun" | "state" | "outcome">,
  fetched: FetchedList,
): ImportOutcome {
  const { stores, caller } = context;
  const permission = listPermissions[listImport.noun];
  if (!mayDo(caller.roles, permission))
    return { kind: "refused", refusal: { name: "not_permitted", permission } };
  if ("unavailable" in fetched) return { kind: "unavailable", detail: fetched.unavailable };
  if ("sheets" in fetched) return { kind: "sheets", sheets: fetched.sheets };
  const rehearsed = stores.rehearse(() => fetched.apply(context));
  if (!rehearsed.done) return { kind: "refused", refusal: rehearsed.refusal };
  if (listImport.state !== "wanted") return { kind: "preview", tally: rehearsed.value };
  const shown = listImport.outcome?.kind === "preview" ? listImport.outcome.tally : undefined;
  // What was agreed to is no longer what would happen.
  if (!isDeepStrictEqual(shown, rehearsed.value))
    return { kind: "preview", tally: rehearsed.value, again: true };
  const applied = stores.atomically(() => fetched.apply(context));
  return applied.done
    ? { kind: "applied", tally: applied.value }
    : { kind: "refused", refusal: applied.refusal };
}

/** An import of the caller's that was shown to them and waits for their word. */
function shownImport({ stores, caller }: Context, importId: number): Outcome<ListImport> {
  const found = stores.listImports.find(importId);
  if (found === undefined || found.askedBy !== caller.slackUserId) return refused({ name: "button_unknown" });
  return found.state === "shown" ? done(found) : refused({ name: "import_settled", state: found.state });
}

/** What was shown is wanted: a file is fetched once more, pasted rows are recorded at once. */
export function wantImport(
  context: Context,
  importId: number,
  applyPasted: (listImport: ListImport, rows: string) => FetchedList,
): Outcome<ListImport> {
  const { stores } = context;
  return stores.atomically(() => {
    const shown = shownImport(context, importId);
    if (!shown.done) return shown;
    const wanted = { ...shown.value, state: "wanted" } as const;
    stores.listImports.change(wanted);
    stores.messages.touch(`import:${importId}`);
    if (wanted.pasted === undefined) return done(wanted);
    settleImport(context, wanted, applyPasted(wanted, wanted.pasted));
    return done(stores.listImports.find(importId) ?? wanted);
  });
}

/** One of several sheets was chosen: the file is read again, that sheet of it. */
export function chooseSheet(context: Context, importId: number, index: number): Outcome<ListImport> {
  const { stores } = context;
  return stores.atomically(() => {
    const shown = shownImport(context, importId);
    if (!shown.done) return shown;
    const { outcome } = shown.value;
    const sheet = outcome?.kind === "sheets" ? outcome.sheets[index] : undefined;
    if (sheet === undefined) return refused({ name: "button_unknown" });
    const waiting = { ...shown.value, state: "waiting", sheet } as const;
    stores.listImports.change(waiting);
    stores.messages.touch(`import:${importId}`);
    return done(waiting);
  });
}

/** What was shown is not wanted: nothing is recorded. */
export function dropImport(context: Context, importId: number): Outcome<ListImport> {
  const { stores } = context;
  return stores.atomically(() => {
    const shown = shownImport(context, importId);
    if (!shown.done) return shown;
    const dropped = { ...shown.value, state: "dropped" } as const;
    stores.listImports.change(dropped);
    stores.messages.touch(`import:${importId}`);
    return done(dropped);
  });
}
