import type { Assignment } from "../../domain/assignments.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { Instant } from "../../domain/time.ts";
import { lastDayOf } from "../../domain/visits.ts";
import type { Context } from "../context.ts";

/** What was asked of whom; experts without a Slack account are asked outside and recorded by staff. */
export interface Asked {
  readonly requests: readonly {
    readonly requestId: number;
    readonly expertId: number;
    readonly inSlack: boolean;
  }[];
}

/**
 * Sends proposed assignments: one request, and so one message, per expert, or several where it would be too long.
 * Assignments that are not merely proposed any more are left as they are. A visit without a fixed date refuses
 * all of it: a card must say when.
 */
export function askExperts(
  context: Context,
  assignmentIds: readonly number[],
  replyBy: Instant,
  dispatchId?: number,
): Outcome<Asked> {
  const { stores } = context;
  return stores.atomically(() => {
    const proposed = assignmentIds
      .flatMap((id) => stores.assignments.find(id) ?? [])
      .filter((assignment) => assignment.state === "proposed");
    const refusal = proposed
      .map((seat) => reasonAgainst(context, seat))
      .find((reason) => reason !== undefined);
    if (refusal !== undefined) return refused(refusal);
    const byExpert = Map.groupBy(proposed, (assignment) => assignment.expertId);
    const requests = [...byExpert].flatMap(([expertId, seats]) =>
      askExpert(context, expertId, seats, replyBy, dispatchId),
    );
    return done({ requests });
  });
}

/** A card takes a few blocks for each visit, and Slack takes 50 in a message; ten are also all that one reads. */
const visitsOnACard = 10;

function cardsOf(seats: readonly Assignment[]): (readonly Assignment[])[] {
  const cards = Math.ceil(seats.length / visitsOnACard);
  return Array.from({ length: cards }, (_, i) => seats.slice(i * visitsOnACard, (i + 1) * visitsOnACard));
}

function reasonAgainst({ stores }: Context, seat: Assignment): Refusal | undefined {
  const visit = stores.visits.find(seat.visitId);
  const park = visit === undefined ? undefined : stores.parks.find(visit.parkId);
  if (visit === undefined || park === undefined) throw new Error(`assignment ${seat.id} has no visit`);
  if (visit.state === "scheduled" && visit.dayFrom !== undefined) return undefined;
  return { name: "visit_not_scheduled", reference: reference.visit(visit.id), park };
}

/**
 * Asks one expert for these seats, whatever was asked and answered before: each of them waits for an answer to its
 * visit as it now stands. Belongs into its caller's transaction.
 */
export function askExpert(
  context: Context,
  expertId: number,
  seats: readonly Assignment[],
  replyBy: Instant,
  dispatchId?: number,
): Asked["requests"] {
  return cardsOf(seats).map((some) => askOnACard(context, expertId, some, { replyBy, dispatchId }));
}

function askOnACard(
  context: Context,
  expertId: number,
  seats: readonly Assignment[],
  { replyBy, dispatchId }: { readonly replyBy: Instant; readonly dispatchId: number | undefined },
): Asked["requests"][number] {
  const { stores, now, caller } = context;
  const requestId = stores.requests.add(expertId, caller.slackUserId, now);
  for (const seat of seats) markAsked(context, seat, requestId, replyBy);
  const user = stores.experts.find(expertId)?.slackUserId;
  if (user !== undefined) {
    stores.notices.queue(
      {
        key: `request:${requestId}`,
        recipient: `user:${user}`,
        subject: `request:${requestId}`,
        dispatchId,
        notice: { v: 1, kind: "assignment_request", requestId },
      },
      now,
    );
  }
  return { requestId, expertId, inSlack: user !== undefined };
}

/** Has a seat wait for an answer to its visit as it now stands; what was answered before is in the log. */
export function markAsked(
  { stores, now, caller }: Context,
  seat: Assignment,
  requestId: number,
  replyBy: Instant,
): void {
  const visit = stores.visits.find(seat.visitId);
  const revision = visit?.revision ?? seat.revision;
  const to = visit === undefined ? undefined : lastDayOf(visit);
  const asked =
    visit?.dayFrom === undefined || to === undefined ? {} : { asked: { from: visit.dayFrom, to } };
  stores.assignments.change({
    ...seat,
    state: "invited",
    requestId,
    revision,
    replyBy,
    answeredAt: undefined,
    answeredBy: undefined,
    answeredWay: undefined,
    reason: undefined,
    note: undefined,
    ...asked,
  });
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: seat.state === "proposed" ? "expert_asked" : "expert_asked_again",
    subject: reference.assignment(seat.id),
    detail: { requestId, replyBy, revision, from: seat.state },
  });
}
