import type { Answer, DeclineReason } from "./assignments.ts";
import type { Way } from "./people.ts";
import type { Day, Instant } from "./time.ts";

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

/** What somebody outside Slack says to a request: yes, no, or one to three other days. */
export type SaidOfSeat =
  | { readonly answer: Answer; readonly days?: undefined }
  | { readonly answer: "counter"; readonly days: readonly Day[] };

/** An answer that one line of what was pasted stands for. */
export type PastedAnswer = SaidOfSeat & {
  /** The line at which the reply begins, from 1. */
  readonly line: number;
  readonly assignmentId: number;
  /** The visit's revision as the recorder was shown it. */
  readonly revision: number;
  readonly reason: DeclineReason | undefined;
  /** What was pasted, kept with the answer. */
  readonly note: string;
};
