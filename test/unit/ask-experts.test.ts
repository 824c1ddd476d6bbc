import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Visit } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import { askExperts } from "../../src/flows/ask-experts.ts";
import type { Context } from "../../src/flows/context.ts";
import { addAssignment, addExpert, addMember, addVisit, freshDatabase } from "../support/database.ts";

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
