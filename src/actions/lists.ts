import type { ImportTally, ListNoun } from "../domain/list-imports.ts";
import { type Outcome, refused } from "../domain/outcome.ts";
import { type Context, today } from "../flows/context.ts";
import { importExperts } from "../flows/import-experts.ts";
import { importOrganisations } from "../flows/import-organisations.ts";
import { importParks } from "../flows/import-parks.ts";
import { importSurveyParks } from "../flows/import-survey-parks.ts";
import { readExpertList } from "../input/expert-list.ts";
import { readOrganisationList } from "../input/organisation-list.ts";
import { readParkList } from "../input/park-list.ts";
import { readSurveyParkList } from "../input/survey-park-list.ts";

/** Reads a list, from a file's bytes or from pasted rows, and records it, whole or not at all. */
type ListReader = (
  context: Context,
  input: Uint8Array | string,
  surveyId: number | undefined,
) => Outcome<ImportTally>;

const readers: Record<ListNoun, ListReader> = {
  parks(context, input) {
    const rows = readParkList(input);
    return rows.done ? importParks(context, rows.value) : rows;
  },
  experts(context, input) {
    const rows = readExpertList(input, { parks: context.stores.parks.all(), today: today(context) });
    return rows.done ? importExperts(context, rows.value) : rows;
  },
  organisations(context, input) {
    const rows = readOrganisationList(input);
    return rows.done ? importOrganisations(context, rows.value) : rows;
  },
  survey_parks(context, input, surveyId) {
    if (surveyId === undefined) return refused({ name: "survey_missing" });
    const rows = readSurveyParkList(input, context.stores.parks.all());
    return rows.done ? importSurveyParks(context, surveyId, rows.value) : rows;
  },
};

/** Reads a list of `noun` and records it; for the parks of a survey, into the survey `surveyId`. */
export function takeList(
  context: Context,
  list: {
    readonly noun: ListNoun;
    readonly surveyId: number | undefined;
    readonly input: Uint8Array | string;
  },
): Outcome<ImportTally> {
  return readers[list.noun](context, list.input, list.surveyId);
}
