import type { ModalView } from "@slack/types";
import type { MeetingTerms } from "../../domain/meeting-terms.ts";
import type { Meeting, Seat } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { dayOf, timeOf } from "../../domain/time.ts";
import type { DayKind } from "../../domain/workdays.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { boxes, form, plain, textField } from "../form-fields.ts";
import { type Message, message, section, sentence } from "../message.ts";
import { dayRemark, holderText, type MeetingReader, whenText } from "./meeting-facts.ts";
import { everyName, firstNames } from "./meeting-people.ts";

/** A move and whom it concerns. */
export interface MoveShown {
  readonly kind: "planned" | "moved" | "changed";
  readonly before: Meeting;
  readonly after: Meeting;
  readonly day: DayKind;
  readonly told: readonly Seat[];
  readonly outside: readonly Seat[];
  readonly shown: string;
}

/** Shows what a move changes and who is asked again, and asks to confirm it; or says that it is done. */
export function moveView(shown: MoveShown, reader: MeetingReader): Message {
  const { before, after, kind } = shown;
  const say = reader.words.meetingChanges;
  const ref = reference.meeting(after.id);
  const title = kind === "moved" ? say.done(ref, after.title) : say.moveTitle(ref, after.title);
  const value = {
    id: after.id,
    startsAt: after.startsAt,
    endsAt: after.endsAt ?? "",
    place: after.place ?? "",
    shown: shown.shown,
  };
  const ask = [
    button({ action: "meeting.move", label: say.yes, value, style: "primary" }),
    button({ action: "meeting.move_leave", label: say.no, value: { id: after.id } }),
  ];
  return message(title, [
    section(
      joined([
        kind === "changed" ? say.changed : md``,
        title,
        say.from(whenText(before, reader), before.place ?? ""),
        say.to(whenText(after, reader), after.place ?? ""),
        dayRemark(after, shown.day, reader),
      ]),
    ),
    ...everyName(say.outside, shown.outside.map(holderText), reader),
    section(told(shown, reader)),
    ...(kind === "moved" ? [] : [{ type: "actions" as const, elements: ask }]),
  ]);
}

function told({ told: seats }: MoveShown, reader: MeetingReader): Mrkdwn {
  const say = reader.words.meetingChanges;
  if (seats.length === 0) return say.nobody;
  return say.again(firstNames(seats.map(holderText), reader), seats.length);
}

/** The window for another time or place. */
export function moveForm(meeting: Meeting, reader: MeetingReader): ModalView {
  const say = reader.words.meetings;
  const end = meeting.endsAt === undefined ? {} : { initial_time: timeOf(meeting.endsAt, reader.zone) };
  const field = (id: string, label: string, element: object, optional = false) =>
    ({ type: "input", block_id: id, label: plain(label), optional, element }) as never;
  return form(
    {
      id: "meeting.move",
      value: { id: meeting.id },
      title: reader.words.meetingChanges.formTitle,
      submit: reader.words.meetingChanges.formSubmit,
      blocks: [
        section(say.reference(reference.meeting(meeting.id), meeting.title)),
        field("day", say.newDay, {
          type: "datepicker",
          action_id: "value",
          initial_date: dayOf(meeting.startsAt, reader.zone),
        }),
        field("from", say.newFrom, {
          type: "timepicker",
          action_id: "value",
          initial_time: timeOf(meeting.startsAt, reader.zone),
        }),
        field("to", say.newTo, { type: "timepicker", action_id: "value", ...end }, true),
        textField({ id: "place", label: say.newPlace, optional: true }, meeting.place),
      ],
    },
    reader.words,
  );
}

/** The window for what nobody has to be asked about again. */
export function editForm(meeting: Meeting, terms: MeetingTerms, reader: MeetingReader): ModalView {
  const say = reader.words.meetingChanges;
  const optional = true;
  const date = (id: string, label: string, day: string | undefined) =>
    ({
      type: "input" as const,
      block_id: id,
      label: plain(label),
      optional,
      element: {
        type: "datepicker" as const,
        action_id: "value",
        ...(day === undefined ? {} : { initial_date: day }),
      },
    }) as const;
  const by = meeting.replyBy === undefined ? undefined : dayOf(meeting.replyBy, reader.zone);
  const ticked = new Set([...(terms.form ? ["form"] : []), ...(terms.trains ? ["trains"] : [])]);
  return form(
    {
      id: "meeting.edit",
      value: { id: meeting.id },
      title: say.editTitle,
      submit: say.editSubmit,
      blocks: [
        textField({ id: "title", label: say.name }, meeting.title),
        textField({ id: "host", label: say.host, optional }, terms.host),
        textField({ id: "purpose", label: say.purpose, optional }, terms.purpose),
        date("reply_by", say.replyBy, by),
        textField(
          { id: "capacity", label: `${say.capacity}（${say.capacityHint}）`, optional },
          terms.capacity === undefined ? undefined : String(terms.capacity),
        ),
        date("materials_by", say.materialsBy, terms.materialsBy),
        boxes(
          { id: "asks", label: say.asks, optional },
          [
            { text: say.form, value: "form" },
            { text: say.trains, value: "trains" },
          ],
          ticked,
        ),
      ],
    },
    reader.words,
  );
}

/** A meeting was edited. */
export function editedView(meeting: Meeting, { words }: MeetingReader): Message {
  return sentence(words.meetingChanges.edited(reference.meeting(meeting.id), meeting.title));
}

/** Nothing was moved, as somebody chose. */
export function moveLeftView({ words }: MeetingReader): Message {
  return sentence(words.meetingChanges.left);
}
