import { type Assignment, type AssignmentState, isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { type GapDetails, gapStanding } from "../../domain/gaps.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { GapRefusal } from "../../domain/refusals/gaps.ts";
import { replyByFor } from "../../domain/reply-by.ts";
import type { Instant } from "../../domain/time.ts";
import type { Context } from "../context.ts";
import { assignExperts } from "./assign-experts.ts";
import { type LetterShown, sendInvitations } from "./invite-experts.ts";
import { lapseSeat } from "./lapse-seat.ts";
import { objectionToVisit, visitAt } from "./seat-objections.ts";
import { takeSeatBack } from "./unassign-expert.ts";

/** Whose seat is to be taken by somebody else, as whoever wants it was shown it. */
export interface SeatShown {
  readonly seatId: number;
  readonly state: AssignmentState;
}

/** Who could take the seat that an expert holds, or held, on a visit; nothing is changed. */
function considerReplacing(
  context: Context,
  wanted: { readonly visitId: number; readonly expert: Expert },
): Outcome<GapDetails> {
  const { stores } = context;
  const at = visitAt(stores, wanted.visitId);
  const seats = stores.assignments.ofVisit(at.visit.id).filter((one) => one.expertId === wanted.expert.id);
  const seat = seats.find(({ state }) => isLive(state)) ?? seats.at(-1);
  if (seat === undefined) return refused({ name: "not_on_team", at, expert: wanted.expert });
  return gapOf(context, seat);
}

/** The gap that a seat is or was, if its visit still has seats to give. */
export function gapOf(context: Context, seat: Pick<Assignment, "id" | "visitId">): Outcome<GapDetails> {
  const { stores } = context;
  const objection = objectionToVisit(context, visitAt(stores, seat.visitId));
  if (objection !== undefined) return refused(objection);
  const gap = stores.gaps.ofSeat(seat.id);
  if (gap === undefined)
    return refused({ name: "assignment_unknown", reference: reference.assignment(seat.id) });
  return done(gap);
}

/** The newest seat of a visit that fell free and that nobody has taken or been asked for. */
export function openGapOf(context: Context, visitId: number): GapDetails | undefined {
  const fallen = context.stores.assignments.ofVisit(visitId).filter(({ state }) => !isLive(state));
  return fallen
    .toReversed()
    .map((seat) => gapOf(context, seat))
    .flatMap((gap) => (gap.done && gapStanding(gap.value).kind === "open" ? [gap.value] : []))[0];
}

/** Who was asked instead, and how they hear of it. */
export interface StandInAsked {
  readonly gap: GapDetails;
  readonly letter: LetterShown;
}

/**
 * Asks somebody in place of another: frees the seat if it is still held, puts the new person down and sends the
 * request, all of it or nothing. An invitation that is overdue lapses by it; whoever had been asked in time, or had
 * agreed, is told that they are needed no longer.
 */
export function askInstead(
  context: Context,
  wanted: SeatShown & { readonly expertId: number },
): Outcome<StandInAsked> {
  const { stores } = context;
  return stores.atomically(() => {
    const freed = freeSeat(context, wanted);
    if (!freed.done) return freed;
    const { seat, progress, standIns } = freed.value;
    const expert = stores.experts.find(wanted.expertId);
    if (expert === undefined) return refused({ name: "button_unknown" });
    const at = { visit: progress.visit, park: progress.park };
    const hadAsked = standIns.length;
    const assigned = assignExperts(context, {
      visitId: at.visit.id,
      experts: [{ expert, typed: expert.code, leads: false }],
    });
    if (!assigned.done) return assigned;
    const [added] = assigned.value.added.filter((one) => one.expert.id === expert.id);
    if (added === undefined) return refused({ name: "gap_closed", at });
    stores.assignments.change({ ...added.assignment, standsInFor: seat.assignment.id });
    const asked = send(context, added.assignment);
    if (!asked.done) return asked;
    stores.messages.touch(`seat:${seat.assignment.id}`);
    stores.audit.record({
      at: context.now,
      actor: context.caller.slackUserId,
      action: "replacement_asked",
      subject: reference.assignment(seat.assignment.id),
      detail: { by: expert.code, before: hadAsked },
    });
    const gap = stores.gaps.ofSeat(seat.assignment.id);
    if (gap === undefined) throw new Error(`seat ${seat.assignment.id} is gone`);
    return done({ gap, letter: asked.value });
  });
}

function send(context: Context, { id, visitId }: Assignment): Outcome<LetterShown> {
  const { stores, now, zone, calendar } = context;
  const visit = stores.visits.find(visitId);
  if (visit?.dayFrom === undefined) throw new Error(`visit ${visitId} has no date`);
  const replyBy = replyByFor(now, visit.dayFrom, zone, calendar);
  const sent = sendInvitations(context, [{ seats: [{ id, revision: visit.revision }], replyBy }]);
  if (!sent.done) return sent;
  const [letter] = sent.value.letters;
  return letter === undefined ? refused({ name: "preview_outdated" }) : done(letter);
}

/** What became of a wish to replace somebody: who could come is shown first, or whoever was named is asked. */
export type Replaced =
  | { readonly kind: "offers"; readonly gap: GapDetails }
  | { readonly kind: "asked"; readonly asked: StandInAsked };

/**
 * Asks whoever was named instead of an expert. Without a name, or where the seat would be taken from somebody who
 * counts on it, it is only shown what would be done.
 */
export function replaceSeat(
  context: Context,
  wanted: { readonly visitId: number; readonly expert: Expert; readonly by: Expert | undefined },
): Outcome<Replaced> {
  const { by } = wanted;
  const considered = considerReplacing(context, wanted);
  if (!considered.done) return considered;
  const gap = considered.value;
  if (by === undefined) return done({ kind: "offers", gap });
  const { assignment } = gap.seat;
  if (!countsOnIt(assignment, context.now)) {
    const asked = askInstead(context, {
      seatId: assignment.id,
      state: assignment.state,
      expertId: by.id,
    });
    return asked.done ? done({ kind: "asked", asked: asked.value }) : asked;
  }
  const { ranked, out } = gap.replacements;
  const only = ranked.filter(({ expert }) => expert.id === by.id);
  if (only.length > 0) return done({ kind: "offers", gap: { ...gap, replacements: { ranked: only, out } } });
  return refused({
    name: "replacement_unfit",
    at: { visit: gap.progress.visit, park: gap.progress.park },
    expert: by,
    why: out.find(({ expert }) => expert.id === by.id)?.why,
    free: ranked.slice(0, 5).map(({ expert }) => expert),
  });
}

/** True for somebody who has agreed, or was asked and still has time to answer. */
function countsOnIt({ state, replyBy }: Assignment, now: Instant): boolean {
  if (state === "accepted") return true;
  const waits = state === "invited" || state === "countered";
  return waits && (replyBy === undefined || replyBy > now);
}

/** Frees a seat for somebody else, unless it has changed since it was shown or its gap is closed. */
function freeSeat(context: Context, { seatId, state }: SeatShown): Outcome<GapDetails> {
  const { stores } = context;
  const seat = stores.assignments.find(seatId);
  if (seat === undefined)
    return refused({ name: "assignment_unknown", reference: reference.assignment(seatId) });
  const gap = gapOf(context, seat);
  if (!gap.done) return gap;
  if (isLive(state)) {
    if (seat.state !== state) return refused({ name: "preview_outdated" });
    const freed = letGo(context, seat);
    if (!freed.done) return freed;
    return gapOf(context, seat);
  }
  const refusal = objectionToGap(gap.value);
  return refusal === undefined ? gap : refused(refusal);
}

function objectionToGap(gap: GapDetails): GapRefusal | undefined {
  const at = { visit: gap.progress.visit, park: gap.progress.park };
  const standing = gapStanding(gap);
  switch (standing.kind) {
    case "open":
      return undefined;
    case "asked":
      return { name: "stand_in_asked", at, expert: standing.standIn.expert };
    default:
      return { name: "gap_closed", at };
  }
}

/** An overdue invitation lapses by the office's choice; any other seat is taken back. */
function letGo(context: Context, seat: Assignment): Outcome<unknown> {
  const waits = seat.state === "invited" || seat.state === "countered";
  if (waits && seat.replyBy !== undefined && seat.replyBy <= context.now)
    return done(lapseSeat(context, seat));
  return takeSeatBack(context, { id: seat.id, revision: seat.revision, state: seat.state });
}
