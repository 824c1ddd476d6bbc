import { afterEach, beforeEach, expect, test } from "vitest";
import type { Office } from "../support/office.ts";
import { answer, opened, openSurveyOffice, reads, says, shown, typing } from "../support/surveys.ts";

let office: Office;
beforeEach(async () => {
  office = await openSurveyOffice();
});
afterEach(() => office.close());

const prose = "国庆节：10月1日至7日放假调休，共7天。10月11日（周六）上班。";

test("a year is entered after a preview, and is used from then on", async () => {
  await typing(office, "/survey new 远期 2031-09-25..2031-10-20");
  await typing(office, "/survey add S1 苏州工业园区 实地");
  expect(await answer(office, "/visit schedule V1 2031-10-09")).toContain("放假安排还没有录入");
  const said = await answer(office, `/office holidays 2031 ${prose}`);
  for (const words of ["请核对 2031 年放假安排", "10月1日—7日（7天）放假", "10月11日（周六）上班（调休）"])
    expect(said).toContain(words);
  expect(office.stores.holidays.years()).toEqual([]);
  await office.workspace.as(office.staff).click(shown(office), "office.holidays");
  await says(office, "2031年放假安排已录入");
  expect(await answer(office, "/visit schedule V1 2031-10-06")).toContain("国庆节");
  expect(await answer(office, "/visit schedule V1 2031-10-11")).toContain("国庆节调休上班日");
});

test("by the window, which shows the years that are known, with who and when", async () => {
  office.stores.holidays.enter(2030, [], office.staff, office.clock.now());
  await typing(office, "/office 放假安排");
  const window = await opened(office);
  expect(JSON.stringify(window)).toContain("程序自带：2004—");
  expect(JSON.stringify(window)).toMatch(/2030年\*：.+录入，6月17日（周一）09:00/);
  const person = office.workspace.as(office.staff);
  expect((await person.submit(window.id, { text: "10月1日 放假" })).errors.text).toContain("还差年份");
  const seen = await person.submit(window.id, { text: `2031年\n${prose}` });
  expect(JSON.stringify(seen.modal)).toContain("请核对 2031 年放假安排");
  await person.submit(seen.modal?.id ?? "");
  await says(office, "已录入");
  expect(office.stores.holidays.days()).toHaveLength(8);
});

test("in English, and left alone", async () => {
  reads(office, "en");
  expect(await answer(office, `/office holidays 2031 ${prose}`)).toContain("off on 1–7 October (7 days)");
  await office.workspace.as(office.staff).click(shown(office), "office.holidays_leave");
  await says(office, "Nothing was entered");
  expect(await answer(office, "/office holidays 2031 国庆节：10月1日（周一）放假")).toContain("do not agree");
  expect(office.stores.holidays.years()).toEqual([]);
});

test("others may not", async () => {
  expect(await answer(office, `/office holidays 2031 ${prose}`, office.expert)).toContain(
    "由办公室工作人员办理",
  );
});
