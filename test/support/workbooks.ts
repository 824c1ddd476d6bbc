import { strToU8, zipSync } from "fflate";

// Workbooks as programs write them, part by part, so that a test can make what no writer would.

/** What a cell of a made workbook holds: text, a number, a day (its serial number in a style that shows days), XML. */
export type Cell = string | number | { readonly serial: number } | { readonly xml: string } | undefined;

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly state?: "hidden";
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;
}

/** The parts of a workbook by name, whose texts are shared as most programs do. */
export function workbookParts(
  sheets: readonly MadeSheet[],
  { from1904 = false } = {},
): Record<string, string> {
  const strings: string[] = [];
  const cellXml = (cell: Cell, at: string): string => {
    if (cell === undefined) return "";
    if (typeof cell === "string") return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    return "serial" in cell ? `<c r="${at}" s="1"><v>${cell.serial}</v></c>` : cell.xml.replace("AT", at);
  };
  const sheetXml = ({ rows, merges = [] }: MadeSheet): string => {
    const body = rows
      .map((cells, r) => {
        const inner = cells.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join("");
        return inner === "" ? "" : `<row r="${r + 1}">${inner}</row>`;
      })
      .join("");
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    return `${declaration}<worksheet ${main}><sheetData>${body}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  };
  const made = sheets.map(sheetXml);
  const list = sheets
    .map(
      ({ name, state }, i) =>
        `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`,
    )
    .join("");
  const links = sheets
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join("");
  const pr = from1904 ? '<workbookPr date1904="1"/>' : "";
  return {
    "xl/workbook.xml": `${declaration}<workbook ${main} xmlns:r="${relations}">${pr}<sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    "xl/styles.xml": `${declaration}<styleSheet ${main}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${declaration}<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(made.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
}

/** Zips parts into a file's bytes. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level: 9 },
  );
}

/** A workbook's bytes. */
export function workbook(
  sheets: readonly MadeSheet[],
  options?: { readonly from1904?: boolean },
): Uint8Array {
  return zipped(workbookParts(sheets, options));
}
