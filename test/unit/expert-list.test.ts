import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextExpertCode } from "../../src/domain/experts.ts";
import { readExpertList } from "../../src/input/lists/expert-list.ts";
import { readOrganisationList } from "../../src/input/lists/organisation-list.ts";
import { park } from "../support/samples.ts";

const kunming = { ...park, id: 2, nameZh: "昆明经济技术开发区", nameEn: undefined, cityZh: "昆明" };
const ground = { parks: [park, kunming], today: "2019-06-17" } as const;
const zh = "编号,姓名,单位,省份,专业领域,可任组长,本次上限,不便日期,需回避园区,邮箱";
const en =
  "code,name,institution_zh,province_zh,fields,can_lead,max_visits,unavailable,declared_conflicts,email";
const read = (...lines: string[]) => readExpertList(lines.join("\n"), ground);

describe("a list of experts", () => {
  test.each([
    [
      "Chinese headers",
      zh,
      "E5,示例专家05,山东大学,山东省,工业生态学；循环经济,是,4,7月11日、7月12日,昆山高新区,E05@Example.org",
    ],
    [
      "English headers",
      en,
      "e05,示例专家05,山东大学,山东省,工业生态学;循环经济,yes,4,2019-07-11;2019-07-12,昆山高新,e05@example.org",
    ],
  ])("with %s", (_what, header, row) => {
    expect(read(header, row)).toEqual({
      done: true,
      value: [
        {
          line: 2,
          code: "E05",
          name: "示例专家05",
          institution: "山东大学",
          province: "山东省",
          fields: ["工业生态学", "循环经济"],
          canLead: true,
          maxVisits: 4,
          email: "e05@example.org",
          unavailable: ["2019-07-11", "2019-07-12"],
          conflictParkIds: [1],
        },
      ],
    });
  });

  test("what is left out is left open", () => {
    expect(read("编号,姓名,单位,省份,专业领域", "E1,甲,乙,丙,丁")).toMatchObject({
      value: [{ code: "E01", canLead: undefined, maxVisits: undefined, email: undefined, unavailable: [] }],
    });
  });

  test.each([
    ["E05,甲,乙,丙,丁,也许", "可任组长", "yes_or_no"],
    ["E05,甲,乙,丙,丁,是,3,下周三", "不便日期", "unreadable"],
    ["E05,甲,乙,丙,丁,是,3,7月3日；明天", "不便日期", "unreadable"],
    ["E05,甲,乙,丙,丁,是,很多", "本次上限", "unreadable"],
    ["E05,甲,乙,丙,丁,是,100", "本次上限", "out_of_range"],
    ["E05,甲,乙,丙,丁,是,3,随便哪天", "不便日期", "unreadable"],
    ["E05,甲,乙,丙,丁,是,3,2019-07-01至2029-07-01", "不便日期", "unreadable"],
    ["E05,甲,乙,丙,丁,是,3,,火星园区", "需回避园区", "unknown"],
    ["E05,甲,乙,丙,丁,是,3,,昆", "需回避园区", "ambiguous"],
    ["E05,甲,乙,丙,丁,是,3,,,不是邮箱", "邮箱", "unreadable"],
    [",甲,乙,丙,丁", "编号", "missing"],
    ["甲,甲,乙,丙,丁", "编号", "unreadable"],
    ["E05,,乙,丙,丁", "姓名", "missing"],
    [`E05,${"长".repeat(61)},乙,丙,丁`, "姓名", "too_long"],
  ])("%s: %s is %s", (row, column, reason) => {
    expect(read(zh, row)).toMatchObject({
      done: false,
      refusal: { name: "rows_refused", rows: 1, complaints: [{ line: 2, column, reason }] },
    });
  });

  test("days with their weekdays are days", () => {
    expect(read(zh, "E05,甲,乙,丙,丁,是,3,7月3日（周三）；7月4日 周四")).toMatchObject({
      value: [{ unavailable: ["2019-07-03", "2019-07-04"] }],
    });
  });

  test("a code that comes twice is told at once, also of rows that have other faults", () => {
    expect(read(zh, "E05,甲,乙,丙,丁,也许", "e5,甲,乙,丙,丁,也许")).toMatchObject({
      refusal: {
        complaints: [
          { line: 2, reason: "yes_or_no" },
          { line: 3, reason: "yes_or_no" },
          { line: 3, column: "编号", reason: "duplicate", otherLine: 2 },
        ],
      },
    });
  });

  test("codes and addresses that come twice are told with both lines", () => {
    const rows = [
      "E05,甲,乙,丙,丁,,,,,a@example.org",
      "e5,甲,乙,丙,丁,,,,,",
      "E06,甲,乙,丙,丁,,,,,A@example.org",
    ];
    expect(read(zh, ...rows)).toMatchObject({
      refusal: {
        rows: 3,
        complaints: [
          { line: 3, column: "编号", reason: "duplicate", otherLine: 2 },
          { line: 4, column: "邮箱", reason: "duplicate", otherLine: 2 },
        ],
      },
    });
  });

  const word = fc.stringMatching(/^[一-龥]{1,8}$/);
  const rows = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 999 }),
      name: word,
      institution: word,
      province: word,
      fields: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
      canLead: fc.boolean(),
      maxVisits: fc.nat(99),
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 20 },
  );

  test("what was written is read, in any separator of columns", () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(",", "\t"),
        fc.constantFrom(";", "；", "、"),
        (experts, comma, semicolon) => {
          const lines = experts.map(({ number, name, institution, province, fields, canLead, maxVisits }) =>
            [
              `E${number}`,
              name,
              institution,
              province,
              fields.join(semicolon),
              canLead ? "是" : "否",
              maxVisits,
            ].join(comma),
          );
          const outcome = read(zh.split(",").slice(0, 7).join(comma), ...lines);
          expect(outcome).toMatchObject({
            done: true,
            value: experts.map(({ number: _number, ...facts }) => facts),
          });
        },
      ),
    );
  });

  test("one bad row, and nothing is read", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (experts, at) => {
        const bad = at % experts.length;
        const lines = experts.map(({ number, name }, i) =>
          [i === bad ? "x" : `E${number}`, name, "乙", "丙", "丁"].join(","),
        );
        expect(read(zh, ...lines)).toMatchObject({
          done: false,
          refusal: { rows: experts.length, complaints: [{ line: bad + 2, column: "编号" }] },
        });
      }),
    );
  });
});

