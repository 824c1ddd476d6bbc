import { done, refused } from "../src/domain/outcome.ts";
import { type Command, verb } from "../src/door/command.ts";
import { today } from "../src/flows/context.ts";
import { listParks } from "../src/flows/list-parks.ts";
import { nearestVerb } from "../src/input/closest.ts";
import { filterParks, readPark } from "../src/input/parks.ts";
import { parkListView, parkView } from "../src/views/parks.ts";

const list = verb({
  name: "list",
  aliases: ["列表", "清单"],
  permission: "parks.read",
  effect: "reads",
  read: (filter, context) => {
    const parks = filterParks(filter, context.stores.parks.all(), today(context));
    return parks.done ? done({ parks: parks.value, filter, page: 1 }) : parks;
  },
  flow: listParks,
  view: (page, { caller }) => parkListView(page, caller.language),
});

const show = verb({
  name: "show",
  aliases: ["查看", "看"],
  permission: "parks.read",
  effect: "reads",
  read: (name, { stores }) =>
    name === ""
      ? refused({ name: "argument_missing", command: "/park", verb: "show" })
      : readPark(name, stores.parks.all()),
  flow: (_context, park) => done(park),
  view: (park, context) => parkView(park, today(context), context.caller.language),
});

/** `/park`: the parks of the programme. */
export const park: Command = { name: "/park", verbs: [list, show], nearest: nearestVerb };
