import { CsvError, parse } from "csv-parse/sync";

/** One row of a list as it stands in the sender's file; `line` counts from 1. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What separates cells, in the order in which a tie is decided. */
export const DELIMITERS = ["\t", ",", ";", "，", "；"] as const;

/**
 * The text of a file: UTF-16 by its mark, strict UTF-8 with or without a mark, else GB18030, which is what
 * Chinese spreadsheet programs write. Undefined for what is no text, such as a picture or a zipped workbook.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes;
  const utf16 =
    (first === 0xff && second === 0xfe && "utf-16le") || (first === 0xfe && second === 0xff && "utf-16be");
  for (const encoding of utf16 ? [utf16] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? undefined : text;
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
    }
  }
  return undefined;
}

/**
 * A cell without what spreadsheets and chat programs leave around it, and without the apostrophe by which exported
 * tables keep spreadsheets from executing it; its own punctuation stays.
 */
function tidyCell(cell: string): string {
  return cell
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\u00A0/g, " ")
    .trim()
    .replace(/^'(?='*[=+\-@\t\r])/, "")
    .trim();
}

/** The rows of delimited text. A quote that nobody closed makes every quote an ordinary character. */
export function splitRows(text: string, delimiter: string): readonly GridRow[] {
  try {
    return parseRows(text, delimiter, '"');
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return parseRows(text, delimiter, false);
  }
}

function parseRows(text: string, delimiter: string, quote: string | false): readonly GridRow[] {
  const records: unknown[] = parse(text, {
    delimiter,
    quote,
    info: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
  let line = 1;
  return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
    const row = { line, cells: record.map(tidyCell) };
    line = info.lines + 1;
    return row;
  });
}

/** Cells without what spreadsheets and chat programs leave around them. */
export function tidyCells(cells: readonly string[]): readonly string[] {
  return cells.map(tidyCell);
}

/** The first lines of a text, enough to see how it is made. */
export function headOf(text: string, lines: number): string {
  let end = -1;
  for (let seen = 0; seen < lines; seen += 1) {
    const next = text.indexOf("\n", end + 1);
    if (next < 0) return text;
    end = next;
  }
  return text.slice(0, end);
}
