import type { Ask } from "./assignments.ts";
import type { Expert } from "./experts.ts";
import type { Invitation, Meeting } from "./meetings.ts";

/** A seat at a meeting with the meeting. */
export interface InvitedTo {
  readonly meeting: Meeting;
  readonly invitation: Invitation;
}

/** What somebody finds in the bot's Home tab about themselves. */
export interface OwnHome {
  /** The expert of the pool that they are, if any. */
  readonly expert: Expert | undefined;
  /** Requests that wait for their answer, the earliest visit first. */
  readonly open: readonly Ask[];
  /** Visits that they have accepted and that are still to come, the earliest first. */
  readonly coming: readonly Ask[];
  /** Meetings still to come to which they are invited, the earliest first. */
  readonly meetings: readonly InvitedTo[];
}
