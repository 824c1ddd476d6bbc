/** A row of a table before it is written; undefined is an empty cell. */
export type Cell = string | number | undefined;

/** A column of a table: its header, and what a row holds in it. */
export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => Cell;
}

/**
 * What a spreadsheet would execute or swallow. A text that has apostrophes before such a sign gets one more, so that
 * whoever reads the table again can take off exactly one (OWASP, CSV injection).
 */
const executable = /^'*[=+\-@\t\r]/;

function written(cell: Cell): string {
  const text = cell === undefined ? "" : String(cell);
  const guarded = executable.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A table as CSV (RFC 4180) in UTF-8 with a mark, by which spreadsheet programs know that Chinese is Chinese. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Uint8Array {
  const lines = [
    columns.map(({ header }) => written(header)),
    ...rows.map((row) => columns.map(({ cell }) => written(cell(row)))),
  ];
  return Buffer.from(`\uFEFF${lines.map((line) => `${line.join(",")}\r\n`).join("")}`, "utf8");
}
