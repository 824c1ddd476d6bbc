import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Language } from "../../src/domain/languages.ts";
import type { Office } from "../support/office.ts";
import {
  answer,
  channel,
  opened,
  openSurveyOffice,
  planned,
  reads,
  says,
  shown,
  typing,
} from "../support/surveys.ts";

let office: Office;
beforeEach(async () => {
  office = await openSurveyOffice();
});
afterEach(() => office.close());

const start = "/survey new 2019年专题调研 6月28日至7月18日";

describe("a new survey", () => {
  test.each([
    start,
    "/survey new 6月28日至7月18日 2019年专题调研",
    "/survey 新建 “2019年专题调研” 2019-06-28..2019-07-18",
    "/survey new 2019年专题调研6月28日至7月18日",
    "/survey new 2019年专题调研 28 June to 18 July",
  ])("%s", async (line) => {
    const said = await answer(office, line);
    expect(said).toContain("已新建调研 *S1 2019年专题调研*");
    expect(said).toContain("起止：2019年6月28日—7月18日，共 21 天，15 个工作日");
    expect(office.stores.surveys.find(1)).toMatchObject({
      titleZh: "2019年专题调研",
      windowFrom: "2019-06-28",
      windowTo: "2019-07-18",
      purpose: "pre_acceptance",
      owner: office.staff,
    });
  });

  test("an English title and a purpose behind the dates", async () => {
    reads(office, "en");
    const said = await answer(office, "/survey new 2019 survey 2019-06-28..2019-07-18 verification");
    expect(said).toContain("Survey *S1 2019 survey* is started");
    expect(said).toContain("28 June–18 July 2019: 21 days, 15 workdays");
    expect(office.stores.surveys.find(1)).toMatchObject({ titleEn: "2019 survey", purpose: "verification" });
  });

  test("make-up workdays count, and are named", async () => {
    expect(await answer(office, "/survey new 国庆核查 2019-09-25..2019-10-20")).toContain(
      "15 个工作日（含调休上班的9月29日、10月12日）",
    );
    expect(office.stores.surveys.find(1)?.purpose).toBe("verification");
  });

  test("a year whose holidays nobody knows yet is taken, and said so", async () => {
    expect(await answer(office, "/survey new 远期 2031-01-01..2031-01-31")).toContain(
      "2031年的放假安排还没有录入",
    );
  });

  test("a past window offers the same days next year", async () => {
    await typing(office, "/survey new 核查 1月5日至1月20日");
    await office.workspace.as(office.staff).click(shown(office), "command.again:0");
    await says(office, "起止：2020年1月5日—20日");
  });
});

const refusals: readonly (readonly [line: string, zh: string, en: string])[] = [
  ["/survey new 调研", "没有起止日期", "has no first and last day"],
  ["/survey new 6月28日至7月18日", "还差名称", "no title"],
  ["/survey new 调研 7月18日至6月28日", "结束早于开始", "ends before it begins"],
  ["/survey new 调研 2月30日至3月3日", "日历上没有", "The calendar has no day"],
  ["/survey new 调研 2018-06-01..2018-06-30", "已经过去了", "is past"],
  [start, "已经有同名的调研 S1", "already a survey of that name, S1"],
  [`/survey new ${"长".repeat(101)} 6月28日至7月18日`, "最多 100 个字", "100 characters at most"],
  ["/survey show S9", "没有找到调研“S9”", "no survey “S9”"],
  ["/survey edit S9", "没有找到调研“S9”", "no survey “S9”"],
  ["/survey import S9", "没有找到调研“S9”", "no survey “S9”"],
  ["/survey add", "还差一项内容", "Something is missing"],
  ["/survey add 芜湖", "实地考察，还是问卷调查", "on site, or by questionnaire"],
  ["/survey add 芜湖 实地 问卷", "实地考察，还是问卷调查", "on site, or by questionnaire"],
  ["/survey add 芜湖 实地 30席", "30 席不合适", "A team of 30"],
  ["/survey add 昆山高新 实地", "已经在名单里了（V1）", "on the list already (V1)"],
  ["/survey add 芜湖、火星 实地", "“火星”：园区库里没有", "“火星” is not on record"],
  ["/survey add 芜湖、昆明 实地", "对得上不止一家", "could be more than one"],
  ["/survey add 芜湖、wuhu 实地", "打了两次", "named twice"],
  ["/survey lsit", "您是想打", "Did you mean"],
];

