import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { VisitRefusal } from "../../domain/refusals/visits.ts";
import type { RoadFacts } from "../../domain/roads.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { noteChange } from "../surveys/survey-board.ts";
import { touchVisit } from "../visits/visit-news.ts";

/** Why a visit has no page for the road: it takes no team anywhere, or not any more. */
export function objectionToRoad(context: Context, at: OpenVisit): VisitRefusal | undefined {
  const { mode, state, dayFrom } = at.visit;
  if (mode === "questionnaire") return { name: "road_not_on_site", at };
  if (state === "cancelled") return { name: "visit_called_off", at };
  if (state === "completed" || state === "reported") return { name: "visit_held", at };
  if (dayFrom === undefined) return { name: "road_needs_date", at };
  return dayFrom < today(context) ? { name: "road_begun", at } : undefined;
}

/** What the form proposes: what is on record for the visit, else the telephone that its reader gave last. */
export function roadProposed({ stores, caller }: Context, { visit }: OpenVisit): Partial<RoadFacts> {
  const road = stores.roads.ofVisit(visit.id);
  const liaisonPhone = road?.liaisonPhone ?? stores.roads.newestBy(caller.slackUserId)?.liaisonPhone;
  return { ...road, liaisonPhone };
}

/** Writes down what a team needs for the road; nobody is told before the page goes out, or staff say so. */
export function fillRoad(context: Context, given: OpenVisit, facts: RoadFacts): Outcome<OpenVisit> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const visit = stores.visits.find(given.visit.id) ?? given.visit;
    const at = { ...given, visit };
    const refusal = objectionToRoad(context, at);
    if (refusal !== undefined) return refused(refusal);
    const { id: visitId, revision } = visit;
    stores.roads.save({ ...facts, visitId, revision, filledBy: caller.slackUserId }, now);
    // Telephone numbers stay out of the log.
    const { route, pickUp, hotel } = facts;
    noteChange(context, "road_filled", { visit: visitId }, { route, pickUp, hotel });
    touchVisit(context, visit);
    return done(at);
  });
}
