import { isDeepStrictEqual } from "node:util";
import { confirmedIn } from "../../domain/meeting-places.ts";
import type { MeetingTerms } from "../../domain/meeting-terms.ts";
import type { Meeting } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Instant } from "../../domain/time.ts";
import type { Context } from "../context.ts";
import { closedRefusal, touchMeeting } from "./meeting-news.ts";
import { settlePlaces } from "./settle-places.ts";

/** What may change of a meeting without asking anybody again. */
export interface MeetingEdited {
  readonly meetingId: number;
  readonly title: string;
  readonly replyBy: Instant | undefined;
  readonly terms: MeetingTerms;
}

/**
 * Changes title, deadline and terms. Nobody is asked again, and the sequence stays: cards are redrawn. With more places
 * those who wait longest move up; there cannot be fewer than are taken.
 */
export function editMeeting(context: Context, edited: MeetingEdited): Outcome<Meeting> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const meeting = stores.meetings.find(edited.meetingId);
    if (meeting === undefined)
      return refused({ name: "meeting_unknown", typed: reference.meeting(edited.meetingId) });
    const closed = closedRefusal(meeting, now);
    if (closed !== undefined) return refused(closed);
    const { title, replyBy, terms } = edited;
    if (replyBy !== undefined && replyBy > meeting.startsAt)
      return refused({ name: "reply_by_unfit", typed: replyBy.slice(0, 10) });
    const confirmed = confirmedIn(stores.meetingPlaces.ofMeeting(meeting.id));
    if (terms.capacity !== undefined && terms.capacity < confirmed)
      return refused({ name: "capacity_below_confirmed", confirmed });
    const after: Meeting = { ...meeting, title, replyBy };
    const before = stores.meetingTerms.of(meeting.id);
    if (isDeepStrictEqual([meeting, before], [after, terms])) return done(meeting);
    stores.meetings.change(after);
    stores.meetingTerms.set(meeting.id, terms);
    settlePlaces(context, after);
    touchMeeting(context, after, stores.invitations.ofMeeting(meeting.id));
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "meeting_edited",
      subject: reference.meeting(meeting.id),
      detail: { title, replyBy, ...terms },
    });
    return done(after);
  });
}
