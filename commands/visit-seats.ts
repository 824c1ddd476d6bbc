import { done, type Outcome, refused } from "../src/domain/outcome.ts";
import { daysFromTo } from "../src/domain/time.ts";
import { lastDayOf } from "../src/domain/visits.ts";
import { type Verb, verb } from "../src/door/command.ts";
import { type Reply, say, show } from "../src/door/reply.ts";
import { type Context, today } from "../src/flows/context.ts";
import { assignExperts } from "../src/flows/seats/assign-experts.ts";
import { previewInvitations } from "../src/flows/seats/invite-experts.ts";
import { type AnswerRecorded, recordAnswer, seatToRecord } from "../src/flows/seats/record-answer.ts";
import { recordDays } from "../src/flows/seats/record-days.ts";
import { replaceSeat } from "../src/flows/seats/replace-seat.ts";
import {
  heldChoices,
  isPoolEmpty,
  poolFor,
  seatsToRecord,
  visitsToAssign,
  visitsToHold,
} from "../src/flows/seats/seat-choices.ts";
import { objectionToVisit } from "../src/flows/seats/seat-objections.ts";
import { considerCounter, openCounter, refuseCounter } from "../src/flows/seats/settle-counter.ts";
import { unassignExpert } from "../src/flows/seats/unassign-expert.ts";
import { completeVisitBy, objectionToHolding } from "../src/flows/visits/complete-visit.ts";
import { openVisits } from "../src/flows/visits/open-visits.ts";
import { readExpert } from "../src/input/experts/experts.ts";
import { splitReason } from "../src/input/reasons.ts";
import { readCounterVerdict } from "../src/input/seats/counters.ts";
import { readHeld } from "../src/input/seats/held-visits.ts";
import { readInvite } from "../src/input/seats/invitations.ts";
import { readReplacement } from "../src/input/seats/replacements.ts";
import { readStaffAnswer, type StaffAnswer } from "../src/input/seats/staff-answers.ts";
import { readTeam } from "../src/input/seats/teams.ts";
import { planText } from "../src/input/visits/schedule-plan.ts";
import { readVisitFirst } from "../src/input/visits/visit-first.ts";
import { counterRefusedView } from "../src/views/seats/counters.ts";
import { replacedView } from "../src/views/seats/replacements.ts";
import { invitationPreview } from "../src/views/seats/request-letters.ts";
import { assignForm, heldForm, pickVisitForm, recordForm } from "../src/views/seats/seat-forms.ts";
import { gapReader } from "../src/views/seats/seat-gap.ts";
import {
  assignedView,
  heldView,
  nothingToChoose,
  recordedView,
  unassignedView,
} from "../src/views/seats/seats.ts";
import { movePreview } from "../src/views/visits/move-preview.ts";

/** A verb that shows a form where something is still to be chosen, and otherwise acts. */
function formOrAct(
  names: Pick<Verb, "name" | "aliases">,
  run: (text: string, context: Context) => Outcome<Reply>,
): Verb {
  return { ...names, permission: "visits.write", effect: "changes", run };
}

const missing = (verb: string) => refused({ name: "argument_missing", command: "/visit", verb });

const unread = (verb: string, typed: string) =>
  refused({ name: "argument_unread", command: "/visit", verb, typed });

const assign = formOrAct({ name: "assign", aliases: ["派组", "派"] }, (text, context) => {
  const { language } = context.caller;
  const day = today(context);
  const first = readVisitFirst(text, openVisits(context));
  if (first === undefined) {
    const visits = visitsToAssign(context);
    if (visits.length === 0) return done(say(nothingToChoose("assign", language)));
    return done(show(pickVisitForm(visits, "assign", language, day)));
  }
  if (!first.done) return first;
  const { at, rest } = first.value;
  if (rest === "") {
    const objection = objectionToVisit(context, at);
    if (objection !== undefined) return refused(objection);
    const pool = poolFor(context, at.visit.id);
    if (isPoolEmpty(pool)) return done(say(nothingToChoose("experts", language)));
    return done(show(assignForm(pool.progress, pool, language, day)));
  }
  const { text: team, reason } = splitReason(rest);
  const experts = readTeam(team, context.stores.experts.all());
  if (!experts.done) return experts;
  if (experts.value.length === 0) return missing("assign");
  const outcome = assignExperts(context, { visitId: at.visit.id, experts: experts.value, reason });
  return outcome.done ? done(say(assignedView(outcome.value, language, day))) : outcome;
});

const unassign = verb({
  name: "unassign",
  aliases: ["撤下", "撤组"],
  permission: "visits.write",
  effect: "changes",
  read: (text, context) => {
    const first = readVisitFirst(text, openVisits(context));
    if (first === undefined) return missing("unassign");
    if (!first.done) return first;
    if (first.value.rest === "") return missing("unassign");
    const expert = readExpert(first.value.rest, context.stores.experts.all());
    return expert.done ? done({ visitId: first.value.at.visit.id, expert: expert.value }) : expert;
  },
  flow: unassignExpert,
  view: (taken, context) => unassignedView(taken, context.caller.language, today(context)),
});

