import { z } from "zod";
import type { Stores } from "../../storage/index.ts";
import type { QueuedNotice } from "../../storage/notices.ts";
import { done } from "../domain/outcome.ts";
import { type Fault, isAboutPerson } from "./faults.ts";
import type { DeliveryParts, Step } from "./steps.ts";

/** What to do after a call that brought nothing to Slack: wait as asked, or back off. */
export function retryAfter(parts: DeliveryParts, fault: Fault): Step {
  if (fault.kind === "rate_limited") return { kind: "again", afterMs: fault.waitMs };
  if (fault.kind === "app_broken") parts.log.error({ fault }, "Slack takes nothing from this app");
  return { kind: "again" };
}

/**
 * Settles a notice that can never be delivered, and tells whoever asked. The person counts as unreachable when
 * that is what `error` says, and not when only this message is refused.
 */
export function giveUp(parts: DeliveryParts, notice: QueuedNotice, error: string): Step {
  const { stores, clock, log } = parts;
  const now = clock.now();
  stores.atomically(() => {
    stores.notices.markFailed(notice.id, error, now);
    const user = /^user:(.+)$/.exec(notice.recipient)?.[1];
    if (user !== undefined && isAboutPerson(error)) stores.members.markUnreachable(user, error);
    for (const reader of readersOf(parts, notice)) {
      const told = { v: 1, kind: "delivery_failed", noticeId: notice.id } as const;
      const key = `failed:${notice.key}:${reader}`;
      stores.notices.queue({ key, recipient: `user:${reader}`, notice: told }, now);
    }
    return done(undefined);
  });
  log.error({ key: notice.key, recipient: notice.recipient, error }, "a notice can never be delivered");
  return { kind: "settled" };
}

/** Who is told when a notice cannot be delivered; nobody for news of such a failure itself. */
function readersOf(parts: DeliveryParts, notice: QueuedNotice): readonly string[] {
  const owners = ownersReminded(parts, notice);
  if (owners !== undefined) return owners;
  const concerned = officeOfLetters(parts, notice);
  if (concerned !== undefined) return concerned;
  const caller = callerOf(parts, notice);
  if (caller !== undefined) return [caller];
  const channel = /^channel:(.+)$/.exec(notice.recipient)?.[1];
  if (channel !== undefined) {
    const owner = whoOrdered(parts, notice, channel) ?? ownerOf(parts, notice);
    return owner === undefined ? administrators(parts) : [owner];
  }
  const requestId = /^request:(\d+)$/.exec(notice.subject ?? "")?.[1];
  const asker = requestId === undefined ? undefined : parts.stores.requests.askedBy(Number(requestId));
  return asker === undefined ? [] : [asker];
}

/** Who answers for what somebody was to be reminded of; undefined for anything but a reminder. */
function ownersReminded({ stores }: DeliveryParts, { notice }: QueuedNotice): string[] | undefined {
  const read = reminderNotice.safeParse(notice);
  if (!read.success) return undefined;
  const reminder = stores.reminders.find(read.data.reminderId);
  const owners = (reminder?.steps ?? []).flatMap(({ key }) => {
    const [noun, id] = key.split(":");
    if (noun !== undefined && noun in meetingOf) {
      const meetingId = meetingOf[noun as keyof typeof meetingOf](stores, Number(id));
      return (meetingId === undefined ? undefined : stores.meetings.find(meetingId)?.owner) ?? [];
    }
    const visitId = noun === "answer" ? stores.assignments.find(Number(id))?.visitId : Number(id);
    return (visitId === undefined ? undefined : stores.visits.find(visitId)?.owner) ?? [];
  });
  return [...new Set(owners)].filter((owner) => owner !== reminder?.recipient);
}

/** The meeting that something owed belongs to, by the noun of its key. */
const meetingOf = {
  reply: (stores: Stores, id: number) => stores.invitations.find(id)?.meetingId,
  replies: (_stores: Stores, id: number) => id,
  material: (stores: Stores, id: number) => stores.agendaItems.find(id)?.meetingId,
  materials: (_stores: Stores, id: number) => id,
  task: (stores: Stores, id: number) => stores.decisions.find(id)?.meetingId,
} as const;

/** Who passes on what one of a team was to be told; undefined for anything but such letters. */
function officeOfLetters(parts: DeliveryParts, { notice }: QueuedNotice): readonly string[] | undefined {
  const read = letterNotice.safeParse(notice);
  if (!read.success) return undefined;
  // Whoever was to pass texts on cannot be reached themselves.
  if ("letterIds" in read.data) return administrators(parts);
  const { stores } = parts;
  const assignmentId = stores.teamLetters.find(read.data.letterId)?.assignmentId;
  const visitId = assignmentId === undefined ? undefined : stores.assignments.find(assignmentId)?.visitId;
  const owner = visitId === undefined ? undefined : stores.visits.find(visitId)?.owner;
  return owner === undefined ? [] : [owner];
}

const letterNotice = z.union([
  z.object({ kind: z.enum(["team_letter", "road_letter"]), letterId: z.number() }),
  z.object({ kind: z.literal("letters_to_pass_on"), letterIds: z.array(z.number()) }),
]);

const reminderNotice = z.object({ kind: z.literal("reminder"), reminderId: z.number() });

/** Whose visit or survey a channel was to be told of. */
function ownerOf({ stores }: DeliveryParts, { notice }: QueuedNotice): string | undefined {
  const read = officeNews.safeParse(notice);
  if (!read.success) return undefined;
  if (read.data.kind === "survey_board") return stores.surveys.find(read.data.surveyId)?.owner;
  const visitId = stores.assignments.find(read.data.assignmentId)?.visitId;
  return visitId === undefined ? undefined : stores.visits.find(visitId)?.owner;
}

function administrators({ stores, admins }: DeliveryParts): readonly string[] {
  const appointed = stores.members.withRole("admin").map(({ slackUserId }) => slackUserId);
  return [...new Set([...admins, ...appointed])];
}

/** Who called the meeting that a notice is about. */
function callerOf({ stores }: DeliveryParts, { subject, recipient }: QueuedNotice): string | undefined {
  const [noun, id] = (subject ?? "").split(":");
  if (noun === "invitation") {
    const meetingId = stores.invitations.find(Number(id))?.meetingId;
    return meetingId === undefined ? undefined : stores.meetings.find(meetingId)?.owner;
  }
  // The owner's own copy of the tally cannot be told to the owner.
  return noun === "meeting" && recipient.startsWith("channel:")
    ? stores.meetings.find(Number(id))?.owner
    : undefined;
}

/** Who asked for what was to be posted in a channel, as far as it is a status report. */
function whoOrdered(
  { stores }: DeliveryParts,
  { notice }: QueuedNotice,
  channel: string,
): string | undefined {
  const read = digestPosted.safeParse(notice);
  return read.success ? (read.data.askedBy ?? stores.digests.find(channel)?.setBy) : undefined;
}

const digestPosted = z.object({
  kind: z.enum(["digest", "digest_ordered"]),
  askedBy: z.string().optional(),
});

const officeNews = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("survey_board"), surveyId: z.number() }),
  z.object({ kind: z.literal("seat_declined"), assignmentId: z.number() }),
]);
