import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everything } from "../../src/domain/digest-orders.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { askExperts } from "../../src/flows/seats/ask-experts.ts";
import { addAssignment, addVisit } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan, type KunshanRequest } from "../support/request.ts";

let office: Office;
let request: KunshanRequest;
beforeEach(async () => {
  office = await openOffice();
  request = askForKunshan(office.stores, office, office.clock.now());
});
afterEach(() => office.close());

const sentTo = (who: string) => JSON.stringify(office.workspace.directMessages(who));
const noticeOf = (id: number) => office.stores.notices.findByKey(`request:${id}`);

async function deliver(): Promise<void> {
  office.bot.sender.kick();
  await office.bot.sender.drained();
}

function setDay(day: "2019-07-03" | undefined): void {
  const visit = office.stores.visits.find(request.visitIds[0] ?? 0);
  if (visit === undefined) throw new Error("there is no visit");
  office.stores.visits.change({ ...visit, dayFrom: day, dayTo: day });
}

/** Asks the same expert for one more visit, in a request of its own. */
function askAgain(): number {
  const { stores, staff } = office;
  const expertId = stores.assignments.find(request.assignmentIds[0] ?? 0)?.expertId ?? 0;
  const visit = addVisit(stores, { owner: staff, dayFrom: "2019-07-05", dayTo: "2019-07-05" });
  const seat = addAssignment(stores, { visitId: visit.id, expertId });
  const context = {
    stores,
    now: office.clock.now(),
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId: staff, roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
  } as Context;
  const outcome = askExperts(context, [seat.id], "2019-06-20T09:00:00.000Z");
  if (!outcome.done) throw new Error(outcome.refusal.name);
  return outcome.value.requests[0]?.requestId ?? 0;
}

test("a card that cannot be worded is given up, whoever asked is told, and the next card goes out", async () => {
  setDay(undefined);
  const next = askAgain();
  await deliver();
  expect(noticeOf(request.requestId)).toMatchObject({ state: "failed" });
  expect(noticeOf(next)).toMatchObject({ state: "sent" });
  expect(sentTo(office.staff)).toContain("没能把邀请送到示例专家18老师");
  expect(office.stores.members.find(office.expert)?.unreachable).toBeUndefined();
  expect(office.complaints.join()).toContain("has no date");
});

test("a card that cannot be brought up to date is left until it changes again", async () => {
  await deliver();
  setDay(undefined);
  office.stores.messages.touch(`request:${request.requestId}`);
  await deliver();
  expect(office.complaints.join()).toContain("has no date");
  setDay("2019-07-03");
  office.stores.members.chooseLanguage(office.expert, "en");
  office.stores.messages.touch(`request:${request.requestId}`);
  await deliver();
  expect(sentTo(office.expert)).toContain("would you join a park visit");
});

describe("when Slack refuses", () => {
  const unreachable = () => office.stores.members.find(office.expert)?.unreachable;

  test.each([
    ["chat.postMessage", "invalid_blocks"],
    ["chat.postMessage", "msg_too_long"],
    ["conversations.open", "something_new"],
  ])("%s with %s, only that message fails, and whoever asked is told", async (method, error) => {
    office.workspace.misbehave.refuse(method, error);
    await deliver();
    expect(noticeOf(request.requestId)).toMatchObject({ state: "failed", reason: error });
    expect(unreachable()).toBeUndefined();
    expect(sentTo(office.staff)).toContain(error);
  });

  test.each([
    ["conversations.open", "user_not_found"],
    ["conversations.open", "cannot_dm_bot"],
    ["chat.postMessage", "user_disabled"],
    ["chat.postMessage", "channel_not_found"],
  ])("%s with %s, the person counts as unreachable until a message reaches them", async (method, error) => {
    office.workspace.misbehave.refuse(method, error);
    await deliver();
    expect(unreachable()).toBe(error);
    askAgain();
    await deliver();
    expect(unreachable()).toBeUndefined();
  });

  test("because of the app itself, the message waits until that is mended", async () => {
    office.workspace.misbehave.refuse("chat.postMessage", "messages_tab_disabled", { times: 2 });
    await deliver();
    expect(noticeOf(request.requestId)).toMatchObject({ state: "sent" });
    expect(unreachable()).toBeUndefined();
    expect(office.complaints.join()).toContain("messages_tab_disabled");
  });
});

describe("when a channel cannot be told", () => {
  const channel = "C0GENERAL01";

  beforeEach(async () => {
    const { workspace, stores, staff, expert } = office;
    await deliver();
    workspace.setMembers(channel, [staff, expert]);
    stores.settings.set("staff_channel", channel);
  });

  test("a seat that fell free is told to the visit's owner, in full", async () => {
    const { stores, workspace, expert } = office;
    const person = workspace.as(expert);
    const [card] = workspace.directMessages(expert);
    if (card === undefined) throw new Error("there is no card");
    await person.click(card, "assignment.decline");
    const form = await workspace.until(() => workspace.modal(expert));
    await person.submit(form.id, {});
    await office.bot.sender.drained();
    expect(stores.notices.all().filter(({ state }) => state === "failed")).toHaveLength(1);
    for (const said of ["/invite @联络员", "空出 1 席", "示例专家18老师"])
      expect(sentTo(office.staff)).toContain(said);
  });

  test("words left in the queue for a channel are told to the administrators", async () => {
    const { stores, clock, expert } = office;
    const takenFor = { kind: "unclear", assignmentIds: [] } as const;
    const said = { slackUserId: expert, saidAt: clock.now(), text: "我换了手机号", takenFor };
    const remarkId = stores.remarks.add({ ...said, state: "passed_on" });
    const notice = { v: 1, kind: "remark_passed_on", remarkId } as const;
    stores.notices.queue({ key: "remark:9", recipient: `channel:${channel}`, notice }, clock.now());
    await deliver();
    expect(sentTo(office.staff)).toContain("我换了手机号");
  });

  test("a survey's board is told to the survey's owner", async () => {
    const notice = { v: 1, kind: "survey_board", surveyId: 1 } as const;
    const queued = { key: "board:1", recipient: `channel:${channel}`, notice } as const;
    office.stores.notices.queue(queued, office.clock.now());
    await deliver();
    for (const said of ["/invite @联络员", "/office settings channel", "总表"])
      expect(sentTo(office.staff)).toContain(said);
  });

  test("a status report is told to whoever ordered it", async () => {
    const { stores, clock, staff, expert } = office;
    const now = clock.now();
    const notice = { v: 1, kind: "digest", channel, scope: everything, since: now, until: now } as const;
    stores.notices.queue({ key: "digest:1", recipient: `channel:${channel}`, notice }, now);
    const order = {
      channel,
      scope: everything,
      postAt: "08:45",
      whenQuiet: "line",
      toldUntil: now,
    } as const;
    stores.digests.set({ ...order, setBy: expert, setAt: now });
    await deliver();
    const told = JSON.stringify(office.workspace.directMessages(expert));
    for (const said of ["/invite @联络员", "实地"]) expect(told).toContain(said);
    expect(sentTo(staff)).not.toContain("/invite");
  });
});

test("a card that was taken is found although Slack's clock is nine minutes behind", async () => {
  await office.close();
  office = await openOffice({ workspace: { now: () => Date.parse("2019-06-17T00:51:00.000Z") } });
  request = askForKunshan(office.stores, office, office.clock.now());
  office.workspace.misbehave.loseAnswer("chat.postMessage");
  await deliver();
  expect(office.workspace.directMessages(office.expert)).toHaveLength(1);
});
