import type { Attendance } from "../../domain/attendance.ts";
import type { MeetingDetails } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import { dayOf } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";
import { touchMeeting } from "./meeting-news.ts";

/** Who came to a meeting. */
export interface CameToMeeting {
  readonly meetingId: number;
  readonly invitationIds: readonly number[];
  /** Names of people who came without a seat. */
  readonly others: readonly string[];
}

/** A meeting with what has been recorded of who came. */
export interface MeetingRecord {
  readonly details: MeetingDetails;
  readonly came: ReadonlySet<number>;
  readonly others: readonly string[];
}

/** A meeting whose attendance can be recorded: from its day on, again and again, unless it was cancelled. */
export function meetingToRecord(
  { stores, zone, ...context }: Context,
  meetingId: number,
): Outcome<MeetingRecord> {
  const details = stores.meetingDetails.of(meetingId);
  if (details === undefined) return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
  const { meeting } = details;
  if (meeting.state === "cancelled") return refused({ name: "meeting_closed", meeting, why: "cancelled" });
  const day = dayOf(meeting.startsAt, zone);
  return day > today({ stores, zone, ...context })
    ? refused({ name: "meeting_not_yet", meeting, day })
    : done({ details, ...recorded(stores.attendances.ofMeeting(meetingId)) });
}

function recorded(attendances: readonly Attendance[]): Pick<MeetingRecord, "came" | "others"> {
  return {
    came: new Set(attendances.flatMap(({ invitationId }) => invitationId ?? [])),
    others: attendances.flatMap(({ person }) => person ?? []),
  };
}

/** Records who came, in place of what was recorded before, and counts them. */
export function recordMeetingAttendance(
  context: Context,
  came: CameToMeeting,
): Outcome<{ readonly details: MeetingDetails; readonly heads: number }> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const known = meetingToRecord(context, came.meetingId);
    if (!known.done) return known;
    const { details } = known.value;
    const { meeting, seats } = details;
    const present = seats.filter(({ invitation }) => came.invitationIds.includes(invitation.id));
    const others = [...new Set(came.others.map((name) => name.trim()).filter(Boolean))];
    stores.members.meet(caller.slackUserId);
    stores.attendances.forgetMeeting(meeting.id);
    const mark = { visitId: undefined, meetingId: meeting.id, expertId: undefined };
    const by = { recordedBy: caller.slackUserId, recordedAt: now };
    for (const { invitation } of present)
      stores.attendances.add({ ...mark, ...by, invitationId: invitation.id, person: undefined });
    for (const person of others) stores.attendances.add({ ...mark, ...by, invitationId: undefined, person });
    stores.meetings.change({ ...meeting, state: "held" });
    touchMeeting(context, meeting, stores.invitations.ofMeeting(meeting.id));
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "meeting_attendance",
      subject: reference.meeting(meeting.id),
      detail: { invitations: present.map(({ invitation }) => invitation.id), others },
    });
    const heads = present.length + others.length;
    return done({
      details: { ...details, meeting: { ...meeting, state: "held" }, attended: heads },
      heads,
    });
  });
}
