import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Day, plusDays } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { addParks } from "../../src/flows/surveys/add-parks.ts";
import { changeSurvey } from "../../src/flows/surveys/save-survey.ts";
import { cancelVisit, considerCancelling } from "../../src/flows/visits/cancel-visit.ts";
import { openVisits } from "../../src/flows/visits/open-visits.ts";
import { scheduleVisits } from "../../src/flows/visits/schedule-visits.ts";
import { addAssignment, addExpert, addPark, addSurvey, freshDatabase } from "../support/database.ts";

// Whatever is added, scheduled, cancelled and changed in whatever order.

type Step =
  | { readonly kind: "add"; readonly parks: readonly number[] }
  | {
      readonly kind: "schedule";
      readonly rows: readonly { readonly visit: number; readonly day: number; readonly days: number }[];
    }
  | { readonly kind: "cancel"; readonly visit: number }
  | { readonly kind: "window"; readonly from: number; readonly days: number }
  | { readonly kind: "ask"; readonly visit: number };

const which = fc.nat(7);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("add" as const),
      parks: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("schedule" as const),
      rows: fc.array(fc.record({ visit: which, day: fc.nat(40), days: fc.nat(3) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({ kind: fc.constant("cancel" as const), visit: which }),
    fc.record({ kind: fc.constant("window" as const), from: fc.nat(20), days: fc.nat(30) }),
    fc.record({ kind: fc.constant("ask" as const), visit: which }),
  ),
  { maxLength: 14 },
);

const first: Day = "2019-06-20";

const { stores, close } = freshDatabase();
afterAll(close);
const parks = Array.from({ length: 6 }, () => addPark(stores));
const experts = Array.from({ length: 3 }, () => addExpert(stores));

/** A survey of its own; those before it are closed. */
function office() {
  for (const old of stores.surveys.all())
    stores.surveys.change({ ...old, closedAt: "2019-06-17T01:00:00.000Z" });
  const survey = addSurvey(stores);
  const caller = {
    slackUserId: survey.owner,
    roles: new Set(["staff"] as const),
    language: "zh-CN" as const,
    expertId: undefined,
  };
  const context: Context = {
    stores,
    now: "2019-06-17T01:00:00.000Z",
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller,
    botUserId: "U0BOT",
  };
  return { context, survey };
}

type Bench = ReturnType<typeof office>;

function take({ context, survey }: Bench, step: Step): { readonly done: boolean } | undefined {
  const visits = openVisits(context);
  const at = (n: number) => visits[n];
  switch (step.kind) {
    case "add": {
      const wanted = step.parks.flatMap((n) => parks[n] ?? []);
      return addParks(context, {
        survey,
        mode: "on_site",
        seats: 2,
        parks: [...new Set(wanted)],
        complaints: [],
      });
    }
    case "schedule": {
      const rows = step.rows.flatMap(({ visit, day, days }) => {
        const from = plusDays(first, day);
        const one = at(visit);
        const more = { from, to: plusDays(from, days), timeFrom: undefined, timeTo: undefined };
        return one === undefined ? [] : [{ at: one, ...more, typed: "", overruled: false }];
      });
      return scheduleVisits(context, rows, undefined);
    }
    case "cancel": {
      const one = at(step.visit);
      const seen = one === undefined ? undefined : considerCancelling(context, one, "雨");
      if (one === undefined || seen?.done !== true) return undefined;
      const { told, outside } = seen.value;
      const seats = [...told, ...outside].map(({ assignment }) => assignment.id);
      return cancelVisit(context, one, { reason: "雨", revision: one.visit.revision, seats });
    }
    case "window": {
      const windowFrom = plusDays(first, step.from);
      const { id, owner: _owner, closedAt: _closed, ...facts } = stores.surveys.find(survey.id) ?? survey;
      return changeSurvey(context, id, { ...facts, windowFrom, windowTo: plusDays(windowFrom, step.days) });
    }
    case "ask": {
      const one = at(step.visit);
      const free = experts.find(
        ({ id }) => !stores.assignments.ofVisit(one?.visit.id ?? 0).some(({ expertId }) => expertId === id),
      );
      if (one?.visit.state !== "scheduled" || free === undefined) return undefined;
      addAssignment(stores, { visitId: one.visit.id, expertId: free.id, state: "accepted" });
      return undefined;
    }
  }
}

function state({ survey }: Bench): string {
  return JSON.stringify([stores.progress.ofSurvey(survey.id), stores.notices.all().length]);
}

function expectSound({ survey }: Bench): void {
  const { windowFrom, windowTo } = stores.surveys.find(survey.id) ?? survey;
  const visits = stores.visits.ofSurvey(survey.id);
  expect(new Set(visits.map(({ parkId }) => parkId)).size).toBe(visits.length);
  for (const visit of visits.filter((one) => one.state === "scheduled")) {
    expect(visit.dayFrom !== undefined && visit.dayFrom >= windowFrom).toBe(true);
    expect((visit.dayTo ?? "9999") <= windowTo).toBe(true);
  }
  for (const visit of visits.filter((one) => one.state === "cancelled"))
    expect(stores.assignments.ofVisit(visit.id).map((seat) => seat.state)).not.toContain("accepted");
}

test("a park is once in a survey, no date is outside the window, and a refusal changes nothing", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const bench = office();
      for (const step of taken) {
        const before = state(bench);
        const outcome = take(bench, step);
        if (outcome?.done === false) expect(state(bench)).toBe(before);
        expectSound(bench);
      }
    }),
    { numRuns: 60, seed: 20190628 },
  );
});
