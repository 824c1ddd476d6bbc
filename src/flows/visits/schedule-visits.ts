import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { askedSeats, liveSeats } from "../../domain/progress.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { DateWanted } from "../../domain/schedule.ts";
import type { Context } from "../context.ts";
import { objectionToComing } from "../seats/seat-objections.ts";
import {
  datedVisit,
  fixDates,
  freshly,
  isAsWanted,
  objectionToDates,
  type VisitScheduled,
} from "./fix-dates.ts";

/**
 * Gives visits their days, all of them or none, as long as that concerns nobody: who has been asked for another day,
 * or is put down and cannot come, has to be seen first, and that is a move. A cancelled visit is revived by it.
 */
export function scheduleVisits(
  context: Context,
  wanted: readonly DateWanted[],
): Outcome<readonly VisitScheduled[]> {
  return context.stores.atomically(() => {
    const scheduled: VisitScheduled[] = [];
    for (const one of wanted) {
      const fresh = freshly(context, one);
      const refusal = objectionToDates(context, fresh) ?? objectionForPeople(context, fresh);
      if (refusal !== undefined) return refused(refusal);
      scheduled.push(fixDates(context, fresh));
    }
    return done(scheduled);
  });
}

/** Whom other days would concern: everybody who was asked, and whoever of the rest cannot come then. */
export function objectionForPeople({ stores }: Context, wanted: DateWanted): Refusal | undefined {
  const { at } = wanted;
  const progress = stores.progress.ofVisit(at.visit.id);
  if (progress === undefined || isAsWanted(wanted)) return undefined;
  const then = { visit: datedVisit(wanted), park: at.park };
  const asked = new Set(askedSeats(progress));
  const concerned = liveSeats(progress).filter(
    (seat) => asked.has(seat) || objectionToComing(stores, then, seat.expert) !== undefined,
  );
  return concerned.length === 0
    ? undefined
    : {
        name: "people_asked",
        at,
        wanted,
        experts: concerned.map(({ expert }) => expert),
      };
}
