import type { z } from "zod";
import type { RowComplaint, TableFault } from "../../domain/refusals/refusals.ts";
import { normalise } from "../words.ts";
import { DELIMITERS, decodeText, type GridRow, headOf, splitRows } from "./grids.ts";

/** A column that a list may have. The first of its headers is the one shown to people. */
export interface Column {
  readonly key: string;
  readonly headers: readonly string[];
  /** The list must have this column, and every row a value in it. */
  readonly required?: boolean;
  /**
   * How the text of a cell becomes a value; plain text without it. A custom issue whose message is one of
   * the complaint's reasons (`unknown`, `out_of_range`, …) is reported under that name.
   */
  readonly read?: z.ZodType;
}

type CellValue<C extends Column> = C extends { readonly read: z.ZodType<infer Value> } ? Value : string;
type Values<Columns extends readonly Column[]> = {
  readonly [C in Columns[number] as C["key"]]: C extends { readonly required: true }
    ? CellValue<C>
    : CellValue<C> | undefined;
};

/** One row that could be read: the texts as they stood and the values made of them; absent cells are `""`. */
export interface TableRow<Columns extends readonly Column[]> {
  readonly line: number;
  readonly cells: Readonly<Record<Columns[number]["key"], string>>;
  readonly values: Values<Columns>;
}

/** What was read of a list. Rows with a complaint are not among `rows`; a caller who wants all or nothing looks at both. */
export type TableReading<Columns extends readonly Column[]> =
  | {
      readonly kind: "table";
      readonly rows: readonly TableRow<Columns>[];
      /** The texts of the rows that have complaints. */
      readonly unread: readonly Omit<TableRow<Columns>, "values">[];
      readonly complaints: readonly RowComplaint[];
      /** Headers that nobody knows, or that repeat a column already taken. */
      readonly ignored: readonly string[];
    }
  | { readonly kind: "refused"; readonly why: TableFault };

export const MAX_BYTES = 5_000_000;
export const MAX_ROWS = 5_000;
const HEADER_WITHIN = 10;

interface Header {
  /** Index among the rows of the list; −1 when the columns stand in the given order without a header. */
  readonly at: number;
  /** For each position the column's key, undefined for a column that is not read. */
  readonly keys: readonly (string | undefined)[];
  readonly cells: readonly string[];
}

/** A header as compared: without spaces, signs, width and case. */
function headerKey(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function columnOf(header: string, columns: readonly Column[]): Column | undefined {
  const bare = headerKey(normalise(header).replace(/[([][^)\]]*[)\]]/g, ""));
  return [headerKey(header), bare]
    .filter((key) => key !== "")
    .map((key) => columns.find(({ headers }) => headers.some((alias) => headerKey(alias) === key)))
    .find((column) => column !== undefined);
}

/** The row among the first ten that names the most columns: titles merged over the table name none. */
function headerOf(rows: readonly GridRow[], columns: readonly Column[]): Header | undefined {
  let best: Header | undefined;
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const taken = new Set<string>();
    const keys = cells.map((cell) => {
      const key = columnOf(cell, columns)?.key;
      if (key === undefined || taken.has(key)) return undefined;
      taken.add(key);
      return key;
    });
    if (taken.size > (best ? matched(best) : 0)) best = { at, keys, cells };
  }
  return best;
}

function matched(header: Header | undefined): number {
  return header?.keys.filter((key) => key !== undefined).length ?? 0;
}

/** The delimiter under which the header names the most columns; without any, the most cells in the first row. */
function rowsOf(text: string, columns: readonly Column[]): readonly GridRow[] {
  const head = headOf(text, HEADER_WITHIN * 2);
  const tried = DELIMITERS.map((delimiter) => {
    const rows = nonBlank(splitRows(head, delimiter));
    return { delimiter, names: matched(headerOf(rows, columns)), cells: rows[0]?.cells.length ?? 0 };
  });
  const best = tried.reduce((a, b) =>
    b.names > a.names || (b.names === a.names && b.cells > a.cells) ? b : a,
  );
  return splitRows(text, best.delimiter);
}

function nonBlank(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => /[^\s,;，；]/.test(cell)));
}

function refused(why: TableFault): { readonly kind: "refused"; readonly why: TableFault } {
  return { kind: "refused", why };
}

const REASONS: ReadonlySet<string> = new Set<RowComplaint["reason"]>([
  "missing",
  "unreadable",
  "out_of_range",
  "duplicate",
  "unknown",
  "too_long",
  "ambiguous",
  "yes_or_no",
  "differs",
]);

function isReason(text: string): text is RowComplaint["reason"] {
  return REASONS.has(text);
}

function reasonOf(issue: z.core.$ZodIssue | undefined): RowComplaint["reason"] {
  if (issue?.code === "custom" && isReason(issue.message)) return issue.message;
  if (issue?.code === "too_big") return issue.origin === "string" ? "too_long" : "out_of_range";
  if (issue?.code === "too_small" && issue.origin !== "string") return "out_of_range";
  return "unreadable";
}

