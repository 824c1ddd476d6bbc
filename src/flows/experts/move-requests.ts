import { isOver } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";

/**
 * What an expert was asked follows them to whom they are in Slack now: the messages of whoever they were before are
 * not kept up to date any more, and who they are now gets the cards of what still waits for an answer. Belongs into
 * its caller's transaction.
 */
export function moveRequests(
  context: Context,
  expertId: number,
  from: string | undefined,
  to: string | undefined,
): void {
  const { stores, now } = context;
  const seats = stores.assignments.ofExpert(expertId).filter(({ requestId }) => requestId !== undefined);
  for (const requestId of new Set(seats.flatMap((seat) => seat.requestId ?? []))) {
    if (from !== undefined) retire(context, requestId, from);
    if (to === undefined || !seats.some((seat) => seat.requestId === requestId && isOpen(context, seat)))
      continue;
    stores.notices.queue(
      {
        key: `request:${requestId}:${to}:${now}`,
        recipient: `user:${to}`,
        subject: `request:${requestId}`,
        notice: { v: 1, kind: "assignment_request", requestId },
      },
      now,
    );
  }
}

function retire({ stores }: Context, requestId: number, user: string): void {
  for (const { id, recipient } of stores.messages.ofSubject(`request:${requestId}`))
    if (recipient === `user:${user}`) stores.messages.markGone(id, "link_changed");
}

function isOpen(context: Context, seat: { readonly state: string; readonly visitId: number }): boolean {
  const visit = context.stores.visits.find(seat.visitId);
  return seat.state === "invited" && visit !== undefined && !isOver(visit, today(context));
}
