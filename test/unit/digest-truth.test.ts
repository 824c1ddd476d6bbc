import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRenderer } from "../../src/delivery/render.ts";
import { type AssignmentState, assignmentStates, isLive } from "../../src/domain/assignments.ts";
import { usualHours } from "../../src/domain/office-hours.ts";
import { type Instant, plusDays, plusMinutes } from "../../src/domain/time.ts";
import { parkAnswers, visitModes, visitStates } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import {
  addAssignment,
  addExpert,
  addInvitation,
  addMeeting,
  addMember,
  addPark,
  addSurvey,
  addVisit,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";
import { forAnyIn } from "../support/for-any.ts";

// Every line of what needs somebody is read back from the message and held against the tables, without the domain.

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const now: Instant = "2019-07-05T00:45:00.000Z";
const today = "2019-07-05";
const owners = ["U0OWNERA", "U0OWNERB"] as const;

const visits = fc.array(
  fc.record({
    mode: fc.constantFrom(...visitModes),
    state: fc.constantFrom(...visitStates),
    daysAhead: fc.integer({ min: -6, max: 16 }),
    seats: fc.nat(4),
    parkAnswer: fc.constantFrom(...parkAnswers),
    asked: fc.array(
      fc.record({
        state: fc.constantFrom(...assignmentStates),
        replyIn: fc.integer({ min: -3_000, max: 6_000 }),
        canLead: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    owner: fc.constantFrom(...owners),
    isChased: fc.boolean(),
    isUpToDirector: fc.boolean(),
    road: fc.record({
      route: fc.option(fc.constant("G7023次"), { nil: undefined }),
      pickUp: fc.option(fc.constant("示例科长"), { nil: undefined }),
    }),
  }),
  { maxLength: 6 },
);

type Wanted = typeof visits extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function store(one: Wanted): void {
  const { stores } = database;
  const day = one.state === "planned" ? undefined : plusDays(today, one.daysAhead);
  const { mode, state, seats, parkAnswer, owner } = one;
  const days = { dayFrom: day, dayTo: day };
  const visit = { surveyId: 1, mode, state, seats, parkAnswer, owner, ...days, parkId: addPark(stores).id };
  const { id } = addVisit(stores, visit);
  seatPeople(id, one);
  if (one.isChased)
    stores.audit.record({
      ...{ at: now, actor: owner, action: "questionnaire_chased", subject: `V${id}` },
      detail: { way: "telephone", day: "2019-07-04" },
    });
  const filled = { pickUpPhone: undefined, hotel: undefined, liaisonPhone: undefined, filledBy: owner };
  if (one.road.route !== undefined || one.road.pickUp !== undefined)
    stores.roads.save({ visitId: id, revision: 1, ...filled, ...one.road }, now);
  if (one.isUpToDirector)
    stores.approvals.add({
      ...{ visitId: id, seats: 2, seatsBefore: seats, reason: "来不及", askedBy: owner, askedAt: now },
    });
}

/** No more people than seats, as the flows leave it. */
function seatPeople(visitId: number, { mode, state, seats, asked }: Wanted): void {
  const { stores } = database;
  const held = state === "completed" || state === "reported";
  let free = mode === "on_site" ? seats : 0;
  for (const { state: wanted, replyIn, canLead } of asked) {
    const now_: AssignmentState = wanted === "attended" && !held ? "accepted" : wanted;
    if (isLive(now_) && free === 0) continue;
    if (isLive(now_)) free -= 1;
    const expertId = addExpert(stores, { canLead }).id;
    addAssignment(stores, { visitId, expertId, state: now_, replyBy: plusMinutes(now, replyIn) });
  }
}

interface Line {
  readonly text: string;
  readonly action: string;
  readonly value: { readonly visit?: number; readonly id?: number; readonly scope?: string };
}

/** The lines with a button, as Slack gets them. */
function lines(): Line[] {
  const renderer = createRenderer({
    ...{ hours: usualHours, admins: [], stores: database.stores, clock: { now: () => now } },
    ...{ zone: "Asia/Shanghai", calendar: calendarOf, officeLanguage: "zh-CN" },
  });
  const notice = {
    ...{ v: 1, kind: "digest", scope: { kind: "everything" }, channel: "C0STAFF" },
    ...{ since: "2019-07-04T00:45:00.000Z", until: now, askedBy: "U0OWNERA" },
  };
  const rendering = renderer.notice(notice, "channel:C0STAFF");
  if (!rendering.send) throw new Error(rendering.reason);
  return rendering.message.blocks.flatMap((block) => {
    if (block.type !== "section" || block.accessory === undefined) return [];
    expect(block.accessory.type).toBe("button");
    const { action_id, value } = block.accessory as { action_id: string; value: string };
    const [action = ""] = action_id.split(":");
    return [{ text: block.text?.text ?? "", action, value: JSON.parse(value) }];
  });
}

type Row = Readonly<Record<string, string | number | null>>;
const one = (sql: string, ...given: unknown[]): Row => database.db.prepare(sql).get(...given) as Row;
const count = (sql: string, ...given: unknown[]): number =>
  Number(
    database.db
      .prepare(sql)
      .pluck()
      .get(...given),
  );

const visitOf = (id: number | undefined) => one("SELECT * FROM visits WHERE id = ?", id);
const seats = (visit: number | undefined, where: string) =>
  count(
    `SELECT count(*) FROM assignments a JOIN experts e ON e.id = a.expert_id
    WHERE a.visit_id = ? AND ${where}`,
    visit,
  );
const live = "a.state IN ('proposed', 'invited', 'accepted', 'countered', 'attended')";

function expectAhead(visit: Row): void {
  expect(visit).toMatchObject({ mode: "on_site", state: "scheduled" });
  expect(String(visit.day_to) >= today).toBe(true);
}

/** What each kind of line claims, held against the tables. */
const claims: Readonly<Record<string, (line: Line, visit: Row) => void>> = {
  "visit.assign_form": claimSeats,
  "digest.fill": claimSeats,
  "digest.invite": ({ text, value }, visit) => {
    expectAhead(visit);
    expect(text).toContain(`${seats(value.visit, "a.state = 'proposed'")} 位专家还没邀请`);
  },
  "digest.counter": ({ text, value }, visit) => {
    expectAhead(visit);
    expect(text).toContain(`${seats(value.visit, "a.state = 'countered'")} 位专家想换日期`);
  },
  "visit.park_form": ({ text }, visit) => {
    expectAhead(visit);
    expect(text).toContain(visit.park_answer === "other_date" ? "园区希望另选日期" : "园区未确认日期");
    expect(visit.park_answer).not.toBe("agreed");
    if (text.includes("专家已齐")) expect(seats(Number(visit.id), "a.state = 'accepted'")).toBe(visit.seats);
  },
  "visit.road_form": ({ text }, visit) => {
    expectAhead(visit);
    expect(String(visit.day_from) > today).toBe(true);
    expect(visit.park_answer).not.toBe("other_date");
    expect(seats(Number(visit.id), "a.state = 'accepted'")).toBeGreaterThan(0);
    const filled = (column: string) =>
      count(`SELECT count(*) FROM roads WHERE visit_id = ? AND ${column} IS NOT NULL`, visit.id) > 0;
    expect([text.includes("路线"), text.includes("接站人")]).toEqual([!filled("route"), !filled("pick_up")]);
    expect([filled("route"), filled("pick_up")]).not.toEqual([true, true]);
  },
  "visit.done_form": (_line, visit) => {
    expect(visit).toMatchObject({ mode: "on_site", state: "scheduled" });
    expect(String(visit.day_to) < today).toBe(true);
  },
  "visit.schedule_form": (_line, visit) => expect(visit.state).toBe("planned"),
  "visit.chase_form": ({ text }, visit) => {
    expect(visit).toMatchObject({ mode: "questionnaire", state: "scheduled" });
    expect(String(visit.day_to) < today).toBe(true);
    const chased = count("SELECT count(*) FROM audit WHERE subject = ?", `V${visit.id}`) > 0;
    expect(text.includes("已催 7月4日")).toBe(chased);
  },
};

function claimSeats({ text, value }: Line, visit: Row): void {
  expectAhead(visit);
  const held = seats(value.visit, live);
  if (!text.includes("组长")) {
    expect(text).toContain(`缺 ${Number(visit.seats) - held} 席`);
    return;
  }
  expect(held).toBe(visit.seats);
  expect(seats(value.visit, `${live} AND e.can_lead = 1`)).toBe(0);
}

/** An answer is asked for only while it is owed: nobody who has said anything is in the line. */
function claimAnswer({ text, value }: Line): Row {
  const seat = one("SELECT * FROM assignments WHERE id = ?", value.id);
  const visit = visitOf(Number(seat.visit_id));
  expectAhead(visit);
  expect(seat.state).toBe("invited");
  const silent = "SELECT count(*) FROM assignments WHERE visit_id = ? AND state = 'invited' AND reply_by = ?";
  expect(text).toContain(`${count(silent, seat.visit_id, seat.reply_by)} 位专家`);
  expect(text.includes("未答复")).toBe(String(seat.reply_by) <= now);
  return visit;
}

function claimReplies({ text, value }: Line): Row {
  const meeting = one("SELECT * FROM meetings WHERE id = ?", value.id);
  expect(meeting.state).toBe("called");
  const open = count(
    "SELECT count(*) FROM invitations WHERE meeting_id = ? AND status = 'needs-action'",
    value.id,
  );
  expect(open).toBeGreaterThan(0);
  expect(text).toContain(`${open} 份回执未到`);
  return meeting;
}

/** What the line is about, once its claim has been held against the tables. */
function checked(line: Line): Row {
  if (line.action === "visit.record_form") return claimAnswer(line);
  if (line.action === "meeting.show") return claimReplies(line);
  const visit = visitOf(line.value.visit);
  const claim = claims[line.action];
  if (claim === undefined) throw new Error(`nobody knows what ${line.action} claims`);
  claim(line, visit);
  return visit;
}

test("every line of what needs somebody is true when it is posted, and has one owner and one button", () => {
  const { stores } = database;
  for (const slackUserId of owners) addMember(stores, { slackUserId });
  addSurvey(stores);
  stores.settings.set("staff_channel", "C0STAFF");
  const seen = new Set<string>();
  const meetings = fc.array(fc.record({ open: fc.nat(3), replyIn: fc.integer({ min: -500, max: 3_000 }) }), {
    maxLength: 2,
  });
  forAnyIn(database, fc.tuple(visits, meetings), ([wanted, called]) => {
    for (const visit of wanted) store(visit);
    for (const { open, replyIn } of called) {
      const startsAt = "2019-07-12T06:00:00.000Z";
      const { id } = addMeeting(stores, { owner: "U0OWNERA", startsAt, replyBy: plusMinutes(now, replyIn) });
      for (let n = 0; n < open; n += 1) addInvitation(stores, { meetingId: id });
    }
    for (const line of lines()) {
      if (line.action === "digest.rest") continue;
      seen.add(line.action);
      if (line.action === "approval.open") {
        expect(one("SELECT state FROM approvals WHERE id = ?", line.value.id)).toEqual({ state: "open" });
        expect(line.text).toContain("请领导定");
        continue;
      }
      const about = checked(line);
      expect([...line.text.matchAll(/<@(\w+)>/g)].map(([, user]) => user)).toEqual([about.owner]);
      expect(line.text).toMatch(/^(?:🔴|🟠) \*[^*]+\* \S/u);
    }
  });
  expect([...seen].sort()).toEqual([
    ...["approval.open", "digest.counter", "digest.fill", "digest.invite", "meeting.show"],
    ...["visit.assign_form", "visit.chase_form", "visit.done_form", "visit.park_form", "visit.record_form"],
    ...["visit.road_form", "visit.schedule_form"],
  ]);
});
