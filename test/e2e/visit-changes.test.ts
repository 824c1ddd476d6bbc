import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addAssignment, addExpert } from "../support/database.ts";
import type { Office } from "../support/office.ts";
import { answer, opened, openSurveyOffice, planned, reads, says, shown, typing } from "../support/surveys.ts";

let office: Office;
beforeEach(async () => {
  office = await openSurveyOffice();
  await typing(office, "/survey new 2019年专题调研 6月28日至7月18日");
  await typing(office, "/survey add 昆山高新、芜湖 实地 3席");
  await typing(office, "/survey add 东营、萧山 问卷");
  await typing(office, "/visit schedule V1 7月3日");
});
afterEach(() => office.close());

const visit = (id: number) => office.stores.visits.find(id);
const click = (action: string) => office.workspace.as(office.staff).click(shown(office), action);
const inbox = () => office.workspace.directMessages(office.expert);

/** Three seats of V1: the expert in Slack, somebody outside, somebody only put down. */
function seatTeam(state: "invited" | "accepted" = "accepted"): void {
  const { stores } = office;
  const inSlack = addExpert(stores, { name: "示例专家18", slackUserId: office.expert, canLead: true });
  const outside = addExpert(stores, { name: "示例专家05" });
  const unasked = addExpert(stores, { name: "示例专家07" });
  const request = stores.requests.add(inSlack.id, office.staff, office.clock.now());
  addAssignment(stores, { visitId: 1, expertId: inSlack.id, state, requestId: request, leads: true });
  addAssignment(stores, { visitId: 1, expertId: outside.id, state: "invited", answeredWay: "telephone" });
  addAssignment(stores, { visitId: 1, expertId: unasked.id, state: "proposed" });
}

