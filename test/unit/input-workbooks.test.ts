import { describe, expect, test } from "vitest";
import { readParkList } from "../../src/input/lists/park-list.ts";
import { isDateFormat, numberText, serialText } from "../../src/input/workbooks/number-formats.ts";
import { isWorkbook, readWorkbook } from "../../src/input/workbooks/workbooks.ts";
import { type Cell, type MadeSheet, workbook, workbookParts, zipped } from "../support/workbooks.ts";

async function sheetsOf(bytes: Uint8Array) {
  const reading = await readWorkbook(bytes);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.why));
  return reading.sheets;
}

const rowsOf = async (rows: readonly (readonly Cell[])[], more: Partial<MadeSheet> = {}) =>
  (await sheetsOf(workbook([{ name: "一", rows, ...more }])))[0]?.rows;

describe("cells, as offices have them", () => {
  test.each<[string, Cell, string]>([
    ["text with spaces around it", "  昆山高新区　 ", "昆山高新区"],
    ["a number", 3, "3"],
    ["a number with noise", 0.1 + 0.2, "0.3"],
    ["a telephone number", 13_800_000_000, "13800000000"],
    ["a number as text", "３", "３"],
    ["a day", { serial: 43_649 }, "2019-07-03"],
    ["a day and a time", { serial: 43_649.375 }, "2019-07-03 09:00"],
    ["a time", { serial: 0.375 }, "09:00"],
    ["a day that no calendar has", { serial: -1 }, "-1"],
    ["a formula's result", { xml: '<c r="AT" t="str"><f>A1&amp;"x"</f><v>江苏省</v></c>' }, "江苏省"],
    ["a formula without one", { xml: '<c r="AT"><f>A1</f></c>' }, ""],
    ["true", { xml: '<c r="AT" t="b"><v>1</v></c>' }, "TRUE"],
    ["an error", { xml: '<c r="AT" t="e"><v>#N/A</v></c>' }, "#N/A"],
    [
      "text in place",
      { xml: '<c r="AT" t="inlineStr"><is><r><t>江</t></r><r><t>苏</t></r></is></c>' },
      "江苏",
    ],
    [
      "without how it is spoken",
      { xml: '<c r="AT" t="inlineStr"><is><t>江苏</t><rPh><t>jiangsu</t></rPh></is></c>' },
      "江苏",
    ],
    ["a day as ISO", { xml: '<c r="AT" t="d"><v>2019-07-03T00:00:00</v></c>' }, "2019-07-03"],
    [
      "a character that XML has not",
      { xml: '<c r="AT" t="inlineStr"><is><t>a_x000D_b</t></is></c>' },
      "a\rb",
    ],
    ["a text that is not shared after all", { xml: '<c r="AT" t="s"><v>99</v></c>' }, ""],
  ])("%s", async (_what, cell, text) => {
    expect((await rowsOf([["甲", cell]]))?.[0]?.cells[1] ?? "").toBe(text);
  });

  test("days that are counted from 1904", async () => {
    const [sheet] = await sheetsOf(
      workbook([{ name: "一", rows: [[{ serial: 43_649 - 1_462 }]] }], { from1904: true }),
    );
    expect(sheet?.rows[0]?.cells).toEqual(["2019-07-03"]);
  });

  test("empty rows are left out and the others keep their numbers", async () => {
    expect(await rowsOf([["甲"], [], ["  "], ["乙"]])).toEqual([
      { line: 1, cells: ["甲"] },
      { line: 4, cells: ["乙"] },
    ]);
  });

  test("a cell merged downwards stands in each row, a title merged sideways only where it is", async () => {
    const rows = await rowsOf(
      [
        ["园区名单", undefined, undefined],
        ["江苏省", "甲"],
        [undefined, "乙"],
        ["山东省", "丙"],
      ],
      {
        merges: ["A1:C1", "A2:A3"],
      },
    );
    expect(rows?.map(({ cells }) => cells.filter((cell) => cell !== ""))).toEqual([
      ["园区名单"],
      ["江苏省", "甲"],
      ["江苏省", "乙"],
      ["山东省", "丙"],
    ]);
  });
});

