import type { ImportTally, ListImport, ListNoun } from "../domain/list-imports.ts";
import { type Outcome, refused } from "../domain/outcome.ts";
import type { Refusal, TableFault } from "../domain/refusals/refusals.ts";
import { type Context, today } from "../flows/context.ts";
import { importExperts } from "../flows/experts/import-experts.ts";
import type { FetchedList } from "../flows/lists/finish-list-import.ts";
import { importOrganisations } from "../flows/office/import-organisations.ts";
import { importParks } from "../flows/parks/import-parks.ts";
import { importSurveyParks } from "../flows/surveys/import-survey-parks.ts";
import { readExpertList } from "../input/lists/expert-list.ts";
import type { ListFile } from "../input/lists/list-files.ts";
import { readOrganisationList } from "../input/lists/organisation-list.ts";
import { readParkList } from "../input/lists/park-list.ts";
import { readSurveyParkList } from "../input/lists/survey-park-list.ts";
import type { ListInput } from "../input/lists/tables.ts";
import type { Sheet } from "../input/workbooks/workbooks.ts";

/** Reads a list, from a file's bytes or from pasted rows, and records it, whole or not at all. */
type ListReader = (context: Context, input: ListInput, surveyId: number | undefined) => Outcome<ImportTally>;

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

type ListTaken = Pick<ListImport, "noun" | "surveyId">;

/** Reads a list of `noun` and records it; for the parks of a survey, into the survey `surveyId`. */
export function takeList(
  context: Context,
  list: ListTaken & { readonly input: ListInput },
): Outcome<ImportTally> {
  const outcome = readers[list.noun](context, list.input, list.surveyId);
  if (outcome.done || !isOfOtherColumns(outcome.refusal)) return outcome;
  const meant = nounOf(list.input, context);
  return meant === undefined || meant === list.noun
    ? outcome
    : refused({ name: "table_unreadable", why: { ...outcome.refusal.why, meant } });
}

/**
 * How a fetched file is recorded. Of a workbook the sheet that was chosen, else the only one that has the columns of
 * such a list; where several have them, their names come back to be asked about.
 */
export function takeFile(
  context: Context,
  list: ListTaken & Pick<ListImport, "sheet">,
  file: ListFile,
): FetchedList {
  const of = (input: ListInput): FetchedList => ({ apply: (within) => takeList(within, { ...list, input }) });
  if (file.kind === "refused") return { apply: () => refused({ name: "table_unreadable", why: file.why }) };
  if (file.kind === "text") return of(file.bytes);
  const chosen = file.sheets.find(({ name }) => name === list.sheet);
  const fitting = chosen === undefined ? sheetsFor(list.noun, file.sheets, context) : [chosen];
  if (fitting.length > 1) return { sheets: fitting.map(({ name }) => name) };
  // None fits: what the first one lacks is said.
  return of((fitting[0] ?? file.sheets[0])?.rows ?? []);
}

function sheetsFor(noun: ListNoun, sheets: readonly Sheet[], context: Context): readonly Sheet[] {
  return sheets.filter(({ rows }) => hasColumnsOf(noun, rows, context));
}

type OfOtherColumns = Extract<Refusal, { readonly name: "table_unreadable" }> & {
  readonly why: Extract<TableFault, { readonly kind: "columns_missing" }>;
};

function isOfOtherColumns(refusal: Refusal): refusal is OfOtherColumns {
  return refusal.name === "table_unreadable" && refusal.why.kind === "columns_missing";
}

/** True for a list that has the columns of `noun`, whatever its rows hold. */
function hasColumnsOf(noun: ListNoun, input: ListInput, context: Context): boolean {
  const parks = context.stores.parks.all();
  const readings: Readonly<Record<ListNoun, () => Outcome<unknown>>> = {
    experts: () => readExpertList(input, { parks, today: today(context) }),
    parks: () => readParkList(input),
    survey_parks: () => readSurveyParkList(input, parks),
    organisations: () => readOrganisationList(input),
  };
  const reading = readings[noun]();
  return reading.done || !isOfOtherColumns(reading.refusal);
}

/** Which list has the columns of this one; undefined when none has. */
function nounOf(input: ListInput, context: Context): ListNoun | undefined {
  const order: readonly ListNoun[] = ["experts", "parks", "survey_parks", "organisations"];
  return order.find((noun) => hasColumnsOf(noun, input, context));
}