const invite = verb({
  name: "invite",
  aliases: ["邀请", "发邀请"],
  permission: "visits.write",
  effect: "reads",
  read: (text, context) => {
    const typed = readInvite(text, openVisits(context), { today: today(context), zone: context.zone });
    if (!typed.done) return typed;
    const { visits, replyBy } = typed.value;
    return done({ visitIds: visits === "all" ? visits : visits.map(({ visit }) => visit.id), replyBy });
  },
  flow: previewInvitations,
  view: (preview, context) =>
    invitationPreview(preview, context.caller.language, context.zone, today(context)),
});

function openRecordForm(context: Context, chosen: number | undefined): Outcome<Reply> {
  const { language } = context.caller;
  const seats = seatsToRecord(context);
  if (seats.length === 0) return done(say(nothingToChoose("record", language)));
  return done(show(recordForm(seats, chosen, language, today(context))));
}

const record = formOrAct({ name: "record", aliases: ["记答复", "代记", "记录"] }, (text, context) => {
  const first = readVisitFirst(text, openVisits(context));
  if (first === undefined) return openRecordForm(context, undefined);
  if (!first.done) return first;
  const { at, rest } = first.value;
  const { dayFrom } = at.visit;
  const last = lastDayOf(at.visit);
  const asked = dayFrom === undefined || last === undefined ? [] : daysFromTo(dayFrom, last);
  const typed = readStaffAnswer(rest, context.stores.experts.all(), { today: today(context), asked });
  if (typed === undefined) return missing("record");
  if (!typed.done) return typed;
  const { expert, answer, note, days } = typed.value;
  const seat = seatToRecord(context, at.visit.id, expert);
  if (!seat.done) return seat;
  if (answer === undefined && days.length === 0)
    return note === undefined ? openRecordForm(context, seat.value.id) : unread("record", note);
  const outcome = recordTyped(context, seat.value.id, typed.value);
  if (!outcome.done) return outcome;
  const recorded = { ...outcome.value, wayAssumed: typed.value.way === undefined };
  return done(say(recordedView(recorded, context.caller.language, today(context))));
});

function recordTyped(
  context: Context,
  assignmentId: number,
  { answer, way = "telephone", reason, note, days }: StaffAnswer,
): Outcome<AnswerRecorded> {
  const given = { assignmentId, revision: undefined, way };
  if (answer === undefined) return recordDays(context, { ...given, days, note });
  return recordAnswer(context, {
    ...given,
    answer,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
  });
}

const held = formOrAct({ name: "done", aliases: ["到场", "完成", "记到场"] }, (text, context) => {
  const { language } = context.caller;
  const day = today(context);
  const first = readVisitFirst(text, openVisits(context));
  if (first === undefined) {
    const visits = visitsToHold(context);
    if (visits.length === 0) return done(say(nothingToChoose("done", language)));
    return done(show(pickVisitForm(visits, "done", language, day)));
  }
  if (!first.done) return first;
  const { at, rest } = first.value;
  if (rest === "") {
    const objection = objectionToHolding(context, at);
    if (objection !== undefined) return refused(objection);
    return done(show(heldForm(heldChoices(context, at.visit.id), language, day)));
  }
  const typed = readHeld(rest, context.stores.experts.all());
  if (!typed.done) return typed;
  const { only, ...change } = typed.value;
  const outcome = completeVisitBy(context, {
    visitId: at.visit.id,
    ...change,
    ...(only === undefined ? {} : { only }),
  });
  return outcome.done ? done(say(heldView(outcome.value, language, day))) : outcome;
});

const replace = verb({
  name: "replace",
  aliases: ["换人", "补位", "替换"],
  permission: "visits.write",
  effect: "changes",
  read(text, context) {
    const first = readVisitFirst(text, openVisits(context));
    if (first === undefined) return missing("replace");
    if (!first.done) return first;
    const { at, rest } = first.value;
    if (rest === "") return missing("replace");
    const typed = readReplacement(rest, context.stores.experts.all());
    return typed.done ? done({ visitId: at.visit.id, ...typed.value }) : typed;
  },
  flow: replaceSeat,
  view: (replaced, context) =>
    replacedView(
      replaced,
      gapReader(context.caller.language, { ...context, today: today(context) }),
      context.now,
    ),
});

const counter = formOrAct({ name: "counter", aliases: ["改期答复", "另约"] }, (text, context) => {
  const first = readVisitFirst(text, openVisits(context));
  if (first === undefined) return missing("counter");
  if (!first.done) return first;
  const { language } = context.caller;
  const day = today(context);
  const { text: verdict, reason } = splitReason(first.value.rest);
  const typed = readCounterVerdict(verdict, context.stores.experts.all(), day);
  if (!typed.done) return typed;
  const open = openCounter(context, first.value.at.visit.id, typed.value.expert);
  if (!open.done) return open;
  const { id } = open.value;
  if (typed.value.verdict === "accept") {
    const considered = considerCounter(context, { counterId: id, day: typed.value.day, reason });
    if (!considered.done) return considered;
    const { counter: taken, move } = considered.value;
    const plan = planText(move.visits.map(({ wanted }) => wanted));
    const reader = { language, zone: context.zone, today: day };
    return done(say(movePreview(move, plan, reader, taken)));
  }
  const refusedOne = refuseCounter(context, id);
  if (!refusedOne.done) return refusedOne;
  return done(say(counterRefusedView(refusedOne.value, language, day)));
});

/** The verbs of `/visit` about its team: who is put down, asked, answers, and came. */
export const seatVerbs: readonly Verb[] = [assign, unassign, invite, record, counter, replace, held];
