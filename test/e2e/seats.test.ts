import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addAssignment, addPark, addVisit } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

const channel = "C0GENERAL01";

let office: Office;
let days: SurveyDays;

beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
});
afterEach(() => office.close());

const staff = () => office.workspace.as(office.staff);
const heard = () => office.workspace.messages(channel, office.staff).at(-1);
const fail = (): never => {
  throw new Error("there is no card");
};
const inbox = (who = office.expert) => office.workspace.directMessages(who);
const words = (thing: unknown) => JSON.stringify(thing);

/** Types a command as staff: the words of the answer. */
async function type(line: string, who = office.staff): Promise<string> {
  const seen = await office.workspace.as(who).command(line, channel);
  expect(seen.status).toBe("ok");
  await office.bot.sender.drained();
  return words(seen.ephemerals);
}

/** Clicks a button of the newest answer. */
async function tap(action: string): Promise<void> {
  const shown = heard();
  if (shown === undefined) throw new Error("nothing was shown");
  expect(await staff().click(shown, action)).toMatchObject({ status: "ok" });
  await office.bot.sender.drained();
}

const modal = (who = office.staff) => office.workspace.until(() => office.workspace.modal(who));
/** Everything that a refused command must leave as it is. */
const dump = ({ stores }: Office) =>
  words([
    stores.visits.ofSurvey(days.visits[0].surveyId),
    days.experts.map(({ id }) => stores.assignments.ofExpert(id)),
    stores.notices.all(),
    stores.attendances.ofVisit(days.visits[0].id),
  ]);
const teamOf = (visit = days.visits[0]) =>
  office.stores.assignments.ofVisit(visit.id).map((seat) => {
    const expert = office.stores.experts.find(seat.expertId);
    return `${expert?.code}${seat.leads ? "*" : ""} ${seat.state} ${seat.field}`;
  });
const seatOf = (code: string, visit = days.visits[0]) => {
  const expert = office.stores.experts.findByCode(code);
  const seat = office.stores.assignments.ofVisit(visit.id).find((one) => one.expertId === expert?.id);
  if (seat === undefined) throw new Error(`${code} has no seat`);
  return seat;
};

