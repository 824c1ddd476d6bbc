import { nextRound, type WorkingTime } from "../domain/office-hours.ts";
import type { Job } from "../domain/slots.ts";

/** A job of the rounds of each workday: those in which people are written to. */
export function roundJob(name: string, working: WorkingTime, run: () => void): Job {
  return { name, next: (after) => nextRound(after, working), run };
}
