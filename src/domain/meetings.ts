import type { MeetingTerms } from "./meeting-terms.ts";
import type { Organisation } from "./organisations.ts";
import type { Way } from "./people.ts";
import type { ReplyForm } from "./reply-forms.ts";
import type { Day, Instant, TimeOfDay } from "./time.ts";

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

/** A meeting that is not called yet, so that it has no number. */
export type UncalledMeeting = Omit<Meeting, "id">;

/** Where a meeting stands for whoever wants to answer: only an open one takes answers. */
export type MeetingPhase = "open" | "started" | "held" | "cancelled";

/** A called meeting is open until it starts. */
export function phaseOf(meeting: Pick<Meeting, "state" | "startsAt">, now: Instant): MeetingPhase {
  if (meeting.state !== "called") return meeting.state;
  return now < meeting.startsAt ? "open" : "started";
}

/** When a meeting is, as it was read: day and times in the office's zone. */
export interface MeetingTime {
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay | undefined;
}

/** A meeting as somebody wants it called. `replyBy` undefined: by the usual rule. */
export interface MeetingWanted {
  readonly title: string;
  readonly time: MeetingTime;
  readonly place: string | undefined;
  readonly replyBy: Instant | undefined;
  readonly invitees: readonly Invitee[];
}

/** Somebody to invite: a member of the workspace, or a person outside who is only named. */
export type Invitee =
  | { readonly kind: "member"; readonly slackUserId: string }
  | {
      readonly kind: "outside";
      readonly person: string;
      readonly organisationId: number | undefined;
    };

/** An organisation to invite: so many seats, for whomever it sends. */
export interface OrganisationInvited {
  readonly kind: "organisation";
  readonly organisationId: number;
  readonly seats: number;
}

/** Somebody whom people may mean by a name. */
export interface KnownPerson {
  readonly invitee: Invitee;
  /** The name to show first, then what else they are called. */
  readonly names: readonly [string, ...string[]];
  /** What tells them from a namesake: an institution, an address. */
  readonly beside: string;
  /** What can be typed to mean them and nobody else. */
  readonly again: string;
}

/** Participation status (RFC 5545). */
export const participations = ["needs-action", "accepted", "declined", "tentative", "delegated"] as const;
export type Participation = (typeof participations)[number];

/** What an invitee can say. */
export type ParticipationAnswer = Exclude<Participation, "needs-action">;

/** A seat at a meeting: of a member of the workspace, or of somebody outside. */
export interface Invitation {
  readonly id: number;
  readonly meetingId: number;
  readonly slackUserId: string | undefined;
  readonly organisationId: number | undefined;
  /** The name of somebody who is not in the workspace. */
  readonly person: string | undefined;
  readonly status: Participation;
  /** Who comes instead: a name, or the Slack id of a member, who then has a seat passed on from this one. */
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

/**
 * True for a seat that was passed on to its holder and is no longer theirs, for whoever passed it on has answered
 * otherwise: it counts nowhere. It is declined, and in no way by anybody.
 */
export function isReleased({
  passedOnFrom,
  status,
  answeredWay,
}: Pick<Invitation, "passedOnFrom" | "status" | "answeredWay">): boolean {
  return passedOnFrom !== undefined && status === "declined" && answeredWay === undefined;
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

/** Somebody as a reader names them: by name, or by a Slack id where no name is known. */
export interface PersonShown {
  readonly slackUserId: string | undefined;
  readonly name: string | undefined;
}

/** A seat with what a reader needs to know whose it is. */
export interface Seat {
  readonly invitation: Invitation;
  /** The holder's name; undefined where only their Slack id is known. */
  readonly name: string | undefined;
  /** The member who comes instead and has a seat for it. */
  readonly delegateSeat: PersonShown | undefined;
  /** Who passed the seat on to its holder. */
  readonly passedOnBy: PersonShown | undefined;
  /** The seat is no longer its holder's: whoever passed it on comes after all, or answered otherwise. */
  readonly released: "they_come" | "otherwise" | undefined;
  /** Who recorded the answer, where that was not the holder. */
  readonly recordedBy: PersonShown | undefined;
  /** What the holder belongs to, or whose seat it is. */
  readonly organisation?: Organisation | undefined;
  /** The pool or the office, where the holder has no organisation. */
  readonly belongs?: "expert" | "office" | undefined;
  /** What whoever comes wrote into the reply form. */
  readonly form?: ReplyForm | undefined;
  /** Somebody in Slack answers for the organisation whose seat it is. */
  readonly hasContact?: boolean | undefined;
  /** There is no place yet for whoever said yes. */
  readonly isWaiting?: boolean | undefined;
}

/** True for a seat of an organisation, whoever comes for it: its contact answers. */
export function isOfOrganisation(
  seat: Pick<Invitation, "slackUserId" | "organisationId" | "person">,
): boolean {
  return seat.slackUserId === undefined && seat.person === undefined && seat.organisationId !== undefined;
}

/** A meeting with its seats in the order of inviting, without those that were released, and who called it. */
export interface MeetingDetails {
  readonly meeting: Meeting;
  readonly owner: PersonShown;
  readonly seats: readonly Seat[];
  /** How many came; undefined until that is recorded. */
  readonly attended: number | undefined;
  /** In which order provinces stand. */
  readonly provinces?: readonly string[] | undefined;
  /** What it has beyond time and place. */
  readonly terms?: MeetingTerms | undefined;
  /** Invitations of those who came. */
  readonly came?: ReadonlySet<number> | undefined;
  /** How many of all who came were late. */
  readonly late?: number | undefined;
  /** What those belong to who came without an invitation. */
  readonly unannounced?: readonly (Organisation | undefined)[] | undefined;
}

/**
 * True for a seat that brings somebody to the meeting: its holder comes, or somebody who has no seat of their own
 * comes instead. A member who was asked to come instead is counted by the seat that they got for it.
 */
export function bringsSomebody(
  seat: Pick<Seat, "delegateSeat"> & { invitation: Pick<Invitation, "status"> },
): boolean {
  const { status } = seat.invitation;
  return status === "accepted" || (status === "delegated" && seat.delegateSeat === undefined);
}
