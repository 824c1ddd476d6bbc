import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ZodError } from "zod";
import type { Stores } from "../../storage/index.ts";
import {
  addAssignment,
  addExpert,
  addMember,
  addPark,
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
  stores.handledRequests.record("k", "{}", at);
  stores.slots.claim("digest", at, at);
  stores.settings.set("language", "en");
  database.db.exec("INSERT INTO recusals VALUES (1, 1, 1, 'declared', 'hard', NULL)");
});
afterEach(() => database.close());

const at = "2019-06-17T00:00:00.000Z";
const notice = { v: 1, kind: "assignment_request", requestId: 1 } as const;
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
    expect(tables().length).toBeGreaterThan(15);
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
    expect(references.length).toBeGreaterThan(14);
    for (const { from, column, to } of references) {
      const cell = database.db.prepare(`SELECT ${column} FROM ${from}`).pluck().get();
      const nobody = typeof cell === "string" ? "request:99" : 99;
      const label = `${from}.${column} = ${String(cell)}`;
      const refer = database.db.prepare(`UPDATE ${from} SET ${column} = ?`);
      expect(() => refer.run(nobody), label).toThrow("FOREIGN KEY");
      expect(cell, label).not.toBeNull();
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
    ["slots", "slot", "noon", () => stores.slots.latest("digest")],
    ["surveys", "purpose", "leisure", () => stores.surveys.find(1)],
    ["surveys", "window_from", "2019-06", () => stores.surveys.find(1)],
    ["visits", "state", "confirmed", () => stores.visits.find(1)],
    ["visits", "mode", "by_air", () => stores.visits.find(1)],
    ["visits", "time_from", "9:00", () => stores.visits.find(1)],
    ["visits", "day_from", "2019-02-3", () => stores.visits.find(1)],
    ["visits", "needs", "{}", () => stores.visits.find(1)],
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
