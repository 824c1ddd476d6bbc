import { type AgendaFacts, isGap, type TimedItem, timed } from "../../domain/agenda.ts";
import type { Meeting, Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import type { Context } from "../context.ts";
import { touchMeeting } from "./meeting-news.ts";

/** A meeting's programme with its gaps. */
export interface Agenda {
  readonly meeting: Meeting;
  readonly items: readonly TimedItem[];
  /** Items whose speaker will not come. */
  readonly gaps: ReadonlySet<number>;
  readonly materialsBy: Day | undefined;
}

/** A meeting's programme as it stands. */
export function agendaOf({ stores }: Pick<Context, "stores">, meetingId: number): Outcome<Agenda> {
  const details = stores.meetingDetails.of(meetingId);
  if (details === undefined) return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
  const { meeting, seats } = details;
  const items = timed(stores.agendaItems.ofMeeting(meetingId), meeting.startsAt);
  const gaps = new Set(items.filter(({ item }) => isGap(item, seats)).map(({ item }) => item.id));
  return done({ meeting, items, gaps, materialsBy: stores.meetingTerms.of(meetingId).materialsBy });
}

/** Keeps a programme as it was written: items that were there before are moved and changed, not replaced. */
export function editAgenda(
  context: Context,
  edited: { readonly meetingId: number; readonly items: readonly AgendaFacts[] },
): Outcome<Agenda> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const details = stores.meetingDetails.of(edited.meetingId);
    if (details === undefined)
      return refused({ name: "meeting_unknown", typed: reference.meeting(edited.meetingId) });
    const { meeting, seats } = details;
    const before = stores.agendaItems.ofMeeting(meeting.id);
    const kept = new Set<number>();
    for (const [i, facts] of edited.items.entries()) {
      const same = before.find(
        ({ id, speaker, title }) => !kept.has(id) && speaker === facts.speaker && title === facts.title,
      );
      const placed = { ...facts, position: i + 1, organisationId: organisationOf(facts.speaker, seats) };
      if (same !== undefined) stores.agendaItems.change({ ...same, ...placed });
      kept.add(same?.id ?? stores.agendaItems.add({ ...fresh, meetingId: meeting.id, ...placed }));
    }
    for (const { id } of before) if (!kept.has(id)) stores.agendaItems.remove(id);
    touchMeeting(context, meeting, stores.invitations.ofMeeting(meeting.id));
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "agenda_edited",
      subject: reference.meeting(meeting.id),
      detail: { items: edited.items },
    });
    return agendaOf(context, meeting.id);
  });
}

const fresh = {
  receivedAt: undefined,
  receivedBy: undefined,
  receivedWay: undefined,
  points: undefined,
} as const;

/** The invited organisation with whose name, but for 管委会, the speaker begins. */
function organisationOf(speaker: string, seats: readonly Seat[]): number | undefined {
  return seats
    .flatMap(({ organisation }) => organisation ?? [])
    .find(({ nameZh }) => speaker.startsWith(nameZh.replace(/管委会$/, "")))?.id;
}

/** Finds the speakers of a programme that was written before they were invited: their cards then ask for the talk. */
export function linkSpeakers({ stores }: Pick<Context, "stores">, meetingId: number): void {
  const seats = stores.meetingDetails.of(meetingId)?.seats ?? [];
  for (const item of stores.agendaItems.ofMeeting(meetingId)) {
    const organisationId = item.organisationId ?? organisationOf(item.speaker, seats);
    if (organisationId !== item.organisationId) stores.agendaItems.change({ ...item, organisationId });
  }
}

/** Tells the owner, once, of talks for which nobody comes any more. */
export function tellOfGaps(
  { stores, now }: Pick<Context, "stores" | "now">,
  meeting: Meeting,
  organisationId: number | undefined,
): void {
  if (organisationId === undefined) return;
  const theirs = stores.agendaItems
    .ofMeeting(meeting.id)
    .filter((item) => item.organisationId === organisationId);
  if (theirs.length === 0) return;
  const seats = stores.meetingDetails.of(meeting.id)?.seats ?? [];
  for (const item of theirs.filter((one) => isGap(one, seats)))
    stores.notices.queue(
      {
        key: `gap:${item.id}:${meeting.sequence}`,
        recipient: `user:${meeting.owner}`,
        notice: { v: 1, kind: "agenda_gap", itemId: item.id },
      },
      now,
    );
}
