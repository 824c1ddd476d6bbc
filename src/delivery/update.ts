import type { LivingMessage } from "../../storage/messages.ts";
import { faultOf, isStorageTrouble } from "./faults.ts";
import type { Rendering } from "./render.ts";
import type { DeliveryParts, Step } from "./steps.ts";

/**
 * Brings one long-lived message up to its subject's newest revision. Whatever changed meanwhile is one update,
 * and one whose outcome is unknown is simply made again: an update repeated does nothing.
 */
export async function bringUpToDate(parts: DeliveryParts, message: LivingMessage): Promise<Step> {
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
