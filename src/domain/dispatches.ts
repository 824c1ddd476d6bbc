import type { Recipient } from "./notices.ts";
import type { Instant } from "./time.ts";

/** Notices that go out together on one order, with what became of each so far. */
export interface Dispatch {
  readonly id: number;
  readonly orderedBy: string;
  readonly orderedAt: Instant;
  readonly notices: readonly {
    readonly recipient: Recipient;
    readonly state: "queued" | "sending" | "sent" | "dropped" | "failed";
    /** Why it was dropped or failed. */
    readonly reason: string | undefined;
  }[];
}

/** How far a dispatch has come; the parts add up to `all`. */
export interface DispatchCounts {
  readonly all: number;
  readonly sent: number;
  /** Still on their way. */
  readonly waiting: number;
  /** Not worth sending any more when their turn came. */
  readonly dropped: number;
  readonly failed: number;
}

export function dispatchCounts({ notices }: Pick<Dispatch, "notices">): DispatchCounts {
  const count = (...states: readonly string[]) =>
    notices.filter(({ state }) => states.includes(state)).length;
  return {
    all: notices.length,
    sent: count("sent"),
    waiting: count("queued", "sending"),
    dropped: count("dropped"),
    failed: count("failed"),
  };
}

/** From so many messages on, whoever ordered them is shown how far they have come. */
export const dispatchFrom = 4;
