import {
  type Invitation,
  type Invitee,
  isOfOrganisation,
  isReleased,
  type Meeting,
  type MeetingDetails,
  type OrganisationInvited,
  type Seat,
} from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { Context } from "../context.ts";
import { linkSpeakers } from "./edit-agenda.ts";
import { closedRefusal, touchMeeting } from "./meeting-news.ts";
import { settlePlaces } from "./settle-places.ts";

/** What came of inviting: new seats, and those of people who had one already. */
export interface Invited {
  readonly details: MeetingDetails;
  readonly seats: readonly Seat[];
  readonly already: readonly Seat[];
}

/** Slack's own bot, which is in every workspace. */
const slackbot = "USLACKBOT";

/** Invites more people to a meeting; who has a seat already is left alone. */
export function inviteToMeeting(
  context: Context,
  wanted: { readonly meetingId: number; readonly invitees: readonly (Invitee | OrganisationInvited)[] },
): Outcome<Invited> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const open = openToInvite(context, wanted.meetingId, wanted.invitees);
    if (!open.done) return open;
    const meeting = open.value;
    const { seats, already } = seatAll(context, meeting, wanted.invitees);
    if (seats.length > 0) {
      linkSpeakers(context, meeting.id);
      settlePlaces(context, meeting);
      tellOwner(context, meeting);
      stores.audit.record({
        at: now,
        actor: caller.slackUserId,
        action: "meeting_invited",
        subject: reference.meeting(meeting.id),
        detail: { invitations: seats.map(({ id }) => id) },
      });
    }
    return done(invitedTo(context, meeting, seats, already));
  });
}

/** The meeting, if somebody may be invited to it and all of these may be; else why not. */
export function openToInvite(
  context: Context,
  meetingId: number,
  invitees: readonly { readonly kind: string; readonly slackUserId?: string }[],
): Outcome<Meeting> {
  const meeting = context.stores.meetings.find(meetingId);
  if (meeting === undefined) return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
  const closed = closedRefusal(meeting, context.now);
  if (closed !== undefined) return refused(closed);
  if (invitees.length === 0) return refused({ name: "invitee_missing" });
  const bot = botAmong(context, invitees);
  return bot === undefined ? done(meeting) : refused(bot);
}

/** Gives everybody a seat who has none; an organisation gets as many more as it lacks. */
function seatAll(context: Context, meeting: Meeting, invitees: readonly (Invitee | OrganisationInvited)[]) {
  const before = context.stores.invitations.ofMeeting(meeting.id).filter((seat) => !isReleased(seat));
  const seated = (invitee: Invitee | OrganisationInvited) => before.filter((seat) => isSeatOf(seat, invitee));
  const already = invitees.flatMap(seated);
  const seats = invitees.flatMap((invitee) => {
    if (invitee.kind === "organisation")
      return giveSeats(context, meeting, invitee, invitee.seats - seated(invitee).length);
    return seated(invitee).length === 0 ? [giveSeat(context, meeting, invitee)] : [];
  });
  return { seats, already };
}

/** So many more seats for an organisation; its contacts in Slack get one card for all of them. */
function giveSeats(
  context: Context,
  meeting: Meeting,
  { organisationId }: OrganisationInvited,
  missing: number,
): Invitation[] {
  const { stores } = context;
  const seats = Array.from({ length: Math.max(0, missing) }, () => {
    const seat = { ...openSeat(meeting), organisationId };
    return { ...seat, id: stores.invitations.add(seat) };
  });
  const [first] = seats;
  if (first === undefined) return [];
  const lead = stores.meetingDetails.leadOf(first);
  for (const user of stores.meetingDetails.holders(first))
    sendCard(context, `invitation:${lead}:${meeting.sequence}:${user}`, lead, user);
  touchMeeting(context, meeting, [first]);
  return seats;
}

/** A seat that nobody has yet. */
function openSeat(meeting: Meeting): Omit<Invitation, "id"> {
  return {
    meetingId: meeting.id,
    slackUserId: undefined,
    organisationId: undefined,
    person: undefined,
    status: "needs-action",
    delegate: undefined,
    note: undefined,
    sequence: meeting.sequence,
    answeredAt: undefined,
    answeredBy: undefined,
    answeredWay: undefined,
    passedOnFrom: undefined,
  };
}

