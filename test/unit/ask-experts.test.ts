import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { languages } from "../../src/domain/languages.ts";
import type { Visit } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { askExperts } from "../../src/flows/seats/ask-experts.ts";
import { assignmentRequestView } from "../../src/views/seats/assignment-request.ts";
import { addAssignment, addExpert, addMember, addVisit, freshDatabase } from "../support/database.ts";
import { expectSendable } from "../support/sendable.ts";

let database: ReturnType<typeof freshDatabase>;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const staff = "U0STAFF0001";

function asking(ids: readonly number[]) {
  const context = {
    stores: database.stores,
    now: "2019-06-17T01:00:00.000Z",
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId: staff, roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
  } as Context;
  return askExperts(context, ids, "2019-06-20T09:00:00.000Z");
}

function proposed(expertId: number, change: Partial<Visit> = {}): number {
  const visit = addVisit(database.stores, {
    owner: addMember(database.stores, { slackUserId: staff }).slackUserId,
    ...change,
  });
  return addAssignment(database.stores, { visitId: visit.id, expertId }).id;
}

const states = () => database.db.prepare("SELECT DISTINCT state FROM assignments").pluck().all();

describe("nobody is asked for a visit", () => {
  const cases: readonly [string, Partial<Visit>][] = [
    ["without a date", { dayFrom: undefined, dayTo: undefined }],
    ["that is only planned", { state: "planned" }],
    ["that is cancelled", { state: "cancelled" }],
    ["that is completed", { state: "completed" }],
  ];
  test.each(cases)("%s, nor for any other with it", (_name, change) => {
    const expert = addExpert(database.stores, { slackUserId: "U0EXPERT001" });
    const outcome = asking([proposed(expert.id), proposed(expert.id, change)]);
    expect(outcome).toMatchObject({
      done: false,
      refusal: { name: "visit_not_scheduled", reference: "V2", park: { nameZh: "第2园区" } },
    });
    expect(states()).toEqual(["proposed"]);
    expect(database.stores.notices.all()).toEqual([]);
  });
});

test("a card holds ten visits at most: more of them come as several cards", () => {
  const expert = addExpert(database.stores, { slackUserId: "U0EXPERT001" });
  const outcome = asking(Array.from({ length: 23 }, () => proposed(expert.id)));
  const requests = outcome.done ? outcome.value.requests : [];
  const sizes = requests.map(({ requestId }) => database.stores.assignments.ofRequest(requestId).length);
  expect(sizes).toEqual([10, 10, 3]);
  expect(database.stores.notices.all()).toHaveLength(3);
  const [first] = requests;
  const details = database.stores.requests.details(first?.requestId ?? 0);
  if (details === undefined) throw new Error("nothing was asked");
  for (const language of languages)
    expectSendable(assignmentRequestView(details, language, "Asia/Shanghai", "2019-06-17"));
});
