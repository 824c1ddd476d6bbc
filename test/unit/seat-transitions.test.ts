import { afterEach, beforeEach, expect, test } from "vitest";
import { type AssignmentState, assignmentStates } from "../../src/domain/assignments.ts";
import type { Outcome } from "../../src/domain/outcome.ts";
import { type Instant, plusDays } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { proposeDays } from "../../src/flows/seats/propose-days.ts";
import { recuse } from "../../src/flows/seats/recuse.ts";
import { askInstead } from "../../src/flows/seats/replace-seat.ts";
import { acceptCounter, refuseCounter } from "../../src/flows/seats/settle-counter.ts";
import { takeSeatBack, unassignExpert } from "../../src/flows/seats/unassign-expert.ts";
import { waitForAnswer } from "../../src/flows/seats/wait-for-answer.ts";
import { cancelVisit, considerCancelling } from "../../src/flows/visits/cancel-visit.ts";
import { completeVisitBy } from "../../src/flows/visits/complete-visit.ts";
import { moveVisit } from "../../src/flows/visits/move-visit.ts";
import { openVisits } from "../../src/flows/visits/open-visits.ts";
import { refusalSentence } from "../../src/views/refusals/refusal.ts";
import {
  addAssignment,
  addAttendance,
  addExpert,
  addMember,
  addSurvey,
  addVisit,
  freshDatabase,
} from "../support/database.ts";

// What becomes of a seat by everything but a plain yes or no, from every state: the state it comes to, or the name
// of the refusal that leaves it as it was.

const staff = "U0STAFF0001";
const professor = "U0EXPERT001";
const stranger = "U0EXPERT002";
const day = "2019-07-03";
const asked: Instant = "2019-06-17T01:00:00.000Z";
/** The invitation's time was over at 17:00 of the day before. */
const overdue: Instant = "2019-06-21T01:00:00.000Z";
const replyBy: Instant = "2019-06-20T09:00:00.000Z";

let database: ReturnType<typeof freshDatabase>;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

/** A visit of one seat in some state, and somebody who could take it. */
function bench(state: AssignmentState, now: Instant = asked) {
  const { stores } = database;
  addMember(stores, { slackUserId: staff });
  const survey = addSurvey(stores, { owner: staff });
  const visit = addVisit(stores, { surveyId: survey.id, owner: staff, dayFrom: day, dayTo: day, seats: 1 });
  const person = addExpert(stores, { slackUserId: professor });
  const other = addExpert(stores, { slackUserId: stranger });
  const seat = addAssignment(stores, {
    visitId: visit.id,
    expertId: person.id,
    state,
    replyBy,
    ...(state === "withdrawn" ? { answeredBy: staff } : {}),
  });
  if (state === "countered")
    stores.counters.add({
      assignmentId: seat.id,
      revision: 1,
      days: [plusDays(day, 2)],
      note: undefined,
      proposedAt: now,
      way: "slack",
    });
  const contextOf = (slackUserId: string, expertId?: number): Context => ({
    stores,
    now,
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: {
      slackUserId,
      roles: new Set([expertId === undefined ? ("staff" as const) : ("expert" as const)]),
      language: "zh-CN",
      expertId,
    },
  });
  const office = contextOf(staff);
  const at = openVisits(office).find((one) => one.visit.id === visit.id);
  if (at === undefined) throw new Error("the visit is not open");
  // Who came, or did not, is known of a visit that was held.
  if (state === "attended" || state === "absent") {
    stores.visits.change({ ...visit, state: "completed" });
    if (state === "attended") addAttendance(stores, { visitId: visit.id, expertId: person.id });
  }
  return {
    stores,
    visit,
    at,
    seat,
    person,
    other,
    office,
    own: contextOf(professor, person.id),
    another: contextOf(stranger, other.id),
    later: { ...office, now: "2019-07-03T10:00:00.000Z" } satisfies Context,
  };
}
type Bench = ReturnType<typeof bench>;