describe("assign", () => {
  test("puts a team down, proposes the leader and who looks at what, and asks nobody", async () => {
    const answer = await type("/visit assign 昆山高新 E07、E05 E18");
    expect(teamOf()).toEqual(["E05* proposed 工业生态学", "E07 proposed 固废", "E18 proposed 水资源"]);
    for (const said of [
      "V1 昆山高新区（7月3日 周三）",
      "先拟 E05 示例专家05",
      "E18组长",
      "已派满",
      "还没有通知任何人",
    ])
      expect(answer).toContain(said);
    expect(inbox()).toEqual([]);
  });

  test.each([
    ["/visit assign V1 E07 E18*", "E18* proposed 固废"],
    ["/visit assign V1 E07 E18组长", "E18* proposed 固废"],
    ["/visit assign V1 lead E18, E07", "E18* proposed 固废"],
    ["/visit 派组 V1 <@U0EXPERT001>组长 E07", "E18* proposed 固废"],
  ])("%s takes the marked leader", async (line, leader) => {
    await type(line);
    expect(teamOf()).toContain(leader);
  });

  test("the lead passes on while nobody has been asked, and not afterwards", async () => {
    await type("/visit assign V1 E05* E18");
    expect(await type("/visit assign V1 E18*")).toContain("E05 示例专家05 改为组员");
    expect(teamOf()).toEqual(["E05 proposed 工业生态学", "E18* proposed 固废"]);
    await type("/visit record V1 E05 accepted");
    office.stores.assignments.change({ ...seatOf("E18"), state: "accepted" });
    expect(await type("/visit assign V1 E05*")).toContain("已经请过他了");
    expect(teamOf()[1]).toContain("E18* accepted");
  });

  test("who is on the team already stays, and the others join", async () => {
    await type("/visit assign V1 E05* E18");
    const answer = await type("/visit assign V1 E05 E18 E07组员");
    expect(answer).toContain("E05 示例专家05、E18 示例专家18 已经在这一组");
    expect(teamOf()).toHaveLength(3);
    expect(await type("/visit assign V1 E05*")).toContain("已经在这一组，没有改动");
    const full = await type("/visit assign V1 E16");
    for (const said of ["3 席已经派满", "E16 示例专家16 没有派"]) expect(full).toContain(said);
  });

  const refusals: readonly [string, string, string, string][] = [
    ["unknown", "/visit assign V1 E05 E99", "专家库里没有找到", "No expert of the pool"],
    ["ambiguous", "/visit assign V1 专家0", "对得上", "could be any of"],
    [
      "not available",
      "/visit assign V1 E05 E12",
      "• E12 示例专家12：7月3日（周三）不便",
      "is not available on Wed 3 July",
    ],
    ["busy elsewhere", "/visit assign V1 E16", "当天已在 V3 山东鲁北企业集团", "is at V3 Lubei"],
    ["conflict", "/visit assign V1 E07", "与这家园区有需回避的关系", "has a conflict of interest"],
    ["at the limit", "/visit assign V2 E16", "最多 1 场，已经派满（V3）", "takes at most 1 visit"],
    ["too many", "/visit assign V2 E05 E07 E12 E18", "只有 3 席", "has 3 seats"],
    [
      "on the team",
      "/visit assign V3 E16",
      "已经在这一组，没有改动",
      "on this team already: nothing was changed",
    ],
    ["cannot lead", "/visit assign V2 E07* E12", "不能任组长", "cannot lead"],
    ["two leaders", "/visit assign V2 E05* E12*", "一组只有一位组长", "A team has one leader"],
    ["nobody named", "/visit assign V2 组长", "例如", "For example"],
    ["no such visit", "/visit assign 火星 E05", "没有找到", "No visit of an open survey"],
    ["by questionnaire", "/visit assign 子牙 E05", "是问卷调查", "is a questionnaire"],
    ["without a date", "/visit assign 嘉兴 E05", "还没有定日期", "has no date yet"],
    ["cancelled", "/visit assign 青岛 E05", "已经取消", "is cancelled"],
    ["over", "/visit assign 贵阳 E05", "已经结束", "is over"],
  ];

  describe.each(["zh-CN", "en"] as const)("refuses in %s and changes nothing", (language) => {
    beforeEach(() => {
      const { stores, staff: owner } = office;
      stores.members.chooseLanguage(office.staff, language);
      const [kunshan, , lubei] = days.visits;
      const named = (code: string) => days.experts.find((expert) => expert.code === code)?.id ?? 0;
      stores.experts.markUnavailable(named("E12"), "2019-07-03");
      const recusal = { expertId: named("E07"), parkId: kunshan.parkId, reason: "曾任园区顾问" };
      stores.recusals.record({ ...recusal, basis: "declared", weight: "hard" });
      const e16 = stores.experts.findByCode("E16");
      if (e16 !== undefined) stores.experts.change({ ...e16, maxVisits: 1 });
      const others = [
        ["天津子牙经济技术开发区", { mode: "questionnaire", seats: 0 }],
        ["嘉兴港区", { state: "planned", dayFrom: undefined, dayTo: undefined }],
        ["青岛经济技术开发区", { state: "cancelled" }],
        ["贵阳经济技术开发区", { state: "completed" }],
      ] as const;
      for (const [nameZh, change] of others) {
        const parkId = addPark(stores, { nameZh }).id;
        addVisit(stores, { surveyId: kunshan.surveyId, owner, parkId, ...change });
      }
      addAssignment(stores, { visitId: lubei.id, expertId: named("E16") });
    });

    test.each(refusals)("%s: %s", async (_name, line, zh, en) => {
      const before = dump(office);
      const answer = await type(line);
      expect(answer).toContain(language === "zh-CN" ? zh : en);
      expect(answer).not.toContain("曾任园区顾问");
      expect(dump(office)).toBe(before);
    });
  });

  test("somebody else can be taken in place of the one who cannot come", async () => {
    const named = days.experts.find(({ code }) => code === "E12")?.id ?? 0;
    office.stores.experts.markUnavailable(named, "2019-07-03");
    await type("/visit assign V1 E05 E12");
    await tap("command.again:0");
    expect(teamOf().map((seat) => seat.slice(0, 3))).toEqual(["E05", "E07"]);
  });

  test("the bare verb asks for the visit, then shows those who are free that day first", async () => {
    await type("/visit assign V3 E16");
    await staff().command("/visit assign", channel);
    await staff().submit((await modal()).id, { visit: "1" });
    const form = await office.workspace.until(() => {
      const open = office.workspace.modal(office.staff);
      return words(open).includes("那天不便") ? open : undefined;
    });
    const groups = words(form.blocks).split("那天不便")[0] ?? "";
    expect(groups).toContain("7月3日（周三）能来");
    expect(groups).not.toContain("E16");
    const e = (code: string) => String(days.experts.find((expert) => expert.code === code)?.id);
    const refused = await staff().submit(form.id, { experts: [e("E16"), e("E07")], leader: e("E18") });
    expect(words(refused.errors)).toContain("当天已在 V3");
    await staff().submit(form.id, { experts: [e("E07")], leader: e("E18") });
    expect(teamOf()).toEqual(["E18* proposed 固废", "E07 proposed 环境管理"]);
  });
});

