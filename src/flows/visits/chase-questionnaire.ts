import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { touchVisit } from "./visit-news.ts";

/** That a park was asked for its questionnaire. */
export interface Chase {
  readonly at: OpenVisit;
  readonly way: Way;
  /** Whom somebody asked, where they say so. */
  readonly who: string | undefined;
  /** Today or earlier. */
  readonly day: Day;
  readonly note: string | undefined;
}

/** Whom one would ask for a park's questionnaire: the first contact of its administration, with their post. */
export function contactOf({ stores }: Context, { park }: OpenVisit): string | undefined {
  const administration = stores.organisations
    .all()
    .find(({ kind, nameZh }) => kind === "park_administration" && nameZh.startsWith(park.nameZh));
  if (administration === undefined) return undefined;
  const [contact] = stores.contacts.ofOrganisation(administration.id);
  return contact === undefined ? undefined : `${contact.name}${contact.post ?? ""}`;
}

/** Keeps in the log that a park was asked for its questionnaire: whom, how, on which day, what they said, by whom. */
export function chaseQuestionnaire(context: Context, chase: Chase): Outcome<Chase> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const { way, who, day, note } = chase;
    const visit = stores.visits.find(chase.at.visit.id) ?? chase.at.visit;
    const at = { ...chase.at, visit };
    if (visit.mode !== "questionnaire") return refused({ name: "not_questionnaire", at });
    if (visit.state === "cancelled") return refused({ name: "visit_called_off", at });
    if (visit.state !== "scheduled") return refused({ name: "questionnaire_not_awaited", at });
    if (day > today(context)) return refused({ name: "chase_ahead", day });
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "questionnaire_chased",
      subject: reference.visit(visit.id),
      detail: { way, who, day, note },
    });
    touchVisit(context, visit);
    return done({ ...chase, at });
  });
}
