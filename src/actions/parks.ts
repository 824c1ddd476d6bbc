import { z } from "zod";
import { done } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { sayInstead } from "../door/reply.ts";
import { today } from "../flows/context.ts";
import { listParks } from "../flows/parks/list-parks.ts";
import { filterParks } from "../input/parks.ts";
import { parkListView } from "../views/parks/parks.ts";

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

export const parkClicks: readonly Interaction[] = [turnPage];
