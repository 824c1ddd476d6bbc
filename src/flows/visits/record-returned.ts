import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { daysBetween } from "../../domain/time.ts";
import type { OpenVisit, Visit } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { noteChange, postBoard } from "../surveys/survey-board.ts";
import { touchVisit } from "./visit-news.ts";

/** A questionnaire that is back. */
export interface Returned {
  readonly at: OpenVisit;
  readonly wasBack: boolean;
  /** Days after its day; 0 when in time or without one. */
  readonly daysLate: number;
}

/** Records that questionnaires are back, all of them or none; one that was back already stays as it is. */
export function recordReturned(context: Context, named: readonly OpenVisit[]): Outcome<readonly Returned[]> {
  const { stores } = context;
  return stores.atomically(() => {
    const returned: Returned[] = [];
    for (const one of named) {
      const visit = stores.visits.find(one.visit.id) ?? one.visit;
      const at = { ...one, visit };
      if (visit.mode !== "questionnaire") return refused({ name: "not_questionnaire", at });
      if (visit.state === "cancelled") return refused({ name: "visit_called_off", at });
      returned.push(recordOne(context, at));
    }
    return done(returned);
  });
}

function recordOne(context: Context, at: OpenVisit): Returned {
  const { visit } = at;
  if (visit.state === "completed" || visit.state === "reported") return { at, wasBack: true, daysLate: 0 };
  const changed: Visit = { ...visit, state: "completed" };
  context.stores.visits.change(changed);
  const due = visit.dayTo ?? visit.dayFrom;
  const daysLate = due === undefined ? 0 : Math.max(0, daysBetween(due, today(context)));
  noteChange(context, "questionnaire_returned", { visit: visit.id }, { daysLate });
  touchVisit(context, changed);
  postBoard(context, visit.surveyId);
  return { at: { ...at, visit: changed }, wasBack: false, daysLate };
}
