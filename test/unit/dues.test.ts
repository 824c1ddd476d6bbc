import { describe, expect, test } from "vitest";
import { dueLines } from "../../src/domain/due-lines.ts";
import { type Due, duesOfMeeting, duesOfSurvey, pressureOf, workdaysLeft } from "../../src/domain/dues.ts";
import type { Invitation, Meeting } from "../../src/domain/meetings.ts";
import type { Seat, VisitProgress } from "../../src/domain/progress.ts";
import type { RoadFacts } from "../../src/domain/roads.ts";
import { dayOf, type Instant } from "../../src/domain/time.ts";
import type { Visit } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import { ask } from "../support/asks.ts";
import { expert, park, survey, visit } from "../support/samples.ts";

const zone = "Asia/Shanghai";
const calendar = calendarOf();

/** A moment in Beijing. */
const at = (day: string, time = "08:45"): Instant =>
  new Date(`${day}T${time}:00+08:00`).toISOString() as Instant;

type Chair = Partial<Seat["assignment"]> & { readonly canLead?: boolean };

function seat({ canLead = true, ...assignment }: Chair = {}): Seat {
  return {
    assignment: { ...ask().assignment, state: "accepted", ...assignment },
    expert: { ...expert, canLead },
  };
}

const filled: RoadFacts = {
  route: "G7023次",
  pickUp: "示例科长",
  pickUpPhone: undefined,
  hotel: undefined,
  liaisonPhone: undefined,
};

const progress = (wanted: Partial<Visit>, seats: readonly Chair[]): VisitProgress => ({
  road: filled,
  visit: { ...visit, seats: 1, parkAnswer: "agreed", ...wanted },
  park,
  seats: seats.map(seat),
  attended: 0,
});

const dues = (one: VisitProgress, now: Instant, closed = false): Due[] =>
  duesOfSurvey(
    {
      survey: { ...survey, closedAt: closed ? now : undefined },
      visits: [one],
      personTimes: { times: 0, people: 0 },
    },
    dayOf(now, zone),
    zone,
  );

const told = (one: VisitProgress, now: Instant) =>
  dues(one, now).map((due) => `${due.kind} ${due.by} ${pressureOf(due, now, zone, calendar)}`);

