import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { boardChanged, noteChange } from "./survey-board.ts";

/** Takes a park off a survey's list: it was a slip, for nothing was arranged yet. Anything else is cancelled. */
export function removePark(context: Context, at: OpenVisit): Outcome<OpenVisit> {
  const { stores } = context;
  return stores.atomically(() => {
    const visit = stores.visits.find(at.visit.id);
    const isUsed =
      stores.assignments.ofVisit(at.visit.id).length > 0 ||
      stores.attendances.ofVisit(at.visit.id).length > 0;
    if (visit?.state !== "planned" || isUsed) return refused({ name: "visit_not_removable", at });
    stores.visits.remove(visit.id);
    noteChange(context, "visit_removed", { visit: visit.id }, { parkId: visit.parkId, mode: visit.mode });
    boardChanged(context, visit.surveyId);
    return done(at);
  });
}
