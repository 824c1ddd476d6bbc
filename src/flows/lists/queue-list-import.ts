import type { ListNoun } from "../../domain/list-imports.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";

/** Keeps a list that was sent as a file until it has been fetched and read; the import's number. */
export function queueListImport(
  context: Context,
  wanted: { readonly noun: ListNoun; readonly surveyId: number | undefined; readonly fileId: string },
): Outcome<number> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const id = stores.listImports.add({ ...wanted, askedBy: caller.slackUserId, askedAt: now });
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "list_sent",
      subject: `import:${id}`,
      detail: { ...wanted },
    });
    return done(id);
  });
}
