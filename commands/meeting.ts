import { type Meeting, phaseOf } from "../src/domain/meetings.ts";
import { done, type Outcome, refused } from "../src/domain/outcome.ts";
import { mayDo } from "../src/domain/roles.ts";
import { plusWorkdays } from "../src/domain/workdays.ts";
import { type Command, type Verb, verb } from "../src/door/command.ts";
import { show as showForm } from "../src/door/reply.ts";
import { type Context, today } from "../src/flows/context.ts";
import { previewCancellation } from "../src/flows/meetings/cancel-meeting.ts";
import { listMeetings } from "../src/flows/meetings/list-meetings.ts";
import { planInvitation } from "../src/flows/meetings/plan-invitation.ts";
import { planMeeting } from "../src/flows/meetings/plan-meeting.ts";
import { meetingToRecord } from "../src/flows/meetings/record-attendance.ts";
import { rsvp as answer, type Rsvp, type RsvpOutcome } from "../src/flows/meetings/rsvp.ts";
import { meetingDetails, showInChannel } from "../src/flows/meetings/show-meeting.ts";
import { knownPeople } from "../src/flows/office/known-people.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import { readGuests } from "../src/input/meetings/guest-lines.ts";
import { readInvitees } from "../src/input/meetings/invitees.ts";
import { lineDesk, lineToKeep, readMeetingLine, titleLimit } from "../src/input/meetings/meeting-lines.ts";
import { readMeetingFirst } from "../src/input/meetings/meetings.ts";
import { readRsvp, readSeat } from "../src/input/meetings/rsvp.ts";
import { plainText, readMention } from "../src/input/words.ts";
import { attendanceForm } from "../src/views/meetings/attendance.ts";
import { invitationPlanView } from "../src/views/meetings/invitation-plan.ts";
import {
  addSeatView,
  answeredView,
  cancelAskView,
  invitedView,
  putInChannelView,
} from "../src/views/meetings/meeting-answers.ts";
import { type MeetingReader, meetingReader } from "../src/views/meetings/meeting-facts.ts";
import { inviteForm, newMeetingForm } from "../src/views/meetings/meeting-forms.ts";
import { meetingListView } from "../src/views/meetings/meeting-list.ts";
import { planView } from "../src/views/meetings/meeting-plan.ts";
import { tallyView } from "../src/views/meetings/meeting-tally.ts";
import { pasteForm } from "../src/views/meetings/paste-form.ts";
import { agenda, edit, move } from "./meeting-changes.ts";
import { minutes, papers } from "./meeting-minutes.ts";

const readerOf = ({ caller, zone, now }: Context): MeetingReader => meetingReader(caller.language, zone, now);
const meetingsOf = ({ stores }: Context): Meeting[] => stores.meetings.all();

const create = verb({
  name: "new",
  aliases: ["新建", "开会"],
  permission: "meetings.write",
  effect: "changes",
  form: (context) => {
    const day = plusWorkdays(context.calendar, today(context), 1).value;
    return done(newMeetingForm(day, titleLimit, readerOf(context)));
  },
  read: (typed, context) => {
    const wanted = readMeetingLine(typed, lineDesk(context, knownPeople(context)));
    if (!wanted.done) return wanted;
    const line = lineToKeep(typed);
    return line.done ? done({ wanted: wanted.value, line: line.value }) : line;
  },
  flow: (context, { wanted, line }) => {
    const planned = planMeeting(context, wanted);
    return planned.done ? done({ ...planned.value, line }) : planned;
  },
  view: (result, context) =>
    result.kind === "called"
      ? invitedView(result, readerOf(context))
      : planView(result, result.line, readerOf(context)),
});

const invite = verb({
  name: "invite",
  aliases: ["邀请", "请"],
  permission: "meetings.write",
  effect: "changes",
  read: (line, context) => {
    const first = readMeetingFirst(line, meetingsOf(context), "invite");
    if (!first.done) return first;
    const { meeting, rest } = first.value;
    const guests = readGuests(rest, () => knownPeople(context));
    if (!guests.done) return guests;
    const kept = lineToKeep(rest);
    return kept.done ? done({ wanted: { meetingId: meeting.id, ...guests.value }, line: kept.value }) : kept;
  },
  flow: (context, { wanted, line }) => {
    const planned = planInvitation(context, wanted);
    return planned.done ? done({ ...planned.value, line }) : planned;
  },
  view: (result, context) =>
    result.kind === "invited"
      ? invitedView({ ...result, day: undefined }, readerOf(context))
      : invitationPlanView({ ...result, changed: false }, result.line, readerOf(context)),
});

/** With a meeting alone it opens a window for people, groups and pasted rows. */
const inviteVerb: Verb = {
  ...invite,
  run(line, context) {
    const first = readMeetingFirst(line, meetingsOf(context), "invite");
    if (!first.done || first.value.rest !== "") return invite.run(line, context);
    const surveys = context.stores.surveys.all();
    return done(showForm(inviteForm(first.value.meeting, surveys, readerOf(context))));
  },
};

/** Staff who name only the meeting paste what came; anything else is an answer. */
const rsvpVerb: Verb = {
  name: "rsvp",
  aliases: ["答复", "回执"],
  permission: "invitations.answer",
  effect: "changes",
  run(line, context) {
    const first = readMeetingFirst(line, meetingsOf(context), "rsvp");
    if (!first.done || first.value.rest !== "" || !mayDo(context.caller.roles, "meetings.write"))
      return rsvp.run(line, context);
    return done(showForm(pasteForm(first.value.meeting, readerOf(context))));
  },
};

