import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Language } from "../../src/domain/languages.ts";
import { addAssignment, addExpert } from "../support/database.ts";
import type { Office } from "../support/office.ts";
import { answer, opened, openSurveyOffice, planned, reads, says, shown, typing } from "../support/surveys.ts";

let office: Office;
beforeEach(async () => {
  office = await openSurveyOffice();
  await typing(office, "/survey new 2019年专题调研 6月28日至7月18日");
  await typing(office, "/survey add 昆山高新、芜湖 实地 3席");
  await typing(office, "/survey add 东营 问卷");
  await typing(office, "/survey add 潍坊经开区 实地 3席");
  await typing(office, "/survey add 山东潍坊滨海 实地 3席");
});
afterEach(() => office.close());

const visit = (id: number) => office.stores.visits.find(id);
const click = (action: string) => office.workspace.as(office.staff).click(shown(office), action);

describe("a date", () => {
  test.each([
    ["/visit schedule 昆山高新 7月3日", "V1 昆山高新区*：7月3日（周三）9:00—17:00，3 席待派", ["2019-07-03"]],
    ["/visit 安排 V1 2019-07-03 9:30—16:00", "7月3日（周三）9:30—16:00", ["2019-07-03"]],
    ["/visit schedule ksgx next Wed 2pm", "6月26日", undefined],
    ["/visit schedule 昆山高新7月3日", "7月3日（周三）", ["2019-07-03"]],
    ["/visit schedule 7月3日 昆山高新", "7月3日（周三）", ["2019-07-03"]],
    ["/visit schedule V1 7月3日至5日 9点", "7月3日—5日9:00—17:00", ["2019-07-03", "2019-07-05"]],
    ["/visit schedule V1 3 July 2 days", "7月3日—4日", ["2019-07-03", "2019-07-04"]],
    ["/visit schedule V1 7月3日下午", "7月3日（周三）14:00—17:00", ["2019-07-03"]],
    ["/visit schedule V1 7月3日上午", "7月3日（周三）9:00—12:00", ["2019-07-03"]],
    [
      "/visit schedule V1 7月3日下午至4日",
      "7月3日—4日（7月3日14:00起，7月4日17:00止）",
      ["2019-07-03", "2019-07-04"],
    ],
    [
      "/visit schedule 昆山高新 7月3日下午—4日上午",
      "7月3日—4日（7月3日14:00起，7月4日12:00止）",
      ["2019-07-03", "2019-07-04"],
    ],
    ["/visit schedule 东营 7月10日前", "问卷请于7月10日（周三）前收回", undefined],
  ])("%s", async (line, words, days) => {
    expect(await answer(office, line)).toContain(words);
    if (days === undefined) return;
    const [from, to = from] = days;
    expect(visit(1)).toMatchObject({ state: "scheduled", dayFrom: from, dayTo: to, revision: 1 });
  });

  test("a make-up workday is a workday, and said to be one", async () => {
    await typing(office, "/survey new 国庆核查 2019-09-25..2019-10-20");
    await typing(office, "/survey add S2 苏州工业园区 实地");
    const said = await answer(office, "/visit schedule 苏州工业园区 9月29日");
    expect(said).toContain("9月29日（周日）");
    expect(said).toContain("调休上班日");
  });

  test("moving it while nobody was asked raises the revision, and the park has to be asked again", async () => {
    await typing(office, "/visit schedule V1 7月3日");
    await typing(office, "/visit park V1 同意 电话");
    const said = await answer(office, "/visit schedule V1 7月4日");
    expect(said).toContain("原定7月3日（周三），已改期");
    expect(said).toContain("请再与园区确认");
    expect(visit(1)).toMatchObject({ revision: 2, parkAnswer: "not_asked", parkAnsweredBy: undefined });
  });

  test("the same once more changes nothing", async () => {
    await typing(office, "/visit schedule V1 7月3日");
    const before = planned(office);
    expect(await answer(office, "/visit schedule V1 7月3日")).toContain("没有改动");
    expect(planned(office)).toBe(before);
  });
});

