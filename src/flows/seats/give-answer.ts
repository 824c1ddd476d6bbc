import type { AssignmentState } from "../../domain/assignments.ts";
import {
  type Answer,
  type Assignment,
  type DeclineReason,
  isLive,
  isTakenBack,
} from "../../domain/assignments.ts";
import type { Way } from "../../domain/people.ts";
import { isConflict } from "../../domain/recusals.ts";
import { reference } from "../../domain/references.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import { isOver, type Visit } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { staffRoom, tellStaff, touchVisit } from "../visits/visit-news.ts";
import { offerReplacements } from "./seat-gaps.ts";
import { otherVisitThatDay } from "./seat-objections.ts";

/** An answer to one assignment, as it arrived. */
export interface AnswerGiven {
  readonly assignmentId: number;
  /** The visit's revision that the answered card showed. */
  readonly revision: number;
  readonly answer: Answer;
  readonly way: Way;
  readonly reason?: DeclineReason;
  readonly note?: string;
}

/** What stands against an answer, whoever gives or records it. */
export type Obstacle =
  | {
      readonly kind:
        | "cancelled"
        | "over"
        | "taken_back"
        | "lapsed"
        | "outdated"
        | "impossible"
        | "full"
        | "recused";
    }
  | { readonly kind: "busy"; readonly other: VisitAt };

/** What stands against an answer that would lead to `next`; undefined when nothing does. */
export function obstacleTo(
  context: Context,
  assignment: Assignment,
  visit: Visit,
  given: Pick<AnswerGiven, "revision">,
  next: AssignmentState | undefined,
): Obstacle | undefined {
  if (visit.state === "cancelled" || assignment.calledOff === true) return { kind: "cancelled" };
  if (isOver(visit, today(context))) return { kind: "over" };
  if (isTakenBack(assignment)) return { kind: "taken_back" };
  if (assignment.state === "lapsed") return { kind: "lapsed" };
  if (given.revision !== visit.revision) return { kind: "outdated" };
  if (next === undefined) return { kind: "impossible" };
  const returns = isLive(next) && !isLive(assignment.state);
  return returns ? obstacleToReturning(context, assignment, visit) : undefined;
}

function obstacleToReturning(context: Context, assignment: Assignment, visit: Visit): Obstacle | undefined {
  const live = context.stores.assignments.ofVisit(visit.id).filter((seat) => isLive(seat.state));
  // Asked again since: the newer card is the one to answer.
  if (live.some((seat) => seat.expertId === assignment.expertId)) return { kind: "outdated" };
  const recusals = context.stores.recusals.ofExpert(assignment.expertId);
  if (recusals.some((one) => isConflict(one, visit.parkId))) return { kind: "recused" };
  if (live.length >= visit.seats) return { kind: "full" };
  const other = otherVisitThatDay(context.stores, visit, assignment.expertId);
  return other === undefined ? undefined : { kind: "busy", other };
}

/** True when the same answer is on record already: giving it twice changes nothing and is no mistake. */
export function isRepeated(assignment: Assignment, answer: Answer, takenBack: boolean): boolean {
  if (answer === "accept") return assignment.state === "accepted";
  return assignment.state === "declined" || (assignment.state === "withdrawn" && !takenBack);
}

/** Writes an answer down, has every card that shows it redrawn, and tells staff of a seat that fell free. */
export function writeAnswer(
  context: Context,
  assignment: Assignment,
  visit: Visit,
  given: AnswerGiven,
  state: AssignmentState,
): Assignment {
  const { stores, now, caller } = context;
  const answered: Assignment = {
    ...assignment,
    state,
    // One seat has one leader: whoever comes back after somebody else was made leader comes as a member.
    leads: assignment.leads && !isLedByAnother(context, assignment),
    revision: given.revision,
    answeredAt: now,
    answeredBy: caller.slackUserId,
    answeredWay: given.way,
    reason: given.answer === "decline" ? given.reason : undefined,
    note: given.note,
  };
  stores.assignments.change(answered);
  if (assignment.requestId !== undefined) stores.messages.touch(`request:${assignment.requestId}`);
  stores.messages.touch(`seat:${assignment.id}`);
  touchVisit(context, visit);
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "assignment_answered",
    subject: reference.assignment(assignment.id),
    detail: { from: assignment.state, to: state, way: given.way, reason: given.reason, note: given.note },
  });
  if (given.answer === "decline") tellOfFreeSeat(context, answered, visit);
  return answered;
}

function isLedByAnother({ stores }: Context, assignment: Assignment): boolean {
  return stores.assignments
    .ofVisit(assignment.visitId)
    .some((seat) => seat.id !== assignment.id && seat.leads && isLive(seat.state));
}

/** The survey's thread reads that a seat fell free; its owner, in person, who could take it. */
function tellOfFreeSeat(context: Context, assignment: Assignment, visit: Visit): void {
  const notice = { v: 1, kind: "seat_declined", assignmentId: assignment.id } as const;
  const key = `seat_declined:${assignment.id}:${context.now}`;
  if (staffRoom(context, visit).recipient.startsWith("channel:"))
    tellStaff(context, visit, { key, notice, subject: `seat:${assignment.id}` });
  offerReplacements(context, assignment, visit);
}
