import type { Stores } from "../../storage/index.ts";
import { type Instant, plusMinutes } from "../domain/time.ts";

/** Slack redelivers for minutes; a week leaves room for whoever replays. */
const keptMinutes = 7 * 24 * 60;

/** Forgets what is only kept to recognise redeliveries and slots already done, once it is a week old. */
export function forgetDeliveries(stores: Stores, now: Instant): void {
  const before = plusMinutes(now, -keptMinutes);
  stores.handledRequests.forgetBefore(before);
  stores.slots.forgetBefore(before);
}
