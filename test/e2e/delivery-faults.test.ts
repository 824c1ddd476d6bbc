import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { calendarOf } from "../../src/domain/workdays.ts";
import { askExperts } from "../../src/flows/ask-experts.ts";
import type { Context } from "../../src/flows/context.ts";
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

test("a card that was taken is found although Slack's clock is nine minutes behind", async () => {
  await office.close();
  office = await openOffice({ workspace: { now: () => Date.parse("2019-06-17T00:51:00.000Z") } });
  request = askForKunshan(office.stores, office, office.clock.now());
  office.workspace.misbehave.loseAnswer("chat.postMessage");
  await deliver();
  expect(office.workspace.directMessages(office.expert)).toHaveLength(1);
});