describe.each(["zh-CN", "en"] as const)("what cannot be done, in %s", (language: Language) => {
  beforeEach(async () => {
    await typing(office, start);
    await typing(office, "/survey add 昆山高新 实地");
    reads(office, language);
  });

  test.each(refusals)("%s", async (line, zh, en) => {
    const before = planned(office);
    expect(await answer(office, line)).toContain(language === "en" ? en : zh);
    expect(planned(office)).toBe(before);
  });

  test("others may not", async () => {
    const sentence = language === "en" ? "This is for the office's staff" : "由办公室工作人员办理";
    office.stores.members.meet(office.expert);
    office.stores.members.chooseLanguage(office.expert, language);
    const before = planned(office);
    for (const line of [start, "/survey list", "/survey show", "/survey edit", "/survey add 芜湖 实地"])
      expect(await answer(office, line, office.expert)).toContain(sentence);
    expect(planned(office)).toBe(before);
  });
});

describe("the list of parks", () => {
  beforeEach(async () => {
    await typing(office, start);
  });

  test("parks by name, part and pinyin get their references, and nothing else is asked", async () => {
    const said = await answer(office, "/survey add S1 昆山高新、芜湖, lubei 实地 2席");
    for (const words of ["已列入 3 家", "V1　昆山高新区｜实地考察｜2 席", "V2　芜湖经开区", "V3　山东鲁北"])
      expect(said).toContain(words);
    expect(office.stores.visits.ofSurvey(1).map(({ seats, state }) => [seats, state])).toEqual(
      [1, 2, 3].map(() => [2, "planned"]),
    );
  });

  test("a name that fits several is asked back, and the click finishes it", async () => {
    await typing(office, "/survey add 芜湖、昆明 实地 3席");
    expect(office.stores.visits.ofSurvey(1)).toEqual([]);
    await typing(office, "/survey add 昆明 实地 3席");
    await office.workspace.as(office.staff).click(shown(office), "command.again:0");
    await says(office, "已列入 1 家");
  });

  test.each([
    ["上虞 东营 实地调研 2人", ["on_site", 2]],
    ["上虞、东营 问卷调查", ["questionnaire", 0]],
    ["上虞、东营 实地 席位３", ["on_site", 3]],
    ["上虞、东营 实地 席位：4", ["on_site", 4]],
  ])("%s", async (typed, [mode, seats]) => {
    expect(await answer(office, `/survey add ${typed}`)).toContain("已列入 2 家");
    for (const visit of office.stores.visits.ofSurvey(1)) expect(visit).toMatchObject({ mode, seats });
  });

  test("a park that is listed by the other mode changes it while nothing depends on it", async () => {
    await typing(office, "/survey add 上虞 问卷");
    const said = await answer(office, "/survey add 上虞、东营 实地 2席");
    expect(said).toContain("已列入 1 家");
    expect(said).toContain("｜原为问卷调查，现改为实地考察｜2 席");
    expect(office.stores.visits.find(1)).toMatchObject({ mode: "on_site", seats: 2, state: "planned" });
    expect(await answer(office, "/survey add 上虞 实地")).toContain("已经在名单里了");
    await typing(office, "/visit schedule V1 7月3日");
    expect(await answer(office, "/survey add 上虞 问卷")).toContain("已经在名单里了");
    expect(office.stores.visits.find(1)?.mode).toBe("on_site");
  });

  test("a park that nothing depends on is taken off the list, and no other", async () => {
    await typing(office, "/survey add 上虞、东营 实地");
    expect(await answer(office, "/survey remove 上虞")).toContain("已移出名单：V1 ");
    expect(office.stores.visits.find(1)).toBeUndefined();
    expect(office.stores.audit.ofSubject("V1").map(({ action }) => action)).toContain("visit_removed");
    expect(await answer(office, "/survey 移出 火星")).toContain("没有找到");
    expect(await answer(office, "/survey remove")).toContain("/survey remove");
    await typing(office, "/visit schedule V2 7月3日");
    expect(await answer(office, "/survey remove V2")).toContain("/visit cancel V2");
    expect(office.stores.visits.find(2)?.state).toBe("scheduled");
    reads(office, "en");
    expect(await answer(office, "/survey remove V2")).toContain("/visit cancel V2");
  });

  test("without a mode two buttons ask for it", async () => {
    await typing(office, "/survey add 萧山、东营");
    await office.workspace.as(office.staff).click(shown(office), "command.again:1");
    await says(office, "已列入 2 家");
    expect(office.stores.visits.ofSurvey(1).map(({ mode, seats }) => [mode, seats])).toEqual([
      ["questionnaire", 0],
      ["questionnaire", 0],
    ]);
  });

  const applicants = readFileSync(
    new URL("../../src/workspace/demo/applicants.csv", import.meta.url),
    "utf8",
  );

  async function importing(rows: string) {
    await typing(office, "/survey import S1");
    const window = await opened(office);
    const shown = await office.workspace.as(office.staff).submit(window.id, { rows });
    if (!JSON.stringify(shown.modal).includes("还没有导入。")) return shown;
    return office.workspace.as(office.staff).submit(shown.modal?.id ?? "", {});
  }

  test("a whole list is imported, and a second time changes nothing", async () => {
    await importing(applicants);
    const visits = office.stores.visits.ofSurvey(1);
    expect(visits).toHaveLength(20);
    expect(visits.filter(({ mode }) => mode === "on_site").map(({ seats }) => seats)).toEqual(
      Array.from({ length: 12 }, () => 3),
    );
    expect(visits[1]?.needs).toEqual(["工业生态学", "固废"]);
    const before = planned(office);
    await importing(applicants);
    expect(planned(office)).toBe(before);
  });

  test.each([
    ["园区,方式\n昆山高新,实地\n火星,实地", "火星"],
    ["园区,方式\n昆山高新,飞行", "飞行"],
    ["园区,方式,席位\n昆山高新,实地,0", "席位"],
    ["园区,省份,方式\n昆山高新,山东省,实地", "山东省"],
    ["园区,方式\n昆山高新,实地\nksgx,实地", "与第 2 行相同"],
  ])("with one wrong row nothing is imported: %s", async (rows, complaint) => {
    const seen = await importing(rows);
    expect(JSON.stringify([seen.errors, seen.modal])).toContain(complaint);
    expect(office.stores.visits.ofSurvey(1)).toEqual([]);
  });
});

