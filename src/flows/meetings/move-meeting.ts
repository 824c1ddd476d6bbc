import { meetingReplyBy } from "../../domain/meeting-reply-by.ts";
import type { Meeting, MeetingTime, Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import { dayOf, instantAt } from "../../domain/time.ts";
import { type DayKind, kindOf } from "../../domain/workdays.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { closedRefusal, hearersAmong, touchMeeting } from "./meeting-news.ts";

/** Where and when a meeting is wanted; undefined stays as it is. */
export interface MoveWanted {
  readonly meetingId: number;
  readonly time: MeetingTime | undefined;
  readonly place: string | undefined;
}

/** A move as it is shown before it is made: who is asked again by the bot, and who by somebody. */
export interface Move {
  readonly kind: "planned" | "moved" | "changed";
  readonly before: Meeting;
  readonly after: Meeting;
  readonly day: DayKind;
  readonly told: readonly Seat[];
  readonly outside: readonly Seat[];
  readonly shown: string;
}

/** Says what a move would do; one that changes neither time nor place is refused. */
export function previewMove(context: Context, wanted: MoveWanted): Outcome<Move> {
  const { stores, now, zone, calendar } = context;
  const details = stores.meetingDetails.of(wanted.meetingId);
  if (details === undefined)
    return refused({ name: "meeting_unknown", typed: reference.meeting(wanted.meetingId) });
  const { meeting: before, seats } = details;
  const closed = closedRefusal(before, now);
  if (closed !== undefined) return refused(closed);
  const after = movedMeeting(context, before, wanted);
  const day = dayOf(after.startsAt, zone);
  if (after.startsAt <= now)
    return refused({ name: "meeting_time_past", typed: "", day, from: wanted.time?.from ?? "00:00" });
  if (after === before) return refused({ name: "meeting_not_moved", meeting: before });
  const { told, outside } = hearersAmong(context, seats);
  const ids = [...told, ...outside].map(({ invitation }) => invitation.id);
  const shown = fingerprint([after.startsAt, after.endsAt, after.place, after.sequence, ids]);
  return done({ kind: "planned", before, after, day: kindOf(calendar, day), told, outside, shown });
}

function movedMeeting(
  { now, zone, calendar }: Context,
  before: Meeting,
  { time, place }: MoveWanted,
): Meeting {
  const startsAt = time === undefined ? before.startsAt : instantAt(time.day, time.from, zone);
  const endsAt = endOf(before, time, startsAt, zone);
  const isSame = startsAt === before.startsAt && endsAt === before.endsAt;
  if (isSame && (place === undefined || place === before.place)) return before;
  const usual = meetingReplyBy(dayOf(startsAt, zone), now, zone, calendar);
  // A deadline that still lies ahead of the meeting stays; one that does not is set anew.
  const stays = before.replyBy !== undefined && before.replyBy > now && before.replyBy <= startsAt;
  return {
    ...before,
    startsAt,
    endsAt,
    place: place ?? before.place,
    replyBy: stays ? before.replyBy : usual,
    sequence: before.sequence + 1,
  };
}

/** The end that was said; else the meeting is as long as before. */
function endOf(before: Meeting, time: MeetingTime | undefined, startsAt: string, zone: string) {
  if (time === undefined) return before.endsAt;
  if (time.to !== undefined) return instantAt(time.day, time.to, zone);
  if (before.endsAt === undefined) return undefined;
  const length = Date.parse(before.endsAt) - Date.parse(before.startsAt);
  return new Date(Date.parse(startsAt) + length).toISOString() as Meeting["startsAt"];
}

/**
 * Moves a meeting as its preview showed it. Everybody is asked again, once, for the new time and place; forms and
 * places are kept for those who say yes again. Where it would be another move by now, that is shown instead.
 */
export function moveMeeting(
  context: Context,
  wanted: MoveWanted & { readonly shown: string },
): Outcome<Move> {
  const { stores, now, caller } = context;
  return stores.atomically((): Outcome<Move> => {
    const preview = previewMove(context, wanted);
    if (!preview.done) return preview;
    if (preview.value.shown !== wanted.shown) return done({ ...preview.value, kind: "changed" });
    const { before, after, told } = preview.value;
    stores.meetings.change(after);
    askAgain(context, after);
    touchMeeting(context, after, stores.invitations.ofMeeting(after.id));
    for (const { invitation } of told) queueMoved(context, after, invitation.id);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "meeting_moved",
      subject: reference.meeting(after.id),
      detail: {
        from: { startsAt: before.startsAt, endsAt: before.endsAt, place: before.place },
        to: { startsAt: after.startsAt, endsAt: after.endsAt, place: after.place },
      },
    });
    return done({ ...preview.value, kind: "moved" });
  });
}

function askAgain({ stores, caller, now }: Context, meeting: Meeting): void {
  for (const invitation of stores.invitations.ofMeeting(meeting.id)) {
    // Whoever moves it comes; a seat that was taken back stays so.
    const isOwn = invitation.slackUserId === caller.slackUserId && invitation.status === "accepted";
    const isReleased = invitation.passedOnFrom !== undefined && invitation.answeredWay === undefined;
    const stays = isOwn || (isReleased && invitation.status === "declined");
    stores.invitations.change(
      stays
        ? { ...invitation, sequence: meeting.sequence, ...(isOwn ? { answeredAt: now } : {}) }
        : {
            ...invitation,
            status: "needs-action",
            sequence: meeting.sequence,
            answeredAt: undefined,
            answeredBy: undefined,
            answeredWay: undefined,
          },
    );
  }
}

function queueMoved({ stores, now, caller }: Context, { sequence }: Meeting, invitationId: number): void {
  const invitation = stores.invitations.find(invitationId);
  if (invitation === undefined) return;
  const lead = stores.meetingDetails.leadOf(invitation);
  for (const user of stores.meetingDetails.holders(invitation).filter((one) => one !== caller.slackUserId))
    stores.notices.queue(
      {
        key: `moved:invitation:${lead}:${sequence}:${user}`,
        recipient: `user:${user}`,
        subject: `invitation:${lead}`,
        notice: { v: 1, kind: "meeting_moved", invitationId: lead, sequence },
      },
      now,
    );
}
