import type { LivingMessage } from "../../storage/messages.ts";
import { faultOf } from "./faults.ts";
import type { DeliveryParts, Step } from "./steps.ts";

/**
 * Brings one long-lived message up to its subject's newest revision. Whatever changed meanwhile is one update,
 * and one whose outcome is unknown is simply made again: an update repeated does nothing.
 */
export async function bringUpToDate(parts: DeliveryParts, message: LivingMessage): Promise<Step> {
  const { stores, slack, renderer, log } = parts;
  const revision = stores.messages.revisionOf(message.subject);
  const rendering = renderer.subject(message.subject, message.recipient);
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
