import {
  type Invitation,
  isReleased,
  type MeetingDetails,
  type PersonShown,
  type Seat,
} from "../src/domain/meetings.ts";
import type { createAttendances } from "./attendances.ts";
import type { createInvitations } from "./invitations.ts";
import type { createMeetings } from "./meetings.ts";
import type { createMembers } from "./members.ts";

interface Nouns {
  readonly attendances: ReturnType<typeof createAttendances>;
  readonly invitations: ReturnType<typeof createInvitations>;
  readonly meetings: ReturnType<typeof createMeetings>;
  readonly members: ReturnType<typeof createMembers>;
}

/** Meetings as their readers see them: with everybody's seat and name. */
export function createMeetingDetails({ attendances, invitations, meetings, members }: Nouns) {
  /** Somebody who is only known by their id has no name to show. */
  const memberName = (slackUserId: string): string | undefined => {
    const name = members.find(slackUserId)?.name;
    return name === slackUserId ? undefined : name;
  };
  const holderName = ({ slackUserId, person }: Invitation): string | undefined =>
    slackUserId === undefined ? person : memberName(slackUserId);

  const member = (slackUserId: string): PersonShown => ({ slackUserId, name: memberName(slackUserId) });
  const holder = (seat: Invitation): PersonShown => ({
    slackUserId: seat.slackUserId,
    name: holderName(seat),
  });

  /** The member who comes instead, if that is one: then they have a seat at the same meeting. */
  const delegateOf = ({ status, delegate, meetingId }: Invitation): PersonShown | undefined => {
    if (status !== "delegated" || delegate === undefined) return undefined;
    const own = invitations.ofMember(delegate).find((seat) => seat.meetingId === meetingId);
    return own === undefined ? undefined : holder(own);
  };
  const releaseBy = (from: Invitation | undefined) =>
    from?.status === "accepted" ? ("they_come" as const) : ("otherwise" as const);
  const seatOf = (invitation: Invitation): Seat => {
    const { passedOnFrom, answeredBy, slackUserId } = invitation;
    const from = passedOnFrom === undefined ? undefined : invitations.find(passedOnFrom);
    return {
      invitation,
      name: holderName(invitation),
      delegateSeat: delegateOf(invitation),
      passedOnBy: from === undefined ? undefined : holder(from),
      released: isReleased(invitation) ? releaseBy(from) : undefined,
      recordedBy: answeredBy === undefined || answeredBy === slackUserId ? undefined : member(answeredBy),
    };
  };
  return {
    /** A member as readers name them. */
    member,
    /** One seat; undefined when there is no such invitation. */
    seat(invitationId: number): Seat | undefined {
      const invitation = invitations.find(invitationId);
      return invitation === undefined ? undefined : seatOf(invitation);
    },
    /** Everything that is known of a meeting; undefined when there is no such meeting. */
    of(meetingId: number): MeetingDetails | undefined {
      const meeting = meetings.find(meetingId);
      if (meeting === undefined) return undefined;
      return {
        meeting,
        owner: member(meeting.owner),
        seats: invitations
          .ofMeeting(meetingId)
          .filter((seat) => !isReleased(seat))
          .map(seatOf),
        attended: meeting.state === "held" ? attendances.ofMeeting(meetingId).length : undefined,
      };
    },
  };
}
