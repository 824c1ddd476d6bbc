import type { Stores } from "../../../storage/index.ts";
import { type Digest, digestOf, isQuiet } from "../../domain/digests.ts";
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
  if (!isAsked && (order === undefined || isPast(desk, notice))) return outdated;
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
    }),
  );
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
  return digestOf({
    surveys: surveysOf(stores, surveyId),
    // A report of one survey is of that alone.
    meetings: surveyId === undefined ? meetingsOf(stores) : [],
    recorded: stores.audit.between(since, until),
    now,
    zone,
    calendar,
  });
}

/** One survey, or every open one, as their records stand. */
export function surveysOf(stores: Stores, surveyId?: number | undefined) {
  return stores.surveys
    .all()
    .filter(({ id, closedAt }) => (surveyId === undefined ? closedAt === undefined : id === surveyId))
    .flatMap(({ id }) => stores.progress.ofSurvey(id) ?? []);
}

/** Every meeting with its seats. */
export function meetingsOf({ meetings, invitations }: Stores) {
  return meetings.all().map((meeting) => ({ meeting, invitations: invitations.ofMeeting(meeting.id) }));
}

/** Tells a channel that it will get a report, unless that was taken back meanwhile. */
export function digestOrdered(desk: Desk, _notice: NoticeOf<"digest_ordered">): Rendering {
  const order = desk.stores.digests.find(desk.recipient.replace(/^channel:/, ""));
  if (order === undefined) return outdated;
  const survey = order.surveyId === undefined ? undefined : desk.stores.surveys.find(order.surveyId);
  return worth(announcedView({ order, survey }, desk));
}
