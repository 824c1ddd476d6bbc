import { z } from "zod";
import { timed } from "../domain/agenda.ts";
import { isOfOrganisation } from "../domain/meetings.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import { ways } from "../domain/people.ts";
import { type Day, type Instant, type TimeOfDay, timeOf } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { callMeeting } from "../flows/meetings/call-meeting.ts";
import { cancellationOf, cancelMeeting } from "../flows/meetings/cancel-meeting.ts";
import { listMeetings } from "../flows/meetings/list-meetings.ts";
import { callAsPlanned } from "../flows/meetings/plan-meeting.ts";
import { meetingToRecord, recordMeetingAttendance } from "../flows/meetings/record-attendance.ts";
import { meetingDetails } from "../flows/meetings/show-meeting.ts";
import { knownPeople } from "../flows/office/known-people.ts";
import { addSeatWithAnswer } from "../flows/seats/add-seat.ts";
import { readComers } from "../input/meetings/comers.ts";
import { readMeetingForm } from "../input/meetings/meeting-forms.ts";
import { lineDesk, readMeetingLine } from "../input/meetings/meeting-lines.ts";
import { attendanceForm, attendanceView } from "../views/meetings/attendance.ts";
import { guestTextsView } from "../views/meetings/guest-texts.ts";
import {
  answeredView,
  cancelAgainView,
  cancelledView,
  copyTextView,
  invitedView,
  leftView,
} from "../views/meetings/meeting-answers.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";
import { cancelForm } from "../views/meetings/meeting-forms.ts";
import { meetingListView } from "../views/meetings/meeting-list.ts";
import { planAgainView } from "../views/meetings/meeting-plan.ts";
import { tallyView } from "../views/meetings/meeting-tally.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";

const version = z.literal(1);
const one = z.object({ v: version, id: z.number() });
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

const turnPage = interaction({
  id: "meeting.list",
  permission: "meetings.read",
  effect: "reads",
  value: z.object({ v: version, page: z.number(), every: z.number() }),
  run({ page, every }, context) {
    const list = listMeetings(context, { page, every: every === 1 });
    return list.done ? done(sayInstead(meetingListView(list.value, readerOf(context)))) : list;
  },
});

const showOne = interaction({
  id: "meeting.show",
  permission: "meetings.read",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const details = meetingDetails(context, id);
    return details.done ? done(say(tallyView(details.value, "staff", readerOf(context)))) : details;
  },
});

function openAttendance(context: Context, id: number, page = 1): Outcome<Reply> {
  const record = meetingToRecord(context, id, page);
  return record.done ? done(show(attendanceForm(record.value, readerOf(context)))) : record;
}

const attendanceClick = interaction({
  id: "meeting.attendance",
  permission: "meetings.write",
  effect: "reads",
  value: one.extend({ page: z.number().optional() }),
  run: ({ id, page }, context) => openAttendance(context, id, page),
});

/** The menu of a meeting: what is done less often. */
const more = interaction({
  id: "meeting.more",
  permission: "meetings.write",
  effect: "reads",
  value: one.extend({ do: z.enum(["text", "attendance"]) }),
  run(value, context) {
    if (value.do === "attendance") return openAttendance(context, value.id);
    const details = meetingDetails(context, value.id);
    if (!details.done) return details;
    const isPlain = !details.value.seats.some(({ invitation }) => isOfOrganisation(invitation));
    const reader = readerOf(context);
    if (isPlain) return done(say(copyTextView(details.value, reader)));
    const talks = timed(context.stores.agendaItems.ofMeeting(value.id), details.value.meeting.startsAt);
    return done(say(guestTextsView(details.value, talks, 1, reader)));
  },
});

const openCancel = interaction({
  id: "meeting.cancel_ask",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const known = cancellationOf(context, id);
    return known.done ? done(show(cancelForm(known.value, readerOf(context)))) : known;
  },
});

const cancelClick = interaction({
  id: "meeting.cancel",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ reason: z.string().max(300), hearers: z.string() }),
  run({ id, reason, hearers }, context) {
    const cancelled = cancelMeeting(context, { meetingId: id, reason, hearers });
    if (!cancelled.done) return cancelled;
    const view = cancelled.value.kind === "cancelled" ? cancelledView : cancelAgainView;
    return done(sayInstead(view(cancelled.value, readerOf(context))));
  },
});

const moment = z.custom<Instant>((value) => z.iso.datetime().safeParse(value).success);

