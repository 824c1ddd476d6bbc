import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../src/workspace/state.ts";
import { addAssignment, addExpert, addMember, addPark, addSurvey, addVisit } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
const channel = "C0GENERAL01";

beforeEach(async () => {
  office = await openOffice();
  const { stores } = office;
  addExpert(stores, {
    code: "E05",
    name: "示例专家05",
    institution: "山东大学",
    province: "山东省",
    fields: ["工业生态学", "循环经济"],
    canLead: true,
    maxVisits: 4,
  });
  addExpert(stores, {
    code: "E18",
    name: "陈浩",
    institution: "同济大学",
    province: "上海市",
    fields: ["固废", "水资源"],
    email: "Chen.Hao@example.org",
  });
});
afterEach(() => office.close());

const staff = () => office.workspace.as(office.staff);
const ask = async (line: string, who = office.staff) =>
  JSON.stringify(await office.workspace.as(who).command(line, channel));
const linkOf = (code: string) => office.stores.experts.findByCode(code)?.slackUserId;

describe("what is typed is answered", () => {
  test.each([
    ["/expert list", "专家 2 位"],
    [
      "/expert list",
      "*E05 示例专家05*｜山东大学（山东省）｜工业生态学、循环经济｜可任组长｜上限 4 场｜未关联 Slack",
    ],
    ["/expert 列表 固废", "E18 陈浩"],
    ["/expert list 固体废物", "E18 陈浩"],
    ["/expert list 山东 组长", "专家：“山东 组长”，1 位"],
    ["/expert list tongji", "E18 陈浩"],
    ["/expert list 火星", "没有对得上“火星”的专家"],
    ["/expert list 未关联", "还没有关联 Slack 的专家 2 位"],
    ["/expert list unlinked", "邮箱相同：<@U0EXPERT001>"],
    ["/expert show E05", "单位：山东大学（山东省）"],
    ["/expert show 示例专家05老师", "Slack：未关联"],
    ["/expert show e5", "可任组长｜上限 4 场"],
    ["/expert show 王工", "专家库里没有找到“王工”"],
    ["/expert show", "例如：`/expert show E05`"],
    ["/expert link", "例如：`/expert link E05 @成员`"],
    ["/expert link E05", "没有认出要关联哪位 Slack 成员"],
    ["/expert link E05 @nobody.known", "没有认出要关联哪位 Slack 成员（“E05 @nobody.known”）"],
    ["/expert link E99 @chen.hao", "专家库里没有找到“E99”"],
    ["/expert link @chen.hao", "还差一项内容"],
    ["/expert link E05 解除", "本来就没有关联 Slack"],
    ["/expert lnik E05", "您是想打"],
    ["/expert", "专家库"],
    ["/expert help", "/expert list 固废 组长"],
  ])("%s: %s", async (line, expected) => {
    expect(await ask(line)).toContain(expected);
  });

  test.each(["list", "show E05", "add", "link E05 @chen.hao", "import"])(
    "/expert %s is for staff",
    async (verb) => {
      expect(await ask(`/expert ${verb}`, office.expert)).toContain("由办公室工作人员办理");
      expect(office.workspace.modal(office.expert)).toBeUndefined();
    },
  );
});

test("an empty pool says how to fill it", async () => {
  const empty = await openOffice();
  const seen = await empty.workspace.as(empty.staff).command("/expert list", channel);
  await empty.close();
  expect(JSON.stringify(seen)).toContain("专家库还是空的");
});

test("visits of the open survey are counted, and everything on record is shown", async () => {
  const { stores } = office;
  const expertId = stores.experts.findByCode("E05")?.id ?? 0;
  const survey = addSurvey(stores, { owner: office.staff });
  const park = addPark(stores, { nameZh: "昆山高新技术产业开发区" });
  const other = addPark(stores, { nameZh: "山东鲁北企业集团" });
  const visit = addVisit(stores, { surveyId: survey.id, parkId: park.id, owner: office.staff });
  const gone = addVisit(stores, {
    surveyId: survey.id,
    parkId: other.id,
    owner: office.staff,
    state: "cancelled",
  });
  addAssignment(stores, { visitId: visit.id, expertId, state: "accepted", leads: true });
  addAssignment(stores, { visitId: gone.id, expertId, state: "accepted" });
  for (const day of ["2019-07-11", "2019-07-12", "2019-07-15"] as const)
    stores.experts.markUnavailable(expertId, day);
  stores.recusals.record({
    expertId,
    parkId: other.id,
    basis: "declared",
    weight: "hard",
    reason: "曾任顾问",
  });
  expect(await ask("/expert list")).toContain("本次 1/4 场");
  const shown = await ask("/expert show E05");
  for (const said of [
    "不便日期：7月11日—12日、7月15日（周一）",
    "需回避园区：山东鲁北企业集团（本人申报：曾任顾问）",
    "昆山高新技术产业开发区｜7月3日（周三）｜组长｜已同意｜A1",
  ])
    expect(shown).toContain(said);
  // Why somebody recused themselves is for the head of the office, not for every member of the staff.
  office.stores.members.meet(office.expert);
  office.stores.members.grantRole(office.expert, "staff", office.staff, office.clock.now());
  const seen = JSON.stringify(await office.workspace.as(office.expert).command("/expert show E05", channel));
  expect(seen).toContain("需回避园区：山东鲁北企业集团（本人申报）");
  expect(seen).not.toContain("曾任顾问");
});

