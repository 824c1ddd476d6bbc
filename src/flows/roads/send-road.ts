import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { VisitProgress } from "../../domain/progress.ts";
import { isWithout, type RoadPage, type RoadReceiver, roadGoesOutAt } from "../../domain/road-pages.ts";
import { comingSeats, newestLetter, type StandingLetter } from "../../domain/team-letters.ts";
import type { Instant } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { noteChange } from "../surveys/survey-board.ts";
import { objectionToRoad } from "./fill-road.ts";
import { printOf, queueLetters, workingTimeOf } from "./team-letters.ts";

/** The page for the road as it stands, who has it, and when it goes out by itself. */
export interface RoadPreview {
  readonly at: OpenVisit;
  readonly page: RoadPage;
  readonly receivers: readonly RoadReceiver[];
  readonly goesOutAt: Instant | undefined;
  /** Changes with what it shows. */
  readonly print: string;
}

/** Shows what would go to a visit's team; nothing is sent. */
export function considerRoad(context: Context, given: OpenVisit): Outcome<RoadPreview> {
  const progress = context.stores.progress.ofVisit(given.visit.id);
  const page = context.stores.roadPages.ofVisit(given.visit.id);
  if (progress === undefined || page === undefined) throw new Error(`visit ${given.visit.id} is gone`);
  const at = { ...given, visit: progress.visit };
  const refusal = objectionToRoad(context, at);
  if (refusal !== undefined) return refused(refusal);
  const receivers = receiversOf(context, progress);
  const shown = receivers.map(({ assignment, has, isOutside }) => [assignment.id, has, isOutside]);
  return done({
    ...{ at, page, receivers },
    goesOutAt: roadGoesOutAt(progress.visit, workingTimeOf(context)),
    print: fingerprint([printOf(context, progress.visit), shown]),
  });
}

/** Everybody who comes, with what they have of the page. */
export function receiversOf(context: Pick<Context, "stores">, progress: VisitProgress): RoadReceiver[] {
  const { visit } = progress;
  const letters = context.stores.teamLetters.ofVisit(visit.id);
  const print = printOf(context, visit);
  return comingSeats(progress).map((seat): RoadReceiver => {
    const letter = newestLetter(letters, seat.assignment, visit.revision, "road");
    const isOutside = seat.expert.slackUserId === undefined;
    return { ...seat, isOutside, has: holdingOf(letter, print), sentAt: letter?.sentAt };
  });
}

function holdingOf(letter: StandingLetter | undefined, print: string): RoadReceiver["has"] {
  if (letter === undefined) return "nothing";
  if (letter.print !== print) return "older";
  return letter.became === "sent" ? "this" : letter.became;
}

/** What was sent at the word of staff. */
export interface RoadSent {
  readonly at: OpenVisit;
  readonly inSlack: number;
  readonly outside: number;
  /** Somebody had an older page. */
  readonly isUpdate: boolean;
}

/** Sends the page as it was shown, at once, to everybody who does not have it; a preview that no longer holds refuses. */
export function sendRoad(context: Context, given: OpenVisit, print: string): Outcome<RoadSent> {
  const { stores, caller } = context;
  return stores.atomically(() => {
    const considered = considerRoad(context, given);
    if (!considered.done) return considered;
    const { at, receivers } = considered.value;
    if (considered.value.print !== print) return refused({ name: "preview_outdated" });
    if (at.visit.parkAnswer === "other_date") return refused({ name: "road_date_open", at });
    if (receivers.length === 0) return refused({ name: "road_nobody", at });
    const without = receivers.filter(isWithout);
    if (without.length === 0) return refused({ name: "road_sent", at });
    const progress = stores.progress.ofVisit(at.visit.id);
    if (progress === undefined) throw new Error(`visit ${at.visit.id} is gone`);
    const posting = { kind: "road", passedOnBy: caller.slackUserId, inHours: false } as const;
    const sent = queueLetters(context, progress, without, posting);
    noteChange(context, "road_sent", { visit: at.visit.id }, { ...sent });
    return done({ at, ...sent, isUpdate: without.some(({ has }) => has === "older") });
  });
}
