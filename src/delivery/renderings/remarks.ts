import { isTakenBack, mayCounter, stateAfter } from "../../domain/assignments.ts";
import { type Language, languageWritten } from "../../domain/languages.ts";
import type { Matter } from "../../domain/matters.ts";
import { phaseOf } from "../../domain/meetings.ts";
import type { Subject } from "../../domain/notices.ts";
import { reference } from "../../domain/references.ts";
import type { Remark, RemarkTarget, TakenFor } from "../../domain/remarks.ts";
import { type Day, dayOf, type Instant, plusMilliseconds } from "../../domain/time.ts";
import { isOver } from "../../domain/visits.ts";
import { guestHelpView } from "../../views/help.ts";
import type { Message } from "../../views/message.ts";
import {
  confirmedView,
  courtesyView,
  echoClosedView,
  echoView,
  type MatterAnswered,
  owedView,
  passedOnView,
  pointerView,
  type RemarkReader,
  rejectedView,
  remarkReader,
} from "../../views/remarks/remarks.ts";
import { remarkPassedOnView } from "../../views/remarks/remarks-passed-on.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** What the bot answers to somebody's words, as it stands now. */
export function remarkHeard(desk: Desk, { remarkId }: NoticeOf<"remark_heard">): Rendering {
  return remarkAnswer(desk, remarkId);
}

/** The living message about a remark: the echo, and after the tap what became of it. */
export function remarkAnswer(desk: Desk, remarkId: number): Rendering {
  const remark = desk.stores.remarks.find(remarkId);
  if (remark === undefined) return outdated;
  return worth(wordingOf(desk, remark, remarkReader(languageFor(desk, remark), desk.zone, desk.now)));
}

/** The language that somebody has chosen; else the one that they wrote in. */
function languageFor({ stores, language }: Desk, { slackUserId, text }: Remark): Language {
  if (stores.members.find(slackUserId)?.language !== undefined) return language;
  return languageWritten(text) ?? language;
}

function wordingOf(desk: Desk, remark: Remark, reader: RemarkReader): Message {
  const { takenFor } = remark;
  switch (takenFor.kind) {
    case "answer": {
      const answered = takenFor.targets.flatMap((target) => answeredBy(desk, target));
      if (remark.state === "rejected") return rejectedView(ownersOf(desk, answered), reader);
      if (remark.state === "confirmed") return confirmedView(answered, reader);
      return takenFor.targets.every((target) => isAnswerable(desk, target))
        ? echoView(remark, answered, takenFor.which, reader)
        : echoClosedView(answered.map(({ matter }) => matter).filter(isOff), reader);
    }
    case "other_date":
    case "unclear":
      return passedOnView(
        {
          to: (takenFor.readers ?? []).flatMap((id) => nameOf(desk, id)),
          days: takenFor.kind === "other_date" ? takenFor.days : undefined,
          calledOff: calledOff(desk, remark),
        },
        reader,
      );
    case "chatter":
      return pointerView(takenFor.from, reader);
    case "courtesy":
      return courtesyView(mattersOf(desk, remark), reader);
    case "help":
      return guestHelpView("", [], reader.language);
    case "todo":
      return owed(desk, remark, reader);
  }
}

/** False once what an echo asks about has been answered, has moved, or is off. */
function isAnswerable({ stores, now, today }: Desk, target: RemarkTarget): boolean {
  if (target.kind === "invitation") {
    const invitation = stores.invitations.find(target.id);
    const meeting = invitation === undefined ? undefined : stores.meetings.find(invitation.meetingId);
    const isOpen = meeting !== undefined && phaseOf(meeting, now) === "open";
    return isOpen && meeting.sequence === target.sequence && invitation?.status !== target.status;
  }
  const assignment = stores.assignments.find(target.id);
  const visit = assignment === undefined ? undefined : stores.visits.find(assignment.visitId);
  if (assignment === undefined || visit === undefined || isOver(visit, today)) return false;
  if (visit.state === "cancelled" || visit.revision !== target.revision || isTakenBack(assignment))
    return false;
  if (target.answer === "counter") return mayCounter(assignment.state);
  return stateAfter(assignment.state, target.answer) !== undefined;
}

function nameOf({ stores }: Desk, slackUserId: string): string[] {
  const name = stores.members.find(slackUserId)?.name ?? "";
  return name === "" ? [] : [name];
}

function isOff(matter: Matter): boolean {
  if (matter.kind === "invitation") return matter.meeting.state === "cancelled";
  return matter.visit.state === "cancelled" || matter.assignment.calledOff === true;
}

/** The names of those who answer for what words were meant for. */
function ownersOf(desk: Desk, answered: readonly MatterAnswered[]): string[] {
  const owners = answered.map(
    ({ matter }) => (matter.kind === "assignment" ? matter.visit : matter.meeting).owner,
  );
  return [...new Set(owners)].flatMap((id) => nameOf(desk, id));
}

