import { z } from "zod";
import { done, refused } from "../domain/outcome.ts";
import type { Day } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { today } from "../flows/context.ts";
import { noteUnavailable } from "../flows/experts/note-unavailable.ts";
import { readDays } from "../input/dates/days.ts";
import { availabilityForm, unavailableView } from "../views/experts/availability.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";

/** Opens the form behind the button in the Home. */
const openForm = interaction({
  id: "expert.unavailable_form",
  permission: "assignments.answer",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run(_value, context) {
    const { stores, caller } = context;
    const expert = stores.experts.findByUser(caller.slackUserId);
    if (expert === undefined) return refused({ name: "not_an_expert" });
    const ahead = expert.unavailable.filter((day) => day >= today(context));
    return done(show(availabilityForm(ahead, caller.language, today(context))));
  },
});

const submit = interaction({
  id: "expert.unavailable",
  permission: "assignments.answer",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    fields: z.object({
      keep: z.array(z.iso.date()).optional().default([]),
      add: z.string().max(500).optional().default(""),
    }),
  }),
  run({ fields }, context) {
    const { language } = context.caller;
    const added = readDays(fields.add, today(context));
    if (!added.done) {
      const errors = { add: refusalSentence(added.refusal, language) };
      return done<Reply>({ kind: "field_errors", errors });
    }
    const noted = noteUnavailable(context, [...(fields.keep as Day[]), ...added.value]);
    return noted.done ? done(say(unavailableView(noted.value, language, today(context)))) : noted;
  },
});

export const availabilityClicks: readonly Interaction[] = [openForm];
export const availabilityForms: readonly Interaction[] = [submit];