describe("who may", () => {
  test.each([
    "/visit assign V1 E05",
    "/visit unassign V1 E05",
    "/visit invite",
    "/visit record V1 E18 accepted",
    "/visit done V1 all",
  ])("%s is for staff", async (line) => {
    const before = dump(office);
    expect(await type(line, office.expert)).toContain("由办公室工作人员办理");
    expect(dump(office)).toBe(before);
  });
});

describe("invite", () => {
  beforeEach(async () => {
    await type("/visit assign V1 E05 E18");
    await type("/visit assign V2 E18*");
  });

  test("shows first, then sends one message a person, with a text to copy for those outside", async () => {
    const preview = await type("/visit invite all");
    for (const said of [
      "1 封 Slack 私信，1 位请您联系",
      "E05 示例专家05*｜不在 Slack",
      "E18 示例专家18*｜Slack 私信",
      "6月20日（周四）17:00 前",
    ])
      expect(preview).toContain(said);
    expect(inbox()).toEqual([]);
    expect(teamOf()[0]).toContain("proposed");
    await tap("visit.invite");
    expect(inbox()).toHaveLength(1);
    expect(words(inbox()[0])).toContain("想请您参加两次园区调研");
    const sent = words(heard());
    expect(sent).toContain("示例专家05老师，您好！想请您参加7月3日（周三）昆山高新技术产业开发区");
    expect(sent).toContain("/visit record V1 E05 accepted 电话");
    expect([seatOf("E05").state, seatOf("E18").state]).toEqual(["invited", "invited"]);
    await tap("visit.record_form:0");
    expect(words(await modal())).toContain("E05 示例专家05");
  });

  test("goes on from a visit's page: invite its people, then record the answer of its own seat", async () => {
    await type("/visit show V2");
    await tap("digest.invite");
    await office.workspace.until(() => words(heard()).includes("请核对邀请：1 封 Slack 私信"));
    await type("/visit invite all");
    await tap("visit.invite");
    await type("/visit show V2");
    await staff().click(heard() ?? { channel, ts: "" }, "visit.record_form");
    const [first] = (await modal()).blocks;
    expect(words(first)).toMatch(/initial_option.*V2/);
  });

  test("a reply-by that was given holds for all", async () => {
    await type("/visit invite V1 by 6月19日 12:00");
    await tap("visit.invite");
    expect(seatOf("E18").replyBy).toBe("2019-06-19T04:00:00.000Z");
    expect(seatOf("E18", days.visits[1]).state).toBe("proposed");
  });

  const changes: readonly [string, () => unknown][] = [
    ["somebody was taken off", () => type("/visit unassign V1 E05")],
    ["somebody was recorded", () => type("/visit record V1 E05 declined")],
    [
      "the visit was moved",
      () =>
        office.stores.visits.change({
          ...days.visits[0],
          revision: 2,
          dayFrom: "2019-07-05",
          dayTo: "2019-07-05",
        }),
    ],
    ["the moment to reply by has passed", () => office.clock.moveTo("2019-06-21T01:00:00.000Z")],
  ];
  test.each(changes)("a preview is refused when %s since: nobody gets anything", async (_name, change) => {
    await type("/visit invite all");
    const shown = heard();
    await change();
    if (shown === undefined) throw new Error("no preview");
    await staff().click(shown, "visit.invite", { asHeld: true });
    await office.workspace.until(() =>
      words(office.workspace.messages(channel, office.staff)).includes("情况又有变动"),
    );
    expect(inbox()).toEqual([]);
    expect(seatOf("E18").state).toBe("proposed");
  });

  test("the same preview sends once", async () => {
    await type("/visit invite all");
    const shown = heard();
    await tap("visit.invite");
    if (shown === undefined) throw new Error("no preview");
    await staff().click(shown, "visit.invite", { asHeld: true });
    await office.bot.sender.drained();
    expect(inbox()).toHaveLength(1);
  });

  test("with nobody to ask, it says how to get somebody", async () => {
    expect(await type("/visit invite V3")).toContain("/visit assign V3 E05 E07");
  });
});

