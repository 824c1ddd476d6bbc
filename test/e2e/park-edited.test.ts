import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addInvitation, addMeeting, addOrganisation } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

// A park is renamed while its cards are open and its board is pinned, over the wire.

const channel = "C0GENERAL01";
const old = "昆山高新技术产业开发区";
const renamed = "昆山国家高新技术产业开发区";

let office: Office;
let days: SurveyDays;
beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
  await staff().command(`/office settings channel <#${channel}|general>`, channel);
  await drained();
});
afterEach(() => office.close());

const staff = () => office.workspace.as(office.staff);
const drained = () => office.bot.sender.drained();
const words = (thing: unknown) => JSON.stringify(thing);
const parkId = () => days.visits[0].parkId;

async function invited(): Promise<void> {
  await staff().command("/visit assign V1 E05* E07 E18", channel);
  await staff().command("/visit invite V1", channel);
  const shown = office.workspace.messages(channel, office.staff).at(-1);
  if (shown === undefined) throw new Error("no preview of the invitations");
  await staff().click(shown, "visit.invite");
  await drained();
}

const board = () => {
  const [ts] = office.workspace.pins(channel);
  return words(office.workspace.messages(channel).find((message) => message.ts === ts));
};
const cards = () => office.workspace.directMessages(office.expert);

/** The form that a command opens. */
async function formOf(line: string) {
  const top = office.workspace.modal(office.staff);
  if (top !== undefined) await staff().close(top.id, { all: true });
  await staff().command(line, channel);
  return office.workspace.until(() => office.workspace.modal(office.staff));
}

/** What the form says once it was saved with other values. */
async function saved(line: string, values: Record<string, string>) {
  const form = await formOf(line);
  const seen = await staff().submit(form.id, values);
  await drained();
  return seen;
}

test("the form is filled in; a new name is shown once by card and board, and nobody gets a new message", async () => {
  await invited();
  const before = { cards: cards().length, channel: office.workspace.messages(channel).length };
  expect(words(cards())).toContain("昆山");
  const form = await formOf("/park 修改 昆山高新");
  expect(words(form)).toContain(`"initial_value":"${old}"`);
  const seen = await staff().submit(form.id, { name_zh: renamed });
  await drained();
  expect(words(seen)).toContain(`已改名：${old} → *${renamed}*`);
  expect(cards()).toHaveLength(before.cards);
  expect(office.workspace.messages(channel)).toHaveLength(before.channel);
  for (const shown of [words(cards().at(-1)?.blocks), board()]) {
    expect(shown).toContain("昆山国家");
    expect(shown).not.toContain("昆山高新");
  }
  expect(office.workspace.pins(channel)).toHaveLength(1);
});

test("Homes, the card of somebody who said no, and the gap that they left follow", async () => {
  await invited();
  await office.workspace.as(office.expert).openHome();
  await staff().openHome();
  await staff().command("/visit record V1 E18 不便参加 电话", channel);
  await drained();
  const gap = () => office.workspace.directMessages(office.staff).map(({ blocks }) => words(blocks));
  const before = gap();
  expect(before.some((card) => card.includes("昆山高新"))).toBe(true);
  await saved("/park edit 昆山高新", { name_zh: renamed });
  await office.workspace.until(() => words(office.workspace.home(office.staff)).includes("昆山国家"));
  expect(words(cards()[0]?.blocks)).toContain("昆山国家");
  expect(gap()).toHaveLength(before.length);
  expect(gap().some((card) => card.includes("昆山国家"))).toBe(true);
});

test("a reminder that went out follows, and is not sent again", async () => {
  await invited();
  office.bot.tick();
  const reminder = () => cards().find(({ text, blocks }) => /次提醒/.test(words([text, blocks])));
  // The morning on which the answer is due, or the one before.
  for (let due = office.bot.nextDue(); due !== undefined && due < "2019-06-21"; due = office.bot.nextDue()) {
    if (reminder() !== undefined) break;
    office.clock.moveTo(due);
    office.bot.tick();
    await drained();
  }
  expect(words(reminder()?.blocks)).toContain("昆山高新");
  const before = cards().length;
  await saved("/park edit 昆山高新", { name_zh: renamed });
  expect(words(reminder()?.blocks)).toContain("昆山国家");
  expect(cards()).toHaveLength(before);
});

test("afterwards it is found by its new name only, and the log has both", async () => {
  await saved("/park edit 芜湖", { name_zh: "鸠江经济技术开发区", name_en: "Jiujiang Zone" });
  expect(words(await staff().command("/park show 鸠江", channel))).toContain("Jiujiang Zone");
  expect(words(await staff().command("/park show 芜湖经济", channel))).toContain("没有找到园区");
  expect(words(await staff().command("/office audit 芜湖", channel))).toContain("修改园区");
  const park = office.stores.parks.findByName("鸠江经济技术开发区");
  expect(office.stores.audit.ofSubject(`park:${park?.id}`)).toMatchObject([
    {
      actor: office.staff,
      action: "park_edited",
      detail: { nameBefore: "芜湖经济技术开发区", name: "鸠江经济技术开发区" },
    },
  ]);
});

