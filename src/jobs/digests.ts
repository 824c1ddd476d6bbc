import { type DigestOrder, digestJobName, nextDigest } from "../domain/digests.ts";
import type { Job } from "../domain/slots.ts";
import type { Instant, Zone } from "../domain/time.ts";
import type { WorkdayCalendar } from "../domain/workdays.ts";

/** Each workday at its time, a channel's digest. */
export function digestJob(
  { channel, postAt }: Pick<DigestOrder, "channel" | "postAt">,
  zone: Zone,
  calendar: WorkdayCalendar,
  queue: (channel: string, slot: Instant) => void,
): Job {
  return {
    name: digestJobName(channel),
    next: (after) => nextDigest(postAt, after, zone, calendar),
    run: (slot) => queue(channel, slot),
  };
}
