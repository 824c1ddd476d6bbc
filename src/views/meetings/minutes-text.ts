import type { ModalView } from "@slack/types";
import { bringsSomebody, type Seat } from "../../domain/meetings.ts";
import { longDay } from "../../locales/dates.ts";
import { copyWindow } from "../copy-window.ts";
import { type MeetingReader, whenText } from "./meeting-facts.ts";
import type { MinutesShown } from "./minutes.ts";

/** Nobody copies more; what is left out is counted. */
const pagesShown = 20;

/** The minutes as plain text in the office's form, in fields from which they can be copied on a phone too. */
export function minutesTextView(minutes: MinutesShown, reader: MeetingReader): ModalView {
  const { words } = reader;
  return copyWindow("minutes.text", minutesLines(minutes, reader), pagesShown, words.minutes, words);
}

/** Time, place, chair, who was there, what was said and decided, a line each. */
function minutesLines(minutes: MinutesShown, reader: MeetingReader): string[] {
  const { details, agenda, decisions } = minutes;
  const { meeting, terms } = details;
  const say = reader.words.minutes.plain;
  const roles = reader.words.programmes.roles;
  return [
    say.heading(meeting.title),
    say.when(whenText(meeting, reader)),
    ...(meeting.place === undefined ? [] : [say.where(meeting.place)]),
    ...(terms?.host === undefined ? [] : [say.host(terms.host)]),
    ...presentLines(minutes, reader),
    ...(agenda.items.length === 0 ? [] : [say.agenda]),
    ...agenda.items.flatMap(({ item }, i) => [
      say.item(i + 1, item.title, item.speaker, roles[item.role]),
      ...(item.points ?? "")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => say.point(line.trim())),
    ]),
    ...(decisions.length === 0 ? [] : [say.decisions(agenda.items.length > 0)]),
    ...decisions.map(({ what, who, by, doneAt }, i) =>
      say.decision(i + 1, what, who, longDay(by, reader.language, reader.today), doneAt !== undefined),
    ),
  ];
}

/** Who was there by organisation, in the order of protocol, each with its heads; people without one stand by group. */
function presentLines({ details, unannounced }: MinutesShown, reader: MeetingReader): string[] {
  const { seats, attended, came = new Set() } = details;
  const say = reader.words.minutes.plain;
  if (attended === undefined) return [say.notRecorded];
  const present = seats.filter(({ invitation }) => came.has(invitation.id));
  const rows = [
    ...present.map((seat) => ({ group: groupName(seat, reader), name: personIn(seat, reader) })),
    ...unannounced.map((person, i) => unannouncedRow(person, details.unannounced?.[i]?.nameZh, reader)),
  ];
  const groups = [...Map.groupBy(rows, ({ group }) => group)].map(([group, theirs]) => {
    const names = theirs.map(({ name }) => name).filter((name) => name !== "");
    return names.length === 0
      ? say.groupBare(group, theirs.length)
      : say.group(group, theirs.length, reader.words.shared.list(names));
  });
  return [say.present(attended), ...groups];
}

function groupName({ organisation, belongs }: Seat, { words }: MeetingReader): string {
  return organisation?.nameZh ?? words.registrations.groups[belongs ?? "people"];
}

/** Whoever came for a seat, with their post; nothing where nobody wrote down who. */
function personIn(seat: Seat, { words }: MeetingReader): string {
  const { form: filled, invitation, organisation, delegateSeat } = seat;
  const say = words.minutes.plain;
  if (filled !== undefined) return say.person(filled.name, filled.post ?? "");
  if (invitation.status === "delegated" && bringsSomebody({ invitation, delegateSeat }))
    return invitation.delegate ?? "";
  return seat.name === organisation?.nameZh ? "" : (seat.name ?? "");
}

function unannouncedRow(person: string, organisation: string | undefined, { words }: MeetingReader) {
  if (organisation === undefined) return { group: words.minutes.plain.others, name: person };
  return { group: organisation, name: person.slice(organisation.length).trim() };
}
