import type { ParticipationAnswer } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";
import { type Answered, answerInvitation } from "../meetings/answer-invitation.ts";
import { inviteToMeeting } from "../meetings/invite-to-meeting.ts";

/** Somebody outside the workspace who answered without having been invited here, and what they answered. */
export interface OutsideAnswer {
  readonly meetingId: number;
  readonly person: string;
  readonly status: ParticipationAnswer;
  readonly delegate: string | undefined;
  readonly way: Way;
}

/** Gives somebody outside the workspace a seat, if they have none, and records their answer. */
export function addSeatWithAnswer(context: Context, given: OutsideAnswer): Outcome<Answered> {
  const { stores } = context;
  const { meetingId, person, status, delegate, way } = given;
  return stores.atomically(() => {
    const invitee = { kind: "outside", person, organisationId: undefined } as const;
    const invited = inviteToMeeting(context, { meetingId, invitees: [invitee] });
    if (!invited.done) return invited;
    const { details, seats, already } = invited.value;
    const { meeting } = details;
    const [seat] = [...seats, ...already];
    if (seat === undefined) return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
    const answer = { invitationId: seat.invitation.id, sequence: meeting.sequence, status, way };
    const answered = answerInvitation(context, {
      ...answer,
      ...(delegate === undefined ? {} : { delegate }),
    });
    return answered.done ? done(answered.value) : answered;
  });
}
