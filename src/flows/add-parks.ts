import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { Park } from "../domain/parks.ts";
import type { ParkComplaint } from "../domain/survey-refusals.ts";
import { plannedVisit, type Survey, type Visit, type VisitMode } from "../domain/visits.ts";
import type { Context } from "./context.ts";
import { boardChanged, noteChange } from "./survey-board.ts";

/** Parks for the list of a survey, with what is not certain about some of them. */
export interface ParksToAdd {
  readonly survey: Survey;
  readonly mode: VisitMode;
  readonly seats: number;
  readonly parks: readonly Park[];
  readonly complaints: readonly ParkComplaint[];
}

export interface ParksAdded {
  readonly survey: Survey;
  readonly visits: readonly { readonly visit: Visit; readonly park: Park }[];
}

/** Puts parks on a survey's list, all of them or none; each is planned without a date. */
export function addParks(context: Context, wanted: ParksToAdd): Outcome<ParksAdded> {
  const { stores, caller } = context;
  return stores.atomically(() => {
    const survey = stores.surveys.find(wanted.survey.id);
    if (survey === undefined) throw new Error(`survey ${wanted.survey.id} is gone`);
    if (survey.closedAt !== undefined) return refused({ name: "survey_closed", survey });
    const listed = stores.visits.ofSurvey(survey.id);
    const complaints = [...wanted.complaints, ...wanted.parks.flatMap((park) => known(survey, park, listed))];
    const [first] = complaints;
    // A single question can be answered with a button.
    if (first?.why === "ambiguous" && complaints.length === 1)
      return refused({ name: "park_ambiguous", typed: first.typed, matches: first.matches });
    if (first !== undefined) return refused({ name: "parks_not_added", survey, complaints });
    const visits = wanted.parks.map((park) => {
      const { mode, seats } = wanted;
      const owner = caller.slackUserId;
      const planned = plannedVisit({ surveyId: survey.id, parkId: park.id, mode, seats, needs: [], owner });
      const visit = { ...planned, id: stores.visits.add(planned) };
      noteChange(context, "visit_added", { visit: visit.id }, { mode, seats });
      return { visit, park };
    });
    boardChanged(context, survey.id);
    return done({ survey, visits });
  });
}

function known(survey: Survey, park: Park, listed: readonly Visit[]): ParkComplaint[] {
  const visit = listed.find(({ parkId }) => parkId === park.id);
  return visit === undefined ? [] : [{ why: "listed", at: { survey, visit, park } }];
}
