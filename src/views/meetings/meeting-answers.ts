import type { KnownBlock } from "@slack/types";
import {
  type Invitation,
  isOfOrganisation,
  type Meeting,
  type MeetingDetails,
  type ParticipationAnswer,
  type Seat,
} from "../../domain/meetings.ts";
import type { Way } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import type { DayKind } from "../../domain/workdays.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { type Message, message, section, sentence } from "../message.ts";
import {
  dayRemark,
  factLines,
  holderText,
  type MeetingReader,
  replyByText,
  whenText,
} from "./meeting-facts.ts";
import { everyName, firstNames } from "./meeting-people.ts";

/** What came of inviting people, as its answer tells it. */
export interface InvitedShown {
  readonly details: MeetingDetails;
  /** Seats that were just given. */
  readonly seats: readonly Seat[];
  readonly already: readonly Seat[];
  /** The day of a meeting that was just called; undefined when people were added to an older one. */
  readonly day: DayKind | undefined;
}

/** Repeats what was understood of a new meeting or of more people for one, and says what happens now. */
export function invitedView(shown: InvitedShown, reader: MeetingReader): Message {
  const { meeting } = shown.details;
  const say = reader.words.meetings;
  const ref = reference.meeting(meeting.id);
  const title =
    shown.day === undefined ? say.invitedTitle(ref, meeting.title) : say.calledTitle(ref, meeting.title);
  const by = replyByText(meeting, reader);
  return message(title, [
    section(
      joined([
        title,
        ...factLines(meeting, reader),
        by === "" ? say.noReplyBy : say.replyByLine(by),
        shown.day === undefined ? md`` : dayRemark(meeting, shown.day, reader),
      ]),
    ),
    ...(isSeenBefore(shown)
      ? [section(countedText(shown, reader))]
      : [
          ...everyName(
            say.outsideInvited,
            oncePerName(shown.seats).filter(isOutside).map(holderText),
            reader,
          ),
          ...invitedSection(shown, reader),
        ]),
    ...whatNext(shown, reader),
  ]);
}

/** Many who were added were all named in the preview: they are only counted now. */
const isSeenBefore = ({ day, seats }: InvitedShown): boolean => day === undefined && seats.length > 1;

/** How many seats were given, and how many of them need a text. */
function countedText({ seats, already }: InvitedShown, reader: MeetingReader): Mrkdwn {
  const say = reader.words.meetings;
  return joined([
    say.invitedSeats(seats.length, seats.filter(isOutside).length),
    seats.some(isOwn) ? say.youCome : md``,
    already.length === 0 ? md`` : say.alreadyCounted(already.length),
  ]);
}

/** Who gets an invitation from the bot, and who has one already. */
function invitedSection({ seats, already }: InvitedShown, reader: MeetingReader): KnownBlock[] {
  const say = reader.words.meetings;
  const sent = oncePerName(seats).filter(isSent).map(holderText);
  const text = joined([
    sent.length === 0 ? md`` : say.sentTo(firstNames(sent, reader), sent.length),
    seats.some(isOwn) ? say.youCome : md``,
    already.length === 0
      ? md``
      : say.alreadyInvited(firstNames(oncePerName(already).map(holderText), reader)),
  ]);
  return text.mrkdwn === "" ? [] : [section(text)];
}

const isOutside = ({ invitation, hasContact }: Seat) =>
  invitation.slackUserId === undefined && hasContact !== true;
/** Of the seats of one organisation the first. */
const oncePerName = (seats: readonly Seat[]): Seat[] => {
  const isFirst = (seat: Seat, i: number) =>
    !isOfOrganisation(seat.invitation) || seats.findIndex(({ name }) => name === seat.name) === i;
  return seats.filter(isFirst);
};
const isOwn = ({ invitation }: Seat) => invitation.status === "accepted";
const isSent = (seat: Seat) => !isOutside(seat) && !isOwn(seat);

function whatNext(shown: InvitedShown, reader: MeetingReader): KnownBlock[] {
  const { details, seats } = shown;
  const { meeting } = details;
  const say = reader.words.meetings;
  const ref = reference.meeting(meeting.id);
  if (details.seats.length === 0) {
    const invite = button({ action: "meeting.invite", label: say.inviteFirst, value: { id: meeting.id } });
    return [section(say.nobodyInvited(ref)), { type: "actions", elements: [invite] }];
  }
  const [first] = seats.filter(isOutside);
  const outside =
    first === undefined
      ? []
      : [section(say.outsideHow(ref, first.name ?? "")), section(outsideText(details, reader))];
  const texts = button({
    action: "guest.texts",
    label: reader.words.guests.texts,
    value: { id: meeting.id },
  });
  const copy: KnownBlock[] =
    seats.some(isOutside) &&
    (isSeenBefore(shown) || seats.some(({ invitation }) => isOfOrganisation(invitation)))
      ? [{ type: "actions", elements: [texts] }]
      : outside;
  return [...copy, section(say.tallyComes(ref))];
}