interface RowReading {
  readonly cells: Record<string, string>;
  readonly values: Record<string, unknown>;
  readonly complaints: readonly RowComplaint[];
}

function readRow(row: GridRow, header: Header, columns: readonly Column[]): RowReading {
  const { line } = row;
  const cells: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const complaints: RowComplaint[] = [];
  // More cells than headers: a separator inside a cell has moved the others, so none can be trusted.
  const surplus = row.cells.slice(header.keys.length).join("");
  if (surplus !== "") complaints.push({ line, value: surplus, reason: "unreadable" });
  for (const { key, headers, required, read } of columns) {
    const column = headers[0] ?? key;
    const at = header.keys.indexOf(key);
    const value = (at < 0 ? "" : row.cells[at]) ?? "";
    cells[key] = value;
    if (value === "") {
      if (required) complaints.push({ line, column, value, reason: "missing" });
      continue;
    }
    const reading = read?.safeParse(value);
    if (reading?.success === false) {
      complaints.push({ line, column, value, reason: reasonOf(reading.error.issues[0]) });
    }
    values[key] = reading ? reading.data : value;
  }
  return { cells, values, complaints };
}

function missingFault(header: Header | undefined, columns: readonly Column[], rows: readonly GridRow[]) {
  const wanted = columns.filter(({ key, required }) => required === true && !header?.keys.includes(key));
  if (header && wanted.length === 0) return undefined;
  const found = (header?.cells ?? rows[0]?.cells ?? []).filter((cell) => cell !== "");
  const named = wanted.length > 0 ? wanted : columns;
  return refused({ kind: "columns_missing", columns: named.map((c) => c.headers[0] ?? c.key), found });
}

/** A list before it is read: a file's bytes, pasted rows, or the rows of a workbook's sheet. */
export type ListInput = Uint8Array | string | readonly GridRow[];

type Source =
  | { readonly kind: "rows"; readonly rows: readonly GridRow[] }
  | { readonly kind: "refused"; readonly why: TableFault };

function sourceOf(input: ListInput, columns: readonly Column[]): Source {
  if (isGrid(input)) return { kind: "rows", rows: nonBlank(input) };
  const size = typeof input === "string" ? Buffer.byteLength(input) : input.length;
  if (size > MAX_BYTES) return refused({ kind: "too_large", limit: MAX_BYTES });
  const text = typeof input === "string" ? input : decodeText(input);
  if (text === undefined) return refused({ kind: "unreadable" });
  return { kind: "rows", rows: nonBlank(rowsOf(text, columns)) };
}

function isGrid(input: ListInput): input is readonly GridRow[] {
  return Array.isArray(input);
}

/**
 * Reads a list as offices have them: a CSV file's bytes, rows pasted from a spreadsheet, or the rows of a
 * workbook's sheet. Encoding, separator and header row are found by themselves; headers are compared without
 * spaces, brackets and width. At most 5 MB and 5,000 rows. All complaints are given, not only the first.
 * With `headerless`, rows that name no column are taken in the order of `columns`.
 */
export function readTable<const Columns extends readonly Column[]>(
  input: ListInput,
  columns: Columns,
  { headerless = false }: { readonly headerless?: boolean } = {},
): TableReading<Columns> {
  const source = sourceOf(input, columns);
  if (source.kind === "refused") return source;
  const { rows } = source;
  if (rows.length === 0) return refused({ kind: "empty" });
  const ordered: Header = { at: -1, keys: columns.map(({ key }) => key), cells: [] };
  const header = headerOf(rows, columns) ?? (headerless ? ordered : undefined);
  const fault = missingFault(header, columns, rows);
  if (!header || fault) return fault ?? refused({ kind: "unreadable" });
  const body = rows.slice(header.at + 1);
  if (body.length === 0) return refused({ kind: "empty" });
  if (body.length > MAX_ROWS) return refused({ kind: "too_many_rows", limit: MAX_ROWS });
  const readings = body.map((row) => ({ line: row.line, ...readRow(row, header, columns) }));
  return {
    kind: "table",
    rows: readings.flatMap(({ line, cells, values, complaints }) =>
      complaints.length > 0 ? [] : [{ line, cells, values } as TableRow<Columns>],
    ),
    unread: readings.flatMap(({ line, cells, complaints }) =>
      complaints.length > 0 ? [{ line, cells } as TableRow<Columns>] : [],
    ),
    complaints: readings.flatMap(({ complaints }) => complaints),
    ignored: header.cells.filter((cell, at) => cell !== "" && header.keys[at] === undefined),
  };
}

/** A complaint for each row that says once more what an earlier one says; a row without a key says nothing. */
export function duplicatesIn<Row extends { readonly line: number }>(
  rows: readonly Row[],
  column: string,
  keyOf: (row: Row) => string,
): RowComplaint[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const value = keyOf(row);
    const otherLine = value === "" ? undefined : seen.get(value);
    seen.set(value, otherLine ?? row.line);
    return otherLine === undefined
      ? []
      : [{ line: row.line, column, value, reason: "duplicate" as const, otherLine }];
  });
}
