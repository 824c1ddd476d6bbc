import type { InputBlock, ModalView } from "@slack/types";
import type { Meeting } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { organisationGroups } from "../../domain/survey-organisations.ts";
import type { Day } from "../../domain/time.ts";
import type { Survey } from "../../domain/visits.ts";
import { joined } from "../../locales/mrkdwn.ts";
import { boxes, menu, plain } from "../form-fields.ts";
import { section } from "../message.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { type CancellationShown, hearers } from "./meeting-answers.ts";
import { factLines, type MeetingReader } from "./meeting-facts.ts";

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
