import { type Digest, type DigestOrder, digestOf, isQuiet } from "../../domain/digests.ts";
import { dayOf } from "../../domain/time.ts";
import { digestView } from "../../views/digests/digest.ts";
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
      showsNames: mayShowNames(desk),
      channel,
      isOrdered: order !== undefined,
      surveyId: notice.surveyId,
    }),
  );
}

/** One that waited to be sent when the pause began is told after it. */
function isPaused({ today }: Desk, { pausedUntil }: DigestOrder): boolean {
  return pausedUntil !== undefined && today < pausedUntil;
}

/** A report by the clock is of its day, and of a survey that still goes on. */
function isPast({ stores, zone, today }: Desk, { until, surveyId }: NoticeOf<"digest">): boolean {
  const survey = surveyId === undefined ? undefined : stores.surveys.find(surveyId);
  return dayOf(until, zone) !== today || survey?.closedAt !== undefined;
}

/** Staff read names in their channel and in person; other channels have other readers. */
function mayShowNames({ recipient, stores }: Desk): boolean {
  return recipient.startsWith("user:") || recipient === `channel:${stores.settings.get("staff_channel")}`;
}

function reportOf(
  { stores, now, zone, calendar }: Desk,
  { surveyId, since, until }: NoticeOf<"digest">,
): Digest {
  const { surveys, meetings } = stores.dues.records(surveyId);
  return digestOf({
    surveys,
    // A report of one survey is of that alone.
    meetings: surveyId === undefined ? meetings : [],
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
  const survey = order.surveyId === undefined ? undefined : desk.stores.surveys.find(order.surveyId);
  return worth(announcedView({ order, survey }, desk));
}
