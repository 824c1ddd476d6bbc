import { type Assignment, isLive, isTakenBack, stateRecorded } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import type { Day } from "../../domain/time.ts";
import type { Context } from "../context.ts";
import { type AnswerGiven, isRepeated, type Obstacle, obstacleTo, writeAnswer } from "./give-answer.ts";
import { freeExperts, visitAt } from "./seat-objections.ts";

/** What staff record of somebody's answer; `revision` is the visit's as the recorder was shown it. */
export interface AnswerRecorded {
  readonly at: VisitAt;
  readonly expert: Expert;
  readonly assignment: Assignment;
  /** The other days that were recorded for them, where it was that. */
  readonly days?: readonly Day[];
  /** It was on record already. */
  readonly repeated: boolean;
}

/** Records an answer that an expert gave to the staff, by the rules that hold for the expert's own. */
export function recordAnswer(
  context: Context,
  given: Omit<AnswerGiven, "revision"> & { readonly revision: number | undefined },
): Outcome<AnswerRecorded> {
  const { stores } = context;
  return stores.atomically((): Outcome<AnswerRecorded> => {
    const assignment = stores.assignments.find(given.assignmentId);
    const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
    if (assignment === undefined || expert === undefined)
      return refused({ name: "assignment_unknown", reference: reference.assignment(given.assignmentId) });
    const at = visitAt(stores, assignment.visitId);
    if (isRepeated(assignment, given.answer, isTakenBack(assignment)))
      return done({ at, expert, assignment, repeated: true });
    const next = stateRecorded(assignment.state, given.answer, expert.slackUserId === undefined);
    const answer: AnswerGiven = { ...given, revision: given.revision ?? at.visit.revision };
    const obstacle = obstacleTo(context, assignment, at.visit, answer, next);
    if (obstacle !== undefined || next === undefined)
      return refused(refusalToRecord(context, obstacle ?? { kind: "impossible" }, assignment, expert, at));
    const written = writeAnswer(context, assignment, at.visit, answer, next);
    return done({ at, expert, assignment: written, repeated: false });
  });
}

/** What stands against recording something of somebody's seat, as staff are told it. */
export function refusalToRecord(
  { stores }: Context,
  obstacle: Obstacle,
  assignment: Assignment,
  expert: Expert,
  at: VisitAt,
): Refusal {
  const { state } = assignment;
  switch (obstacle.kind) {
    case "cancelled":
    case "over":
      return { name: "visit_closed", at };
    case "outdated":
      return { name: "preview_outdated" };
    case "taken_back":
    case "lapsed":
    case "impossible":
      return { name: "record_not_possible", at, expert, state };
    case "recused":
      return {
        name: "experts_refused",
        during: "record",
        at,
        objections: [{ expert, why: "conflict" }],
        free: freeExperts(stores, at).slice(0, 5),
        typed: "",
      };
    case "full":
      return { name: "seat_taken", at, expert };
    case "busy": {
      const objections = [{ expert, why: "busy", other: obstacle.other } as const];
      return {
        name: "experts_refused",
        during: "record",
        at,
        objections,
        free: freeExperts(stores, at).slice(0, 5),
        typed: "",
      };
    }
  }
}

/** The seat that an answer of this expert about this visit is meant for: the live one, else the newest. */
export function seatToRecord({ stores }: Context, visitId: number, expert: Expert): Outcome<Assignment> {
  const seats = stores.assignments.ofVisit(visitId).filter((seat) => seat.expertId === expert.id);
  const seat = seats.find(({ state }) => isLive(state)) ?? seats.at(-1);
  if (seat === undefined) return refused({ name: "not_on_team", at: visitAt(stores, visitId), expert });
  return done(seat);
}
