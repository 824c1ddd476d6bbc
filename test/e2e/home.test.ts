import { afterEach, beforeEach, expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan } from "../support/request.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const words = (user: string) => JSON.stringify(office.workspace.home(user)?.blocks ?? []);
const expert = () => office.workspace.as(office.expert);

function ask(): void {
  askForKunshan(office.stores, office, office.clock.now(), 2);
  office.bot.sender.kick();
}

test("an expert finds what waits, answers there, and the Home moves it to the coming visits", async () => {
  ask();
  const home = await expert().openHome();
  if (home === undefined) throw new Error("no Home was published");
  expect(words(office.expert)).toContain("等您答复 2 项");
  expect(words(office.expert)).toContain("近期没有已定的调研行程");
  const [first] = office.stores.assignments.ofExpert(
    office.stores.experts.findByUser(office.expert)?.id ?? 0,
  );
  await expert().click(home, "assignment.accept", {
    value: JSON.stringify({ v: 1, id: first?.id, revision: first?.revision }),
  });
  await office.workspace.until(() => words(office.expert).includes("等您答复 1 项"));
  expect(words(office.expert)).toContain("已定行程 1 项");
  expect(words(office.expert)).toContain("请7月2日晚抵达");
});

test("what changes elsewhere is published again, for those alone who have opened their Home", async () => {
  await expert().openHome();
  expect(words(office.expert)).toContain("现在没有等您答复的邀请");
  ask();
  await office.workspace.until(() => words(office.expert).includes("等您答复 2 项"));
  await office.bot.sender.drained();
  const published = office.workspace.calls.filter((call) => call.method === "views.publish").length;
  office.bot.sender.kick();
  await office.bot.sender.drained();
  expect(office.workspace.calls.filter((call) => call.method === "views.publish")).toHaveLength(published);
  expect(office.workspace.home(office.staff)).toBeUndefined();
});

test("the language is switched in place", async () => {
  const home = await expert().openHome();
  if (home === undefined) throw new Error("no Home was published");
  await expert().click(home, "language.choose", { value: JSON.stringify({ v: 1, to: "en" }) });
  await office.workspace.until(() => words(office.expert).includes("Nothing waits for your answer"));
});

test("a Home that Slack does not take is given up until it is opened again", async () => {
  await expert().openHome();
  office.workspace.changeUser(office.expert, { deleted: true });
  ask();
  await office.bot.sender.drained();
  expect(office.stores.homes.outdated()).toEqual([]);
});

test("an expert notes days in words, sees them, and takes one away again", async () => {
  ask();
  const expertId = office.stores.experts.findByUser(office.expert)?.id ?? 0;
  const noted = () => office.stores.experts.find(expertId)?.unavailable;
  const home = await expert().openHome();
  if (home === undefined) throw new Error("no Home was published");
  const open = async () => {
    await expert().click(home, "expert.unavailable_form");
    return office.workspace.until(() => office.workspace.modal(office.expert));
  };
  const first = await open();
  expect(await expert().submit(first.id, { add: "某天" })).toMatchObject({
    errors: { add: expect.stringMatching(/^[^`*]*看不懂日期[^`*]*$/) },
  });
  const seen = await expert().submit(first.id, { add: "7月10日至12日、15日" });
  expect(JSON.stringify(seen.modal)).toContain("已记下");
  expect(noted()).toEqual(["2019-07-10", "2019-07-11", "2019-07-12", "2019-07-15"]);
  await office.workspace.until(() => words(office.expert).includes("7月10日（周三）"));
  await expert().close(seen.modal?.id ?? "", { all: true });
  const second = await open();
  await expert().submit(second.id, { keep: ["2019-07-10"], add: "" });
  expect(noted()).toEqual(["2019-07-10"]);
});

test("an expert asks for the same by command, and notes days in one line", async () => {
  ask();
  const seen = await expert().command("/expert mine", "C0GENERAL01");
  expect(JSON.stringify(seen.ephemerals)).toContain("等您答复 2 项");
  const noted = await expert().command("/expert unavailable 7月3日、7月10日至11日", "C0GENERAL01");
  expect(JSON.stringify(noted.ephemerals)).toContain("7月10日（周三）");
  const strange = await expert().command("/expert unavailable 某天", "C0GENERAL01");
  expect(JSON.stringify(strange.ephemerals)).toContain("看不懂日期");
  const other = await office.workspace.as(office.staff).command("/expert mine", "C0GENERAL01");
  expect(JSON.stringify(other.ephemerals)).not.toContain("等您答复");
});

test("staff find what is theirs to see to, and the board; it follows what happens", async () => {
  ask();
  const staff = office.workspace.as(office.staff);
  const home = await staff.openHome();
  if (home === undefined) throw new Error("no Home was published");
  expect(words(office.staff)).toContain("您负责的");
  expect(words(office.staff)).toContain("总表");
  expect(words(office.staff)).not.toContain("等您答复");
  await office.bot.sender.drained();
  const before = words(office.staff);
  const [seat] = office.stores.assignments.ofExpert(office.stores.experts.findByUser(office.expert)?.id ?? 0);
  const card = office.workspace.directMessages(office.expert)[0];
  if (card === undefined) throw new Error("no card came");
  await expert().click(card, "assignment.accept", {
    value: JSON.stringify({ v: 1, id: seat?.id, revision: seat?.revision }),
  });
  await office.workspace.until(() => words(office.staff) !== before);
});

test("who works for the office, and who no more, follows from their roles as soon as they change", async () => {
  ask();
  const staff = office.workspace.as(office.staff);
  await expert().openHome();
  expect(words(office.expert)).not.toContain("总表");
  await staff.command("/office staff add @chen.hao", "C0GENERAL01");
  await office.workspace.until(() => words(office.expert).includes("总表"));
  await staff.command("/office staff remove @chen.hao", "C0GENERAL01");
  await office.workspace.until(() => !words(office.expert).includes("总表"));
});
