import type { Button, KnownBlock } from "@slack/types";
import type { MeetingTerms } from "../../domain/meeting-terms.ts";
import {
  type Meeting,
  type MeetingPhase,
  type ParticipationAnswer,
  type PersonShown,
  phaseOf,
  type Seat,
} from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button, overflow } from "../buttons.ts";
import { context, type Message, message, section, sentence } from "../message.ts";
import {
  delegateText,
  factLines,
  holderText,
  type MeetingReader,
  personText,
  replyByText,
  whenText,
} from "./meeting-facts.ts";

/** All that one invitation says. */
export interface InvitationShown {
  readonly meeting: Meeting;
  readonly owner: PersonShown;
  readonly seat: Seat;
  readonly terms?: MeetingTerms | undefined;
}

/** The card that invites somebody to a meeting, and afterwards shows what they answered and lets them change it. */
export function invitationCard(shown: InvitationShown, reader: MeetingReader): Message {
  const phase = phaseOf(shown.meeting, reader.now);
  if (phase !== "open") return closedCard(shown, phase, reader);
  if (shown.seat.released !== undefined) return releasedCard(shown, reader);
  return shown.seat.invitation.status === "needs-action"
    ? askingCard(shown, reader)
    : answeredCard(shown, reader);
}

function askingCard(shown: InvitationShown, reader: MeetingReader): Message {
  const { meeting, owner, seat } = shown;
  const say = reader.words.meetings;
  const [when, replyBy] = [whenText(meeting, reader), replyByText(meeting, reader)];
  const from = seat.passedOnBy === undefined ? undefined : personText(seat.passedOnBy);
  const text =
    from === undefined
      ? say.notification(when, meeting.title, replyBy)
      : say.notificationPassedOn(from, when, meeting.title, replyBy);
  return message(text, [
    section(
      joined([
        say.title(meeting.title),
        say.greeting(holderText(seat)),
        from === undefined ? say.invites(personText(owner)) : say.passedOn(from),
      ]),
    ),
    section(joined([...factLines(meeting, reader), say.askWhom(personText(owner))])),
    ...(replyBy === "" ? [] : [context(say.replyBy(replyBy))]),
    actions(shown, ["accepted", "delegated", "declined"], ["tentative"], reader),
  ]);
}

/** What can be tapped after each answer, the nearest first; the rest is in the menu. */
const changes: Record<ParticipationAnswer, readonly (readonly ParticipationAnswer[])[]> = {
  accepted: [["delegated", "declined"], ["tentative"]],
  delegated: [["accepted", "delegated", "declined"], ["tentative"]],
  declined: [["accepted"], ["delegated", "tentative"]],
  tentative: [["accepted", "delegated", "declined"], []],
};

function answeredCard(shown: InvitationShown, reader: MeetingReader): Message {
  const { meeting, owner, seat } = shown;
  const say = reader.words.meetings;
  const status = seat.invitation.status as ParticipationAnswer;
  const [buttons = [], menu = []] = changes[status];
  return message(answeredText(shown, status, reader), [
    section(
      joined([
        statusLine(seat, status, reader),
        seat.isWaiting ? reader.words.registrations.waiting : md``,
        noteLine(seat, reader),
        status === "tentative" ? md`` : say.change,
      ]),
    ),
    section(
      joined([say.title(meeting.title), ...factLines(meeting, reader), say.askWhom(personText(owner))]),
    ),
    ...recorder(seat, reader),
    actions(shown, buttons, menu, reader),
  ]);
}

/** Who wrote the answer down, where that was not the guest. */
function recorder({ recordedBy, invitation }: Seat, { words }: MeetingReader): KnownBlock[] {
  if (recordedBy === undefined) return [];
  const say = words.meetings;
  return [context(say.recordedBy(personText(recordedBy), say.ways[invitation.answeredWay ?? "slack"]))];
}

function statusLine(seat: Seat, status: ParticipationAnswer, reader: MeetingReader): Mrkdwn {
  const say = reader.words.meetings;
  if (status !== "delegated") return say[status];
  const line = say.delegated(delegateText(seat));
  return seat.delegateSeat === undefined ? line : joined([line, say.delegatedInSlack], "");
}

function noteLine({ invitation }: Seat, reader: MeetingReader): Mrkdwn {
  return invitation.note === undefined ? md`` : reader.words.meetings.note(invitation.note);
}

function answeredText(
  { meeting }: InvitationShown,
  status: ParticipationAnswer,
  reader: MeetingReader,
): Mrkdwn {
  const say = reader.words.meetings;
  const texts = {
    accepted: say.acceptedText,
    delegated: say.delegatedText,
    declined: say.declinedText,
    tentative: say.tentativeText,
  };
  return texts[status](whenText(meeting, reader), meeting.title);
}