test("a long list is turned page by page", async () => {
  for (let i = 30; i < 48; i += 1) addExpert(office.stores, { code: `E${i}` });
  await staff().command("/expert list", channel);
  const shown = (): Message => {
    const last = office.workspace.messages(channel, office.staff).at(-1);
    if (last === undefined) throw new Error("nothing was said");
    return last;
  };
  expect(JSON.stringify(shown())).toContain("第 1／2 页");
  await staff().click(shown(), "expert.list:next");
  await office.workspace.until(() => JSON.stringify(shown()).includes("第 2／2 页"));
});

describe("linking", () => {
  test("by a mention, changed, and taken back", async () => {
    expect(await ask("/expert link E05 @liu.min")).toContain("已把 *E05 示例专家05* 关联到 <@U0STAFF0001>");
    expect(await ask("/expert link E05 @liu.min")).toContain("没有改动");
    expect(await ask("/expert link @chen.hao E05")).toContain("<@U0EXPERT001>");
    expect(linkOf("E05")).toBe(office.expert);
    expect(await ask("/expert link E05 none")).toContain("已解除");
    expect(linkOf("E05")).toBeUndefined();
    expect(office.stores.audit.ofSubject("expert:E05")).toHaveLength(3);
  });

  test("of a member who is another expert is refused with what to do first", async () => {
    await ask("/expert link E05 @chen.hao");
    expect(await ask("/expert link E18 @chen.hao")).toContain("先打 `/expert link E05 解除`");
    expect(linkOf("E18")).toBeUndefined();
  });

  test("that staff took away does not come back with the next news of that member", async () => {
    await ask("/expert link E18 @chen.hao");
    await ask("/expert link E18 none");
    office.workspace.changeUser(office.expert, { real_name: "陈皓" });
    await office.workspace.until(() => office.stores.members.find(office.expert)?.name === "陈皓");
    expect(linkOf("E18")).toBeUndefined();
    await ask("/expert link E18 @chen.hao");
    expect(linkOf("E18")).toBe(office.expert);
  });

  test("after being asked brings the open card, and the card of whoever was linked before is left behind", async () => {
    const { stores } = office;
    const visit = addVisit(stores, { owner: addMember(stores, { slackUserId: office.staff }).slackUserId });
    const expertId = stores.experts.findByCode("E05")?.id ?? 0;
    const requestId = stores.requests.add(expertId, office.staff, office.clock.now());
    const replyBy = "2019-06-20T09:00:00.000Z";
    addAssignment(stores, { visitId: visit.id, expertId, state: "invited", requestId, replyBy });
    const cards = () => stores.messages.ofSubject(`request:${requestId}`).map(({ recipient }) => recipient);
    await ask("/expert link E05 @chen.hao");
    await office.bot.sender.drained();
    expect(cards()).toEqual([`user:${office.expert}`]);
    expect(JSON.stringify(office.workspace.directMessages(office.expert))).toContain("想请您参加");
    await ask("/expert link E05 @liu.min");
    await office.bot.sender.drained();
    expect(cards()).toEqual([`user:${office.staff}`]);
  });

  test("of a bot or of somebody who has left is refused", async () => {
    office.stores.bots.mark("U0ROBOT0001", "robot");
    addMember(office.stores, { slackUserId: "U0GONE00001", name: "周工", deactivated: true });
    office.workspace.joinUser({ id: "U0ROBOT0001", name: "robot", is_bot: true });
    office.workspace.joinUser({ id: "U0GONE00001", name: "gone" });
    await office.workspace.until(() => office.stores.bots.has("U0ROBOT0001"));
    expect(await ask("/expert link E05 <@U0ROBOT0001>")).toContain("是机器人");
    office.workspace.changeUser("U0GONE00001", { deleted: true });
    await office.workspace.until(() => office.stores.members.find("U0GONE00001")?.deactivated);
    expect(await ask("/expert link E05 <@U0GONE00001>")).toContain("账号已停用");
    expect(linkOf("E05")).toBeUndefined();
  });

  test("with one tap, and the list shows who is left", async () => {
    await staff().command("/expert list 未关联", channel);
    const shown = () => office.workspace.messages(channel, office.staff).at(-1);
    const first = shown();
    const button = JSON.stringify(first).match(/expert\.link:\d+-\d+/)?.[0] ?? "";
    if (first === undefined) throw new Error("nothing was said");
    await staff().click(first, button);
    await office.workspace.until(() => JSON.stringify(shown()).includes("还没有关联 Slack 的专家 1 位"));
    expect(linkOf("E18")).toBe(office.expert);
  });

  test("by address, when a member comes or changes, and never over another link", async () => {
    addExpert(office.stores, { code: "E19", email: "New@Example.org" });
    office.workspace.joinUser({ id: "U0NEW", name: "new", email: "new@example.ORG" });
    await office.workspace.until(() => linkOf("E19") === "U0NEW");
    office.workspace.joinUser({ id: "U0OTHER", name: "other", email: "other@example.org" });
    await office.workspace.until(() => office.stores.members.find("U0OTHER"));
    office.workspace.changeUser("U0OTHER", { email: "new@example.org" });
    await office.workspace.until(() => office.stores.members.find("U0OTHER")?.email === "new@example.org");
    expect(linkOf("E19")).toBe("U0NEW");
  });
});

