import { z } from "zod";
import type { Meeting } from "../domain/meetings.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import { type Day, dayOf, type Instant, instantAt, type TimeOfDay, timeOf } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { editMeeting } from "../flows/meetings/edit-meeting.ts";
import { moveMeeting, previewMove } from "../flows/meetings/move-meeting.ts";
import { closing } from "../input/meetings/meeting-lines.ts";
import { readableText } from "../input/words.ts";
import { editedView, moveLeftView, moveView } from "../views/meetings/meeting-changes.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";

const one = z.object({ v: z.literal(1), id: z.number() });
const moment = z.custom<Instant>((value) => z.iso.datetime().safeParse(value).success);
const day = z.custom<Day>((value) => z.iso.date().safeParse(value).success);
const time = z.custom<TimeOfDay>((value) => z.iso.time({ precision: -1 }).safeParse(value).success);
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

/** Makes the move that was shown, unless it is another one by now. */
const move = interaction({
  id: "meeting.move",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({
    startsAt: moment,
    endsAt: z.union([moment, z.literal("")]),
    place: z.string().max(300),
    shown: z.string(),
  }),
  run({ id, startsAt, endsAt, place, shown }, context) {
    const { zone } = context;
    const to = endsAt === "" ? undefined : timeOf(endsAt, zone);
    const wanted = { day: dayOf(startsAt, zone), from: timeOf(startsAt, zone), to };
    const moved = moveMeeting(context, {
      meetingId: id,
      time: wanted,
      place: place === "" ? undefined : place,
      shown,
    });
    return moved.done ? done(sayInstead(moveView(moved.value, readerOf(context)))) : moved;
  },
});

const leave = interaction({
  id: "meeting.move_leave",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run: (_value, context) => done(sayInstead(moveLeftView(readerOf(context)))),
});

/** A filled window is shown as a question, for people are asked again. */
const moveForm = interaction({
  id: "meeting.move",
  permission: "meetings.write",
  effect: "reads",
  value: one.extend({
    fields: z.object({ day, from: time, to: time.optional(), place: z.string().max(500).optional() }),
  }),
  run({ id, fields }, context) {
    const { place, ...wanted } = fields;
    if (wanted.to !== undefined && wanted.to <= wanted.from)
      return atField("to", { name: "range_backwards", typed: `${wanted.from}—${wanted.to}` }, context);
    const preview = previewMove(context, {
      meetingId: id,
      time: { ...wanted, to: wanted.to },
      place: readableText(place ?? "") || undefined,
    });
    if (!preview.done) return atField("day", preview.refusal, context);
    return done(say(moveView(preview.value, readerOf(context))));
  },
});

function atField(
  field: string,
  refusal: Parameters<typeof refusalSentence>[0],
  { caller }: Context,
): Outcome<Reply> {
  const errors = { [field]: refusalSentence(refusal, caller.language) };
  return done({ kind: "field_errors", errors });
}

const text = z.string().max(500).optional();

const edit = interaction({
  id: "meeting.edit",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({
    fields: z.object({
      title: z.string().min(1).max(500),
      host: text,
      purpose: text,
      reply_by: day.optional(),
      capacity: text,
      materials_by: day.optional(),
      asks: z.array(z.enum(["form", "trains"])).optional(),
    }),
  }),
  run({ id, fields }, context) {
    const reader = readerOf(context);
    const capacity = fields.capacity?.normalize("NFKC").trim() ?? "";
    if (capacity !== "" && !/^[1-9]\d{0,3}$/.test(capacity))
      return done({ kind: "field_errors", errors: { capacity: reader.words.meetingChanges.capacityWrong } });
    const { asks = [] } = fields;
    const edited = editMeeting(context, {
      meetingId: id,
      title: readableText(fields.title).slice(0, 150),
      replyBy: replyByOf(fields.reply_by, context.stores.meetings.find(id), context),
      terms: {
        host: readableText(fields.host ?? "") || undefined,
        purpose: readableText(fields.purpose ?? "") || undefined,
        capacity: capacity === "" ? undefined : Number(capacity),
        form: asks.includes("form"),
        trains: asks.includes("trains"),
        materialsBy: fields.materials_by,
      },
    });
    if (edited.done) return done(say(editedView(edited.value, reader)));
    return atField(
      edited.refusal.name === "reply_by_unfit" ? "reply_by" : "capacity",
      edited.refusal,
      context,
    );
  },
});

/** The end of the office's day, or the moment that stands already, or the beginning of a meeting on that day. */
function replyByOf(
  wanted: Day | undefined,
  meeting: Meeting | undefined,
  { zone }: Context,
): Instant | undefined {
  if (wanted === undefined || meeting === undefined) return undefined;
  const { replyBy, startsAt } = meeting;
  if (replyBy !== undefined && dayOf(replyBy, zone) === wanted) return replyBy;
  const by = instantAt(wanted, closing, zone);
  return dayOf(startsAt, zone) === wanted && by > startsAt ? startsAt : by;
}

export const meetingChangeClicks: readonly Interaction[] = [move, leave];
export const meetingChangeForms: readonly Interaction[] = [moveForm, edit];