const list = verb({
  name: "list",
  aliases: ["列表", "清单"],
  permission: "meetings.read",
  effect: "reads",
  read: (typed) =>
    typed === "" || /^(?:all|全部|所有)$/i.test(typed)
      ? done({ every: typed !== "", page: 1 })
      : refused({ name: "argument_unread", command: "/meeting", verb: "list", typed: plainText(typed) }),
  flow: listMeetings,
  view: (page, context) => meetingListView(page, readerOf(context)),
});

const HERE = /^(?:here|在这里|发到频道|发到本频道|本频道)$/i;

const show = verb({
  name: "show",
  aliases: ["查看", "看"],
  permission: "meetings.read",
  effect: "changes",
  read: (line, context) => {
    const first = readMeetingFirst(line, meetingsOf(context), "show");
    if (!first.done) return first;
    const { meeting, rest } = first.value;
    if (rest !== "" && !HERE.test(rest))
      return refused({ name: "argument_unread", command: "/meeting", verb: "show", typed: plainText(rest) });
    return done({ meetingId: meeting.id, here: rest !== "" });
  },
  flow: (context, { meetingId, here }) => {
    const details = here ? showInChannel(context, meetingId) : meetingDetails(context, meetingId);
    return details.done ? done({ details: details.value, here }) : details;
  },
  view: ({ details, here }, context) =>
    here
      ? putInChannelView(details.meeting, readerOf(context))
      : tallyView(details, "staff", readerOf(context)),
});

/** The meeting that an answer is for: the one named, or the only one ahead to which the caller is invited. */
function meetingAnswered(
  line: string,
  context: Context,
): Outcome<{ readonly meeting: Meeting; readonly rest: string }> {
  const first = readMeetingFirst(line, meetingsOf(context), "rsvp");
  if (first.done || first.refusal.name !== "meeting_unknown" || !readRsvp(line).done) return first;
  const { stores, caller, now } = context;
  const open = stores.invitations
    .ofMember(caller.slackUserId)
    .flatMap(({ meetingId }) => stores.meetings.find(meetingId) ?? [])
    .filter((meeting) => phaseOf(meeting, now) === "open");
  const [meeting, another] = open;
  return meeting === undefined || another !== undefined ? first : done({ meeting, rest: line });
}

function readAnswer(line: string, context: Context): Outcome<Rsvp> {
  const first = meetingAnswered(line, context);
  if (!first.done) return first;
  const { meeting, rest } = first.value;
  const typed = readRsvp(rest);
  if (!typed.done) return typed;
  const { person, status, delegate, way } = typed.value;
  const mention = readMention(delegate ?? "");
  const said = {
    meeting,
    status,
    way,
    delegate: mention === undefined ? delegate : undefined,
    delegateUser: mention?.id,
  };
  if (person === undefined) return done({ ...said, other: undefined });
  const seats = context.stores.meetingDetails.of(meeting.id)?.seats ?? [];
  const seat = readSeat(person, seats);
  if (!seat.done) return seat;
  if (seat.value === undefined) {
    const refusal = memberWithoutSeat(person, meeting, context);
    if (refusal !== undefined) return refusal;
  }
  return done({ ...said, other: { person: plainText(person), seat: seat.value } });
}

/** A member of the workspace is invited first: they have a card of their own to answer. */
function memberWithoutSeat(person: string, meeting: Meeting, context: Context) {
  const people = knownPeople(context);
  const meant = readInvitees(person, people);
  const invitee = meant.done ? meant.value[0] : undefined;
  if (invitee?.kind !== "member") return undefined;
  const unnamed = { invitee, names: [person], beside: "", again: `<@${invitee.slackUserId}>` } as const;
  const known = people.find(
    ({ invitee: one }) => one.kind === "member" && one.slackUserId === invitee.slackUserId,
  );
  return refused({ name: "not_invited_yet", meeting, person: known ?? unnamed });
}

function answerView(outcome: RsvpOutcome, context: Context) {
  const reader = readerOf(context);
  return outcome.kind === "answered"
    ? answeredView(outcome, outcome.isOwn, reader)
    : addSeatView(outcome, reader);
}

const rsvp = verb({
  name: "rsvp",
  aliases: ["答复", "回执"],
  permission: "invitations.answer",
  effect: "changes",
  read: readAnswer,
  flow: answer,
  view: answerView,
});

const cancel = verb({
  name: "cancel",
  aliases: ["取消"],
  permission: "meetings.write",
  effect: "reads",
  read: (line, context) => {
    const first = readMeetingFirst(line, meetingsOf(context), "cancel");
    if (!first.done) return first;
    return done({ meetingId: first.value.meeting.id, reason: plainText(first.value.rest).slice(0, 300) });
  },
  flow: previewCancellation,
  view: (preview, context) => cancelAskView(preview, readerOf(context)),
});

/** Opens a window, which is why it is no ordinary line of the table. */
const attendance: Verb = {
  name: "attendance",
  aliases: ["到会", "签到"],
  permission: "meetings.write",
  effect: "reads",
  run(line, context) {
    const first = readMeetingFirst(line, meetingsOf(context), "attendance");
    if (!first.done) return first;
    const record = meetingToRecord(context, first.value.meeting.id);
    return record.done ? done(showForm(attendanceForm(record.value, readerOf(context)))) : record;
  },
};

/** `/meeting`: work meetings, from the invitation to who came. */
export const meeting: Command = {
  name: "/meeting",
  verbs: [create, inviteVerb, list, show, rsvpVerb, agenda, move, edit, cancel, attendance, papers, minutes],
  nearest: nearestVerb,
};