describe("adding", () => {
  async function opened(typed = "") {
    await staff().command(`/expert add ${typed}`, channel);
    return office.workspace.until(() => office.workspace.modal(office.staff));
  }
  const filled = {
    name: "示例专家25",
    institution: "同济大学",
    province: "上海市",
    fields: "固废，水资源",
    lead: ["yes"],
    email: "chen.hao@example.org",
    days: "7月17日、18日；7月22日至23日",
  };

  test("proposes the next code, and shows the expert", async () => {
    office.stores.experts.change({ ...expertFacts("E18"), email: undefined });
    const form = await opened("王工");
    expect(JSON.stringify(form.blocks)).toContain('"initial_value":"E19"');
    expect(JSON.stringify(form.blocks)).toContain('"initial_value":"王工"');
    const seen = await staff().submit(form.id, { ...filled, code: "e25" });
    expect(JSON.stringify(seen.modal)).toContain("E25 示例专家25");
    expect(office.stores.experts.findByCode("E25")).toMatchObject({
      fields: ["固废", "水资源"],
      canLead: true,
      maxVisits: 3,
      slackUserId: office.expert,
      unavailable: ["2019-07-17", "2019-07-18", "2019-07-22", "2019-07-23"],
    });
  });

  test.each([
    [{ code: "E05" }, "code", "这个编号已经是 E05 示例专家05"],
    [{ code: "二五" }, "code", "E25"],
    [{ province: "" }, "province", "请填省份"],
    [{ email: "chen.hao" }, "email", "不像邮箱"],
    [{ email: "CHEN.HAO@example.org" }, "email", "已经是 E18 陈浩 的"],
    [{ days: "随便哪天" }, "days", "看不懂这些日期"],
    [{ conflicts: "火星园区" }, "conflicts", "没有找到园区“火星园区”"],
    [{ visits: "很多" }, "visits", "0 到 99"],
    [{ fields: "，" }, "fields", "请填写"],
  ])("%j is said at the field, and can be mended there", async (wrong, block, said) => {
    const form = await opened();
    const right = { ...filled, email: "", code: "E25" };
    const seen = await staff().submit(form.id, { ...right, ...wrong });
    expect(seen.errors[block]).toContain(said);
    expect(office.stores.experts.all()).toHaveLength(2);
    const mended = await staff().submit(form.id, { ...right, conflicts: "", visits: "3" });
    expect(JSON.stringify(mended.modal)).toContain("E25 示例专家25");
  });

  function expertFacts(code: string) {
    const known = office.stores.experts.findByCode(code);
    if (known === undefined) throw new Error(code);
    const { name, institution, province, fields, canLead, maxVisits, email } = known;
    return { code, name, institution, province, fields, canLead, maxVisits, email };
  }
});
