import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ZodError } from "zod";
import type { AgendaItem } from "../../src/domain/agenda.ts";
import { noTerms } from "../../src/domain/meeting-terms.ts";
import type { ReplyForm } from "../../src/domain/reply-forms.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAssignment,
  addAttendance,
  addContact,
  addDigest,
  addExpert,
  addInvitation,
  addListImport,
  addMeeting,
  addMember,
  addOrganisation,
  addPark,
  addPastedReplies,
  addRemark,
  addSurvey,
  addVisit,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
  const seat = addAssignment(stores);
  stores.experts.linkTo(1, "U0OWNER");
  stores.experts.markUnavailable(1, "2019-07-03");
  stores.parks.recordStage(1, { stage: "named", since: "2011" });
  stores.members.grantRole("U0OWNER", "staff", "system", at);
  stores.audit.record({ at, actor: "system", action: "try", subject: "A1", detail: {} });
  stores.notices.queue({ key: "k", recipient: "user:U0OWNER", subject: "request:1", notice }, at);
  stores.messages.add({ ...message, channel: "D1", ts: "1.0", revision: 1 });
  stores.assignments.change({ ...seat, requestId: stores.requests.add(1, "U0OWNER", at) });
  stores.movedAsks.add({ requestId: 1, assignmentId: seat.id, revision: 1, state: "accepted", ...oldDays });
  const named = { zh: "元旦", en: "New Year's Day" };
  stores.holidays.enter(2031, [{ day: "2031-01-01", kind: "holiday", name: named }], "U0OWNER", at);
  stores.handledRequests.record("k", "{}", at);
  stores.slots.claim("digest", at, at);
  stores.settings.set("language", "en");
  stores.recusals.record({ expertId: 1, parkId: 1, basis: "declared", weight: "hard", reason: undefined });
  addContact(stores, { organisationId: addOrganisation(stores).id, slackUserId: "U0OWNER" });
  addInvitation(stores, { organisationId: 1, slackUserId: "U0OWNER", meetingId: addMeeting(stores).id });
  addInvitation(stores, { meetingId: 1, passedOnFrom: 1 });
  stores.meetingTerms.set(1, { ...noTerms, capacity: 2 });
  stores.meetingPlaces.set(1, new Map([[1, { place: "confirmed", turn: 1 }]]));
  stores.replyForms.set(form);
  stores.agendaItems.add(item);
  stores.decisions.add({ meetingId: 1, what: "w", who: "w", by: "2020-01-01", ...concerned, ...recorded });
  const decided = stores.decisions.find(1);
  const gone = { doneAt: at, doneBy: "U0OWNER", withdrawnAt: at, withdrawnBy: "U0OWNER" } as const;
  if (decided !== undefined) stores.decisions.change({ ...decided, ...gone });
  addAttendance(stores, { visitId: 1, expertId: 1 });
  addAttendance(stores, { meetingId: 1, invitationId: 1 });
  addDigest(stores, { scope: { kind: "survey", surveyId: 1 } });
  addRemark(stores);
  addListImport(stores, { surveyId: 1 });
  addPastedReplies(stores);
  stores.homes.opened("U0OWNER", true);
  const dispatchId = stores.dispatches.add("U0OWNER", at);
  stores.notices.queue({ key: "d", recipient: "user:U0OWNER", dispatchId, notice }, at);
  stores.reminders.add("U0OWNER", "2019-06-17", [step], at);
  addAssignment(stores, { visitId: 1, state: "declined", standsInFor: seat.id });
  stores.counters.add({
    assignmentId: 1,
    revision: 1,
    days: ["2019-07-05"],
    note: undefined,
    proposedAt: at,
    way: "slack",
  });
  stores.approvals.add({
    visitId: 1,
    seats: 1,
    seatsBefore: 2,
    reason: "r",
    askedBy: "U0OWNER",
    askedAt: at,
  });
  stores.postponedGaps.postpone(1, "2019-06-18");
  const unfilled = { route: undefined, pickUp: undefined, pickUpPhone: undefined, hotel: undefined };
  stores.roads.save(
    { visitId: 1, ...unfilled, liaisonPhone: undefined, filledBy: "U0OWNER", revision: 1 },
    at,
  );
  stores.teamLetters.add({
    assignmentId: 1,
    kind: "team",
    revision: 1,
    team: "1*",
    print: "",
    noticeKey: "k",
  });
});
afterEach(() => database.close());

