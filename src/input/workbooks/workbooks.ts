import type { TableFault } from "../../domain/refusals/refusals.ts";
import { type GridRow, tidyCells } from "../lists/grids.ts";
import { MAX_ROWS } from "../lists/tables.ts";
import { readMarkup, unescaped } from "./markup.ts";
import { isDateFormat } from "./number-formats.ts";
import { type Ground, sheetReader } from "./sheets.ts";
import { openZip, type ZipParts, ZipRefusal } from "./zip-parts.ts";

/** A sheet of a workbook as texts; rows without any are left out, the others keep their numbers. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly GridRow[];
}

export type WorkbookReading =
  | { readonly kind: "workbook"; readonly sheets: readonly Sheet[] }
  | { readonly kind: "refused"; readonly why: TableFault };

/** Sheets that are read; a list is on one of the first. */
const sheetsLimit = 10;
const stringsLimit = 400_000;
const charactersLimit = 10_000_000;
const entriesLimit = 70_000;
/** A title, a header, and a few lines of explanation come on top of the rows of a list. */
const limits = { rows: MAX_ROWS + 20, columns: 100, characters: charactersLimit };

/** True for the bytes of a workbook: a zip, or the older format, which is refused with a sentence. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isOldWorkbook(bytes);
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** `.xls`, and also an `.xlsx` behind a password. */
const isOldWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * The sheets of an `.xlsx` workbook that people see and that hold something: days as `2019-07-03`, formulas as what
 * they came to. Time and memory are bounded whatever the file says of itself: 60 MB unpacked, 5,000 rows and 100
 * columns a sheet, 10 sheets, no document types. A sheet's `rows` go into `readTable` as they are.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  if (isOldWorkbook(bytes)) return { kind: "refused", why: { kind: "old_workbook" } };
  try {
    const zip = await openZip(bytes);
    if (!zip.has("xl/workbook.xml")) return { kind: "refused", why: { kind: "no_workbook" } };
    return { kind: "workbook", sheets: await sheetsOf(zip) };
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    return {
      kind: "refused",
      why: error.why === "too_large" ? { kind: "unpacks_too_large" } : { kind: "damaged_workbook" },
    };
  }
}

async function sheetsOf(zip: ZipParts): Promise<Sheet[]> {
  const { sheets, from1904 } = await contentsOf(zip);
  const targets = await targetsOf(zip);
  const ground: Ground = { strings: await stringsOf(zip), dateStyles: await dateStylesOf(zip), from1904 };
  const visible = sheets.filter(({ hidden }) => !hidden);
  const read: Sheet[] = [];
  for (const { name, id } of (visible.length > 0 ? visible : sheets).slice(0, sheetsLimit)) {
    const target = targets.get(id);
    if (target === undefined || !zip.has(target)) continue;
    const reader = sheetReader(ground, limits);
    await readMarkup(zip.text(target), reader);
    const rows = reader.rows().map(({ line, cells }) => ({ line, cells: tidyCells(cells) }));
    if (rows.length > 0) read.push({ name, rows });
  }
  return read;
}

interface Contents {
  readonly sheets: { readonly name: string; readonly id: string; readonly hidden: boolean }[];
  from1904: boolean;
}

async function contentsOf(zip: ZipParts): Promise<Contents> {
  const contents: Contents = { sheets: [], from1904: false };
  await readMarkup(zip.text("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") contents.from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
      if (contents.sheets.length >= entriesLimit) throw new ZipRefusal("too_large");
      const hidden = (attributes.state ?? "visible") !== "visible";
      contents.sheets.push({ name: unescaped(attributes.name ?? ""), id, hidden });
    },
  });
  return contents;
}

/** Which part holds a sheet, by the id that the table of contents gives it. */
async function targetsOf(zip: ZipParts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const part = "xl/_rels/workbook.xml.rels";
  if (!zip.has(part)) return targets;
  await readMarkup(zip.text(part), {
    open(name, { Id, Target, Type }) {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return;
      if (Type?.endsWith("/worksheet") !== true) return;
      if (targets.size >= entriesLimit) throw new ZipRefusal("too_large");
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
  });
  return targets;
}

/** Texts that cells share. */
async function stringsOf(zip: ZipParts): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.has("xl/sharedStrings.xml")) return strings;
  let text = "";
  let inText = false;
  let isSpoken = false;
  let characters = 0;
  await readMarkup(zip.text("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isSpoken = true;
      inText = name === "t" && !isSpoken;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      inText = false;
      if (name === "rPh") isSpoken = false;
      if (name !== "si") return;
      characters += text.length;
      if (strings.push(unescaped(text)) > stringsLimit || characters > charactersLimit)
        throw new ZipRefusal("too_large");
    },
  });
  return strings;
}

/** For each style of a cell whether it shows a day or a time. */
async function dateStylesOf(zip: ZipParts): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!zip.has("xl/styles.xml")) return styles;
  const codes = new Map<number, string>();
  let inCells = false;
  await readMarkup(zip.text("xl/styles.xml"), {
    open(name, attributes) {
      if (codes.size > entriesLimit) throw new ZipRefusal("too_large");
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      if (styles.push(isDateFormat(id, codes.get(id))) + codes.size > entriesLimit)
        throw new ZipRefusal("too_large");
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}
