import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { askedSeats, liveSeats } from "../../domain/progress.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { DateWanted } from "../../domain/schedule.ts";
import type { Context } from "../context.ts";
import { objectionToComing } from "../seats/seat-objections.ts";
import {
  considered,
  datedVisit,
  fixDates,
  freshly,
  isAsWanted,
  noteOverruledDates,
  objectionToDates,
  plannedDates,
  type VisitScheduled,
} from "./fix-dates.ts";

/**
 * Gives visits their days, all of them or none, as long as that concerns nobody: who has been asked for another day,
 * or is put down and cannot come, has to be seen first, and that is a move. A cancelled visit is revived by it. What
 * can be overruled needs a reason.
 */
export function scheduleVisits(
  context: Context,
  wanted: readonly DateWanted[],
  reason: string | undefined,
): Outcome<readonly VisitScheduled[]> {
  return context.stores.atomically(() => {
    const dates = wanted.map((one) => freshly(context, one));
    const planned = plannedDates(dates);
    const scheduled: VisitScheduled[] = [];
    for (const one of dates) {
      const refusal = objectionToDates(context, one, reason) ?? objectionForPeople(context, one);
      if (refusal !== undefined) return refused(refusal);
      const would = considered(context, one, planned);
      if (would.doubts.length > 0 && reason === undefined)
        return refused({ name: "dates_doubtful", at: one.at, doubts: would.doubts });
      noteOverruledDates(context, would, reason);
      scheduled.push(fixDates(context, one));
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
