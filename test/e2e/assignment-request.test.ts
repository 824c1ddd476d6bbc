import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan, type KunshanRequest } from "../support/request.ts";

let office: Office;
let request: KunshanRequest;

const inbox = () => office.workspace.directMessages(office.expert);
const card = (): Message => {
  const [first] = inbox();
  if (first === undefined) throw new Error("no card came");
  return first;
};
const expert = () => office.workspace.as(office.expert);
const state = (at = 0) => office.stores.assignments.find(request.assignmentIds[at] ?? 0)?.state;
const shows = (words: string) => office.workspace.until(() => JSON.stringify(inbox()).includes(words));
/** The window that the bot opened for the expert; it comes after the click was acknowledged. */
const opened = () => office.workspace.until(() => office.workspace.modal(office.expert));

async function ask(count = 1): Promise<void> {
  const { staff, expert: asked, stores, clock, bot } = office;
  request = askForKunshan(stores, { staff, expert: asked }, clock.now(), count);
  bot.sender.kick();
  await office.workspace.until(() => inbox().length > 0);
  await bot.sender.drained();
}

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe("one visit", () => {
  beforeEach(() => ask());

  test("the card says which park, when, with whom, why them, and by when to answer", () => {
    expect(card().text).toBe(
      "示例专家18老师：想请您参加7月3日（周三）昆山高新技术产业开发区调研，盼6月20日（周四）17:00前回复",
    );
    const words = JSON.stringify(card().blocks);
    for (const said of [
      "昆山高新技术产业开发区",
      "9:00—17:00",
      "固体废物",
      "示例专家05老师（山东大学，组长）",
      "A2",
    ])
      expect(words).toContain(said);
  });

  test("one tap accepts, and the same message then says so", async () => {
    const seen = await expert().click(card(), "assignment.accept");
    expect(seen).toMatchObject({ status: "ok", ephemerals: [] });
    await shows("您已答复：参加");
    expect(state()).toBe("accepted");
    expect(inbox()).toHaveLength(1);
    expect(JSON.stringify(card())).not.toContain("assignment.accept");
  });

  test("declining needs no reason, and can be taken back", async () => {
    await expert().click(card(), "assignment.decline");
    await expert().submit((await opened()).id);
    await shows("没关系，下次再请您");
    expect(office.stores.assignments.find(request.assignmentIds[0] ?? 0)).toMatchObject({
      state: "declined",
      reason: undefined,
      note: undefined,
    });
    await expert().click(card(), "assignment.accept");
    await shows("您已答复：参加");
    expect(state()).toBe("accepted");
  });

  test("after a yes, something may change", async () => {
    await expert().click(card(), "assignment.accept");
    await shows("情况有变");
    await expert().click(card(), "assignment.decline");
    await expert().submit((await opened()).id, { reason: "travel", note: "临时有会" });
    await shows("谢谢您提前告诉我们");
    expect(office.stores.assignments.find(request.assignmentIds[0] ?? 0)).toMatchObject({
      state: "withdrawn",
      reason: "travel",
      note: "临时有会",
    });
  });

  test("the reader switches the language, and it is remembered", async () => {
    const [id] = request.assignmentIds;
    const value = JSON.stringify({ v: 1, id, revision: 1, to: "en" });
    await expert().click(card(), "assignment.more", { value });
    await shows("would you join a park visit");
    expect(card().text).toContain("Could you join the Kunshan National Hi-Tech");
    expect(office.stores.members.find(office.expert)?.language).toBe("en");
  });

  test("somebody else's card is refused, and nothing changes", async () => {
    office.stores.experts.linkTo(1, undefined);
    office.stores.experts.linkTo(2, office.expert);
    await expert().click(card(), "assignment.accept");
    await shows("只有本人能答复");
    expect(state()).toBe("invited");
  });

  test("an account that is linked to no expert is told whom to ask", async () => {
    office.stores.experts.linkTo(1, undefined);
    await expert().click(card(), "assignment.accept");
    await shows("还没有关联到专家库");
    expect(state()).toBe("invited");
  });

  test("a card of an older revision is answered kindly", async () => {
    const held = card();
    const visit = office.stores.visits.find(request.visitIds[0] ?? 0);
    if (visit === undefined) throw new Error("no visit");
    office.stores.visits.change({ ...visit, revision: 2, dayFrom: "2019-07-05", dayTo: "2019-07-05" });
    await expert().click(held, "assignment.accept", { asHeld: true });
    await shows("调研已经改到 *7月5日（周五）*");
    expect(state()).toBe("invited");
  });

  test("a click delivered twice is one answer", async () => {
    office.workspace.misbehave.redeliver({ kind: "interactive" });
    await expert().click(card(), "assignment.accept");
    await shows("您已答复：参加");
    await office.bot.sender.drained();
    expect(
      office.stores.audit.ofSubject("A2").filter((e) => e.action === "assignment_answered"),
    ).toHaveLength(1);
  });

  test("many changes while Slack is slow become one update to the newest", async () => {
    office.workspace.misbehave.slow("chat.update", { ms: 200 });
    await expert().click(card(), "assignment.accept");
    office.stores.members.chooseLanguage(office.expert, "en");
    for (let change = 0; change < 20; change += 1) {
      office.stores.messages.touch(`request:${request.requestId}`);
      office.bot.sender.kick();
    }
    await office.bot.sender.drained();
    const updates = office.workspace.calls.filter((call) => call.method === "chat.update");
    expect(updates.length).toBeLessThanOrEqual(2);
    expect(JSON.stringify(card())).toContain("You answered: joining");
  });
});

