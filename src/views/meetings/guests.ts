import type { KnownBlock, ModalView } from "@slack/types";
import { bringsSomebody, type Meeting, type MeetingDetails, type Seat } from "../../domain/meetings.ts";
import { pageOf } from "../../domain/pages.ts";
import { reference } from "../../domain/references.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { form, textField } from "../form-fields.ts";
import { type Message, message, section, sectionWith, sentence } from "../message.ts";
import { factLines, holderText, type MeetingReader } from "./meeting-facts.ts";
import { turnButtons } from "./meeting-pages.ts";
import { figuresOf } from "./meeting-tally.ts";

/** Every seat on a line, in the order of protocol, with one tap to put somebody else on it. */
export function guestsView(
  details: MeetingDetails,
  wanted: number,
  isOpen: boolean,
  reader: MeetingReader,
): Message {
  const { meeting, seats } = details;
  const say = reader.words.guests;
  const ref = reference.meeting(meeting.id);
  const page = pageOf(seats, wanted);
  return message(say.text(ref, meeting.title, seats.length), [
    section(joined([say.title(ref, meeting.title), md`${figuresOf(seats, reader)}`])),
    ...page.items.map((seat) => row(seat, meeting, isOpen, reader)),
    ...turnButtons("guest.list", meeting.id, page, reader),
    {
      type: "actions",
      elements: [button({ action: "guest.texts", label: say.texts, value: { id: meeting.id } })],
    },
  ]);
}

function row(seat: Seat, meeting: Meeting, isOpen: boolean, reader: MeetingReader): KnownBlock {
  const { id, status, delegate } = seat.invitation;
  const say = reader.words.guests;
  const { marks, groups } = reader.words.meetings;
  const whose = seat.form === undefined ? holderText(seat) : md`${seat.name ?? ""}`;
  const person = seat.form?.name ?? seat.delegateSeat?.name ?? delegate ?? "";
  const line = say.line(
    marks[status],
    whose,
    bringsSomebody(seat) ? person : "",
    seat.form?.post ?? "",
    groups[status],
  );
  if (!isOpen) return section(line);
  const label = bringsSomebody(seat) ? say.change : say.fill;
  return sectionWith(
    line,
    button({ action: `guest.form:${id}`, label, value: { id, sequence: meeting.sequence } }),
  );
}

/** The small form for who comes, with who was to come so far. */
export function personForm(meeting: Meeting, seat: Seat, reader: MeetingReader): ModalView {
  const say = reader.words.guests;
  const { registrations } = reader.words;
  const { id, delegate } = seat.invitation;
  const { form: filled } = seat;
  const optional = true;
  return form(
    {
      id: "guest.change",
      value: { id, sequence: meeting.sequence },
      title: say.formTitle,
      submit: say.submit,
      blocks: [
        section(
          joined([registrations.formIntro(seat.name ?? "", meeting.title), ...factLines(meeting, reader)]),
        ),
        textField({ id: "name", label: registrations.name }, filled?.name ?? delegate),
        textField({ id: "post", label: registrations.post, optional }, filled?.post),
        textField(
          { id: "mobile", label: registrations.mobile, optional, hint: say.mobileHint },
          filled?.mobile,
        ),
      ],
    },
    reader.words,
  );
}

/** Who comes by now, and that nobody else has to do anything. */
export function personChangedView(meeting: Meeting, seat: Seat, { words }: MeetingReader): Message {
  const ref = reference.meeting(meeting.id);
  return sentence(words.guests.changed(ref, seat.name ?? "", seat.form?.name ?? "", seat.form?.post ?? ""));
}
