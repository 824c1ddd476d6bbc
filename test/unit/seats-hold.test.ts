import fc from "fast-check";
import { expect, test } from "vitest";
import { type Assignment, isLive } from "../../src/domain/assignments.ts";
import type { Expert } from "../../src/domain/experts.ts";
import type { DateWanted } from "../../src/domain/schedule.ts";
import { daysFromTo, type Instant, plusDays } from "../../src/domain/time.ts";
import { lastDayOf } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { answerAssignment } from "../../src/flows/seats/answer-assignment.ts";
import { assignExperts } from "../../src/flows/seats/assign-experts.ts";
import { previewInvitations, sendInvitations } from "../../src/flows/seats/invite-experts.ts";
import { lapseUnanswered } from "../../src/flows/seats/lapse-unanswered.ts";
import { proposeDays } from "../../src/flows/seats/propose-days.ts";
import { recordAnswer, seatToRecord } from "../../src/flows/seats/record-answer.ts";
import { recuse } from "../../src/flows/seats/recuse.ts";
import { askInstead, openGapOf, replaceSeat } from "../../src/flows/seats/replace-seat.ts";
import {
  acceptCounter,
  considerCounter,
  openCounter,
  refuseCounter,
} from "../../src/flows/seats/settle-counter.ts";
import { askForSmallerTeam, decideSmallerTeam } from "../../src/flows/seats/smaller-team.ts";
import { takeSeatBack, unassignExpert } from "../../src/flows/seats/unassign-expert.ts";
import { cancelVisit, considerCancelling } from "../../src/flows/visits/cancel-visit.ts";
import { completeVisitBy } from "../../src/flows/visits/complete-visit.ts";
import { moveVisit } from "../../src/flows/visits/move-visit.ts";
import { openVisits } from "../../src/flows/visits/open-visits.ts";
import type { Stores } from "../../storage/index.ts";
import { addExpert, addMember, addSurvey, addVisit, freshDatabase } from "../support/database.ts";

// Whatever staff and experts do, in any order: seats, days and person-times hold.

const staff = "U0STAFF0001";
const calendar = calendarOf();

