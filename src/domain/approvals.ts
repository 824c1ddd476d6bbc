import type { Instant } from "./time.ts";

/** Asked and not decided; decided; or no longer of use because the team came to be otherwise. */
export const approvalStates = ["open", "agreed", "refused", "overtaken"] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** What the office asks the director to decide: to go to a visit with a smaller team. */
export interface Approval {
  readonly id: number;
  readonly visitId: number;
  /** Seats that would be planned. */
  readonly seats: number;
  readonly seatsBefore: number;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly state: ApprovalState;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Instant | undefined;
  /** What the director wrote beside it. */
  readonly note: string | undefined;
}