/** Sends what the preview of a typed line showed, unless that is something else by now. */
const send = interaction({
  id: "meeting.send",
  permission: "meetings.write",
  effect: "changes",
  value: z.object({ v: version, line: z.string(), shown: z.string(), at: moment }),
  run({ line, shown, at }, context) {
    const wanted = readMeetingLine(line, lineDesk(context, knownPeople(context)));
    if (!wanted.done) return wanted;
    const called = callAsPlanned(context, wanted.value, { shown, at });
    if (!called.done) return called;
    const reader = readerOf(context);
    return called.value.kind === "called"
      ? done(sayInstead(invitedView(called.value, reader)))
      : done(sayInstead(planAgainView(called.value, line, reader)));
  },
});

const leave = interaction({
  id: "meeting.leave",
  permission: "meetings.write",
  effect: "reads",
  value: z.object({ v: version, what: z.enum(["seat", "cancel", "send", "invite"]) }),
  run: ({ what }, context) => done(sayInstead(leftView(what, readerOf(context)))),
});

const addSeat = interaction({
  id: "meeting.add_seat",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({
    person: z.string().min(1).max(200),
    status: z.enum(["accepted", "declined", "tentative", "delegated"]),
    way: z.enum(ways),
    delegate: z.string().max(200).optional(),
  }),
  run({ id, person, status, way, delegate }, context) {
    const answered = addSeatWithAnswer(context, { meetingId: id, person, status, way, delegate });
    if (!answered.done) return answered;
    const { meeting, invitation } = answered.value;
    const seat = context.stores.meetingDetails.seat(invitation.id);
    if (seat === undefined) throw new Error(`invitation ${invitation.id} is gone`);
    const shown = { meeting, seat, assumedWay: false };
    return done(sayInstead(answeredView(shown, false, readerOf(context))));
  },
});

const day = z.custom<Day>((value) => z.iso.date().safeParse(value).success);
const time = z.custom<TimeOfDay>((value) => z.iso.time({ precision: -1 }).safeParse(value).success);

const entered = z.object({
  title: z.string(),
  day,
  from: time,
  to: time.optional(),
  place: z.string().max(300).optional(),
  people: z.array(z.string()).optional(),
  reply_by: day.optional(),
});

const newForm = interaction({
  id: "meeting.new",
  permission: "meetings.write",
  effect: "changes",
  value: z.object({ v: version, fields: entered }),
  run({ fields }, context) {
    const { people = [], reply_by: replyBy, to, place } = fields;
    const desk = { today: today(context), time: timeOf(context.now, context.zone), zone: context.zone };
    const read = readMeetingForm({ ...fields, to, place, people, replyBy }, desk);
    if ("refusal" in read) return atField(read.field, read.refusal, context);
    const called = callMeeting(context, read.wanted);
    if (called.done) return done(say(invitedView(called.value, readerOf(context))));
    return atField("people", called.refusal, context);
  },
});

/** Says at a field why it is refused, so that nothing that was entered is lost. A field shows no mentions, only names. */
export function atField(
  field: string,
  refusal: Parameters<typeof refusalSentence>[0],
  context: Context,
): Outcome<Reply> {
  const { stores, caller } = context;
  const { unnamed } = readerOf(context).words.meetings;
  const said = refusalSentence(refusal, caller.language).replace(
    /<@(\w+)>/g,
    (_mention, id: string) => stores.meetingDetails.member(id).name ?? unnamed,
  );
  return done({ kind: "field_errors", errors: { [field]: said } });
}

const cancelSubmission = interaction({
  id: "meeting.cancel",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ hearers: z.string(), fields: z.object({ reason: z.string().max(300) }) }),
  run({ id, hearers, fields }, context) {
    const cancelled = cancelMeeting(context, { meetingId: id, reason: fields.reason, hearers });
    if (!cancelled.done) return cancelled;
    return cancelled.value.kind === "cancelled"
      ? done(say(cancelledView(cancelled.value, readerOf(context))))
      : done(show(cancelForm(cancelled.value, readerOf(context))));
  },
});

const attendanceSubmission = interaction({
  id: "meeting.attendance",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({
    page: z.number().optional(),
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()),
  }),
  run({ id, page = 1, fields }, context) {
    const ticked = Object.keys(fields).filter((block) => /^came\d+$/.test(block));
    const idsIn = (block: string) => {
      const value = fields[block];
      return Array.isArray(value) ? value.map(Number) : [];
    };
    const recorded = recordMeetingAttendance(context, {
      meetingId: id,
      page,
      invitationIds: ticked.flatMap(idsIn),
      lateIds: idsIn("late"),
      others: typeof fields.others === "string" ? readComers(fields.others) : [],
    });
    return recorded.done ? done(say(attendanceView(recorded.value, readerOf(context)))) : recorded;
  },
});

export const meetingClicks: readonly Interaction[] = [
  turnPage,
  showOne,
  attendanceClick,
  more,
  openCancel,
  cancelClick,
  send,
  leave,
  addSeat,
];
export const meetingForms: readonly Interaction[] = [newForm, cancelSubmission, attendanceSubmission];
