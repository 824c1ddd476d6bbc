import { type Assignment, isLive } from "../../domain/assignments.ts";
import type { PersonTimes } from "../../domain/attendance.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { acceptedSeats, lacksOf, type VisitProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { SeatRefusal, VisitAt } from "../../domain/refusals/seats.ts";
import { lastDayOf } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { otherVisitThatDay, visitAt } from "../seats/seat-objections.ts";
import { touchVisit } from "./visit-news.ts";

/** Exactly who came: experts of the pool, and others by name. */
export interface HeldWanted {
  readonly visitId: number;
  readonly expertIds: readonly number[];
  readonly persons: readonly string[];
  /** Why it was held though something was missing. */
  readonly reason: string | undefined;
}

export interface VisitHeld {
  readonly at: VisitAt;
  readonly came: readonly Expert[];
  readonly persons: readonly string[];
  readonly absent: readonly Expert[];
  /** Of the whole survey, as the store counts them. */
  readonly personTimes: PersonTimes;
  /** True when it had been recorded before. */
  readonly corrected: boolean;
}

/** What a command says of who came, beside what is on record or was agreed. */
export interface HeldChange {
  readonly visitId: number;
  /** Everybody of the team, also who was recorded as absent before. */
  readonly all: boolean;
  /** These and nobody else; undefined: as ticked. */
  readonly only?: readonly (Expert | string)[];
  readonly without: readonly (Expert | string)[];
  readonly plus: readonly (Expert | string)[];
  readonly reason: string | undefined;
}

/** Who is taken to have come before anybody says otherwise: as recorded, or who said yes. */
export function whoIsTicked(
  { stores }: Pick<Context, "stores">,
  visitId: number,
): Pick<HeldWanted, "expertIds" | "persons"> {
  const recorded = stores.attendances.ofVisit(visitId);
  const progress = stores.progress.ofVisit(visitId);
  if (recorded.length === 0)
    return {
      expertIds: progress === undefined ? [] : acceptedSeats(progress).map(({ expert }) => expert.id),
      persons: [],
    };
  return {
    expertIds: recorded.flatMap(({ expertId }) => expertId ?? []),
    persons: recorded.flatMap(({ person }) => person ?? []),
  };
}

/** Records who came as a command says it: what was agreed or is on record, with somebody less or more. */
export function completeVisitBy(context: Context, change: HeldChange): Outcome<VisitHeld> {
  const { stores } = context;
  const at = visitAt(stores, change.visitId);
  const nobody = { expertIds: [], persons: [] };
  const ticked = change.only === undefined ? whoIsTicked(context, change.visitId) : nobody;
  const experts = new Set([...ticked.expertIds, ...(change.all ? team(context, change.visitId) : [])]);
  const persons = new Set(ticked.persons);
  for (const one of [...(change.only ?? []), ...change.plus]) {
    if (typeof one === "string") persons.add(one);
    else experts.add(one.id);
  }
  for (const one of change.without) {
    if (typeof one === "string") persons.delete(one);
    else if (!experts.delete(one.id) && !team(context, change.visitId).includes(one.id))
      return refused({ name: "not_on_team", at, expert: one });
  }
  return completeVisit(context, {
    visitId: change.visitId,
    expertIds: [...experts],
    persons: [...persons],
    reason: change.reason,
  });
}

/** Everybody who had said yes, whether they then came or not. */
function team({ stores }: Context, visitId: number): number[] {
  return stores.assignments
    .ofVisit(visitId)
    .filter(({ state }) => state === "accepted" || state === "attended" || state === "absent")
    .map(({ expertId }) => expertId);
}

/**
 * Records who came to an on-site visit and closes it; done again, it corrects. Seats say who of the team came, and
 * attendances who came at all: a substitute who takes nobody's seat has only the latter.
 */
export function completeVisit(context: Context, wanted: HeldWanted): Outcome<VisitHeld> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const progress = stores.progress.ofVisit(wanted.visitId);
    if (progress === undefined) throw new Error(`visit ${wanted.visitId} is gone`);
    const { visit, park } = progress;
    const corrected = visit.state === "completed" || visit.state === "reported";
    const came = wanted.expertIds.flatMap((id) => stores.experts.find(id) ?? []);
    const refusal = reasonAgainst(context, progress, wanted, came);
    if (refusal !== undefined) return refused(refusal);
    for (const seat of stores.assignments.ofVisit(visit.id)) settleSeat(context, seat, wanted, visit.seats);
    writeAttendances(context, visit.id, came, wanted.persons);
    const held = {
      ...visit,
      state: visit.state === "reported" ? visit.state : "completed",
      reason: wanted.reason ?? visit.reason,
    } as const;
    stores.visits.change(held);
    redraw(context, progress);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: corrected ? "visit_corrected" : "visit_held",
      subject: reference.visit(visit.id),
      detail: { experts: came.map(({ code }) => code), persons: wanted.persons, reason: wanted.reason },
    });
    return done({
      at: { visit: held, park },
      came,
      persons: wanted.persons,
      absent: absentFrom(context, visit.id),
      personTimes: stores.attendances.personTimes(visit.surveyId),
      corrected,
    });
  });
}

