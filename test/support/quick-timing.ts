import type { DeliveryTiming } from "../../src/delivery/timing.ts";

/** Delivery without the waits that Slack needs. */
export const quickTiming: DeliveryTiming = {
  paceMs: 0,
  postsApartMs: 0,
  redrawMs: 0,
  settleMs: 150,
  firstWaitMs: 10,
  longestWaitMs: 50,
  stopMs: 2_000,
};
