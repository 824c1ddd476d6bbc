import {
  type Invitation,
  type Invitee,
  isReleased,
  type Meeting,
  type MeetingDetails,
  type Seat,
} from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { Context } from "../context.ts";
import { closedRefusal, touchMeeting } from "./meeting-news.ts";

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
  wanted: { readonly meetingId: number; readonly invitees: readonly Invitee[] },
): Outcome<Invited> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const meeting = stores.meetings.find(wanted.meetingId);
    if (meeting === undefined)
      return refused({ name: "meeting_unknown", typed: reference.meeting(wanted.meetingId) });
    const closed = closedRefusal(meeting, now);
    if (closed !== undefined) return refused(closed);
    if (wanted.invitees.length === 0) return refused({ name: "invitee_missing" });
    const bot = botAmong(context, wanted.invitees);
    if (bot !== undefined) return refused(bot);
    const before = stores.invitations.ofMeeting(meeting.id).filter((seat) => !isReleased(seat));
    const seated = (invitee: Invitee) => before.find((seat) => isSeatOf(seat, invitee));
    const already = wanted.invitees.flatMap((invitee) => seated(invitee) ?? []);
    const seats = wanted.invitees
      .filter((invitee) => seated(invitee) === undefined)
      .map((invitee) => giveSeat(context, meeting, invitee));
    if (seats.length > 0) {
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
function isSeatOf(seat: Invitation, invitee: Invitee): boolean {
  if (invitee.kind === "member") return seat.slackUserId === invitee.slackUserId;
  return (
    seat.slackUserId === undefined &&
    seat.person === invitee.person &&
    seat.organisationId === invitee.organisationId
  );
}

/** Why these cannot all be invited: one of them is a bot. */
export function botAmong(context: Context, invitees: readonly Invitee[]): Refusal | undefined {
  const bot = invitees.find((one) => one.kind === "member" && isBot(context, one.slackUserId));
  return bot?.kind === "member" ? { name: "invitee_is_bot", slackUserId: bot.slackUserId } : undefined;
}

function isBot({ stores, botUserId }: Context, slackUserId: string): boolean {
  return slackUserId === botUserId || slackUserId === slackbot || stores.bots.has(slackUserId);
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
  const isOwn =
    isMember && invitee.slackUserId === meeting.owner && invitee.slackUserId === caller.slackUserId;
  if (isMember) stores.members.meet(invitee.slackUserId);
  const seat: Omit<Invitation, "id"> = {
    meetingId: meeting.id,
    slackUserId: isMember ? invitee.slackUserId : undefined,
    organisationId: isMember ? undefined : invitee.organisationId,
    person: isMember ? undefined : invitee.person,
    status: isOwn ? "accepted" : "needs-action",
    delegate: undefined,
    note: undefined,
    sequence: meeting.sequence,
    answeredAt: isOwn ? now : undefined,
    answeredBy: isOwn ? caller.slackUserId : undefined,
    answeredWay: isOwn ? "slack" : undefined,
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
