import type { KnownPerson } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import type { MeetingRefusal } from "../../domain/refusals/meetings.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import type { Choices, RefusalReader, Wording } from "./wording.ts";

/** How many of many matches a sentence names. */
const named = 5;

function personLabel({ names, beside }: KnownPerson): string {
  return beside === "" ? names[0] : `${names[0]} · ${beside}`;
}

function labelsOf(people: readonly KnownPerson[], { words }: RefusalReader): Mrkdwn {
  return md`${words.shared.list(people.slice(0, named).map(personLabel))}`;
}

const mention = (slackUserId: string): Mrkdwn => ({ mrkdwn: `<@${slackUserId}>` });

export const meetingWording: Wording<MeetingRefusal["name"]> = {
  meeting_title_missing: (_refusal, { words }) => words.meetingRefusals.titleMissing,
  meeting_title_long: ({ limit }, { words }) => words.meetingRefusals.titleLong(limit),
  meeting_time_missing: (_refusal, { words }) => words.meetingRefusals.timeMissing,
  meeting_hour_missing: ({ day }, { words, language }) =>
    words.meetingRefusals.hourMissing(longDay(day, language)),
  meeting_day_missing: ({ typed }, { words }) => words.meetingRefusals.dayMissing(typed),
  meeting_time_past: ({ day, from }, { words, language }) =>
    words.meetingRefusals.timePast(longDay(day, language), from),
  meeting_line_long: (_refusal, { words }) => words.meetingRefusals.lineLong,
  meeting_many_days: ({ typed }, { words }) => words.meetingRefusals.manyDays(typed),
  reply_by_unfit: ({ typed }, { words }) => words.meetingRefusals.replyByUnfit(typed),
  invitee_missing: (_refusal, { words }) => words.meetingRefusals.inviteeMissing,
  invitee_unknown: ({ typed, nearest }, reader) =>
    joined([
      reader.words.meetingRefusals.inviteeUnknown(typed),
      nearest.length === 0 ? md`` : reader.words.refusals.nearest(labelsOf(nearest, reader)),
      reader.words.meetingRefusals.inviteeHint,
    ]),
  invitee_ambiguous: ({ typed, matches }, reader) =>
    joined([reader.words.meetingRefusals.inviteeAmbiguous(typed), labelsOf(matches, reader)]),
  invitee_is_bot: ({ slackUserId }, { words }) => words.meetingRefusals.inviteeBot(mention(slackUserId)),
  invitee_is_group: (_refusal, { words }) => words.meetingRefusals.inviteeGroup,
  organisation_unknown: ({ typed }, { words }) => words.meetingRefusals.organisationUnknown(typed),
  capacity_below_confirmed: ({ confirmed }, { words }) => words.meetingRefusals.capacityBelow(confirmed),
  meeting_not_moved: ({ meeting }, { words }) => words.meetingChanges.notMoved(meeting.title),
  only_yourself: (_refusal, { words }) => words.meetingRefusals.onlyYourself,
  meeting_closed: ({ meeting, why }, { words }) => words.meetingRefusals.closed[why](meeting.title),
  invitation_unknown: (_refusal, { words }) => words.meetingRefusals.invitationUnknown,
  not_your_invitation: (_refusal, { words }) => words.meetingRefusals.notYours,
  invitation_released: (_refusal, { words }) => words.meetingRefusals.released,
  not_invited: ({ meeting }, { words }) =>
    words.meetingRefusals.notInvited(reference.meeting(meeting.id), meeting.title),
  not_invited_yet: ({ meeting, person }, { words }) =>
    words.meetingRefusals.notInvitedYet(reference.meeting(meeting.id), person.names[0]),
  seat_ambiguous: ({ typed, names }, { words }) =>
    words.meetingRefusals.seatAmbiguous(typed, words.shared.list(names.slice(0, named))),
  delegate_missing: (_refusal, { words }) => words.meetingRefusals.delegateMissing,
  delegate_is_self: (_refusal, { words }) => words.meetingRefusals.delegateSelf,
  delegate_is_invited: ({ slackUserId }, { words }) =>
    words.meetingRefusals.delegateInvited(mention(slackUserId)),
  meeting_unknown: ({ typed }, { words }) =>
    joined([words.meetingRefusals.meetingUnknown(typed), words.meetingRefusals.listHint]),
  meeting_ambiguous: ({ typed, matches }, { words }) =>
    joined([
      words.meetingRefusals.meetingAmbiguous(typed),
      md`${words.shared.list(matches.slice(0, named).map(({ id, title }) => `${reference.meeting(id)} ${title}`))}`,
    ]),
  cancel_reason_missing: ({ reference: ref }, { words }) => words.meetingRefusals.cancelReason(ref),
  meeting_not_yet: ({ meeting, day }, { words, language }) =>
    words.meetingRefusals.notYet(meeting.title, longDay(day, language)),
  agenda_item_gone: (_refusal, { words }) => words.meetingRefusals.itemGone,
  decision_gone: (_refusal, { words }) => words.meetingRefusals.decisionGone,
  not_your_decision: (_refusal, { words }) => words.meetingRefusals.notYourDecision,
  no_channel_here: (_refusal, { words }) => words.meetingRefusals.noChannel,
};

export const meetingChoices: Choices<MeetingRefusal["name"]> = {
  meeting_hour_missing: ({ day, times }) => times.map((time) => ({ label: time, instead: `${day}T${time}` })),
  meeting_day_missing: ({ days, from, to }, { language }) =>
    days.map((day) => ({
      label: longDay(day, language),
      instead: `${day}T${from}${to === undefined ? "" : `-${to}`}`,
    })),
  invitee_unknown: ({ nearest }) =>
    nearest.map((person) => ({ label: personLabel(person), instead: person.again })),
  invitee_ambiguous: ({ matches }) =>
    matches.map((person) => ({ label: personLabel(person), instead: person.again })),
  not_invited_yet: ({ meeting, person }, { words }) => [
    {
      label: words.meetingRefusals.inviteThem(person.names[0]),
      next: { command: "/meeting", text: `invite ${reference.meeting(meeting.id)} ${person.again}` },
    },
  ],
  meeting_ambiguous: ({ matches }) =>
    matches.map(({ id, title }) => ({
      label: `${reference.meeting(id)} ${title}`,
      instead: reference.meeting(id),
    })),
};
