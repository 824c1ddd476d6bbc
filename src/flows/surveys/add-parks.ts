import { isLive } from "../../domain/assignments.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import type { ParkComplaint } from "../../domain/refusals/surveys.ts";
import { plannedVisit, type Survey, type Visit, type VisitMode } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
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
  /** Parks that were listed by the other mode, as they are now. */
  readonly switched: readonly { readonly visit: Visit; readonly park: Park; readonly was: VisitMode }[];
}

/**
 * Puts parks on a survey's list, all of them or none; each is planned without a date. One that is listed by the
 * other mode changes it while nothing depends on it.
 */
export function addParks(context: Context, wanted: ParksToAdd): Outcome<ParksAdded> {
  const { stores } = context;
  return stores.atomically(() => {
    const survey = stores.surveys.find(wanted.survey.id);
    if (survey === undefined) throw new Error(`survey ${wanted.survey.id} is gone`);
    if (survey.closedAt !== undefined) return refused({ name: "survey_closed", survey });
    const listed = stores.visits.ofSurvey(survey.id);
    const before = new Map(listed.map((visit) => [visit.parkId, visit]));
    const toSwitch = wanted.parks.filter((park) => canSwitch(context, before.get(park.id), wanted.mode));
    const fresh = wanted.parks.filter((park) => !toSwitch.includes(park));
    const complaints = [...wanted.complaints, ...fresh.flatMap((park) => known(survey, park, listed))];
    const [first] = complaints;
    // A single question can be answered with a button.
    if (first?.why === "ambiguous" && complaints.length === 1)
      return refused({ name: "park_ambiguous", typed: first.typed, matches: first.matches });
    if (first !== undefined) return refused({ name: "parks_not_added", survey, complaints });
    const visits = fresh.map((park) => ({ visit: planVisit(context, wanted, park), park }));
    const switched = toSwitch.flatMap((park) => {
      const visit = before.get(park.id);
      return visit === undefined
        ? []
        : [{ visit: switchMode(context, visit, wanted), park, was: visit.mode }];
    });
    boardChanged(context, survey.id);
    return done({ survey, visits, switched });
  });
}

/** Nothing was arranged yet that the other mode would undo. */
function canSwitch({ stores }: Context, visit: Visit | undefined, mode: VisitMode): boolean {
  if (visit?.state !== "planned" || visit.mode === mode) return false;
  return !stores.assignments.ofVisit(visit.id).some(({ state }) => isLive(state));
}

function planVisit(context: Context, { survey, mode, seats }: ParksToAdd, park: Park): Visit {
  const owner = context.caller.slackUserId;
  const planned = plannedVisit({ surveyId: survey.id, parkId: park.id, mode, seats, needs: [], owner });
  const visit = { ...planned, id: context.stores.visits.add(planned) };
  noteChange(context, "visit_added", { visit: visit.id }, { mode, seats });
  return visit;
}

function switchMode(context: Context, visit: Visit, { mode, seats }: ParksToAdd): Visit {
  const changed = { ...visit, mode, seats };
  context.stores.visits.change(changed);
  noteChange(context, "visit_changed", { visit: visit.id }, { mode, seats, was: visit.mode });
  return changed;
}

function known(survey: Survey, park: Park, listed: readonly Visit[]): ParkComplaint[] {
  const visit = listed.find(({ parkId }) => parkId === park.id);
  return visit === undefined ? [] : [{ why: "listed", at: { survey, visit, park } }];
}
