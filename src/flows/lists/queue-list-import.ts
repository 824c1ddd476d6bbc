import type { ImportOutcome, ListImport, ListNoun } from "../../domain/list-imports.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { type FetchedList, settleImport } from "./finish-list-import.ts";

interface ListSent {
  readonly noun: ListNoun;
  readonly surveyId: number | undefined;
}

/** Keeps a list that was sent as a file until it has been fetched and read; the import's number. */
export function queueListImport(
  context: Context,
  wanted: ListSent & { readonly fileId: string },
): Outcome<number> {
  return context.stores.atomically(() => done(add(context, { ...wanted, pasted: undefined })));
}

/** Shows what pasted rows would do; they are kept until that is wanted. Rows that cannot be read are not kept. */
export function showPasted(
  context: Context,
  wanted: ListSent & { readonly pasted: string },
  list: FetchedList,
): Outcome<ListImport & { readonly outcome: ImportOutcome }> {
  const { stores } = context;
  return stores.atomically(() => {
    const id = add(context, { ...wanted, fileId: undefined });
    const added = stores.listImports.find(id);
    if (added === undefined) throw new Error(`import ${id} is gone`);
    const outcome = settleImport(context, added, list);
    return outcome.kind === "refused"
      ? refused(outcome.refusal)
      : done({ ...added, state: "shown", outcome });
  });
}

function add(
  { stores, now, caller }: Context,
  wanted: ListSent & Pick<ListImport, "fileId" | "pasted">,
): number {
  const id = stores.listImports.add({ ...wanted, askedBy: caller.slackUserId, askedAt: now });
  const { noun, surveyId, fileId } = wanted;
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "list_sent",
    subject: `import:${id}`,
    detail: { noun, surveyId, fileId },
  });
  return id;
}
