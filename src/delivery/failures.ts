import type { QueuedNotice } from "../../storage/notices.ts";
import { done } from "../domain/outcome.ts";
import { type Fault, isAboutPerson } from "./faults.ts";
import type { DeliveryParts, Step } from "./steps.ts";

/** What to do after a call that brought nothing to Slack: wait as asked, or back off. */
export function retryAfter(parts: DeliveryParts, fault: Fault): Step {
  if (fault.kind === "rate_limited") return { kind: "again", afterMs: fault.waitMs };
  if (fault.kind === "app_broken") parts.log.error({ fault }, "Slack takes nothing from this app");
  return { kind: "again" };
}

/**
 * Settles a notice that can never be delivered, and tells whoever asked. The person counts as unreachable when
 * that is what `error` says, and not when only this message is refused.
 */
export function giveUp(parts: DeliveryParts, notice: QueuedNotice, error: string): Step {
  const { stores, clock, log } = parts;
  const now = clock.now();
  stores.atomically(() => {
    stores.notices.markFailed(notice.id, error, now);
    const user = /^user:(.+)$/.exec(notice.recipient)?.[1];
    if (user !== undefined && isAboutPerson(error)) stores.members.markUnreachable(user, error);
    const owner = ownerOf(parts, notice);
    if (owner !== undefined) {
      const told = { v: 1, kind: "delivery_failed", noticeId: notice.id } as const;
      stores.notices.queue({ key: `failed:${notice.key}`, recipient: `user:${owner}`, notice: told }, now);
    }
    return done(undefined);
  });
  log.error({ key: notice.key, recipient: notice.recipient, error }, "a notice can never be delivered");
  return { kind: "settled" };
}

/** Who is told when a notice cannot be delivered; nobody for news of such a failure itself. */
function ownerOf(parts: DeliveryParts, notice: QueuedNotice): string | undefined {
  const requestId = /^request:(\d+)$/.exec(notice.subject ?? "")?.[1];
  return requestId === undefined ? undefined : parts.stores.requests.askedBy(Number(requestId));
}
