import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { placedElements } from "../../src/workspace/limits/tree.ts";
import type { Message } from "../../src/workspace/state.ts";
import { addContact, addOrganisation } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan, type KunshanRequest } from "../support/request.ts";

let office: Office;
let request: KunshanRequest;

beforeEach(async () => {
  office = await openOffice();
  request = askForKunshan(office.stores, office, office.clock.now());
  office.bot.sender.kick();
  await office.bot.sender.drained();
});
afterEach(() => office.close());

const words = (thing: unknown) => JSON.stringify(thing);
const inbox = (who = office.expert) => office.workspace.directMessages(who);
const newest = (who = office.expert): Message => {
  const message = inbox(who).at(-1);
  if (message === undefined) throw new Error(`${who} got nothing`);
  return message;
};
const seat = () => office.stores.assignments.find(request.assignmentIds[0] ?? 0);
const visit = () => office.stores.visits.find(request.visitIds[0] ?? 0);

async function says(text: string, who = office.expert): Promise<void> {
  const seen = () => words([inbox(who), office.workspace.modal(who)]);
  await office.workspace
    .until(() => seen().includes(text), 3_000)
    .catch(() => expect(seen()).toContain(text));
}

async function tap(message: Message, action: string, who = office.expert, value?: string) {
  const how = value === undefined ? {} : { value };
  const seen = await office.workspace.as(who).click(message, action, how);
  expect(seen.status, seen.error).toBe("ok");
  await office.bot.sender.drained();
}

/** Chooses a line of a card's `⋯`. */
async function choose(label: string): Promise<void> {
  const card = inbox()[0] ?? newest();
  const menu = placedElements(card.blocks ?? []).find(
    ({ element }) => element.action_id === "assignment.more",
  );
  const options = (menu?.element.options ?? []) as readonly { text: { text: string }; value: string }[];
  const value = options.find(({ text }) => text.text === label)?.value;
  expect(options.map(({ text }) => text.text)).toContain(label);
  await tap(card, "assignment.more", office.expert, value);
}

/** Fills the window that is open. */
async function submit(values: Record<string, string>) {
  const form = await office.workspace.until(() => office.workspace.modal(office.expert));
  const seen = await office.workspace.as(office.expert).submit(form.id, values);
  await office.bot.sender.drained();
  return seen;
}

async function say(text: string): Promise<void> {
  const person = office.workspace.as(office.expert);
  const before = inbox().length;
  await person.say(person.dm(), text);
  await office.workspace.until(() => inbox().length > before + 1, 3_000);
}

async function type(line: string, who = office.staff): Promise<string> {
  const seen = await office.workspace.as(who).command(line, "C0GENERAL01");
  await office.bot.sender.drained();
  return words(seen.ephemerals);
}

describe("another date", () => {
  async function propose(values: Record<string, string>) {
    await tap(inbox()[0] ?? newest(), "assignment.counter");
    return submit(values);
  }

  test("goes to the owner with two answers, and the card says what was proposed", async () => {
    await propose({ day1: "2019-07-05", typed: "7月8日也行", note: "那天有课" });
    expect(seat()).toMatchObject({ state: "countered", note: "那天有课" });
    expect(words(inbox()[0])).toContain("您提议换到：7月5日（周五）、7月8日（周一）。");
    const card = newest(office.staff);
    expect(card.text).toBe("示例专家18老师想把 昆山高新区 7月3日（周三）换到7月5日（周五）、7月8日（周一）");
    for (const said of ["改到7月5日", "改到7月8日", "维持原日期", "“那天有课”"])
      expect(words(card)).toContain(said);
  });

  test.each([
    [{}, "请至少写一个"],
    [{ day1: "2019-07-03" }, "就是原定的日子"],
    [{ day1: "2019-06-10" }, "已经过去"],
    [{ typed: "7月4日、5日、8日、9日" }, "最多写 3 个"],
  ] as const)("%j is answered beside the field", async (values, said) => {
    const seen = await propose(values);
    expect(words(seen.errors)).toContain(said);
    expect(seat()?.state).toBe("invited");
  });

  test("accepted, the visit moves after a preview, and whoever proposed it is not asked again", async () => {
    await propose({ day1: "2019-07-05" });
    await tap(newest(office.staff), "counter.accept:0", office.staff);
    await says("visit.move", office.staff);
    expect(visit()?.dayFrom).toBe("2019-07-03");
    await tap(newest(office.staff), "visit.move", office.staff);
    expect(visit()).toMatchObject({ dayFrom: "2019-07-05", revision: 2 });
    expect(seat()).toMatchObject({ state: "accepted", revision: 2 });
    expect(words(inbox())).toContain("已按您的提议改到 *7月5日（周五）*");
    expect(words(inbox(office.staff))).toContain("已按示例专家18老师的提议改期");
  });

  test("refused, the expert is asked kindly whether the old day suits after all", async () => {
    await propose({ day1: "2019-07-05" });
    const card = newest(office.staff);
    await tap(card, "counter.refuse", office.staff);
    expect(seat()?.state).toBe("invited");
    expect(newest().text).toContain(
      "7月5日（周五）实在协调不开，很抱歉。原定的 *7月3日（周三）*，您看方便吗？",
    );
    expect(words(inbox()[0])).toContain("原定的日子，您看方便吗？");
    await office.workspace.as(office.staff).click(card, "counter.refuse", { asHeld: true });
    await says("这个提议已经处理过", office.staff);
    await tap(newest(), "assignment.accept");
    expect(seat()?.state).toBe("accepted");
  });

  test("by command: refuse at once, accept after a preview, and what is not there is said", async () => {
    expect(await type("/visit counter V1 E18 accept")).toContain("没有等着定的改期提议");
    await propose({ day1: "2019-07-05", day2: "2019-07-08" });
    expect(await type("/visit counter V1 E18 maybe")).toContain("看不懂");
    expect(await type("/visit counter V1 E18")).toContain("还差一项");
    expect(await type("/visit counter V1 E18 accept 7月8日")).toContain("7月8日");
    expect(visit()?.dayFrom).toBe("2019-07-03");
    expect(await type("/visit counter V1 E18 不改")).toContain("改不了");
    expect(seat()?.state).toBe("invited");
  });

  test("a change of mind closes it: the old day suits after all", async () => {
    await propose({ day1: "2019-07-05" });
    await tap(inbox()[0] ?? newest(), "assignment.accept");
    expect(seat()?.state).toBe("accepted");
    expect(words(inbox(office.staff))).toContain("改期提议已不必再定");
  });

  test.each(["7月5日可以吗", "那天不行，5号行"])("in words, %s is echoed and then proposed", async (text) => {
    await say(text);
    await says("换到 7月5日（周五）");
    expect(seat()?.state).toBe("invited");
    await tap(newest(), "remark.confirm:all");
    expect(seat()?.state).toBe("countered");
    expect(office.stores.counters.newestOf(seat()?.id ?? 0)).toMatchObject({
      days: ["2019-07-05"],
      note: text,
      way: "words",
    });
  });
});

