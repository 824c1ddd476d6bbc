import { nextExpertCode } from "../src/domain/experts.ts";
import { done, type Outcome, refused } from "../src/domain/outcome.ts";
import { mayDo } from "../src/domain/roles.ts";
import { type Command, type Verb, verb } from "../src/door/command.ts";
import { importVerb } from "../src/door/import-verb.ts";
import { show as showForm } from "../src/door/reply.ts";
import { type Context, today } from "../src/flows/context.ts";
import { type LinkWanted, linkExpert } from "../src/flows/experts/link-expert.ts";
import { listExperts } from "../src/flows/experts/list-experts.ts";
import { showExpert } from "../src/flows/experts/show-expert.ts";
import { filterExperts } from "../src/input/experts/expert-filter.ts";
import { readExpert } from "../src/input/experts/experts.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import { mentionsIn } from "../src/input/slack-mentions.ts";
import { plainText } from "../src/input/words.ts";
import { expertView } from "../src/views/experts/expert-file.ts";
import { expertForm } from "../src/views/experts/expert-form.ts";
import { expertLinkedView, expertListView } from "../src/views/experts/experts.ts";
import { ownVerbs } from "./expert-own.ts";
import { exportVerb } from "./export-verb.ts";

const list = verb({
  name: "list",
  aliases: ["列表", "清单"],
  permission: "experts.read",
  effect: "reads",
  read(typed, { stores }) {
    const filter = plainText(typed);
    const found = filterExperts(filter, stores.experts.all());
    return found.done ? done({ ...found.value, filter, page: 1 }) : found;
  },
  flow: listExperts,
  view: (page, { caller }) => expertListView(page, caller.language),
});

const show = verb({
  name: "show",
  aliases: ["查看", "看"],
  permission: "experts.read",
  effect: "reads",
  read: (typed, { stores }) =>
    typed === ""
      ? refused({ name: "argument_missing", command: "/expert", verb: "show" })
      : readExpert(typed, stores.experts.all()),
  flow: showExpert,
  view: (file, context) => expertView(file, today(context), context.caller.language),
});

/** Opens the form; what is typed behind the verb is taken for the name. */
const add: Verb = {
  name: "add",
  aliases: ["添加", "新增"],
  permission: "experts.write",
  effect: "reads",
  run(typed, { stores, caller }) {
    const code = nextExpertCode(stores.experts.all().map((expert) => expert.code));
    return done(showForm(expertForm({ code, name: plainText(typed) }, caller.language)));
  },
};

/** Words that take a link away. */
const nobody = /^(.*?)\s*(none|nobody|unlink|解除|取消|无)$/iu;

function readLink(typed: string, { stores }: Context): Outcome<LinkWanted> {
  if (typed === "") return refused({ name: "argument_missing", command: "/expert", verb: "link" });
  const { users, rest } = mentionsIn(typed);
  const [, before] = nobody.exec(rest) ?? [];
  const named = users.length === 0 && before !== undefined ? before : rest;
  const slackUserId = users.at(-1);
  if (slackUserId === undefined && before === undefined)
    return refused({ name: "member_missing", typed: rest });
  if (named === "") return refused({ name: "argument_missing", command: "/expert", verb: "link" });
  const expert = readExpert(named, stores.experts.all());
  return expert.done ? done({ expert: expert.value, slackUserId }) : expert;
}

const link = verb({
  name: "link",
  aliases: ["关联"],
  permission: "experts.write",
  effect: "changes",
  read: readLink,
  flow: linkExpert,
  view: (made, { caller }) => expertLinkedView(made, caller.language),
});

/** An expert's name or code alone: whoever typed it probably wants to see the expert. */
function showing(text: string, { caller, stores }: Context): string | undefined {
  if (!mayDo(caller.roles, show.permission)) return undefined;
  return readExpert(text, stores.experts.all()).done ? `${show.name} ${plainText(text)}` : undefined;
}

/** `/expert`: the pool of experts. */
export const expert: Command = {
  name: "/expert",
  verbs: [list, show, add, importVerb("experts"), exportVerb("experts"), link, ...ownVerbs],
  nearest: nearestVerb,
  suggest: showing,
};
