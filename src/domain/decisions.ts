import type { Day, Instant } from "./time.ts";

/** What somebody states of a decision: who does what by when. */
export interface DecisionFacts {
  readonly what: string;
  /** An organisation or a person, as it was said. */
  readonly who: string;
  readonly by: Day;
  /** The member whom it concerns, where `who` is, or has, somebody in Slack. */
  readonly responsible: string | undefined;
}

/** What a meeting decided; owed until it is done. */
export interface Decision extends DecisionFacts {
  readonly id: number;
  readonly meetingId: number;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly doneAt: Instant | undefined;
  readonly doneBy: string | undefined;
  readonly withdrawnAt: Instant | undefined;
  readonly withdrawnBy: string | undefined;
}

/** True while somebody has it to do. */
export function isOwed({ doneAt, withdrawnAt }: Pick<Decision, "doneAt" | "withdrawnAt">): boolean {
  return doneAt === undefined && withdrawnAt === undefined;
}
