import { nextRound, type WorkingTime } from "../domain/office-hours.ts";
import type { Job } from "../domain/slots.ts";

/** In the rounds of each workday, whoever is silent is reminded. */
export function reminderJob(working: WorkingTime, remind: () => void): Job {
  return { name: "reminders", next: (after) => nextRound(after, working), run: remind };
}
