import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer, Assignment } from "../../src/domain/assignments.ts";
import { languages } from "../../src/domain/languages.ts";
import type { Instant } from "../../src/domain/time.ts";
import type { Visit } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { answerAssignment } from "../../src/flows/seats/answer-assignment.ts";
import { refusalView } from "../../src/views/refusals/refusal.ts";
import { addAssignment, addVisit, freshDatabase, type TestDatabase } from "../support/database.ts";
import { askForKunshan, type KunshanRequest } from "../support/request.ts";

const now: Instant = "2019-06-17T01:00:00.000Z";
const staff = "U0STAFF0001";
const expert = "U0EXPERT001";

let database: TestDatabase;
let request: KunshanRequest;
beforeEach(() => {
  database = freshDatabase();
  request = askForKunshan(database.stores, { staff, expert }, now);
});
afterEach(() => database.close());

function seat(change: Partial<Assignment> = {}): Assignment {
  const found = database.stores.assignments.find(request.assignmentIds[0] ?? 0);
  if (found === undefined) throw new Error("nothing was asked");
  const changed = { ...found, ...change };
  database.stores.assignments.change(changed);
  return changed;
}

function moveVisit(change: Partial<Visit>): void {
  const found = database.stores.visits.find(request.visitIds[0] ?? 0);
  if (found === undefined) throw new Error("there is no visit");
  database.stores.visits.change({ ...found, ...change });
}

function answering(answer: Answer, at: Instant = now): string {
  const { id, expertId, revision } = seat();
  const context = {
    stores: database.stores,
    now: at,
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId: expert, roles: new Set(["expert"]), language: "zh-CN", expertId },
  } as Context;
  const outcome = answerAssignment(context, { assignmentId: id, revision, answer, way: "slack" });
  return outcome.done ? outcome.value.state : outcome.refusal.name;
}

describe("“I can after all”", () => {
  test("does not undo what the office took back", () => {
    seat({ state: "withdrawn", answeredBy: staff });
    expect(answering("accept")).toBe("seat_taken_back");
    expect(answering("decline")).toBe("seat_taken_back");
    expect(seat().state).toBe("withdrawn");
  });

  test("undoes a withdrawal that staff recorded for the expert", () => {
    seat({ state: "withdrawn", answeredBy: staff, answeredWay: "telephone" });
    expect(answering("accept")).toBe("accepted");
  });

  test("does not lead to two places on one day", () => {
    const { expertId } = seat({ state: "declined" });
    const other = addVisit(database.stores, { owner: staff, dayFrom: "2019-07-02", dayTo: "2019-07-03" });
    addAssignment(database.stores, { visitId: other.id, expertId, state: "accepted" });
    expect(answering("accept")).toBe("day_taken");
    expect(seat().state).toBe("declined");
  });

  test("comes back as a member where somebody else leads by now", () => {
    const { visitId } = seat({ state: "declined", leads: true });
    const leads = database.stores.assignments.ofVisit(visitId).filter((one) => one.leads);
    expect(leads).toHaveLength(2);
    expect(answering("accept")).toBe("accepted");
    expect(seat().leads).toBe(false);
  });

  test("undoes the expert's own withdrawal", () => {
    seat({ state: "withdrawn", answeredBy: expert, answeredWay: "slack" });
    expect(answering("accept")).toBe("accepted");
  });

  test("on an old card, when the expert has been asked again since, leads to the newer one", () => {
    const { visitId, expertId } = seat({ state: "declined" });
    moveVisit({ seats: 5 });
    addAssignment(database.stores, { visitId, expertId, state: "invited" });
    expect(answering("accept")).toBe("card_outdated");
  });
});

describe("when a visit is over", () => {
  const cases: readonly [string, Partial<Visit>, Instant, string][] = [
    ["planned", { state: "planned" }, now, "accepted"],
    ["planned without a day", { state: "planned", dayFrom: undefined, dayTo: undefined }, now, "accepted"],
    ["completed", { state: "completed" }, now, "visit_over"],
    ["reported", { state: "reported" }, now, "visit_over"],
    ["its first day", {}, "2019-07-03T01:00:00.000Z", "accepted"],
    ["the day after", {}, "2019-07-04T01:00:00.000Z", "visit_over"],
    ["its second day of two", { dayTo: "2019-07-04" }, "2019-07-04T01:00:00.000Z", "accepted"],
    ["the day after two", { dayTo: "2019-07-04" }, "2019-07-05T01:00:00.000Z", "visit_over"],
  ];
  test.each(cases)("%s", (_name, change, at, expected) => {
    moveVisit(change);
    expect(answering("accept", at)).toBe(expected);
  });

  test.each(languages)("it is said without a day where there is none, in %s", (language) => {
    for (const name of ["visit_over", "visit_cancelled"] as const) {
      const { text } = refusalView({ name, day: undefined }, language);
      expect(text).not.toMatch(/^的|on {2}|on is|on ,/);
    }
  });
});