describe("two visits in one message", () => {
  beforeEach(() => ask(2));

  test("both are asked for in one card and accepted with one tap", async () => {
    expect(inbox()).toHaveLength(1);
    expect(JSON.stringify(card())).toContain("想请您参加两次园区调研");
    await expert().click(card(), "assignment.accept_all");
    await shows("您已答复：参加");
    expect([state(0), state(1)]).toEqual(["accepted", "accepted"]);
  });

  test("“both” accepts what the card showed: not a visit that was moved since", async () => {
    const held = card();
    const [, second = 0] = request.assignmentIds;
    const seat = office.stores.assignments.find(second);
    const visit = office.stores.visits.find(request.visitIds[1] ?? 0);
    if (seat === undefined || visit === undefined) throw new Error("nothing was asked");
    office.stores.visits.change({ ...visit, revision: 2, dayFrom: "2019-07-08", dayTo: "2019-07-08" });
    office.stores.assignments.change({ ...seat, revision: 2 });
    await expert().click(held, "assignment.accept_all", { asHeld: true });
    await shows("调研已经改到 *7月8日（周一）*");
    expect([state(0), state(1)]).toEqual(["invited", "invited"]);
  });

  test("“both” on an old card does not undo a no that was given since", async () => {
    const held = card();
    const [first = 0] = request.assignmentIds;
    const seat = office.stores.assignments.find(first);
    if (seat === undefined) throw new Error("nothing was asked");
    office.stores.assignments.change({ ...seat, state: "declined" });
    await expert().click(held, "assignment.accept_all", { asHeld: true });
    await shows("这张卡片是旧的");
    expect([state(0), state(1)]).toEqual(["declined", "invited"]);
  });

  test("each can be answered by itself", async () => {
    const [first, second] = (card().blocks ?? []).filter((block) => block.type === "actions");
    expect([first, second]).not.toContain(undefined);
    await expert().click(card(), "assignment.accept", { blockId: String(first?.block_id) });
    await shows("您已答复：参加");
    expect([state(0), state(1)]).toEqual(["accepted", "invited"]);
  });
});

describe("when Slack misbehaves", () => {
  const cases: readonly [string, (office: Office) => void][] = [
    [
      "the answer is lost after the message was taken",
      (o) => o.workspace.misbehave.loseAnswer("chat.postMessage"),
    ],
    ["Slack fails after taking it", (o) => o.workspace.misbehave.fail("chat.postMessage", { when: "after" })],
    ["Slack fails before taking it", (o) => o.workspace.misbehave.fail("chat.postMessage", { times: 2 })],
    [
      "Slack asks to wait",
      (o) => o.workspace.misbehave.rateLimit("chat.postMessage", { retryAfterSeconds: 1 }),
    ],
    ["the message lands late", (o) => o.workspace.misbehave.landLate({ ms: 60, answer: "lost" })],
    ["opening the conversation fails", (o) => o.workspace.misbehave.fail("conversations.open", { times: 2 })],
    [
      "history cannot be read at first",
      (o) => {
        o.workspace.misbehave.loseAnswer("chat.postMessage");
        o.workspace.misbehave.fail("conversations.history", { times: 2 });
      },
    ],
  ];
  test.each(cases)("%s: one card, once", async (_name, misbehave) => {
    misbehave(office);
    await ask();
    expect(inbox()).toHaveLength(1);
    await expert().click(card(), "assignment.accept");
    await shows("您已答复：参加");
    expect(inbox()).toHaveLength(1);
  });

  test("an expert who left Slack is unreachable, and whoever asked is told", async () => {
    office.workspace.changeUser(office.expert, { deleted: true });
    request = askForKunshan(office.stores, office, office.clock.now());
    office.bot.sender.kick();
    await office.bot.sender.drained();
    expect(office.stores.members.find(office.expert)?.unreachable).toBeDefined();
    expect(JSON.stringify(office.workspace.directMessages(office.staff))).toContain(
      "没能把邀请送到示例专家18老师",
    );
  });
});
