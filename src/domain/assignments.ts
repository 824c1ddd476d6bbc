import type { Counter } from "./counters.ts";
import type { Expert } from "./experts.ts";
import type { Park } from "./parks.ts";
import type { Way } from "./people.ts";
import type { Day, Instant, TimeOfDay } from "./time.ts";
import { lastDayOf, type Survey, type Visit } from "./visits.ts";

export const assignmentStates = [
  "proposed",
  "invited",
  "accepted",
  "declined",
  "countered",
  "withdrawn",
  "lapsed",
  "attended",
  "absent",
] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** True for a seat whose person has been asked and has not answered. */
export function isWaiting({ state }: Pick<Assignment, "state">): boolean {
  return state === "invited" || state === "countered";
}

/** States in which an assignment holds a seat of its visit. */
const liveStates = ["proposed", "invited", "accepted", "countered", "attended"] as const;

export function isLive(state: AssignmentState): boolean {
  return (liveStates as readonly AssignmentState[]).includes(state);
}

/** Why somebody cannot come; giving one is never compulsory. */
export const declineReasons = ["diary", "health_or_family", "travel", "unsaid"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** A seat of a visit as it is first put down for an expert: nobody has been asked yet. */
export function proposedSeat(
  wanted: Pick<Assignment, "visitId" | "expertId" | "leads" | "field" | "revision">,
): Omit<Assignment, "id"> {
  return {
    ...wanted,
    requestId: undefined,
    state: "proposed",
    replyBy: undefined,
    answeredAt: undefined,
    answeredBy: undefined,
    answeredWay: undefined,
    reason: undefined,
    note: undefined,
  };
}

/** An expert's seat on a visit: one row per ask. */
export interface Assignment {
  readonly id: number;
  readonly visitId: number;
  readonly expertId: number;
  /** The message that asked; several assignments of one person may share it. */
  readonly requestId: number | undefined;
  readonly state: AssignmentState;
  readonly leads: boolean;
  /** What this expert is asked to look at. */
  readonly field: string | undefined;
  /** The visit's revision that was last asked about. */
  readonly revision: number;
  readonly replyBy: Instant | undefined;
  readonly answeredAt: Instant | undefined;
  readonly answeredBy: string | undefined;
  readonly answeredWay: Way | undefined;
  readonly reason: DeclineReason | undefined;
  readonly note: string | undefined;
  /** The days that the request was about, which the visit may no longer have. */
  readonly asked?: { readonly from: Day; readonly to: Day };
  /** When the office last gave more time for an answer. */
  readonly extendedAt?: Instant;
  /** The visit was called off with this seat, and may have been given another day since. */
  readonly calledOff?: boolean;
  /** The seat that fell free and that this one takes the place of. */
  readonly standsInFor?: number;
}

/** What an expert can say to a request. */
export type Answer = "accept" | "decline";

/**
 * The state that an answer leads to, or undefined when it cannot be given from `state`.
 * A no before acceptance is a decline, afterwards a withdrawal; a change of mind back to yes is allowed
 * (whether a seat is still free is the caller's question).
 */
export function stateAfter(state: AssignmentState, answer: Answer): AssignmentState | undefined {
  const table: Partial<Record<AssignmentState, Record<Answer, AssignmentState | undefined>>> = {
    invited: { accept: "accepted", decline: "declined" },
    countered: { accept: "accepted", decline: "declined" },
    accepted: { accept: undefined, decline: "withdrawn" },
    declined: { accept: "accepted", decline: undefined },
    withdrawn: { accept: "accepted", decline: undefined },
  };
  return table[state]?.[answer];
}

/** True where an expert may propose other days: they were asked, and have not stepped back. */
export function mayCounter(state: AssignmentState): boolean {
  return state === "invited" || state === "countered" || state === "accepted";
}

/**
 * The state that a staff member's record of an answer leads to. As `stateAfter`, and somebody outside Slack may have
 * been asked by telephone before anything was sent.
 */
export function stateRecorded(
  state: AssignmentState,
  answer: Answer,
  isOutside: boolean,
): AssignmentState | undefined {
  if (state === "proposed" && isOutside) return answer === "accept" ? "accepted" : "declined";
  return stateAfter(state, answer);
}

/**
 * True for a seat that the office took back. What the expert said themselves has a way by which it came, also when
 * staff recorded it for them, or when they are of the office themselves.
 */
export function isTakenBack({ state, answeredWay }: Pick<Assignment, "state" | "answeredWay">): boolean {
  return state === "withdrawn" && answeredWay === undefined;
}

/** States in which somebody has been asked for the visit's date and holds a seat: a move asks them again. */
export const movableStates = ["invited", "accepted", "countered"] as const;

/** An ask that went on to a newer request when its visit was moved: what the older card, `requestId`, was about. */
export interface MovedAsk {
  readonly requestId: number;
  readonly assignmentId: number;
  /** The visit's revision and days that were asked about, and what had been answered. */
  readonly revision: number;
  readonly state: (typeof movableStates)[number];
  readonly from: Day;
  readonly to: Day;
  readonly timeFrom: TimeOfDay;
  readonly timeTo: TimeOfDay;
}

/** One visit that a request asks about, with what its reader needs to decide. */
export interface Ask {
  readonly assignment: Assignment;
  readonly visit: Visit;
  readonly park: Park;
  readonly survey: Survey;
  /** The name of whoever answers for the visit; undefined where only the Slack id is known. */
  readonly ownerName: string | undefined;
  /** Everybody else whose seat on this visit is live, the leader first. */
  /** Other days that its person proposed last, whatever became of them. */
  readonly counter?: Counter;
  /** Its person has a conflict of interest with the park. */
  readonly isRecused?: boolean;
  readonly team: readonly { readonly expert: Expert; readonly leads: boolean }[];
  /** Kilometres in a straight line from the expert's institution to the park; undefined where a place is not known. */
  readonly distance: number | undefined;
  /** What was asked before the visit was moved. */
  readonly was?: MovedAsk;
  /** The visit was moved since: a newer card asks for its new days. */
  readonly movedOn?: true;
}

/** The days that an ask is about: the visit's, or those of the time when it was asked, where it has moved since. */
export function askedDays({
  assignment,
  visit,
}: Pick<Ask, "assignment" | "visit">): { readonly from: Day; readonly to: Day } | undefined {
  if (assignment.asked !== undefined && assignment.revision !== visit.revision) return assignment.asked;
  const to = lastDayOf(visit);
  return visit.dayFrom === undefined || to === undefined ? undefined : { from: visit.dayFrom, to };
}

/** All that one request to one expert says. */
export interface RequestDetails {
  readonly id: number;
  readonly expert: Expert;
  readonly asks: readonly Ask[];
}

/** What an ask's card shows: what the person can still do follows from it. */
export type AskStatus =
  | "open"
  | "countered"
  | "accepted"
  | "declined"
  | "withdrawn"
  | "recused"
  | "taken_back"
  | "cancelled"
  | "moved"
  | "lapsed"
  | "attended"
  | "absent";

/** Where an ask stands, as its reader sees it; a withdrawal by the office reads as taken back. */
export function askStatus({
  assignment,
  visit,
  movedOn,
  counter,
  isRecused,
}: Pick<Ask, "assignment" | "visit" | "movedOn" | "counter" | "isRecused">): AskStatus {
  if (visit.state === "cancelled" || assignment.calledOff === true) return "cancelled";
  if (movedOn === true) return isTakenBack(assignment) ? "taken_back" : "moved";
  switch (assignment.state) {
    case "proposed":
    case "invited":
      return "open";
    case "countered":
      return counter?.state === "open" ? "countered" : "open";
    case "declined":
      return isRecused === true ? "recused" : "declined";
    case "withdrawn":
      if (isTakenBack(assignment)) return "taken_back";
      return isRecused === true ? "recused" : "withdrawn";
    default:
      return assignment.state;
  }
}
