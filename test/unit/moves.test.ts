import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AssignmentState, assignmentStates } from "../../src/domain/assignments.ts";
import { fateOf } from "../../src/domain/moves.ts";
import type { DateWanted } from "../../src/domain/schedule.ts";
import type { Day } from "../../src/domain/time.ts";
import { type VisitState, visitStates } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { considerMove } from "../../src/flows/visits/consider-move.ts";
import { moveVisit } from "../../src/flows/visits/move-visit.ts";
import { openVisits } from "../../src/flows/visits/open-visits.ts";
import { planMove } from "../../src/flows/visits/plan-dates.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAssignment,
  addExpert,
  addMember,
  addPark,
  addSurvey,
  addVisit,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";

const fates: Record<AssignmentState, readonly [usual: string, cannotCome: string, proposed: string]> = {
  proposed: ["goes_along", "released", "goes_along"],
  invited: ["asked_again", "released", "agreed"],
  accepted: ["asked_again", "released", "agreed"],
  countered: ["asked_again", "released", "agreed"],
  declined: ["left", "left", "left"],
  withdrawn: ["left", "left", "left"],
  lapsed: ["left", "left", "left"],
  attended: ["left", "left", "left"],
  absent: ["left", "left", "left"],
};

test.each(assignmentStates)("what a move does to a seat that is %s", (state) => {
  const [usual, released, agreed] = fates[state];
  expect(fateOf(state, { cannotCome: false, proposed: false })).toBe(usual);
  expect(fateOf(state, { cannotCome: true, proposed: false })).toBe(released);
  expect(fateOf(state, { cannotCome: false, proposed: true })).toBe(agreed);
});

