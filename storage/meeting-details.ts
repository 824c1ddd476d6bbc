import {
  type Invitation,
  isOfOrganisation,
  isReleased,
  type Meeting,
  type MeetingDetails,
  type PersonShown,
  type Seat,
} from "../src/domain/meetings.ts";
import { byProtocol } from "../src/domain/protocol-order.ts";
import { isOfOffice } from "../src/domain/roles.ts";
import type { createAttendances } from "./attendances.ts";
import type { createContacts } from "./contacts.ts";
import type { createExperts } from "./experts.ts";
import type { createInvitations } from "./invitations.ts";
import type { createMeetingPlaces } from "./meeting-places.ts";
import type { createMeetingTerms } from "./meeting-terms.ts";
import type { createMeetings } from "./meetings.ts";
import type { createMembers } from "./members.ts";
import type { createOrganisations } from "./organisations.ts";
import type { createProtocol } from "./protocol.ts";
import type { createReplyForms } from "./reply-forms.ts";

interface Nouns {
  readonly attendances: ReturnType<typeof createAttendances>;
  readonly invitations: ReturnType<typeof createInvitations>;
  readonly meetings: ReturnType<typeof createMeetings>;
  readonly members: ReturnType<typeof createMembers>;
  readonly contacts: ReturnType<typeof createContacts>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly meetingTerms: ReturnType<typeof createMeetingTerms>;
  readonly organisations: ReturnType<typeof createOrganisations>;
  readonly meetingPlaces: ReturnType<typeof createMeetingPlaces>;
  readonly replyForms: ReturnType<typeof createReplyForms>;
  readonly protocol: ReturnType<typeof createProtocol>;
}

/** How people and organisations are called. */
function namesOf({ contacts, experts, members, organisations }: Nouns) {
  /** Somebody who is only known by their id has no name to show. */
  const memberName = (slackUserId: string): string | undefined => {
    const name = members.find(slackUserId)?.name;
    return name === slackUserId ? undefined : name;
  };
  const holderName = ({ slackUserId, person, organisationId }: Invitation): string | undefined => {
    if (slackUserId !== undefined) return memberName(slackUserId);
    return person ?? (organisationId === undefined ? undefined : organisations.find(organisationId)?.nameZh);
  };
  /** What the holder of a seat belongs to: whose seat it is, or whose contact they are. */
  const organisationOf = ({ organisationId, slackUserId }: Invitation) => {
    const contact = slackUserId === undefined ? undefined : contacts.findByUser(slackUserId);
    const id = organisationId ?? contact?.organisationId;
    return id === undefined ? undefined : organisations.find(id);
  };
  /** The pool, or the office: for holders who come for no organisation. */
  const belongsTo = ({ slackUserId }: Invitation): Seat["belongs"] => {
    if (slackUserId === undefined) return undefined;
    if (experts.findByUser(slackUserId) !== undefined) return "expert";
    return isOfOffice(new Set(members.rolesOf(slackUserId))) ? "office" : undefined;
  };
  return { memberName, holderName, organisationOf, belongsTo };
}

/** In which order organisations stand in every list. */
function orderOf({ protocol }: Nouns) {
  /** Seats of organisations in the order of protocol; others keep the order of inviting, behind them. */
  const inOrder = (seats: readonly Seat[]): readonly Seat[] => {
    const compare = byProtocol(protocol.order());
    return seats.toSorted((a, b) => compare(a.organisation, b.organisation));
  };
  return inOrder;
}

/** Who came to a meeting. */
function comersOf({ attendances, organisations }: Nouns) {
  /** Who came; people without an invitation belong to the organisation with whose name they are written. */
  return ({ id, state }: Meeting) => {
    const records = attendances.ofMeeting(id);
    const others = records.flatMap(({ person }) => (person === undefined ? [] : [person]));
    const known = others.length === 0 ? [] : organisations.all();
    return {
      attended: state === "held" ? records.length : undefined,
      came: new Set(records.flatMap(({ invitationId }) => invitationId ?? [])),
      late: records.filter(({ late }) => late === true).length,
      unannounced: others.map((person) => known.find(({ nameZh }) => person.startsWith(nameZh))),
    };
  };
}

const releaseBy = (from: Invitation | undefined) =>
  from?.status === "accepted" ? ("they_come" as const) : ("otherwise" as const);

/** Who answers for a seat. */
function holdersOf({ contacts, invitations }: Nouns) {
  return {
    /** Members who answer for a seat: its holder, or the contacts of the organisation whose seat it is. */
    holders(invitation: Pick<Invitation, "slackUserId" | "organisationId" | "person">): string[] {
      if (invitation.slackUserId !== undefined) return [invitation.slackUserId];
      if (!isOfOrganisation(invitation) || invitation.organisationId === undefined) return [];
      return contacts
        .ofOrganisation(invitation.organisationId)
        .flatMap(({ slackUserId }) => slackUserId ?? []);
    },
    /** The first seat of the same organisation at the same meeting, in whose name its card goes; else the seat itself. */
    leadOf(invitation: Invitation): number {
      if (!isOfOrganisation(invitation)) return invitation.id;
      const theirs = invitations
        .ofMeeting(invitation.meetingId)
        .find((one) => isOfOrganisation(one) && one.organisationId === invitation.organisationId);
      return theirs?.id ?? invitation.id;
    },
  };
}

/** Meetings as their readers see them: with everybody's seat and name. */
export function createMeetingDetails(nouns: Nouns) {
  const { invitations, meetings } = nouns;
  const { memberName, holderName, organisationOf, belongsTo } = namesOf(nouns);
  const inOrder = orderOf(nouns);
  const cameTo = comersOf(nouns);
  const answerers = holdersOf(nouns);
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
  const seatOf = (invitation: Invitation): Seat => {
    const { passedOnFrom, answeredBy } = invitation;
    const holders = answerers.holders(invitation);
    const from = passedOnFrom === undefined ? undefined : invitations.find(passedOnFrom);
    return {
      invitation,
      name: holderName(invitation),
      delegateSeat: delegateOf(invitation),
      passedOnBy: from === undefined ? undefined : holder(from),
      released: isReleased(invitation) ? releaseBy(from) : undefined,
      recordedBy: answeredBy === undefined || holders.includes(answeredBy) ? undefined : member(answeredBy),
      organisation: organisationOf(invitation),
      belongs: belongsTo(invitation),
      hasContact: isOfOrganisation(invitation) && holders.length > 0,
      form: nouns.replyForms.find(invitation.id),
      isWaiting:
        nouns.meetingPlaces.ofMeeting(invitation.meetingId).get(invitation.id)?.place === "waitlisted",
    };
  };
  return {
    /** A member as readers name them. */
    member,
    ...answerers,
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
        terms: nouns.meetingTerms.of(meetingId),
        provinces: nouns.protocol.order().provinces,
        seats: inOrder(
          invitations
            .ofMeeting(meetingId)
            .filter((seat) => !isReleased(seat))
            .map(seatOf),
        ),
        ...cameTo(meeting),
      };
    },
  };
}