const refusals: readonly (readonly [line: string, zh: string, en: string])[] = [
  ["/visit schedule 火星 7月9日", "没有找到园区“火星”", "No park is called “火星”"],
  ["/visit schedule 潍坊 7月9日", "对得上 2 个，请选一个", "could be any of 2"],
  ["/visit schedule 上海莘庄 7月9日", "还没有列入《2019年专题调研》", "is not in 2019年专题调研 yet"],
  ["/visit schedule V1", "还差日期", "The date is missing"],
  ["/visit schedule V1 某天", "看不懂日期“某天”", "“某天” is not a date"],
  ["/visit schedule V1 2月30日", "日历上没有“2月30日”", "no day “2月30日”"],
  ["/visit schedule V1 7月5日至3日", "结束早于开始", "ends before it begins"],
  ["/visit schedule V1 7月3日周四", "日期和星期对不上", "do not agree"],
  ["/visit schedule V1 7月3日 25:00", "没有“7月3日 25:00”这个时间", "There is no time"],
  ["/visit schedule V1 6月3日", "6月3日（周一）已经过去了", "Mon 3 June is past"],
  ["/visit schedule V1 7月6日", "7月6日（周六）是周末", "Sat 6 July is a weekend"],
  ["/visit schedule V1 9月13日", "中秋假期", "Mid-autumn Festival"],
  ["/visit schedule V1 2031-01-03", "2031年的放假安排还没有录入", "The holidays of 2031"],
  [
    "/visit schedule V1 7月19日",
    "不在《2019年专题调研》的起止日期（6月28日—7月18日）之内，没有安排。最近可排的是7月17日（周三）、7月18日（周四）",
    "The nearest days inside are Wed 17 July, Thu 18 July",
  ],
  ["/visit schedule V1 6月26日", "最近可排的是6月28日（周五）、7月1日（周一）", "Fri 28 June, Mon 1 July"],
  // People have been asked for its day: what a move would do is shown first.
  ["/visit schedule V2 7月4日", "7月9日（周二） → *7月4日（周四）", "Tue 9 July → *Thu 4 July"],
  ["/visit schedule V3 7月4日", "V3 已经完成", "V3 is over"],
  ["/visit schedule V1 7月3日; V1 7月4日", "已经安排了一次", "further up already"],
  ["/visit schedule V9 7月3日", "V9", "V9"],
  [
    "/visit schedule 潍坊经开区 7月3日; 火星 7月4日; V1 2月30日",
    "有 2 行要改，另外 1 行没有问题",
    "2 rows need",
  ],
  ["/visit park V1", "还差园区的答复", "What did the park say?"],
  ["/visit park 火星 agreed", "没有找到“火星”", "No visit of an open survey"],
  ["/visit park V1 agreed", "还没有定日期", "has no date yet"],
  ["/visit park V3 agreed", "V3 已经完成", "V3 is over"],
  ["/visit returned V1", "是实地考察，不是问卷", "is a visit on site"],
  ["/visit returned 火星", "没有找到“火星”", "No visit of an open survey"],
  ["/visit cancel V1", "/visit cancel V2", "/visit cancel V2"],
  ["/visit cancel V3 不需要", "V3 已经完成", "V3 is over"],
  ["/visit cancel 火星 不需要", "没有找到“火星”", "No visit of an open survey"],
  ["/visit list 本周", "“本周”没有符合的", "Nothing for “本周”"],
  ["/visit list 火星", "没有对得上“火星”", "Nothing matches “火星”"],
  ["/visit show 火星", "没有找到“火星”", "No visit of an open survey"],
  ["/visit show", "/visit show V2", "/visit show V2"],
];