const at = "2019-06-17T00:00:00.000Z";
const recorded = { recordedBy: "U0OWNER", recordedAt: at } as const;
const concerned = { responsible: "U0OWNER" } as const;
const form: ReplyForm = {
  ...{ invitationId: 1, name: "甲", post: undefined, mobile: undefined, nights: undefined, room: undefined },
  ...{ trains: undefined, halal: false, note: undefined, filledBy: "U0OWNER", filledAt: at },
  clearedAt: undefined,
};
const item: Omit<AgendaItem, "id"> = {
  ...{ meetingId: 1, position: 1, role: "report", speaker: "s", organisationId: 1, title: "t", minutes: 5 },
  ...{ receivedAt: at, receivedBy: "U0OWNER", receivedWay: "mail", points: undefined },
};
const notice = { v: 1, kind: "assignment_request", requestId: 1 } as const;
const oldDays = { from: "2019-07-03", to: "2019-07-03", timeFrom: "09:00", timeTo: "17:00" } as const;
const step = {
  key: "answer:1",
  moment: at,
  about: "request:1",
  recipient: "U0OWNER",
  step: 1,
} as const;
const message = { subject: "request:1", recipient: "user:U0OWNER" } as const;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: 0 | 1;
}

function tables(): string[] {
  const list = database.db.prepare<[], { name: string; strict: 0 | 1 }>(
    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return list.all().map(({ name, strict }) => {
    expect(strict, `${name} is strict`).toBe(1);
    return name;
  });
}

const columnsOf = (table: string): Column[] =>
  database.db.prepare<[string], Column>('SELECT name, type, "notnull" FROM pragma_table_info(?)').all(table);

describe("every table", () => {
  test("has a row here, so that the checks below have something to check", () => {
    const empty = tables().filter(
      (table) => database.db.prepare(`SELECT * FROM ${table}`).get() === undefined,
    );
    expect(empty).toEqual([]);
    expect(tables().length).toBeGreaterThan(24);
  });

  test("refuses a value of another type in each of its columns", () => {
    const wrong = { TEXT: Buffer.from([1]), INTEGER: "many", REAL: "far" } as Readonly<
      Record<string, unknown>
    >;
    const accepted = tables().flatMap((table) =>
      columnsOf(table)
        .filter(({ name, type }) => takes(table, name, wrong[type]))
        .map(({ name }) => `${table}.${name}`),
    );
    expect(accepted).toEqual([]);
  });

  test("refuses half a number where whole ones belong", () => {
    const accepted = tables().flatMap((table) =>
      columnsOf(table)
        .filter(({ name, type }) => type === "INTEGER" && takes(table, name, 1.5))
        .map(({ name }) => `${table}.${name}`),
    );
    expect(accepted).toEqual([]);
  });

  test("refuses a reference to what is not there, and the loss of what is referred to", () => {
    const references = tables().flatMap((table) =>
      database.db
        .prepare<[string], { from: string; table: string }>(
          'SELECT "from", "table" FROM pragma_foreign_key_list(?)',
        )
        .all(table)
        .map((reference) => ({ from: table, column: reference.from, to: reference.table })),
    );
    expect(references.length).toBeGreaterThan(30);
    for (const { from, column, to } of references) {
      const isSet = `WHERE ${column} IS NOT NULL`;
      const cell = database.db.prepare(`SELECT ${column} FROM ${from} ${isSet}`).pluck().get();
      const nobody = typeof cell === "string" ? "request:99" : 99;
      const label = `${from}.${column} = ${String(cell)}`;
      const refer = database.db.prepare(`UPDATE ${from} SET ${column} = ? ${isSet}`);
      expect(cell, label).toBeDefined();
      expect(() => refer.run(nobody), label).toThrow("FOREIGN KEY");
      expect(() => database.db.prepare(`DELETE FROM ${to}`).run(), label).toThrow("FOREIGN KEY");
    }
  });
});

function takes(table: string, column: string, value: unknown): boolean {
  try {
    database.db.prepare(`UPDATE ${table} SET ${column} = ?`).run(value);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^SQLITE_(CONSTRAINT_DATATYPE|MISMATCH)$/) });
    return false;
  }
}

