import { type Invitation, type Meeting, phaseOf, type Seat } from "../../domain/meetings.ts";
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
  const cards = seats.map(({ id }) => {
    const invitation = stores.invitations.find(id);
    return invitation === undefined ? id : stores.meetingDetails.leadOf(invitation);
  });
  for (const id of new Set(cards)) stores.messages.touch(`invitation:${id}`);
  for (const { id } of seats) touchEchoes({ stores }, id);
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

/**
 * Whom the bot tells of a change, without the caller, and whom somebody has to tell: a seat each, and of the seats of
 * one organisation the first.
 */
export function hearersAmong(
  { stores, caller }: Pick<Context, "stores" | "caller">,
  seats: readonly Seat[],
): { readonly told: readonly Seat[]; readonly outside: readonly Seat[] } {
  const cards = new Set<number>();
  const first = seats.filter(({ invitation }) => {
    const lead = stores.meetingDetails.leadOf(invitation);
    if (cards.has(lead)) return false;
    cards.add(lead);
    return true;
  });
  const users = ({ invitation }: Seat) => stores.meetingDetails.holders(invitation);
  const others = (seat: Seat) => users(seat).filter((user) => user !== caller.slackUserId);
  return {
    told: first.filter((seat) => others(seat).length > 0),
    outside: first.filter((seat) => users(seat).length === 0),
  };
}
