import type { Fault } from "./faults.ts";
import type { Step } from "./steps.ts";
import { type DeliveryTiming, monotonicMs } from "./timing.ts";

/** Messages that Slack has taken and does not know when it is asked: such a one may only be late. */
export interface Latecomers {
  /** What to do when Slack does not know a message: ask again; undefined for any other fault, and when it is gone. */
  missed(fault: Fault, messageId: number): Step | undefined;
}

/** How often Slack is asked for a message while that may be late. */
const asked = 10;

const unknown = new Set(["message_not_found", "thread_not_found"]);

/** Makes them: a message is taken for gone once it has been missed for the timing's `settleMs` of real time. */
export function createLatecomers({ settleMs }: DeliveryTiming): Latecomers {
  const missedSince = new Map<number, number>();
  return {
    missed(fault, messageId) {
      if (fault.kind !== "refused" || !unknown.has(fault.error)) return undefined;
      const now = monotonicMs();
      const since = missedSince.get(messageId) ?? now;
      missedSince.set(messageId, since);
      if (now - since < settleMs) return { kind: "again", afterMs: settleMs / asked };
      missedSince.delete(messageId);
      return undefined;
    },
  };
}
