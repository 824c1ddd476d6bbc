import { z } from "zod";
import { quietHabits } from "../domain/digest-orders.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { Day, TimeOfDay } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { orderDigest, stopDigest } from "../flows/digests/order-digest.ts";
import { pauseDigest } from "../flows/digests/pause-digest.ts";
import { digestForm, type OrderReader, orderedView, stoppedView } from "../views/digests/digest-orders.ts";
import { pausedView, pauseForm } from "../views/digests/digest-pauses.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";
import { digestScope as scope } from "./digests.ts";

const v1 = z.object({ v: z.literal(1) });

const place = v1.extend({ channel: z.string().regex(/^[A-Z][A-Z0-9]+$/) });

const timeOfDay = z.custom<TimeOfDay>(
  (value) => typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
);

/** Opens the form of a channel's report. */
const openForm = interaction({
  id: "digest.form",
  permission: "digests.order",
  effect: "reads",
  value: place,
  run: ({ channel }, context) => openOrderForm(channel, context),
});

function openOrderForm(channel: string, { stores, caller }: Context): Outcome<Reply> {
  const open = stores.surveys.all().filter((survey) => survey.closedAt === undefined);
  return done(show(digestForm(channel, stores.digests.find(channel), open, caller.language)));
}

const readerOf = (context: Context): OrderReader => ({
  language: context.caller.language,
  zone: context.zone,
  today: today(context),
});

const day = z.custom<Day>((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value));

const stop = interaction({
  id: "digest.off",
  permission: "digests.order",
  effect: "changes",
  value: place,
  run: ({ channel }, context) => stopped(context, channel),
});

/** The form, sent: orders the report, changes it, or stops it. */
const order = interaction({
  id: "digest.here",
  permission: "digests.order",
  effect: "changes",
  value: place.extend({
    fields: z.object({
      time: timeOfDay,
      scope,
      quiet: z.enum(quietHabits),
      state: z.enum(["on", "off"]).optional(),
    }),
  }),
  run({ channel, fields }, context) {
    if (fields.state === "off") return stopped(context, channel);
    const wanted = { channel, postAt: fields.time, scope: fields.scope, whenQuiet: fields.quiet };
    const outcome = orderDigest(context, wanted);
    if (!outcome.done) return outcome;
    return done(say(orderedView(outcome.value, readerOf(context))));
  },
});

function stopped(context: Context, channel: string): Outcome<Reply> {
  const outcome = stopDigest(context, channel);
  return outcome.done ? done(say(stoppedView(outcome.value.channel, context.caller.language))) : outcome;
}

/** What can be changed about a channel's report. */
const more = interaction({
  id: "digest.more",
  permission: "digests.order",
  effect: "reads",
  value: place.extend({ to: z.enum(["form", "pause"]) }),
  run: ({ channel, to }, context) =>
    to === "form" ? openOrderForm(channel, context) : openPause(channel, context),
});

function openPause(channel: string, context: Context): Outcome<Reply> {
  const order = context.stores.digests.find(channel);
  if (order === undefined) return refused({ name: "digest_not_ordered" });
  return done(show(pauseForm(order, context.caller.language, today(context))));
}

const openPauseForm = interaction({
  id: "digest.pause_form",
  permission: "digests.order",
  effect: "reads",
  value: place,
  run: ({ channel }, context) => openPause(channel, context),
});

/** The form of a pause, sent. */
const pause = interaction({
  id: "digest.pause",
  permission: "digests.order",
  effect: "changes",
  value: place.extend({ fields: z.object({ until: day }) }),
  run({ channel, fields }, context) {
    const outcome = pauseDigest(context, { channel, until: fields.until });
    if (outcome.done) return done(say(pausedView(outcome.value, readerOf(context))));
    return outcome.refusal.name === "day_past"
      ? done({
          kind: "field_errors",
          errors: { until: refusalSentence(outcome.refusal, context.caller.language) },
        })
      : outcome;
  },
});

const resume = interaction({
  id: "digest.resume",
  permission: "digests.order",
  effect: "changes",
  value: place,
  run({ channel }, context) {
    const outcome = pauseDigest(context, { channel, until: undefined });
    return outcome.done ? done(say(pausedView(outcome.value, readerOf(context)))) : outcome;
  },
});

export const orderClicks: readonly Interaction[] = [openForm, stop, more, openPauseForm, resume];
export const orderForms: readonly Interaction[] = [order, pause];