describe("a row that does not fit its schema throws when it is read", () => {
  test.each<[table: string, column: string, value: string | number, read: () => unknown]>([
    ["assignments", "state", "forgotten", () => stores.assignments.find(1)],
    ["assignments", "state", "forgotten", () => stores.assignments.ofVisit(1)],
    ["assignments", "leads", 2, () => stores.assignments.ofExpert(1)],
    ["assignments", "answered_way", "pigeon", () => stores.assignments.find(1)],
    ["assignments", "reason", "none of your business", () => stores.assignments.find(1)],
    ["assignments", "reply_by", "2019-06-17", () => stores.assignments.find(1)],
    ["assignments", "answered_at", "2019-06-17T08:00:00.000+08:00", () => stores.assignments.find(1)],
    ["approvals", "state", "dreamt", () => stores.approvals.find(1)],
    ["team_letters", "kind", "poem", () => stores.teamLetters.find(1)],
    ["approvals", "asked_at", "then", () => stores.approvals.newestOfVisit(1)],
    ["attendances", "recorded_at", "then", () => stores.attendances.ofVisit(1)],
    ["attendances", "recorded_at", "then", () => stores.attendances.ofMeeting(1)],
    ["contacts", "channel", "pigeon", () => stores.contacts.all()],
    ["contacts", "channel", "pigeon", () => stores.contacts.ofOrganisation(1)],
    ["contacts", "channel", "pigeon", () => stores.contacts.findByUser("U0OWNER")],
    ["contacts", "channel", "pigeon", () => stores.contacts.findNamed(1, "第1联系人")],
    ["counters", "state", "dreamt", () => stores.counters.find(1)],
    ["counters", "days", '["soon"]', () => stores.counters.newestOf(1)],
    ["agenda_items", "received_at", "soon", () => stores.agendaItems.ofMeeting(1)],
    ["decisions", "by_day", "soon", () => stores.decisions.find(1)],
    ["decisions", "withdrawn_at", "soon", () => stores.decisions.find(1)],
    ["digests", "post_at", "8:45", () => stores.digests.find("C0DIGEST")],
    ["digests", "when_quiet", "loud", () => stores.digests.all()],
    ["digests", "paused_until", "soon", () => stores.digests.all()],
    ["digests", "told_until", "2019-06-17", () => stores.digests.all()],
    ["invitations", "status", "perhaps", () => stores.invitations.find(1)],
    ["invitations", "answered_way", "pigeon", () => stores.invitations.ofMeeting(1)],
    ["invitations", "answered_at", "soon", () => stores.invitations.ofMember("U0OWNER")],
    ["list_imports", "noun", "birds", () => stores.listImports.find(1)],
    ["list_imports", "asked_at", "today", () => stores.listImports.nextWaiting()],
    ["meetings", "state", "feared", () => stores.meetings.find(1)],
    ["meetings", "starts_at", "2019-12-24", () => stores.meetings.all()],
    ["organisations", "kind", "club", () => stores.organisations.all()],
    ["organisations", "kind", "club", () => stores.organisations.find(1)],
    ["organisations", "kind", "club", () => stores.organisations.findByName("第1单位")],
    ["pasted_replies", "way", "pigeon", () => stores.pastedReplies.find(1)],
    ["pasted_replies", "pasted_at", "today", () => stores.pastedReplies.newestOf("U0OWNER")],
    ["recusals", "basis", "hearsay", () => stores.recusals.ofExpert(1)],
    ["recusals", "weight", "light", () => stores.recusals.ofExpert(1)],
    ["remarks", "state", "forgotten", () => stores.remarks.find(1)],
    ["audit", "at", "yesterday", () => stores.audit.between("2019-06-01T00:00:00.000Z", "z" as "Z")],
    ["audit", "at", "yesterday", () => stores.audit.ofSubject("A1")],
    ["audit", "detail", "[]", () => stores.audit.ofSubject("A1")],
    ["experts", "fields", '"water"', () => stores.experts.all()],
    ["experts", "fields", "[1]", () => stores.experts.findByCode("E01")],
    ["experts", "can_lead", 2, () => stores.experts.find(1)],
    ["expert_unavailable_days", "day", "2019-7-3", () => stores.experts.find(1)],
    ["members", "language", "fr", () => stores.members.find("U0OWNER")],
    ["members", "deactivated", 2, () => stores.members.find("U0OWNER")],
    ["member_roles", "role", "king", () => stores.members.rolesOf("U0OWNER")],
    ["notices", "state", "lost", () => stores.notices.find(1)],
    ["notices", "recipient", "U0OWNER", () => stores.notices.find(1)],
    ["notices", "recipient", "U0OWNER", () => stores.notices.recipientsWaiting()],
    ["notices", "attempted_at", "soon", () => stores.notices.findByKey("k")],
    ["messages", "recipient", "U0OWNER", () => stores.messages.findAt("D1", "1.0")],
    ["parks", "kind", "theme", () => stores.parks.find(1)],
    ["parks", "confidence", "sure", () => stores.parks.all()],
    ["park_stages", "stage", "opened", () => stores.parks.find(1)],
    ["park_stages", "since", "long ago", () => stores.parks.all()],
    ["settings", "value", "fr", () => stores.settings.get("language")],
    ["slots", "slot", "2019", () => stores.slots.latest("digest", at)],
    ["dispatches", "ordered_at", "noon", () => stores.dispatches.find(1)],
    ["reminders", "day", "today", () => stores.reminders.find(1)],
    ["reminder_steps", "moment", "soon", () => stores.reminders.find(1)],
    ["reminder_steps", "about", "weather:1", () => stores.reminders.find(1)],
    ["assignments", "extended_at", "yesterday", () => stores.assignments.find(1)],
    ["notices", "queued_at", "then", () => stores.notices.find(1)],
    ["surveys", "purpose", "leisure", () => stores.surveys.find(1)],
    ["surveys", "window_from", "2019-06", () => stores.surveys.find(1)],
    ["visits", "state", "confirmed", () => stores.visits.find(1)],
    ["visits", "mode", "by_air", () => stores.visits.find(1)],
    ["visits", "time_from", "9:00", () => stores.visits.find(1)],
    ["visits", "day_from", "2019-02-3", () => stores.visits.find(1)],
    ["visits", "needs", "{}", () => stores.visits.find(1)],
    ["visits", "park_answer", "perhaps", () => stores.visits.ofSurvey(1)],
    ["visits", "park_answered_way", "pigeon", () => stores.visits.find(1)],
    ["surveys", "closed_at", "in spring", () => stores.surveys.all()],
    ["notices", "thread_of", "weather:1", () => stores.notices.find(1)],
  ])("%s.%s = %s", (table, column, value, read) => {
    database.db.pragma("ignore_check_constraints = ON");
    const where = table === "settings" ? " WHERE name = 'language'" : "";
    database.db.prepare(`UPDATE ${table} SET ${column} = ?${where}`).run(value);
    expect(read).toThrow(ZodError);
  });

  test.each([
    ["experts", "fields", () => stores.experts.find(1)],
    ["visits", "needs", () => stores.visits.find(1)],
    ["audit", "detail", () => stores.audit.ofSubject("A1")],
    ["notices", "notice", () => stores.notices.find(1)],
    ["remarks", "taken_for", () => stores.remarks.find(1)],
    ["pasted_replies", "recorded", () => stores.pastedReplies.find(1)],
    ["list_imports", "outcome", () => stores.listImports.find(1)],
  ])("%s.%s that is no JSON", (table, column, read) => {
    database.db.prepare(`UPDATE ${table} SET ${column} = '{'`).run();
    expect(read).toThrow(SyntaxError);
  });
});