/** What words are about and will not take place: the writer may not have heard. */
function calledOff(desk: Desk, remark: Remark): Matter[] {
  const matters = [
    ...seatsAbout(desk, remark).flatMap(({ assignment }) =>
      answeredBy(desk, { kind: "assignment", id: assignment.id, revision: 0, answer: "accept" }),
    ),
    ...meetingsAbout(desk, remark).flatMap(({ invitation: { id } }) =>
      answeredBy(desk, { kind: "invitation", id, sequence: 0, status: "accepted" }),
    ),
  ].map(({ matter }) => matter);
  return matters.every(isOff) ? matters : [];
}

function mattersOf({ stores, now, zone }: Desk, { slackUserId }: Remark): Matter[] {
  return stores.matters.of(slackUserId, now, zone);
}

/** What words were meant for, also once it is over. */
function answeredBy({ stores }: Desk, target: RemarkTarget): MatterAnswered[] {
  if (target.kind === "assignment") {
    const assignment = stores.assignments.find(target.id);
    if (assignment === undefined) return [];
    const { visit, park } = stores.requests.askOf(assignment);
    const days = target.answer === "counter" ? { days: target.days } : {};
    return [
      {
        answer: target.answer,
        ...days,
        matter: { kind: "assignment", standing: "open", assignment, visit, park },
      },
    ];
  }
  const invitation = stores.invitations.find(target.id);
  const meeting = invitation === undefined ? undefined : stores.meetings.find(invitation.meetingId);
  if (invitation === undefined || meeting === undefined) return [];
  const answer = answers[target.status];
  return [
    {
      answer,
      delegate: target.delegate,
      matter: { kind: "invitation", standing: "open", invitation, meeting },
    },
  ];
}

const answers = {
  accepted: "accept",
  "needs-action": "tentative",
  tentative: "tentative",
  delegated: "delegate",
  declined: "decline",
} as const;

function owed(desk: Desk, remark: Remark, reader: RemarkReader): Message {
  const matters = mattersOf(desk, remark);
  const open = matters
    .filter(({ standing }) => standing === "open")
    .map((matter) =>
      matter.kind === "assignment"
        ? {
            matter,
            reference: reference.assignment(matter.assignment.id),
            cardOn: cardDay(desk, `request:${matter.assignment.requestId ?? 0}`),
          }
        : {
            matter,
            reference: reference.meeting(matter.meeting.id),
            cardOn: cardDay(desk, `invitation:${matter.invitation.id}`),
          },
    );
  return owedView(open, matters, reader);
}

const epoch: Instant = "1970-01-01T00:00:00.000Z";

/** The day on which the newest card about a subject came to this recipient. */
function cardDay({ stores, recipient, zone }: Desk, subject: Subject): Day | undefined {
  const card = stores.messages.ofSubject(subject).findLast((one) => one.recipient === recipient);
  if (card === undefined) return undefined;
  return dayOf(plusMilliseconds(epoch, Number(card.ts) * 1_000), zone);
}

/** Quotes somebody's words to a member of staff. */
export function remarkPassedOn(desk: Desk, { remarkId }: NoticeOf<"remark_passed_on">): Rendering {
  const { stores, language, zone, now } = desk;
  const remark = stores.remarks.find(remarkId);
  if (remark === undefined) return outdated;
  const passed = {
    remark,
    name: stores.members.find(remark.slackUserId)?.name,
    expert: stores.experts.findByUser(remark.slackUserId),
    seats: seatsAbout(desk, remark),
    meetings: meetingsAbout(desk, remark),
  };
  return worth(remarkPassedOnView(passed, remarkReader(language, zone, now)));
}

function seatsAbout({ stores }: Desk, { takenFor }: Remark) {
  return idsIn(takenFor, "assignment").flatMap((id) => {
    const assignment = stores.assignments.find(id);
    if (assignment === undefined) return [];
    const { visit, park } = stores.requests.askOf(assignment);
    return [{ assignment, at: { visit, park } }];
  });
}

function meetingsAbout({ stores }: Desk, { takenFor }: Remark) {
  return idsIn(takenFor, "invitation").flatMap((id) => {
    const invitation = stores.invitations.find(id);
    const meeting = invitation === undefined ? undefined : stores.meetings.find(invitation.meetingId);
    return invitation === undefined || meeting === undefined ? [] : [{ invitation, meeting }];
  });
}

function idsIn(takenFor: TakenFor, kind: RemarkTarget["kind"]): readonly number[] {
  if (takenFor.kind === "answer")
    return takenFor.targets.flatMap((target) => (target.kind === kind ? [target.id] : []));
  if (takenFor.kind !== "other_date" && takenFor.kind !== "unclear") return [];
  return kind === "assignment" ? takenFor.assignmentIds : (takenFor.invitationIds ?? []);
}
