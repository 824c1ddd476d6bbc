import type { Way } from "./people.ts";
import type { Instant } from "./time.ts";

export const meetingStates = ["called", "held", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A work meeting. */
export interface Meeting {
  readonly id: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant | undefined;
  /** A room or a link. */
  readonly place: string | undefined;
  readonly owner: string;
  readonly state: MeetingState;
  /** Rises with each change that has to be answered again (RFC 5545). */
  readonly sequence: number;
  readonly replyBy: Instant | undefined;
  /** Why it was cancelled. */
  readonly reason: string | undefined;
  readonly calledAt: Instant;
}

/** Participation status (RFC 5545). */
export const participations = ["needs-action", "accepted", "declined", "tentative", "delegated"] as const;
export type Participation = (typeof participations)[number];

/** A seat at a meeting: of a member of the workspace, or of somebody outside. */
export interface Invitation {
  readonly id: number;
  readonly meetingId: number;
  readonly slackUserId: string | undefined;
  readonly organisationId: number | undefined;
  /** The name of somebody who is not in the workspace. */
  readonly person: string | undefined;
  readonly status: Participation;
  /** Who comes instead. */
  readonly delegate: string | undefined;
  readonly note: string | undefined;
  /** The meeting's sequence number that was last answered, or asked about. */
  readonly sequence: number;
  readonly answeredAt: Instant | undefined;
  readonly answeredBy: string | undefined;
  readonly answeredWay: Way | undefined;
  /** The seat whose holder asked this one to come instead. */
  readonly passedOnFrom: number | undefined;
}

/** How many gave which answer. Delegated seats attend, through somebody else. */
export type Tally = Readonly<Record<Participation, number>>;

/** Counts invitations by status. */
export function tallyOf(invitations: readonly Pick<Invitation, "status">[]): Tally {
  const count = (status: Participation) => invitations.filter((one) => one.status === status).length;
  return {
    "needs-action": count("needs-action"),
    accepted: count("accepted"),
    declined: count("declined"),
    tentative: count("tentative"),
    delegated: count("delegated"),
  };
}
