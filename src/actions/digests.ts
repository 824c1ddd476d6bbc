import { z } from "zod";
import { quietHabits } from "../domain/digests.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { Day, Instant, TimeOfDay } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { orderDigest, stopDigest } from "../flows/digests/order-digest.ts";
import { pauseDigest } from "../flows/digests/pause-digest.ts";
import { readDigest } from "../flows/digests/read-digest.ts";
import { previewInvitations } from "../flows/seats/invite-experts.ts";
import { listVisits, visitsUnderWay } from "../flows/visits/list-visits.ts";
import { digestForm, type OrderReader, orderedView, stoppedView } from "../views/digests/digest-orders.ts";
import { pausedView, pauseForm } from "../views/digests/digest-pauses.ts";
import { digestTextView } from "../views/digests/digest-text.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";
import { invitationPreview } from "../views/seats/request-letters.ts";
import { visitListView } from "../views/visits/visits.ts";

const place = z.object({ v: z.literal(1), channel: z.string().regex(/^[A-Z][A-Z0-9]+$/) });

const timeOfDay = z.custom<TimeOfDay>(
  (value) => typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
);

/** Opens the form of a channel's report. */
const openForm = interaction({
  id: "digest.form",
  permission: "digests.write",
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

const instant = z.custom<Instant>(
  (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value),
);

const stop = interaction({
  id: "digest.off",
  permission: "digests.write",
  effect: "changes",
  value: place,
  run: ({ channel }, context) => stopped(context, channel),
});

/** The form, sent: orders the report, changes it, or stops it. */
const order = interaction({
  id: "digest.here",
  permission: "digests.write",
  effect: "changes",
  value: place.extend({
    fields: z.object({
      time: timeOfDay,
      survey: z.string().regex(/^(all|\d{1,9})$/),
      quiet: z.enum(quietHabits),
      state: z.enum(["on", "off"]).optional(),
    }),
  }),
  run({ channel, fields }, context) {
    if (fields.state === "off") return stopped(context, channel);
    const surveyId = fields.survey === "all" ? undefined : Number(fields.survey);
    const wanted = { channel, postAt: fields.time, surveyId, whenQuiet: fields.quiet };
    const outcome = orderDigest(context, wanted);
    if (!outcome.done) return outcome;
    return done(say(orderedView(outcome.value, readerOf(context))));
  },
});

function stopped(context: Context, channel: string): Outcome<Reply> {
  const outcome = stopDigest(context, channel);
  return outcome.done ? done(say(stoppedView(outcome.value.channel, context.caller.language))) : outcome;
}

/** What did not fit into the report: every visit, in a message of its own, for the report is everybody's. */
const seeVisits = interaction({
  id: "digest.visits",
  permission: "visits.read",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run(_value, context) {
    const list = listVisits(context, { visits: visitsUnderWay(context), filter: "", page: 1 });
    if (!list.done) return list;
    return done(say(visitListView(list.value, context.caller.language, context.zone)));
  },
});

/** Shows whoever clicked exactly who would be invited; nothing is sent before they confirm it. */
const invite = interaction({
  id: "digest.invite",
  permission: "visits.write",
  effect: "reads",
  value: z.object({ v: z.literal(1), visit: z.number() }),
  run({ visit }, context) {
    if (context.stores.visits.find(visit) === undefined) return refused({ name: "button_unknown" });
    const preview = previewInvitations(context, { visitIds: [visit], replyBy: undefined });
    if (!preview.done) return preview;
    const { language } = context.caller;
    return done(say(invitationPreview(preview.value, language, context.zone, today(context))));
  },
});

/** What can be changed about a channel's report. */
const more = interaction({
  id: "digest.more",
  permission: "digests.write",
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

/** The form of a pause, sent. */
const pause = interaction({
  id: "digest.pause",
  permission: "digests.write",
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
  permission: "digests.write",
  effect: "changes",
  value: place,
  run({ channel }, context) {
    const outcome = pauseDigest(context, { channel, until: undefined });
    return outcome.done ? done(say(pausedView(outcome.value, readerOf(context)))) : outcome;
  },
});

/** Shows the report as text that can be sent by any messenger. */
const asText = interaction({
  id: "digest.text",
  permission: "digests.read",
  effect: "reads",
  value: z.object({ v: z.literal(1), survey: z.number(), since: instant, channel: z.string() }),
  run({ survey, since, channel }, context) {
    const surveyId = survey === 0 ? undefined : survey;
    const digest = readDigest(context, { surveyId, since });
    if (!digest.done) return digest;
    const { caller, zone, now } = context;
    const frame = { language: caller.language, zone, now, since, channel, isOrdered: false };
    return done(show(digestTextView(digest.value, frame)));
  },
});

export const digestClicks: readonly Interaction[] = [openForm, stop, seeVisits, invite, more, resume, asText];
export const digestForms: readonly Interaction[] = [order, pause];
