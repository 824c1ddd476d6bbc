import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addExpert } from "../support/database.ts";
import type { Office } from "../support/office.ts";
import { answer, opened, openSurveyOffice, planned, reads, says, shown, typing } from "../support/surveys.ts";

let office: Office;

const visit = (id: number) => office.stores.visits.find(id);
const click = (action: string) => office.workspace.as(office.staff).click(shown(office), action);
const inbox = (who = office.expert) => office.workspace.directMessages(who);
const seats = (id: number) => office.stores.assignments.ofVisit(id);
const card = (words: string, who = office.expert) =>
  office.workspace.until(() => inbox(who).find((message) => JSON.stringify(message).includes(words)));

/** V1 Kunshan on 3 July and V2 Wuhu on 9 July; E01 is in Slack, E02 is not, E03 is only put down. */
beforeEach(async () => {
  office = await openSurveyOffice();
  const { stores } = office;
  addExpert(stores, { name: "示例专家18", slackUserId: office.expert, canLead: true });
  addExpert(stores, { name: "示例专家05" });
  addExpert(stores, { name: "示例专家07" });
  await typing(office, "/survey new 2019年专题调研 6月28日至7月18日");
  await typing(office, "/survey add 昆山高新、芜湖 实地 3席");
  await typing(office, "/visit schedule V1 7月3日; V2 7月9日");
  await click("visit.schedule_all");
  await says(office, "已安排 2 家");
  for (const line of ["/visit assign V1 E01* E02", "/visit assign V2 E01* E02"]) await typing(office, line);
  await typing(office, "/visit invite all");
  await click("visit.invite");
  await says(office, "邀请已发出");
  await typing(office, "/visit assign V2 E03");
});
afterEach(() => office.close());

async function accepted(visitId: number): Promise<void> {
  const [first] = inbox();
  if (first === undefined) throw new Error("no card");
  await office.workspace.as(office.expert).click(first, "assignment.accept_all");
  await office.workspace.until(() => seats(visitId)[0]?.state === "accepted");
}

