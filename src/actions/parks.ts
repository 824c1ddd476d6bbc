import { z } from "zod";
import { done } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { say, sayInstead } from "../door/reply.ts";
import { today } from "../flows/context.ts";
import { listParks } from "../flows/list-parks.ts";
import { filterParks, readPark } from "../input/parks.ts";
import { parkListView, parkView } from "../views/parks.ts";

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

/** Shows the park that was chosen among several. */
const showPark = interaction({
  id: "park.show",
  permission: "parks.read",
  effect: "reads",
  value: z.object({ v: z.literal(1), name: z.string() }),
  run({ name }, context) {
    const park = readPark(name, context.stores.parks.all());
    return park.done ? done(say(parkView(park.value, today(context), context.caller.language))) : park;
  },
});

export const parkClicks: readonly Interaction[] = [turnPage, showPark];
