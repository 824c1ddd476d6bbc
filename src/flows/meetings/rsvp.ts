import type { Meeting, ParticipationAnswer, Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Context } from "../context.ts";
import { answerInvitation } from "./answer-invitation.ts";

/** An answer typed as a command: for oneself, or by staff for the holder of a seat, or for somebody without one. */
export interface Rsvp {
  readonly meeting: Meeting;
  /** Undefined: for oneself. */
  readonly other: { readonly person: string; readonly seat: Seat | undefined } | undefined;
  readonly status: ParticipationAnswer;
  readonly delegate: string | undefined;
  readonly delegateUser: string | undefined;
  readonly way: Way | undefined;
}

/** What came of it: an answer on record, or a question whether to add a seat. */
export type RsvpOutcome =
  | {
      readonly kind: "answered";
      readonly meeting: Meeting;
      readonly seat: Seat;
      readonly isOwn: boolean;
      /** Nobody said how the answer came. */
      readonly assumedWay: boolean;
    }
  | {
      readonly kind: "seat_asked";
      readonly meeting: Meeting;
      readonly person: string;
      readonly status: ParticipationAnswer;
      readonly delegate: string | undefined;
      readonly way: Way;
    };

/** How most people answer who are not in Slack. */
const usualWay: Way = "telephone";

/** Records an answer that was typed. Somebody without a seat is asked about first, and nothing is written. */
export function rsvp(context: Context, given: Rsvp): Outcome<RsvpOutcome> {
  const { caller, stores } = context;
  const { meeting, other, status, delegate, delegateUser } = given;
  if (other !== undefined && !mayDo(caller.roles, "meetings.write"))
    return refused({ name: "not_permitted", permission: "meetings.write" });
  const way = given.way ?? (other === undefined ? "slack" : usualWay);
  if (other !== undefined && other.seat === undefined)
    return done({ kind: "seat_asked", meeting, person: other.person, status, delegate, way });
  const own = stores.invitations
    .ofMember(caller.slackUserId)
    .find(({ meetingId }) => meetingId === meeting.id);
  const invitation = other?.seat?.invitation ?? own;
  if (invitation === undefined) return refused({ name: "not_invited", meeting });
  const answered = answerInvitation(context, {
    invitationId: invitation.id,
    sequence: meeting.sequence,
    status,
    way,
    ...(delegate === undefined ? {} : { delegate }),
    ...(delegateUser === undefined ? {} : { delegateUser }),
  });
  if (!answered.done) return answered;
  const seat = stores.meetingDetails.seat(invitation.id);
  if (seat === undefined) throw new Error(`invitation ${invitation.id} is gone`);
  const assumedWay = other !== undefined && given.way === undefined;
  return done({ kind: "answered", meeting, seat, isOwn: other === undefined, assumedWay });
}