test("the next code is above all others", () => {
  expect(nextExpertCode([])).toBe("E01");
  expect(nextExpertCode(["E09", "X77"])).toBe("E10");
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5_000 })), (numbers) => {
      const codes = numbers.map((number) => `E${String(number).padStart(2, "0")}`);
      expect(codes).not.toContain(nextExpertCode(codes));
    }),
  );
});

describe("a list of organisations", () => {
  const list = (...lines: string[]) => readOrganisationList(lines.join("\n"));
  const header = "类别,单位,省份,联系人,职务,联系方式,邮箱/电话";

  test.each([
    ["省级商务部门", "commerce_department"],
    ["商务厅（局）", "commerce_department"],
    ["park administration", "park_administration"],
    ["技术支撑单位", "technical_support"],
    ["高校", "institution"],
    ["", undefined],
  ])("the group %s is %s", (group, kind) => {
    expect(list(header, `${group},某单位,江苏省`)).toMatchObject({
      value: [{ facts: { kind }, contact: undefined }],
    });
  });

  test.each([
    ["微信,示例账号", { channel: "wechat", address: "示例账号" }],
    ["电话,025-1234567", { channel: "telephone", address: "025-1234567" }],
    ["13800000000", { channel: "telephone", address: "13800000000" }],
    [",jia@example.org", { channel: "mail", address: "jia@example.org" }],
    ["", { channel: undefined, address: undefined }],
  ])("a contact reached by %j", (reach, contact) => {
    expect(list(header, `,某单位,江苏省,示例代表甲,处长,${reach}`)).toMatchObject({
      value: [{ contact: { name: "示例代表甲", post: "处长", ...contact } }],
    });
  });

  test.each([
    ["外星部门,某单位", "类别", "unknown"],
    [",,江苏省", "单位", "missing"],
    [",某单位,江苏省,,处长", "联系人", "missing"],
    [",某单位,江苏省,示例代表甲,处长,飞鸽", "联系方式", "unknown"],
  ])("%s: %s is %s", (row, column, reason) => {
    expect(list(header, row)).toMatchObject({ refusal: { complaints: [{ line: 2, column, reason }] } });
  });

  test("one organisation may have several contacts, each once", () => {
    const rows = [",某单位,,甲", ",某单位,,乙"];
    expect(list(header, ...rows)).toMatchObject({ done: true });
    expect(list(header, ...rows, ",某单位,,甲")).toMatchObject({
      refusal: { complaints: [{ line: 4, reason: "duplicate", otherLine: 2 }] },
    });
  });
});
