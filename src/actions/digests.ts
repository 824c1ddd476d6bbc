import { z } from "zod";
import { type DigestScope, scopeOfKey } from "../domain/digest-orders.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { pageOf } from "../domain/pages.ts";
import type { Instant } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, sayInstead, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { readDigest } from "../flows/digests/read-digest.ts";
import { previewInvitations } from "../flows/seats/invite-experts.ts";
import { openGapOf } from "../flows/seats/replace-seat.ts";
import { listVisits, visitsUnderWay } from "../flows/visits/list-visits.ts";
import { digestReader } from "../views/digests/digest-items.ts";
import { digestRestView } from "../views/digests/digest-rest.ts";
import { digestTextView } from "../views/digests/digest-text.ts";
import { counterView } from "../views/seats/counters.ts";
import { replacedView } from "../views/seats/replacements.ts";
import { invitationPreview } from "../views/seats/request-letters.ts";
import { gapReader } from "../views/seats/seat-gap.ts";
import { visitListView } from "../views/visits/visits.ts";
import { openAssign } from "./seats.ts";

const v1 = z.object({ v: z.literal(1) });

/** What a report is about, as a button or a menu holds it. */
export const digestScope = z.string().transform((key, context): DigestScope => {
  const read = scopeOfKey(key);
  if (read !== undefined) return read;
  context.addIssue("not a scope");
  return z.NEVER;
});

const instant = z.custom<Instant>(
  (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value),
);

/** Every visit, in a message of its own. */
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

const restPage = v1.extend({ scope: digestScope, page: z.number() });

/** What did not fit into a report: the whole list, in a message of its own, for the report is everybody's. */
const rest = interaction({
  id: "digest.rest",
  permission: "visits.read",
  effect: "reads",
  value: restPage,
  run: (wanted, context) => restOf(context, wanted, say),
});

const turnRest = interaction({
  id: "digest.rest_page",
  permission: "visits.read",
  effect: "reads",
  value: restPage,
  run: (wanted, context) => restOf(context, wanted, sayInstead),
});

function restOf(
  context: Context,
  { scope: wanted, page }: z.output<typeof restPage>,
  reply: typeof say,
): Outcome<Reply> {
  const { caller, zone, now } = context;
  const digest = readDigest(context, { scope: wanted, since: now });
  if (!digest.done) return digest;
  const lines = pageOf([...digest.value.decisions, ...digest.value.items], page);
  return done(reply(digestRestView(lines, wanted, digestReader(caller.language, zone, now))));
}

/** Straight to who could take a seat that fell free; where none did, to the form that puts somebody down. */
const fill = interaction({
  id: "digest.fill",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ visit: z.number() }),
  run({ visit }, context) {
    const { caller, zone, calendar } = context;
    const gap = openGapOf(context, visit);
    if (gap === undefined) return openAssign(context, visit);
    const reader = gapReader(caller.language, { zone, calendar, today: today(context) });
    return done(say(replacedView({ kind: "offers", gap }, reader, context.now)));
  },
});

/** Straight to the days that an expert proposed, with the yes and the no. */
const counter = interaction({
  id: "digest.counter",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ visit: z.number() }),
  run({ visit }, context) {
    const { stores, caller } = context;
    const [open] = stores.assignments
      .ofVisit(visit)
      .flatMap(({ id }) => stores.counters.newestOf(id) ?? [])
      .flatMap(({ id }) => stores.counterDetails.find(id) ?? [])
      .filter(({ isOpen }) => isOpen);
    if (open === undefined) return refused({ name: "counter_settled" });
    return done(say(counterView(open, caller.language, today(context))));
  },
});

/** Shows the report as text that can be sent by any messenger. */
const asText = interaction({
  id: "digest.text",
  permission: "digests.read",
  effect: "reads",
  value: v1.extend({ scope: digestScope, since: instant }),
  run({ scope: wanted, since }, context) {
    const digest = readDigest(context, { scope: wanted, since });
    if (!digest.done) return digest;
    const { caller, zone, now, stores } = context;
    const nameOf = (user: string) => stores.members.find(user)?.name ?? "";
    const frame = { language: caller.language, zone, now, since, scope: wanted, nameOf };
    return done(show(digestTextView(digest.value, frame)));
  },
});

/** The text has been copied: nothing is left to do. */
const textDone = interaction({
  id: "digest.text",
  permission: "digests.read",
  effect: "reads",
  value: v1,
  run: () => done(nothing),
});

export const digestClicks: readonly Interaction[] = [
  seeVisits,
  invite,
  rest,
  turnRest,
  fill,
  counter,
  asText,
];
export const digestForms: readonly Interaction[] = [textDone];
