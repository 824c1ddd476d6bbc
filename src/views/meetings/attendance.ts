import type { KnownBlock, ModalView } from "@slack/types";
import type { MeetingDetails, Seat } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import type { RollPage, RollPart } from "../../domain/roll.ts";
import { joined } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { boxes, form, longText, manyMenu } from "../form-fields.ts";
import { type Message, message, section } from "../message.ts";
import { tallySections } from "./meeting-counts.ts";
import type { MeetingReader } from "./meeting-facts.ts";

/** What is known so far of who came: seats by their invitation, others by name. */
export interface RecordShown {
  readonly details: MeetingDetails;
  readonly roll: RollPage;
  readonly came: ReadonlySet<number>;
  readonly late: ReadonlySet<number>;
  readonly others: readonly { readonly person: string; readonly late: boolean }[];
}

/** The window in which staff tick who came, by group and in the order of protocol. */
export function attendanceForm(shown: RecordShown, reader: MeetingReader): ModalView {
  const { meeting } = shown.details;
  const { page, pages, parts } = shown.roll;
  const say = reader.words.attendance;
  const seats = parts.flatMap((part) => part.seats);
  const lateOf = (seat: Seat) => shown.late.has(seat.invitation.id);
  const optional = true;
  return form(
    {
      id: "meeting.attendance",
      value: { id: meeting.id, page },
      title: say.title,
      submit: say.submit,
      blocks: [
        section(
          joined([
            say.intro(reference.meeting(meeting.id), meeting.title),
            ...(pages > 1 ? [say.page(page, pages)] : []),
          ]),
        ),
        ...parts.map((part, i) => partField(part, i, shown, reader)),
        ...(seats.length === 0
          ? []
          : [
              manyMenu(
                { id: "late", label: say.late, optional },
                seats.map((seat) => choice(seat, reader)),
                new Set(seats.filter(lateOf).map(({ invitation }) => String(invitation.id))),
              ),
            ]),
        longText(
          { id: "others", label: say.others, optional, hint: say.othersHint },
          shown.others.length === 0
            ? undefined
            : shown.others
                .map(({ person, late }) => (late ? `${person} ${say.lateMark}` : person))
                .join("\n"),
        ),
      ],
    },
    reader.words,
  );
}

function partField(part: RollPart, index: number, { came }: RecordShown, reader: MeetingReader): KnownBlock {
  const name = reader.words.registrations.groups[part.group];
  const label = part.parts === 1 ? name : reader.words.attendance.part(name, part.part, part.parts);
  const ticked = part.seats.map(({ invitation }) => invitation.id).filter((id) => came.has(id));
  return boxes(
    { id: `came${index}`, label, optional: true },
    part.seats.map((seat) => choice(seat, reader)),
    new Set(ticked.map(String)),
  );
}

/** A seat to tick: whose it is, who comes for it, and what was answered where that was not yes. */
function choice(seat: Seat, { words }: MeetingReader) {
  const { invitation, name, form: filled } = seat;
  const { status } = invitation;
  const person =
    filled?.name ?? seat.delegateSeat?.name ?? (status === "delegated" ? invitation.delegate : "");
  const whose = name ?? words.meetings.unnamed;
  const who = person === undefined || person === "" || person === whose ? whose : `${whose} ${person}`;
  const text = status === "accepted" ? who : `${who} · ${words.meetings.groups[status]}`;
  return { text, value: String(invitation.id) };
}

/** How many came, in all, by group and by province; who was late; and the way to the next page, or to the minutes. */
export function attendanceView(
  {
    details,
    page,
    pages,
  }: { readonly details: MeetingDetails; readonly page: number; readonly pages: number },
  reader: MeetingReader,
): Message {
  const { meeting, attended = 0, late = 0 } = details;
  const say = reader.words.attendance;
  const ref = reference.meeting(meeting.id);
  const text = say.done(ref, meeting.title, attended);
  const more = page < pages;
  const again = { id: meeting.id, page: more ? page + 1 : page };
  return message(text, [
    section(joined([text, ...(late === 0 ? [] : [say.lateCount(late)])])),
    ...tallySections(details, reader),
    {
      type: "actions",
      elements: [
        button({
          action: "meeting.attendance",
          label: more ? say.nextPage(page + 1, pages) : say.change,
          value: again,
          ...(more ? { style: "primary" as const } : {}),
        }),
      ],
    },
  ]);
}
