import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Refusal, RefusedRow } from "../../domain/refusals/refusals.ts";
import type { DateWanted } from "../../domain/schedule.ts";
import type { Context } from "../context.ts";
import { considerMove, type MovePreview } from "./consider-move.ts";
import {
  considered,
  freshly,
  isAsWanted,
  objectionToDates,
  plannedDates,
  type VisitScheduled,
} from "./fix-dates.ts";
import { objectionForPeople, scheduleVisits } from "./schedule-visits.ts";

/** Rows as they were read: the dates that are wanted, and rows that could not be read. */
interface Rows {
  /** Why what could be overruled is overruled. */
  readonly reason?: string | undefined;
  readonly wanted: readonly DateWanted[];
  readonly refused: readonly RefusedRow[];
}

/** What became of rows: one was scheduled, several are shown first, and so is whatever concerns people. */
export type Plan =
  | { readonly kind: "scheduled"; readonly dates: readonly VisitScheduled[] }
  | {
      readonly kind: "preview";
      readonly dates: readonly VisitScheduled[];
      readonly reason: string | undefined;
    }
  | { readonly kind: "move"; readonly move: MovePreview };

/** As many rows as a button's value holds with room to spare. */
const rowsLimit = 40;

/** Schedules what one row says, or shows what several rows would do. With a single complaint nothing is done. */
export function planDates(context: Context, rows: Rows): Outcome<Plan> {
  const refusal = complaintOf(context, rows);
  if (refusal !== undefined) return refused(refusal);
  const { wanted, reason } = rows;
  if (wanted.some((one) => objectionForPeople(context, one) !== undefined)) return moved(context, rows);
  if (wanted.length > 1) {
    const planned = plannedDates(wanted);
    return done({ kind: "preview", dates: wanted.map((one) => considered(context, one, planned)), reason });
  }
  const scheduled = scheduleVisits(context, wanted, reason);
  return scheduled.done ? done({ kind: "scheduled", dates: scheduled.value }) : scheduled;
}

/** Shows what moving visits would do, whoever is on their teams. With a single complaint nothing is shown. */
export function planMove(context: Context, rows: Rows): Outcome<MovePreview> {
  const refusal =
    complaintOf(context, rows) ?? first(rows.wanted, (one) => objectionToMoving(freshly(context, one)));
  if (refusal !== undefined) return refused(refusal);
  return considerMove(context, { dates: rows.wanted, reason: rows.reason });
}

function first(
  wanted: readonly DateWanted[],
  object: (one: DateWanted) => Refusal | undefined,
): Refusal | undefined {
  return wanted.map(object).find((refusal) => refusal !== undefined);
}

/** Only what has a date can be moved, and only to another one. */
function objectionToMoving(wanted: DateWanted): Refusal | undefined {
  const { at } = wanted;
  if (at.visit.state === "cancelled") return { name: "visit_called_off", at };
  if (at.visit.state === "planned" || at.visit.dayFrom === undefined)
    return { name: "visit_undated_to_move", at, typed: wanted.typed };
  return isAsWanted(wanted) ? { name: "visit_not_moved", at } : undefined;
}

function moved(context: Context, { wanted, reason }: Rows): Outcome<Plan> {
  const move = considerMove(context, { dates: wanted, reason });
  return move.done ? done({ kind: "move", move: move.value }) : move;
}

function complaintOf(context: Context, rows: Rows): RefusedRow["refusal"] | undefined {
  const count = rows.wanted.length + rows.refused.length;
  if (count > rowsLimit) return { name: "rows_too_many", rows: count, limit: rowsLimit };
  const objections = rows.wanted.flatMap((wanted): RefusedRow[] => {
    const refusal = objectionToDates(context, wanted, rows.reason);
    return refusal === undefined ? [] : [{ typed: `V${wanted.at.visit.id} ${wanted.typed}`, refusal }];
  });
  const bad = [...rows.refused, ...objections];
  const [first] = bad;
  if (first === undefined) return undefined;
  return count === 1 ? first.refusal : { name: "rows_not_scheduled", refused: bad, fine: count - bad.length };
}
