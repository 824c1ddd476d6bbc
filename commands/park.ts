import { done, refused } from "../src/domain/outcome.ts";
import { mayDo } from "../src/domain/roles.ts";
import { type Command, type Verb, verb } from "../src/door/command.ts";
import { importVerb } from "../src/door/import-verb.ts";
import { show as showForm } from "../src/door/reply.ts";
import { type Context, today } from "../src/flows/context.ts";
import { listParks } from "../src/flows/parks/list-parks.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import { filterParks, readPark } from "../src/input/parks.ts";
import { plainText, readableText } from "../src/input/words.ts";
import { parkForm } from "../src/views/parks/park-form.ts";
import { parkListView, parkView } from "../src/views/parks/parks.ts";
import { exportVerb } from "./export-verb.ts";

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

/** Opens the form of a park that is not on record; what is typed behind the verb is taken for its name. */
const add: Verb = {
  name: "add",
  aliases: ["新增", "添加", "登记"],
  permission: "parks.write",
  effect: "reads",
  run: (typed, { caller }) => done(showForm(parkForm({ name: readableText(typed) }, caller.language))),
};

/** Opens the form of a park as it is on record. */
const edit: Verb = {
  name: "edit",
  aliases: ["修改", "编辑", "改名"],
  permission: "parks.write",
  effect: "reads",
  run(typed, { stores, caller }) {
    if (typed === "") return refused({ name: "argument_missing", command: "/park", verb: "edit" });
    const park = readPark(typed, stores.parks.all());
    return park.done ? done(showForm(parkForm({ park: park.value }, caller.language))) : park;
  },
};

/** A park's name alone: whoever typed it probably wants to see the park. */
function showing(text: string, { caller, stores }: Context): string | undefined {
  if (!mayDo(caller.roles, show.permission)) return undefined;
  const park = readPark(text, stores.parks.all());
  const isPark = park.done || park.refusal.name === "park_ambiguous";
  return isPark ? `${show.name} ${plainText(text)}` : undefined;
}

/** `/park`: the parks of the programme. */
export const park: Command = {
  name: "/park",
  verbs: [list, show, add, edit, importVerb("parks"), exportVerb("parks")],
  nearest: nearestVerb,
  suggest: showing,
};
