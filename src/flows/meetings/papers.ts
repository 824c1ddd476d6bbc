import { type AgendaItem, bringsText } from "../../domain/agenda.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Context } from "../context.ts";
import { type Agenda, agendaOf } from "./edit-agenda.ts";
import { touchMeeting } from "./meeting-news.ts";

/** A meeting's items whose speakers bring text and slides, and who noted what has come. */
export interface Papers extends Agenda {
  readonly receivers: ReadonlyMap<string, string>;
}

/** Who owes text and slides, and what has come. */
export function papersOf(context: Context, meetingId: number): Outcome<Papers> {
  const agenda = agendaOf(context, meetingId);
  if (!agenda.done) return agenda;
  const items = agenda.value.items.filter(({ item }) => bringsText(item));
  const names = items.flatMap(({ item: { receivedBy } }) =>
    receivedBy === undefined
      ? []
      : [[receivedBy, context.stores.meetingDetails.member(receivedBy).name ?? ""] as const],
  );
  return done({ ...agenda.value, items, receivers: new Map(names) });
}

/** An item of a programme of which the caller may say that its text has come: staff, or who answers for its speaker. */
export function paperOf(
  { stores, caller }: Context,
  itemId: number,
): Outcome<{ readonly item: AgendaItem; readonly isOwn: boolean }> {
  const item = stores.agendaItems.find(itemId);
  if (item === undefined || !bringsText(item)) return refused({ name: "agenda_item_gone" });
  const theirs = stores.invitations
    .ofMeeting(item.meetingId)
    .filter(({ organisationId }) => organisationId !== undefined && organisationId === item.organisationId);
  const isOwn = theirs.some((seat) => stores.meetingDetails.holders(seat).includes(caller.slackUserId));
  if (!isOwn && !mayDo(caller.roles, "meetings.write")) return refused({ name: "not_your_invitation" });
  return done({ item, isOwn });
}

/** Notes that text and slides have come, and how; or, without a way, that they have not. Said twice it changes nothing. */
export function receivePaper(
  context: Context,
  { itemId, way }: { readonly itemId: number; readonly way: Way | undefined },
): Outcome<AgendaItem> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const known = paperOf(context, itemId);
    if (!known.done) return known;
    const { item } = known.value;
    const meeting = stores.meetings.find(item.meetingId);
    if (meeting === undefined) return refused({ name: "agenda_item_gone" });
    if ((way === undefined) === (item.receivedAt === undefined) && item.receivedWay === way)
      return done(item);
    stores.members.meet(caller.slackUserId);
    const received = { receivedAt: now, receivedBy: caller.slackUserId, receivedWay: way };
    const missing = { receivedAt: undefined, receivedBy: undefined, receivedWay: undefined };
    const after = { ...item, ...(way === undefined ? missing : received) };
    stores.agendaItems.change(after);
    touchMeeting(context, meeting, stores.invitations.ofMeeting(meeting.id));
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: way === undefined ? "paper_missing" : "paper_received",
      subject: reference.meeting(meeting.id),
      detail: { item: item.id, title: item.title, speaker: item.speaker, way },
    });
    return done(after);
  });
}