describe("what the park says", () => {
  test.each([
    [
      "同意 电话 示例科长",
      { parkAnswer: "agreed", parkAnsweredWay: "telephone" },
      "园区已同意，电话，“示例科长”",
    ],
    ["agreed by phone Mr Example", { parkAnswer: "agreed", parkAnsweredWay: "telephone" }, "“Mr Example”"],
    ["已问 微信", { parkAnswer: "asked", parkAnsweredWay: "wechat" }, "已问园区，等答复，微信"],
    ["asked", { parkAnswer: "asked", parkAnsweredWay: undefined }, "已问园区"],
    ["确认 来函", { parkAnswer: "agreed", parkAnsweredWay: "paper" }, "书面"],
    ["not yet", { parkAnswer: "not_asked", parkAnsweredBy: undefined }, "还没有问园区"],
    ["还没", { parkAnswer: "not_asked" }, "还没有问园区"],
    ["已同意 电话", { parkAnswer: "agreed", parkAnsweredWay: "telephone" }, "园区已同意，电话"],
    ["不同意", { parkAnswer: "other_date", parkAnsweredWay: undefined }, "园区另提了日期"],
    ["想改到7月5日 电话", { parkAnswer: "other_date", parkAnsweredWay: "telephone" }, "“7月5日”"],
    ["，希望改期到7月5日", { parkAnswer: "other_date" }, '/visit\\",\\"text\\":\\"move V1 2019-07-05'],
    ["希望换个日期", { parkAnswer: "other_date" }, "/visit schedule V1"],
    ["other date 5 July", { parkAnswer: "other_date" }, "“5 July”"],
    ["not agreed, wants 5 July", { parkAnswer: "other_date" }, "5 July"],
    ["disagreed", { parkAnswer: "other_date" }, "园区另提了日期"],
  ])("%s", async (typed, stored, words) => {
    expect(await answer(office, `/visit park V1 ${typed}`)).toContain(words);
    expect(visit(1)).toMatchObject(stored);
  });

  test.each(["没说", "maybe"])("“%s” is not taken for an answer", async (typed) => {
    const before = planned(office);
    expect(await answer(office, `/visit park V1 ${typed}`)).toContain("还差园区的答复");
    expect(planned(office)).toBe(before);
  });

  test.each([
    ["7月5日 电话 示例科长", "园区希望改到7月5日（周五），电话，“示例科长”", ["2019-07-05", "2019-07-05"]],
    ["想改到7月8日至9日", "园区希望改到7月8日—9日", ["2019-07-08", "2019-07-09"]],
    ["5 July by phone", "园区希望改到7月5日（周五），电话", ["2019-07-05", "2019-07-05"]],
  ])("%s: the date that it would rather have, one tap from the move", async (typed, words, [from, to]) => {
    expect(await answer(office, `/visit park V1 ${typed}`)).toContain(words);
    expect(visit(1)).toMatchObject({ parkAnswer: "other_date", parkWish: { from, to } });
    await click("command.again");
    await says(office, "这正是园区提的日期");
    await click("visit.move");
    await says(office, "已改期");
    expect(visit(1)).toMatchObject({ dayFrom: from, dayTo: to, parkAnswer: "agreed", revision: 2 });
    expect(visit(1)?.parkWish).toBeUndefined();
  });

  test("whom it does not want is kept as a recusal, and leads to taking the seat back", async () => {
    seatTeam();
    expect(await answer(office, "/visit park V1 回避 E03 曾任园区顾问")).toContain("已从 V1 昆山高新区");
    expect(office.stores.recusals.ofExpert(3)).toMatchObject([
      { parkId: visit(1)?.parkId, basis: "objected", weight: "hard", reason: "曾任园区顾问" },
    ]);
    const said = await answer(office, "/visit park V1 objects E01");
    for (const words of ["请 E01 示例专家18 回避", "他已经知道这件事", "确定撤下"])
      expect(said).toContain(words);
    await click("visit.unassign");
    await says(office, "已发消息告诉他");
    expect(office.stores.assignments.find(1)?.state).toBe("withdrawn");
    expect(await answer(office, "/visit park V2 objects E02")).toContain("他不在这一组");
    expect(await answer(office, "/visit show V1")).not.toContain("曾任园区顾问");
    expect(await answer(office, "/visit park V1 回避")).toContain("还差专家");
    expect(await answer(office, "/visit park V1 objects E99")).toContain("E99");
  });

  test("in the form: another date", async () => {
    await typing(office, "/visit show V1");
    await click("visit.park_form");
    const filled = { answer: "other_date", day: "2019-07-05", way: "wechat" };
    await office.workspace.as(office.staff).submit((await opened(office)).id, filled);
    await says(office, "园区希望改到7月5日（周五），微信");
  });

  test("in the form: whom it does not want", async () => {
    seatTeam();
    const person = office.workspace.as(office.staff);
    await typing(office, "/visit show V1");
    await click("visit.park_form");
    const { id } = await opened(office);
    expect((await person.submit(id, { answer: "objects" })).errors.expert).toContain(
      "请选园区请哪位专家回避",
    );
    await person.submit(id, { answer: "objects", expert: "3", note: "顾问" });
    await says(office, "请 E03 示例专家07 回避");
    expect(office.stores.recusals.ofExpert(3)).toMatchObject([{ reason: "顾问" }]);
  });

  test.each([
    [
      "zh-CN",
      "V1 通知",
      [
        "【调研通知】昆山高新技术产业开发区管理委员会",
        "7月3日（周三）9:00—17:00",
        "示例专家18",
        "组长",
        "抄送：江苏省",
      ],
    ],
    [
      "en",
      "V1 notice",
      ["Notice of a visit", "Wed 3 July, 9:00–17:00", "示例专家18", "leads", "Copy to:", "Jiangsu"],
    ],
  ] as const)(
    "the notice to it, in %s, stands in a window; sending it notes that it was asked",
    async (language, typed, words) => {
      seatTeam();
      reads(office, language);
      await typing(office, `/visit park ${typed}`);
      const window = await opened(office);
      for (const word of words) expect(JSON.stringify(window)).toContain(word);
      await office.workspace.as(office.staff).submit(window.id, { way: "mail" });
      await office.workspace.until(() => visit(1)?.parkAnswer === "asked");
      expect(visit(1)).toMatchObject({ parkAnsweredWay: "mail", parkAnsweredBy: office.staff });
    },
  );

  test("a notice that names days which hold no more marks nothing", async () => {
    await typing(office, "/visit show V1");
    await office.workspace
      .as(office.staff)
      .click(shown(office), "visit.more", { value: '{"v":1,"visit":1,"to":"notice"}' });
    const window = await opened(office);
    await typing(office, "/visit schedule V1 7月4日");
    await office.workspace.as(office.staff).submit(window.id, {});
    await says(office, "所以这次什么都没有做");
    expect(visit(1)?.parkAnswer).toBe("not_asked");
  });

  test.each(["V2 通知", "V3 notice"])("no notice without a date or to a questionnaire: %s", async (typed) => {
    expect(await answer(office, `/visit park ${typed}`)).toMatch(/还没有定日期|问卷/);
  });

  test("who recorded it, when and how is shown, and it can be recorded in a form", async () => {
    await typing(office, "/visit show V1");
    await click("visit.park_form");
    const window = await opened(office);
    const person = office.workspace.as(office.staff);
    await person.submit(window.id, { answer: "agreed", way: "wechat", note: "示例科长" });
    await says(office, "园区已同意，微信，“示例科长”");
    const said = await answer(office, "/visit show V1");
    expect(said).toContain("园区已同意，刘敏记，6月17日（周一）09:00，微信，“示例科长”");
    expect(said).toContain("记园区答复：园区已同意");
  });
});

