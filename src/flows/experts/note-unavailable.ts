import type { Ask } from "../../domain/assignments.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Day } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";

/** The days ahead on which an expert cannot travel, and what they have already promised on them. */
export interface UnavailableDays {
  readonly days: readonly Day[];
  /** Accepted visits that fall on such a day: they stand until the expert says otherwise. */
  readonly promised: readonly Ask[];
}

/** More at once is a slip of the finger, not a plan. */
const mostDays = 100;

/**
 * Notes the days ahead on which the caller, an expert, cannot travel: exactly these, past ones stay as they are. No
 * answer that was given changes by it.
 */
export function noteUnavailable(context: Context, days: readonly Day[]): Outcome<UnavailableDays> {
  const { stores, caller, now } = context;
  return stores.atomically(() => {
    const expert = caller.expertId === undefined ? undefined : stores.experts.find(caller.expertId);
    if (expert === undefined) return refused({ name: "not_an_expert" });
    const ahead = [...new Set(days)].filter((day) => day >= today(context)).sort();
    if (ahead.length > mostDays) return refused({ name: "too_many_days", limit: mostDays });
    const known = expert.unavailable.filter((day) => day >= today(context));
    const added = ahead.filter((day) => !known.includes(day));
    const removed = known.filter((day) => !ahead.includes(day));
    for (const day of added) stores.experts.markUnavailable(expert.id, day);
    for (const day of removed) stores.experts.markAvailable(expert.id, day);
    stores.homes.touch(caller.slackUserId);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "unavailable_days_noted",
      subject: expert.code,
      detail: { added, removed },
    });
    return done({ days: ahead, promised: promisedOn(context, expert.id, ahead) });
  });
}

function promisedOn({ stores }: Context, expertId: number, days: readonly Day[]): Ask[] {
  return stores.assignments
    .ofExpert(expertId)
    .filter((assignment) => assignment.state === "accepted")
    .map(stores.requests.askOf)
    .filter(({ visit }) => days.some((day) => isOn(visit, day)));
}

function isOn({ dayFrom, dayTo }: Ask["visit"], day: Day): boolean {
  return dayFrom !== undefined && dayFrom <= day && day <= (dayTo ?? dayFrom);
}
