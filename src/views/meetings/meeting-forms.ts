import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { bringsSomebody, type Meeting, type MeetingDetails, type Seat } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { organisationGroups } from "../../domain/survey-organisations.ts";
import type { Day } from "../../domain/time.ts";
import type { Survey } from "../../domain/visits.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { boxes, menu, plain } from "../form-fields.ts";
import { section } from "../message.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { type CancellationShown, hearers } from "./meeting-answers.ts";
import { delegateText, factLines, holderText, type MeetingReader } from "./meeting-facts.ts";

function field(
  id: string,
  label: string,
  element: InputBlock["element"],
  more: { readonly optional?: boolean; readonly hint?: string } = {},
): InputBlock {
  return {
    type: "input",
    block_id: id,
    label: plain(label),
    element,
    ...(more.optional === true ? { optional: true } : {}),
    ...(more.hint === undefined ? {} : { hint: plain(more.hint) }),
  };
}

/** The form that the bare command opens: a whole small meeting. */
export function newMeetingForm(day: Day, titleLimit: number, reader: MeetingReader): ModalView {
  const say = reader.words.meetings;
  const optional = true;
  return {
    type: "modal",
    callback_id: "meeting.new",
    private_metadata: JSON.stringify({ v: 1 }),
    title: plain(say.newTitle),
    submit: plain(say.newSubmit),
    close: plain(reader.words.shared.close),
    blocks: [
      field("title", say.newName, {
        type: "plain_text_input",
        action_id: "value",
        max_length: titleLimit,
      }),
      field("day", say.newDay, { type: "datepicker", action_id: "value", initial_date: day }),
      field("from", say.newFrom, { type: "timepicker", action_id: "value", initial_time: "14:00" }),
      field("to", say.newTo, { type: "timepicker", action_id: "value" }, { optional }),
      field(
        "place",
        say.newPlace,
        { type: "plain_text_input", action_id: "value", max_length: 300 },
        { optional },
      ),
      field(
        "people",
        say.newPeople,
        { type: "multi_users_select", action_id: "value" },
        { optional, hint: say.newPeopleHint },
      ),
      field(
        "reply_by",
        say.newReplyBy,
        { type: "datepicker", action_id: "value" },
        { optional, hint: say.newReplyByHint },
      ),
    ],
  };
}

/** The form behind "invite more". */
export function inviteForm(meeting: Meeting, surveys: readonly Survey[], reader: MeetingReader): ModalView {
  const say = reader.words.meetings;
  const { registrations } = reader.words;
  const optional = true;
  const survey = surveys.findLast(({ closedAt }) => closedAt === undefined) ?? surveys.at(-1);
  const titleOf = (one: Survey) => `${reference.survey(one.id)} ${surveyTitle(one, reader.language)}`;
  return {
    type: "modal",
    callback_id: "meeting.invite",
    private_metadata: JSON.stringify({ v: 1, id: meeting.id }),
    title: plain(say.inviteTitle),
    submit: plain(say.inviteSubmit),
    close: plain(reader.words.shared.close),
    blocks: [
      section(
        joined([say.reference(reference.meeting(meeting.id), meeting.title), ...factLines(meeting, reader)]),
      ),
      field("people", say.invitePeople, { type: "multi_users_select", action_id: "value" }, { optional }),
      boxes(
        { id: "groups", label: registrations.surveyGroups, optional },
        organisationGroups.map((value) => ({ text: registrations.groupChoices[value], value })),
        new Set(),
      ),
      ...(survey === undefined
        ? []
        : [
            menu(
              { id: "survey", label: registrations.survey, optional },
              surveys.map((one) => ({ text: titleOf(one), value: String(one.id) })),
              String(survey.id),
            ),
          ]),
      field(
        "rows",
        registrations.organisations,
        { type: "plain_text_input", action_id: "value", multiline: true, max_length: 3000 },
        { optional, hint: registrations.organisationsHint },
      ),
    ],
  };
}

/**
 * The form behind "cancel": who will be told, and why. One with a reason is shown once more, because other people
 * would be told than before.
 */
