import type { Assignment, MovedAsk } from "../../domain/assignments.ts";
import { movableStates } from "../../domain/assignments.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { Instant } from "../../domain/time.ts";
import { lastDayOf, type Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { askExpert, markAsked } from "../seats/ask-experts.ts";
import {
  considerMove,
  type MovePreview,
  type MoveWanted,
  type SeatMoved,
  type VisitMoved,
} from "./consider-move.ts";
import { fixDates, noteOverruledDates } from "./fix-dates.ts";
import { touchVisit } from "./visit-news.ts";

/** A move as somebody confirmed it. */
export interface MoveConfirmed extends MoveWanted {
  /** `shown` of the preview: anything else by now refuses it. Undefined: as the records stand. */
  readonly shown: string | undefined;
  /** Seats of people who cannot come may be taken back; otherwise one such person refuses the move. */
  readonly mayRelease: boolean;
}

/**
 * Moves visits, all of them or none. Revisions rise; whoever had been asked is asked again, in one message each for
 * all that moves in one go; whoever cannot come on the new days loses the seat and is told once; seats that nobody
 * was asked about go along; people who had said no, and everybody else, hear nothing. Older cards close themselves.
 * To be used by other flows too, within their transaction.
 */
export function moveVisit(context: Context, wanted: MoveConfirmed): Outcome<MovePreview> {
  const { stores } = context;
  return stores.atomically((): Outcome<MovePreview> => {
    const considered = considerMove(context, wanted);
    if (!considered.done) return considered;
    const preview = considered.value;
    const refusal = objectionTo(preview, wanted);
    if (refusal !== undefined) return refused(refusal);
    for (const visit of preview.visits) noteOverruledDates(context, visit, wanted.reason);
    const moved = preview.visits.map((visit) => ({ ...visit, ...pick(fixDates(context, visit.wanted)) }));
    for (const visit of moved) for (const seat of visit.seats) settle(context, seat, visit);
    askAgain(context, preview);
    for (const { at } of moved) touchVisit(context, at.visit);
    return done({ ...preview, visits: moved });
  });
}

function objectionTo(
  preview: MovePreview,
  { shown, mayRelease, reason }: MoveConfirmed,
): Refusal | undefined {
  const [first] = preview.visits;
  if (first === undefined) throw new Error("a move of nothing");
  if (shown !== undefined && shown !== preview.shown) return { name: "plan_outdated", at: first.at };
  const doubtful = preview.visits.find(({ doubts }) => doubts.length > 0);
  if (doubtful !== undefined && reason === undefined)
    return { name: "dates_doubtful", at: doubtful.at, doubts: doubtful.doubts };
  const stuck = preview.visits.find(({ seats }) => seats.some(({ fate }) => fate === "released"));
  return stuck === undefined || mayRelease ? undefined : cannotCome(stuck, preview);
}

const pick = ({ at, progress }: Pick<VisitMoved, "at" | "progress">) => ({ at, progress });

function cannotCome({ at, wanted, seats }: VisitMoved, { otherDays }: MovePreview): Refusal {
  const objections = seats.flatMap(({ objection }) => objection ?? []);
  return { name: "team_cannot_come", at, typed: wanted.typed, objections, days: otherDays };
}

/** What becomes of a seat that is not asked about again. */
function settle(context: Context, seat: SeatMoved, { at, was }: VisitMoved): void {
  const { stores } = context;
  if (seat.fate === "released") release(context, seat, was);
  if (seat.fate === "agreed") {
    const asked = daysOf(at.visit);
    stores.assignments.change({
      ...seat.assignment,
      state: "accepted",
      revision: at.visit.revision,
      ...(asked === undefined ? {} : { asked }),
    });
    note(context, seat.assignment, "assignment_answered", { from: seat.assignment.state, to: "accepted" });
  }
  if (seat.fate === "left" && seat.assignment.requestId !== undefined)
    stores.messages.touch(`request:${seat.assignment.requestId}`);
}

function daysOf(visit: Visit) {
  const to = lastDayOf(visit);
  return visit.dayFrom === undefined || to === undefined ? undefined : { from: visit.dayFrom, to };
}

/** The office's doing, not an answer: so there is no way by which it came. */
function release(context: Context, { assignment, expert }: SeatMoved, was: Visit): void {
  const { stores, now, caller } = context;
  stores.assignments.change({
    ...assignment,
    state: "withdrawn",
    leads: false,
    answeredAt: now,
    answeredBy: caller.slackUserId,
    answeredWay: undefined,
    reason: undefined,
    note: undefined,
  });
  note(context, assignment, "seat_withdrawn", { from: assignment.state, moved: true });
  if (assignment.requestId !== undefined) stores.messages.touch(`request:${assignment.requestId}`);
  const days = daysOf(was);
  if (assignment.state === "proposed" || expert.slackUserId === undefined || days === undefined) return;
  stores.notices.queue(
    {
      key: `seat_released:${assignment.id}:${was.revision}`,
      recipient: `user:${expert.slackUserId}`,
      notice: { v: 1, kind: "seat_released", assignmentId: assignment.id, ...days },
    },
    now,
  );
}

/** One message to each person, about all of their visits that move. */
function askAgain(context: Context, { visits, replyBy }: MovePreview): void {
  const seats = visits.flatMap(({ was, seats }) =>
    seats.flatMap(({ fate, assignment }) => (fate === "asked_again" ? [{ seat: assignment, was }] : [])),
  );
  for (const [expertId, theirs] of Map.groupBy(seats, ({ seat }) => seat.expertId)) {
    const by = replyBy.get(expertId);
    if (by === undefined) throw new Error(`expert ${expertId} has no time to reply`);
    askOne(context, expertId, theirs, by);
  }
}

function askOne(
  context: Context,
  expertId: number,
  seats: readonly { readonly seat: Assignment; readonly was: Visit }[],
  by: Instant,
): void {
  const { stores } = context;
  const seen = seats.filter(({ seat }) => !isUnsent(context, seat));
  // A card that nobody has seen yet is worded when it is sent: it simply says the new days.
  for (const { seat } of seats)
    if (isUnsent(context, seat) && seat.requestId !== undefined) markAsked(context, seat, seat.requestId, by);
  for (const { seat, was } of seen) {
    const old = movedAsk(seat, was);
    if (old === undefined) continue;
    stores.movedAsks.add(old);
    stores.messages.touch(`request:${old.requestId}`);
  }
  if (seen.length > 0)
    askExpert(
      context,
      expertId,
      seen.map(({ seat }) => seat),
      by,
    );
}

function isUnsent({ stores }: Context, { requestId }: Assignment): boolean {
  return requestId !== undefined && stores.notices.findByKey(`request:${requestId}`)?.state === "queued";
}

/** What the older card was about; undefined where there was none, as after a call. */
function movedAsk(seat: Assignment, was: Visit): MovedAsk | undefined {
  const state = movableStates.find((one) => one === seat.state);
  const days = seat.asked ?? daysOf(was);
  if (seat.requestId === undefined || state === undefined || days === undefined) return undefined;
  return {
    requestId: seat.requestId,
    assignmentId: seat.id,
    revision: seat.revision,
    state,
    ...days,
    timeFrom: was.timeFrom,
    timeTo: was.timeTo,
  };
}

function note(
  { stores, now, caller }: Context,
  { id }: Assignment,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): void {
  const subject = reference.assignment(id);
  stores.audit.record({ at: now, actor: caller.slackUserId, action, subject, detail });
}
