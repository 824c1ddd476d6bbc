import type { SeatGroup } from "../../domain/meeting-groups.ts";
import {
  type Invitation,
  type Invitee,
  isReleased,
  type Meeting,
  type PersonShown,
} from "../../domain/meetings.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { byProtocol } from "../../domain/protocol-order.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import {
  type GuestsMeant,
  type GuestsWanted,
  guestsMeant,
  inviteMeant,
  type OrganisationMeant,
} from "./invite-organisations.ts";
import { type Invited, isOwnSeat, isSeatOf, openToInvite } from "./invite-to-meeting.ts";

/** An organisation or a person, before anything goes out. */
export interface GuestPlanned {
  readonly group: SeatGroup;
  readonly who: PersonShown;
  /** Seats that would be given now. */
  readonly seats: number;
  /** Seats that it has already; these are left alone. */
  readonly already: number;
  /** Members who would get the card: the person, or the organisation's contacts. */
  readonly reached: readonly PersonShown[];
  /** The owner invites themselves: they come. */
  readonly isOwn: boolean;
}

/** More guests for a meeting, to be looked at before anything goes out. */
export interface InvitationPlanned {
  readonly kind: "planned";
  readonly meeting: Meeting;
  /** Everybody once, organisations in the order of protocol. */
  readonly guests: readonly GuestPlanned[];
  /** Tells this plan from any other. */
  readonly mark: string;
}

/** Guests who are invited, or who are to be looked at first. */
export type InvitedOrPlanned = (Invited & { readonly kind: "invited" }) | InvitationPlanned;

/** Gives one seat at once; more than one are shown first, and nothing is written. */
export function planInvitation(context: Context, wanted: GuestsWanted): Outcome<InvitedOrPlanned> {
  return context.stores.atomically((): Outcome<InvitedOrPlanned> => {
    const meant = guestsMeant(context, wanted);
    if (!meant.done) return meant;
    const plan = planOf(context, wanted.meetingId, meant.value);
    if (!plan.done) return plan;
    return seatsIn(plan.value) > 1 ? plan : invite(context, wanted.meetingId, meant.value);
  });
}

/**
 * Invites exactly those who were shown, all or none; where others would be invited by now, those are shown instead. A
 * second tap finds everybody invited and does nothing.
 */
export function inviteAsPlanned(
  context: Context,
  wanted: GuestsWanted,
  mark: string,
): Outcome<InvitedOrPlanned> {
  return context.stores.atomically((): Outcome<InvitedOrPlanned> => {
    const meant = guestsMeant(context, wanted);
    if (!meant.done) return meant;
    const plan = planOf(context, wanted.meetingId, meant.value);
    if (!plan.done) return plan;
    const isSame = plan.value.mark === mark;
    return isSame || seatsIn(plan.value) === 0 ? invite(context, wanted.meetingId, meant.value) : plan;
  });
}

function invite(context: Context, meetingId: number, meant: GuestsMeant): Outcome<InvitedOrPlanned> {
  const invited = inviteMeant(context, meetingId, meant);
  return invited.done ? done({ ...invited.value, kind: "invited" }) : invited;
}

const seatsIn = ({ guests }: InvitationPlanned): number => guests.reduce((sum, { seats }) => sum + seats, 0);

function planOf(context: Context, meetingId: number, meant: GuestsMeant): Outcome<InvitationPlanned> {
  const { stores } = context;
  const asked = [...meant.people, ...meant.organisations.map(() => ({ kind: "organisation" }))];
  const open = openToInvite(context, meetingId, asked);
  if (!open.done) return open;
  const meeting = open.value;
  const seated = stores.invitations.ofMeeting(meetingId).filter((seat) => !isReleased(seat));
  const compare = byProtocol(stores.protocol.order());
  const placed = (one: OrganisationMeant) => ({ ...one.facts, id: one.id ?? Number.MAX_SAFE_INTEGER });
  const organisations = meant.organisations.toSorted((a, b) => compare(placed(a), placed(b)));
  const guests = [
    ...organisations.map((one) => organisationPlanned(context, one, seated)),
    ...meant.people.map((one) => personPlanned(context, meeting, one, seated)),
  ];
  return done({ kind: "planned", meeting, guests, mark: fingerprint([meeting, guests]) });
}

function organisationPlanned(
  { stores }: Context,
  { id, facts, seats }: OrganisationMeant,
  seated: readonly Invitation[],
): GuestPlanned {
  const theirs = { kind: "organisation", organisationId: id ?? 0, seats } as const;
  const already = id === undefined ? 0 : seated.filter((seat) => isSeatOf(seat, theirs)).length;
  const whose = { slackUserId: undefined, person: undefined, organisationId: id };
  const missing = Math.max(0, seats - already);
  return {
    group: facts.kind,
    who: { slackUserId: undefined, name: facts.nameZh },
    seats: missing,
    already,
    reached: stores.meetingDetails.holders(whose).map(stores.meetingDetails.member),
    isOwn: false,
  };
}

function personPlanned(
  context: Context,
  meeting: Meeting,
  invitee: Invitee,
  seated: readonly Invitation[],
): GuestPlanned {
  const { stores } = context;
  const already = seated.filter((seat) => isSeatOf(seat, invitee)).length;
  const who =
    invitee.kind === "member"
      ? stores.meetingDetails.member(invitee.slackUserId)
      : { slackUserId: undefined, name: invitee.person };
  const isOwn = isOwnSeat(context, meeting, invitee);
  return {
    group: "people",
    who,
    seats: already === 0 ? 1 : 0,
    already,
    reached: invitee.kind === "member" && !isOwn ? [who] : [],
    isOwn,
  };
}