describe("the tables refuse what no flow may write", () => {
  test.each<[what: string, write: () => unknown, rule: string]>([
    [
      "a visit that ends before it begins",
      () => addVisit(stores, { dayTo: "2019-07-02" }),
      "day_to >= day_from",
    ],
    ["fewer seats than none", () => addVisit(stores, { seats: -1 }), "seats >= 0"],
    ["fewer visits than none", () => addExpert(stores, { maxVisits: -1 }), "max_visits >= 0"],
    [
      "two visits of a park in a survey",
      () => addVisit(stores, { surveyId: 1, parkId: 1 }),
      "visits.survey_id",
    ],
    ["two parks of a name", () => addPark(stores, { nameZh: "第1园区" }), "parks.name_zh"],
    ["two experts with a code", () => addExpert(stores, { code: "E01" }), "experts.code"],
    [
      "two experts with a Slack account",
      () => [addExpert(stores, { slackUserId: "U0X" }), addExpert(stores, { slackUserId: "U0X" })],
      "experts.slack_user_id",
    ],
    [
      "a role that follows from other records",
      () => stores.members.grantRole("U0OWNER", "expert", "system", at),
      "role IN",
    ],
    ["a role for nobody", () => stores.members.grantRole("U0NOBODY", "staff", "system", at), "FOREIGN KEY"],
    ["a link to nobody", () => stores.experts.linkTo(1, "U0NOBODY"), "FOREIGN KEY"],
    ["two organisations of a name", () => addOrganisation(stores, { nameZh: "第1单位" }), "name_zh"],
    [
      "two contacts of a name in one organisation",
      () => addContact(stores, { organisationId: 1, name: "第1联系人" }),
      "contacts.organisation_id",
    ],
    [
      "two contacts with a Slack account",
      () => addContact(stores, { slackUserId: "U0OWNER" }),
      "contacts.slack_user_id",
    ],
    [
      "two invitations of a member to a meeting",
      () => addInvitation(stores, { meetingId: 1, slackUserId: "U0OWNER" }),
      "invitations.meeting_id",
    ],
    ["an invitation of nobody", () => addInvitation(stores, { person: undefined }), "CHECK"],
    [
      "an expert twice at a visit",
      () => addAttendance(stores, { visitId: 1, expertId: 1 }),
      "attendances.visit_id",
    ],
    [
      "an invitee twice at a meeting",
      () => addAttendance(stores, { meetingId: 1, invitationId: 1 }),
      "attendances.meeting_id",
    ],
    ["attendance at nothing", () => addAttendance(stores, { person: "路人" }), "CHECK"],
    [
      "attendance at a visit and a meeting at once",
      () => addAttendance(stores, { visitId: 1, meetingId: 1, person: "路人" }),
      "CHECK",
    ],
    [
      "two open questions about a visit",
      () =>
        stores.approvals.add({
          visitId: 1,
          seats: 0,
          seatsBefore: 2,
          reason: "",
          askedBy: "U0OWNER",
          askedAt: at,
        }),
      "approvals.visit_id",
    ],
    [
      "two open proposals for a seat",
      () =>
        stores.counters.add({
          assignmentId: 1,
          revision: 1,
          days: [],
          note: undefined,
          proposedAt: at,
          way: "words",
        }),
      "counters.assignment_id",
    ],
    ["attendance of nobody", () => addAttendance(stores, { visitId: 1 }), "CHECK"],
    [
      "attendance of two at once",
      () => addAttendance(stores, { visitId: 1, expertId: 1, person: "路人" }),
      "CHECK",
    ],
    ["a digest by nobody", () => addDigest(stores, { setBy: "U0NOBODY" }), "FOREIGN KEY"],
    [
      "a digest of no survey",
      () => addDigest(stores, { scope: { kind: "survey", surveyId: 4711 } }),
      "FOREIGN KEY",
    ],
    ["a meeting of nobody's", () => addMeeting(stores, { owner: "U0NOBODY" }), "FOREIGN KEY"],
    ["a seat on no visit", () => addAssignment(stores, { visitId: 4711 }), "FOREIGN KEY"],
    [
      "a message about nothing",
      () => stores.messages.add({ ...message, subject: "request:9", channel: "D1", ts: "2.0", revision: 1 }),
      "FOREIGN KEY",
    ],
  ])("%s", (_what, write, rule) => {
    expect(write).toThrow(rule);
  });

  test.each<[what: string, write: () => unknown]>([
    ["an assignment", () => stores.assignments.change({ ...addAssignment(stores), id: 4711 })],
    ["a visit", () => stores.visits.change({ ...addVisit(stores), id: 4711 })],
    ["a park", () => stores.parks.change(4711, addPark(stores))],
    ["a survey", () => stores.surveys.change({ ...addSurvey(stores), id: 4711 })],
    ["an organisation", () => stores.organisations.change(4711, addOrganisation(stores))],
    ["a contact", () => stores.contacts.change(4711, addContact(stores))],
    ["a contact's link", () => stores.contacts.linkTo(4711, undefined)],
    ["a meeting", () => stores.meetings.change({ ...addMeeting(stores), id: 4711 })],
    ["an invitation", () => stores.invitations.change({ ...addInvitation(stores), id: 4711 })],
    ["what a channel was told", () => stores.digests.markTold("C0NOWHERE", at)],
    [
      "a question",
      () =>
        stores.approvals.settle(4711, {
          state: "agreed",
          decidedBy: undefined,
          decidedAt: at,
          note: undefined,
        }),
    ],
    ["a proposal", () => stores.counters.settle(4711, "refused", undefined, at)],
    ["a remark", () => stores.remarks.settle(4711, "confirmed")],
    ["pasted replies", () => stores.pastedReplies.markRecorded(4711, [1])],
    ["an import", () => stores.listImports.change({ ...addListImport(stores), id: 4711 })],
    ["an expert", () => stores.experts.change({ ...addExpert(stores), code: "E99" })],
    ["an expert's link", () => stores.experts.linkTo(4711, addMember(stores).slackUserId)],
    ["a message's revision", () => stores.messages.markShown(4711, 1)],
    ["a message's end", () => stores.messages.markGone(4711, "message_not_found")],
    ["a notice's sending", () => stores.notices.markSending(4711, "D1", at)],
    ["a notice's return", () => stores.notices.markQueued(4711)],
    ["a notice's arrival", () => stores.notices.markSent(4711, "1.0", at)],
    ["a notice's drop", () => stores.notices.markDropped(4711, "outdated", at)],
    ["a notice's failure", () => stores.notices.markFailed(4711, "user_not_found", at)],
  ])("a change of %s that is not there", (_what, write) => {
    expect(write).toThrow("met 0 rows");
  });
});