const proposing = ({ seat, visit }: Bench, context: Context) =>
  proposeDays(context, {
    assignmentId: seat.id,
    revision: visit.revision,
    days: [plusDays(day, 5)],
    note: undefined,
    way: "slack",
  });
const recusing = ({ seat, visit }: Bench, context: Context) =>
  recuse(context, { assignmentId: seat.id, revision: visit.revision, reason: undefined });
const counterOf = ({ stores, seat }: Bench) => stores.counters.newestOf(seat.id)?.id ?? 0;
const datesFor = ({ at }: Bench, to: `${number}-${number}-${number}`) => [
  { at, from: to, to, timeFrom: undefined, timeTo: undefined, typed: "", overruled: false },
];

/** Every act, and whether it finds the invitation overdue. */
const acts: Readonly<
  Record<string, { readonly now?: Instant; readonly does: (b: Bench) => Outcome<unknown> }>
> = {
  "the expert proposes a day": { does: (b) => proposing(b, b.own) },
  "another expert proposes a day": { does: (b) => proposing(b, b.another) },
  "the expert recuses themselves": { does: (b) => recusing(b, b.own) },
  "another expert recuses them": { does: (b) => recusing(b, b.another) },
  "the office takes the proposed day": {
    does: (b) =>
      acceptCounter(b.office, {
        counterId: counterOf(b),
        dates: datesFor(b, plusDays(day, 2)),
        shown: undefined,
      }),
  },
  "the office keeps its day": { does: (b) => refuseCounter(b.office, counterOf(b)) },
  "the office takes the seat back": {
    does: (b) => {
      const taken = unassignExpert(b.office, { visitId: b.visit.id, expert: b.person });
      return taken.done && !taken.value.taken ? takeSeatBack(b.office, taken.value.assignment) : taken;
    },
  },
  "somebody is asked instead, in time": {
    does: (b) => askInstead(b.office, { seatId: b.seat.id, state: b.seat.state, expertId: b.other.id }),
  },
  "somebody is asked instead, overdue": {
    now: overdue,
    does: (b) => askInstead(b.office, { seatId: b.seat.id, state: b.seat.state, expertId: b.other.id }),
  },
  "a day more is given": {
    now: overdue,
    does: (b) => waitForAnswer(b.office, { id: b.seat.id, revision: b.visit.revision }),
  },
  "the visit is moved": {
    does: (b) =>
      moveVisit(b.office, { dates: datesFor(b, plusDays(day, 2)), shown: undefined, mayRelease: false }),
  },
  "the visit is called off": {
    does: (b) => {
      const seen = considerCancelling(b.office, b.at, "雨");
      if (!seen.done) return seen;
      const seats = [...seen.value.told, ...seen.value.outside].map(({ assignment }) => assignment.id);
      return cancelVisit(b.office, b.at, { reason: "雨", revision: b.visit.revision, seats });
    },
  },
  "they came": {
    does: (b) =>
      completeVisitBy(b.later, {
        visitId: b.visit.id,
        all: false,
        without: [],
        plus: [b.person],
        reason: "已成行",
      }),
  },
  "somebody else came": {
    does: (b) =>
      completeVisitBy(b.later, {
        visitId: b.visit.id,
        all: false,
        without: ["accepted", "attended"].includes(b.seat.state) ? [b.person] : [],
        plus: ["王处长"],
        reason: "已成行",
      }),
  },
};

function outcomeOf(act: string, state: AssignmentState): string {
  const { now, does } = acts[act] ?? { does: () => ({ done: true, value: undefined }) as const };
  const stage = bench(state, now);
  const outcome = does(stage);
  const after = stage.stores.assignments.find(stage.seat.id);
  if (outcome.done) return after?.state ?? "";
  expect(after).toEqual(stage.seat);
  for (const language of ["zh-CN", "en"] as const)
    expect(refusalSentence(outcome.refusal, language).length).toBeGreaterThan(10);
  return outcome.refusal.name;
}