export function cancelForm(
  shown: Omit<CancellationShown, "reason"> & Partial<Pick<CancellationShown, "reason">>,
  reader: MeetingReader,
): ModalView {
  const { meeting, reason } = shown;
  const say = reader.words.meetings;
  return {
    type: "modal",
    callback_id: "meeting.cancel",
    private_metadata: JSON.stringify({ v: 1, id: meeting.id, hearers: shown.hearers }),
    title: plain(say.cancelMeeting),
    submit: plain(say.cancelYes),
    close: plain(say.cancelNo),
    blocks: [
      section(
        joined([say.reference(reference.meeting(meeting.id), meeting.title), ...factLines(meeting, reader)]),
      ),
      ...hearers(shown, say.cancelTells, reader),
      field(
        "reason",
        say.cancelWhy,
        {
          type: "plain_text_input",
          action_id: "value",
          max_length: 300,
          ...(reason === undefined ? {} : { initial_value: reason }),
        },
        { hint: say.cancelWhyHint },
      ),
    ],
  };
}

/** Slack's limits on one group of boxes to tick, on one menu, and on an option's text. */
const boxesLimit = 10;
const menuLimit = 100;
const optionLimit = 75;

/** What is known so far of who came: seats by their invitation, others by name. */
interface RecordShown {
  readonly details: MeetingDetails;
  readonly came: ReadonlySet<number>;
  readonly others: readonly string[];
}

/** The form in which staff tick who came: those who said yes are ticked already. */
export function attendanceForm({ details, came, others }: RecordShown, reader: MeetingReader): ModalView {
  const { meeting, seats } = details;
  const say = reader.words.meetings;
  const isFirst = meeting.state === "called";
  const ticked = (seat: Seat) => (isFirst ? bringsSomebody(seat) : came.has(seat.invitation.id));
  return {
    type: "modal",
    callback_id: "meeting.attendance",
    private_metadata: JSON.stringify({ v: 1, id: meeting.id }),
    title: plain(say.attendanceTitle),
    submit: plain(say.attendanceSubmit),
    close: plain(reader.words.shared.close),
    blocks: [
      section(say.attendanceIntro(reference.meeting(meeting.id), meeting.title)),
      ...seatFields(seats, ticked, reader),
      field(
        "others",
        say.attendanceOthers,
        {
          type: "plain_text_input",
          action_id: "value",
          multiline: true,
          max_length: 3000,
          ...(others.length === 0 ? {} : { initial_value: others.join("\n").slice(0, 3000) }),
        },
        { optional: true, hint: say.attendanceOthersHint },
      ),
    ],
  };
}

/** Boxes to tick where they are few, menus of many where Slack has no room for boxes. */
function seatFields(
  seats: readonly Seat[],
  ticked: (seat: Seat) => boolean,
  reader: MeetingReader,
): KnownBlock[] {
  const isFew = seats.length <= boxesLimit;
  const size = isFew ? boxesLimit : menuLimit;
  const parts = Array.from({ length: Math.ceil(seats.length / size) }, (_, i) =>
    seats.slice(i * size, (i + 1) * size),
  );
  return parts.map((part, i) => {
    const options = part.map((seat) => ({ seat, option: optionOf(seat, isFew, reader) }));
    const initial = options.filter(({ seat }) => ticked(seat)).map(({ option }) => option);
    return field(
      `came${i}`,
      reader.words.meetings.attendanceSeats,
      {
        type: isFew ? "checkboxes" : "multi_static_select",
        action_id: "value",
        options: options.map(({ option }) => option),
        ...(initial.length === 0 ? {} : { initial_options: initial }),
      } as InputBlock["element"],
      { optional: true },
    );
  });
}

/** A seat to tick. Boxes may mention a member whose name is not known; menus hold plain words only. */
function optionOf(seat: Seat, isBox: boolean, reader: MeetingReader) {
  const { invitation, name } = seat;
  const say = reader.words.meetings;
  const value = String(invitation.id);
  const about =
    invitation.status === "delegated"
      ? say.insteadOf(delegateText(seat))
      : md`${say.groups[invitation.status]}`;
  if (isBox) {
    const text = say.nameWith(holderText(seat), about).mrkdwn;
    const { mrkdwn } = text.length <= optionLimit ? { mrkdwn: text } : md`${(name ?? "").slice(0, 20)}`;
    return { text: { type: "mrkdwn" as const, text: mrkdwn }, value };
  }
  const shown = name ?? invitation.slackUserId ?? "";
  return { text: plain(`${shown.slice(0, 40)} · ${say.groups[invitation.status]}`), value };
}
