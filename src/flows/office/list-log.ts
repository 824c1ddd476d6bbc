import type { AuditEntry } from "../../../storage/audit.ts";
import type { QueuedNotice } from "../../../storage/notices.ts";
import { isWanted, type LogFilter, type LogLine } from "../../domain/log.ts";
import type { Notice } from "../../domain/notices.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { type Page, pageOf } from "../../domain/pages.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";

/** A page of the log, the newest first. */
export interface LogPage {
  readonly lines: Page<LogLine>;
  readonly filter: LogFilter;
}

/** As far back as one looks: a season with fifty visits and as many meetings leaves some thousands. */
const linesSearched = 5_000;

/** Who did what and what was told to whom, as it is on record; for whoever works for the office. */
export function listLog(
  context: Context,
  { filter, page }: { readonly filter: LogFilter; readonly page: number },
): Outcome<LogPage> {
  const { stores } = context;
  const deeds = stores.audit.newestOnes(linesSearched).map((entry) => deedLine(context, entry));
  const messages = stores.notices.newestOnes(linesSearched).flatMap((notice) => messageLine(context, notice));
  // At one moment, what was sent followed what was done.
  const lines = [...messages, ...deeds]
    .filter((line) => isWanted(line, filter))
    .sort((a, b) => b.at.localeCompare(a.at));
  return done({ lines: pageOf(lines, page), filter });
}

function nameOf({ stores }: Context, slackUserId: string): string {
  const expert = stores.experts.findByUser(slackUserId)?.name;
  return expert ?? stores.members.find(slackUserId)?.name ?? slackUserId;
}

function deedLine(context: Context, { at, actor, action, subject, detail }: AuditEntry): LogLine {
  const who = actor === "system" ? undefined : nameOf(context, actor);
  const to = typeof detail.to === "string" ? detail.to : undefined;
  const why =
    typeof detail.reason === "string" && action === "objection_overruled" ? detail.reason : undefined;
  const about = [...aboutReference(context, subject), ...formerName(action, detail)];
  return { kind: "deed", at, who, action, to, why, about };
}

/** What a renamed park was called, so that it is found in the log by either name. */
function formerName(action: string, { nameBefore }: AuditEntry["detail"]): readonly string[] {
  return action === "park_edited" && typeof nameBefore === "string" ? [nameBefore] : [];
}

/** What a reference of the log stands for, in the words by which people would look for it. */
function aboutReference(context: Context, subject: string): readonly string[] {
  const id = Number(subject.slice(1));
  if (/^A\d+$/.test(subject)) return aboutSeat(context, id);
  if (/^V\d+$/.test(subject)) return aboutVisit(context, id);
  if (/^M\d+$/.test(subject)) return aboutMeeting(context, id);
  const member = /^member:(.+)$/.exec(subject)?.[1];
  if (member !== undefined) return [nameOf(context, member)];
  const code = /^expert:(.+)$/.exec(subject)?.[1];
  if (code !== undefined) return [code, context.stores.experts.findByCode(code)?.name ?? ""];
  const park = /^park:(\d+)$/.exec(subject)?.[1];
  if (park !== undefined) return [context.stores.parks.find(Number(park))?.nameZh ?? ""];
  return [subject];
}

function aboutVisit({ stores }: Context, id: number): readonly string[] {
  const visit = stores.visits.find(id);
  const park = visit === undefined ? undefined : stores.parks.find(visit.parkId);
  return [reference.visit(id), park?.nameZh ?? ""];
}

function aboutSeat(context: Context, id: number): readonly string[] {
  const seat = context.stores.assignments.find(id);
  const expert = seat === undefined ? undefined : context.stores.experts.find(seat.expertId);
  return [
    ...(seat === undefined ? [] : aboutVisit(context, seat.visitId)),
    ...(expert === undefined ? [] : [expert.code, expert.name]),
  ];
}

function aboutMeeting({ stores }: Context, id: number): readonly string[] {
  return [reference.meeting(id), stores.meetings.find(id)?.title ?? ""];
}

function messageLine(context: Context, queued: QueuedNotice): LogLine[] {
  const notice = queued.notice as Notice;
  const { state, recipient, reason } = queued;
  const became = state === "queued" || state === "sending" ? "waiting" : state;
  const [kind, id = ""] = recipient.split(":");
  return [
    {
      kind: "message",
      at: queued.settledAt ?? queued.queuedAt,
      says: notice.kind,
      became,
      recipient: kind === "user" ? nameOf(context, id) : `#${id}`,
      reason,
      about: aboutNotice(context, notice),
    },
  ];
}

function aboutNotice(context: Context, notice: Notice): readonly string[] {
  const { stores } = context;
  if ("requestId" in notice)
    return stores.assignments.ofRequest(notice.requestId).flatMap(({ id }) => aboutSeat(context, id));
  if ("assignmentId" in notice) return aboutSeat(context, notice.assignmentId);
  if ("meetingId" in notice) return aboutMeeting(context, notice.meetingId);
  if ("invitationId" in notice) {
    const meetingId = stores.invitations.find(notice.invitationId)?.meetingId;
    return meetingId === undefined ? [] : aboutMeeting(context, meetingId);
  }
  if ("letterId" in notice) return aboutLetter(context, notice.letterId);
  if ("letterIds" in notice) return notice.letterIds.flatMap((id) => aboutLetter(context, id));
  if ("reminderId" in notice) return aboutReminder(context, notice.reminderId);
  return [];
}

function aboutLetter(context: Context, letterId: number): readonly string[] {
  const letter = context.stores.teamLetters.find(letterId);
  return letter === undefined ? [] : aboutSeat(context, letter.assignmentId);
}

function aboutReminder(context: Context, reminderId: number): readonly string[] {
  const steps = context.stores.reminders.find(reminderId)?.steps ?? [];
  return steps.flatMap(({ key }) => {
    const [noun, id] = key.split(":");
    if (noun === "answer") return aboutSeat(context, Number(id));
    if (noun === "replies") return aboutMeeting(context, Number(id));
    if (noun === "questionnaire" || noun === "attendance" || noun === "road")
      return aboutVisit(context, Number(id));
    const meetingId = context.stores.invitations.find(Number(id))?.meetingId;
    return meetingId === undefined ? [] : aboutMeeting(context, meetingId);
  });
}