describe.each(["zh-CN", "en"] as const)("what cannot be done, in %s", (language: Language) => {
  beforeEach(async () => {
    await typing(office, "/visit schedule V2 7月9日");
    await typing(office, "/visit returned V3");
    const { id } = addExpert(office.stores);
    addAssignment(office.stores, { visitId: 2, expertId: id, state: "invited" });
    reads(office, language);
  });

  test.each(refusals)("%s", async (line, zh, en) => {
    const before = planned(office);
    expect(await answer(office, line)).toContain(language === "en" ? en : zh);
    expect(planned(office)).toBe(before);
  });

  test("others may not", async () => {
    office.stores.members.meet(office.expert);
    office.stores.members.chooseLanguage(office.expert, language);
    const sentence = language === "en" ? "This is for the office's staff" : "由办公室工作人员办理";
    const before = planned(office);
    for (const rest of [
      "schedule V1 7月3日",
      "schedule",
      "list",
      "show V1",
      "park V1 asked",
      "returned V3",
      "cancel V1 x",
    ])
      expect(await answer(office, `/visit ${rest}`, office.expert)).toContain(sentence);
    expect(planned(office)).toBe(before);
  });
});

describe("a refusal's buttons", () => {
  test("one of two parks", async () => {
    await typing(office, "/visit schedule 潍坊 7月9日");
    await click("command.again:0");
    await says(office, "7月9日（周二）");
    expect([visit(4)?.state, visit(5)?.state]).toEqual(["scheduled", "planned"]);
  });

  test("the nearest workday", async () => {
    await typing(office, "/visit schedule V1 7月6日 9:00");
    await click("command.again:1");
    await says(office, "7月8日（周一）9:00—17:00");
  });

  test("a park that is in no survey is added first", async () => {
    await typing(office, "/visit schedule 上海莘庄 7月9日");
    await click("command.again:0");
    await says(office, "已列入 1 家");
  });

  test("the nearest day inside the survey's dates", async () => {
    await typing(office, "/visit schedule V1 7月19日 9:00");
    await click("command.again:1");
    await says(office, "7月18日（周四）9:00—17:00");
  });

  test("the survey's dates are changed first", async () => {
    await typing(office, "/visit schedule V1 7月19日");
    await click("command.again:2");
    expect(JSON.stringify(await opened(office))).toContain("修改调研 S1");
  });

  test.each(["2031-01-03", "2031-01-02..2031-01-03"])("a year without holidays: %s anyway", async (days) => {
    await typing(office, "/survey new 远期 2031-01-01..2031-01-31");
    await typing(office, "/survey add S2 苏州工业园区 实地");
    await typing(office, `/visit schedule 苏州工业园区 ${days}`);
    await click("command.again:0");
    await says(office, "公布后请再核对");
    expect(visit(6)).toMatchObject({ dayFrom: days.slice(0, 10), dayTo: days.slice(-10) });
  });

  test("keeps the hours of a year without holidays", async () => {
    await typing(office, "/survey new 远期 2031-01-01..2031-01-31");
    await typing(office, "/survey add S2 苏州工业园区 实地");
    await typing(office, "/visit schedule 苏州工业园区 2031-01-03 10:00-16:00");
    await click("command.again:0");
    await says(office, "公布后请再核对");
    expect(visit(6)).toMatchObject({ dayFrom: "2031-01-03", timeFrom: "10:00", timeTo: "16:00" });
  });
});

