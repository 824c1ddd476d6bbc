import { done } from "../src/domain/outcome.ts";
import { mayDo } from "../src/domain/roles.ts";
import { type Command, verb } from "../src/door/command.ts";
import type { Context } from "../src/flows/context.ts";
import { previewSilent } from "../src/flows/reminders/remind-by-hand.ts";
import { listTodo, type TodoList } from "../src/flows/todo/list-todo.ts";
import { openVisits } from "../src/flows/visits/open-visits.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import { readRemindScope } from "../src/input/reminders.ts";
import { remindPreview, todoReader, todoView } from "../src/views/todo/todo.ts";

const shown = (list: TodoList, { caller, ...context }: Context) =>
  todoView(
    { ...list, mayRemind: mayDo(caller.roles, "todo.remind") },
    todoReader(caller.language, context.zone, context.now),
  );

const mine = verb({
  name: "mine",
  aliases: ["我的", "待办"],
  permission: "todo.read",
  effect: "reads",
  read: () => done({ whose: "mine" as const, page: 1 }),
  flow: listTodo,
  view: shown,
});

const all = verb({
  name: "all",
  aliases: ["全部", "所有"],
  permission: "todo.all",
  effect: "reads",
  read: () => done({ whose: "all" as const, page: 1 }),
  flow: listTodo,
  view: shown,
});

const remind = verb({
  name: "remind",
  aliases: ["提醒", "催", "催办"],
  permission: "todo.remind",
  effect: "reads",
  read: (typed, context) => readRemindScope(typed, openVisits(context), context.stores.meetings.all()),
  flow: previewSilent,
  view: (silent, { caller, zone, now }) => remindPreview(silent, todoReader(caller.language, zone, now)),
});

/** `/todo`: what the caller owes and sees to, and reminders out of turn. */
export const todo: Command = {
  name: "/todo",
  verbs: [mine, all, remind],
  bare: mine.name,
  nearest: nearestVerb,
};
