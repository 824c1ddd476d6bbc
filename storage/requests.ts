import {
  type Ask,
  type Assignment,
  askedDays,
  isLive,
  type RequestDetails,
} from "../src/domain/assignments.ts";
import type { Instant } from "../src/domain/time.ts";
import type { createAssignments } from "./assignments.ts";
import type { Database } from "./database.ts";
import type { createExperts } from "./experts.ts";
import type { createMembers } from "./members.ts";
import type { createParks } from "./parks.ts";
import { newId } from "./rows.ts";
import type { createSurveys } from "./surveys.ts";
import type { createVisits } from "./visits.ts";

interface Nouns {
  readonly assignments: ReturnType<typeof createAssignments>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly parks: ReturnType<typeof createParks>;
  readonly members: ReturnType<typeof createMembers>;
  readonly surveys: ReturnType<typeof createSurveys>;
  readonly visits: ReturnType<typeof createVisits>;
}

/** The earliest visit first: so they are travelled to. */
function byDay(a: Ask, b: Ask): number {
  return (
    (askedDays(a)?.from ?? "").localeCompare(askedDays(b)?.from ?? "") || a.assignment.id - b.assignment.id
  );
}

/** Requests: one ask to one expert, for one visit or several, which is one message. */
export function createRequests(db: Database, nouns: Nouns) {
  const insert = db.prepare("INSERT INTO requests (expert_id, asked_by, asked_at) VALUES (?, ?, ?)");

  const selectAsker = db.prepare<[number], { asked_by: string }>(
    "SELECT asked_by FROM requests WHERE id = ?",
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
    return { assignment, visit, park, survey, ownerName: nouns.members.find(visit.owner)?.name, team };
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
    /** Everything that a request says, as the records stand now; undefined when there is no such request. */
    details(id: number): RequestDetails | undefined {
      const assignments = nouns.assignments.ofRequest(id);
      const [first] = assignments;
      const expert = first === undefined ? undefined : nouns.experts.find(first.expertId);
      if (expert === undefined) return undefined;
      return { id, expert, asks: assignments.map(askOf).sort(byDay) };
    },
  };
}
