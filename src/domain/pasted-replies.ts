import type { Way } from "./people.ts";
import type { Instant } from "./time.ts";

/** By which ways replies come that are pasted. */
export const pastedWays = ["wechat", "telephone", "mail", "paper"] as const satisfies readonly Way[];
export type PastedWay = (typeof pastedWays)[number];

/** Replies of people outside Slack, as one of the staff pasted them. */
export interface PastedBatch {
  readonly id: number;
  readonly pastedBy: string;
  readonly pastedAt: Instant;
  readonly way: PastedWay;
  readonly text: string;
  /** Lines, from 1, whose reply is on record; the others stay listed. */
  readonly recorded: readonly number[];
}