// The visit of the samples is on Wednesday 3 July 2019; the survey begins on Friday 28 June.
describe("what is owed on a visit, by when, and how much it presses", () => {
  test.each<[what: string, visit: Partial<Visit>, seats: readonly Chair[], now: Instant, owed: string[]]>([
    ["nothing: confirmed", {}, [{}], at("2019-06-20"), []],
    ["a free seat, far ahead", {}, [], at("2019-06-20"), ["seats 2019-07-03 soon"]],
    ["a free seat, three workdays ahead", {}, [], at("2019-06-28"), ["seats 2019-07-03 soon"]],
    ["a free seat, two workdays ahead", {}, [], at("2019-07-01"), ["seats 2019-07-03 urgent"]],
    ["a free seat, on the day", {}, [], at("2019-07-03"), ["seats 2019-07-03 urgent"]],
    [
      "somebody who was not asked yet",
      {},
      [{ state: "proposed" }],
      at("2019-06-20"),
      ["invite 2019-07-03 soon"],
    ],
    [
      "an answer that has time",
      {},
      [{ state: "invited", replyBy: at("2019-06-24", "17:00") }],
      at("2019-06-20"),
      ["answer 2019-06-24 later"],
    ],
    [
      "an answer by the next workday, over a weekend",
      {},
      [{ state: "invited", replyBy: at("2019-06-24", "17:00") }],
      at("2019-06-21"),
      ["answer 2019-06-24 soon"],
    ],
    [
      "an answer by today",
      {},
      [{ state: "invited", replyBy: at("2019-06-24", "17:00") }],
      at("2019-06-24"),
      ["answer 2019-06-24 soon"],
    ],
    [
      "an answer that is late by a minute",
      {},
      [{ state: "invited", replyBy: at("2019-06-24", "17:00") }],
      at("2019-06-24", "17:01"),
      ["answer 2019-06-24 urgent"],
    ],
    [
      "an answer, the visit two workdays ahead",
      {},
      [{ state: "invited", replyBy: at("2019-07-02", "17:00") }],
      at("2019-07-01"),
      ["answer 2019-07-02 urgent"],
    ],
    [
      "another day that somebody proposed: they have answered, the office has not",
      {},
      [{ state: "countered", replyBy: at("2019-06-21", "17:00") }],
      at("2019-06-24"),
      ["counter 2019-07-03 soon"],
    ],
    [
      "an answer without a deadline is due when the visit begins",
      {},
      [{ state: "invited", replyBy: undefined }],
      at("2019-06-20"),
      ["answer 2019-07-03 later"],
    ],
    [
      "nobody who may lead, six workdays ahead",
      {},
      [{ canLead: false }],
      at("2019-06-25"),
      ["leader 2019-07-03 later"],
    ],
    [
      "nobody who may lead, five workdays ahead",
      {},
      [{ canLead: false }],
      at("2019-06-26"),
      ["leader 2019-07-03 soon"],
    ],
    [
      "a park that was not asked, six workdays ahead",
      { parkAnswer: "not_asked" },
      [{}],
      at("2019-06-25"),
      ["park 2019-07-03 later"],
    ],
    [
      "a park that was asked, five workdays ahead",
      { parkAnswer: "asked" },
      [{}],
      at("2019-06-26"),
      ["park 2019-07-03 soon"],
    ],
    [
      "a park that has not agreed, two workdays ahead",
      { parkAnswer: "asked" },
      [{}],
      at("2019-07-01"),
      ["park 2019-07-03 urgent"],
    ],
    [
      "a park that wants another date, far ahead",
      { parkAnswer: "other_date" },
      [{}],
      at("2019-06-17"),
      ["park 2019-07-03 soon"],
    ],
    [
      "no date, six workdays before the survey",
      { state: "planned", dayFrom: undefined, dayTo: undefined },
      [],
      at("2019-06-20"),
      ["schedule 2019-06-28 later"],
    ],
    [
      "no date, five workdays before the survey",
      { state: "planned", dayFrom: undefined, dayTo: undefined },
      [],
      at("2019-06-21"),
      ["schedule 2019-06-28 soon"],
    ],
    [
      "no date, the survey has begun",
      { state: "planned", dayFrom: undefined, dayTo: undefined, mode: "questionnaire" },
      [],
      at("2019-07-01"),
      ["schedule 2019-06-28 urgent"],
    ],
    [
      "the day after: only who came",
      { parkAnswer: "asked", seats: 3 },
      [{ state: "invited" }],
      at("2019-07-04"),
      ["attendance 2019-07-03 soon"],
    ],
    ["two workdays after: who came, at last", {}, [{}], at("2019-07-05"), ["attendance 2019-07-03 urgent"]],
    ["a visit of several days is over after the last", { dayTo: "2019-07-04" }, [{}], at("2019-07-04"), []],
    [
      "a questionnaire that has time",
      { mode: "questionnaire" },
      [],
      at("2019-07-03", "18:00"),
      ["questionnaire 2019-07-03 later"],
    ],
    [
      "a questionnaire that is late",
      { mode: "questionnaire" },
      [],
      at("2019-07-04"),
      ["questionnaire 2019-07-03 urgent"],
    ],
    ["nothing: held", { state: "completed" }, [{ state: "attended" }], at("2019-07-08"), []],
    ["nothing: back", { state: "completed", mode: "questionnaire" }, [], at("2019-07-08"), []],
    ["nothing: cancelled", { state: "cancelled" }, [{ state: "invited" }], at("2019-07-01"), []],
  ])("%s", (_what, wanted, seats, now, owed) => {
    expect(told(progress(wanted, seats), now)).toEqual(owed);
  });

  test("several things at once, and whose they are", () => {
    const one = progress({ seats: 3, parkAnswer: "asked", owner: "U0LIAISON" }, [
      { state: "invited", replyBy: at("2019-06-24", "17:00") },
      { state: "proposed" },
      { state: "declined" },
    ]);
    const owed = dues(one, at("2019-06-20"));
    expect(owed.map(({ kind }) => kind)).toEqual(["answer", "invite", "seats", "park"]);
    expect(new Set(owed.map(({ owner }) => owner))).toEqual(new Set(["U0LIAISON"]));
  });

  test.each<[what: string, visit: Partial<Visit>, seat: Chair, road: Partial<RoadFacts>, lacks: string]>([
    ["nothing, when route and pick-up are there", {}, {}, {}, ""],
    ["a route", {}, {}, { route: undefined }, "route"],
    ["who meets the team", {}, {}, { pickUp: undefined }, "pick_up"],
    ["both", {}, {}, { route: undefined, pickUp: undefined }, "route pick_up"],
    ["nothing, while nobody has said yes", {}, { state: "invited" }, { route: undefined }, ""],
    [
      "nothing, while the park wants another date",
      { parkAnswer: "other_date" },
      {},
      { route: undefined },
      "",
    ],
    ["nothing, by questionnaire", { mode: "questionnaire" }, {}, { route: undefined }, ""],
    ["nothing, on the day itself", { dayFrom: "2019-07-01" }, {}, { route: undefined }, ""],
    ["nothing, when it is off", { state: "cancelled" }, {}, { route: undefined }, ""],
  ])("for the road: %s", (_what, wanted, chair, road, lacks) => {
    const one = { ...progress(wanted, [chair]), road: { ...filled, ...road } };
    const found = dues(one, at("2019-07-01")).flatMap((due) => (due.kind === "road" ? due.lacks : []));
    expect(found.join(" ")).toBe(lacks);
  });

  test("what is lacking for the road is a line from three workdays before on", () => {
    const { road: _road, ...one } = progress({}, [{}]);
    const line = (now: Instant) =>
      dueLines(dues(one, now), { now, zone, calendar }).map(({ due, left }) => `${due.kind} ${left}`);
    expect(line(at("2019-06-27"))).toEqual([]);
    expect(line(at("2019-06-28"))).toEqual(["road 3"]);
    expect(line(at("2019-07-02"))).toEqual(["road 1"]);
  });

  test("a survey that is closed owes nothing", () => {
    expect(dues(progress({}, []), at("2019-06-20"), true)).toEqual([]);
  });
});

