import { z } from "zod";
import { done, type Outcome } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead } from "../door/reply.ts";
import { today } from "../flows/context.ts";
import { editPark } from "../flows/parks/edit-park.ts";
import { listParks } from "../flows/parks/list-parks.ts";
import { readParkForm } from "../input/park-form.ts";
import { filterParks } from "../input/parks.ts";
import { parkFormFaults, parkSavedView } from "../views/parks/park-form.ts";
import { parkListView } from "../views/parks/parks.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";

/** Turns the page of a list of parks. */
const turnPage = interaction({
  id: "park.list",
  permission: "parks.read",
  effect: "reads",
  value: z.object({ v: z.literal(1), page: z.number(), filter: z.string() }),
  run({ page, filter }, context) {
    const parks = filterParks(filter, context.stores.parks.all(), today(context));
    if (!parks.done) return parks;
    const outcome = listParks(context, { parks: parks.value, filter, page });
    return outcome.done ? done(sayInstead(parkListView(outcome.value, context.caller.language))) : outcome;
  },
});

const text = z.string().optional();

/** Saves a park, new or on record; what is wrong is said at its field. */
const save = interaction({
  id: "park.save",
  permission: "parks.write",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    park: z.number().optional(),
    fields: z.object({
      name_zh: text,
      name_en: text,
      province: text,
      city: text,
      kind: text,
      latitude: text,
      longitude: text,
      stage: text,
      since: text,
    }),
  }),
  run({ park: parkId, fields }, context): Outcome<Reply> {
    const { language } = context.caller;
    const read = readParkForm(fields);
    if ("faults" in read)
      return done({ kind: "field_errors", errors: parkFormFaults(read.faults, language) });
    const saved = editPark(context, { parkId, ...read });
    if (saved.done) return done(say(parkSavedView(saved.value, today(context), language)));
    const { refusal } = saved;
    if (refusal.name !== "park_name_taken") return saved;
    return done({ kind: "field_errors", errors: { [refusal.field]: refusalSentence(refusal, language) } });
  },
});

export const parkClicks: readonly Interaction[] = [turnPage];
export const parkForms: readonly Interaction[] = [save];
