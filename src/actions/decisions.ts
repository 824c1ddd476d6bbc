import { z } from "zod";
import { done, type Outcome } from "../domain/outcome.ts";
import { type Day, plusDays } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import {
  addDecision,
  changeDecision,
  decisionOf,
  settleDecision,
  withdrawDecision,
} from "../flows/meetings/decisions.ts";
import { minutesOf } from "../flows/meetings/minutes.ts";
import { decisionForm, decisionSettledView } from "../views/meetings/decisions.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";
import { minutesView } from "../views/meetings/minutes.ts";

const one = z.object({ v: z.literal(1), id: z.number() });
const day = z.custom<Day>((value) => z.iso.date().safeParse(value).success);
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

/** Days that whoever has something to do gets, unless somebody says otherwise. */
const usualDays = 14;

const openForm = interaction({
  id: "decision.form",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const by = plusDays(today(context), usualDays);
    return done(show(decisionForm({ meetingId: id, day: by }, readerOf(context))));
  },
});

const entered = one.extend({
  fields: z.object({
    what: z.string().min(1).max(3000),
    who: z.string().min(1).max(500),
    by: day,
    user: z.string().optional(),
  }),
});

function minutesAfter(context: Context, meetingId: number): Outcome<Reply> {
  const minutes = minutesOf(context, meetingId);
  if (!minutes.done) return minutes;
  // Decisions stand at the end.
  const last = Number.POSITIVE_INFINITY;
  return done(say(minutesView(minutes.value, last, readerOf(context))));
}

const add = interaction({
  id: "decision.add",
  permission: "meetings.write",
  effect: "changes",
  value: entered,
  run({ id, fields }, context) {
    const added = addDecision(context, { meetingId: id, ...fields, user: fields.user });
    return added.done ? minutesAfter(context, id) : added;
  },
});

const change = interaction({
  id: "decision.change",
  permission: "meetings.write",
  effect: "changes",
  value: entered,
  run({ id, fields }, context) {
    const changed = changeDecision(context, { id, ...fields, user: fields.user });
    return changed.done ? minutesAfter(context, changed.value.meetingId) : changed;
  },
});

type Deed = "done" | "reopened" | "withdrawn";

function carryOut(context: Context, id: number, deed: Deed): Outcome<Reply> {
  const settled =
    deed === "withdrawn"
      ? withdrawDecision(context, id, false)
      : settleDecision(context, id, deed === "reopened");
  return settled.done ? done(say(decisionSettledView(settled.value, deed, readerOf(context)))) : settled;
}

/** From a list or a reminder: by staff, or by whoever has it to do. */
const settle = interaction({
  id: "decision.done",
  permission: "todo.read",
  effect: "changes",
  value: one,
  run: ({ id }, context) => carryOut(context, id, "done"),
});

const reopen = interaction({
  id: "decision.reopen",
  permission: "todo.read",
  effect: "changes",
  value: one,
  run: ({ id }, context) => carryOut(context, id, "reopened"),
});

const restore = interaction({
  id: "decision.restore",
  permission: "meetings.write",
  effect: "changes",
  value: one,
  run({ id }, context) {
    const restored = withdrawDecision(context, id, true);
    return restored.done ? minutesAfter(context, restored.value.meetingId) : restored;
  },
});

const more = interaction({
  id: "decision.more",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ do: z.enum(["done", "reopen", "edit", "withdraw"]) }),
  run(value, context) {
    const { id } = value;
    switch (value.do) {
      case "done":
        return carryOut(context, id, "done");
      case "reopen":
        return carryOut(context, id, "reopened");
      case "withdraw":
        return carryOut(context, id, "withdrawn");
      case "edit": {
        const known = decisionOf(context, id);
        return known.done ? done(show(decisionForm({ decision: known.value }, readerOf(context)))) : known;
      }
    }
  },
});

export const decisionClicks: readonly Interaction[] = [openForm, settle, reopen, restore, more];
export const decisionForms: readonly Interaction[] = [add, change];
