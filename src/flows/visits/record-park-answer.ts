import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import type { VisitRefusal } from "../../domain/refusals/visits.ts";
import type { OpenVisit, ParkAnswer, Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { noteChange, postBoard } from "../surveys/survey-board.ts";
import { touchVisit } from "./visit-news.ts";

/** What a park says to its date, and how the office knows. */
export interface ParkAnswerGiven {
  readonly at: OpenVisit;
  readonly answer: ParkAnswer;
  /** The days that it would rather have, where it named some. */
  readonly wish?: Visit["parkWish"];
  readonly way: Way | undefined;
  /** Who answered, and in which words. */
  readonly note: string | undefined;
}

/** Records what a park says. It can agree only to a date that there is, and object only to that. */
export function recordParkAnswer(context: Context, given: ParkAnswerGiven): Outcome<ParkAnswerGiven> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const visit = stores.visits.find(given.at.visit.id) ?? given.at.visit;
    const at = { ...given.at, visit };
    const refusal = objectionTo(at, given.answer);
    if (refusal !== undefined) return refused(refusal);
    const unasked = given.answer === "not_asked";
    const { parkWish: _earlier, ...rest } = visit;
    const changed = {
      ...rest,
      ...(given.answer === "other_date" && given.wish !== undefined ? { parkWish: given.wish } : {}),
      parkAnswer: given.answer,
      parkAnsweredAt: unasked ? undefined : now,
      parkAnsweredBy: unasked ? undefined : caller.slackUserId,
      parkAnsweredWay: unasked ? undefined : given.way,
    };
    stores.visits.change(changed);
    const { answer, way, note, wish } = given;
    noteChange(context, "park_answered", { visit: visit.id }, { answer, way, note, wish });
    touchVisit(context, changed);
    postBoard(context, visit.surveyId);
    return done({ ...given, at: { ...at, visit: changed } });
  });
}

function objectionTo(at: OpenVisit, answer: ParkAnswer): VisitRefusal | undefined {
  const { state, dayFrom } = at.visit;
  if (state === "cancelled") return { name: "visit_called_off", at };
  if (state === "completed" || state === "reported") return { name: "visit_held", at };
  const isOfDate = answer === "agreed" || answer === "other_date";
  return isOfDate && dayFrom === undefined ? { name: "visit_needs_date", at } : undefined;
}