describe("questionnaires", () => {
  test("several are back at once, and the late one says by how much", async () => {
    await typing(office, "/visit schedule 东营 7月3日");
    office.clock.moveTo("2019-07-05T01:00:00.000Z");
    const said = await answer(office, "/visit returned 东营、V4");
    expect(said).toContain("收回问卷 2 份");
    expect(said).toContain("晚 2 天");
    expect([visit(3)?.state, visit(4)?.state]).toEqual(["completed", "completed"]);
    expect(await answer(office, "/visit 收回 东营")).toContain("早已记过，没有改动");
  });

  test("one that is not a questionnaire leaves the others as they were", async () => {
    expect(await answer(office, "/visit returned 东营、V1")).toContain("是实地考察");
    expect(visit(3)?.state).toBe("planned");
  });

  test("by the button of its page", async () => {
    await typing(office, "/visit schedule 东营 7月10日");
    await typing(office, "/visit show 东营");
    await click("visit.returned");
    await says(office, "收回问卷 1 份");
  });
});

describe("a visit's page", () => {
  test("names every seat with its state, and only the buttons that make sense", async () => {
    seatTeam();
    const said = await answer(office, "/visit show V1");
    for (const words of ["专家组 1/3", "示例专家18老师", "组长，已同意", "示例专家07老师", "待发"])
      expect(said).toContain(words);
    expect(said).toContain("digest.invite");
    expect(said).toContain("visit.record_form");
    expect(said).not.toContain("visit.assign_form");
    expect(said).not.toContain("visit.done_form");
    office.clock.moveTo("2019-07-03T01:00:00.000Z");
    expect(await answer(office, "/visit show V1")).toContain("visit.done_form");
  });

  test("reasons are for staff, not for the director", async () => {
    const { id } = addExpert(office.stores);
    addAssignment(office.stores, {
      visitId: 1,
      expertId: id,
      state: "declined",
      reason: "health_or_family",
      note: "住院",
      answeredWay: "telephone",
    });
    expect(await answer(office, "/visit show V1")).toContain("不便参加，电话，身体或家庭原因，“住院”");
    office.stores.members.meet(office.expert);
    office.stores.members.grantRole(office.expert, "approver", office.staff, office.clock.now());
    const said = await answer(office, "/visit show V1", office.expert);
    expect(said).toContain("不便参加，电话");
    expect(said).not.toContain("住院");
  });

  test("its menu opens the form for another date, with the present one in it", async () => {
    await typing(office, "/visit show V1");
    await office.workspace
      .as(office.staff)
      .click(shown(office), "visit.more", { value: '{"v":1,"visit":1,"to":"schedule"}' });
    const window = await opened(office);
    await office.workspace.as(office.staff).submit(window.id, { day: "2019-07-04" });
    await says(office, "原定7月3日（周三），已改期");
    expect(visit(1)?.revision).toBe(2);
  });
});

