import type { Stores } from "../../storage/index.ts";
import { done } from "../domain/outcome.ts";
import type { Instant } from "../domain/time.ts";
import type { Job } from "./jobs.ts";

/**
 * Does what has fallen due by `now`. Each slot is claimed in the transaction that does its work, so that
 * neither a second tick nor a restart does it again. Of the slots missed while the bot was down only the
 * newest is done. A job seen for the first time starts from `now`.
 */
export function tick(stores: Stores, jobs: readonly Job[], now: Instant): void {
  for (const job of jobs) runDue(stores, job, now);
}

function runDue(stores: Stores, job: Job, now: Instant): void {
  const latest = stores.slots.latest(job.name) as Instant | undefined;
  if (latest === undefined) {
    stores.atomically(() => done(stores.slots.claim(job.name, now, now)));
    return;
  }
  const due = newestDue(job, latest, now);
  if (due === undefined) return;
  stores.atomically(() => {
    if (stores.slots.claim(job.name, due, now)) job.run(due);
    return done(undefined);
  });
}

function newestDue(job: Job, latest: Instant, now: Instant): Instant | undefined {
  let due: Instant | undefined;
  for (let slot = job.next(latest); slot <= now; slot = job.next(slot)) due = slot;
  return due;
}

/** When something falls due next after `after`; undefined without jobs. */
export function nextDue(jobs: readonly Job[], after: Instant): Instant | undefined {
  return jobs.map((job) => job.next(after)).sort()[0];
}
