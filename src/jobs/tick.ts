import type { Job } from "../domain/slots.ts";
import type { Instant } from "../domain/time.ts";

/** Looks, at each beat, whether something has fallen due. One job that fails does not keep the others. */
export function tick(
  jobs: readonly Job[],
  now: Instant,
  runDue: (job: Job, now: Instant) => void,
  onFailure: (job: Job, error: unknown) => void,
): void {
  for (const job of jobs) {
    try {
      runDue(job, now);
    } catch (error) {
      onFailure(job, error);
    }
  }
}
