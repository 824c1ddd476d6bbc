import type { Meeting, Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { closedRefusal, hearersAmong, touchMeeting } from "./meeting-news.ts";

/** What a cancellation does: who is told by the bot, and who has to be told by somebody. */
export interface Cancellation {
  readonly meeting: Meeting;
  readonly reason: string;
  /** Invitations of members who have not declined, without whoever cancels. */
  readonly told: readonly Seat[];
  /** People outside the workspace who have not declined. */
  readonly outside: readonly Seat[];
  /** Tells these people from any others: what was previewed is done only while it is the same. */
  readonly hearers: string;
}

/** A cancelled meeting; or nothing, because other people would be told than the preview showed. */
export interface Cancelled extends Cancellation {
  readonly kind: "cancelled" | "changed";
}

/** Says who would be told if the meeting were cancelled; changes nothing. */
export function cancellationOf(context: Context, meetingId: number): Outcome<Omit<Cancellation, "reason">> {
  const { stores, now } = context;
  const details = stores.meetingDetails.of(meetingId);
  if (details === undefined) return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
  const { meeting, seats } = details;
  const closed = closedRefusal(meeting, now);
  if (closed !== undefined) return refused(closed);
  const coming = seats.filter(({ invitation }) => invitation.status !== "declined");
  const { told, outside } = hearersAmong(context, coming);
  const hearers = fingerprint([...told, ...outside].map(({ invitation }) => invitation.id));
  return done({ meeting, told, outside, hearers });
}

/** The same with its reason: there is none without. */
export function previewCancellation(
  context: Context,
  wanted: { readonly meetingId: number; readonly reason: string },
): Outcome<Cancellation> {
  const known = cancellationOf(context, wanted.meetingId);
  if (!known.done) return known;
  const reason = wanted.reason.trim();
  return reason === ""
    ? refused({ name: "cancel_reason_missing", reference: reference.meeting(wanted.meetingId) })
    : done({ ...known.value, reason });
}

/**
 * Cancels a meeting as its preview showed it: everybody in the workspace who has not declined is told once, and every
 * card says so. Where other people would hear of it than were shown, nothing is done.
 */
export function cancelMeeting(
  context: Context,
  wanted: { readonly meetingId: number; readonly reason: string; readonly hearers: string },
): Outcome<Cancelled> {
  const { stores, now, caller } = context;
  return stores.atomically((): Outcome<Cancelled> => {
    const preview = previewCancellation(context, wanted);
    if (!preview.done) return preview;
    if (preview.value.hearers !== wanted.hearers) return done({ ...preview.value, kind: "changed" });
    const { meeting, reason, told } = preview.value;
    const cancelled: Meeting = { ...meeting, state: "cancelled", reason, sequence: meeting.sequence + 1 };
    stores.meetings.change(cancelled);
    touchMeeting(context, cancelled, stores.invitations.ofMeeting(meeting.id));
    for (const { invitation } of told)
      for (const user of stores.meetingDetails.holders(invitation))
        stores.notices.queue(
          {
            key: `cancelled:invitation:${invitation.id}${user === invitation.slackUserId ? "" : `:${user}`}`,
            recipient: `user:${user}`,
            notice: { v: 1, kind: "meeting_cancelled", invitationId: invitation.id },
          },
          now,
        );
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "meeting_cancelled",
      subject: reference.meeting(meeting.id),
      detail: { reason, told: told.map(({ invitation }) => invitation.id) },
    });
    return done({ ...preview.value, kind: "cancelled", meeting: cancelled });
  });
}
