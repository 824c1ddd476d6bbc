import type { Stores } from "../../../storage/index.ts";
import {
  type DigestOrder,
  type DigestScope,
  digestJobName,
  digestKey,
  digestRecipient,
  everything,
} from "../../domain/digest-orders.ts";
import type { Recipient } from "../../domain/notices.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { dayOf, type Instant, instantAt, plusMilliseconds, type Zone } from "../../domain/time.ts";
import { plusWorkdays } from "../../domain/workdays.ts";
import { type Context, today } from "../context.ts";

/**
 * Queues the digest of one slot, within the transaction that claims it. One that was missed while the bot was down is
 * still worth sending on its day and not afterwards. What an earlier one that never arrived should have told is told
 * by this one.
 */
export function queueDigest(stores: Stores, channel: string, slot: Instant, now: Instant, zone: Zone): void {
  const order = stores.digests.find(channel);
  if (order === undefined || dayOf(slot, zone) !== dayOf(now, zone)) return;
  const { scope } = order;
  const toldUntil = toldBefore(stores, order, slot);
  const since = untoldSince(stores, channel, toldUntil) ?? toldUntil;
  stores.notices.queue(
    {
      key: digestKey(channel, slot),
      recipient: digestRecipient(channel, order.setBy),
      notice: { v: 1, kind: "digest", channel, scope, since, until: slot },
    },
    now,
  );
  stores.digests.markTold(channel, slot);
}

/** Up to when a channel has been told what changed; where a clock that was ahead said so, up to the slot before. */
function toldBefore(stores: Stores, { channel, toldUntil, setAt }: DigestOrder, slot: Instant): Instant {
  if (toldUntil < slot) return toldUntil;
  return stores.slots.latest(digestJobName(channel), plusMilliseconds(slot, -1)) ?? setAt;
}

/** From when on the digest that ended at `toldUntil` told, if it never arrived. */
function untoldSince(stores: Stores, channel: string, toldUntil: Instant): Instant | undefined {
  const last = stores.notices.findByKey(digestKey(channel, toldUntil));
  if (last === undefined || last.state === "sent") return undefined;
  const { notice } = last;
  const since = typeof notice === "object" && notice !== null && "since" in notice ? notice.since : undefined;
  return typeof since === "string" ? (since as Instant) : undefined;
}

/** Where a digest that was asked for goes. */
export interface DigestOnItsWay {
  readonly recipient: Recipient;
}

/**
 * Queues a digest of this moment for the place where it was asked for. It tells what is new since the channel's last
 * one, or since the last workday where there was none, and leaves the channel's next one as it is. Unless told
 * otherwise it is about what the channel's own is about.
 */
export function postDigestNow(context: Context, wanted: DigestScope | undefined): Outcome<DigestOnItsWay> {
  const { stores, now, zone, calendar, caller, channel } = context;
  return stores.atomically(() => {
    const recipient =
      channel === undefined
        ? (`user:${caller.slackUserId}` as const)
        : digestRecipient(channel, caller.slackUserId);
    const order = channel === undefined ? undefined : stores.digests.find(channel);
    const lastWorkday = plusWorkdays(calendar, today(context), -1).value;
    const told = order?.toldUntil;
    const since = told !== undefined && told < now ? told : instantAt(lastWorkday, "00:00", zone);
    stores.notices.queue(
      {
        key: `digest_now:${recipient}:${caller.slackUserId}:${now}`,
        recipient,
        notice: {
          v: 1,
          kind: "digest",
          channel,
          scope: wanted ?? order?.scope ?? everything,
          since,
          until: now,
          askedBy: caller.slackUserId,
        },
      },
      now,
    );
    return done({ recipient });
  });
}
