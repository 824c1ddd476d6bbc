import type { Answer, DeclineReason } from "./assignments.ts";
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

/** An answer that one line of what was pasted stands for. */
export interface PastedAnswer {
  /** The line at which the reply begins, from 1. */
  readonly line: number;
  readonly assignmentId: number;
  /** The visit's revision as the recorder was shown it. */
  readonly revision: number;
  readonly answer: Answer;
  readonly reason: DeclineReason | undefined;
  /** What was pasted, kept with the answer. */
  readonly note: string;
}