const meeting: Meeting = {
  id: 3,
  title: "工作座谈会",
  startsAt: at("2019-12-24", "14:00"),
  endsAt: undefined,
  place: undefined,
  owner: "U0STAFF0001",
  state: "called",
  sequence: 1,
  replyBy: at("2019-12-18", "17:00"),
  reason: undefined,
  calledAt: at("2019-12-02"),
};

const invitation = (status: Invitation["status"]): Invitation => ({
  id: 1,
  meetingId: 3,
  slackUserId: undefined,
  organisationId: undefined,
  person: "示例代表甲",
  status,
  delegate: undefined,
  note: undefined,
  sequence: 1,
  answeredAt: undefined,
  answeredBy: undefined,
  answeredWay: undefined,
  passedOnFrom: undefined,
});

describe("what is owed on a meeting", () => {
  test.each<
    [what: string, meeting: Partial<Meeting>, statuses: Invitation["status"][], now: Instant, owed: string[]]
  >([
    ["replies that have time", {}, ["needs-action"], at("2019-12-16"), ["replies 2019-12-18 later"]],
    ["replies by tomorrow", {}, ["needs-action"], at("2019-12-17"), ["replies 2019-12-18 soon"]],
    ["replies that are late", {}, ["needs-action"], at("2019-12-19"), ["replies 2019-12-18 urgent"]],
    [
      "replies without a deadline",
      { replyBy: undefined },
      ["needs-action"],
      at("2019-12-23"),
      ["replies 2019-12-24 soon"],
    ],
    [
      "nothing: everybody has answered",
      {},
      ["accepted", "declined", "tentative", "delegated"],
      at("2019-12-19"),
      [],
    ],
    ["nothing: it has begun", {}, ["needs-action"], at("2019-12-24", "14:00"), []],
    ["nothing: held", { state: "held" }, ["needs-action"], at("2019-12-19"), []],
    ["nothing: cancelled", { state: "cancelled" }, ["needs-action"], at("2019-12-19"), []],
  ])("%s", (_what, wanted, statuses, now, owed) => {
    const seats = { meeting: { ...meeting, ...wanted }, invitations: statuses.map(invitation) };
    const found = duesOfMeeting(seats, now, zone);
    expect(found.map((due) => `${due.kind} ${due.by} ${pressureOf(due, now, zone, calendar)}`)).toEqual(owed);
  });
});

describe("workdays that are left", () => {
  test.each([
    ["today", "2019-07-03", "2019-07-03", 0],
    ["tomorrow", "2019-07-04", "2019-07-03", 1],
    ["over a weekend", "2019-07-08", "2019-07-05", 1],
    ["on the weekend itself", "2019-07-06", "2019-07-05", 0],
    ["yesterday", "2019-07-02", "2019-07-03", -1],
    ["late over a weekend", "2019-07-05", "2019-07-07", 0],
    ["over the National Day holiday", "2019-10-08", "2019-09-30", 1],
    ["a make-up Saturday counts", "2019-10-12", "2019-10-11", 1],
  ] as const)("%s", (_what, by, today, left) => {
    expect(workdaysLeft(by, today, calendar)).toBe(left);
  });
});
