import type { Assignment } from "../../domain/assignments.ts";
import { dispatchFrom } from "../../domain/dispatches.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Letter } from "../../domain/letters.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { SeatRefusal, VisitAt } from "../../domain/refusals/seats.ts";
import { replyByFor } from "../../domain/reply-by.ts";
import { type Instant, instantAt } from "../../domain/time.ts";
import type { Context } from "../context.ts";
import { openVisits } from "../visits/open-visits.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { askExperts } from "./ask-experts.ts";
import { freeExperts, objectionToComing, objectionToVisit, visitAt } from "./seat-objections.ts";

/** Whom to ask: the proposed seats of these visits, or of all open ones. */
export interface InvitationWanted {
  readonly visitIds: readonly number[] | "all";
  /** As the command gave it; undefined: by the office's rule. */
  readonly replyBy: { readonly typed: string; readonly at: Instant } | undefined;
}

/** How a person will hear: a card in Slack, one that may not reach them, or a call by the staff. */
export type LetterWay = "slack" | "slack_unsure" | "outside";

/** What one person will get, or got. */
export interface LetterShown extends Letter {
  readonly expert: Expert;
  readonly way: LetterWay;
  readonly visits: readonly { readonly seat: Assignment; readonly at: VisitAt }[];
}

export interface InvitationPreview {
  readonly letters: readonly LetterShown[];
  /** Visits with proposed seats that have no date yet; only when all were asked for. */
  readonly undated: readonly VisitAt[];
}

/** Shows exactly who would get what; nothing is sent. */
export function previewInvitations(context: Context, wanted: InvitationWanted): Outcome<InvitationPreview> {
  const { stores } = context;
  const named = wanted.visitIds === "all" ? openVisitIds(context) : wanted.visitIds;
  const visits = named
    .map((id) => visitAt(stores, id))
    .filter((at) => wanted.visitIds !== "all" || isProposed(context, at));
  const undated = visits.filter((at) => objectionToVisit(context, at)?.name === "visit_undated");
  const open = wanted.visitIds === "all" ? visits.filter((at) => !undated.includes(at)) : visits;
  const refusal =
    first(open, (at) => objectionToVisit(context, at)) ??
    first(open, (at) => objectionToDeadline(context, at, wanted.replyBy)) ??
    first(open, (at) => objectionToTeam(context, at));
  if (refusal !== undefined) return refused(refusal);
  const seats = open.flatMap((at) => proposedSeats(context, at).map((seat) => ({ seat, at })));
  if (seats.length === 0) return refused({ name: "nobody_to_ask", visits: open.length > 0 ? open : undated });
  if (seats.length > seatsInPreview)
    return refused({
      name: "letters_too_many",
      seats: seats.length,
      limit: seatsInPreview,
      part: partOf(seats),
    });
  const byExpert = Map.groupBy(seats, ({ seat }) => seat.expertId);
  const letters = [...byExpert].map(([id, some]) => letterTo(context, id, some, wanted.replyBy?.at));
  return done({ letters: letters.toSorted((a, b) => a.expert.code.localeCompare(b.expert.code)), undated });
}

/** As many as one message shows with every name: Slack takes some 13,000 characters. */
const seatsInPreview = 60;

/** The first visits whose seats one preview shows, each with all of its own. */
function partOf(seats: LetterShown["visits"]): readonly VisitAt[] {
  const shown = seats.slice(0, seatsInPreview);
  const cut = seats[seatsInPreview]?.at;
  return [...new Set(shown.map(({ at }) => at))].filter((at) => at !== cut);
}

function openVisitIds(context: Context): number[] {
  return openVisits(context)
    .filter(
      ({ visit }) => visit.mode === "on_site" && (visit.state === "planned" || visit.state === "scheduled"),
    )
    .filter((at) => objectionToVisit(context, at)?.name !== "visit_closed")
    .map(({ visit }) => visit.id);
}

function proposedSeats({ stores }: Context, { visit }: VisitAt): Assignment[] {
  return stores.assignments.ofVisit(visit.id).filter((seat) => seat.state === "proposed");
}

function isProposed(context: Context, at: VisitAt): boolean {
  return proposedSeats(context, at).length > 0;
}

function first(
  visits: readonly VisitAt[],
  object: (at: VisitAt) => SeatRefusal | undefined,
): SeatRefusal | undefined {
  return visits.map(object).find((refusal) => refusal !== undefined);
}

function objectionToDeadline(
  { now, zone }: Context,
  at: VisitAt,
  replyBy: InvitationWanted["replyBy"],
): SeatRefusal | undefined {
  if (replyBy === undefined) return undefined;
  if (replyBy.at <= now) return { name: "reply_by_past", typed: replyBy.typed, by: replyBy.at, zone };
  const { dayFrom } = at.visit;
  const begins = dayFrom === undefined ? undefined : instantAt(dayFrom, at.visit.timeFrom, zone);
  if (begins === undefined || replyBy.at <= begins) return undefined;
  return { name: "reply_by_late", typed: replyBy.typed, at };
}

