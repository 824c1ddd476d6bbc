import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { decodeText } from "../../src/input/lists/grids.ts";
import {
  type Column,
  type ListInput,
  MAX_BYTES,
  MAX_ROWS,
  readTable,
  type TableReading,
} from "../../src/input/lists/tables.ts";

const columns = [
  { key: "name", headers: ["园区名称", "名称", "name_zh"], required: true },
  { key: "province", headers: ["省份", "province_zh"], required: true },
  {
    key: "seats",
    headers: ["专家人数", "seats"],
    read: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(9)),
  },
] as const satisfies readonly Column[];

function tableOf<C extends readonly Column[]>(reading: TableReading<C>) {
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.why));
  return reading;
}

const cellsOf = (input: Parameters<typeof readTable>[0]) =>
  tableOf(readTable(input, columns)).rows.map(({ cells }) => Object.values(cells));

const expected = [
  ["昆山高新技术产业开发区", "江苏省", "3"],
  ["无锡新区（高新技术产业开发区）", "江苏省", "2"],
];
const csv = `园区名称,省份,专家人数\n${expected.map((row) => row.join(",")).join("\n")}\n`;
// 园区名称,省份,专家人数 and the two rows as a Chinese spreadsheet program saves them.
const gb18030 = Buffer.from(
  "d4b0c7f8c3fbb3c62ccaa1b7dd2cd7a8bcd2c8cbcafd0a" +
    "c0a5c9bdb8dfd0c2bcbccaf5b2fad2b5bfaab7a2c7f82cbdadcbd5caa12c330a" +
    "cedecefdd0c2c7f8a3a8b8dfd0c2bcbccaf5b2fad2b5bfaab7a2c7f8a3a92cbdadcbd5caa12c320a",
  "hex",
);

