import type { RoadPage } from "../src/domain/road-pages.ts";
import { roadFor } from "../src/domain/roads.ts";
import { comingSeats } from "../src/domain/team-letters.ts";
import type { createMembers } from "./members.ts";
import type { createProgress } from "./progress.ts";
import type { createRequests } from "./requests.ts";
import type { createRoads } from "./roads.ts";
import type { createSurveys } from "./surveys.ts";

interface Nouns {
  readonly members: ReturnType<typeof createMembers>;
  readonly progress: ReturnType<typeof createProgress>;
  readonly requests: ReturnType<typeof createRequests>;
  readonly roads: ReturnType<typeof createRoads>;
  readonly surveys: ReturnType<typeof createSurveys>;
}

/** Pages for the road: records of several stores put side by side, nothing stored twice. */
export function createRoadPages(nouns: Nouns) {
  return {
    /** The page as the records stand now, for one of the team or for all; undefined when there is no such visit. */
    ofVisit(visitId: number, readerSeat?: number): RoadPage | undefined {
      const progress = nouns.progress.ofVisit(visitId);
      const survey = progress === undefined ? undefined : nouns.surveys.find(progress.visit.surveyId);
      if (progress === undefined || survey === undefined) return undefined;
      const { visit, park } = progress;
      const team = comingSeats(progress).toSorted(
        (a, b) =>
          Number(b.assignment.leads) - Number(a.assignment.leads) ||
          a.expert.code.localeCompare(b.expert.code),
      );
      const seat = team.find(({ assignment }) => assignment.id === readerSeat);
      return {
        ...{ visit, park, survey, team },
        ownerName: nouns.members.find(visit.owner)?.name,
        open: Math.max(0, visit.seats - team.length),
        road: roadFor(visit, nouns.roads.ofVisit(visitId)),
        reader:
          seat === undefined
            ? undefined
            : { ...seat, distance: nouns.requests.askOf(seat.assignment).distance },
      };
    },
  };
}