describe("the list", () => {
  test.each([
    ["", 4],
    ["S1", 4],
    ["待安排", 3],
    ["unscheduled", 3],
    ["待落实", 1],
    ["to settle", 1],
    ["问卷", 2],
    ["缺席位", 2],
    ["gap", 2],
    ["山东", 1],
    ["Anhui", 1],
    ["昆山", 1],
    ["芜湖 实地", 1],
    ["下下周", 0],
  ])("%s: %i", async (filter, count) => {
    const said = await answer(office, `/visit list ${filter}`);
    expect(said).toContain(count === 0 ? "没有对得上" : `${count} 家`);
  });

  test("this week", async () => {
    office.clock.moveTo("2019-07-01T01:00:00.000Z");
    for (const filter of ["本周", "this week"])
      expect(await answer(office, `/visit list ${filter}`)).toContain("1 家");
  });

  test("fifteen a page, turned in place", async () => {
    const names = office.stores.parks.all().filter(({ provinceZh }) => provinceZh === "江苏省");
    const list = names.slice(0, 16).map(({ nameZh }) => `"${nameZh}"`);
    await typing(office, `/survey new 江苏核查 2019-08-01..2019-08-30`);
    await typing(office, `/survey add S2 ${list.join("、")} 问卷`);
    await typing(office, "/visit list S2");
    expect(JSON.stringify(shown(office))).toContain("第 1／2 页");
    await click("visit.list:next");
    await says(office, "第 2／2 页");
  });
});

