import type { Stores } from "../../storage/index.ts";
import { done } from "../domain/outcome.ts";
import { type Job, newestDue } from "../domain/slots.ts";
import type { Instant } from "../domain/time.ts";

/**
 * Does a job's work if it has fallen due by `now`. The slot is claimed in the transaction that does the work,
 * so that neither a second tick nor a restart does it again. Of the slots missed while the bot was down only
 * the newest is done. A job seen for the first time starts from `now`, and so does one whose every slot lies ahead
 * because the clock was set back.
 */
export function runDueSlot(stores: Stores, job: Job, now: Instant): void {
  stores.atomically(() => {
    const latest = stores.slots.latest(job.name, now);
    const due = latest === undefined ? now : newestDue(job, latest, now);
    if (due !== undefined && stores.slots.claim(job.name, due, now) && latest !== undefined) job.run(due);
    return done(undefined);
  });
}
