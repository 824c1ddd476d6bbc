import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Language } from "../../src/domain/languages.ts";
import type { OrganisationKind } from "../../src/domain/organisations.ts";
import { addExpert, addInvitation, addMeeting } from "../support/database.ts";
import type { Office } from "../support/office.ts";
import { answer, opened, openSurveyOffice, planned, reads, says, shown, typing } from "../support/surveys.ts";

// What speaks against a day or a seat and is the office's to judge: shown first, done with a reason, kept in the log.

let office: Office;
beforeEach(async () => {
  office = await openSurveyOffice();
  await typing(office, "/survey new 2019年专题调研 6月28日至7月18日");
  await typing(office, "/survey add 昆山高新、贵阳经开 实地 3席");
  for (const code of ["E05", "E07"])
    addExpert(office.stores, {
      ...{ code, name: `示例专家${code.slice(1)}`, institution: "示例大学", province: "山东省" },
      ...{ fields: ["固废"], canLead: true, maxVisits: code === "E07" ? 1 : 3 },
    });
});
afterEach(() => office.close());

const visit = (id: number) => office.stores.visits.find(id);
const seats = (id: number) =>
  office.stores.assignments.ofVisit(id).map(({ expertId }) => office.stores.experts.find(expertId)?.code);
const overruled = () =>
  ["V1", "V2", "V3"].flatMap((subject) =>
    office.stores.audit
      .ofSubject(subject)
      .filter(({ action }) => action === "objection_overruled")
      .map(({ detail }) => ({ subject, ...detail })),
  );

/** Chooses to go ahead, and says why. */
async function goAhead(reason: string): Promise<void> {
  const staff = office.workspace.as(office.staff);
  await staff.click(shown(office), "command.because");
  const window = await opened(office);
  await staff.submit(window.id, { reason });
}

describe("a seat", () => {
  beforeEach(async () => {
    await typing(office, "/visit schedule V1 7月3日；V2 7月4日");
    await office.workspace.as(office.staff).click(shown(office), "visit.schedule_all");
  });

  test("the night is too short for the way: nobody is put down until somebody says why", async () => {
    await typing(office, "/visit assign V1 E05");
    const before = planned(office);
    const said = await answer(office, "/visit assign V2 E05");
    expect(said).toMatch(/一夜赶不到/u);
    expect(said).toMatch(/直线约 1\d\d0 公里/u);
    expect(planned(office)).toBe(before);
    await goAhead("当晚乘末班飞机，已与本人说好");
    expect(seats(2)).toEqual(["E05"]);
    expect(overruled()).toEqual([
      { subject: "V2", against: ["too_far:E05"], reason: "当晚乘末班飞机，已与本人说好" },
    ]);
  });

  test("a day between leaves time for any way", async () => {
    await typing(office, "/visit schedule V2 7月5日");
    await typing(office, "/visit assign V1 E05");
    expect(await answer(office, "/visit assign V2 E05")).not.toContain("一夜赶不到");
    expect(seats(2)).toEqual(["E05"]);
  });

  test("over the limit, with the reason behind the command", async () => {
    await typing(office, "/visit assign V1 E07");
    expect(await answer(office, "/visit assign V2 E07")).toContain("已经派满");
    expect(seats(2)).toEqual([]);
    await typing(office, "/visit assign V2 E07 原因：本人愿意再去一家");
    expect(seats(2)).toEqual(["E07"]);
    expect(overruled()).toMatchObject([{ against: ["at_limit:E07"], reason: "本人愿意再去一家" }]);
  });

  test("what is hard stays hard, whatever the reason", async () => {
    await typing(office, "/visit schedule V2 7月3日");
    await typing(office, "/visit assign V1 E05");
    const said = await answer(office, "/visit assign V2 E05 原因：分身有术");
    expect(said).toContain("当天已在");
    expect(said).not.toContain("command.because");
    expect(seats(2)).toEqual([]);
    expect(overruled()).toEqual([]);
  });

  test("a blank reason is none", async () => {
    await typing(office, "/visit assign V1 E07");
    await typing(office, "/visit assign V2 E07");
    await goAhead("　 ");
    expect(seats(2)).toEqual([]);
    expect(office.workspace.modal(office.staff)).toBeDefined();
  });
});

test("rows pasted into the form take a reason on their last line", async () => {
  const staff = office.workspace.as(office.staff);
  await typing(office, "/visit schedule");
  await staff.submit((await opened(office)).id, { rows: "昆山高新 7月25日\n贵阳 7月26日\n原因：园区换届" });
  await says(office, "照此办理的原因：园区换届");
  await staff.submit((await opened(office)).id, {});
  await says(office, "已安排 2 家");
  expect(overruled().map(({ subject }) => subject)).toEqual(["V1", "V2"]);
});