describe("the same list, as different programs write it", () => {
  const utf16le = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, "utf16le")]);
  const utf16be = Buffer.from(utf16le).swap16();
  test.each<[string, ListInput]>([
    ["UTF-8", Buffer.from(csv)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${csv}`)],
    ["UTF-16, little end first", utf16le],
    ["UTF-16, big end first", utf16be],
    ["GB18030", gb18030],
    ["text", csv],
    ["text with a mark", `\uFEFF${csv}`],
    ["Windows line ends", csv.replaceAll("\n", "\r\n")],
    ["tabs", csv.replaceAll(",", "\t")],
    ["semicolons", csv.replaceAll(",", ";")],
    ["Chinese commas", csv.replaceAll(",", "，")],
    ["quotes", csv.replace(/[^,\n]+/g, '"$&"')],
    ["a title and a blank line above", `2019年专题调研园区名单,,\n,,\n${csv}`],
    ["empty columns and rows behind", `${csv.replaceAll("\n", ",,\n")},,,,\n,,,,\n`],
    ["English headers", csv.replace(/^.*/, "name_zh,province_zh,seats")],
    ["decorated headers", csv.replace(/^.*/, " 园区 名称*,省份（直辖市）,专家人数：")],
    ["full-width headers", csv.replace(/^.*/, "ＮＡＭＥ＿ＺＨ,省　份,Seats")],
    [
      "a grid",
      csv
        .trim()
        .split("\n")
        .map((line, at) => ({ line: at + 1, cells: line.split(",") })),
    ],
  ])("%s", (_, input) => {
    expect(cellsOf(input)).toEqual(expected);
  });
});

test("columns stand in any order, unknown and repeated ones are named", () => {
  const reading = tableOf(readTable("序号\t省份\t名称\t园区名称\n1\t浙江省\t嘉兴港区\t别名\n", columns));
  expect(reading.ignored).toEqual(["序号", "园区名称"]);
  expect(reading.rows).toEqual([
    {
      line: 2,
      cells: { name: "嘉兴港区", province: "浙江省", seats: "" },
      values: { name: "嘉兴港区", province: "浙江省" },
    },
  ]);
});

test("values have the types of their columns", () => {
  const [row] = tableOf(readTable(csv, columns)).rows;
  expect(row?.values).toEqual({ name: "昆山高新技术产业开发区", province: "江苏省", seats: 3 });
  expectTypeOf(row?.values.name).toEqualTypeOf<string | undefined>();
  expectTypeOf(row?.values.seats).toEqualTypeOf<number | undefined>();
});

test("every complaint is told, with the line of the sender's file", () => {
  const text = [
    "名单,,",
    "名称,省份,专家人数",
    '"嘉兴\n港区",,三',
    "",
    ",江苏省,10",
    "鲁北,山东省,1",
    "苏州,江苏省,2,多出来",
  ].join("\n");
  const reading = tableOf(readTable(text, columns));
  expect(reading.complaints).toEqual([
    { line: 3, column: "省份", value: "", reason: "missing" },
    { line: 3, column: "专家人数", value: "三", reason: "unreadable" },
    { line: 6, column: "园区名称", value: "", reason: "missing" },
    { line: 6, column: "专家人数", value: "10", reason: "out_of_range" },
    { line: 8, value: "多出来", reason: "unreadable" },
  ]);
  expect(reading.rows.map(({ line }) => line)).toEqual([7]);
});

test("a schema names its own reason; a long text is too long", () => {
  const known = [
    { key: "name", headers: ["名称"], read: z.string().max(4) },
    { key: "field", headers: ["领域"], read: z.string().refine((field) => field === "固废", "unknown") },
  ] as const;
  const reading = tableOf(readTable("名称,领域\n嘉兴港区管委会,水\n", known));
  expect(reading.complaints.map(({ reason }) => reason)).toEqual(["too_long", "unknown"]);
});

describe("lists that cannot be read at all", () => {
  test.each<[string, ListInput, object]>([
    ["nothing", "", { kind: "empty" }],
    ["blanks", " , ,\n\n", { kind: "empty" }],
    ["a header alone", "名称,省份\n", { kind: "empty" }],
    ["no cells", [], { kind: "empty" }],
    ["a workbook", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0xff, 0xff]), { kind: "unreadable" }],
    ["broken bytes", Buffer.from([0xff, 0xff, 0xff]), { kind: "unreadable" }],
    ["too much", Buffer.alloc(MAX_BYTES + 1, 65), { kind: "too_large", limit: MAX_BYTES }],
    [
      "too many rows",
      `名称,省份\n${"a,b\n".repeat(MAX_ROWS + 1)}`,
      { kind: "too_many_rows", limit: MAX_ROWS },
    ],
    [
      "a column missing",
      "名称,地址\n鲁北,x\n",
      { kind: "columns_missing", columns: ["省份"], found: ["名称", "地址"] },
    ],
    [
      "no header",
      "鲁北,山东省\n",
      { kind: "columns_missing", columns: ["园区名称", "省份"], found: ["鲁北", "山东省"] },
    ],
  ])("%s", (_, input, why) => {
    expect(readTable(input, columns)).toEqual({ kind: "refused", why });
  });

  test("as many rows as allowed are read", () => {
    expect(tableOf(readTable(`名称,省份\n${"a,b\n".repeat(MAX_ROWS)}`, columns)).rows).toHaveLength(MAX_ROWS);
  });
});

test("pasted rows may go without a header where the caller allows it", () => {
  const pasted = "嘉兴港区\t浙江省\t3\n鲁北\t山东省\n";
  const reading = tableOf(readTable(pasted, columns, { headerless: true }));
  expect(reading.rows.map(({ line, values }) => [line, values.name, values.seats])).toEqual([
    [1, "嘉兴港区", 3],
    [2, "鲁北", undefined],
  ]);
  expect(tableOf(readTable(csv, columns, { headerless: true })).rows).toHaveLength(2);
});

test("a quote that nobody closed spoils nothing", () => {
  expect(cellsOf('名称,省份\n"鲁北,山东省\n嘉兴港区,浙江省\n')).toEqual([
    ['"鲁北', "山东省", ""],
    ["嘉兴港区", "浙江省", ""],
  ]);
});

test("a real list of parks", () => {
  const parks = [
    { key: "zh", headers: ["name_zh"], required: true },
    { key: "en", headers: ["name_en"], required: true },
  ] as const;
  const reading = tableOf(readTable(readFileSync(new URL("input-parks.csv", import.meta.url)), parks));
  expect([reading.rows.length, reading.complaints]).toEqual([95, []]);
  expect(reading.rows[15]?.values.en).toBe(
    "Huayuan Science Park, Tianjin Binhai Hi-Tech Industrial Development Area",
  );
});

test("any bytes get an answer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, headerless) => {
      expect(["table", "refused"]).toContain(readTable(bytes, columns, { headerless }).kind);
    }),
  );
});

test("whatever is quoted and written comes back", () => {
  const cell = fc
    .string({ maxLength: 12 })
    // An apostrophe in front is the guard of exported cells, which reading takes off again.
    .map((text) =>
      text
        .replace(/[\0\u200B-\u200D\u2060\uFEFF]/g, "")
        .replace(/^[\s']+/, "")
        .trim(),
    );
  const filled = cell.filter((text) => /[^,;，；]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(filled, filled), { minLength: 1, maxLength: 5 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [["园区名称", "省份"], ...rows].map((row) => row.map(quoted).join(",")).join("\n");
      const trimmed = rows.map((row) => row.map((some) => some.replaceAll("\u00A0", " ").trim()));
      expect(cellsOf(text).map(([name, province]) => [name, province])).toEqual(trimmed);
    }),
  );
});

test("GB18030 is told from UTF-8 by strictness", () => {
  expect(decodeText(Buffer.from("园区"))).toBe("园区");
  expect(decodeText(Buffer.from([0xd4, 0xb0, 0xc7, 0xf8]))).toBe("园区");
});