function absentFrom({ stores }: Context, visitId: number): Expert[] {
  return stores.assignments
    .ofVisit(visitId)
    .filter(({ state }) => state === "absent")
    .flatMap(({ expertId }) => stores.experts.find(expertId) ?? []);
}

function writeAttendances(
  { stores, now, caller }: Context,
  visitId: number,
  came: readonly Expert[],
  persons: readonly string[],
): void {
  stores.attendances.forgetVisit(visitId);
  const record = (expertId: number | undefined, person: string | undefined) =>
    stores.attendances.add({
      visitId,
      expertId,
      person,
      meetingId: undefined,
      invitationId: undefined,
      recordedBy: caller.slackUserId,
      recordedAt: now,
    });
  for (const { id } of came) record(id, undefined);
  for (const person of persons) record(undefined, person);
}

/** Why a visit cannot be recorded as held on the day that the flow runs, whoever came. */
export function objectionToHolding(context: Context, at: VisitAt): SeatRefusal | undefined {
  const { visit } = at;
  const last = lastDayOf(visit);
  if (visit.mode === "questionnaire") return { name: "visit_by_questionnaire", at };
  if (visit.state === "cancelled") return { name: "visit_closed", at };
  if (visit.state === "planned" || last === undefined) return { name: "visit_undated", at };
  return today(context) < last ? { name: "not_yet_held", at } : undefined;
}

function reasonAgainst(
  context: Context,
  progress: VisitProgress,
  wanted: HeldWanted,
  came: readonly Expert[],
): SeatRefusal | undefined {
  const at: VisitAt = { visit: progress.visit, park: progress.park };
  const objection = objectionToHolding(context, at);
  if (objection !== undefined) return objection;
  if (came.length + wanted.persons.length === 0) return { name: "nobody_came", at };
  const objections = came.flatMap((expert) => {
    const other = otherVisitThatDay(context.stores, at.visit, expert.id);
    return other === undefined ? [] : [{ expert, why: "busy", other } as const];
  });
  if (objections.length > 0)
    return { name: "experts_refused", during: "done", at, objections, free: [], typed: "" };
  if (at.visit.state !== "scheduled" || wanted.reason !== undefined) return undefined;
  const lacks = lacksOf(progress);
  return lacks.length === 0 ? undefined : { name: "reason_wanted", at, lacks };
}

/** What becomes of a seat once it is known whether its person came. */
function settleSeat(context: Context, seat: Assignment, wanted: HeldWanted, seats: number): void {
  const { stores, caller } = context;
  const came = wanted.expertIds.includes(seat.expertId);
  const state = came ? stateOfWhoCame(context, seat, seats) : stateOfWhoStayed(seat);
  if (state === seat.state) return;
  const taken = state === "withdrawn" ? { answeredBy: caller.slackUserId, answeredWay: undefined } : {};
  stores.assignments.change({ ...seat, ...taken, state });
}

function stateOfWhoCame({ stores }: Context, seat: Assignment, seats: number): Assignment["state"] {
  if (isLive(seat.state)) return "attended";
  if (seat.state !== "absent" && seat.state !== "lapsed") return seat.state;
  const others = stores.assignments.ofVisit(seat.visitId).filter(({ state }) => isLive(state));
  const isFree = others.length < seats && others.every(({ expertId }) => expertId !== seat.expertId);
  return isFree ? "attended" : seat.state;
}

/** Who never answered was not absent: the time to answer has passed. */
function stateOfWhoStayed({ state }: Assignment): Assignment["state"] {
  switch (state) {
    case "accepted":
    case "attended":
      return "absent";
    case "invited":
    case "countered":
      return "lapsed";
    case "proposed":
      return "withdrawn";
    default:
      return state;
  }
}

function redraw(context: Context, { visit, seats }: VisitProgress): void {
  touchVisit(context, visit);
  for (const { assignment } of seats)
    if (assignment.requestId !== undefined) context.stores.messages.touch(`request:${assignment.requestId}`);
}
