import type { Park } from "../../domain/parks.ts";
import type { Context } from "../context.ts";
import { touchVisit } from "../visits/visit-news.ts";

/**
 * Has everything redrawn that shows a park for long: boards, cards of everybody who was ever asked for its visits, gaps,
 * Homes and reminders; and the cards and counts of the meetings to which the given organisations are invited.
 */
export function redrawPark(context: Context, park: Park, organisationIds: readonly number[]): void {
  const { stores } = context;
  for (const visit of stores.visits.ofPark(park.id)) {
    // Whoever said no has a card too, and so has the director who has decided.
    for (const { requestId } of stores.assignments.ofVisit(visit.id))
      if (requestId !== undefined) stores.messages.touch(`request:${requestId}`);
    const approval = stores.approvals.newestOfVisit(visit.id);
    if (approval !== undefined) stores.messages.touch(`approval:${approval.id}`);
    touchVisit(context, visit);
  }
  if (organisationIds.length === 0) return;
  for (const meeting of stores.meetings.all()) {
    const invited = stores.invitations
      .ofMeeting(meeting.id)
      .filter(
        ({ organisationId }) => organisationId !== undefined && organisationIds.includes(organisationId),
      );
    for (const { id } of invited) stores.messages.touch(`invitation:${id}`);
    if (invited.length > 0) stores.messages.touch(`meeting:${meeting.id}`);
  }
}