describe("answers", () => {
  beforeEach(async () => {
    await type("/visit assign V1 E05* E18 E16");
    await type("/visit invite V1");
    await tap("visit.invite");
  });

  test("what staff record is on the card, with who recorded it and how it came", async () => {
    expect(await type("/visit record V1 E18 同意 电话")).toContain("*已同意*（电话）");
    expect(seatOf("E18")).toMatchObject({
      state: "accepted",
      answeredBy: office.staff,
      answeredWay: "telephone",
    });
    expect(words(inbox())).toContain("您已答复：参加");
    expect(await type("/visit record V1 E18 同意")).toContain("没有改动");
    await type("/visit record V1 E18 不能来 微信 家里有事");
    expect(seatOf("E18")).toMatchObject({
      state: "withdrawn",
      answeredWay: "wechat",
      reason: "health_or_family",
    });
    expect(words(inbox())).toContain("您不能参加了");
    expect(words(inbox())).not.toContain("不必麻烦");
  });

  test("a full team takes nobody back, and staff are told whom to tell", async () => {
    await type("/visit record V1 E05 declined");
    await type("/visit assign V1 E12");
    expect(await type("/visit record V1 E05 accepted")).toContain("已经满员");
    expect(seatOf("E05").state).toBe("declined");
  });

  test("a no is told to staff in the survey's thread, with what to do; a yes is not", async () => {
    office.stores.settings.set("staff_channel", channel);
    const [card] = inbox();
    if (card === undefined) throw new Error("no card");
    await office.workspace.as(office.expert).click(card, "assignment.accept");
    await office.bot.sender.drained();
    expect(words(office.workspace.messages(channel))).not.toContain("空出");
    await office.workspace.as(office.expert).click(inbox()[0] ?? card, "assignment.decline");
    await office.workspace.as(office.expert).submit((await modal(office.expert)).id, { note: "临时出国" });
    await office.bot.sender.drained();
    const told = words(
      office.workspace.messages(channel).filter(({ user }) => user === office.workspace.botUserId),
    );
    for (const said of [
      "示例专家18老师来不了",
      "V1 昆山高新区（7月3日 周三）空出 1 席",
      "2/3 席，组长 示例专家05",
      "12 个工作日",
      "选人补位",
    ])
      expect(told).toContain(said);
    expect(told).not.toContain("临时出国");
    expect(told).not.toContain("/visit assign");
    expect(words(inbox(office.staff))).toContain("临时出国");
  });

  test.each([
    ["reason", "health_or_family", "身体或家庭原因"],
    ["note", "要做手术", "要做手术"],
  ])("the %s of a no reaches the visit's owner alone", async (field, value, shown) => {
    office.stores.settings.set("staff_channel", channel);
    const person = office.workspace.as(office.expert);
    await person.click(inbox()[0] ?? fail(), "assignment.decline");
    const form = await modal(office.expert);
    expect(words(form)).toContain("有话只有联络员看到");
    await person.submit(form.id, { [field]: value });
    await office.bot.sender.drained();
    expect(words(office.workspace.messages(channel))).toContain("空出 1 席");
    expect(words(office.workspace.messages(channel))).not.toContain(shown);
    expect(words(inbox(office.staff))).toContain(shown);
  });

  test("words that were an answer are not quoted in a channel either", async () => {
    office.stores.settings.set("staff_channel", channel);
    const person = office.workspace.as(office.expert);
    await person.say(person.dm(), "那天要住院");
    await office.workspace.until(() => words(inbox()).includes("remark.confirm"));
    await person.click(inbox().at(-1) ?? fail(), "remark.confirm:all");
    await office.bot.sender.drained();
    expect(words(office.workspace.messages(channel))).toContain("空出 1 席");
    expect(words(office.workspace.messages(channel))).not.toContain("住院");
    expect(words(inbox(office.staff))).toContain("住院");
  });

  test("a no without a word: the channel hears of the seat, the owner whom to ask instead", async () => {
    office.stores.settings.set("staff_channel", channel);
    const person = office.workspace.as(office.expert);
    await person.click(inbox()[0] ?? fail(), "assignment.decline");
    await person.submit((await modal(office.expert)).id, {});
    await office.bot.sender.drained();
    expect(words(office.workspace.messages(channel))).toContain("空出 1 席");
    const [offer, ...more] = inbox(office.staff);
    expect(more).toEqual([]);
    expect(words(offer)).toContain("空出 1 席");
    expect(words(offer)).toContain("邀请");
  });

  test("whoever can come after all corrects what the channel and the owner were told, in place", async () => {
    office.stores.settings.set("staff_channel", channel);
    const person = office.workspace.as(office.expert);
    const told = () => words(office.workspace.messages(channel));
    await person.click(inbox()[0] ?? fail(), "assignment.decline");
    await person.submit((await modal(office.expert)).id, { note: "有课" });
    await office.bot.sender.drained();
    expect(told()).toContain("空出 1 席");
    await person.click(inbox()[0] ?? fail(), "assignment.accept");
    await office.bot.sender.drained();
    for (const seen of [told(), words(inbox(office.staff))]) {
      expect(seen).toContain("示例专家18老师又能来了，席位 3/3");
      expect(seen).not.toContain("空出 1 席");
    }
    await type("/visit record V1 E16 declined");
    for (const seen of [told(), words(inbox(office.staff))])
      expect(seen).toContain("示例专家18老师又能来了，席位 2/3");
  });

  test("team-mates see the team as it stands", async () => {
    expect(words(inbox()[0])).toContain("示例专家16老师");
    await type("/visit record V1 E16 declined");
    expect(words(inbox()[0])).not.toContain("示例专家16老师");
  });

  test("somebody who was asked is taken back after a question, and hears of it", async () => {
    await type("/visit record V1 E18 accepted");
    expect(await type("/visit unassign V1 E18")).toContain("他已经知道这件事");
    expect(seatOf("E18").state).toBe("accepted");
    await tap("visit.unassign");
    expect(seatOf("E18").state).toBe("withdrawn");
    expect(words(inbox())).toContain("这次不必麻烦您了");
    expect(inbox()).toHaveLength(2);
    expect(words(heard())).toContain("已发消息告诉他");
  });

  test("the form records for the seat that was chosen, and only as the visit stands", async () => {
    await staff().command("/visit record", channel);
    const form = await modal();
    const seat = `${seatOf("E16").id}.1`;
    await staff().submit(form.id, { seat, answer: "decline", way: "mail", reason: "travel", note: "在外地" });
    expect(seatOf("E16")).toMatchObject({
      state: "declined",
      answeredWay: "mail",
      reason: "travel",
      note: "在外地",
    });
  });
});

