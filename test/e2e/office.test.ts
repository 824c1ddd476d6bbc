import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimAlphabet, claimCodeFrom, claimLength, plainClaim } from "../../src/domain/claim-codes.ts";
import { addContact, addOrganisation, addSurvey } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
const channel = "C0GENERAL01";
const ask = async (line: string, who = office.staff) =>
  JSON.stringify(await office.workspace.as(who).command(line, channel));
const rolesOf = (user: string) => office.stores.members.rolesOf(user).sort();

describe("claiming", () => {
  beforeEach(async () => {
    office = await openOffice({ admins: [] });
  });
  afterEach(() => office.close());
  const code = () => office.stores.settings.get("claim_code") ?? "";

  test("whoever types the code that the log told is administrator and staff, once", async () => {
    expect(office.claimCodes).toEqual([code()]);
    expect(await ask(`/office claim ${code()}`, office.expert)).toContain("您现在是联络员的管理员");
    expect(rolesOf(office.expert)).toEqual(["admin", "staff"]);
    expect(code()).toBe("");
    expect(await ask("/office claim ABCDEFGH")).toContain("已经有管理员了：<@U0EXPERT001>");
    expect(rolesOf(office.staff)).toEqual([]);
    expect(office.claimCodes).toHaveLength(1);
  });

  test.each([
    ["lower case", (right: string) => right.toLowerCase()],
    ["in two halves", (right: string) => `${right.slice(0, 4)}-${right.slice(4)}`],
    [
      "full width",
      (right: string) => right.replace(/\w/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])("%s is taken", async (_how, typed) => {
    expect(await ask(`/office 认领 ${typed(code())}`)).toContain("您现在是联络员的管理员");
  });

  test("a wrong code is refused kindly; after five there is a new one, which only the log tells", async () => {
    const first = code();
    for (const wrong of ["AAAAAAAA", "", "<@U0STAFF0001>", "'; DROP TABLE"])
      expect(await ask(`/office claim ${wrong}`)).toContain("认领码不对");
    expect(code()).toBe(first);
    const last = await ask("/office claim BBBBBBBB", office.expert);
    expect(last).toContain("认领码不对");
    expect(code()).not.toBe(first);
    expect(last).not.toContain(code());
    expect(office.claimCodes).toEqual([first, code()]);
    expect(await ask(`/office claim ${first}`)).toContain("认领码不对");
    expect(await ask(`/office claim ${code()}`)).toContain("您现在是联络员的管理员");
  });

  test("what is typed twice by Slack is counted once", async () => {
    await ask("/office claim AAAAAAAA");
    const sent = office.workspace.deliveries.findLast(({ kind }) => kind === "slash_commands");
    for (let i = 0; i < 6; i += 1) await office.workspace.deliver("slash_commands", sent?.payload ?? {});
    expect(office.claimCodes).toHaveLength(1);
  });
});

test("the code stays the same after a restart, and so does the count of wrong ones", async () => {
  office = await openOffice({ admins: [] });
  const code = office.stores.settings.get("claim_code");
  for (let i = 0; i < 3; i += 1) await ask("/office claim AAAAAAAA");
  await office.bot.stop();
  await office.restart();
  expect(office.claimCodes).toEqual([code, code]);
  await ask("/office claim AAAAAAAA");
  expect(office.stores.settings.get("claim_code")).toBe(code);
  await ask("/office claim AAAAAAAA");
  expect(office.stores.settings.get("claim_code")).not.toBe(code);
  await office.close();
});

test("without an administrator nobody manages, and with one nobody claims", async () => {
  office = await openOffice();
  expect(office.claimCodes).toEqual([]);
  expect(await ask("/office claim ABCDEFGH", office.expert)).toContain("已经有管理员了：<@U0STAFF0001>");
  await office.close();
});

test("codes have no signs that are taken for one another, and are compared without regard to how they are typed", () => {
  expect(claimAlphabet).not.toMatch(/[01ILOU]/);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: claimLength, maxLength: claimLength }), (numbers) => {
      let at = 0;
      const code = claimCodeFrom((limit) => (numbers[at++] ?? 0) % limit);
      expect(code).toHaveLength(claimLength);
      expect([...code].every((sign) => claimAlphabet.includes(sign))).toBe(true);
      expect(plainClaim(` ${code.toLowerCase().slice(0, 3)} - ${code.slice(3)} `)).toBe(code);
    }),
  );
});