type Row = Readonly<Record<AssignmentState, string>>;

/** The states in the order of the rows below. */
const order = [
  "proposed",
  "invited",
  "countered",
  "accepted",
  "declined",
  "withdrawn",
  "lapsed",
  "attended",
  "absent",
] as const satisfies readonly AssignmentState[];

const row = (...cells: readonly string[]): Row =>
  Object.fromEntries(order.map((state, i) => [state, cells[i]])) as Row;

const all = (name: string): Row => row(...order.map(() => name));

const table: Readonly<Record<string, Row>> = {
  "the expert proposes a day": row(
    "answer_not_possible",
    "countered",
    "countered",
    "countered",
    "answer_not_possible",
    "seat_taken_back",
    "invitation_lapsed",
    "visit_over",
    "visit_over",
  ),
  "another expert proposes a day": all("not_your_assignment"),
  "the expert recuses themselves": row(
    "answer_not_possible",
    "declined",
    "declined",
    "withdrawn",
    "declined",
    "seat_taken_back",
    "invitation_lapsed",
    "visit_over",
    "visit_over",
  ),
  "another expert recuses them": all("not_your_assignment"),
  "the office takes the proposed day": row(
    "counter_settled",
    "counter_settled",
    "accepted",
    "counter_settled",
    "counter_settled",
    "counter_settled",
    "counter_settled",
    "counter_settled",
    "counter_settled",
  ),
  "the office keeps its day": row(
    "counter_settled",
    "counter_settled",
    "invited",
    "counter_settled",
    "counter_settled",
    "counter_settled",
    "counter_settled",
    "counter_settled",
    "counter_settled",
  ),
  "the office takes the seat back": row(
    "withdrawn",
    "withdrawn",
    "withdrawn",
    "withdrawn",
    "not_on_team",
    "not_on_team",
    "not_on_team",
    "visit_closed",
    "visit_closed",
  ),
  "somebody is asked instead, in time": row(
    "withdrawn",
    "withdrawn",
    "withdrawn",
    "withdrawn",
    "declined",
    "withdrawn",
    "lapsed",
    "visit_closed",
    "visit_closed",
  ),
  "somebody is asked instead, overdue": row(
    "withdrawn",
    "lapsed",
    "lapsed",
    "withdrawn",
    "declined",
    "withdrawn",
    "lapsed",
    "visit_closed",
    "visit_closed",
  ),
  "a day more is given": row(
    "answer_not_awaited",
    "invited",
    "answer_not_awaited",
    "answer_not_awaited",
    "answer_not_awaited",
    "answer_not_awaited",
    "answer_not_awaited",
    "visit_closed",
    "visit_closed",
  ),
  "the visit is moved": row(
    "proposed",
    "invited",
    "invited",
    "invited",
    "declined",
    "withdrawn",
    "lapsed",
    "visit_held",
    "visit_held",
  ),
  "the visit is called off": row(
    "withdrawn",
    "withdrawn",
    "withdrawn",
    "withdrawn",
    "declined",
    "withdrawn",
    "lapsed",
    "visit_held",
    "visit_held",
  ),
  "they came": row(
    "attended",
    "attended",
    "attended",
    "attended",
    "declined",
    "withdrawn",
    "attended",
    "attended",
    "attended",
  ),
  "somebody else came": row(
    "withdrawn",
    "lapsed",
    "lapsed",
    "absent",
    "declined",
    "withdrawn",
    "lapsed",
    "absent",
    "absent",
  ),
};

test("the table has every act and every state", () => {
  expect(Object.keys(table)).toEqual(Object.keys(acts));
  expect([...order].sort()).toEqual([...assignmentStates].sort());
});

test.each(
  Object.keys(acts).flatMap((act) => order.map((state) => [state, act, table[act]?.[state] ?? ""] as const)),
)("%s, %s: %s", (state, act, expected) => {
  expect(outcomeOf(act, state)).toBe(expected);
});