describe("done", () => {
  beforeEach(async () => {
    await type("/visit assign V1 E05* E18 E16");
    for (const code of ["E05", "E16"]) await type(`/visit record V1 ${code} accepted`);
    await type("/visit invite V1");
    await tap("visit.invite");
    await type("/visit record V1 E18 accepted");
    const visit = office.stores.visits.find(days.visits[0].id);
    if (visit !== undefined) office.stores.visits.change({ ...visit, parkAnswer: "agreed" });
    office.clock.moveTo("2019-07-03T10:00:00.000Z");
  });

  test("records who came; said again, it corrects; person-times come from the store", async () => {
    expect(await type("/visit done V1 all")).toContain("累计 3 人次（3 人）");
    expect(words(inbox())).toContain("您参加了");
    expect(await type("/visit done V1 without E16 plus E07 王处长")).toContain("累计 4 人次（4 人）");
    expect(seatOf("E16").state).toBe("absent");
    expect(office.stores.visits.find(days.visits[0].id)?.state).toBe("completed");
    expect(office.stores.attendances.personTimes(days.visits[0].surveyId)).toEqual({ times: 4, people: 4 });
    expect(await type("/visit done V1 all without 王处长")).toContain("累计 4 人次");
    expect(seatOf("E16").state).toBe("attended");
  });

  test("before its day it is refused", async () => {
    expect(await type("/visit done V2 all")).toContain("还没到日子");
  });

  test("a visit that was not settled wants a reason", async () => {
    await type("/visit record V1 E18 不能来");
    const refused = await type("/visit done V1 all");
    expect(refused).toContain("席位没有派满");
    expect(await type("/visit done V1 all 原因：两位专家成行")).toContain("两位专家成行");
  });

  test("a blank reason is no reason", async () => {
    await type("/visit record V1 E18 不能来");
    expect(await type("/visit done V1 all 原因：　")).not.toContain("已记录");
    await staff().command("/visit done V1", channel);
    const form = await modal();
    await staff().submit(form.id, { reason: " 　 " });
    expect(office.stores.visits.find(days.visits[0].id)).toMatchObject({
      state: "scheduled",
      reason: undefined,
    });
  });

  test("the form ticks everybody who said yes, and takes substitutes and others", async () => {
    await staff().command("/visit done", channel);
    await staff().submit((await modal()).id, { visit: String(days.visits[0].id) });
    const form = await office.workspace.until(() => {
      const open = office.workspace.modal(office.staff);
      return words(open).includes("当天补来") ? open : undefined;
    });
    const e = (code: string) => String(days.experts.find((expert) => expert.code === code)?.id);
    await staff().submit(form.id, {
      team: [e("E05"), e("E18")],
      plus: [e("E12")],
      persons: "王处长、李科长",
    });
    expect(office.stores.attendances.ofVisit(days.visits[0].id)).toHaveLength(5);
    expect(seatOf("E16").state).toBe("absent");
  });

  test("nobody at all is no visit", async () => {
    expect(await type("/visit done V1 without E05 E16 E18")).toContain("不算完成");
    expect(office.stores.visits.find(days.visits[0].id)?.state).toBe("scheduled");
  });
});
