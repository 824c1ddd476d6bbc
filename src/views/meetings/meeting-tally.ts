import type { KnownBlock } from "@slack/types";
import {
  bringsSomebody,
  type Meeting,
  type MeetingDetails,
  type Participation,
  phaseOf,
  type Seat,
  tallyOf,
} from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { timeOf } from "../../domain/time.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button, overflow } from "../buttons.ts";
import { context, type Message, message, section, sentence } from "../message.ts";
import { tallySections } from "./meeting-counts.ts";
import {
  delegateText,
  factLines,
  holderText,
  type MeetingReader,
  namesText,
  personText,
  replyByText,
} from "./meeting-facts.ts";

/** In which order answers are counted and listed. */
const order: readonly Participation[] = ["accepted", "delegated", "declined", "tentative", "needs-action"];

/** So many names fit into one section even with what is said of them. */
const namesInSection = 25;
/** So many names of a group, and so many characters of names, go into one message: Slack takes about 13,000. */
const namesInGroup = 100;
const namesTogether = 7000;
/** As much of a note as is read at a glance; the rest is on its writer's card. */
const noteShown = 60;

/** Who sees it: staff by themselves, with notes and buttons, or a channel. */
type Audience = "staff" | "channel";

/** Who comes to a meeting: figures that add up to the invited, and the names of each group. */
export function tallyView(details: MeetingDetails, audience: Audience, reader: MeetingReader): Message {
  const { meeting, owner, seats } = details;
  const say = reader.words.meetings;
  const title = `${reference.meeting(meeting.id)} ${meeting.title}`;
  return message(say.figuresText(title, figuresOf(seats, reader)), [
    section(
      joined([
        joined([say.reference(reference.meeting(meeting.id), meeting.title), stateText(meeting, reader)], ""),
        ...factLines(meeting, reader),
        say.owner(personText(owner)),
        audience === "staff" ? cancelReason(meeting, reader) : md``,
      ]),
    ),
    ...standing(details, reader),
    ...tallySections(details, reader),
    ...groups(details, audience, reader),
    footer(details, reader),
    ...(audience === "staff" ? staffButtons(details, reader) : []),
  ]);
}

/** `参加 3 · 换人 1 · 不能 1 · 待定 0 · 未复 2`. */
export function figuresOf(seats: readonly Seat[], { words }: MeetingReader): string {
  const tally = tallyOf(seats.map(({ invitation }) => invitation));
  const say = words.meetings;
  return order.map((status) => say.figure(say.groups[status], tally[status])).join(" · ");
}

function stateText({ state }: Meeting, { words }: MeetingReader): Mrkdwn {
  return state === "called" ? md`` : words.meetings.state(words.meetings.states[state]);
}

/** Why it was cancelled: for the office, not for a channel that guests read. */
function cancelReason({ state, reason }: Meeting, { words }: MeetingReader): Mrkdwn {
  return state === "cancelled" && reason !== undefined ? words.meetings.reason(reason) : md``;
}

function standing({ seats, attended }: MeetingDetails, reader: MeetingReader): KnownBlock[] {
  const say = reader.words.meetings;
  const figures =
    seats.length === 0 ? md`${say.noSeats}` : say.figures(figuresOf(seats, reader), seats.length);
  return [section(joined([attended === undefined ? md`` : say.attended(attended), figures]))];
}

/** Everybody's names: with what is known of them, or bare where that would be more than a message holds. */
function groups(details: MeetingDetails, audience: Audience, reader: MeetingReader): KnownBlock[] {
  const known = details.seats.map((seat) => seatText(seat, audience, reader));
  const isTooLong = known.reduce((sum, { mrkdwn }) => sum + mrkdwn.length, 0) > namesTogether;
  const named = details.seats.map((seat, i) => ({
    status: seat.invitation.status,
    text: isTooLong ? holderText(seat) : (known[i] ?? holderText(seat)),
  }));
  return order.flatMap((status) => groupBlocks(named, status, reader));
}

