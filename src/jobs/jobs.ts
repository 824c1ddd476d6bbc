import type { Stores } from "../../storage/index.ts";
import { dayOf, type Instant, instantAt, plusDays, plusMinutes, type Zone } from "../domain/time.ts";

/** Work that falls due by the clock. */
export interface Job {
  readonly name: string;
  /** The first slot after `after`. */
  readonly next: (after: Instant) => Instant;
  /** Does the slot's work, or queues it, within the transaction that claims the slot. */
  readonly run: (slot: Instant) => void;
}

/** Slack redelivers for minutes; a week leaves room for whoever replays. */
const keptMinutes = 7 * 24 * 60;

/** Forgets, each night at three, what is only kept to recognise redeliveries. */
export function housekeeping(stores: Stores, zone: Zone): Job {
  return {
    name: "housekeeping",
    next(after) {
      const today = instantAt(dayOf(after, zone), "03:00", zone);
      return today > after ? today : instantAt(plusDays(dayOf(after, zone), 1), "03:00", zone);
    },
    run(slot) {
      const before = plusMinutes(slot, -keptMinutes);
      stores.handledRequests.forgetBefore(before);
      stores.slots.forgetBefore(before);
    },
  };
}