describe("the form", () => {
  const filled = { title_zh: "2019年专题调研", from: "2019-06-28", to: "2019-07-18" };

  test("starts a survey with everything about it", async () => {
    await typing(office, "/survey new");
    const window = await opened(office);
    await office.workspace.as(office.staff).submit(window.id, {
      ...filled,
      title_en: "2019 survey",
      purpose: "acceptance",
      basis: "科财函〔2019〕1号",
      commissioned_by: "示例司",
      carried_out_by: "示例研究院",
    });
    await says(office, "依据：科财函〔2019〕1号");
    expect(office.stores.surveys.find(1)).toMatchObject({
      titleEn: "2019 survey",
      purpose: "acceptance",
      commissionedBy: "示例司",
      carriedOutBy: "示例研究院",
    });
  });

  test.each([
    [{ from: "2019-07-18", to: "2019-06-28" }, "to", "早于开始日期"],
    [{ from: "2018-06-28", to: "2018-07-18" }, "to", "已经过去了"],
  ])("%j is refused at its field", async (dates, field, words) => {
    await typing(office, "/survey new");
    const window = await opened(office);
    const seen = await office.workspace.as(office.staff).submit(window.id, { ...filled, ...dates });
    expect(seen.errors[field]).toContain(words);
    expect(office.stores.surveys.all()).toEqual([]);
  });

  test("changes a survey, but leaves no scheduled visit outside", async () => {
    await typing(office, start);
    await typing(office, "/survey add 昆山高新 实地");
    await typing(office, "/visit schedule V1 7月3日");
    await typing(office, "/survey edit");
    const window = await opened(office);
    const held = office.workspace.as(office.staff);
    const refused = await held.submit(window.id, { from: "2019-07-08" });
    expect(refused.errors.from).toContain("V1 昆山高新区 7月3日（周三）");
    await held.submit(window.id, { from: "2019-06-28", to: "2019-07-31", title_en: "2019 survey" });
    await says(office, "已修改调研");
    expect(office.stores.surveys.find(1)).toMatchObject({ windowTo: "2019-07-31", titleEn: "2019 survey" });
  });
});