function groupBlocks(
  named: readonly { readonly status: Participation; readonly text: Mrkdwn }[],
  status: Participation,
  reader: MeetingReader,
): KnownBlock[] {
  const say = reader.words.meetings;
  const all = folded(
    named.filter((one) => one.status === status).map(({ text }) => text),
    reader,
  );
  const hidden = all.length - namesInGroup;
  const names = hidden > 0 ? [...all.slice(0, namesInGroup), say.more(hidden)] : all;
  const parts = Array.from({ length: Math.ceil(names.length / namesInSection) }, (_, i) =>
    names.slice(i * namesInSection, (i + 1) * namesInSection),
  );
  return parts.map((part) =>
    section(say.group(say.marks[status], say.groups[status], namesText(part, reader))),
  );
}

/** Seats of which nothing tells one from another stand once, with their number. */
function folded(names: readonly Mrkdwn[], { words }: MeetingReader): Mrkdwn[] {
  const alike = [...Map.groupBy(names, ({ mrkdwn }) => mrkdwn).values()];
  return alike.flatMap(([name, ...others]) =>
    name === undefined ? [] : [others.length === 0 ? name : words.meetings.times(name, others.length + 1)],
  );
}

/** A name with what is worth knowing: who comes instead, by which way it was said, and what. */
function seatText(seat: Seat, audience: Audience, reader: MeetingReader): Mrkdwn {
  const say = reader.words.meetings;
  const { status, note, answeredWay } = seat.invitation;
  const about = [
    status === "delegated" ? say.insteadOf(delegateText(seat)) : md``,
    seat.passedOnBy === undefined ? md`` : say.onBehalf(personText(seat.passedOnBy)),
    seat.recordedBy === undefined || answeredWay === undefined
      ? md``
      : say.recorded(say.ways[answeredWay], personText(seat.recordedBy)),
    note === undefined || audience === "channel" ? md`` : say.said(clipped(note)),
  ].filter(({ mrkdwn }) => mrkdwn !== "");
  const name = holderText(seat);
  return about.length === 0 ? name : say.nameWith(name, joined(about, say.aboutSeparator));
}

function clipped(note: string): string {
  const characters = [...note];
  return characters.length <= noteShown ? note : `${characters.slice(0, noteShown).join("")}…`;
}

function footer(details: MeetingDetails, reader: MeetingReader): KnownBlock {
  const { meeting, seats } = details;
  const say = reader.words.meetings;
  const by = replyByText(meeting, reader);
  const isOpen = phaseOf(meeting, reader.now) === "open";
  return context(
    joined(
      [
        isOpen && by !== "" ? say.replyBy(by) : md``,
        meeting.state === "called" && seats.length > 0
          ? say.expected(seats.filter(bringsSomebody).length)
          : md``,
        say.updated(timeOf(reader.now, reader.zone)),
      ],
      " · ",
    ),
  );
}

/** What staff can do about a meeting from here. */
function staffButtons({ meeting, seats }: MeetingDetails, reader: MeetingReader): KnownBlock[] {
  if (meeting.state === "cancelled") return [];
  const say = reader.words.meetings;
  const value = { id: meeting.id };
  const list = button({ action: "guest.list", label: reader.words.guests.open, value });
  const minutes = button({ action: "minutes.page", label: reader.words.guests.minutes, value });
  if (phaseOf(meeting, reader.now) !== "open") {
    const record = button({ action: "meeting.attendance", label: say.recordAttendance, value });
    return [{ type: "actions", elements: [record, minutes] }];
  }
  const invite = seats.length === 0 ? say.inviteFirst : say.inviteMore;
  return [
    {
      type: "actions",
      elements: [
        button({ action: "meeting.invite", label: invite, value }),
        ...(seats.length === 0 ? [] : [list]),
        button({ action: "meeting.cancel_ask", label: say.cancelMeeting, value }),
        overflow("meeting.more", [
          { label: say.copyText, value: { do: "text", ...value } },
          { label: say.recordAttendance, value: { do: "attendance", ...value } },
        ]),
      ],
    },
  ];
}

/** Tells the owner that the answers could not be shown in a channel, and what to do. */
export function tallyFailedView(meeting: Meeting, channel: string, { words }: MeetingReader): Message {
  const place = { mrkdwn: `<#${channel}>` };
  const say = words.meetings;
  return sentence(say.notInChannel(reference.meeting(meeting.id), meeting.title, place));
}
