import { z } from "zod";
import { languages } from "../domain/languages.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { reference } from "../domain/references.ts";
import type { Day } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { chooseLanguage } from "../flows/office/choose-language.ts";
import { askForCall } from "../flows/seats/ask-for-call.ts";
import { proposeDays } from "../flows/seats/propose-days.ts";
import { recuse } from "../flows/seats/recuse.ts";
import { considerCounter, refuseCounter } from "../flows/seats/settle-counter.ts";
import { daysNamed } from "../input/remarks/answers.ts";
import { planText } from "../input/visits/schedule-plan.ts";
import { plainText } from "../input/words.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";
import { callNotedView, counterForm, recuseForm } from "../views/seats/counters.ts";
import { movePreview } from "../views/visits/move-preview.ts";

const seat = z.object({ v: z.literal(1), id: z.number(), revision: z.number() });
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as Day);

/** Opens a form about a seat for whoever holds it. */
function openFor(
  context: Context,
  id: number,
  form: (ask: ReturnType<Context["stores"]["requests"]["askOf"]>) => Reply,
): Outcome<Reply> {
  const assignment = context.stores.assignments.find(id);
  if (assignment === undefined)
    return refused({ name: "assignment_unknown", reference: reference.assignment(id) });
  if (assignment.expertId !== context.caller.expertId) return refused({ name: "not_your_assignment" });
  return done(form(context.stores.requests.askOf(assignment)));
}

const openCounterForm = (context: Context, id: number) =>
  openFor(context, id, (ask) => show(counterForm(ask, context.caller.language, today(context))));

const openCounter = interaction({
  id: "assignment.counter",
  permission: "assignments.answer",
  effect: "reads",
  value: seat,
  run: ({ id }, context) => openCounterForm(context, id),
});

const counter = interaction({
  id: "assignment.counter",
  permission: "assignments.answer",
  effect: "changes",
  value: seat.extend({
    fields: z.object({
      day1: day.optional(),
      day2: day.optional(),
      day3: day.optional(),
      typed: z.string().max(500).optional(),
      note: z.string().max(500).optional(),
    }),
  }),
  run({ id, revision, fields }, context) {
    const { day1, day2, day3, typed = "" } = fields;
    const picked = [day1, day2, day3].filter((one) => one !== undefined);
    const days = [...new Set([...picked, ...daysNamed(typed, { today: today(context) })])];
    const note = plainText(fields.note ?? "");
    const given = { assignmentId: id, revision, days, note: note === "" ? undefined : note, way: "slack" };
    const outcome = proposeDays(context, given as Parameters<typeof proposeDays>[1]);
    if (outcome.done) return done(nothing);
    const { name } = outcome.refusal;
    const isOfDays =
      name === "days_missing" || name === "days_too_many" || name === "day_past" || name === "day_as_asked";
    if (!isOfDays) return outcome;
    const sentence = refusalSentence(outcome.refusal, context.caller.language);
    return done({ kind: "field_errors", errors: { [typed === "" ? "day1" : "typed"]: sentence } });
  },
});

/** The `⋯` of a request: what is said seldom, and the language. */
const more = interaction({
  id: "assignment.more",
  permission: "assignments.answer",
  effect: "changes",
  value: seat.extend({ to: z.enum(["counter", "recuse", "call", ...languages]) }),
  run({ id, to }, context) {
    const { stores, caller } = context;
    switch (to) {
      case "counter":
        return openCounterForm(context, id);
      case "recuse":
        return openFor(context, id, (ask) => show(recuseForm(ask, caller.language)));
      case "call": {
        const asked = askForCall(context, id);
        if (!asked.done) return asked;
        const owner = stores.requests.askOf(asked.value).ownerName ?? "";
        return done(say(callNotedView(owner, caller.language)));
      }
      default: {
        const chosen = chooseLanguage(context, to);
        return chosen.done ? done(nothing) : chosen;
      }
    }
  },
});

const recuseSelf = interaction({
  id: "assignment.recuse",
  permission: "assignments.answer",
  effect: "changes",
  value: seat.extend({ fields: z.object({ reason: z.string().max(500).optional() }) }),
  run({ id, revision, fields }, context) {
    const reason = plainText(fields.reason ?? "");
    const given = { assignmentId: id, revision, reason: reason === "" ? undefined : reason };
    const outcome = recuse(context, given);
    return outcome.done ? done(nothing) : outcome;
  },
});

/** Shows what moving the visit to a proposed day would do, with the button that does it. */
const accept = interaction({
  id: "counter.accept",
  permission: "visits.write",
  effect: "reads",
  value: z.object({ v: z.literal(1), id: z.number(), day }),
  run({ id, day }, context) {
    const considered = considerCounter(context, { counterId: id, day });
    if (!considered.done) return considered;
    const { counter, move } = considered.value;
    const plan = planText(move.visits.map(({ wanted }) => wanted));
    const { caller, zone } = context;
    const reader = { language: caller.language, zone, today: today(context) };
    return done(say(movePreview(move, plan, reader, counter)));
  },
});

const refuse = interaction({
  id: "counter.refuse",
  permission: "visits.write",
  effect: "changes",
  value: z.object({ v: z.literal(1), id: z.number() }),
  run({ id }, context) {
    const outcome = refuseCounter(context, id);
    // The card itself says so.
    return outcome.done ? done(nothing) : outcome;
  },
});

export const counterClicks: readonly Interaction[] = [openCounter, more, accept, refuse];
export const counterForms: readonly Interaction[] = [counter, recuseSelf];
