import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

// The board at the head of the staff channel, what stands behind its ⋯, surveys like others, and handing over.

const channel = "C0GENERAL01";
const colleague = "U0STAFF0002";

let office: Office;
let days: SurveyDays;
beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
  await staff().command(`/office settings channel <#${channel}|general>`, channel);
  await office.bot.sender.drained();
});
afterEach(() => office.close());

const staff = () => office.workspace.as(office.staff);
const words = (thing: unknown) => JSON.stringify(thing);
const board = () => {
  const [ts] = office.workspace.pins(channel);
  return office.workspace.messages(channel).find((message) => message.ts === ts);
};
const answer = () => {
  const shown = office.workspace.messages(channel, office.staff).at(-1);
  if (shown === undefined) throw new Error("nothing was shown");
  return shown;
};
async function type(line: string): Promise<string> {
  const seen = await staff().command(line, channel);
  await office.bot.sender.drained();
  return words(seen.ephemerals);
}
async function tap(action: string): Promise<void> {
  expect(await staff().click(answer(), action)).toMatchObject({ status: "ok" });
  await office.bot.sender.drained();
}

describe("the board", () => {
  test("stands pinned, once, and is brought up to date in place", async () => {
    expect(office.workspace.pins(channel)).toHaveLength(1);
    expect(words(board())).toContain("待落实 3");
    await type("/visit park V1 agreed 电话");
    await type("/visit cancel V3 园区临时有事");
    await tap("visit.cancel");
    expect(office.workspace.pins(channel)).toHaveLength(1);
    expect(words(board())).toContain("待落实 2");
  });

  test("is pinned again after trouble, and where an attempt's answer was lost", async () => {
    await office.close();
    office = await openOffice();
    surveyDays(office.stores, office);
    office.workspace.misbehave.fail("pins.add", { times: 2 });
    await type(`/office settings channel <#${channel}|general>`);
    expect(office.workspace.pins(channel)).toHaveLength(1);
  });

  test("stands unpinned where Slack will not have it pinned", async () => {
    await office.close();
    office = await openOffice();
    surveyDays(office.stores, office);
    office.workspace.misbehave.refuse("pins.add", "too_many_pins", { times: 1 });
    await type(`/office settings channel <#${channel}|general>`);
    expect(office.workspace.pins(channel)).toEqual([]);
    expect(words(office.workspace.messages(channel))).toContain("待落实 3");
  });

  test("offers to paste replies, to hand over, and to export a table", async () => {
    const shown = board();
    if (shown === undefined) throw new Error("no board");
    const value = (deed: string) => JSON.stringify({ v: 1, survey: days.visits[0].surveyId, deed });
    await staff().click(shown, "survey.more", { value: value("paste") });
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    expect(form.callback_id).toBe("visit.paste");
    await staff().close(form.id);
    await staff().click(shown, "survey.more", { value: value("handover") });
    const other = await office.workspace.until(() => office.workspace.modal(office.staff));
    expect(other.callback_id).toBe("office.handover_form");
    await staff().close(other.id);
    await staff().click(shown, "survey.more", { value: value("export") });
    await office.workspace.until(() =>
      office.workspace.directMessages(office.staff).some(({ files }) => files?.length === 1),
    );
  });
});

