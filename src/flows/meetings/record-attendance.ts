import type { Attendance } from "../../domain/attendance.ts";
import { bringsSomebody, type MeetingDetails, type Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import { type RollPage, rollPage } from "../../domain/roll.ts";
import { dayOf } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";
import { touchMeeting } from "./meeting-news.ts";

/** Somebody who came without a seat, by organisation and name. */
export interface Unannounced {
  readonly person: string;
  readonly late: boolean;
}

/** Who came to a meeting, as far as one page of its seats tells. */
export interface CameToMeeting {
  readonly meetingId: number;
  /** From 1; seats on other pages stay as they are. */
  readonly page: number;
  readonly invitationIds: readonly number[];
  /** Those who came late; they came all the same. */
  readonly lateIds: readonly number[];
  readonly others: readonly Unannounced[];
}

/** A page of a meeting's seats with who came as far as it is known: before it is recorded, whoever said yes. */
export interface MeetingRecord {
  readonly details: MeetingDetails;
  readonly roll: RollPage;
  readonly came: ReadonlySet<number>;
  readonly late: ReadonlySet<number>;
  readonly others: readonly Unannounced[];
}

/** A meeting whose attendance can be recorded: from its day on, again and again, unless it was cancelled. */
export function meetingToRecord(context: Context, meetingId: number, page = 1): Outcome<MeetingRecord> {
  const { stores, zone } = context;
  const details = stores.meetingDetails.of(meetingId);
  if (details === undefined) return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
  const { meeting, seats } = details;
  if (meeting.state === "cancelled") return refused({ name: "meeting_closed", meeting, why: "cancelled" });
  const day = dayOf(meeting.startsAt, zone);
  if (day > today(context)) return refused({ name: "meeting_not_yet", meeting, day });
  const records = stores.attendances.ofMeeting(meetingId);
  const came = meeting.state === "held" ? cameIn(records) : expected(seats);
  return done({
    details,
    roll: rollPage(seats, page),
    came,
    late: lateIn(records),
    others: othersIn(records),
  });
}

const cameIn = (records: readonly Attendance[]) =>
  new Set(records.flatMap(({ invitationId }) => invitationId ?? []));

const lateIn = (records: readonly Attendance[]) => cameIn(records.filter(({ late }) => late === true));

const expected = (seats: readonly Seat[]) =>
  new Set(seats.filter(bringsSomebody).map(({ invitation }) => invitation.id));

const othersIn = (records: readonly Attendance[]): Unannounced[] =>
  records.flatMap(({ person, late }) => (person === undefined ? [] : [{ person, late: late === true }]));

/** Records who came, in place of what the same page recorded before; nobody's invitation changes by it. */
export function recordMeetingAttendance(
  context: Context,
  came: CameToMeeting,
): Outcome<{ readonly details: MeetingDetails; readonly page: number; readonly pages: number }> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const known = meetingToRecord(context, came.meetingId, came.page);
    if (!known.done) return known;
    const { details, roll } = known.value;
    const { meeting } = details;
    const { present, late } = settled(known.value, came);
    const others = [...new Map(came.others.map((one) => [one.person, one])).values()];
    stores.members.meet(caller.slackUserId);
    stores.attendances.forgetMeeting(meeting.id);
    const mark = { visitId: undefined, meetingId: meeting.id, expertId: undefined };
    const by = { recordedBy: caller.slackUserId, recordedAt: now };
    for (const id of present)
      stores.attendances.add({ ...mark, ...by, invitationId: id, person: undefined, late: late.has(id) });
    for (const other of others) stores.attendances.add({ ...mark, ...by, invitationId: undefined, ...other });
    stores.meetings.change({ ...meeting, state: "held" });
    touchMeeting(context, meeting, stores.invitations.ofMeeting(meeting.id));
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "meeting_attendance",
      subject: reference.meeting(meeting.id),
      detail: { invitations: present, late: [...late], others: others.map(({ person }) => person) },
    });
    const after = stores.meetingDetails.of(meeting.id) ?? details;
    return done({ details: after, page: roll.page, pages: roll.pages });
  });
}

/** Everybody who came: of the page's seats those that were ticked, of the others those that were known. */
function settled(
  { details, roll, came: before, late: lateBefore }: MeetingRecord,
  { invitationIds, lateIds }: CameToMeeting,
): { readonly present: readonly number[]; readonly late: ReadonlySet<number> } {
  const shown = new Set(roll.parts.flatMap(({ seats }) => seats.map(({ invitation }) => invitation.id)));
  const ticked = new Set([...invitationIds, ...lateIds]);
  const ids = details.seats.map(({ invitation }) => invitation.id);
  const present = ids.filter((id) => (shown.has(id) ? ticked : before).has(id));
  const late = new Set(present.filter((id) => (shown.has(id) ? new Set(lateIds) : lateBefore).has(id)));
  return { present, late };
}
