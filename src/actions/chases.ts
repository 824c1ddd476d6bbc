import { z } from "zod";
import { done, type Outcome } from "../domain/outcome.ts";
import { ways } from "../domain/people.ts";
import type { Day } from "../domain/time.ts";
import type { OpenVisit } from "../domain/visits.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { type Chase, chaseQuestionnaire, contactOf } from "../flows/visits/chase-questionnaire.ts";
import { recordReturned } from "../flows/visits/record-returned.ts";
import { plainText } from "../input/words.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";
import { chasedView, chaseForm } from "../views/visits/chase-form.ts";
import { returnedView } from "../views/visits/visit-changes.ts";
import { named, withVisit } from "./visit-named.ts";

/** Opens the form in which it is recorded that a park was asked for its questionnaire. */
const open = interaction({
  id: "visit.chase_form",
  permission: "visits.write",
  effect: "reads",
  value: named,
  run: ({ visit }, context) =>
    withVisit(context, visit, (at) => {
      const { language } = context.caller;
      return done(show(chaseForm(at, contactOf(context, at), language, today(context))));
    }),
});

const fields = z.object({
  outcome: z.enum(["asked", "back"]),
  way: z.enum(ways),
  who: z.string().max(500).optional(),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .transform((text) => text as Day),
  note: z.string().max(500).optional(),
});

/** The form, sent: the park was asked, or the questionnaire is back after all. */
const record = interaction({
  id: "visit.chase",
  permission: "visits.write",
  effect: "changes",
  value: named.extend({ fields }),
  run: ({ visit, fields: { outcome, way, who, day, note } }, context) =>
    withVisit(context, visit, (at) =>
      outcome === "back"
        ? returned(context, at)
        : chased(context, { at, way, day, who: textOf(who), note: textOf(note) }),
    ),
});

function textOf(typed = ""): string | undefined {
  const text = plainText(typed);
  return text === "" ? undefined : text;
}

function returned(context: Context, at: OpenVisit): Outcome<Reply> {
  const recorded = recordReturned(context, [at]);
  return recorded.done ? done(say(returnedView(recorded.value, context.caller.language))) : recorded;
}

function chased(context: Context, chase: Chase): Outcome<Reply> {
  const { language } = context.caller;
  const outcome = chaseQuestionnaire(context, chase);
  if (outcome.done) return done(say(chasedView(outcome.value, language)));
  return outcome.refusal.name === "chase_ahead"
    ? done({ kind: "field_errors", errors: { day: refusalSentence(outcome.refusal, language) } })
    : outcome;
}

export const chaseClicks: readonly Interaction[] = [open];
export const chaseForms: readonly Interaction[] = [record];
