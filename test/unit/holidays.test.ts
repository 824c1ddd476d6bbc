import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { specialDaysOf } from "../../src/domain/holidays.ts";
import { isWorkday, kindOf } from "../../src/domain/workdays.ts";
import { officeCalendar } from "../../src/flows/office/office-calendar.ts";
import { readHolidays } from "../../src/input/holidays.ts";
import { addMember, freshDatabase, type TestDatabase } from "../support/database.ts";

/** Runs as short text: `2025-10-01..2025-10-08 off 国庆节、中秋节`. */
function understood(text: string): readonly string[] | string {
  const read = readHolidays(text);
  if (!read.done)
    return read.refusal.name === "holidays_unreadable"
      ? read.refusal.complaints.map(({ why }) => why).join(" ")
      : read.refusal.name;
  return read.value.runs.map(
    ({ from, to, kind, name }) =>
      `${from === to ? from : `${from}..${to}`} ${kind === "holiday" ? "off" : "work"} ${name}`,
  );
}

/** The notice for 2025 as it was published (国办发明电〔2024〕12号). */
const notice = `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

const table2025 = [
  "2025-01-01 off 元旦",
  "2025-01-28..2025-02-04 off 春节",
  "2025-01-26 work 春节",
  "2025-02-08 work 春节",
  "2025-04-04..2025-04-06 off 清明节",
  "2025-05-01..2025-05-05 off 劳动节",
  "2025-04-27 work 劳动节",
  "2025-05-31..2025-06-02 off 端午节",
  "2025-10-01..2025-10-08 off 国庆节、中秋节",
  "2025-09-28 work 国庆节、中秋节",
  "2025-10-11 work 国庆节、中秋节",
];

describe("a year's table is read", () => {
  test.each<[string, string, readonly string[]]>([
    ["the whole notice", notice, table2025],
    ["without line breaks", notice.replaceAll("\n", ""), table2025],
    [
      "one line behind the year",
      "2025 国庆节、中秋节：10月1日至8日放假调休，共8天。9月28日（星期日）、10月11日（星期六）上班。",
      table2025.slice(-3),
    ],
    [
      "rows with tabs and a header",
      "2025\n日期\t类型\t名称\n10月1日至8日\t放假\t国庆节\n9月28日\t上班(调休)\t国庆节 ",
      ["2025-10-01..2025-10-08 off 国庆节", "2025-09-28 work 国庆节"],
    ],
    [
      "comma rows with whole dates",
      "2025-10-01,放假,国庆节\n2025/9/28,上班,国庆节\n2025-12-31..2026-01-02,放假,元旦",
      ["2025-10-01 off 国庆节", "2025-09-28 work 国庆节", "2025-12-31..2026-01-02 off 元旦"],
    ],
    ["the kind first", "2025年\n放假 1月1日 元旦", ["2025-01-01 off 元旦"]],
  ])("%s", (_name, text, runs) => {
    expect(understood(text)).toEqual(runs);
  });

  test.each([
    ["元旦：1月1日放假1天", "holiday_year_missing"],
    ["2025 没有日期", "holidays_none"],
    ["2025 国庆节：10月1日至8日放假，共7天。", "count"],
    ["2025 国庆节：9月28日（星期一）上班。", "weekday"],
    ["2025 元旦：2月30日放假", "impossible"],
    ["2025 国庆节：10月8日至1日放假", "backwards"],
    ["2025 国庆节 10月1日", "kind"],
    ["2025\n10月1日 放假 国庆\n10月1日 上班 国庆", "twice"],
  ])("“%s” is not: %s", (text, why) => {
    expect(understood(text)).toBe(why);
  });
});

describe("what the office entered", () => {
  let database: TestDatabase;
  beforeEach(() => {
    database = freshDatabase();
    addMember(database.stores, { slackUserId: "U0OWNER" });
  });
  afterEach(() => database.close());

  const enter = (year: number, text: string) => {
    const read = readHolidays(`${year}\n${text}`);
    if (!read.done) throw new Error(read.refusal.name);
    const { holidays } = database.stores;
    holidays.enter(year, specialDaysOf(read.value.runs), "U0OWNER", "2019-06-17T00:00:00.000Z");
  };

  test("covers a year that nobody knew, and takes the place of one that was known", () => {
    const { stores } = database;
    expect(kindOf(officeCalendar(stores), "2031-10-01")).toEqual({ kind: "unknown", year: 2031 });
    enter(2031, "国庆节：10月1日至7日放假调休，共7天。10月11日（周六）上班。");
    expect(kindOf(officeCalendar(stores), "2031-10-01")).toMatchObject({
      kind: "holiday",
      name: { zh: "国庆节", en: "National Day" },
    });
    expect(isWorkday(officeCalendar(stores), "2031-10-11")).toBe(true);
    expect(isWorkday(officeCalendar(stores), "2031-10-08")).toBe(true);
    expect(kindOf(officeCalendar(stores), "2019-10-01").kind).toBe("holiday");
    enter(2019, "10月2日 放假 国庆节");
    expect(kindOf(officeCalendar(stores), "2019-10-01").kind).toBe("workday");
    enter(2031, "10月2日 放假 国庆节");
    expect(kindOf(officeCalendar(stores), "2031-10-01").kind).toBe("workday");
    expect(stores.holidays.years().map(({ year, enteredBy }) => [year, enteredBy])).toEqual([
      [2019, "U0OWNER"],
      [2031, "U0OWNER"],
    ]);
  });
});
