import type { Matter } from "../../domain/matters.ts";
import type { Subject } from "../../domain/notices.ts";
import { reference } from "../../domain/references.ts";
import type { Remark, RemarkTarget } from "../../domain/remarks.ts";
import { type Day, dayOf, type Instant, plusMilliseconds } from "../../domain/time.ts";
import type { Message } from "../../views/message.ts";
import {
  confirmedView,
  courtesyView,
  echoView,
  type MatterAnswered,
  owedView,
  passedOnView,
  pointerView,
  type RemarkReader,
  rejectedView,
  remarkReader,
} from "../../views/remarks.ts";
import { remarkPassedOnView } from "../../views/remarks-passed-on.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** What the bot answers to somebody's words, as it stands now. */
export function remarkHeard(desk: Desk, { remarkId }: NoticeOf<"remark_heard">): Rendering {
  return remarkAnswer(desk, remarkId);
}

/** The living message about a remark: the echo, and after the tap what became of it. */
export function remarkAnswer(desk: Desk, remarkId: number): Rendering {
  const remark = desk.stores.remarks.find(remarkId);
  if (remark === undefined) return outdated;
  return worth(wordingOf(desk, remark, remarkReader(desk.language, desk.zone, desk.now)));
}

function wordingOf(desk: Desk, remark: Remark, reader: RemarkReader): Message {
  const { takenFor } = remark;
  switch (takenFor.kind) {
    case "answer": {
      if (remark.state === "rejected") return rejectedView(reader);
      const answered = takenFor.targets.flatMap((target) => answeredBy(desk, target));
      return remark.state === "confirmed"
        ? confirmedView(answered, reader)
        : echoView(remark, answered, takenFor.which, reader);
    }
    case "other_date":
      return passedOnView(takenFor.days, reader);
    case "unclear":
      return passedOnView(undefined, reader);
    case "chatter":
      return pointerView(takenFor.from, reader);
    case "courtesy":
      return courtesyView(mattersOf(desk, remark), reader);
    case "todo":
      return owed(desk, remark, reader);
  }
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
    return [
      { answer: target.answer, matter: { kind: "assignment", standing: "open", assignment, visit, park } },
    ];
  }
  const invitation = stores.invitations.find(target.id);
  const meeting = invitation === undefined ? undefined : stores.meetings.find(invitation.meetingId);
  if (invitation === undefined || meeting === undefined) return [];
  const answer = target.status === "accepted" ? "accept" : "decline";
  return [{ answer, matter: { kind: "invitation", standing: "open", invitation, meeting } }];
}

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
  const seats = seatIds(remark).flatMap((id) => {
    const assignment = stores.assignments.find(id);
    if (assignment === undefined) return [];
    const { visit, park } = stores.requests.askOf(assignment);
    return [{ assignment, at: { visit, park } }];
  });
  const passed = {
    remark,
    name: stores.members.find(remark.slackUserId)?.name,
    expert: stores.experts.findByUser(remark.slackUserId),
    seats,
  };
  return worth(remarkPassedOnView(passed, remarkReader(language, zone, now)));
}

function seatIds({ takenFor }: Remark): readonly number[] {
  if (takenFor.kind === "answer")
    return takenFor.targets.flatMap((target) => (target.kind === "assignment" ? [target.id] : []));
  return takenFor.kind === "other_date" || takenFor.kind === "unclear" ? takenFor.assignmentIds : [];
}
