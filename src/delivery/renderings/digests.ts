import type { DigestOrder } from "../../domain/digest-orders.ts";
import { type Digest, digestOf, isQuiet } from "../../domain/digests.ts";
import { isOfStaff } from "../../domain/roles.ts";
import { dayOf } from "../../domain/time.ts";
import { digestView } from "../../views/digests/digest.ts";
import type { DigestFrame } from "../../views/digests/digest-items.ts";
import { announcedView } from "../../views/digests/digest-orders.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/**
 * A status report as things stand now. One that comes by the clock is only worth sending on its day and while it is
 * wanted, and on a quiet day only where a line was asked for; one that somebody asked for always is.
 */
export function digest(desk: Desk, notice: NoticeOf<"digest">): Rendering {
  const { channel } = notice;
  const order = channel === undefined ? undefined : desk.stores.digests.find(channel);
  const isAsked = notice.askedBy !== undefined;
  if (!isAsked && (order === undefined || isPast(desk, notice) || isPaused(desk, order))) return outdated;
  const report = reportOf(desk, notice);
  if (!isAsked && order?.whenQuiet === "silent" && isQuiet(report)) return outdated;
  return worth(
    digestView(report, {
      language: desk.language,
      zone: desk.zone,
      now: desk.now,
      since: notice.since,
      audience: audienceOf(desk),
      showsNames: audienceOf(desk) === "office",
      channel,
      isOrdered: order !== undefined,
      scope: notice.scope,
      hasStaffChannel: desk.stores.settings.get("staff_channel") !== undefined,
    }),
  );
}

/** One that waited to be sent when the pause began is told after it. */
function isPaused({ today }: Desk, { pausedUntil }: DigestOrder): boolean {
  return pausedUntil !== undefined && today < pausedUntil;
}

/** A report by the clock is of its day, and of a survey that still goes on. */
function isPast({ stores, zone, today }: Desk, { until, scope }: NoticeOf<"digest">): boolean {
  const survey = scope.kind === "survey" ? stores.surveys.find(scope.surveyId) : undefined;
  return dayOf(until, zone) !== today || survey?.closedAt !== undefined;
}

/** Staff read everything in their channel and in person; the director three lines; other channels have other readers. */
function audienceOf({ recipient, stores }: Desk): DigestFrame["audience"] {
  const user = /^user:(.+)$/.exec(recipient)?.[1];
  if (user === undefined)
    return recipient === `channel:${stores.settings.get("staff_channel")}` ? "office" : "others";
  const roles = stores.members.rolesOf(user);
  return roles.includes("approver") && !isOfStaff(roles) ? "director" : "office";
}

function reportOf(
  { stores, now, zone, calendar }: Desk,
  { scope, since, until }: NoticeOf<"digest">,
): Digest {
  return digestOf({
    ...stores.dues.records(scope),
    recorded: stores.audit.between(since, until),
    now,
    zone,
    calendar,
  });
}

/** Tells a channel that it will get a report, unless that was taken back meanwhile. */
export function digestOrdered(desk: Desk, _notice: NoticeOf<"digest_ordered">): Rendering {
  const order = desk.stores.digests.find(desk.recipient.replace(/^channel:/, ""));
  if (order === undefined) return outdated;
  const { scope } = order;
  const survey = scope.kind === "survey" ? desk.stores.surveys.find(scope.surveyId) : undefined;
  return worth(announcedView({ order, survey }, desk));
}