test("a reason ends with its row: none of those behind it is lost", async () => {
  const said = await answer(office, "/visit schedule 昆山高新 7月25日 原因：园区换届；贵阳 7月26日");
  for (const words of ["V1 昆山高新区", "V2 贵阳经开区", "照此办理的原因：园区换届"])
    expect(said).toContain(words);
  await office.workspace.as(office.staff).click(shown(office), "visit.schedule_all");
  await says(office, "已安排 2 家");
  expect(visit(2)).toMatchObject({ dayFrom: "2019-07-26" });
});

test("instead of a leader who is away others who may lead are named", async () => {
  addExpert(office.stores, { code: "E30", name: "示例专家30", canLead: false, fields: ["固废"] });
  await typing(office, "/visit schedule V1 7月3日；V2 7月3日");
  await office.workspace.as(office.staff).click(shown(office), "visit.schedule_all");
  await typing(office, "/visit assign V1 E05*");
  const said = await answer(office, "/visit assign V2 E05*");
  expect(said).toContain("E07 示例专家07");
  expect(said).not.toContain("E30");
});

describe("a day", () => {
  test("outside the window", async () => {
    const said = await answer(office, "/visit schedule V1 7月25日");
    expect(said).toContain("不在《2019年专题调研》的起止日期");
    expect(visit(1)?.state).toBe("planned");
    await goAhead("园区换届，只能推后一周");
    expect(visit(1)).toMatchObject({ state: "scheduled", dayFrom: "2019-07-25" });
    expect(await answer(office, "/office audit V1")).toContain("说明原因，照此办理：园区换届，只能推后一周");
    expect(overruled()).toEqual([
      { subject: "V1", against: ["outside_window"], reason: "园区换届，只能推后一周" },
    ]);
  });

  test("the park has another visit within a month", async () => {
    await typing(office, "/visit schedule V1 7月3日");
    await typing(office, "/survey new 2019年核查 7月10日至8月30日");
    await typing(office, "/survey add S2 昆山高新 实地 2席");
    const said = await answer(office, "/visit schedule V3 7月22日");
    expect(said).toContain("前后 30 天内，这家园区还有 V1");
    expect(visit(3)?.state).toBe("planned");
    expect(await answer(office, "/visit schedule V3 8月5日")).not.toContain("30 天");
    expect(visit(3)).toMatchObject({ state: "scheduled", dayFrom: "2019-08-05" });
  });

  test("the park is called to a meeting that day; in a preview of several the button asks for the reason", async () => {
    const { stores } = office;
    const kind: OrganisationKind = "park_administration";
    const facts = { nameEn: undefined, kind, cityZh: undefined, latitude: undefined, longitude: undefined };
    const organisationId = stores.organisations.add({
      ...facts,
      nameZh: "昆山高新技术产业开发区管委会",
      provinceZh: "江苏省",
    });
    const meeting = addMeeting(stores, { title: "座谈会", startsAt: "2019-07-03T06:00:00.000Z" });
    addInvitation(stores, { meetingId: meeting.id, organisationId, slackUserId: undefined });
    const said = await answer(office, "/visit schedule V1 7月3日；V2 7月8日");
    expect(said).toContain(`园区那几天要参加会议：M${meeting.id} 座谈会`);
    expect(said).not.toContain("visit.schedule_all");
    await goAhead("会议只派一位同志");
    await says(office, "照此办理的原因：会议只派一位同志");
    expect(visit(1)?.state).toBe("planned");
    // The preview with the reason stands in the window in which it was given.
    const window = await opened(office);
    await office.workspace.as(office.staff).click(window, "visit.schedule_all");
    await says(office, "已安排");
    expect(visit(1)).toMatchObject({ state: "scheduled", dayFrom: "2019-07-03" });
    expect(overruled()).toMatchObject([{ subject: "V1", reason: "会议只派一位同志" }]);
  });

  test("a move is shown with what speaks against it, and made with the reason", async () => {
    await typing(office, "/visit schedule V1 7月3日；V2 7月8日");
    await office.workspace.as(office.staff).click(shown(office), "visit.schedule_all");
    await typing(office, "/visit assign V1 E05");
    await typing(office, "/visit assign V2 E05");
    const said = await answer(office, "/visit move V2 7月4日");
    expect(said).toContain("一夜赶不到");
    expect(said).not.toContain('"visit.move"');
    await typing(office, "/visit move V2 7月4日 因为本人说能赶到");
    await office.workspace.as(office.staff).click(shown(office), "visit.move");
    await says(office, "已改期");
    expect(visit(2)).toMatchObject({ dayFrom: "2019-07-04" });
    expect(overruled()).toMatchObject([{ subject: "V2", against: ["too_far:E05"], reason: "本人说能赶到" }]);
  });
});

test.each<[Language, string, string]>([
  ["zh-CN", "仍要这样…", "为什么仍要这样办？"],
  ["en", "Do it anyway…", "Why do it all the same?"],
])("in %s", async (language, label, question) => {
  reads(office, language);
  expect(await answer(office, "/visit schedule V1 2019-07-25")).toContain(label);
  await office.workspace.as(office.staff).click(shown(office), "command.because");
  expect(JSON.stringify((await opened(office)).blocks)).toContain(question);
});
