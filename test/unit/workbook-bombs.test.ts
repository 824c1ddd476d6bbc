import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbookParts, zipped } from "../support/workbooks.ts";

// Files made to hurt whoever opens them, read in a process that may use 64 MB of heap.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bombs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly fault?: string;
  readonly list?: { readonly name: string; readonly why?: { readonly kind: string } };
  readonly milliseconds: number;
  readonly megabytes: number;
}

function read(bytes: Uint8Array): Outcome {
  const file = join(folder, "bomb.xlsx");
  writeFileSync(file, bytes);
  const script = new URL("../support/workbook-process.ts", import.meta.url).pathname;
  const printed = execFileSync(process.execPath, ["--max-old-space-size=64", script, file], {
    encoding: "utf8",
  });
  return JSON.parse(printed) as Outcome;
}

const parts = workbookParts([{ name: "一", rows: [["名称", "省份", "类型"]] }]);
const sheet = "xl/worksheets/sheet1.xml";
const inSheet = (body: string | Uint8Array, name = sheet) => zipped({ ...parts, [name]: body });
const head = "<worksheet><sheetData>";
const blanks = Buffer.alloc(150_000_000, " ");

/** The same file with another unpacked size written into its directory and before the part itself. */
function lying(bytes: Uint8Array, size: number, says: number): Uint8Array {
  const file = Buffer.from(bytes);
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(size);
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 4))
    file.writeUInt32LE(says, at);
  return file;
}

const bomb = inSheet(blanks);

test.each<[string, () => Uint8Array, string]>([
  ["150 MB in a few thousand bytes", () => bomb, "unpacks_too_large"],
  ["the same, which says that it is small", () => lying(bomb, blanks.length, 1_000), "damaged_workbook"],
  [
    "many parts of which each is small enough",
    () =>
      zipped({
        ...parts,
        ...Object.fromEntries(
          Array.from({ length: 40 }, (_, i) => [`xl/more${i}.xml`, blanks.subarray(0, 2_000_000)]),
        ),
      }),
    "unpacks_too_large",
  ],
  [
    "one text in hundreds of thousands of cells",
    () =>
      zipped({
        ...parts,
        "xl/sharedStrings.xml": `<sst><si><t>${"长".repeat(30_000)}</t></si></sst>`,
        [sheet]: `${head}<row>${'<c t="s"><v>0</v></c>'.repeat(90)}</row>`.concat(
          `<row>${'<c t="s"><v>0</v></c>'.repeat(90)}</row>`.repeat(3_000),
        ),
      }),
    "unpacks_too_large",
  ],
  [
    "tens of millions of nested elements",
    () => inSheet(Buffer.alloc(50_000_000, "<a>")),
    "unpacks_too_large",
  ],
])("%s is refused in bounded memory and time", (_what, made, fault) => {
  const bytes = made();
  expect(bytes.length).toBeLessThan(5_000_000);
  const outcome = read(bytes);
  expect(outcome).toMatchObject({ fault });
  expect(outcome.megabytes).toBeLessThan(250);
  expect(outcome.milliseconds).toBeLessThan(5_000);
});

test.each<[string, string]>([
  ["a million rows", `${head}${"<row><c><v>1</v></c></row>".repeat(1_000_000)}</sheetData></worksheet>`],
  [
    "rows that say they are the last ones of all columns",
    `${head}<row><c t="inlineStr"><is><t>名称</t></is></c><c t="inlineStr"><is><t>省份</t></is></c><c t="inlineStr"><is><t>类型</t></is></c></row>${'<row r="1048576"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'.repeat(300_000)}</sheetData></worksheet>`,
  ],
])("%s are read no further than a list may be long", (_what, xml) => {
  const outcome = read(inSheet(xml));
  expect(outcome.fault).toBeUndefined();
  expect(outcome.list?.name).toBe("table_unreadable");
  expect(outcome.megabytes).toBeLessThan(150);
  expect(outcome.milliseconds).toBeLessThan(5_000);
});
