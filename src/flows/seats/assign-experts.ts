import { isLive, proposedSeat } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { liveSeats, type Seat, type VisitProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import { isSoft, type SeatObjection, type SeatRefusal, type VisitAt } from "../../domain/refusals/seats.ts";
import { type NamedExpert, proposeFields } from "../../domain/teams.ts";
import type { Context } from "../context.ts";
import { noteOverruled } from "../visits/date-doubts.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { freeExperts, objectionToSeat, objectionToVisit, visitAt } from "./seat-objections.ts";

export interface TeamWanted {
  readonly visitId: number;
  readonly experts: readonly NamedExpert[];
  /** Why what could be overruled is overruled. */
  readonly reason?: string | undefined;
}

/** Who was put down, and how the team stands now. */
export interface TeamAssigned {
  readonly progress: VisitProgress;
  readonly added: readonly Seat[];
  /** Who was named and on the team before. */
  readonly already: readonly Expert[];
  /** True when nobody was named as leader and the first who can lead was taken. */
  readonly leaderProposed: boolean;
  /** Somebody who led so far and is a member now. */
  readonly ledBefore: Expert | undefined;
  /** Needs of the visit that nobody of the team looks at. */
  readonly uncovered: readonly string[];
  /** Who could still be put down, the fitting ones first. */
  readonly free: readonly Expert[];
}

/** How many others are named who could come instead. */
const namedInstead = 5;

/**
 * Puts experts down for a visit, all of them or none: nobody is asked yet. The leader is the one marked, else the
 * first who can lead where the team has none; what each should look at is proposed so that the needs are covered.
 * Those on the team already stay as they are, unless one of them has the mark of the leader now.
 */
export function assignExperts(context: Context, wanted: TeamWanted): Outcome<TeamAssigned> {
  const { stores } = context;
  return stores.atomically(() => {
    const at = visitAt(stores, wanted.visitId);
    const marked = wanted.experts.filter((one) => one.leads);
    const seated = liveSeats(progressOf(context, at));
    const isSeated = ({ expert }: NamedExpert) => seated.some((seat) => seat.expert.id === expert.id);
    const fresh = wanted.experts.filter((one) => !isSeated(one));
    const refusal =
      objectionToVisit(context, at) ??
      objectionToLeader(at, wanted.experts, seated) ??
      objectionToExperts(context, at, fresh, wanted.reason) ??
      objectionToCount(at, fresh, seated);
    if (refusal !== undefined) return refused(refusal);
    const against = objectionsTo(context, at, fresh).map(({ why, expert }) => `${why}:${expert.code}`);
    noteOverruled(context, at.visit.id, against, wanted.reason);
    const already = wanted.experts.filter(isSeated).map(({ expert }) => expert);
    return done({ ...putDown(context, at, fresh, marked[0]?.expert), already });
  });
}

function progressOf({ stores }: Context, at: VisitAt): VisitProgress {
  const progress = stores.progress.ofVisit(at.visit.id);
  if (progress === undefined) throw new Error(`visit ${at.visit.id} is gone`);
  return progress;
}

function objectionToLeader(
  at: VisitAt,
  named: readonly NamedExpert[],
  seated: readonly Seat[],
): SeatRefusal | undefined {
  const marked = named.filter(({ leads }) => leads);
  const [first, another] = marked.map(({ expert }) => expert);
  if (first === undefined) return undefined;
  if (another !== undefined) return { name: "leaders_several", leaders: marked.map(({ expert }) => expert) };
  if (!first.canLead)
    return {
      name: "leader_unfit",
      leader: first,
      able: [...named, ...seated].map(({ expert }) => expert).filter(({ canLead }) => canLead),
    };
  const leader = seated.find(({ assignment }) => assignment.leads);
  const isAsked = leader !== undefined && leader.assignment.state !== "proposed";
  if (!isAsked || leader.expert.id === first.id) return undefined;
  return { name: "leader_taken", at, leader: leader.expert };
}

function objectionsTo({ stores }: Context, at: VisitAt, named: readonly NamedExpert[]): SeatObjection[] {
  return named.flatMap(({ expert }) => objectionToSeat(stores, at, expert) ?? []);
}

function objectionToExperts(
  context: Context,
  at: VisitAt,
  named: readonly NamedExpert[],
  reason: string | undefined,
): SeatRefusal | undefined {
  const { stores } = context;
  const objections = objectionsTo(context, at, named).filter((one) => reason === undefined || !isSoft(one));
  const [first] = objections;
  if (first === undefined) return undefined;
  const meant = named.find(({ expert }) => expert.id === first.expert.id);
  const typed = meant?.typed ?? "";
  const free = freeExperts(
    stores,
    at,
    named.map(({ expert }) => expert),
  )
    // Whoever is named instead of a leader has to be one who may lead.
    .filter(({ canLead }) => canLead || meant?.leads !== true)
    .slice(0, namedInstead);
  return {
    name: "experts_refused",
    during: "assign",
    at,
    objections,
    free,
    typed: objections.length === 1 ? typed : "",
  };
}

function objectionToCount(
  at: VisitAt,
  fresh: readonly NamedExpert[],
  seated: readonly Seat[],
): SeatRefusal | undefined {
  if (seated.length + fresh.length <= at.visit.seats) return undefined;
  return {
    name: "seats_full",
    at,
    wanted: fresh.map(({ expert }) => expert),
    seated: seated.map(({ expert }) => expert),
  };
}

function putDown(
  context: Context,
  at: VisitAt,
  fresh: readonly NamedExpert[],
  marked: Expert | undefined,
): Omit<TeamAssigned, "already"> {
  const { stores } = context;
  const before = liveSeats(progressOf(context, at));
  const led = before.find(({ assignment }) => assignment.leads);
  const experts = fresh.map(({ expert }) => expert);
  const leader = marked ?? (led === undefined ? experts.find(({ canLead }) => canLead) : undefined);
  const ordered = experts.toSorted((a, b) => Number(b.id === leader?.id) - Number(a.id === leader?.id));
  const taken = before.map(({ assignment }) => assignment.field);
  const { fields, uncovered } = proposeFields(at.visit.needs, taken, ordered);
  if (leader !== undefined) passLead(context, before, leader);
  for (const { expertId, field } of fields) addSeat(context, at, expertId, expertId === leader?.id, field);
  touchVisit(context, at.visit);
  const progress = progressOf(context, at);
  return {
    progress,
    added: progress.seats.filter(
      ({ assignment, expert }) =>
        assignment.state === "proposed" && experts.some(({ id }) => id === expert.id),
    ),
    leaderProposed: marked === undefined && leader !== undefined,
    ledBefore:
      led !== undefined && marked !== undefined && led.expert.id !== marked.id ? led.expert : undefined,
    uncovered,
    free: freeExperts(stores, at).slice(0, namedInstead),
  };
}

/** Makes somebody of the team its only leader; a new member gets the mark with the seat. */
function passLead({ stores, now, caller }: Context, before: readonly Seat[], leader: Expert): void {
  for (const { assignment, expert } of before) {
    const leads = expert.id === leader.id;
    if (!isLive(assignment.state) || assignment.leads === leads) continue;
    stores.assignments.change({ ...assignment, leads });
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "leader_changed",
      subject: reference.assignment(assignment.id),
      detail: { leads },
    });
  }
}

function addSeat(
  { stores, now, caller }: Context,
  { visit }: VisitAt,
  expertId: number,
  leads: boolean,
  field: string | undefined,
): void {
  const id = stores.assignments.add(
    proposedSeat({ visitId: visit.id, expertId, leads, field, revision: visit.revision }),
  );
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "seat_proposed",
    subject: reference.assignment(id),
    detail: { visit: visit.id, expert: expertId, leads, field },
  });
}
