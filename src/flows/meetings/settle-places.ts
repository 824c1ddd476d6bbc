import { settledPlaces } from "../../domain/meeting-places.ts";
import type { Meeting } from "../../domain/meetings.ts";
import type { Context } from "../context.ts";

/** Gives free places to those who wait longest, and tells each of them once; belongs into its caller's transaction. */
export function settlePlaces({ stores, now }: Pick<Context, "stores" | "now">, meeting: Meeting): void {
  const before = stores.meetingPlaces.ofMeeting(meeting.id);
  const { capacity } = stores.meetingTerms.of(meeting.id);
  const seats = stores.invitations.ofMeeting(meeting.id);
  const places = settledPlaces(seats, before, capacity);
  stores.meetingPlaces.set(meeting.id, places);
  for (const invitation of seats) {
    const { id } = invitation;
    if (before.get(id)?.place === places.get(id)?.place) continue;
    stores.messages.touch(`invitation:${stores.meetingDetails.leadOf(invitation)}`);
    if (before.get(id)?.place !== "waitlisted" || places.get(id)?.place !== "confirmed") continue;
    for (const user of stores.meetingDetails.holders(invitation))
      stores.notices.queue(
        {
          key: `place:invitation:${id}:${places.get(id)?.turn}:${now}:${user}`,
          recipient: `user:${user}`,
          notice: { v: 1, kind: "meeting_place", invitationId: id },
        },
        now,
      );
  }
}