/** Something may have changed since the team was put down: a move, a day off, another visit. */
function objectionToTeam(context: Context, at: VisitAt): SeatRefusal | undefined {
  const { stores } = context;
  const objections = proposedSeats(context, at).flatMap((seat) => {
    const expert = stores.experts.find(seat.expertId);
    return (expert === undefined ? undefined : objectionToComing(stores, at, expert)) ?? [];
  });
  if (objections.length === 0) return undefined;
  const free = freeExperts(stores, at).slice(0, 5);
  return { name: "experts_refused", during: "invite", at, objections, free, typed: "" };
}

function letterTo(
  context: Context,
  expertId: number,
  visits: LetterShown["visits"],
  replyBy: Instant | undefined,
): LetterShown {
  const { stores, now, zone, calendar } = context;
  const expert = stores.experts.find(expertId);
  const byDay = visits.toSorted((a, b) => (a.at.visit.dayFrom ?? "").localeCompare(b.at.visit.dayFrom ?? ""));
  const firstDay = byDay[0]?.at.visit.dayFrom;
  if (expert === undefined || firstDay === undefined)
    throw new Error(`expert ${expertId} is asked for nothing`);
  return {
    expert,
    visits: byDay,
    way: wayTo(context, expert),
    seats: byDay.map(({ seat, at }) => ({ id: seat.id, revision: at.visit.revision })),
    replyBy: replyBy ?? replyByFor(now, firstDay, zone, calendar),
  };
}

/** How a person hears of something, as far as is known. */
export function wayTo({ stores }: Context, { slackUserId }: Expert): LetterWay {
  if (slackUserId === undefined) return "outside";
  const member = stores.members.find(slackUserId);
  return member?.deactivated || member?.unreachable !== undefined ? "slack_unsure" : "slack";
}

/** What went out, as it was shown before. */
export interface InvitationsSent {
  readonly letters: readonly LetterShown[];
}

/**
 * Sends what was shown, all of it or nothing: a seat that is no longer merely proposed, a visit that was moved since,
 * or a reply-by that has passed makes the whole preview outdated.
 */
export function sendInvitations(context: Context, shown: readonly Letter[]): Outcome<InvitationsSent> {
  const { stores } = context;
  return stores.atomically(() => {
    const refusal = objectionToLetters(context, shown);
    if (refusal !== undefined) return refused(refusal);
    const letters: LetterShown[] = [];
    const dispatchId = orderDispatch(context, shown);
    for (const letter of shown) {
      const sent = sendLetter(context, letter, dispatchId);
      if (!sent.done) return sent;
      letters.push(sent.value);
    }
    const visits = letters.flatMap((letter) => letter.visits.map(({ at }) => at.visit));
    for (const visit of new Map(visits.map((one) => [one.id, one])).values()) touchVisit(context, visit);
    return done({ letters });
  });
}

/** Judges every visit once, however many letters it is in. */
function objectionToLetters(context: Context, letters: readonly Letter[]): SeatRefusal | undefined {
  const visits = new Map<number, VisitAt>();
  for (const { seats, replyBy } of letters) {
    const found = seats.flatMap(({ id, revision }) => standing(context, id, revision));
    if (found.length < seats.length || found.length === 0 || replyBy <= context.now)
      return { name: "preview_outdated" };
    for (const { at } of found) visits.set(at.visit.id, at);
  }
  return first([...visits.values()], (at) => objectionToVisit(context, at) ?? objectionToTeam(context, at));
}

/** Where many will get a card, whoever sends them sees how far they have come. */
function orderDispatch({ stores, caller, now }: Context, letters: readonly Letter[]): number | undefined {
  const inSlack = letters.filter(({ seats }) => {
    const seat = stores.assignments.find(seats[0]?.id ?? 0);
    return seat !== undefined && stores.experts.find(seat.expertId)?.slackUserId !== undefined;
  });
  if (inSlack.length < dispatchFrom) return undefined;
  const dispatchId = stores.dispatches.add(caller.slackUserId, now);
  stores.notices.queue(
    {
      key: `dispatch:${dispatchId}`,
      recipient: `user:${caller.slackUserId}`,
      subject: `dispatch:${dispatchId}`,
      notice: { v: 1, kind: "dispatch", dispatchId },
    },
    now,
  );
  return dispatchId;
}

function sendLetter(context: Context, letter: Letter, dispatchId: number | undefined): Outcome<LetterShown> {
  const visits = letter.seats.flatMap(({ id, revision }) => standing(context, id, revision));
  const [head] = visits;
  if (head === undefined || visits.length < letter.seats.length) return refused({ name: "preview_outdated" });
  const shown = letterTo(context, head.seat.expertId, visits, letter.replyBy);
  const ids = letter.seats.map(({ id }) => id);
  const asked = askExperts(context, ids, letter.replyBy, dispatchId);
  return asked.done ? done(shown) : asked;
}

function standing({ stores }: Context, id: number, revision: number): LetterShown["visits"] {
  const seat = stores.assignments.find(id);
  if (seat?.state !== "proposed") return [];
  const at = visitAt(stores, seat.visitId);
  return at.visit.revision === revision ? [{ seat, at }] : [];
}