function closedCard(
  { meeting, owner }: InvitationShown,
  phase: Exclude<MeetingPhase, "open">,
  reader: MeetingReader,
): Message {
  const say = reader.words.meetings;
  const line = say[phase];
  return message(say.closedText(whenText(meeting, reader), meeting.title), [
    section(line),
    section(
      joined([say.title(meeting.title), ...factLines(meeting, reader), say.askWhom(personText(owner))]),
    ),
    { type: "actions", elements: [overflow("invitation.more", [languageChoice(reader)])] },
  ]);
}

function releasedCard(shown: InvitationShown, reader: MeetingReader): Message {
  const { meeting } = shown;
  const say = reader.words.meetings;
  return message(say.closedText(whenText(meeting, reader), meeting.title), [
    section(releasedLine(shown, reader)),
    section(joined([say.title(meeting.title), ...factLines(meeting, reader)])),
    { type: "actions", elements: [overflow("invitation.more", [languageChoice(reader)])] },
  ]);
}

function releasedLine({ seat }: InvitationShown, { words }: MeetingReader): Mrkdwn {
  const by = seat.passedOnBy === undefined ? md`` : personText(seat.passedOnBy);
  return words.meetings.released[seat.released ?? "otherwise"](by);
}

/** Tells somebody to whom a seat had been passed on that they need not go after all. */
export function seatReleasedView(shown: InvitationShown, reader: MeetingReader): Message {
  const { meeting } = shown;
  const news = reader.words.meetings.releasedNews(whenText(meeting, reader), meeting.title);
  return sentence(joined([releasedLine(shown, reader), news]));
}

function actions(
  { meeting, seat, terms }: InvitationShown,
  buttons: readonly ParticipationAnswer[],
  menu: readonly ParticipationAnswer[],
  reader: MeetingReader,
): KnownBlock {
  const value = { id: seat.invitation.id, sequence: meeting.sequence };
  const note = seat.invitation.status === "declined" ? [noteButton(value, reader)] : [];
  return {
    type: "actions",
    elements: [
      ...buttons.map((answer) => answerButton(answer, seat, value, reader, terms?.form === true)),
      ...note,
      overflow("invitation.more", [
        ...menu.map((answer) => ({ label: labelOf(answer, seat, reader), value: { do: answer, ...value } })),
        languageChoice(reader),
      ]),
    ],
  };
}

interface ShownValue {
  readonly id: number;
  readonly sequence: number;
}

function answerButton(
  answer: ParticipationAnswer,
  seat: Seat,
  value: ShownValue,
  reader: MeetingReader,
  byForm: boolean,
): Button {
  const isAsking = seat.invitation.status === "needs-action" || seat.invitation.status === "tentative";
  const label = labelOf(answer, seat, reader);
  const style = answer === "accepted" && isAsking ? { style: "primary" as const } : {};
  if (byForm && answer === "accepted")
    return button({ action: "seat.fill", label, value: { ...value, as: answer }, ...style });
  return button({ action: `invitation.${answer}`, label, value: { ...value }, ...style });
}

function labelOf(answer: ParticipationAnswer, { invitation }: Seat, reader: MeetingReader): string {
  const say = reader.words.meetings;
  const after = invitation.status;
  switch (answer) {
    case "accepted":
      if (after === "declined") return say.canAfterAll;
      return after === "delegated" ? say.comeMyself : say.attend;
    case "delegated":
      return after === "delegated" ? say.anotherPerson : say.sendAnother;
    case "declined":
      return say.cannot;
    case "tentative":
      return say.undecided;
  }
}

function noteButton(value: ShownValue, reader: MeetingReader): Button {
  return button({ action: "invitation.note", label: reader.words.meetings.leaveNote, value: { ...value } });
}

function languageChoice(reader: MeetingReader) {
  const to = reader.language === "zh-CN" ? "en" : "zh-CN";
  return { label: reader.words.shared.otherLanguage, value: { do: "language", to } };
}

/** Tells somebody that a meeting to which they were coming is called off. Why is the office's own affair. */
export function meetingCancelledView(
  { meeting, owner, seat }: InvitationShown,
  reader: MeetingReader,
): Message {
  const say = reader.words.meetings;
  const when = whenText(meeting, reader);
  return message(say.cancelledNewsText(when, meeting.title), [
    section(
      joined([say.cancelledNews(holderText(seat), when, meeting.title), say.askOwner(personText(owner))]),
    ),
  ]);
}

/** Tells whoever called a meeting that an invitation could not be brought to somebody, and how to go on. */
export function invitationFailedView(
  { meeting, seat }: InvitationShown,
  reason: string,
  reader: MeetingReader,
): Message {
  const ref = reference.meeting(meeting.id);
  return sentence(reader.words.meetings.notDelivered(holderText(seat), ref, meeting.title, reason));
}