describe("cancelling", () => {
  test("shows who will be told, and nothing happens before the click", async () => {
    seatTeam();
    const before = planned(office);
    const said = await answer(office, "/visit cancel 昆山高新 园区临时有事");
    expect(said).toContain("原因：园区临时有事");
    expect(said).toContain("会在 Slack 里告诉：示例专家18");
    expect(said).toContain("请您另行告知：示例专家05");
    expect(said).toContain("不会打扰：示例专家07");
    expect(planned(office)).toBe(before);
    await click("visit.keep");
    await says(office, "没有改动");
    expect(planned(office)).toBe(before);
  });

  test("takes every seat back and tells whoever was asked, not why", async () => {
    seatTeam();
    await typing(office, "/visit cancel V1 园区临时有事");
    await click("visit.cancel");
    await says(office, "已取消 *V1 昆山高新区");
    await office.workspace.until(() => inbox().length > 0);
    await office.bot.sender.drained();
    expect(inbox()).toHaveLength(1);
    expect(JSON.stringify(inbox())).toContain("7月3日（周三）昆山高新技术产业开发区");
    expect(JSON.stringify(inbox())).not.toContain("园区临时有事");
    expect(visit(1)).toMatchObject({ state: "cancelled", reason: "园区临时有事" });
    const seats = office.stores.assignments.ofVisit(1);
    expect(seats.map(({ state, answeredBy }) => [state, answeredBy])).toEqual(
      seats.map(() => ["withdrawn", office.staff]),
    );
    expect(seats[0]?.answeredWay).toBeUndefined();
  });

  test("the notice is in the reader's own language", async () => {
    seatTeam("invited");
    office.stores.members.chooseLanguage(office.expert, "en");
    await typing(office, "/visit cancel V1 x");
    await click("visit.cancel");
    await office.workspace.until(() => JSON.stringify(inbox()).includes("has been cancelled"));
    expect(inbox()[0]?.text).toContain("is cancelled; no reply is needed");
  });

  test("a preview that no longer holds cancels nothing", async () => {
    await typing(office, "/visit cancel V1 园区临时有事");
    const preview = shown(office);
    seatTeam();
    await office.workspace.as(office.staff).click(preview, "visit.cancel");
    await says(office, "又有改动");
    expect(visit(1)?.state).toBe("scheduled");
    await office.bot.sender.drained();
    expect(inbox()).toHaveLength(0);
  });

  test("twice is refused; a new date revives it, and who was asked must be asked again", async () => {
    seatTeam();
    await typing(office, "/visit cancel V1 园区临时有事");
    await click("visit.cancel");
    await says(office, "已取消");
    expect(await answer(office, "/visit cancel V1 再取消")).toContain("V1 已经取消了");
    expect(await answer(office, "/survey add 昆山高新 实地")).toContain("在名单里，已取消（V1）");
    expect(await answer(office, "/visit schedule V1 7月8日")).toContain("已恢复，重新安排");
    expect(visit(1)).toMatchObject({ state: "scheduled", revision: 2, dayFrom: "2019-07-08" });
    expect(visit(1)?.reason).toBeUndefined();
    expect(office.stores.assignments.ofVisit(1).every(({ state }) => state === "withdrawn")).toBe(true);
  });

  test("by the menu of its page: a reason, the preview, then the click", async () => {
    seatTeam();
    await typing(office, "/visit show V1");
    const person = office.workspace.as(office.staff);
    await person.click(shown(office), "visit.more", { value: '{"v":1,"visit":1,"to":"cancel"}' });
    const window = await opened(office);
    const seen = await person.submit(window.id, { reason: "园区临时有事" });
    expect(JSON.stringify(seen.modal)).toContain("会在 Slack 里告诉：示例专家18");
    await person.submit(seen.modal?.id ?? "");
    await says(office, "已在 Slack 里告诉：示例专家18");
    expect(visit(1)?.state).toBe("cancelled");
  });

  test("in English", async () => {
    seatTeam();
    reads(office, "en");
    expect(await answer(office, "/visit cancel V1 the park is closed")).toContain(
      "Will be told in Slack: 示例专家18",
    );
  });

  test("the card of a visit that takes place on another day keeps its own, and its echo closes", async () => {
    const { code } = addExpert(office.stores, {
      name: "示例专家18",
      slackUserId: office.expert,
      canLead: true,
    });
    await typing(office, `/visit assign V1 ${code}`);
    await typing(office, "/visit invite V1");
    await click("visit.invite");
    await office.workspace.until(() => inbox().length > 0);
    const person = office.workspace.as(office.expert);
    await person.say(person.dm(), "可以");
    await office.workspace.until(() => JSON.stringify(inbox()).includes("remark.confirm"));
    await typing(office, "/visit cancel V1 园区临时有事");
    await click("visit.cancel");
    await says(office, "已取消 *V1 昆山高新区");
    await office.bot.sender.drained();
    expect(JSON.stringify(inbox())).not.toContain("remark.confirm");
    expect(JSON.stringify(inbox())).toContain("7月3日 昆山高新区 *已经取消*");
    await typing(office, "/visit schedule V1 7月8日");
    await person.command("/office language en", "C0GENERAL01");
    await office.bot.sender.drained();
    const [card] = inbox();
    expect(JSON.stringify(card)).toContain("The visit on Wed 3 July is cancelled");
    expect(JSON.stringify(inbox())).not.toContain("8 July");
  });
});
