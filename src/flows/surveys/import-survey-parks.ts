import { isDeepStrictEqual } from "node:util";
import { countsOf, type ImportTally, type RowResult, tallyOfRows } from "../../domain/list-imports.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { liveSeats } from "../../domain/progress.ts";
import type { RowComplaint } from "../../domain/refusals/refusals.ts";
import { plannedVisit, type SurveyParkRow, type Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { boardChanged, noteChange } from "./survey-board.ts";

/**
 * Records the list of a survey's parks, whole or not at all. A park that is listed already is brought up to date
 * where that takes nothing away: its mode only before it has a date, its seats never below those that are taken.
 */
export function importSurveyParks(
  context: Context,
  surveyId: number,
  rows: readonly SurveyParkRow[],
): Outcome<ImportTally> {
  const { stores } = context;
  return stores.atomically(() => {
    const survey = stores.surveys.find(surveyId);
    if (survey === undefined) return refused({ name: "survey_unknown", typed: `S${surveyId}` });
    if (survey.closedAt !== undefined) return refused({ name: "survey_closed", survey });
    const listed = new Map(stores.visits.ofSurvey(surveyId).map((visit) => [visit.parkId, visit]));
    const complaints = rows.flatMap((row) => complaintsAbout(context, row, listed.get(row.park.id)));
    if (complaints.length > 0) return refused({ name: "rows_refused", complaints, rows: rows.length });
    const tally = tallyOfRows(
      rows.map((row) => ({
        name: row.park.nameZh,
        result: recordRow(context, surveyId, row, listed.get(row.park.id)),
      })),
    );
    noteChange(context, "survey_parks_imported", { survey: surveyId }, countsOf(tally));
    boardChanged(context, surveyId);
    return done(tally);
  });
}

function complaintsAbout({ stores }: Context, row: SurveyParkRow, visit: Visit | undefined): RowComplaint[] {
  if (visit === undefined || isSame(row, visit)) return [];
  const { line } = row;
  if (visit.state !== "planned" && visit.state !== "scheduled")
    return [{ line, column: "园区", value: row.park.nameZh, reason: "duplicate" }];
  const progress = stores.progress.ofVisit(visit.id);
  const taken = progress === undefined ? 0 : liveSeats(progress).length;
  if (visit.mode !== row.mode && (visit.state === "scheduled" || taken > 0))
    return [{ line, column: "方式", reason: "out_of_range" }];
  return row.seats < taken
    ? [{ line, column: "席位", value: String(row.seats), reason: "out_of_range" }]
    : [];
}

function isSame(row: SurveyParkRow, visit: Visit): boolean {
  return visit.mode === row.mode && visit.seats === row.seats && isDeepStrictEqual(visit.needs, row.needs);
}

function recordRow(
  context: Context,
  surveyId: number,
  row: SurveyParkRow,
  visit: Visit | undefined,
): RowResult {
  const { mode, seats, needs } = row;
  if (visit === undefined) {
    const owner = context.caller.slackUserId;
    const planned = plannedVisit({ surveyId, parkId: row.park.id, mode, seats, needs, owner });
    const id = context.stores.visits.add(planned);
    noteChange(context, "visit_added", { visit: id }, { mode, seats });
    return "added";
  }
  if (isSame(row, visit)) return "unchanged";
  context.stores.visits.change({ ...visit, mode, seats, needs });
  noteChange(context, "visit_changed", { visit: visit.id }, { mode, seats, needs });
  return "changed";
}
