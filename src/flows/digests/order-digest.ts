import { type DigestOrder, digestJobName, digestRecipient, nextOfOrder } from "../../domain/digest-orders.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Instant } from "../../domain/time.ts";
import type { Survey } from "../../domain/visits.ts";
import type { Context } from "../context.ts";

/** A channel's digest as somebody wants it. */
export type DigestWanted = Pick<DigestOrder, "channel" | "postAt" | "scope" | "whenQuiet">;

/** An order with what a reader wants to know of it. */
export interface OrderedDigest {
  readonly order: DigestOrder;
  /** The one that it is about; undefined where it is about more. */
  readonly survey: Survey | undefined;
  /** When it comes next. */
  readonly next: Instant;
}

/**
 * Orders a channel's digest or changes it. Its slots count from now, so that a time that is past today is not caught
 * up. The channel itself is told, and so it shows at once when the bot cannot post there.
 */
export function orderDigest(context: Context, wanted: DigestWanted): Outcome<OrderedDigest> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const { channel } = wanted;
    const objection = objectionToOrdering(context, channel);
    if (objection !== undefined) return refused(objection);
    const survey = surveyOf(context, wanted);
    if (wanted.scope.kind === "survey" && survey === undefined)
      return refused({ name: "survey_unknown", typed: `S${wanted.scope.surveyId}` });
    if (survey?.closedAt !== undefined) return refused({ name: "survey_closed", survey });
    stores.digests.set({ ...wanted, setBy: caller.slackUserId, setAt: now, toldUntil: now });
    stores.slots.claim(digestJobName(channel), now, now);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "digest_ordered",
      subject: `channel:${channel}`,
      detail: { ...wanted },
    });
    const recipient = digestRecipient(channel, caller.slackUserId);
    if (recipient.startsWith("channel:")) {
      const notice = { v: 1, kind: "digest_ordered" } as const;
      stores.notices.queue({ key: `digest_ordered:${channel}:${now}`, recipient, notice }, now);
    }
    const order = stores.digests.find(channel);
    if (order === undefined) throw new Error("what was just ordered is not there");
    return done(orderedDigest(context, order));
  });
}

/** Ends a channel's digest. */
export function stopDigest(context: Context, channel: string): Outcome<{ readonly channel: string }> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const objection = objectionToOrdering(context, channel);
    if (objection !== undefined) return refused(objection);
    if (!stores.digests.remove(channel)) return refused({ name: "digest_not_ordered" });
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "digest_stopped",
      subject: `channel:${channel}`,
      detail: {},
    });
    return done({ channel });
  });
}

/** Staff order for any channel; whoever else works for the office for nothing but their own direct messages. */
export function objectionToOrdering(
  { stores, caller }: Context,
  channel: string,
): Extract<Refusal, { readonly name: "not_permitted" }> | undefined {
  if (mayDo(caller.roles, "digests.write")) return undefined;
  const setBy = stores.digests.find(channel)?.setBy ?? caller.slackUserId;
  const isOwn = channel.startsWith("D") && setBy === caller.slackUserId;
  return isOwn ? undefined : { name: "not_permitted", permission: "digests.write" };
}

/** Every channel's digest. */
export function listDigests(context: Context): Outcome<readonly OrderedDigest[]> {
  return done(context.stores.digests.all().map((order) => orderedDigest(context, order)));
}

/** An order with when it comes next. */
export function orderedDigest(context: Context, order: DigestOrder): OrderedDigest {
  const { now, zone, calendar } = context;
  return { order, survey: surveyOf(context, order), next: nextOfOrder(order, now, zone, calendar) };
}

function surveyOf({ stores }: Context, { scope }: Pick<DigestOrder, "scope">): Survey | undefined {
  return scope.kind === "survey" ? stores.surveys.find(scope.surveyId) : undefined;
}

/** The channel that a digest is meant for: where it was said, or else the person's direct messages. */
export function digestChannel({ stores, channel, caller }: Context): Outcome<string> {
  const place = channel ?? stores.members.directChannel(caller.slackUserId);
  return place === undefined ? refused({ name: "digest_nowhere" }) : done(place);
}
