import { z } from "zod";
import { quietHabits } from "../domain/digests.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { TimeOfDay } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { orderDigest, stopDigest } from "../flows/digests/order-digest.ts";
import { previewInvitations } from "../flows/seats/invite-experts.ts";
import { listVisits, visitsUnderWay } from "../flows/visits/list-visits.ts";
import { digestForm, orderedView, stoppedView } from "../views/digests/digest-orders.ts";
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
  run({ channel }, { stores, caller }) {
    const open = stores.surveys.all().filter((survey) => survey.closedAt === undefined);
    return done(show(digestForm(channel, stores.digests.find(channel), open, caller.language)));
  },
});

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
    const { language } = context.caller;
    return done(say(orderedView(outcome.value, { language, zone: context.zone, today: today(context) })));
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

export const digestClicks: readonly Interaction[] = [openForm, stop, seeVisits, invite];
export const digestForms: readonly Interaction[] = [order];
