import { meetingReplyBy } from "../../domain/meeting-reply-by.ts";
import type { MeetingWanted, UncalledMeeting } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import { instantAt } from "../../domain/time.ts";
import { type DayKind, kindOf } from "../../domain/workdays.ts";
import type { Context } from "../context.ts";
import { botAmong, type Invited, invitedTo, inviteToMeeting } from "./invite-to-meeting.ts";

/** A meeting that was called, and what is remarkable about its day. */
export interface Called extends Invited {
  readonly day: DayKind;
}

/**
 * Calls a meeting and invites its people in one go. The owner is whoever calls it. A day on which the office does
 * not work is taken: the answer remarks on it.
 */
export function callMeeting(context: Context, wanted: MeetingWanted): Outcome<Called> {
  const { stores, now, calendar, caller } = context;
  const { time, invitees } = wanted;
  const refusal = reasonAgainstCalling(context, wanted);
  if (refusal !== undefined) return refused(refusal);
  return stores.atomically(() => {
    const planned = meetingOf(context, wanted);
    stores.members.meet(caller.slackUserId);
    const id = stores.meetings.add(planned);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "meeting_called",
      subject: reference.meeting(id),
      detail: {
        title: planned.title,
        startsAt: planned.startsAt,
        endsAt: planned.endsAt,
        place: planned.place,
      },
    });
    const day = kindOf(calendar, time.day);
    if (invitees.length === 0) return done({ ...invitedTo(context, { ...planned, id }, [], []), day });
    const invited = inviteToMeeting(context, { meetingId: id, invitees });
    return invited.done ? done({ ...invited.value, day }) : invited;
  });
}

/** The meeting that this becomes when the caller calls it now. */
export function meetingOf({ now, zone, calendar, caller }: Context, wanted: MeetingWanted): UncalledMeeting {
  const { title, time, place } = wanted;
  return {
    title,
    startsAt: instantAt(time.day, time.from, zone),
    endsAt: time.to === undefined ? undefined : instantAt(time.day, time.to, zone),
    place,
    owner: caller.slackUserId,
    state: "called",
    sequence: 1,
    replyBy: wanted.replyBy ?? meetingReplyBy(time.day, now, zone, calendar),
    reason: undefined,
    calledAt: now,
  };
}

/** Why a meeting cannot be called like this; undefined when it can. */
export function reasonAgainstCalling(context: Context, wanted: MeetingWanted): Refusal | undefined {
  const { time, invitees } = wanted;
  if (invitees.length === 1 && isCaller(context, wanted)) return { name: "only_yourself" };
  if (meetingOf(context, wanted).startsAt <= context.now)
    return { name: "meeting_time_past", typed: time.from, day: time.day, from: time.from };
  return botAmong(context, invitees);
}

function isCaller({ caller }: Context, { invitees }: MeetingWanted): boolean {
  return invitees.some((one) => one.kind === "member" && one.slackUserId === caller.slackUserId);
}
