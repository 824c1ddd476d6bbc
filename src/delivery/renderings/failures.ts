import type { QueuedNotice } from "../../../storage/notices.ts";
import type { Notice } from "../../domain/notices.ts";
import { channelUnreachableView, deliveryFailedView } from "../../views/delivery-failed.ts";
import { notPostedView } from "../../views/digests/digest-orders.ts";
import { type Message, withContent } from "../../views/message.ts";
import { digest } from "./digests.ts";
import { meetingFailed } from "./meetings.ts";
import { remarkPassedOn } from "./remarks.ts";
import { reminderFailed } from "./reminders.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";
import { seatDeclined } from "./seats.ts";
import { surveyBoard } from "./surveys.ts";
import { lettersFailed } from "./team-letters.ts";

/** Tells whoever is concerned what could not be brought where: with what it would have said, if that was for a channel. */
export function deliveryFailed(desk: Desk, { noticeId }: NoticeOf<"delivery_failed">): Rendering {
  const failed = desk.stores.notices.find(noticeId);
  if (failed === undefined) return outdated;
  const reason = failed.reason ?? "";
  if (failed.key.startsWith("digest"))
    return withTold(notPostedView(failed.recipient, reason, desk.language), desk, failed);
  const told = failed.notice as Notice;
  if (told.kind === "reminder") return reminderFailed(desk, told, reason);
  if ("letterId" in told) return lettersFailed(desk, [told.letterId], reason);
  if ("letterIds" in told) return lettersFailed(desk, told.letterIds, reason);
  const meeting = meetingFailed(desk, failed);
  if (meeting !== undefined) return meeting;
  const channel = /^channel:(.+)$/.exec(failed.recipient)?.[1];
  if (channel !== undefined)
    return withTold(channelUnreachableView(channel, reason, kindOf(failed), desk.language), desk, failed);
  const requestId = /^request:(\d+)$/.exec(failed.subject ?? "")?.[1];
  const details = requestId === undefined ? undefined : desk.stores.requests.details(Number(requestId));
  if (details === undefined) return outdated;
  return worth(deliveryFailedView(details, reason, desk.language, desk.today));
}

function kindOf({ notice }: QueuedNotice): Notice["kind"] {
  return (notice as Notice).kind;
}

/** The failure, and below it what was to be said, worded for the person who reads it now. */
function withTold(failure: Message, desk: Desk, failed: QueuedNotice): Rendering {
  const told = failed.reason === "cannot_be_worded" ? outdated : toldBy(desk, failed.notice as Notice);
  return worth(told.send ? withContent(failure, told.message) : failure);
}

function toldBy(desk: Desk, notice: Notice): Rendering {
  switch (notice.kind) {
    case "seat_declined":
      return seatDeclined(desk, notice);
    case "survey_board":
      return surveyBoard(desk, notice);
    case "remark_passed_on":
      return remarkPassedOn(desk, notice);
    case "digest":
      return digest(desk, notice);
    default:
      return outdated;
  }
}
