import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { Way } from "../domain/people.ts";
import type { OpenVisit, ParkAnswer } from "../domain/visits.ts";
import type { Context } from "./context.ts";
import { noteChange, postBoard } from "./survey-board.ts";
import { touchVisit } from "./visit-news.ts";

/** What a park says to its date, and how the office knows. */
export interface ParkAnswerGiven {
  readonly at: OpenVisit;
  readonly answer: Exclude<ParkAnswer, "other_date">;
  readonly way: Way | undefined;
  /** Who answered, and in which words. */
  readonly note: string | undefined;
}

/** Records what a park says. It can agree only to a date that there is. */
export function recordParkAnswer(context: Context, given: ParkAnswerGiven): Outcome<ParkAnswerGiven> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const visit = stores.visits.find(given.at.visit.id) ?? given.at.visit;
    const at = { ...given.at, visit };
    if (visit.state === "cancelled") return refused({ name: "visit_called_off", at });
    if (visit.state === "completed" || visit.state === "reported") return refused({ name: "visit_held", at });
    if (given.answer === "agreed" && visit.dayFrom === undefined)
      return refused({ name: "visit_needs_date", at });
    const unasked = given.answer === "not_asked";
    const changed = {
      ...visit,
      parkAnswer: given.answer,
      parkAnsweredAt: unasked ? undefined : now,
      parkAnsweredBy: unasked ? undefined : caller.slackUserId,
      parkAnsweredWay: unasked ? undefined : given.way,
    };
    stores.visits.change(changed);
    const { answer, way, note } = given;
    noteChange(context, "park_answered", { visit: visit.id }, { answer, way, note });
    touchVisit(context, changed);
    postBoard(context, visit.surveyId);
    return done({ ...given, at: { ...at, visit: changed } });
  });
}
