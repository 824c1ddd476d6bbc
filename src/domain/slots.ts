import type { Instant } from "./time.ts";

/** Work that falls due by the clock: each slot is done once, or not at all. */
export interface Job {
  readonly name: string;
  /** The first slot after `after`. */
  readonly next: (after: Instant) => Instant;
  /** Does the slot's work, or queues it, within the transaction that claims the slot. */
  readonly run: (slot: Instant) => void;
}

/** The newest slot of a job after `latest` that has come by `now`; undefined when none has. */
export function newestDue(job: Job, latest: Instant, now: Instant): Instant | undefined {
  let due: Instant | undefined;
  for (let slot = job.next(latest); slot <= now; slot = job.next(slot)) due = slot;
  return due;
}

/** When something falls due next after `after`; undefined without jobs. */
export function nextDue(jobs: readonly Job[], after: Instant): Instant | undefined {
  return jobs.map((job) => job.next(after)).sort()[0];
}
