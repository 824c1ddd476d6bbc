import { digestJobName } from "../../domain/digest-orders.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Day } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";
import { type OrderedDigest, objectionToOrdering, orderedDigest } from "./order-digest.ts";

/**
 * Pauses a channel's digest until a day, on which it comes again by itself and tells what it has missed; without a day
 * it goes on at once.
 */
export function pauseDigest(
  context: Context,
  { channel, until }: { readonly channel: string; readonly until: Day | undefined },
): Outcome<OrderedDigest> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const objection = objectionToOrdering(context, channel);
    if (objection !== undefined) return refused(objection);
    const order = stores.digests.find(channel);
    if (order === undefined) return refused({ name: "digest_not_ordered" });
    if (until !== undefined && until <= today(context))
      return refused({ name: "day_past", typed: until, day: until });
    stores.digests.pause(channel, until);
    // What was missed is told by the next one: none is caught up in the middle of a day.
    if (until === undefined) stores.slots.claim(digestJobName(channel), now, now);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: until === undefined ? "digest_resumed" : "digest_paused",
      subject: `channel:${channel}`,
      detail: { until },
    });
    return done(orderedDigest(context, { ...order, pausedUntil: until }));
  });
}