test("the list leads to each board", async () => {
  expect(await answer(office, "/survey list")).toContain("还没有调研");
  await typing(office, start);
  await typing(office, "/survey add 昆山高新 实地");
  await typing(office, "/survey add 东营 问卷");
  expect(await answer(office, "/survey list")).toContain("实地 1 家，问卷 1 家");
  await office.workspace.as(office.staff).click(shown(office), "survey.board");
  await says(office, "（S1）总表");
});

describe("the board", () => {
  const boards = () => office.workspace.messages(channel).filter(({ bot_id }) => bot_id !== undefined);
  const board = () => JSON.stringify(boards()[0]);

  test("one message that follows every change, silently", async () => {
    office.stores.settings.set("staff_channel", channel);
    await typing(office, start);
    await typing(office, "/survey add 昆山高新、芜湖 实地 3席");
    await office.workspace.until(() => board()?.includes("待安排 2"));
    await typing(office, "/visit schedule V1 7月3日");
    await office.workspace.until(() => board().includes("待落实 1"));
    await typing(office, "/visit park V1 同意 电话");
    await typing(office, "/survey add 东营 问卷");
    await office.workspace.until(() => board().includes("问卷 1"));
    await office.bot.sender.drained();
    expect(boards()).toHaveLength(1);
    expect(board()).not.toContain("园区未问");
    expect(office.workspace.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  });

  test("a channel chosen later gets the board with the next change", async () => {
    await typing(office, start);
    office.stores.settings.set("staff_channel", channel);
    await typing(office, "/survey add 昆山高新 实地");
    await office.workspace.until(() => board()?.includes("待安排 1"));
  });

  test("what is overdue shows in the morning, though nobody did anything", async () => {
    office.stores.settings.set("staff_channel", channel);
    await typing(office, start);
    await typing(office, "/survey add 东营 问卷");
    await typing(office, "/visit schedule V1 7月3日");
    await office.workspace.until(() => board()?.includes("未到期 1"));
    office.clock.moveTo("2019-07-04T01:00:00.000Z");
    office.bot.tick();
    await office.workspace.until(() => board().includes("逾期 1"));
    expect(boards()).toHaveLength(1);
  });

  test("its menu opens a visit, and its button the form", async () => {
    await typing(office, start);
    await typing(office, "/survey add 昆山高新 实地");
    await typing(office, "/survey show");
    const person = office.workspace.as(office.staff);
    const held = shown(office);
    await person.click(held, "visit.open", { value: '{"v":1,"visit":1}' });
    await says(office, "还没有派专家");
    await person.click(held, "visit.schedule_form");
    expect(JSON.stringify(await opened(office))).toContain("V1 昆山高新区");
  });
});
