import type { GridRow } from "../lists/grids.ts";
import { type MarkupReader, unescaped } from "./markup.ts";
import { numberText, serialText } from "./number-formats.ts";
import { ZipRefusal } from "./zip-parts.ts";

/** What the cells of a sheet refer to. */
export interface Ground {
  readonly strings: readonly string[];
  /** For each style of a cell whether it shows a day. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

export interface SheetLimits {
  /** Rows that hold something; one more is read, so that whoever reads the list can say that there are too many. */
  readonly rows: number;
  /** Columns from the left; the rest is left out. */
  readonly columns: number;
  /** Characters of all cells together. */
  readonly characters: number;
}

/** Vertical merges that are filled; a list has a few for each province. */
const mergesLimit = 10_000;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

/**
 * Reads one sheet's cells into rows of texts; empty rows are left out and the others keep their numbers. A cell merged
 * over several rows stands in each of them, for a province written once means all the rows beside it.
 */
export function sheetReader(ground: Ground, limits: SheetLimits): MarkupReader & { rows(): GridRow[] } {
  const rows: { line: number; cells: string[] }[] = [];
  const merges: string[] = [];
  let line = 0;
  let column = -1;
  let row: string[] = [];
  let cell: OpenCell | undefined;
  let inValue = false;
  /** How a name is pronounced is no part of it. */
  let isSpoken = false;
  let characters = 0;

  const keep = (open: OpenCell) => {
    if (open.column >= limits.columns) return;
    const text = textOf(open, ground);
    characters += text.length;
    if (characters > limits.characters) throw new ZipRefusal("too_large");
    while (row.length < open.column) row.push("");
    row[open.column] = text;
  };
  const opening: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    row({ r }) {
      line = Number(r ?? line + 1);
      column = -1;
      row = [];
    },
    c({ r, t = "n", s = "0" }) {
      column = r === undefined ? column + 1 : columnOf(r);
      cell = { column, type: t, style: Number(s), text: "" };
    },
    v() {
      inValue = true;
    },
    t() {
      inValue = !isSpoken;
    },
    rPh() {
      isSpoken = true;
    },
    mergeCell({ ref = "" }) {
      if (merges.length < mergesLimit) merges.push(ref);
    },
  };
  const closing: Readonly<Record<string, () => void>> = {
    v() {
      inValue = false;
    },
    t() {
      inValue = false;
    },
    rPh() {
      isSpoken = false;
    },
    c() {
      if (cell !== undefined) keep(cell);
      cell = undefined;
    },
    row() {
      if (row.some((text) => text.trim() !== "")) rows.push({ line, cells: row });
    },
  };
  return {
    open: (name, attributes) => opening[name]?.(attributes),
    close: (name) => closing[name]?.(),
    text(text) {
      if (inValue && cell !== undefined) cell.text += text;
    },
    enough: () => rows.length > limits.rows,
    rows() {
      fillDown(rows, merges);
      return rows;
    },
  };
}

/** `C12` is in the third column; columns count from 0. */
function columnOf(reference: string): number {
  let number = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? "")
    number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function textOf({ type, style, text }: OpenCell, { strings, dateStyles, from1904 }: Ground): string {
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "b":
      return text === "1" ? "TRUE" : "FALSE";
    case "n":
      if (text === "") return "";
      return (
        (dateStyles[style] === true ? serialText(Number(text), from1904) : undefined) ?? numberText(text)
      );
    case "d":
      return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "").replace("T", " ");
    default:
      return unescaped(text);
  }
}

function fillDown(
  rows: readonly { readonly line: number; readonly cells: string[] }[],
  merges: readonly string[],
) {
  const at = new Map(rows.map((row, index) => [row.line, index]));
  for (const merge of merges) {
    const [, left = "", top, right = "", bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(merge) ?? [];
    const first = at.get(Number(top));
    const column = columnOf(left);
    // A title over the table is merged over columns; it stands where it is.
    if (first === undefined || left !== right || column < 0) continue;
    const text = rows[first]?.cells[column] ?? "";
    for (const { line, cells } of rows.slice(first + 1)) {
      if (line > Number(bottom)) break;
      while (cells.length < column) cells.push("");
      cells[column] = text;
    }
  }
}
