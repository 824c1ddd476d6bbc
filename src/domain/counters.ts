import type { Way } from "./people.ts";
import type { Day, Instant } from "./time.ts";

/** Waits for the office; the visit was moved to it; it cannot be; or the person has answered otherwise since. */
export const counterStates = ["open", "accepted", "refused", "overtaken"] as const;
export type CounterState = (typeof counterStates)[number];

/** How many days somebody may propose at once. */
export const mostDaysProposed = 3;

/** Other days that an expert proposed for a visit. */
export interface Counter {
  readonly id: number;
  readonly assignmentId: number;
  /** The visit's revision that the proposal answers. */
  readonly revision: number;
  /** One to three, in the order in which they were wished for. */
  readonly days: readonly Day[];
  readonly note: string | undefined;
  readonly proposedAt: Instant;
  readonly way: Way;
  readonly state: CounterState;
  readonly settledBy: string | undefined;
  readonly settledAt: Instant | undefined;
}
