import {
  type Invitation,
  isReleased,
  type Meeting,
  type ParticipationAnswer,
} from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Context } from "../context.ts";
import { tellOfGaps } from "./edit-agenda.ts";
import { botAmong, giveSeat } from "./invite-to-meeting.ts";
import { closedRefusal, touchMeeting } from "./meeting-news.ts";
import { releaseSeats } from "./release-invitations.ts";
import { settlePlaces } from "./settle-places.ts";

/** An answer to one invitation, as it arrived. */
export interface InvitationAnswer {
  readonly invitationId: number;
  /** The meeting's sequence number that the answered card showed. */
  readonly sequence: number;
  readonly status: ParticipationAnswer;
  readonly way: Way;
  /** Who comes instead, by name; for `delegated`, where it is no member of the workspace. */
  readonly delegate?: string;
  /** The member of the workspace who comes instead: they get an invitation of their own. */
  readonly delegateUser?: string;
  readonly note?: string;
}

/** What was answered, with the meeting and the seat that a delegated member got. */
export interface Answered {
  readonly meeting: Meeting;
  readonly invitation: Invitation;
  readonly delegateSeat: Invitation | undefined;
}

/**
 * Records the answer to an invitation: by the invitee, or by staff for somebody else, once it is certain that it
 * answers the meeting as it now stands and that the meeting has not begun. Any answer may follow any other; a seat that
 * was passed on before is then taken back. The same answer given twice changes nothing and is no mistake.
 */
export function answerInvitation(context: Context, given: InvitationAnswer): Outcome<Answered> {
  return context.stores.atomically(() => {
    const known = invitationToAnswer(context, given);
    if (!known.done) return known;
    const { meeting, invitation } = known.value;
    const refusal =
      given.status === "delegated" ? reasonAgainstDelegate(context, invitation, given) : undefined;
    if (refusal !== undefined) return refused(refusal);
    if (isRepeated(invitation, given)) return done({ meeting, invitation, delegateSeat: undefined });
    return done(record(context, meeting, invitation, given));
  });
}

/** An invitation that the caller may answer now, as its card showed it; changes nothing. */
export function invitationToAnswer(
  { stores, caller, now }: Context,
  { invitationId, sequence }: Pick<InvitationAnswer, "invitationId" | "sequence">,
): Outcome<{ readonly meeting: Meeting; readonly invitation: Invitation }> {
  const invitation = stores.invitations.find(invitationId);
  const meeting = invitation === undefined ? undefined : stores.meetings.find(invitation.meetingId);
  if (invitation === undefined || meeting === undefined) return refused({ name: "invitation_unknown" });
  const isOwn = stores.meetingDetails.holders(invitation).includes(caller.slackUserId);
  if (!isOwn && !mayDo(caller.roles, "meetings.write")) return refused({ name: "not_your_invitation" });
  const closed = closedRefusal(meeting, now);
  if (closed !== undefined) return refused(closed);
  if (isReleased(invitation)) return refused({ name: "invitation_released" });
  return sequence === meeting.sequence ? done({ meeting, invitation }) : refused({ name: "card_outdated" });
}

function reasonAgainstDelegate(
  context: Context,
  invitation: Invitation,
  { delegate = "", delegateUser }: InvitationAnswer,
): Refusal | undefined {
  if (delegateUser === undefined) return delegate.trim() === "" ? { name: "delegate_missing" } : undefined;
  if (delegateUser === invitation.slackUserId) return { name: "delegate_is_self" };
  const bot = botAmong(context, [{ kind: "member", slackUserId: delegateUser }]);
  if (bot !== undefined) return bot;
  const seat = seatOfMember(context, invitation.meetingId, delegateUser);
  const isOurs = seat?.passedOnFrom === invitation.id && seat.status !== "declined";
  return seat === undefined || isReleased(seat) || isOurs
    ? undefined
    : { name: "delegate_is_invited", slackUserId: delegateUser };
}

function seatOfMember({ stores }: Context, meetingId: number, slackUserId: string): Invitation | undefined {
  return stores.invitations.ofMeeting(meetingId).find((seat) => seat.slackUserId === slackUserId);
}

/** Who comes instead, as the record keeps it. */
function delegateOf({ status, delegate, delegateUser }: InvitationAnswer): string | undefined {
  return status === "delegated" ? (delegateUser ?? delegate?.trim()) : undefined;
}

function isRepeated(invitation: Invitation, given: InvitationAnswer): boolean {
  return (
    invitation.status === given.status &&
    invitation.delegate === delegateOf(given) &&
    invitation.sequence === given.sequence &&
    (given.note === undefined || given.note === (invitation.note ?? ""))
  );
}

function record(context: Context, meeting: Meeting, before: Invitation, given: InvitationAnswer): Answered {
  const { stores, now, caller } = context;
  const note = given.note?.trim();
  const invitation: Invitation = {
    ...before,
    status: given.status,
    delegate: delegateOf(given),
    note: note === "" ? undefined : note,
    sequence: given.sequence,
    answeredAt: now,
    answeredBy: caller.slackUserId,
    answeredWay: given.way,
  };
  stores.invitations.change(invitation);
  releaseSeats(context, meeting, invitation);
  const delegateSeat = seatForDelegate(context, meeting, invitation, given);
  settlePlaces(context, meeting);
  tellOfGaps(context, meeting, stores.meetingDetails.seat(invitation.id)?.organisation?.id);
  touchMeeting(context, meeting, [invitation]);
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "invitation_answered",
    subject: reference.meeting(meeting.id),
    detail: {
      invitation: invitation.id,
      from: before.status,
      to: invitation.status,
      way: given.way,
      delegate: invitation.delegate,
      note: invitation.note,
    },
  });
  return { meeting, invitation, delegateSeat };
}

function seatForDelegate(
  context: Context,
  meeting: Meeting,
  from: Invitation,
  { status, delegateUser }: InvitationAnswer,
): Invitation | undefined {
  if (status !== "delegated" || delegateUser === undefined) return undefined;
  const known = seatOfMember(context, meeting.id, delegateUser);
  if (known !== undefined && !isReleased(known)) return known;
  return giveSeat(context, meeting, { kind: "member", slackUserId: delegateUser }, from.id);
}
