import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { addExpert } from "../flows/experts/add-expert.ts";
import { linkExpert } from "../flows/experts/link-expert.ts";
import { listExperts } from "../flows/experts/list-experts.ts";
import { showExpert } from "../flows/experts/show-expert.ts";
import { filterExperts } from "../input/experts/expert-filter.ts";
import { readExpertForm } from "../input/experts/expert-form.ts";
import { expertView } from "../views/experts/expert-file.ts";
import { expertFormFaults } from "../views/experts/expert-form.ts";
import { expertListView } from "../views/experts/experts.ts";

const place = z.object({ v: z.literal(1), page: z.number(), filter: z.string() });

/** A page of experts in place of the one that was shown. */
function pageInstead(context: Context, { page, filter }: { page: number; filter: string }): Outcome<Reply> {
  const found = filterExperts(filter, context.stores.experts.all());
  if (!found.done) return found;
  const outcome = listExperts(context, { ...found.value, filter, page });
  return outcome.done ? done(sayInstead(expertListView(outcome.value, context.caller.language))) : outcome;
}

/** Turns the page of a list of experts. */
const turnPage = interaction({
  id: "expert.list",
  permission: "experts.read",
  effect: "reads",
  value: place,
  run: (value, context) => pageInstead(context, value),
});

/** Links an expert to the member who was proposed, and shows who is left. */
const link = interaction({
  id: "expert.link",
  permission: "experts.write",
  effect: "changes",
  value: place.extend({ expert: z.number(), user: z.string() }),
  run({ expert: id, user, ...where }, context) {
    const expert = context.stores.experts.find(id);
    if (expert === undefined) return refused({ name: "button_unknown" });
    const outcome = linkExpert(context, { expert, slackUserId: user });
    return outcome.done ? pageInstead(context, where) : outcome;
  },
});

const text = z.string().optional();

/** Adds an expert; what is not understood is said at its field. */
const add = interaction({
  id: "expert.add",
  permission: "experts.write",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    fields: z.object({
      code: text,
      name: text,
      institution: text,
      province: text,
      fields: text,
      lead: z.array(z.string()).optional(),
      visits: text,
      email: text,
      days: text,
      conflicts: text,
    }),
  }),
  run({ fields }, context) {
    const { stores, caller } = context;
    const read = readExpertForm(fields, {
      experts: stores.experts.all(),
      organisations: stores.organisations.all(),
      parks: stores.parks.all(),
      today: today(context),
    });
    if ("faults" in read)
      return done({ kind: "field_errors", errors: expertFormFaults(read.faults, caller.language) });
    const added = addExpert(context, read.row);
    const file = added.done ? showExpert(context, added.value) : added;
    return file.done ? done(say(expertView(file.value, today(context), caller.language))) : file;
  },
});

export const expertClicks: readonly Interaction[] = [turnPage, link];
export const expertForms: readonly Interaction[] = [add];
