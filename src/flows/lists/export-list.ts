import type { ExportWanted } from "../../domain/exports.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";

/**
 * Queues a table as a file for whoever asks; it is made of the records at the moment when it is sent. Asked for twice
 * at one moment it comes once.
 */
export function exportList({ stores, now, caller }: Context, wanted: ExportWanted): Outcome<ExportWanted> {
  const { noun } = wanted;
  const about = wanted.noun === "visits" ? `S${wanted.surveyId}` : noun;
  const { slackUserId } = caller;
  return stores.atomically(() => {
    const notice = { v: 1, kind: "list_export", wanted } as const;
    const key = `export:${about}:${slackUserId}:${now}`;
    const isNew = stores.notices.queue({ key, recipient: `user:${slackUserId}`, notice }, now);
    if (isNew) {
      stores.audit.record({
        at: now,
        actor: slackUserId,
        action: "list_exported",
        subject: about,
        detail: { noun },
      });
    }
    return done(wanted);
  });
}