describe("people of the office", () => {
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());
  const staff = () => office.workspace.as(office.staff);

  test.each([
    ["/office staff", "*管理员*：<@U0STAFF0001>"],
    ["/office 工作人员", "*审批人*：还没有"],
    ["/office staff add", "没有认出是哪位"],
    ["/office staff add @nobody.here", "没有认出是哪位（“add @nobody.here”）"],
    ["/office staff add @chen.hao king", "看不懂“add"],
    ["/office staff promote @chen.hao", "看不懂“promote"],
    ["/office staff remove @chen.hao", "没有改动"],
    ["/office staff remove @liu.min", "在启动配置（ADMIN_USER_IDS）里指定"],
    ["/office staff add @park_liaison", "是机器人"],
    ["/office stuff", "您是想打"],
    ["/office", "/office staff add @同事"],
    ["/office settings", ""],
    ["/office settings channel", "没有认出是哪个频道"],
    ["/office settings channel #nowhere", "没有认出是哪个频道"],
    ["/office settings language 火星文", "还不会说“火星文”"],
    ["/office settings colour red", "看不懂“colour red”"],
    ["/office language", "例如：`/office language en`"],
    ["/office language fr", "还不会说“fr”"],
  ])("%s: %s", async (line, expected) => {
    expect(await ask(line)).toContain(expected);
  });

  test("are added, promoted and removed, in either language", async () => {
    expect(await ask("/office staff add @chen.hao @liu.min")).toContain(
      "已添加工作人员：<@U0EXPERT001>、<@U0STAFF0001>",
    );
    expect(rolesOf(office.expert)).toEqual(["staff"]);
    expect(await ask("/office staff add @chen.hao 审批人")).toContain("已添加审批人：<@U0EXPERT001>");
    expect(await ask("/office staff 添加 管理员 @chen.hao")).toContain("已添加管理员");
    expect(rolesOf(office.expert)).toEqual(["admin", "approver", "staff"]);
    expect(await ask("/office staff remove @chen.hao approver")).toContain("审批人权限");
    expect(await ask("/office staff 移除 @chen.hao")).toContain("移出办公室人员名单");
    expect(rolesOf(office.expert)).toEqual([]);
    expect(office.stores.audit.ofSubject(`member:${office.expert}`)).toHaveLength(5);
  });

  test("staff see the list without its button, and do not change it", async () => {
    await ask("/office staff add @chen.hao");
    expect(await ask("/office staff", office.expert)).not.toContain("office.staff");
    expect(await ask("/office staff add @chen.hao admin", office.expert)).toContain("由管理员办理");
    expect(await ask("/office settings", office.expert)).toContain("由管理员办理");
    expect(rolesOf(office.expert)).toEqual(["staff"]);
  });

  test.each(["staff", "staff add @chen.hao admin", "settings", "organisations", "organisations import"])(
    "/office %s is for the office",
    async (verb) => {
      expect(await ask(`/office ${verb}`, office.expert)).toMatch(/由(办公室工作人员|管理员)办理/);
      expect(rolesOf(office.expert)).toEqual([]);
    },
  );

  test("are added with a form behind the list's button", async () => {
    await staff().command("/office staff", channel);
    const list = office.workspace.messages(channel, office.staff).at(-1);
    if (list === undefined) throw new Error("nothing was said");
    await staff().click(list, "office.staff");
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    expect((await staff().submit(form.id)).errors.people).toBeDefined();
    const seen = await staff().submit(form.id, { people: [office.expert], role: "approver" });
    expect(JSON.stringify(seen.modal)).toContain("已添加审批人");
    expect(rolesOf(office.expert)).toEqual(["approver"]);
  });
});

test("the last administrator stays", async () => {
  office = await openOffice({ admins: [] });
  await ask(`/office claim ${office.claimCodes[0]}`);
  expect(await ask("/office staff remove @liu.min")).toContain("一位管理员也没有了");
  expect(rolesOf(office.staff)).toEqual(["admin", "staff"]);
  await ask("/office staff add @chen.hao admin");
  expect(await ask("/office staff remove @liu.min @chen.hao")).toContain("一位管理员也没有了");
  expect(await ask("/office staff remove @liu.min")).toContain("移出");
  expect(await ask("/office staff add @liu.min", office.expert)).toContain("已添加工作人员");
  await office.close();
});