/** The invitation as plain text for people outside the workspace. */
function outsideText({ meeting, owner }: MeetingDetails, reader: MeetingReader): Mrkdwn {
  const text = reader.words.meetings.outsideText({
    when: whenText(meeting, reader),
    title: meeting.title,
    place: meeting.place ?? "",
    replyBy: replyByText(meeting, reader),
    owner: owner.name ?? "",
  });
  return { mrkdwn: `\`\`\`${text.mrkdwn.replaceAll("```", "'''").trim()}\`\`\`` };
}

/** The invitation as plain text, to copy into any messenger. */
export function copyTextView(details: MeetingDetails, reader: MeetingReader): Message {
  const intro = reader.words.meetings.copyIntro;
  return message(intro, [section(intro), section(outsideText(details, reader))]);
}

/** Confirms an answer that was typed as a command. */
export function answeredView(
  answered: { readonly meeting: Meeting; readonly seat: Seat; readonly assumedWay: boolean },
  isOwn: boolean,
  reader: MeetingReader,
): Message {
  const { meeting, seat, assumedWay } = answered;
  const say = reader.words.meetings;
  const ref = reference.meeting(meeting.id);
  const answer = answerText(seat.invitation, seat.delegateSeat?.name, reader);
  if (isOwn) return sentence(say.youAnswered(ref, meeting.title, answer));
  const way = say.ways[seat.invitation.answeredWay ?? "telephone"];
  return sentence(
    joined([
      say.recordedFor(ref, meeting.title, holderText(seat), answer, way),
      assumedWay ? say.wayAssumed : md``,
    ]),
  );
}

function answerText(
  { status, delegate }: Pick<Invitation, "status" | "delegate">,
  name: string | undefined,
  { words }: MeetingReader,
): string {
  const { answers } = words.meetings;
  if (status === "delegated") return answers.delegated(name ?? delegate ?? "");
  return status === "needs-action" ? words.meetings.groups[status] : answers[status];
}

/** An answer of somebody who has no seat, before it is written down. */
export interface SeatAsked {
  readonly meeting: Meeting;
  readonly person: string;
  readonly status: ParticipationAnswer;
  readonly delegate: string | undefined;
  readonly way: Way;
}

/** Asks whether somebody who is on no list is to get a seat. */
export function addSeatView(asked: SeatAsked, reader: MeetingReader): Message {
  const { meeting, person, status, delegate, way } = asked;
  const say = reader.words.meetings;
  const text = say.addSeat(reference.meeting(meeting.id), meeting.title, person);
  const answer = answerText({ status, delegate }, undefined, reader);
  const value = { id: meeting.id, person, status, way, ...(delegate === undefined ? {} : { delegate }) };
  return message(text, [
    section(joined([text, say.addSeatAsk(person, answer, say.ways[way])])),
    {
      type: "actions",
      elements: [
        button({ action: "meeting.add_seat", label: say.addSeatYes, value, style: "primary" }),
        button({ action: "meeting.leave", label: say.addSeatNo, value: { what: "seat" } }),
      ],
    },
  ]);
}

/** Who will be told, or was told, of a cancellation. */
export interface CancellationShown {
  readonly meeting: Meeting;
  readonly reason: string;
  readonly told: readonly Seat[];
  readonly outside: readonly Seat[];
  /** Which people these are, as one word. */
  readonly hearers: string;
}

/** Shows whom a cancellation would reach and asks to confirm it. */
export function cancelAskView(shown: CancellationShown, reader: MeetingReader): Message {
  return cancelQuestion(shown, md``, reader);
}

/** The same once more, because other people would be told than were shown before. */
export function cancelAgainView(shown: CancellationShown, reader: MeetingReader): Message {
  return cancelQuestion(shown, reader.words.meetings.cancelChanged, reader);
}

function cancelQuestion(shown: CancellationShown, remark: Mrkdwn, reader: MeetingReader): Message {
  const { meeting, reason, hearers: whom } = shown;
  const say = reader.words.meetings;
  const title = say.cancelAsk(reference.meeting(meeting.id), meeting.title);
  return message(title, [
    section(joined([remark, title, ...factLines(meeting, reader), say.reasonKept(reason)])),
    ...hearers(shown, say.cancelTells, reader),
    {
      type: "actions",
      elements: [
        button({
          action: "meeting.cancel",
          label: say.cancelYes,
          value: { id: meeting.id, hearers: whom, reason },
          style: "danger",
        }),
        button({ action: "meeting.leave", label: say.cancelNo, value: { what: "cancel" } }),
      ],
    },
  ]);
}

/** Says who was told that a meeting is off. */
export function cancelledView(shown: CancellationShown, reader: MeetingReader): Message {
  const { meeting } = shown;
  const say = reader.words.meetings;
  const title = say.cancelDone(reference.meeting(meeting.id), meeting.title);
  return message(title, [section(title), ...hearers(shown, say.cancelTold, reader)]);
}

/** Who hears of a cancellation: first those whom somebody has to tell, then those whom the bot tells. */
export function hearers(
  { told, outside }: Pick<CancellationShown, "told" | "outside">,
  tells: (names: Mrkdwn, count: number) => Mrkdwn,
  reader: MeetingReader,
): KnownBlock[] {
  const say = reader.words.meetings;
  const names = firstNames(told.map(holderText), reader);
  return [
    ...everyName(say.cancelOutside, outside.map(holderText), reader),
    section(told.length === 0 ? say.cancelTellsNobody : tells(names, told.length)),
  ];
}

/** Nothing was done, as somebody chose. */
export function leftView(what: "seat" | "cancel" | "send" | "invite", { words }: MeetingReader): Message {
  return sentence(words.meetings.left[what]);
}

/** The answers will stand in the channel where this was asked. */
export function putInChannelView(meeting: Meeting, { words }: MeetingReader): Message {
  return sentence(words.meetings.putInChannel(reference.meeting(meeting.id)));
}