describe("a survey like another", () => {
  test("is shown, and started with its parks, modes, seats and needs, without dates and people", async () => {
    await type("/visit assign V1 E05*");
    const shown = await type("/survey new 2019年秋季复核 9月2日至9月20日 like S1");
    for (const said of ["参照 S1", "3 家园区", "实地 3 家，9 席", "还没有建立"])
      expect(shown).toContain(said);
    expect(office.stores.surveys.all()).toHaveLength(1);
    await tap("survey.start_like");
    const model = office.stores.visits.ofSurvey(1);
    const copies = office.stores.visits.ofSurvey(2);
    expect(copies.map(({ parkId, mode, seats, needs }) => [parkId, mode, seats, needs])).toEqual(
      model.map(({ parkId, mode, seats, needs }) => [parkId, mode, seats, needs]),
    );
    for (const { id, state, dayFrom } of copies) {
      expect([state, dayFrom]).toEqual(["planned", undefined]);
      expect(office.stores.assignments.ofVisit(id)).toEqual([]);
    }
    expect(office.workspace.pins(channel)).toHaveLength(2);
  });

  test("whose model has changed since is shown once more", async () => {
    await type("/survey new 2019年秋季复核 9月2日至9月20日 参照 S1");
    const preview = answer();
    await type("/visit cancel V3 园区临时有事");
    await tap("visit.cancel");
    await staff().click(preview, "survey.start_like");
    expect(office.stores.surveys.all()).toHaveLength(1);
  });

  test("an unknown model is refused with the next step", async () => {
    expect(await type("/survey new 2019年秋季复核 9月2日至9月20日 like S9")).toContain("S9");
    expect(office.stores.surveys.all()).toHaveLength(1);
  });
});

describe("handing over", () => {
  beforeEach(async () => {
    office.workspace.joinUser({ id: colleague, name: "li", real_name: "示例联络员乙" });
    office.stores.members.meet(colleague);
    office.stores.members.grantRole(colleague, "staff", office.staff, office.clock.now());
    await type("/digest here 8:45");
  });

  const owners = () => [
    ...office.stores.surveys.all().map(({ owner }) => owner),
    ...office.stores.visits.ofSurvey(1).map(({ owner }) => owner),
    ...office.stores.digests.all().map(({ setBy }) => setBy),
  ];

  test("shows what passes, moves all of it, and tells the other once", async () => {
    const shown = await type(`/office handover <@${office.staff}> <@${colleague}>`);
    for (const said of ["调研 1 项", "园区 3 家", "状态通报 1 份", "还没有交接"])
      expect(shown).toContain(said);
    expect(new Set(owners())).toEqual(new Set([office.staff]));
    await tap("office.handover");
    expect(new Set(owners())).toEqual(new Set([colleague]));
    const told = office.workspace.directMessages(colleague).filter(({ text }) => text.includes("交给了您"));
    expect(told).toHaveLength(1);
    expect(office.stores.audit.ofSubject("V1").some(({ action }) => action === "handed_over")).toBe(true);
  });

  test("of somebody who has left works too, and only an administrator does it for others", async () => {
    await type(`/office handover <@${office.staff}> <@${colleague}>`);
    await tap("office.handover");
    office.workspace.changeUser(colleague, { deleted: true });
    await office.workspace.until(() => office.stores.members.find(colleague)?.deactivated);
    const seen = await type(`/office handover <@${colleague}> <@${office.staff}>`);
    expect(seen).toContain("园区 3 家");
    await tap("office.handover");
    expect(new Set(owners())).toEqual(new Set([office.staff]));
  });

  test.each([
    ["to themselves", () => `<@${office.staff}> <@${office.staff}>`, "handover"],
    ["to somebody who is not of the staff", () => `<@${office.staff}> <@${office.expert}>`, "不是工作人员"],
    ["of somebody who owns nothing", () => `<@${colleague}> <@${office.staff}>`, "没有要交接的工作"],
  ])("%s is refused with the next step", async (_what, people, said) => {
    expect(await type(`/office handover ${people()}`)).toContain(said);
    expect(new Set(owners())).toEqual(new Set([office.staff]));
  });

  test("by the window", async () => {
    await staff().command("/office handover", channel);
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    const preview = await staff().submit(form.id, { from: office.staff, to: colleague });
    expect(words(preview.modal)).toContain("园区 3 家");
    const done = await staff().submit(preview.modal?.id ?? "", {});
    expect(words(done.modal)).toContain("已交接");
    expect(new Set(owners())).toEqual(new Set([colleague]));
  });
});
