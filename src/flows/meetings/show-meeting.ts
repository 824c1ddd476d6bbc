import type { MeetingDetails } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";

/** A meeting with everybody's answer. */
export function meetingDetails({ stores }: Context, meetingId: number): Outcome<MeetingDetails> {
  const details = stores.meetingDetails.of(meetingId);
  return details === undefined
    ? refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) })
    : done(details);
}

/** Puts the answers into the channel where this is asked; from then on they are kept up to date there. */
export function showInChannel(context: Context, meetingId: number): Outcome<MeetingDetails> {
  const { stores, now, channel } = context;
  return stores.atomically(() => {
    const details = meetingDetails(context, meetingId);
    if (!details.done) return details;
    if (channel === undefined || !/^[CG]/.test(channel)) return refused({ name: "no_channel_here" });
    stores.notices.queue(
      {
        key: `tally:${meetingId}:${channel}:${now}`,
        recipient: `channel:${channel}`,
        subject: `meeting:${meetingId}`,
        notice: { v: 1, kind: "meeting_tally", meetingId },
      },
      now,
    );
    return details;
  });
}