describe("settings", () => {
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  test("the staff channel gets the boards of the open surveys, once", async () => {
    addSurvey(office.stores, { owner: office.staff });
    addSurvey(office.stores, { owner: office.staff, closedAt: "2019-06-01T00:00:00.000Z" });
    const seen = await ask("/office settings channel #general");
    expect(seen).toContain("工作人员频道：<#C0GENERAL01>");
    expect(seen).toContain("/invite @Park Liaison");
    expect(seen).toContain("正在进行的 1 个调研");
    await ask("/office settings channel #general");
    await office.bot.sender.drained();
    const boards = office.stores.notices.all().filter(({ key }) => key.startsWith("board:"));
    expect(boards).toMatchObject([{ key: "board:1:C0GENERAL01", state: "sent", subject: "survey:1" }]);
  });

  test("a channel that the bot was not in gets them when it is chosen once more", async () => {
    addSurvey(office.stores, { owner: office.staff });
    const { workspace, bot } = office;
    const members = [workspace.botUserId, office.staff, office.expert];
    await ask("/office settings channel #general");
    await bot.sender.drained();
    workspace.setMembers(channel, members.slice(1));
    office.stores.settings.unset("staff_channel");
    addSurvey(office.stores, { owner: office.staff });
    await ask("/office settings channel #general");
    await bot.sender.drained();
    expect(office.stores.notices.findByKey("board:2:C0GENERAL01")?.state).toBe("failed");
    workspace.setMembers(channel, members);
    await ask("/office settings channel #general");
    await bot.sender.drained();
    expect(office.stores.notices.findByKey("board:2:C0GENERAL01")?.state).toBe("sent");
  });

  test("the form shows what is set, and saves what is chosen", async () => {
    const person = office.workspace.as(office.staff);
    await person.command("/office 设置", channel);
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    expect(JSON.stringify(form.blocks)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"中文"',
    );
    const seen = await person.submit(form.id, { channel, language: "en" });
    expect(JSON.stringify(seen.modal)).toContain("办公室语言：English");
    expect(office.stores.settings.get("staff_channel")).toBe(channel);
    expect(await ask("/office staff", office.staff)).toContain("People of the office");
  });

  test("everybody chooses their own language", async () => {
    expect(await ask("/office language en", office.expert)).toContain("From now on in English");
    expect(await ask("/office 语言 中文", office.expert)).toContain("以后跟您说中文");
    expect(office.stores.members.find(office.expert)?.language).toBe("zh-CN");
  });
});

describe("organisations", () => {
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  test("none yet: how to bring them in", async () => {
    expect(await ask("/office organisations")).toContain("单位库还是空的");
    expect(await ask("/office organisations 江苏")).toContain("没有对得上“江苏”的单位");
  });

  test("are listed with kind, province and contacts, and filtered; addresses are not shown", async () => {
    const { stores } = office;
    const dee = addOrganisation(stores, { nameZh: "江苏省生态环境厅", provinceZh: "江苏省" });
    addOrganisation(stores, { nameZh: "同济大学", nameEn: "Tongji University", kind: "institution" });
    addContact(stores, { organisationId: dee.id, name: "示例代表甲", post: "处长", address: "13800000000" });
    const all = await ask("/office organisations");
    expect(all).toContain("单位 2 家");
    expect(all).toContain("*江苏省生态环境厅*｜省级生态环境部门｜江苏省｜联系人：示例代表甲（处长）");
    expect(all).not.toContain("13800000000");
    for (const [filter, found] of [
      ["江苏", "江苏省生态环境厅"],
      ["高校", "同济大学"],
      ["tongji", "同济大学"],
      ["生态环境部门", "江苏省生态环境厅"],
    ])
      expect(await ask(`/office 单位 ${filter}`)).toContain(found);
    expect(await ask("/office organisations 火星")).toContain("没有对得上“火星”的单位");
  });

  test("a long list is turned page by page", async () => {
    for (let i = 0; i < 17; i += 1) addOrganisation(office.stores);
    await ask("/office organisations");
    const shown = () => office.workspace.messages(channel, office.staff).at(-1);
    const first = shown();
    if (first === undefined) throw new Error("nothing was said");
    await office.workspace.as(office.staff).click(first, "office.organisations:next");
    await office.workspace.until(() => JSON.stringify(shown()).includes("第 2／2 页"));
  });
});
