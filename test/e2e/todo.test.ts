import { afterEach, beforeEach, expect, test } from "vitest";
import { type Day, type Instant, instantAt, type TimeOfDay } from "../../src/domain/time.ts";
import { addAssignment } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";
import { answer, channel, shown } from "../support/surveys.ts";

const at = (day: Day, time: TimeOfDay): Instant => instantAt(day, time, "Asia/Shanghai");

let office: Office;
let days: SurveyDays;
beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
});
afterEach(() => office.close());

async function ask(): Promise<void> {
  const expert = days.experts.find(({ code }) => code === "E18");
  for (const visit of days.visits.slice(0, 2))
    addAssignment(office.stores, { visitId: visit.id, expertId: expert?.id ?? 0 });
  await office.workspace.as(office.staff).command("/visit invite all", channel);
  await office.workspace.as(office.staff).click(shown(office), "visit.invite");
  await office.bot.sender.drained();
}

const remindersOf = (who: string): number =>
  office.workspace.directMessages(who).filter((one) => JSON.stringify(one).includes("请您抽空答复")).length;

test("a bare /todo shows what one sees to, the pressing first, one button a line", async () => {
  await ask();
  const said = await answer(office, "/todo");
  expect(said).toContain("您负责的");
  expect(said).toMatch(/🟠 \*昆山高新区\* 7月3日缺 2 席/);
  expect(said).toContain("⚪");
  expect(said.match(/"accessory"/g)?.length).toBe(said.match(/"type":"section"/g)?.length);
});

test("an expert's /todo shows what waits for their answer, and a yes is one tap away", async () => {
  await ask();
  const said = await answer(office, "/todo", office.expert);
  expect(said).toMatch(/等您答复 2 项.*7月3日.*昆山高新/);
  expect(said).not.toContain("您负责的");
  const list = office.workspace.messages(channel, office.expert).at(-1);
  if (list === undefined) throw new Error("no list");
  await office.workspace.as(office.expert).click(list, "assignment.accept:todo0");
  expect(await answer(office, "/todo", office.expert)).toContain("等您答复 1 项");
});

test("all is for the office, also behind a button that somebody kept", async () => {
  await ask();
  expect(await answer(office, "/todo all")).toContain("全部待办");
  expect(await answer(office, "/todo all", office.expert)).not.toContain("全部待办");
  expect(await answer(office, "/todo 我的", office.expert)).toContain("等您答复");
});

test("turning the page keeps to the list, and the other list is one tap away", async () => {
  await ask();
  await answer(office, "/todo");
  await office.workspace.as(office.staff).click(shown(office), "todo.page:other");
  await office.workspace.until(() => JSON.stringify(shown(office)).includes("全部待办"));
});

test("reminding shows who would be reminded, does just that, and once a day", async () => {
  await ask();
  expect(await answer(office, "/todo remind 昆山高新")).toMatch(/会提醒 1 位.*示例专家18.*7月3日 昆山高新区/);
  await office.workspace.as(office.staff).click(shown(office), "todo.remind");
  await office.bot.sender.drained();
  expect(remindersOf(office.expert)).toBe(1);
  expect(await answer(office, "/todo remind")).toContain("今天已提醒过");
  office.clock.moveTo(at("2019-06-18", "10:00"));
  await answer(office, "/todo remind");
  await office.workspace.as(office.staff).click(shown(office), "todo.remind");
  await office.bot.sender.drained();
  expect(remindersOf(office.expert)).toBe(2);
});

test("nobody is reminded in the evening, nor of what they have answered", async () => {
  await ask();
  await answer(office, "/todo remind");
  const preview = shown(office);
  const card = office.workspace.directMessages(office.expert).at(-1);
  if (card === undefined) throw new Error("no card");
  await office.workspace.as(office.expert).click(card, "assignment.accept_all");
  await office.workspace.as(office.staff).click(preview, "todo.remind");
  await office.bot.sender.drained();
  expect(remindersOf(office.expert)).toBe(0);
  expect(await answer(office, "/todo remind")).toContain("没有等答复的人");
  office.clock.moveTo(at("2019-06-18", "20:00"));
  expect(await answer(office, "/todo remind")).toMatch(/不在办公时间.*6月19日（周三）09:00/);
});

test.each([
  ["/todo remind 火星", "火星"],
  ["/todo remind M9", "M9"],
  ["/todo remnid", "remind"],
])("%s is answered with a next step", async (line, word) => {
  expect(await answer(office, line)).toContain(word);
});
