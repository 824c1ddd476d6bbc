import type { QueuedNotice } from "../../../storage/notices.ts";
import { isGap, timed } from "../../domain/agenda.ts";
import { isOfOrganisation, phaseOf } from "../../domain/meetings.ts";
import { partsOfSubject } from "../../domain/notices.ts";
import { agendaGapView } from "../../views/meetings/agenda.ts";
import {
  type InvitationShown,
  invitationCard,
  invitationFailedView,
  meetingCancelledView,
  seatReleasedView,
} from "../../views/meetings/invitation-card.ts";
import { type MeetingReader, meetingReader, whenText } from "../../views/meetings/meeting-facts.ts";
import { tallyFailedView, tallyView } from "../../views/meetings/meeting-tally.ts";
import { type OrganisationShown, organisationCard } from "../../views/meetings/organisation-card.ts";
import { sentence, withContent } from "../../views/message.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

const readerAt = ({ language, zone, now }: Desk): MeetingReader => meetingReader(language, zone, now);

function shownOf({ stores }: Desk, invitationId: number): InvitationShown | undefined {
  const seat = stores.meetingDetails.seat(invitationId);
  const meeting = seat === undefined ? undefined : stores.meetings.find(seat.invitation.meetingId);
  if (seat === undefined || meeting === undefined) return undefined;
  return {
    meeting,
    seat,
    owner: stores.meetingDetails.member(meeting.owner),
    terms: stores.meetingTerms.of(meeting.id),
  };
}

function organisationOf({ stores }: Desk, invitationId: number): OrganisationShown | undefined {
  const invitation = stores.invitations.find(invitationId);
  if (invitation === undefined || !isOfOrganisation(invitation)) return undefined;
  const details = stores.meetingDetails.of(invitation.meetingId);
  const organisation = stores.organisations.find(invitation.organisationId ?? 0);
  if (details === undefined || organisation === undefined) return undefined;
  const { meeting, owner } = details;
  const seats = details.seats.filter(
    (seat) => isOfOrganisation(seat.invitation) && seat.invitation.organisationId === organisation.id,
  );
  const talks = timed(stores.agendaItems.ofMeeting(meeting.id), meeting.startsAt).filter(
    ({ item }) => item.organisationId === organisation.id,
  );
  const terms = stores.meetingTerms.of(meeting.id);
  return { meeting, owner, terms, organisation: organisation.nameZh, seats, talks };
}

/** Whoever waited has a place now, unless they gave it up since. */
export function meetingPlace(desk: Desk, { invitationId }: NoticeOf<"meeting_place">): Rendering {
  const shown = shownOf(desk, invitationId);
  if (shown === undefined || phaseOf(shown.meeting, desk.now) !== "open") return outdated;
  const place = desk.stores.meetingPlaces.ofMeeting(shown.meeting.id).get(invitationId);
  if (place?.place !== "confirmed") return outdated;
  const reader = readerAt(desk);
  return worth(
    sentence(reader.words.registrations.placeFree(whenText(shown.meeting, reader), shown.meeting.title)),
  );
}

/** The meeting is elsewhere or at another time, unless it has moved again since. */
export function meetingMoved(desk: Desk, { invitationId, sequence }: NoticeOf<"meeting_moved">): Rendering {
  const shown = shownOf(desk, invitationId);
  if (shown?.meeting.sequence !== sequence || phaseOf(shown.meeting, desk.now) !== "open") return outdated;
  const card = invitationMessage(desk, invitationId);
  if (!card.send) return card;
  const reader = readerAt(desk);
  const { startsAt, place } = shown.meeting;
  const where = place === undefined ? "" : `，${place}`;
  const news = reader.words.registrations.moved(
    `${whenText({ ...shown.meeting, startsAt }, reader)}${where}`,
    shown.meeting.title,
  );
  return worth(withContent(sentence(news), card.message));
}

/** The office was told who comes for a seat, unless somebody has said otherwise since. */
export function seatPersonChanged(
  desk: Desk,
  { invitationId, at }: NoticeOf<"seat_person_changed">,
): Rendering {
  const shown = shownOf(desk, invitationId);
  const filled = shown?.seat.form;
  if (shown === undefined || filled?.filledAt !== at) return outdated;
  if (phaseOf(shown.meeting, desk.now) !== "open") return outdated;
  const reader = readerAt(desk);
  const [whose, when] = [shown.seat.name ?? "", whenText(shown.meeting, reader)];
  return worth(sentence(reader.words.minutes.personChanged(whose, when, shown.meeting.title, filled.name)));
}

/** A speaker will not come, unless they do after all. */
export function agendaGap(desk: Desk, { itemId }: NoticeOf<"agenda_gap">): Rendering {
  const { stores } = desk;
  const item = stores.agendaItems.find(itemId);
  const details = item === undefined ? undefined : stores.meetingDetails.of(item.meetingId);
  if (item === undefined || details === undefined || !isGap(item, details.seats)) return outdated;
  const found = timed(stores.agendaItems.ofMeeting(item.meetingId), details.meeting.startsAt).find(
    (one) => one.item.id === itemId,
  );
  return found === undefined ? outdated : worth(agendaGapView(details.meeting, found, readerAt(desk)));
}

/** An invitation's card as it stands now: a person's, or that of all seats of an organisation. */
export function invitationMessage(desk: Desk, invitationId: number): Rendering {
  const group = organisationOf(desk, invitationId);
  if (group !== undefined) return worth(organisationCard(group, readerAt(desk)));
  const shown = shownOf(desk, invitationId);
  return shown === undefined ? outdated : worth(invitationCard(shown, readerAt(desk)));
}

/** Nobody is invited to a meeting that has begun or is off. */
export function meetingInvitation(desk: Desk, { invitationId }: NoticeOf<"meeting_invitation">): Rendering {
  const shown = shownOf(desk, invitationId);
  if (shown === undefined || phaseOf(shown.meeting, desk.now) !== "open") return outdated;
  if (shown.seat.released !== undefined) return outdated;
  return invitationMessage(desk, invitationId);
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
