import { type Invitation, type Meeting, phaseOf } from "../../domain/meetings.ts";
import type { MeetingRefusal } from "../../domain/refusals/meetings.ts";
import type { Instant } from "../../domain/time.ts";
import type { Context } from "../context.ts";

/** Why nothing about who comes can change any more; undefined before the meeting starts. */
export function closedRefusal(meeting: Meeting, now: Instant): MeetingRefusal | undefined {
  const why = phaseOf(meeting, now);
  return why === "open" ? undefined : { name: "meeting_closed", meeting, why };
}

/** Has a meeting's tally and the cards of these seats redrawn, and what their holders were asked back about them. */
export function touchMeeting(
  { stores }: Pick<Context, "stores">,
  meeting: Meeting,
  seats: readonly Pick<Invitation, "id">[],
): void {
  stores.messages.touch(`meeting:${meeting.id}`);
  for (const { id } of seats) {
    stores.messages.touch(`invitation:${id}`);
    touchEchoes({ stores }, id);
  }
}

/** Has the questions redrawn that somebody has not answered yet about what their words meant for a seat. */
function touchEchoes({ stores }: Pick<Context, "stores">, invitationId: number): void {
  const holder = stores.invitations.find(invitationId)?.slackUserId;
  if (holder === undefined) return;
  for (const { id, takenFor } of stores.remarks.ofMemberUnconfirmed(holder)) {
    const targets = takenFor.kind === "answer" ? takenFor.targets : [];
    if (targets.some((target) => target.kind === "invitation" && target.id === invitationId))
      stores.messages.touch(`remark:${id}`);
  }
}