describe("a recusal", () => {
  test("gives the seat back; the owner learns of the free seat and never why", async () => {
    await choose("需要回避");
    const form = await office.workspace.until(() => office.workspace.modal(office.expert));
    expect(words(form)).toContain("只有办公室负责人能看到原因，可以不填。");
    await submit({ reason: "曾任该园区顾问" });
    expect(seat()).toMatchObject({ state: "declined" });
    const expertId = seat()?.expertId ?? 0;
    expect(office.stores.recusals.ofExpert(expertId)).toEqual([
      expect.objectContaining({ basis: "declared", weight: "hard", reason: "曾任该园区顾问" }),
    ]);
    const told = words([
      inbox(office.staff),
      office.workspace.messages("C0GENERAL01"),
      await type("/visit show V1"),
    ]);
    expect(told).toContain("空出 1 席");
    for (const secret of ["顾问", "回避"]) expect(told).not.toContain(secret);
    expect(words(inbox()[0])).toContain("您需要回避");
    expect(words(inbox()[0])).not.toContain("我又可以了");
  });

  test("its reason is read by administrators and the approver alone", async () => {
    await choose("需要回避");
    await submit({ reason: "曾任该园区顾问" });
    expect(await type("/expert show E18")).toContain("曾任该园区顾问");
    office.stores.members.grantRole(office.expert, "staff", "system", office.clock.now());
    expect(await type("/expert show E18", office.expert)).not.toContain("曾任该园区顾问");
  });

  test("is not undone by an old card", async () => {
    const held = inbox()[0] ?? newest();
    await choose("需要回避");
    await submit({});
    await office.workspace.as(office.expert).click(held, "assignment.accept", { asHeld: true });
    await says("声明过与这家园区需要回避");
    expect(seat()?.state).toBe("declined");
  });
});

describe("please call me", () => {
  test("the owner gets a line with the number, once however often it is tapped", async () => {
    const { id } = addOrganisation(office.stores, { nameZh: "同济大学", kind: "institution" });
    addContact(office.stores, { organisationId: id, name: "示例专家18", address: "021-5555 0018" });
    await choose("请给我打电话");
    await says("已经告诉示例联络员甲");
    await choose("请给我打电话");
    const calls = inbox(office.staff).filter((one) => words(one).includes("打电话"));
    expect(calls).toHaveLength(1);
    expect(words(calls)).toContain("电话：021-5555 0018");
    expect(words(office.workspace.messages("C0GENERAL01"))).not.toContain("5555");
  });

  test("without a number it says so, and the answer can be recorded", async () => {
    await choose("请给我打电话");
    expect(words(newest(office.staff))).toContain("没有登记他的电话");
    await tap(newest(office.staff), "visit.record_form", office.staff);
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    expect(words(form)).toContain("E18 示例专家18");
  });
});

test("the language is switched in the same menu", async () => {
  await choose("English");
  expect(words(inbox()[0])).toContain("I'll join");
});
