import type { LivingMessage } from "../../storage/messages.ts";
import { faultOf, isStorageTrouble } from "./faults.ts";
import type { Latecomers } from "./latecomers.ts";
import type { Rendering } from "./render.ts";
import type { DeliveryParts, Step } from "./steps.ts";
import { monotonicMs } from "./timing.ts";

/**
 * Makes the function that brings one long-lived message up to its subject's newest revision. Whatever changed
 * meanwhile is one update, and one message is redrawn at a bearable rate, however fast its subject changes.
 */
export function createUpdater(
  parts: DeliveryParts,
  latecomers: Latecomers,
): (message: LivingMessage) => Promise<Step> {
  const redrawn = new Map<number, number>();
  return async (message) => {
    const since = monotonicMs() - (redrawn.get(message.id) ?? Number.NEGATIVE_INFINITY);
    const { redrawMs } = parts.timing;
    if (since < redrawMs) return { kind: "again", afterMs: redrawMs - since };
    const step = await bringUpToDate(parts, latecomers, message);
    if (step.kind === "settled") redrawn.set(message.id, monotonicMs());
    return step;
  };
}

/** An update whose outcome is unknown is simply made again: repeated it does nothing. */
async function bringUpToDate(
  parts: DeliveryParts,
  latecomers: Latecomers,
  message: LivingMessage,
): Promise<Step> {
  const { stores, slack, log } = parts;
  const revision = stores.messages.revisionOf(message.subject);
  const rendering = renderingOf(parts, message);
  if (rendering === undefined) {
    // It stays as it is until its subject changes again, and holds up nothing behind it.
    stores.messages.markShown(message.id, revision);
    return { kind: "settled" };
  }
  if (!rendering.send) {
    stores.messages.markGone(message.id, rendering.reason);
    return { kind: "settled" };
  }
  try {
    await slack.chat.update({
      channel: message.channel,
      ts: message.ts,
      text: rendering.message.text,
      blocks: [...rendering.message.blocks],
    });
    stores.messages.markShown(message.id, revision);
    return { kind: "settled" };
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind === "rate_limited") return { kind: "again", afterMs: fault.waitMs };
    if (fault.kind !== "refused") return { kind: "again" };
    const later = latecomers.missed(fault, message.id);
    if (later !== undefined) return later;
    log.warn({ subject: message.subject, error: fault.error }, "a message can no longer be kept up to date");
    stores.messages.markGone(message.id, fault.error);
    return { kind: "settled" };
  }
}

/** What the message should show; undefined when that cannot be worded. */
function renderingOf({ renderer, log }: DeliveryParts, message: LivingMessage): Rendering | undefined {
  try {
    return renderer.subject(message.subject, message.recipient);
  } catch (error) {
    if (isStorageTrouble(error)) throw error;
    log.error({ err: error, subject: message.subject }, "a message cannot be worded");
    return undefined;
  }
}
