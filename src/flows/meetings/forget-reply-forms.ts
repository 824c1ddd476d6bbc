import type { Stores } from "../../../storage/index.ts";
import { daysKept } from "../../domain/reply-forms.ts";
import { type Instant, plusMinutes } from "../../domain/time.ts";

/** Clears what is personal in reply forms of meetings that are long over; who came stays on record. */
export function forgetReplyForms(stores: Stores, now: Instant): number {
  return stores.replyForms.clearBefore(plusMinutes(now, -daysKept * 24 * 60), now);
}
