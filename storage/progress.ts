import type { SurveyProgress, VisitProgress } from "../src/domain/progress.ts";
import { reference } from "../src/domain/references.ts";
import { roadFor } from "../src/domain/roads.ts";
import type { Visit } from "../src/domain/visits.ts";
import type { createApprovals } from "./approvals.ts";
import type { createAssignments } from "./assignments.ts";
import type { createAttendances } from "./attendances.ts";
import type { createAudit } from "./audit.ts";
import type { createExperts } from "./experts.ts";
import type { createMembers } from "./members.ts";
import type { createParks } from "./parks.ts";
import type { createRoads } from "./roads.ts";
import { day } from "./rows.ts";
import type { createSurveys } from "./surveys.ts";
import type { createVisits } from "./visits.ts";

interface Nouns {
  readonly approvals: ReturnType<typeof createApprovals>;
  readonly assignments: ReturnType<typeof createAssignments>;
  readonly attendances: ReturnType<typeof createAttendances>;
  readonly audit: ReturnType<typeof createAudit>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly members: ReturnType<typeof createMembers>;
  readonly parks: ReturnType<typeof createParks>;
  readonly roads: ReturnType<typeof createRoads>;
  readonly surveys: ReturnType<typeof createSurveys>;
  readonly visits: ReturnType<typeof createVisits>;
}

/** How surveys and visits stand: records of several stores put side by side, nothing stored twice. */
export function createProgress(nouns: Nouns) {
  const chaseOf = (visit: Visit): Pick<VisitProgress, "chased"> => {
    if (visit.mode !== "questionnaire" || visit.state !== "scheduled") return {};
    const chase = nouns.audit
      .ofSubject(reference.visit(visit.id))
      .findLast(({ action }) => action === "questionnaire_chased");
    if (chase === undefined) return {};
    const by = nouns.members.find(chase.actor)?.name ?? "";
    return { chased: { day: day.parse(chase.detail.day), by } };
  };
  const visitProgress = (visit: Visit): VisitProgress => {
    const park = nouns.parks.find(visit.parkId);
    if (park === undefined) throw new Error(`visit ${visit.id} has no park`);
    const seats = nouns.assignments.ofVisit(visit.id).flatMap((assignment) => {
      const expert = nouns.experts.find(assignment.expertId);
      return expert === undefined ? [] : [{ assignment, expert }];
    });
    const asked = nouns.approvals.newestOfVisit(visit.id);
    const decision = asked?.state === "open" ? { decision: asked } : {};
    const attended = nouns.attendances.ofVisit(visit.id).length;
    const filled = visit.mode === "on_site" ? roadFor(visit, nouns.roads.ofVisit(visit.id)) : undefined;
    const road = filled === undefined ? {} : { road: filled };
    return { visit, park, seats, attended, ...decision, ...road, ...chaseOf(visit) };
  };
  return {
    ofVisit(visitId: number): VisitProgress | undefined {
      const visit = nouns.visits.find(visitId);
      return visit === undefined ? undefined : visitProgress(visit);
    },
    /** A survey with all its visits; undefined when there is no such survey. */
    ofSurvey(surveyId: number): SurveyProgress | undefined {
      const survey = nouns.surveys.find(surveyId);
      if (survey === undefined) return undefined;
      const visits = nouns.visits.ofSurvey(surveyId).map(visitProgress);
      return { survey, visits, personTimes: nouns.attendances.personTimes(surveyId) };
    },
  };
}
