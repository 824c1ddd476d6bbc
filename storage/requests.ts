import {
  type Ask,
  type Assignment,
  askedDays,
  isLive,
  type MovedAsk,
  type RequestDetails,
} from "../src/domain/assignments.ts";
import type { Park } from "../src/domain/parks.ts";
import { distanceBetween } from "../src/domain/places.ts";
import { isConflict } from "../src/domain/recusals.ts";
import type { Instant } from "../src/domain/time.ts";
import type { createAssignments } from "./assignments.ts";
import type { createCounters } from "./counters.ts";
import type { Database } from "./database.ts";
import type { createExperts } from "./experts.ts";
import type { createMembers } from "./members.ts";
import type { createMovedAsks } from "./moved-asks.ts";
import type { createOrganisations } from "./organisations.ts";
import type { createParks } from "./parks.ts";
import type { createRecusals } from "./recusals.ts";
import { newId } from "./rows.ts";
import type { createSurveys } from "./surveys.ts";
import type { createVisits } from "./visits.ts";

interface Nouns {
  readonly assignments: ReturnType<typeof createAssignments>;
  readonly counters: ReturnType<typeof createCounters>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly parks: ReturnType<typeof createParks>;
  readonly members: ReturnType<typeof createMembers>;
  readonly movedAsks: ReturnType<typeof createMovedAsks>;
  readonly organisations: ReturnType<typeof createOrganisations>;
  readonly recusals: ReturnType<typeof createRecusals>;
  readonly surveys: ReturnType<typeof createSurveys>;
  readonly visits: ReturnType<typeof createVisits>;
}

/** The earliest visit first: so they are travelled to. */
function byDay(a: Ask, b: Ask): number {
  return (
    (askedDays(a)?.from ?? "").localeCompare(askedDays(b)?.from ?? "") || a.assignment.id - b.assignment.id
  );
}

/** What its person said beside yes and no: other days, and that they have a conflict of interest. */
function besides({ counters, recusals }: Nouns, { id, expertId }: Assignment, parkId: number) {
  const counter = counters.newestOf(id);
  const isRecused = recusals
    .ofExpert(expertId)
    .some((one) => one.basis === "declared" && isConflict(one, parkId));
  return { ...(counter === undefined ? {} : { counter }), ...(isRecused ? { isRecused } : {}) };
}

/** How far an expert's institution is from a park. */
function distanceOf({ experts, organisations }: Nouns, expertId: number, park: Park): number | undefined {
  const expert = experts.find(expertId);
  return expert === undefined
    ? undefined
    : distanceBetween(organisations.findByName(expert.institution), park);
}

/** Requests: one ask to one expert, for one visit or several, which is one message. */
export function createRequests(db: Database, nouns: Nouns) {
  const insert = db.prepare("INSERT INTO requests (expert_id, asked_by, asked_at) VALUES (?, ?, ?)");

  const selectAsker = db.prepare<[number], { asked_by: string; asked_at: string }>(
    "SELECT asked_by, asked_at FROM requests WHERE id = ?",
  );

  /** An assignment with its visit, its park and the rest of the team, the leader first, the others by code. */
  const askOf = (assignment: Assignment): Ask => {
    const visit = nouns.visits.find(assignment.visitId);
    const park = visit === undefined ? undefined : nouns.parks.find(visit.parkId);
    const survey = visit === undefined ? undefined : nouns.surveys.find(visit.surveyId);
    if (visit === undefined || park === undefined || survey === undefined)
      throw new Error(`assignment ${assignment.id} has no visit`);
    const team = nouns.assignments
      .ofVisit(visit.id)
      .filter((other) => other.id !== assignment.id && isLive(other.state))
      .flatMap((other) => {
        const expert = nouns.experts.find(other.expertId);
        return expert === undefined ? [] : [{ expert, leads: other.leads }];
      })
      .sort((a, b) => Number(b.leads) - Number(a.leads) || a.expert.code.localeCompare(b.expert.code));
    const was = nouns.movedAsks
      .ofAssignment(assignment.id)
      .findLast((old) => old.revision < assignment.revision);
    return {
      assignment,
      visit,
      park,
      survey,
      ownerName: nouns.members.find(visit.owner)?.name,
      team,
      distance: distanceOf(nouns, assignment.expertId, park),
      ...(was === undefined ? {} : { was }),
      ...besides(nouns, assignment, park.id),
    };
  };

  /** What an older card still shows of an ask that went on: its own days, and that they hold no more. */
  const askThatMoved = ({ requestId, assignmentId, revision, from, to }: MovedAsk): Ask => {
    const assignment = nouns.assignments.find(assignmentId);
    if (assignment === undefined) throw new Error(`assignment ${assignmentId} is gone`);
    const { was: _was, ...ask } = askOf(assignment);
    return { ...ask, assignment: { ...assignment, requestId, revision, asked: { from, to } }, movedOn: true };
  };

  return {
    add(expertId: number, askedBy: string, askedAt: Instant): number {
      return newId(insert.run(expertId, askedBy, askedAt));
    },
    askOf,
    /** Who asked, or undefined when there is no such request. */
    askedBy(id: number): string | undefined {
      return selectAsker.get(id)?.asked_by;
    },
    /** When it was asked, or undefined when there is no such request. */
    askedAt(id: number): Instant | undefined {
      return selectAsker.get(id)?.asked_at as Instant | undefined;
    },
    /** Everything that a request says, as the records stand now; undefined when there is no such request. */
    details(id: number): RequestDetails | undefined {
      const asks = [
        ...nouns.assignments.ofRequest(id).map(askOf),
        ...nouns.movedAsks.ofRequest(id).map(askThatMoved),
      ];
      const [first] = asks;
      const expert = first === undefined ? undefined : nouns.experts.find(first.assignment.expertId);
      return expert === undefined ? undefined : { id, expert, asks: asks.sort(byDay) };
    },
  };
}
