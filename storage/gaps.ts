import { type Assignment, isLive } from "../src/domain/assignments.ts";
import type { GapDetails } from "../src/domain/gaps.ts";
import { distanceBetween } from "../src/domain/places.ts";
import { liveSeats, type Seat, type VisitProgress } from "../src/domain/progress.ts";
import { isConflict } from "../src/domain/recusals.ts";
import { type Candidate, rankReplacements } from "../src/domain/replacements.ts";
import { fieldsOf } from "../src/domain/teams.ts";
import { daysFromTo } from "../src/domain/time.ts";
import { tooFarOvernight } from "../src/domain/travel.ts";
import { lastDayOf, shareDay, type Visit } from "../src/domain/visits.ts";
import type { createApprovals } from "./approvals.ts";
import type { createAssignments } from "./assignments.ts";
import type { createAttendances } from "./attendances.ts";
import type { createExperts } from "./experts.ts";
import type { createOrganisations } from "./organisations.ts";
import type { createParks } from "./parks.ts";
import type { createProgress } from "./progress.ts";
import type { createRecusals } from "./recusals.ts";
import type { createRequests } from "./requests.ts";
import type { createVisits } from "./visits.ts";

interface Nouns {
  readonly approvals: ReturnType<typeof createApprovals>;
  readonly assignments: ReturnType<typeof createAssignments>;
  readonly attendances: ReturnType<typeof createAttendances>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly organisations: ReturnType<typeof createOrganisations>;
  readonly parks: ReturnType<typeof createParks>;
  readonly progress: ReturnType<typeof createProgress>;
  readonly recusals: ReturnType<typeof createRecusals>;
  readonly requests: ReturnType<typeof createRequests>;
  readonly visits: ReturnType<typeof createVisits>;
}

/** Seats that fell free, with who could take them: records of several stores put side by side. */
export function createGaps(nouns: Nouns) {
  const rootOf = (seat: Assignment): Assignment => {
    const before = seat.standsInFor === undefined ? undefined : nouns.assignments.find(seat.standsInFor);
    return before ?? seat;
  };

  const candidatesFor = createCandidates(nouns);

  return {
    /** The seat whose gap somebody stands in for; the seat itself where they stand in for nobody. */
    rootOf,
    /** A seat that fell free or is to be freed, with who could take it; undefined when there is no such seat. */
    ofSeat(assignmentId: number): GapDetails | undefined {
      const found = nouns.assignments.find(assignmentId);
      if (found === undefined) return undefined;
      const root = rootOf(found);
      const progress = nouns.progress.ofVisit(root.visitId);
      const seat = progress?.seats.find(({ assignment }) => assignment.id === root.id);
      if (progress === undefined || seat === undefined) return undefined;
      const others = teamWithout(progress, root);
      const covered = others.flatMap(({ assignment }) => fieldsOf(assignment.field));
      const gap = {
        missing: progress.visit.needs.filter((need) => !covered.includes(need)),
        hasLeader: others.some(({ expert }) => expert.canLead),
        team: others.map(({ expert, assignment }) => ({ expert, leads: assignment.leads })),
      };
      const standIns = progress.seats
        .filter(({ assignment }) => assignment.standsInFor === root.id)
        .map((one) => ({ ...one, askedAt: askedAt(one.assignment) }));
      return {
        seat,
        progress,
        others,
        replacements: rankReplacements(gap, candidatesFor(progress, root)),
        standIns,
        approval: nouns.approvals.newestOfVisit(root.visitId),
      };
    },
  };

  function askedAt({ requestId }: Assignment) {
    return requestId === undefined ? undefined : nouns.requests.askedAt(requestId);
  }
}

/** Everybody of the pool with what the records say of them for a visit's days. */
function createCandidates(nouns: Nouns) {
  const heldVisits = (expertId: number): Visit[] =>
    nouns.assignments
      .ofExpert(expertId)
      .filter(({ state }) => isLive(state))
      .flatMap(({ visitId }) => nouns.visits.find(visitId) ?? [])
      .filter(({ state }) => state !== "cancelled");

  return ({ visit, park, seats }: VisitProgress, root: Assignment): Candidate[] => {
    const last = lastDayOf(visit);
    const days = visit.dayFrom === undefined || last === undefined ? [] : daysFromTo(visit.dayFrom, last);
    return nouns.experts.all().map((expert) => {
      const held = heldVisits(expert.id);
      const came = nouns.attendances
        .ofExpert(expert.id)
        .flatMap(({ visitId }) => (visitId === undefined ? [] : (nouns.visits.find(visitId) ?? [])));
      const own = seats.filter(({ assignment }) => assignment.expertId === expert.id);
      const home = nouns.organisations.findByName(expert.institution);
      return {
        expert,
        isConflicted: nouns.recusals.ofExpert(expert.id).some((one) => isConflict(one, park.id)),
        unavailableOn: days.find((day) => expert.unavailable.includes(day)),
        isTooFar: held.some((other) => {
          const place = nouns.parks.find(other.parkId);
          if (other.id === visit.id || place === undefined) return false;
          return tooFarOvernight({ visit, park }, { visit: other, park: place }) !== undefined;
        }),
        isBusy: [...held, ...came].some((other) => other.id !== visit.id && shareDay(other, visit)),
        visits: held.filter(({ surveyId }) => surveyId === visit.surveyId).length,
        saidNo: own.some(({ assignment }) => saidNo(assignment)) || expert.id === root.expertId,
        isSeated: own.some(({ assignment }) => isLive(assignment.state) && assignment.id !== root.id),
        distance: distanceBetween(home, park),
        city: home?.cityZh,
      };
    });
  };
}

/** Everybody else on the team, the leader first, the others by code. */
function teamWithout(progress: VisitProgress, root: Assignment): readonly Seat[] {
  return liveSeats(progress)
    .filter(({ assignment }) => assignment.id !== root.id)
    .toSorted(
      (a, b) =>
        Number(b.assignment.leads) - Number(a.assignment.leads) || a.expert.code.localeCompare(b.expert.code),
    );
}

/** Asked for this visit before, and not taken off it by the office. */
function saidNo({ state, answeredWay }: Assignment): boolean {
  return state === "declined" || state === "lapsed" || (state === "withdrawn" && answeredWay !== undefined);
}
