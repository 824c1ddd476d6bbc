import type { QueuedNotice } from "../../../storage/notices.ts";
import { phaseOf } from "../../domain/meetings.ts";
import { partsOfSubject } from "../../domain/notices.ts";
import {
  type InvitationShown,
  invitationCard,
  invitationFailedView,
  meetingCancelledView,
  seatReleasedView,
} from "../../views/meetings/invitation-card.ts";
import { type MeetingReader, meetingReader } from "../../views/meetings/meeting-facts.ts";
import { tallyFailedView, tallyView } from "../../views/meetings/meeting-tally.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

const readerAt = ({ language, zone, now }: Desk): MeetingReader => meetingReader(language, zone, now);

function shownOf({ stores }: Desk, invitationId: number): InvitationShown | undefined {
  const seat = stores.meetingDetails.seat(invitationId);
  const meeting = seat === undefined ? undefined : stores.meetings.find(seat.invitation.meetingId);
  if (seat === undefined || meeting === undefined) return undefined;
  return { meeting, seat, owner: stores.meetingDetails.member(meeting.owner) };
}

/** An invitation's card as it stands now. */
export function invitationMessage(desk: Desk, invitationId: number): Rendering {
  const shown = shownOf(desk, invitationId);
  return shown === undefined ? outdated : worth(invitationCard(shown, readerAt(desk)));
}

/** Nobody is invited to a meeting that has begun or is off. */
export function meetingInvitation(desk: Desk, { invitationId }: NoticeOf<"meeting_invitation">): Rendering {
  const shown = shownOf(desk, invitationId);
  if (shown === undefined || phaseOf(shown.meeting, desk.now) !== "open") return outdated;
  if (shown.seat.released !== undefined) return outdated;
  return worth(invitationCard(shown, readerAt(desk)));
}

/** Who comes to a meeting, as it stands now: to its owner with all they can do, to a channel without. */
export function tallyMessage(desk: Desk, meetingId: number): Rendering {
  const details = desk.stores.meetingDetails.of(meetingId);
  if (details === undefined) return outdated;
  const audience = desk.recipient.startsWith("channel:") ? "channel" : "staff";
  return worth(tallyView(details, audience, readerAt(desk)));
}

export function meetingTally(desk: Desk, { meetingId }: NoticeOf<"meeting_tally">): Rendering {
  return tallyMessage(desk, meetingId);
}

/** Whoever never saw the invitation need not hear that the meeting is off. */
export function meetingCancelled(desk: Desk, { invitationId }: NoticeOf<"meeting_cancelled">): Rendering {
  const shown = shownOf(desk, invitationId);
  if (shown?.meeting.state !== "cancelled" || !wasShown(desk, invitationId)) return outdated;
  return worth(meetingCancelledView(shown, readerAt(desk)));
}

function wasShown({ stores }: Desk, invitationId: number): boolean {
  return stores.messages.ofSubject(`invitation:${invitationId}`).length > 0;
}

/** Whoever never saw the invitation, or has been asked again, need not hear that they are not needed. */
export function meetingSeatReleased(
  desk: Desk,
  { invitationId }: NoticeOf<"meeting_seat_released">,
): Rendering {
  const shown = shownOf(desk, invitationId);
  if (shown?.seat.released === undefined || !wasShown(desk, invitationId)) return outdated;
  return worth(seatReleasedView(shown, readerAt(desk)));
}

/** Tells the owner what could not be brought where; undefined when it was about no meeting. */
export function meetingFailed(
  desk: Desk,
  failed: Pick<QueuedNotice, "subject" | "recipient" | "reason">,
): Rendering | undefined {
  const { noun, id } = failed.subject === undefined ? unknown : partsOfSubject(failed.subject);
  const reason = failed.reason ?? "";
  if (noun === "invitation") {
    const shown = shownOf(desk, id);
    return shown === undefined ? outdated : worth(invitationFailedView(shown, reason, readerAt(desk)));
  }
  const meeting = noun === "meeting" ? desk.stores.meetings.find(id) : undefined;
  const channel = /^channel:(.+)$/.exec(failed.recipient)?.[1];
  if (meeting === undefined || channel === undefined) return undefined;
  return worth(tallyFailedView(meeting, channel, readerAt(desk)));
}

const unknown = { noun: undefined, id: 0 };
