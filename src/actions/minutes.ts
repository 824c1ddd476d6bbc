import { z } from "zod";
import { done, type Outcome } from "../domain/outcome.ts";
import { pageOf } from "../domain/pages.ts";
import { ways } from "../domain/people.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, sayInstead, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { agendaItem, minutesOf, writePoints } from "../flows/meetings/minutes.ts";
import { paperOf, papersOf, receivePaper } from "../flows/meetings/papers.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";
import { minutesView, pointsForm } from "../views/meetings/minutes.ts";
import { minutesTextView } from "../views/meetings/minutes-text.ts";
import { papersView, receiveForm } from "../views/meetings/papers.ts";

const one = z.object({ v: z.literal(1), id: z.number() });
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

function papersShown(context: Context, id: number, page: number, answer: typeof say): Outcome<Reply> {
  const papers = papersOf(context, id);
  if (!papers.done) return papers;
  const shown = pageOf(papers.value.items, page);
  return done(answer(papersView({ ...papers.value, shown }, readerOf(context))));
}

const listPapers = interaction({
  id: "paper.list",
  permission: "meetings.read",
  effect: "reads",
  value: one.extend({ page: z.number().optional() }),
  run: ({ id, page }, context) => papersShown(context, id, page ?? 1, page === undefined ? say : sayInstead),
});

const openReceive = interaction({
  id: "paper.receive_form",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const known = paperOf(context, id);
    return known.done ? done(show(receiveForm(known.value.item, readerOf(context)))) : known;
  },
});

const receive = interaction({
  id: "paper.receive",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ fields: z.object({ way: z.enum(ways) }) }),
  run({ id, fields }, context) {
    const received = receivePaper(context, { itemId: id, way: fields.way });
    return received.done ? papersShown(context, received.value.meetingId, 1, say) : received;
  },
});

const missing = interaction({
  id: "paper.missing",
  permission: "meetings.write",
  effect: "changes",
  value: one,
  run({ id }, context) {
    const missed = receivePaper(context, { itemId: id, way: undefined });
    return missed.done ? papersShown(context, missed.value.meetingId, 1, sayInstead) : missed;
  },
});

/** The contact says that the text was sent; their card and reminder show it. */
const sent = interaction({
  id: "paper.sent",
  permission: "invitations.answer",
  effect: "changes",
  value: one,
  run({ id }, context) {
    const received = receivePaper(context, { itemId: id, way: "slack" });
    return received.done ? done(nothing) : received;
  },
});

function minutesShown(context: Context, id: number, page: number, answer: typeof say): Outcome<Reply> {
  const minutes = minutesOf(context, id);
  return minutes.done ? done(answer(minutesView(minutes.value, page, readerOf(context)))) : minutes;
}

const turnPage = interaction({
  id: "minutes.page",
  permission: "meetings.write",
  effect: "reads",
  value: one.extend({ page: z.number().optional() }),
  run: ({ id, page }, context) => minutesShown(context, id, page ?? 1, page === undefined ? say : sayInstead),
});

const copy = interaction({
  id: "minutes.text",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const minutes = minutesOf(context, id);
    return minutes.done ? done(show(minutesTextView(minutes.value, readerOf(context)))) : minutes;
  },
});

/** The window of the text is only read. */
const copied = interaction({
  id: "minutes.text",
  permission: "meetings.write",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run: () => done(nothing),
});

const openPoints = interaction({
  id: "points.form",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const item = agendaItem(context, id);
    return item.done ? done(show(pointsForm(item.value, readerOf(context)))) : item;
  },
});

const write = interaction({
  id: "points.write",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ fields: z.object({ points: z.string().max(3000).optional() }) }),
  run({ id, fields }, context) {
    const written = writePoints(context, { itemId: id, points: fields.points ?? "" });
    return written.done ? minutesShown(context, written.value.meetingId, 1, say) : written;
  },
});

export const minutesClicks: readonly Interaction[] = [
  listPapers,
  openReceive,
  missing,
  sent,
  turnPage,
  copy,
  openPoints,
];
export const minutesForms: readonly Interaction[] = [receive, copied, write];