describe("moving a visit that people were asked for", () => {
  test("shows first who is asked again, then asks them with what it was before, and closes the older card", async () => {
    await office.workspace.until(() => inbox()[0]);
    await accepted(2);
    const before = planned(office);
    const said = await answer(office, "/visit move V2 7月10日");
    for (const words of [
      "V2 芜湖经开区",
      "7月9日（周二） → *7月10日（周三）9:00—17:00*",
      "E01 示例专家18（已同意）",
      "还没有请过，只改日期",
      "还没有改",
    ])
      expect(said).toContain(words);
    expect(said).toContain("不在 Slack，请您再问一次");
    expect(planned(office)).toBe(before);
    await click("visit.move");
    await says(office, "已改期");
    await says(office, "您还能参加吗？");
    expect(visit(2)).toMatchObject({ dayFrom: "2019-07-10", revision: 2 });
    expect(seats(2).map(({ state, revision }) => [state, revision])).toEqual([
      ["invited", 2],
      ["invited", 2],
      ["proposed", 2],
    ]);
    const newer = await card("您原来答应过参加");
    expect(newer.text).toContain("芜湖经济技术开发区调研由7月9日改到7月10日（周三），您还能参加吗？");
    expect(JSON.stringify(newer.blocks)).toContain("（原定7月9日）");
    const older = await card("原定7月9日（周二）的调研改到 7月10日（周三） 了");
    // The other visit of the same card stands as it was answered.
    expect(JSON.stringify(older.blocks)).toContain("您已答复：参加");
    expect(inbox()).toHaveLength(2);
  });

  test("a click on the older card is answered kindly and changes nothing", async () => {
    const stale = await office.workspace.until(() => inbox()[0]);
    await typing(office, "/visit move V2 7月10日");
    await click("visit.move");
    await says(office, "已改期");
    await card("（原定7月9日）");
    const before = planned(office);
    const person = office.workspace.as(office.expert);
    const answers = () => JSON.stringify(office.workspace.messages(stale.channel, office.expert));
    // Each answer says it twice: in its text and in its block.
    const count = () => (answers().split("请看新的那张卡片，谢谢您！").length - 1) / 2;
    const ofWuhu = stale.blocks?.find((block) => JSON.stringify(block).includes(String.raw`"id\":3,`));
    const where = { asHeld: true, blockId: ofWuhu?.block_id ?? "" };
    for (const [n, [action, how]] of (
      [
        ["assignment.accept", where],
        ["assignment.decline", where],
        ["assignment.accept_all", { asHeld: true }],
      ] as const
    ).entries()) {
      await person.click(stale, action, how);
      await office.workspace.until(() => count() === n + 1);
    }
    expect(office.workspace.modal(office.expert)).toBeUndefined();
    expect(planned(office)).toBe(before);
  });

  test("whoever cannot come on the new day is taken off and told once; other days are offered", async () => {
    office.stores.experts.markUnavailable(1, "2019-07-10");
    await office.workspace.until(() => inbox()[0]);
    const said = await answer(office, "/visit move V2 7月10日");
    for (const words of ["新日期来不了", "7月10日不便参加", "大家都能来的日子", "改期，撤下1位"])
      expect(said).toContain(words);
    await click("command.again:0");
    await says(office, "→ *7月8日（周一）");
    await typing(office, "/visit move V2 7月10日");
    await click("visit.move");
    await says(office, "已撤下并告诉本人");
    expect(seats(2)[0]).toMatchObject({ state: "withdrawn", leads: false });
    const letter = await card("这次就不麻烦您了");
    expect(letter.text).toBe("7月9日（周二）芜湖经济技术开发区的调研改了日期，这次不必麻烦您了");
    expect(inbox()).toHaveLength(2);
  });

  test("an afternoon and the day after say where they begin and end, on the card too", async () => {
    const said = await answer(office, "/visit move V2 7月10日下午至11日");
    expect(said).toContain("*7月10日—11日（7月10日14:00起，7月11日17:00止）");
    await click("visit.move");
    await says(office, "已改期");
    await card("（7月10日14:00起，7月11日17:00止）");
    expect(visit(2)).toMatchObject({ dayFrom: "2019-07-10", dayTo: "2019-07-11", timeFrom: "14:00" });
  });

  test("/visit schedule leads to the same preview, and so do several rows", async () => {
    expect(await answer(office, "/visit schedule V2 7月10日")).toContain("请核对这次改期");
    const said = await answer(office, "/visit schedule V1 7月4日; V2 7月10日");
    expect(said).toContain("请核对这 2 家的改期");
    await click("visit.move");
    await says(office, "已改期 2 家");
    await card("有两次园区调研改了日期");
    expect(inbox()).toHaveLength(2);
  });

  test("by a form: the visit, the day, then what it would do", async () => {
    await typing(office, "/visit move");
    const person = office.workspace.as(office.staff);
    const seen = await person.submit((await opened(office)).id, { visit: "2", day: "2019-07-10" });
    expect(JSON.stringify(seen.modal)).toContain("请核对这次改期");
    await person.submit(seen.modal?.id ?? "");
    await says(office, "已改期");
    expect(visit(2)).toMatchObject({ dayFrom: "2019-07-10" });
  });

  test("from the visit's own page", async () => {
    await typing(office, "/visit show V2");
    await office.workspace
      .as(office.staff)
      .click(shown(office), "visit.more", { value: '{"v":1,"visit":2,"to":"schedule"}' });
    expect(JSON.stringify(await opened(office))).toContain("改到哪一天");
  });

  test("a preview that no longer holds moves nothing", async () => {
    await typing(office, "/visit move V2 7月10日");
    const preview = shown(office);
    await typing(office, "/visit record V2 E02 同意 电话");
    await office.workspace.as(office.staff).click(preview, "visit.move");
    await says(office, "所以这次什么都没有做");
    expect(visit(2)).toMatchObject({ dayFrom: "2019-07-09", revision: 1 });
  });

  test("in English", async () => {
    reads(office, "en");
    const said = await answer(office, "/visit move V2 10 July");
    for (const words of [
      "Please check this move",
      "Tue 9 July → *Wed 10 July, 9:00–17:00*",
      "Asked again in Slack",
      "Move and tell them",
    ])
      expect(said).toContain(words);
    await click("visit.move");
    await says(office, "Moved");
  });
});

describe.each([
  ["/visit move 火星 7月10日", "没有找到园区“火星”"],
  ["/visit move V2 7月9日", "本来就定在7月9日（周二）"],
  ["/visit move V2 7月6日", "是周末"],
  ["/visit move V2 7月19日", "起止日期"],
  ["/visit move V2", "还差日期"],
])("%s", (line, words) => {
  test("is refused with a next step, and nothing changes", async () => {
    const before = planned(office);
    expect(await answer(office, line)).toContain(words);
    expect(planned(office)).toBe(before);
  });
});
