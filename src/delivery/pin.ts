import type { PinWanted } from "../../storage/pins.ts";
import { retryAfter } from "./failures.ts";
import { faultOf } from "./faults.ts";
import type { Latecomers } from "./latecomers.ts";
import type { DeliveryParts, Step } from "./steps.ts";

/**
 * Pins a board to the head of its channel, or takes it down. Slack answers a repetition with `already_pinned` or
 * `no_pin`, so that one of unknown outcome is simply made again. Where the app may not pin, the board stands all the same.
 */
export async function pinBoard(
  parts: DeliveryParts,
  latecomers: Latecomers,
  message: PinWanted,
): Promise<Step> {
  const { slack, stores, log } = parts;
  const { channel, ts: timestamp, pin } = message;
  const settled = pin === "wanted" ? "pinned" : "none";
  try {
    if (pin === "wanted") await slack.pins.add({ channel, timestamp });
    else await slack.pins.remove({ channel, timestamp });
    stores.pins.settle(message.id, settled);
  } catch (error) {
    const fault = faultOf(error);
    const later = latecomers.missed(fault, message.id);
    if (later !== undefined) return later;
    const isFinal =
      fault.kind === "refused" || (fault.kind === "app_broken" && fault.error === "missing_scope");
    if (!isFinal) return retryAfter(parts, fault);
    const isDone = ["already_pinned", "no_pin"].includes(fault.error);
    if (!isDone) log.warn({ channel, error: fault.error }, "a board cannot be pinned");
    stores.pins.settle(message.id, isDone ? settled : "refused");
  }
  return { kind: "settled" };
}
