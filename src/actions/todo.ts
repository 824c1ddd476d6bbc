import { z } from "zod";
import { done, refused } from "../domain/outcome.ts";
import { mayDo } from "../domain/roles.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { say, sayInstead } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { previewSilent, type RemindScope, remindByHand } from "../flows/reminders/remind-by-hand.ts";
import { listTodo } from "../flows/todo/list-todo.ts";
import { notRemindedView, remindedView, remindPreview, todoReader, todoView } from "../views/todo/todo.ts";

const v1 = z.object({ v: z.literal(1) });

const readerOf = ({ caller, zone, now }: Context) => todoReader(caller.language, zone, now);

/** Turns the page, or the list between one's own and everybody's. */
const turnPage = interaction({
  id: "todo.page",
  permission: "todo.read",
  effect: "reads",
  value: v1.extend({ whose: z.enum(["mine", "all"]), page: z.number() }),
  run({ whose, page }, context) {
    const { roles } = context.caller;
    if (whose === "all" && !mayDo(roles, "todo.all"))
      return refused({ name: "not_permitted", permission: "todo.all" });
    const list = listTodo(context, { whose, page });
    if (!list.done) return list;
    const shown = { ...list.value, mayRemind: mayDo(roles, "todo.remind") };
    return done(sayInstead(todoView(shown, readerOf(context))));
  },
});

/** Shows who would be reminded of all that the caller sees to. */
const preview = interaction({
  id: "todo.preview",
  permission: "todo.remind",
  effect: "reads",
  value: v1,
  run(_value, context) {
    const silent = previewSilent(context, { kind: "mine" });
    return silent.done ? done(say(remindPreview(silent.value, readerOf(context)))) : silent;
  },
});

/** Reminds exactly those who were shown. */
const remind = interaction({
  id: "todo.remind",
  permission: "todo.remind",
  effect: "changes",
  value: v1.extend({ scope: z.enum(["visit", "meeting", "mine"]), id: z.number(), print: z.string() }),
  run({ scope: kind, id, print }, context) {
    const scope: RemindScope = kind === "mine" ? { kind } : { kind, id };
    const outcome = remindByHand(context, { scope, print });
    if (!outcome.done) return outcome;
    return done(sayInstead(remindedView(outcome.value.reminded, readerOf(context))));
  },
});

const leave = interaction({
  id: "todo.leave",
  permission: "todo.remind",
  effect: "reads",
  value: v1,
  run: (_value, context) => done(sayInstead(notRemindedView(readerOf(context)))),
});

export const todoClicks: readonly Interaction[] = [turnPage, preview, remind, leave];