const at = fc.nat(3);
const whom = fc.nat(5);
const answer = fc.constantFrom("accept" as const, "decline" as const);
const act = fc.oneof(
  fc.record({
    kind: fc.constant("assign" as const),
    visit: at,
    experts: fc.uniqueArray(whom, { minLength: 1, maxLength: 3 }),
    leads: fc.boolean(),
    reason: fc.constantFrom(undefined, "本人愿意"),
  }),
  fc.record({ kind: fc.constant("invite" as const), visit: fc.option(at) }),
  fc.record({ kind: fc.constant("answer" as const), visit: at, expert: whom, answer }),
  fc.record({ kind: fc.constant("record" as const), visit: at, expert: whom, answer }),
  fc.record({ kind: fc.constant("unassign" as const), visit: at, expert: whom }),
  fc.record({
    kind: fc.constant("done" as const),
    visit: at,
    all: fc.boolean(),
    without: fc.array(whom, { maxLength: 2 }),
    plus: fc.array(whom, { maxLength: 2 }),
    person: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("move" as const),
    rows: fc.array(fc.record({ visit: at, day: fc.nat(6), days: fc.nat(1) }), { minLength: 1, maxLength: 2 }),
    release: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("wait" as const), days: fc.nat(2) }),
  fc.record({ kind: fc.constant("propose" as const), visit: at, expert: whom, day: fc.nat(6) }),
  fc.record({ kind: fc.constant("settle" as const), visit: at, expert: whom, takesUp: fc.boolean() }),
  fc.record({ kind: fc.constant("recuse" as const), visit: at, expert: whom }),
  fc.record({ kind: fc.constant("replace" as const), visit: at, expert: whom, by: fc.option(whom) }),
  fc.record({ kind: fc.constant("fewer" as const), visit: at, isAgreed: fc.boolean() }),
  fc.record({ kind: fc.constant("cancel" as const), visit: at }),
  fc.record({ kind: fc.constant("lapse" as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Four visits over three days, two of them on one, and six experts of whom two are not in Slack. */
function office(stores: Stores) {
  addMember(stores, { slackUserId: staff });
  addMember(stores, { slackUserId: "U0DIRECTOR1" });
  stores.members.grantRole("U0DIRECTOR1", "approver", staff, "2019-06-17T01:00:00.000Z");
  const survey = addSurvey(stores, { owner: staff });
  const days = [
    ["2019-07-03", "2019-07-03"],
    ["2019-07-03", "2019-07-04"],
    ["2019-07-04", "2019-07-04"],
    ["2019-07-05", "2019-07-05"],
  ] as const;
  const visits = days.map(([dayFrom, dayTo], i) =>
    addVisit(stores, {
      surveyId: survey.id,
      owner: staff,
      dayFrom,
      dayTo,
      seats: 1 + (i % 3),
      needs: ["water"],
    }),
  );
  const experts = Array.from({ length: 6 }, (_, i) =>
    addExpert(stores, {
      canLead: i % 2 === 0,
      maxVisits: 2,
      ...(i < 4 ? { slackUserId: `U0EXPERT00${i}` } : {}),
    }),
  );
  return { survey, visits, experts };
}

type Office = ReturnType<typeof office>;

function contextOf(stores: Stores, now: Instant, slackUserId: string, expertId?: number): Context {
  const roles = new Set([expertId === undefined ? ("staff" as const) : ("expert" as const)]);
  return {
    stores,
    now,
    zone: "Asia/Shanghai",
    calendar,
    caller: { slackUserId, roles, language: "zh-CN", expertId },
  };
}

type Staged<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;

/** Everybody and everything at one moment, as an act refers to them. */
interface Stage {
  readonly stores: Stores;
  readonly now: Instant;
  readonly visitId: (index: number) => number;
  readonly experts: (index: number) => readonly Expert[];
}

const byStaff = ({ stores, now }: Stage) => contextOf(stores, now, staff);

function assign(stage: Stage, step: Staged<"assign">): void {
  const experts = step.experts
    .flatMap(stage.experts)
    .map((expert, i) => ({ expert, typed: expert.code, leads: step.leads && i === 0 }));
  assignExperts(byStaff(stage), { visitId: stage.visitId(step.visit), experts, reason: step.reason });
}

function invite(stage: Stage, step: Staged<"invite">): void {
  const visitIds = step.visit === null ? ("all" as const) : [stage.visitId(step.visit)];
  const preview = previewInvitations(byStaff(stage), { visitIds, replyBy: undefined });
  if (preview.done) sendInvitations(byStaff(stage), preview.value.letters);
}

function unassign(stage: Stage, step: Staged<"unassign">): void {
  for (const expert of stage.experts(step.expert)) {
    const asked = unassignExpert(byStaff(stage), { visitId: stage.visitId(step.visit), expert });
    if (asked.done && !asked.value.taken) takeSeatBack(byStaff(stage), asked.value.assignment);
  }
}

function hold(stage: Stage, step: Staged<"done">): void {
  completeVisitBy(byStaff(stage), {
    visitId: stage.visitId(step.visit),
    all: step.all,
    without: step.without.flatMap(stage.experts),
    plus: [...step.plus.flatMap(stage.experts), ...(step.person ? ["王处长"] : [])],
    reason: "已成行",
  });
}

function reply(stage: Stage, step: Staged<"answer" | "record">): void {
  for (const expert of stage.experts(step.expert)) {
    const seat = seatToRecord(byStaff(stage), stage.visitId(step.visit), expert);
    if (!seat.done) return;
    const given = { assignmentId: seat.value.id, answer: step.answer, revision: seat.value.revision };
    const own = contextOf(stage.stores, stage.now, expert.slackUserId ?? "U0NOBODY", expert.id);
    if (step.kind === "answer") answerAssignment(own, { ...given, way: "slack" });
    else recordAnswer(byStaff(stage), { ...given, way: "telephone" });
  }
}

function move(stage: Stage, step: Staged<"move">): void {
  const context = byStaff(stage);
  const rows = new Map(step.rows.map((row) => [stage.visitId(row.visit), row]));
  const dates = openVisits(context).flatMap((visit): DateWanted[] => {
    const row = rows.get(visit.visit.id);
    if (row === undefined) return [];
    const from = plusDays("2019-07-01", row.day);
    const to = plusDays(from, row.days);
    return [{ at: visit, from, to, timeFrom: undefined, timeTo: undefined, typed: "", overruled: false }];
  });
  const reason = "专家愿意";
  if (dates.length > 0) moveVisit(context, { dates, shown: undefined, mayRelease: step.release, reason });
}

/** The expert as they act for themselves, with their seat on a visit. */
function ownSeats(stage: Stage, step: { readonly visit: number; readonly expert: number }) {
  return stage.experts(step.expert).flatMap((expert) => {
    const seat = seatToRecord(byStaff(stage), stage.visitId(step.visit), expert);
    const own = contextOf(stage.stores, stage.now, expert.slackUserId ?? "U0NOBODY", expert.id);
    return seat.done ? [{ own, expert, seat: seat.value }] : [];
  });
}

function propose(stage: Stage, step: Staged<"propose">): void {
  for (const { own, seat } of ownSeats(stage, step))
    proposeDays(own, {
      ...{ assignmentId: seat.id, revision: seat.revision, note: undefined, way: "slack" },
      days: [plusDays("2019-07-01", step.day)],
    });
}

function settle(stage: Stage, step: Staged<"settle">): void {
  const context = byStaff(stage);
  for (const expert of stage.experts(step.expert)) {
    const counter = openCounter(context, stage.visitId(step.visit), expert);
    if (!counter.done) continue;
    if (!step.takesUp) {
      refuseCounter(context, counter.value.id);
      continue;
    }
    const would = considerCounter(context, { counterId: counter.value.id, day: undefined });
    if (!would.done) continue;
    const { shown, visits } = would.value.move;
    const dates = visits.map(({ wanted }) => wanted);
    acceptCounter(context, { counterId: counter.value.id, dates, shown, reason: "专家所请" });
  }
}

function replace(stage: Stage, step: Staged<"replace">): void {
  const by = step.by === null ? undefined : stage.experts(step.by)[0];
  for (const expert of stage.experts(step.expert)) {
    const replaced = replaceSeat(byStaff(stage), { visitId: stage.visitId(step.visit), expert, by });
    if (!replaced.done || replaced.value.kind !== "offers") continue;
    const { seat, replacements } = replaced.value.gap;
    const [best] = replacements.ranked;
    const { id, state } = seat.assignment;
    if (best !== undefined) askInstead(byStaff(stage), { seatId: id, state, expertId: best.expert.id });
  }
}

function goWithFewer(stage: Stage, step: Staged<"fewer">): void {
  const gap = openGapOf(byStaff(stage), stage.visitId(step.visit));
  if (gap === undefined) return;
  const asked = askForSmallerTeam(byStaff(stage), { gap, reason: "来不及" });
  if (!asked.done) return;
  const director = contextOf(stage.stores, stage.now, "U0DIRECTOR1");
  decideSmallerTeam(director, { id: asked.value.id, isAgreed: step.isAgreed, note: undefined });
}

function cancel(stage: Stage, step: Staged<"cancel">): void {
  const context = byStaff(stage);
  const at = openVisits(context).find(({ visit }) => visit.id === stage.visitId(step.visit));
  if (at === undefined) return;
  const would = considerCancelling(context, at, "雨");
  if (!would.done) return;
  const seats = [...would.value.told, ...would.value.outside].map(({ assignment }) => assignment.id);
  cancelVisit(context, at, { reason: "雨", revision: at.visit.revision, seats });
}

function run(stage: Stage, step: Exclude<Act, { kind: "wait" }>): void {
  switch (step.kind) {
    case "assign":
      assign(stage, step);
      break;
    case "invite":
      invite(stage, step);
      break;
    case "unassign":
      unassign(stage, step);
      break;
    case "done":
      hold(stage, step);
      break;
    case "move":
      move(stage, step);
      break;
    case "propose":
      propose(stage, step);
      break;
    case "settle":
      settle(stage, step);
      break;
    case "recuse":
      for (const { own, seat } of ownSeats(stage, step))
        recuse(own, { assignmentId: seat.id, revision: seat.revision, reason: "同事" });
      break;
    case "replace":
      replace(stage, step);
      break;
    case "fewer":
      goWithFewer(stage, step);
      break;
    case "cancel":
      cancel(stage, step);
      break;
    case "lapse":
      lapseUnanswered(byStaff(stage));
      break;
    default:
      reply(stage, step);
      break;
  }
}

function stageOf(stores: Stores, house: Office, now: Instant): Stage {
  return {
    stores,
    now,
    visitId: (index) => house.visits[index]?.id ?? 0,
    experts: (index) =>
      house.experts.slice(index, index + 1).flatMap(({ id }) => stores.experts.find(id) ?? []),
  };
}

function expectToHold(stores: Stores, { survey, visits }: Office): void {
  const house = { survey, visits: visits.flatMap(({ id }) => stores.visits.find(id) ?? []) };
  const seats: Assignment[] = house.visits.flatMap((visit) => stores.assignments.ofVisit(visit.id));
  const live = seats.filter(({ state }) => isLive(state));
  for (const visit of house.visits) {
    const own = live.filter(({ visitId }) => visitId === visit.id);
    expect(own.length).toBeLessThanOrEqual(visit.seats);
    expect(own.filter(({ leads }) => leads).length).toBeLessThanOrEqual(1);
    expect(own.filter(({ revision }) => revision !== visit.revision)).toEqual([]);
    const came = stores.attendances.ofVisit(visit.id);
    const attended = own.filter(({ state }) => state === "attended");
    expect(came.map(({ expertId }) => expertId)).toEqual(
      expect.arrayContaining(attended.map((s) => s.expertId)),
    );
  }
  const booked = [
    ...live.map(({ visitId, expertId }) => ({ visitId, expertId })),
    ...house.visits.flatMap((visit) => stores.attendances.ofVisit(visit.id)),
  ].flatMap(({ visitId, expertId }) => {
    const visit = house.visits.find(({ id }) => id === visitId);
    const last = visit === undefined ? undefined : lastDayOf(visit);
    if (visit?.dayFrom === undefined || last === undefined || expertId === undefined) return [];
    return daysFromTo(visit.dayFrom, last).map((day) => `${expertId} ${day} ${visit.id}`);
  });
  const places = Map.groupBy(new Set(booked), (one) => one.split(" ").slice(0, 2).join(" "));
  expect([...places].filter(([, visits]) => visits.length > 1)).toEqual([]);
  const attendances = house.visits.flatMap((visit) => stores.attendances.ofVisit(visit.id));
  expect(stores.attendances.personTimes(house.survey.id).times).toBe(attendances.length);
}

test("whatever is done in whatever order, nobody is doubled and nothing overflows", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const { stores, close } = freshDatabase();
      try {
        const house = office(stores);
        let day = 1;
        for (const step of acts) {
          if (step.kind === "wait") day = Math.min(9, day + step.days);
          else run(stageOf(stores, house, `2019-07-0${day}T02:00:00.000Z`), step);
          expectToHold(stores, house);
        }
      } finally {
        close();
      }
    }),
    { numRuns: 40 },
  );
  // Each run writes a database of its own: a busy machine takes its time over forty.
}, 60_000);
