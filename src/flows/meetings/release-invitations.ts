import { type Invitation, isReleased, type Meeting } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";
import { touchMeeting } from "./meeting-news.ts";

/**
 * Takes back every seat that was passed on from this one, except that of whoever comes instead now, and all that was
 * passed on from those: one seat seats one person. Each who had not declined is told once, and their card says so.
 */
export function releaseSeats(context: Context, meeting: Meeting, from: Invitation): void {
  const seats = context.stores.invitations.ofMeeting(meeting.id);
  const passedOn = seats.filter(
    (seat) => seat.passedOnFrom === from.id && !isReleased(seat) && !holdsFor(seat, from),
  );
  for (const seat of passedOn) {
    const released = release(context, meeting, seat);
    releaseSeats(context, meeting, released);
  }
}

function holdsFor({ slackUserId }: Invitation, { status, delegate }: Invitation): boolean {
  return status === "delegated" && delegate === slackUserId;
}

function release(context: Context, meeting: Meeting, seat: Invitation): Invitation {
  const { stores, now, caller } = context;
  const released: Invitation = {
    ...seat,
    status: "declined",
    delegate: undefined,
    note: undefined,
    answeredAt: now,
    answeredBy: caller.slackUserId,
    answeredWay: undefined,
  };
  stores.invitations.change(released);
  touchMeeting(context, meeting, [released]);
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "invitation_released",
    subject: reference.meeting(meeting.id),
    detail: { invitation: seat.id, from: seat.status, passedOnFrom: seat.passedOnFrom },
  });
  if (seat.status !== "declined" && seat.slackUserId !== caller.slackUserId) tell(context, seat);
  return released;
}

function tell({ stores, now }: Context, { id, slackUserId }: Invitation): void {
  if (slackUserId === undefined) return;
  stores.notices.queue(
    {
      key: `released:invitation:${id}:${now}`,
      recipient: `user:${slackUserId}`,
      notice: { v: 1, kind: "meeting_seat_released", invitationId: id },
    },
    now,
  );
}
