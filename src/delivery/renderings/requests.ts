import type { Stores } from "../../../storage/index.ts";
import { assignmentRequestView } from "../../views/assignment-request.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** The card of a request as it stands now. */
export function requestCard(desk: Desk, requestId: number): Rendering {
  const details = desk.stores.requests.details(requestId);
  if (details === undefined) return outdated;
  return worth(assignmentRequestView(details, desk.language, desk.zone, desk.today));
}

/** A request that nobody waits for any more is not worth a first message. */
export function assignmentRequest(desk: Desk, { requestId }: NoticeOf<"assignment_request">): Rendering {
  return isAwaited(desk.stores, requestId) ? requestCard(desk, requestId) : outdated;
}

function isAwaited(stores: Stores, requestId: number): boolean {
  return stores.assignments.ofRequest(requestId).some((assignment) => assignment.state === "invited");
}
