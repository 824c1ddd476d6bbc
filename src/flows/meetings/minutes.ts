import type { AgendaItem } from "../../domain/agenda.ts";
import type { Decision } from "../../domain/decisions.ts";
import type { MeetingDetails } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";
import { type Agenda, agendaOf } from "./edit-agenda.ts";

/** What a meeting's minutes are made of: who came, what was said, what was decided. */
export interface Minutes {
  readonly details: MeetingDetails;
  readonly agenda: Agenda;
  readonly decisions: readonly Decision[];
  /** Those who came without a seat, as they were written down. */
  readonly unannounced: readonly string[];
}

/** A meeting's minutes as the records stand. */
export function minutesOf(context: Context, meetingId: number): Outcome<Minutes> {
  const { stores } = context;
  const agenda = agendaOf(context, meetingId);
  if (!agenda.done) return agenda;
  const details = stores.meetingDetails.of(meetingId);
  if (details === undefined) return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
  const records = stores.attendances.ofMeeting(meetingId);
  return done({
    details,
    agenda: agenda.value,
    decisions: stores.decisions.ofMeeting(meetingId),
    unannounced: records.flatMap(({ person }) => person ?? []),
  });
}

/** An item of a programme as it stands. */
export function agendaItem({ stores }: Context, itemId: number): Outcome<AgendaItem> {
  const item = stores.agendaItems.find(itemId);
  return item === undefined ? refused({ name: "agenda_item_gone" }) : done(item);
}

/** Writes down what was said to an item, in place of what stood there; nothing takes it away. */
export function writePoints(
  context: Context,
  { itemId, points }: { readonly itemId: number; readonly points: string },
): Outcome<AgendaItem> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const known = agendaItem(context, itemId);
    if (!known.done) return known;
    const item = known.value;
    const text = points.trim() === "" ? undefined : points.trim();
    if (item.points === text) return done(item);
    const after = { ...item, points: text };
    stores.agendaItems.change(after);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "points_written",
      subject: reference.meeting(item.meetingId),
      detail: { item: item.id, before: item.points, points: text },
    });
    return done(after);
  });
}