/** What was done, as its readers see it. */
export function invitedTo(
  { stores }: Context,
  meeting: Meeting,
  seats: readonly Invitation[],
  already: readonly Invitation[],
): Invited {
  const details = stores.meetingDetails.of(meeting.id);
  if (details === undefined) throw new Error(`there is no meeting ${meeting.id}`);
  const shown = (some: readonly Invitation[]) =>
    details.seats.filter(({ invitation }) => some.some(({ id }) => id === invitation.id));
  return { details, seats: shown(seats), already: shown(already) };
}

/** True when the seat is this invitee's. */
export function isSeatOf(seat: Invitation, invitee: Invitee | OrganisationInvited): boolean {
  if (invitee.kind === "member") return seat.slackUserId === invitee.slackUserId;
  if (invitee.kind === "organisation")
    return isOfOrganisation(seat) && seat.organisationId === invitee.organisationId;
  return (
    seat.slackUserId === undefined &&
    seat.person === invitee.person &&
    seat.organisationId === invitee.organisationId
  );
}

/** Why these cannot all be invited: one of them is a bot. */
export function botAmong(
  context: Context,
  invitees: readonly { readonly kind: string; readonly slackUserId?: string }[],
): Refusal | undefined {
  const bot = invitees.find(({ slackUserId }) => slackUserId !== undefined && isBot(context, slackUserId));
  return bot?.slackUserId === undefined
    ? undefined
    : { name: "invitee_is_bot", slackUserId: bot.slackUserId };
}

function isBot({ stores, botUserId }: Context, slackUserId: string): boolean {
  return slackUserId === botUserId || slackUserId === slackbot || stores.bots.has(slackUserId);
}

/** True when the owner gives the seat to themselves: they come, and get no card. */
export function isOwnSeat({ caller }: Context, meeting: Meeting, invitee: Invitee): boolean {
  if (invitee.kind !== "member") return false;
  return invitee.slackUserId === meeting.owner && invitee.slackUserId === caller.slackUserId;
}

/** A new seat, or the one that was taken back from its holder before; a member gets their card, except who gives the seat to themselves: they come. */
export function giveSeat(
  context: Context,
  meeting: Meeting,
  invitee: Invitee,
  passedOnFrom?: number,
): Invitation {
  const { stores, now, caller } = context;
  const isMember = invitee.kind === "member";
  const isOwn = isOwnSeat(context, meeting, invitee);
  if (isMember) stores.members.meet(invitee.slackUserId);
  const answer = {
    status: "accepted",
    answeredAt: now,
    answeredBy: caller.slackUserId,
    answeredWay: "slack",
  };
  const whose = isMember
    ? { slackUserId: invitee.slackUserId }
    : { organisationId: invitee.organisationId, person: invitee.person };
  const seat: Omit<Invitation, "id"> = {
    ...openSeat(meeting),
    ...whose,
    ...((isOwn ? answer : {}) as Partial<Invitation>),
    passedOnFrom,
  };
  const before = isMember ? releasedSeatOf(context, meeting, invitee.slackUserId) : undefined;
  const id = before?.id ?? stores.invitations.add(seat);
  if (before !== undefined) {
    stores.invitations.change({ ...seat, id });
    touchMeeting(context, meeting, [{ id }]);
  }
  const key = `invitation:${id}:${meeting.sequence}${before === undefined ? "" : `:${now}`}`;
  if (isMember && !isOwn) sendCard(context, key, id, invitee.slackUserId);
  return { ...seat, id };
}

function releasedSeatOf({ stores }: Context, { id }: Meeting, slackUserId: string): Invitation | undefined {
  return stores.invitations
    .ofMeeting(id)
    .find((seat) => seat.slackUserId === slackUserId && isReleased(seat));
}

/** Sends the card of a seat to somebody who answers for it. */
function sendCard({ stores, now }: Context, key: string, id: number, slackUserId: string): void {
  stores.notices.queue(
    {
      key,
      recipient: `user:${slackUserId}`,
      subject: `invitation:${id}`,
      notice: { v: 1, kind: "meeting_invitation", invitationId: id },
    },
    now,
  );
}

/** The owner gets one message that shows who comes; from then on it is only redrawn. */
function tellOwner({ stores, now }: Context, meeting: Meeting): void {
  const subject = `meeting:${meeting.id}` as const;
  stores.messages.touch(subject);
  stores.notices.queue(
    {
      key: `tally:${meeting.id}`,
      recipient: `user:${meeting.owner}`,
      subject,
      notice: { v: 1, kind: "meeting_tally", meetingId: meeting.id },
    },
    now,
  );
}