describe("several rows", () => {
  const rows = "昆山高新 7月3日; 芜湖 7月9日 9:00—16:00；东营 7月10日";

  test("are shown first, and then scheduled by one click", async () => {
    const said = await answer(office, `/visit schedule ${rows}`);
    for (const words of ["请核对这 3 家", "V1 昆山高新区*：7月3日", "9:00—16:00", "还没有安排"])
      expect(said).toContain(words);
    expect(visit(1)?.state).toBe("planned");
    await click("visit.schedule_all");
    await says(office, "已安排 3 家");
    expect([1, 2, 3].map((id) => visit(id)?.dayFrom)).toEqual(["2019-07-03", "2019-07-09", "2019-07-10"]);
    expect(visit(2)?.timeTo).toBe("16:00");
  });

  test("as a spreadsheet gives them: a row that names the columns, tabs, spaces at the end", async () => {
    const sheet = "园区\t日期\t时间\n昆山高新\t7月3日\t9:00-16:00 \n芜湖\t2019/7/9\t\n";
    await typing(office, `/visit schedule ${sheet}`);
    await click("visit.schedule_all");
    await says(office, "已安排 2 家");
    expect([1, 2].map((id) => visit(id)?.dayFrom)).toEqual(["2019-07-03", "2019-07-09"]);
    expect(visit(1)?.timeTo).toBe("16:00");
  });

  test("also when the line breaks were lost", async () => {
    await typing(office, "/visit schedule 昆山高新 7月3日 芜湖 7月9日");
    await click("visit.schedule_all");
    await says(office, "已安排 2 家");
  });

  test("are judged again at the click: all of them or none", async () => {
    await typing(office, `/visit schedule ${rows}`);
    const preview = shown(office);
    await typing(office, "/visit schedule V2 7月9日");
    const { id } = addExpert(office.stores);
    addAssignment(office.stores, { visitId: 2, expertId: id, state: "accepted" });
    await office.workspace.as(office.staff).click(preview, "visit.schedule_all");
    await says(office, "已经按7月9日（周二）派过专家（李工）");
    expect(visit(1)?.state).toBe("planned");
  });

  test("a preview whose days have passed schedules nothing", async () => {
    await typing(office, `/visit schedule ${rows}`);
    office.clock.moveTo("2019-07-05T01:00:00.000Z");
    await click("visit.schedule_all");
    await says(office, "已经过去了");
    expect(visit(2)?.state).toBe("planned");
  });
});

describe("the form", () => {
  const submit = async (values: Record<string, string>) => {
    await typing(office, "/visit schedule");
    const { id } = await opened(office);
    return office.workspace.as(office.staff).submit(id, values);
  };

  test("one visit", async () => {
    await submit({ visit: "1", day: "2019-07-03", from: "09:30", until: "16:00" });
    await says(office, "7月3日（周三）9:30—16:00");
    expect(visit(1)).toMatchObject({ dayFrom: "2019-07-03", timeFrom: "09:30" });
  });

  test("days and hours of a year without holidays hold after all, by a click", async () => {
    await typing(office, "/survey new 远期 2031-01-01..2031-01-31");
    await typing(office, "/survey add S2 苏州工业园区 实地");
    await submit({ visit: "6", day: "2031-01-02", last: "2031-01-03", from: "10:00", until: "16:00" });
    await says(office, "放假安排还没有录入");
    await office.workspace.as(office.staff).click(await opened(office), "command.again:0");
    await office.workspace.until(() => visit(6)?.state === "scheduled");
    expect(visit(6)).toMatchObject({ dayFrom: "2031-01-02", dayTo: "2031-01-03", timeFrom: "10:00" });
  });

  test("several, pasted: shown in the window, then scheduled by its button", async () => {
    const seen = await submit({ rows: "昆山高新\t7月3日\n芜湖\t7月9日" });
    expect(JSON.stringify(seen.modal)).toContain("请核对这 2 家");
    await office.workspace.as(office.staff).submit(seen.modal?.id ?? "");
    await says(office, "已安排 2 家");
    expect(visit(2)?.dayFrom).toBe("2019-07-09");
  });

  test.each([
    [{ day: "2019-07-03" }, "visit", "请选一家园区"],
    [{ visit: "1" }, "day", "请选日期"],
    [{ visit: "1", day: "2019-07-06" }, "day", "是周末"],
    [{ visit: "1", day: "2019-07-19" }, "day", "起止日期"],
    [{ visit: "1", day: "2019-07-05", last: "2019-07-03" }, "last", "早于"],
    [{ visit: "1", day: "2019-07-03", from: "17:00", until: "09:00" }, "until", "要晚于"],
    [{ rows: "火星 7月3日" }, "rows", "没有找到园区"],
    [{ rows: "昆山高新 7月3日\n芜湖 7月6日" }, "rows", "是周末"],
    [{ visit: "1", day: "2019-07-03", rows: "芜湖 7月9日" }, "rows", "请把上面的园区清空"],
  ] as const)("%j is refused at its field", async (values, field, words) => {
    const before = planned(office);
    const seen = await submit({ ...values });
    expect(seen.errors[field]).toContain(words);
    expect(seen.errors[field]).not.toMatch(/[`*]/);
    expect(planned(office)).toBe(before);
  });
});
