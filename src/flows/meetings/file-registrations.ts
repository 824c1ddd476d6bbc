import type { Meeting, ParticipationAnswer } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { PastedWay } from "../../domain/pasted-replies.ts";
import { reference } from "../../domain/references.ts";
import type { ReplyFormFacts } from "../../domain/reply-forms.ts";
import type { Context } from "../context.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { fillSeat } from "./fill-seat.ts";

/** A reply from outside Slack that was understood. */
export interface RegistrationRead {
  readonly invitationId: number;
  readonly status: Exclude<ParticipationAnswer, "delegated">;
  readonly form: ReplyFormFacts | undefined;
}

/** Keeps what was pasted until its preview is wanted; its number. */
export function keepPasted(
  { stores, now, caller }: Context,
  pasted: { readonly text: string; readonly way: PastedWay },
): number {
  return stores.pastedReplies.add({ ...pasted, pastedBy: caller.slackUserId, pastedAt: now });
}

/** Records replies that were pasted, all or none, each with who recorded it and how it came. */
export function fileRegistrations(
  context: Context,
  filed: {
    readonly meetingId: number;
    readonly way: PastedWay;
    readonly replies: readonly RegistrationRead[];
  },
): Outcome<Meeting> {
  const { stores } = context;
  return stores.atomically(() => {
    const meeting = stores.meetings.find(filed.meetingId);
    if (meeting === undefined)
      return refused({ name: "meeting_unknown", typed: reference.meeting(filed.meetingId) });
    for (const { invitationId, status, form } of filed.replies) {
      const given = { invitationId, sequence: meeting.sequence, way: filed.way };
      const answered: Outcome<unknown> =
        status === "accepted" && form !== undefined
          ? fillSeat(context, { ...given, status, form })
          : answerInvitation(context, { ...given, status });
      if (!answered.done) return answered;
    }
    return done(meeting);
  });
}