describe("is refused at its field, and nothing is changed", () => {
  test.each<[string, Record<string, string>, string, string]>([
    [
      "another park's name",
      { name_zh: "芜湖经济技术开发区" },
      "name_zh",
      "另一家园区已叫“芜湖经济技术开发区”",
    ],
    ["its name in other letters", { name_en: "ｌｕｂｅｉ" }, "name_en", "另一家园区已叫“Lubei”"],
    ["no name", { name_zh: "  " }, "name_zh", "请填写这一项"],
    ["a latitude alone", { latitude: "31.3", longitude: "" }, "longitude", "要一起填"],
    ["a step without its time", { stage: "named" }, "since", "从何时起"],
  ])("%s", async (_what, values, field, said) => {
    const before = office.stores.parks.all();
    const seen = await saved("/park edit 昆山高新", values);
    expect(seen.errors?.[field]).toContain(said);
    expect(office.stores.parks.all()).toEqual(before);
    expect(office.stores.audit.ofSubject(`park:${parkId()}`)).toEqual([]);
  });
});

test("its own name, place and history may be saved again; nothing changed is said so", async () => {
  expect(words(await saved("/park edit 昆山高新", {}))).toContain("没有改动");
  const seen = await saved("/park edit 昆山高新", { city: "苏州", stage: "named", since: "2018年" });
  expect(words(seen)).toContain("2018年命名");
  expect(office.stores.parks.find(parkId())).toMatchObject({
    cityZh: "苏州",
    provinceEn: office.stores.parks.find(parkId())?.provinceEn,
    stages: expect.arrayContaining([{ stage: "named", since: "2018" }]),
  });
});

describe("its administration", () => {
  test("is renamed along, with its ending, and the tally of a meeting that it is invited to", async () => {
    const own = addOrganisation(office.stores, { nameZh: `${old}管委会`, kind: "park_administration" });
    const other = addOrganisation(office.stores, { nameZh: `${old}招商局`, kind: "other" });
    const meeting = addMeeting(office.stores, { owner: office.staff });
    const subject = `meeting:${meeting.id}` as const;
    addInvitation(office.stores, { meetingId: meeting.id, organisationId: own.id });
    const shown = office.stores.messages.revisionOf(subject);
    const seen = await saved("/park edit 昆山高新", { name_zh: renamed });
    expect(words(seen)).toContain(`单位一并改名：${old}管委会 → ${renamed}管委会`);
    expect(office.stores.organisations.find(own.id)?.nameZh).toBe(`${renamed}管委会`);
    expect(office.stores.organisations.find(other.id)?.nameZh).toBe(`${old}招商局`);
    expect(office.stores.messages.revisionOf(subject)).toBeGreaterThan(shown);
  });

  test("keeps its name where an organisation of the new one stands, which is said", async () => {
    const own = addOrganisation(office.stores, { nameZh: `${old}管委会`, kind: "park_administration" });
    addOrganisation(office.stores, { nameZh: `${renamed}管委会`, kind: "park_administration" });
    expect(words(await saved("/park edit 昆山高新", { name_zh: renamed }))).toContain("没有改名，请核对");
    expect(office.stores.organisations.find(own.id)?.nameZh).toBe(`${old}管委会`);
  });

  test("of another park with a longer name stays", async () => {
    const far = `${old}南区`;
    await saved("/park add", { name_zh: far, province: "江苏省", kind: "sector_specific" });
    const own = addOrganisation(office.stores, { nameZh: `${far}管委会`, kind: "park_administration" });
    await saved(`/park edit ${old}`, { name_zh: renamed });
    expect(office.stores.organisations.find(own.id)?.nameZh).toBe(`${far}管委会`);
  });
});

test("a park is added with the same form", async () => {
  const form = await formOf("/park 新增 示例生态工业园");
  expect(words(form)).toContain('"initial_value":"示例生态工业园"');
  const values = { province: "江苏省", kind: "venous", latitude: "31.3", longitude: "120.6" };
  const seen = await staff().submit(form.id, { ...values, stage: "applied", since: "2019" });
  expect(words(seen)).toContain("已登记园区：*示例生态工业园*");
  const added = office.stores.parks.findByName("示例生态工业园");
  expect(added).toMatchObject({ kind: "venous", stages: [{ stage: "applied", since: "2019" }] });
  expect(office.stores.audit.ofSubject(`park:${added?.id}`)).toMatchObject([{ action: "park_added" }]);
});

test("markup in a name stays words", async () => {
  await invited();
  await saved("/park edit 昆山高新", { name_zh: "昆山<!channel>区" });
  expect(board()).toContain("昆山&lt;!channel&gt;区");
});

test("in English", async () => {
  await staff().command("/office language en", channel);
  await invited();
  expect(words(await formOf("/park edit kunshan"))).toContain("New step of its history");
  const form = office.workspace.modal(office.staff);
  const seen = await staff().submit(form?.id ?? "", { name_en: "Kunshan Example Park" });
  await drained();
  expect(words(seen)).toContain("→ *Kunshan Example Park*");
  const taken = await saved("/park edit kunshan", { name_en: "lubei" });
  expect(taken.errors?.name_en).toContain("Another park is called “Lubei”");
});

test.each(["edit 昆山高新", "add"])("/park %s is for staff", async (verb) => {
  const seen = await office.workspace.as(office.expert).command(`/park ${verb}`, channel);
  expect(words(seen.ephemerals)).toContain("由办公室工作人员办理");
});
