import type { KnownBlock } from "@slack/types";
import { type AgendaItem, owesMaterials, type TimedItem } from "../../domain/agenda.ts";
import type { MeetingTerms } from "../../domain/meeting-terms.ts";
import { bringsSomebody, type Meeting, type PersonShown, phaseOf, type Seat } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { timeOf } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button, overflow } from "../buttons.ts";
import { context, type Message, message, section } from "../message.ts";
import { factLines, type MeetingReader, personText, replyByText, whenText } from "./meeting-facts.ts";

/** The seats of one organisation at a meeting, and what it is asked to say there. */
export interface OrganisationShown {
  readonly meeting: Meeting;
  readonly owner: PersonShown;
  readonly terms: MeetingTerms;
  readonly organisation: string;
  readonly seats: readonly Seat[];
  readonly talks: readonly TimedItem[];
}

/** The card for an organisation's contact: asks for its representatives, then shows them and lets them be changed. */
export function organisationCard(shown: OrganisationShown, reader: MeetingReader): Message {
  const { meeting, seats, organisation, owner, talks } = shown;
  const say = reader.words.registrations;
  const [when, by] = [whenText(meeting, reader), replyByText(meeting, reader)];
  const text = say.text(organisation, seats.length, when, meeting.title, talks.length > 0, by);
  const title = reader.words.meetings.title(meeting.title);
  const facts = [...factLines(meeting, reader), ...talkLines(shown, reader)];
  const phase = phaseOf(meeting, reader.now);
  if (phase !== "open") {
    const closed = reader.words.meetings[phase];
    return message(text, [section(closed), section(joined([title, ...factLines(meeting, reader)]))]);
  }
  return message(text, [
    section(joined([title, standing(shown, reader)])),
    ...peopleRows(shown, reader),
    section(joined(facts)),
    context(say.foot(by, personText(owner), reference.meeting(meeting.id))),
    actions(shown, reader),
  ]);
}

/** What an organisation is asked to say, and to send beforehand; once it is registered, what it has still to send. */
function talkLines(shown: OrganisationShown, reader: MeetingReader): Mrkdwn[] {
  const { talks, terms, seats } = shown;
  const say = reader.words.registrations;
  const lines = talks.map(({ item, startsAt }) =>
    say.speaks(item.title, timeOf(startsAt, reader.zone), item.minutes),
  );
  if (terms.materialsBy === undefined) return lines;
  if (owedPaper(shown) === undefined) {
    const isIn = talks.some(({ item }) => item.receivedAt !== undefined);
    return isIn ? [...lines, reader.words.minutes.thanksPaper] : lines;
  }
  const day = longDay(terms.materialsBy, reader.language, reader.today);
  return [...lines, seats.some(bringsSomebody) ? reader.words.minutes.stillNeeded(day) : say.materials(day)];
}

/** The first of an organisation's talks whose text has not come. */
function owedPaper({ talks }: OrganisationShown): AgendaItem | undefined {
  return talks.map(({ item }) => item).find(owesMaterials);
}

const isOpen = ({ invitation }: Seat) =>
  invitation.status === "needs-action" || invitation.status === "tentative";

function standing({ seats, organisation, meeting }: OrganisationShown, reader: MeetingReader): Mrkdwn {
  const say = reader.words.registrations;
  const come = seats.filter(bringsSomebody).length;
  const waiting = seats.some(({ isWaiting }) => isWaiting) ? say.waiting : md``;
  if (come > 0) return joined([say.registered(organisation, come, seats.length), waiting]);
  if (seats.every(({ invitation }) => invitation.status === "declined")) return say.declined(organisation);
  if (seats.some(({ invitation }) => invitation.status === "tentative"))
    return say.undecidedYet(organisation);
  return joined([meeting.sequence > 1 ? say.changed : md``, say.asks(organisation, seats.length)]);
}

/** Who comes, a row each, with one tap to send somebody else. */
function peopleRows({ seats, meeting }: OrganisationShown, reader: MeetingReader): KnownBlock[] {
  return seats.filter(bringsSomebody).map((seat) => ({
    ...(section(nameLine(seat, reader)) as Extract<KnownBlock, { type: "section" }>),
    accessory: button({
      action: `seat.fill:${seat.invitation.id}`,
      label: reader.words.registrations.replace,
      value: { id: seat.invitation.id, sequence: meeting.sequence, as: "delegated" },
    }),
  }));
}

function nameLine({ form, invitation }: Seat, { words }: MeetingReader): Mrkdwn {
  const say = words.registrations;
  if (form !== undefined) return say.person(form.name, form.post ?? "");
  return invitation.delegate === undefined ? say.unnamed : say.person(invitation.delegate, "");
}

function actions(shown: OrganisationShown, reader: MeetingReader): KnownBlock {
  const { seats, meeting } = shown;
  const say = reader.words.registrations;
  const [lead] = seats;
  const target =
    seats.find(isOpen) ?? seats.find(({ invitation }) => invitation.status === "declined") ?? lead;
  const value = { id: target?.invitation.id ?? 0, sequence: meeting.sequence };
  const come = seats.filter(bringsSomebody);
  const fill = (label: string, as: "accepted" | "delegated", style?: "primary") =>
    button({
      action: `seat.fill:${as}`,
      label,
      value: { ...value, as },
      ...(style === undefined ? {} : { style }),
    });
  const open = seats.filter(isOpen).length;
  const isRefused = open === 0 && come.length === 0;
  const buttons = [
    ...(open > 0 && come.length === 0 ? [fill(say.attend, "accepted", "primary")] : []),
    ...(open > 0 && come.length === 0 ? [fill(say.sendAnother, "delegated")] : []),
    ...(open > 0 && come.length > 0 ? [fill(say.addOne, "accepted", "primary")] : []),
    ...(open === 0 && come.length > 0 ? [changeButton(come[0], shown, reader)] : []),
    ...(isRefused ? [fill(say.canAfterAll, "accepted")] : []),
    ...(come.length > 0 ? paperButton(shown, reader) : []),
    ...(isRefused ? [] : [button({ action: "seat.decline", label: say.cannot, value })]),
  ];
  return { type: "actions", elements: [...buttons, overflow("seat.more", menuOf(value, open, reader))] };
}

/** Says that the text was sent, where one was asked for. */
function paperButton(shown: OrganisationShown, { words }: MeetingReader) {
  const item = shown.terms.materialsBy === undefined ? undefined : owedPaper(shown);
  if (item === undefined) return [];
  return [button({ action: "paper.sent", label: words.minutes.paperSent, value: { id: item.id } })];
}

function changeButton(seat: Seat | undefined, { meeting }: OrganisationShown, { words }: MeetingReader) {
  return button({
    action: "seat.fill:change",
    label: words.registrations.change,
    value: {
      id: seat?.invitation.id ?? 0,
      sequence: meeting.sequence,
      as: seat?.invitation.status === "delegated" ? "delegated" : "accepted",
      edit: 1,
    },
  });
}

function menuOf(
  value: { readonly id: number; readonly sequence: number },
  open: number,
  reader: MeetingReader,
) {
  const say = reader.words.registrations;
  const to = reader.language === "zh-CN" ? "en" : "zh-CN";
  return [
    ...(open > 0 ? [{ label: say.undecided, value: { do: "tentative", ...value } }] : []),
    { label: say.agenda, value: { do: "agenda", ...value } },
    { label: say.contact, value: { do: "contact", ...value } },
    { label: reader.words.shared.otherLanguage, value: { do: "language", to } },
  ];
}
