import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { RowComplaint } from "../../domain/refusals/refusals.ts";
import type { Column, TableReading, TableRow } from "./tables.ts";

/**
 * The rows of a list when all of them can be read, else every complaint about any of them in the order of the lines.
 * `further` finds what only shows between rows: those that could be read, and the texts of all of them.
 */
export function wholeList<const Columns extends readonly Column[]>(
  table: TableReading<Columns>,
  further: (
    rows: readonly TableRow<Columns>[],
    every: readonly Omit<TableRow<Columns>, "values">[],
  ) => readonly RowComplaint[],
): Outcome<readonly TableRow<Columns>[]> {
  if (table.kind === "refused") return refused({ name: "table_unreadable", why: table.why });
  const every = [...table.rows, ...table.unread].sort((a, b) => a.line - b.line);
  const complaints = [...table.complaints, ...further(table.rows, every)].sort((a, b) => a.line - b.line);
  if (complaints.length === 0) return done(table.rows);
  const unread = new Set(table.complaints.map(({ line }) => line));
  return refused({ name: "rows_refused", complaints, rows: table.rows.length + unread.size });
}
