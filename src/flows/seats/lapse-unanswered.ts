import type { Stores } from "../../../storage/index.ts";
import { type Assignment, isWaiting } from "../../domain/assignments.ts";
import { type Instant, instantAt, type Zone } from "../../domain/time.ts";
import type { Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { boardChanged } from "../surveys/survey-board.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { lapseSeat } from "./lapse-seat.ts";

/** A visit that some of those who were asked have not answered, and when it begins. */
interface Unanswered {
  readonly visit: Visit;
  readonly begins: Instant;
  readonly seats: readonly Assignment[];
}

/** Visits of surveys under way with an invitation that nobody has answered. */
function unanswered(stores: Stores, zone: Zone): Unanswered[] {
  const surveys = stores.surveys.all().filter(({ closedAt }) => closedAt === undefined);
  return surveys.flatMap(({ id }) =>
    // Asked at every beat: what is over, and all that only a board shows, is not read for it.
    stores.visits.ofSurvey(id).flatMap((visit) => {
      const { state, dayFrom, timeFrom } = visit;
      if (state !== "scheduled" || dayFrom === undefined) return [];
      const seats = stores.assignments.ofVisit(visit.id).filter(isWaiting);
      return seats.length === 0 ? [] : [{ visit, begins: instantAt(dayFrom, timeFrom, zone), seats }];
    }),
  );
}

/** When the visits begin that somebody has still to answer. */
export function unansweredBeginnings(stores: Stores, zone: Zone): Instant[] {
  return unanswered(stores, zone).map(({ begins }) => begins);
}

/** Closes every invitation that is still unanswered though its visit has begun; its card says so kindly. */
export function lapseUnanswered(
  context: Pick<Context, "stores" | "now" | "zone"> & {
    readonly caller: Pick<Context["caller"], "slackUserId">;
  },
): void {
  const { stores, now, zone } = context;
  for (const { visit, seats } of unanswered(stores, zone).filter(({ begins }) => begins <= now)) {
    for (const seat of seats) {
      lapseSeat(context, seat);
      stores.messages.touch(`seat:${seat.id}`);
    }
    touchVisit(context, visit);
    boardChanged(context, visit.surveyId);
  }
}
