import type { Stores } from "../../../storage/index.ts";
import { assignmentRequestView } from "../../views/assignment-request.ts";
import { deliveryFailedView } from "../../views/delivery-failed.ts";
import { notPostedView } from "../../views/digest-orders.ts";
import { meetingFailed } from "./meetings.ts";
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

/** Tells whoever asked that the message could not be brought to an expert. */
export function deliveryFailed(desk: Desk, { noticeId }: NoticeOf<"delivery_failed">): Rendering {
  const failed = desk.stores.notices.find(noticeId);
  if (failed?.key.startsWith("digest"))
    return worth(notPostedView(failed.recipient, failed.reason ?? "", desk.language));
  const meeting = failed === undefined ? undefined : meetingFailed(desk, failed);
  if (meeting !== undefined) return meeting;
  const requestId = /^request:(\d+)$/.exec(failed?.subject ?? "")?.[1];
  const details = requestId === undefined ? undefined : desk.stores.requests.details(Number(requestId));
  if (failed === undefined || details === undefined) return outdated;
  return worth(deliveryFailedView(details, failed.reason ?? "", desk.language, desk.today));
}