describe("sheets", () => {
  test("hidden and empty ones are left out", async () => {
    const sheets = await sheetsOf(
      workbook([
        { name: "选项", rows: [["综合类"]], state: "hidden" },
        { name: "空", rows: [] },
        { name: "园区 & 名单", rows: [["甲"]] },
      ]),
    );
    expect(sheets.map(({ name }) => name)).toEqual(["园区 & 名单"]);
  });

  test("prefixed names and other places of parts", async () => {
    const parts = workbookParts([{ name: "一", rows: [["甲"]] }]);
    const moved = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name.replace("xl/worksheets/", "xl/其他/"),
        xml
          .replace('Target="worksheets/', 'Target="/xl/其他/')
          .replace(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, "<$1x:$2")
          .replace("<x:worksheet xmlns=", "<x:worksheet xmlns:x="),
      ]),
    );
    expect((await sheetsOf(zipped(moved)))[0]?.rows[0]?.cells).toEqual(["甲"]);
  });

  test("a whole list: a merged title, a header below it, serial days, numbers as text", async () => {
    const rows: Cell[][] = [
      ["国家生态工业示范园区名单（2019年）", undefined, undefined, undefined, undefined],
      [],
      ["序号", " 名称 ", "省份", "类型", "阶段", "时间"],
      [1, "示例经开区 ", "江苏省", "综合类", "批准建设", { serial: 41_718 }],
      [2, "示例高新区", undefined, "行业类", "命名", "2016"],
      [],
      [3, "示例园", "山东省", "静脉产业类", "命名", 2014],
    ];
    const [sheet] = await sheetsOf(workbook([{ name: "名单", rows, merges: ["A1:F1", "C4:C5"] }]));
    const read = readParkList(sheet?.rows ?? []);
    expect(read).toMatchObject({ done: true });
    if (read.done)
      expect(read.value.map(({ facts, stage }) => [facts.nameZh, facts.provinceZh, stage?.since])).toEqual([
        ["示例经开区", "江苏省", "2014-03-20"],
        ["示例高新区", "江苏省", "2016"],
        ["示例园", "山东省", "2014"],
      ]);
  });
});

describe("what is no workbook is refused with its name", () => {
  const parts = workbookParts([{ name: "一", rows: [["甲"]] }]);
  const good = workbook([{ name: "一", rows: [["甲"]] }]);
  const expand = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const sheet = "xl/worksheets/sheet1.xml";
  const withSheet = (xml: string) => zipped({ ...parts, [sheet]: xml });
  test.each<[string, Uint8Array, string]>([
    ["the format before", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old_workbook"],
    ["a zip of something else", zipped({ "a.xml": "<a/>" }), "no_workbook"],
    ["half a file", good.slice(0, good.length / 2), "damaged_workbook"],
    ["broken XML", withSheet("<worksheet><sheetData><row>"), "damaged_workbook"],
    [
      "an entity of its own",
      withSheet(`${expand}<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`),
      "damaged_workbook",
    ],
    [
      "an outside entity",
      withSheet('<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'),
      "damaged_workbook",
    ],
    ["an entity that nobody declared", withSheet("<worksheet>&x;</worksheet>"), "damaged_workbook"],
    ["elements without end", withSheet(`<worksheet>${"<a>".repeat(5_000)}`), "unpacks_too_large"],
    [
      "attributes without end",
      withSheet(`<worksheet ${Array.from({ length: 5_000 }, (_, i) => `a${i}=""`).join(" ")}/>`),
      "unpacks_too_large",
    ],
  ])("%s", async (_what, bytes, kind) => {
    expect(await readWorkbook(bytes)).toEqual({ kind: "refused", why: { kind } });
  });

  test("a file that names a part which is not there has no such sheet", async () => {
    const { [sheet]: _gone, ...rest } = parts;
    expect(await readWorkbook(zipped(rest))).toEqual({ kind: "workbook", sheets: [] });
  });
});

test.each<[number, string | undefined, boolean]>([
  [0, undefined, false],
  [1, "0.00", false],
  [14, undefined, true],
  [31, undefined, true],
  [49, undefined, false],
  [57, undefined, true],
  [176, 'yyyy"年"m"月"d"日";@', true],
  [177, "[$-804]yyyy/m/d", true],
  [178, "[Red]0.0", false],
  [179, "0.00E+00", false],
  [180, '"days" 0', false],
  [181, "[h]:mm", true],
  [182, "General", false],
  [183, "\\d0", false],
])("number format %s %s shows a day: %s", (id, code, isDate) => expect(isDateFormat(id, code)).toBe(isDate));

test("serial numbers around the edges", () => {
  expect(serialText(1, false)).toBe("1899-12-31");
  expect(serialText(61, false)).toBe("1900-03-01");
  expect(serialText(2_958_465, false)).toBe("9999-12-31");
  expect(serialText(2_958_466, false)).toBeUndefined();
  expect(serialText(43_648.999_99, false)).toBe("2019-07-03");
  expect(numberText("1E+3")).toBe("1000");
  expect(numberText("#")).toBe("#");
});

test("a workbook is known by its first bytes", () => {
  expect(isWorkbook(workbook([]))).toBe(true);
  expect(isWorkbook(Buffer.from("名称,省份"))).toBe(false);
});
