import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import type { RefusedRow } from "../../domain/refusals/refusals.ts";
import type { DateWanted } from "../../domain/schedule.ts";
import { type Day, dayFrom, daysFromTo, partsOf } from "../../domain/time.ts";
import type { OpenVisit, Survey } from "../../domain/visits.ts";
import type { WorkdayCalendar } from "../../domain/workdays.ts";
import { dayRefusal, objectionTo } from "../dates/days.ts";
import { readPark } from "../parks.ts";
import { plainText } from "../words.ts";
import { dateRuns, halfDayHours, type When } from "./schedule-dates.ts";
import { readVisit } from "./visits.ts";

/** What reading needs to know: the records, the day, the workdays. */
export interface ScheduleBook {
  readonly visits: readonly OpenVisit[];
  readonly parks: readonly Park[];
  readonly surveys: readonly Survey[];
  readonly today: Day;
  readonly calendar: WorkdayCalendar;
}

/** Rows of which each could be read, and those that could not, with the reason. */
export interface RowsRead {
  readonly wanted: readonly DateWanted[];
  readonly refused: readonly RefusedRow[];
}

function hoursOf({ time }: When): Pick<DateWanted, "timeFrom" | "timeTo"> {
  if (time.time !== undefined) return { timeFrom: time.time, timeTo: time.until };
  if (time.halfDay === undefined) return { timeFrom: undefined, timeTo: undefined };
  const [timeFrom, timeTo] = halfDayHours[time.halfDay];
  return { timeFrom, timeTo };
}

/**
 * Rows of a park with its date, between line breaks or semicolons, and also one behind the other where the line
 * breaks were lost: `昆山高新 7月3日 芜湖 7月9日`.
 */
export function readScheduleRows(typed: string, book: ScheduleBook): RowsRead {
  const lines = plainText(typed)
    .split(/[\n;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !isHeading(line));
  const wanted: DateWanted[] = [];
  const bad: RefusedRow[] = [];
  for (const run of lines.flatMap((line) => dateRuns(line, book.today))) {
    const row = readRow(run.name, run.typed, run, book);
    if (!row.done) bad.push({ typed: run.row, refusal: row.refusal });
    else if (wanted.some((other) => other.at.visit.id === row.value.at.visit.id))
      bad.push({ typed: run.row, refusal: { name: "visit_twice", at: row.value.at } });
    else wanted.push(row.value);
  }
  return { wanted, refused: bad };
}

/** The first row of a sheet, which names its columns: 园区 日期 时间. */
function isHeading(line: string): boolean {
  const cells = line.split(/[\t,，|]+/).map((cell) => cell.trim());
  const named =
    /^(?:序号|编号|园区(?:名称)?|单位|日期|考察日期|调研日期|时间|天数|备注|no\.?|park|date|day|time|days|hours|notes?)$/i;
  return cells.length > 1 && cells.every((cell) => cell === "" || named.test(cell));
}

type Run = ReturnType<typeof dateRuns>[number];

function readRow(name: string, typed: string, run: Run, book: ScheduleBook): Outcome<DateWanted> {
  if (name === "") return refused({ name: "argument_missing", command: "/visit", verb: "schedule" });
  const day = run.reading?.ok === true ? run.reading.value.from : undefined;
  const at = readScheduled(name, day, book);
  if (!at.done) return at;
  if (run.reading === undefined)
    return typed === ""
      ? refused({ name: "date_missing", typed: name })
      : refused({ name: "date_unreadable", typed });
  if (!run.reading.ok) return refused(dayRefusal(run.reading, typed));
  const { from, to } = run.reading.value;
  const wanted = { at: at.value, from, to, ...hoursOf(run.reading.value), typed, overruled: run.anyway };
  const objection = objectionToDays(wanted, book);
  return objection ?? done(wanted);
}

/** The visit that is meant; a park that is on record but in no open survey is answered with the way there. */
function readScheduled(name: string, day: Day | undefined, book: ScheduleBook): Outcome<OpenVisit> {
  const found = readVisit(name, book.visits);
  if (found.done || found.refusal.name !== "visit_unknown") return found;
  const open = book.surveys.filter(({ closedAt }) => closedAt === undefined).toReversed();
  const isWithin = ({ windowFrom, windowTo }: Survey) =>
    day !== undefined && windowFrom <= day && day <= windowTo;
  const survey = open.find(isWithin) ?? open[0];
  if (survey === undefined) return refused({ name: "survey_missing" });
  const park = readPark(name, book.parks);
  if (park.done) return refused({ name: "park_not_in_survey", park: park.value, survey });
  // A slip in the name of a park that the survey knows is nearer than any other park.
  if (found.refusal.nearest.length > 0 && park.refusal.name === "park_unknown") return found;
  return park;
}

/** False for what only looks like a day, such as the 0th of July. */
function isReal(day: Day): boolean {
  const { year, month, date } = partsOf(day);
  return dayFrom(year, month, date) === day;
}

/** Why nothing can be scheduled on these days: the first of them that is past, off or unknown. */
export function objectionToDays(
  wanted: Pick<DateWanted, "from" | "to" | "typed" | "overruled">,
  { today, calendar }: Pick<ScheduleBook, "today" | "calendar">,
): { readonly done: false; readonly refusal: RefusedRow["refusal"] } | undefined {
  const { from, to, typed } = wanted;
  if (!isReal(from) || !isReal(to)) return refused({ name: "date_impossible", typed });
  for (const day of daysFromTo(from, to)) {
    const objection = objectionTo(day, typed, today, calendar);
    if (objection === undefined) continue;
    if (objection.name === "holidays_unpublished" && wanted.overruled) continue;
    const several = from < to && (objection.name === "day_off" || objection.name === "holidays_unpublished");
    return refused(several ? { ...objection, within: { from, to } } : objection);
  }
  return undefined;
}
