import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { touchVisit } from "./visit-news.ts";

/** Somebody asked a park for its questionnaire. */
export interface Chased {
  readonly at: OpenVisit;
  readonly way: Way;
}

/** Notes that a park was asked for its questionnaire, by which way, and what it said; who and when go with it. */
export function chaseQuestionnaire(
  context: Context,
  at: OpenVisit,
  { way, note }: { readonly way: Way; readonly note: string | undefined },
): Outcome<Chased> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const visit = stores.visits.find(at.visit.id) ?? at.visit;
    if (visit.mode !== "questionnaire") return refused({ name: "not_questionnaire", at });
    if (visit.state === "cancelled") return refused({ name: "visit_called_off", at });
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "questionnaire_chased",
      subject: reference.visit(visit.id),
      detail: { way, note },
    });
    touchVisit(context, visit);
    return done({ at: { ...at, visit }, way });
  });
}
