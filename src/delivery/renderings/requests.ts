import type { Stores } from "../../../storage/index.ts";
import { assignmentRequestView } from "../../views/seats/assignment-request.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** The card of a request as it stands now. */
export function requestCard(desk: Desk, requestId: number): Rendering {
  const details = desk.stores.requests.details(requestId);
  if (details === undefined) return outdated;
  return worth(assignmentRequestView(details, desk.language, desk.zone, desk.today));
}

/** A request that nobody waits for any more, or that somebody else has to answer by now, is not worth a message. */
export function assignmentRequest(desk: Desk, { requestId }: NoticeOf<"assignment_request">): Rendering {
  const { stores, recipient } = desk;
  const user = stores.requests.details(requestId)?.expert.slackUserId;
  return isAwaited(stores, requestId) && recipient === `user:${user}`
    ? requestCard(desk, requestId)
    : outdated;
}

function isAwaited(stores: Stores, requestId: number): boolean {
  return stores.assignments.ofRequest(requestId).some((assignment) => assignment.state === "invited");
}