describe("a move", () => {
  let database: TestDatabase;
  let stores: Stores;
  let context: Context;
  beforeEach(() => {
    database = freshDatabase();
    stores = database.stores;
    addMember(stores, { slackUserId: "U0OWNER" });
    context = {
      stores,
      now: "2019-06-17T01:00:00.000Z",
      zone: "Asia/Shanghai",
      calendar: calendarOf(),
      caller: { slackUserId: "U0OWNER", roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
    };
  });
  afterEach(() => database.close());

  const wanted = (id: number, from: Day, to = from): DateWanted => {
    const at = openVisits(context).find(({ visit }) => visit.id === id);
    if (at === undefined) throw new Error(`no visit ${id}`);
    return { at, from, to, timeFrom: undefined, timeTo: undefined, typed: from, overruled: false };
  };
  const move = (...dates: DateWanted[]) => moveVisit(context, { dates, shown: undefined, mayRelease: true });
  const request = (expertId: number) => stores.requests.add(expertId, "U0OWNER", context.now);
  const seat = (id: number) => stores.assignments.find(id);
  const told = () => stores.notices.all().map(({ recipient, notice }) => [recipient, notice]);

  const outcomes: Record<VisitState, string | undefined> = {
    planned: "visit_undated_to_move",
    scheduled: undefined,
    completed: "visit_held",
    reported: "visit_held",
    cancelled: "visit_called_off",
  };

  test.each(visitStates)("of a visit that is %s", (state) => {
    const visit = addVisit(stores, {
      state,
      ...(state === "planned" ? { dayFrom: undefined, dayTo: undefined } : {}),
    });
    const plan = planMove(context, { wanted: [wanted(visit.id, "2019-07-10")], refused: [] });
    expect(plan.done ? undefined : plan.refusal.name).toBe(outcomes[state]);
    expect(stores.visits.find(visit.id)).toStrictEqual(visit);
  });

  test.each(assignmentStates)("raises the revision of whatever seat is live: %s", (state) => {
    const visit = addVisit(stores);
    const expert = addExpert(stores, { slackUserId: "U0EXPERT" });
    const asked = { from: "2019-07-03", to: "2019-07-03" } as const;
    const requestId = state === "proposed" ? undefined : request(expert.id);
    const before = addAssignment(stores, {
      visitId: visit.id,
      expertId: expert.id,
      state,
      requestId,
      ...(state === "proposed" ? {} : { asked }),
    });
    expect(move(wanted(visit.id, "2019-07-10"))).toMatchObject({ done: true });
    expect(stores.visits.find(visit.id)).toMatchObject({ dayFrom: "2019-07-10", revision: 2 });
    const [fate] = fates[state];
    if (fate === "asked_again") {
      expect(seat(before.id)).toMatchObject({ state: "invited", revision: 2, asked: { from: "2019-07-10" } });
      expect(seat(before.id)?.replyBy).toBe("2019-06-20T09:00:00.000Z");
      expect(stores.movedAsks.ofAssignment(before.id)).toMatchObject([
        { requestId, state, from: "2019-07-03" },
      ]);
      expect(told()).toMatchObject([["user:U0EXPERT", { kind: "assignment_request" }]]);
    } else {
      expect(seat(before.id)).toMatchObject({ state, revision: fate === "goes_along" ? 2 : 1 });
      expect(told()).toEqual([]);
    }
  });

  test("asks a person once for all visits that move in one go", () => {
    const { id: surveyId } = addSurvey(stores);
    const visits = (["2019-07-01", "2019-07-02"] as const).map((day) =>
      addVisit(stores, { surveyId, dayFrom: day, dayTo: day }),
    );
    const expert = addExpert(stores, { slackUserId: "U0EXPERT" });
    const seats = visits.map((visit) =>
      addAssignment(stores, {
        visitId: visit.id,
        expertId: expert.id,
        state: "accepted",
        requestId: request(expert.id),
      }),
    );
    // They change places: on no day is anybody on two of them.
    const [first, second] = visits;
    const swapped = move(wanted(first?.id ?? 0, "2019-07-02"), wanted(second?.id ?? 0, "2019-07-01"));
    expect(swapped).toMatchObject({ done: true });
    expect(told()).toHaveLength(1);
    const requests = new Set(seats.map(({ id }) => seat(id)?.requestId));
    expect(requests.size).toBe(1);
    expect(stores.requests.details([...requests][0] ?? 0)?.asks).toHaveLength(2);
  });

  test("a card that nobody has seen yet is put right instead of sent twice", () => {
    const visit = addVisit(stores);
    const expert = addExpert(stores, { slackUserId: "U0EXPERT" });
    const requestId = request(expert.id);
    stores.notices.queue(
      {
        key: `request:${requestId}`,
        recipient: "user:U0EXPERT",
        subject: `request:${requestId}`,
        notice: { v: 1, kind: "assignment_request", requestId },
      },
      context.now,
    );
    const { id } = addAssignment(stores, {
      visitId: visit.id,
      expertId: expert.id,
      state: "invited",
      requestId,
    });
    move(wanted(visit.id, "2019-07-10"));
    expect(seat(id)).toMatchObject({ requestId, revision: 2, state: "invited" });
    expect(told()).toHaveLength(1);
    expect(stores.movedAsks.ofAssignment(id)).toEqual([]);
  });

  test("takes back the seat of whoever cannot come, tells them once, and names other days", () => {
    const { id: surveyId } = addSurvey(stores);
    const visit = addVisit(stores, { surveyId });
    const other = addVisit(stores, { surveyId, dayFrom: "2019-07-10", dayTo: "2019-07-10" });
    const busy = addExpert(stores, { slackUserId: "U0BUSY" });
    const away = addExpert(stores, { slackUserId: "U0AWAY" });
    const unasked = addExpert(stores, { slackUserId: "U0UNASKED" });
    const objected = addExpert(stores);
    stores.experts.markUnavailable(away.id, "2019-07-10");
    stores.experts.markUnavailable(unasked.id, "2019-07-10");
    stores.recusals.record({
      expertId: objected.id,
      parkId: visit.parkId,
      basis: "objected",
      weight: "hard",
      reason: undefined,
    });
    addAssignment(stores, { visitId: other.id, expertId: busy.id, state: "accepted" });
    const seats = [busy, away, unasked, objected].map((expert, i) =>
      addAssignment(stores, {
        visitId: visit.id,
        expertId: expert.id,
        state: (["accepted", "invited", "proposed", "accepted"] as const)[i] ?? "proposed",
      }),
    );
    const dates = [wanted(visit.id, "2019-07-10")];
    expect(moveVisit(context, { dates, shown: undefined, mayRelease: false })).toMatchObject({
      refusal: {
        name: "team_cannot_come",
        objections: [{ why: "busy" }, { why: "unavailable" }, { why: "unavailable" }, { why: "conflict" }],
      },
    });
    expect(seats.map(({ id }) => seat(id))).toStrictEqual(seats);
    move(...dates);
    expect(seats.map(({ id }) => seat(id)?.state)).toEqual(Array(4).fill("withdrawn"));
    expect(told().map(([recipient]) => recipient)).toEqual(["user:U0BUSY", "user:U0AWAY"]);
  });

  test("names the nearest days on which everybody can come", () => {
    const visit = addVisit(stores);
    const away = addExpert(stores);
    for (const day of ["2019-07-09", "2019-07-10", "2019-07-12"] as const)
      stores.experts.markUnavailable(away.id, day);
    addAssignment(stores, { visitId: visit.id, expertId: away.id, state: "accepted" });
    const considered = considerMove(context, { dates: [wanted(visit.id, "2019-07-10")] });
    // 6, 7, 13 and 14 July are weekends.
    expect(considered).toMatchObject({ value: { otherDays: ["2019-07-05", "2019-07-08", "2019-07-11"] } });
  });

  test("is made only as it was shown", () => {
    const visit = addVisit(stores);
    const expert = addExpert(stores);
    const { id } = addAssignment(stores, { visitId: visit.id, expertId: expert.id, state: "invited" });
    const dates = [wanted(visit.id, "2019-07-10")];
    const considered = considerMove(context, { dates });
    const shown = considered.done ? considered.value.shown : "";
    stores.assignments.change({ ...addedSeat(id), state: "accepted" });
    expect(moveVisit(context, { dates, shown, mayRelease: true })).toMatchObject({
      refusal: { name: "plan_outdated" },
    });
    expect(stores.visits.find(visit.id)).toStrictEqual(visit);
  });

  const addedSeat = (id: number) => {
    const found = seat(id);
    if (found === undefined) throw new Error("no seat");
    return found;
  };

  test("whoever proposed the days is not asked again: their yes stands", () => {
    const visit = addVisit(stores);
    const one = addExpert(stores, { slackUserId: "U0ONE" });
    const two = addExpert(stores, { slackUserId: "U0TWO" });
    const countered = addAssignment(stores, {
      visitId: visit.id,
      expertId: one.id,
      state: "countered",
      requestId: request(one.id),
    });
    const accepted = addAssignment(stores, {
      visitId: visit.id,
      expertId: two.id,
      state: "accepted",
      requestId: request(two.id),
    });
    moveVisit(context, {
      dates: [wanted(visit.id, "2019-07-10")],
      proposedBy: [countered.id],
      shown: undefined,
      mayRelease: false,
    });
    expect(seat(countered.id)).toMatchObject({
      state: "accepted",
      revision: 2,
      requestId: countered.requestId,
    });
    expect(seat(accepted.id)).toMatchObject({ state: "invited", revision: 2 });
    expect(told().map(([recipient]) => recipient)).toEqual(["user:U0TWO"]);
  });

  test.each([
    ["not_asked", undefined, "not_asked", false],
    ["asked", undefined, "not_asked", true],
    ["agreed", undefined, "not_asked", true],
    ["other_date", undefined, "not_asked", true],
    ["other_date", "2019-07-10", "agreed", false],
    ["other_date", "2019-07-11", "not_asked", true],
  ] as const)("a park that said %s (%s) is then %s", (parkAnswer, wish, then, mustAskPark) => {
    const visit = addVisit(stores, {
      parkId: addPark(stores).id,
      parkAnswer,
      ...(wish === undefined ? {} : { parkWish: { from: wish, to: wish } }),
    });
    expect(move(wanted(visit.id, "2019-07-10"))).toMatchObject({ value: { visits: [{ mustAskPark }] } });
    expect(stores.visits.find(visit.id)?.parkAnswer).toBe(then);
    expect(stores.visits.find(visit.id)?.parkWish).toBeUndefined();
  });
});
