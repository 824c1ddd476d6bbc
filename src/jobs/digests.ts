import { type DigestOrder, digestJobName, nextOfOrder } from "../domain/digest-orders.ts";
import type { Job } from "../domain/slots.ts";
import type { Instant, Zone } from "../domain/time.ts";
import type { WorkdayCalendar } from "../domain/workdays.ts";

/** Each workday at its time, a channel's digest. */
export function digestJob(
  order: Pick<DigestOrder, "channel" | "postAt" | "pausedUntil">,
  zone: Zone,
  calendar: WorkdayCalendar,
  queue: (channel: string, slot: Instant) => void,
): Job {
  return {
    name: digestJobName(order.channel),
    next: (after) => nextOfOrder(order, after, zone, calendar),
    run: (slot) => queue(order.channel, slot),
  };
}
