import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ExpertListRow } from "../../src/domain/experts.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { importExperts } from "../../src/flows/experts/import-experts.ts";
import { importOrganisations } from "../../src/flows/office/import-organisations.ts";
import { saveMembers } from "../../src/flows/office/save-member.ts";
import { addExpert, addMember, addPark, freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const context = (): Context => ({
  stores: database.stores,
  now: "2019-06-17T01:00:00.000Z",
  zone: "Asia/Shanghai",
  calendar: calendarOf(),
  caller: { slackUserId: "U0STAFF", roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
});

const row = (wanted: Partial<ExpertListRow> = {}): ExpertListRow => ({
  line: 2,
  code: "E05",
  name: "示例专家05",
  institution: "山东大学",
  province: "山东省",
  fields: ["固废"],
  canLead: undefined,
  maxVisits: undefined,
  email: undefined,
  unavailable: [],
  conflictParkIds: [],
  ...wanted,
});
const found = (code = "E05") => database.stores.experts.findByCode(code);

describe("experts", () => {
  test("who is new takes the usual values; what a later list leaves out stays, days and conflicts are added", () => {
    const park = addPark(database.stores);
    const first = row({ canLead: true, email: "e05@example.org", unavailable: ["2019-07-11"] });
    expect(importExperts(context(), [first])).toMatchObject({ value: { added: 1 } });
    expect(found()).toMatchObject({ canLead: true, maxVisits: 3 });
    const second = row({ name: "新名字", unavailable: ["2019-07-12"], conflictParkIds: [park.id] });
    expect(importExperts(context(), [second])).toMatchObject({ value: { added: 0, changed: 1 } });
    expect(found()).toMatchObject({
      name: "新名字",
      canLead: true,
      email: "e05@example.org",
      unavailable: ["2019-07-11", "2019-07-12"],
    });
    expect(importExperts(context(), [second])).toMatchObject({ value: { changed: 0, unchanged: 1 } });
  });

  test("a code that has another name and another institution on record is asked about, and nothing is recorded", () => {
    importExperts(context(), [row()]);
    const other = { ...row({ name: "李四", institution: "同济大学" }), line: 3 };
    expect(importExperts(context(), [row({ code: "E06" }), other])).toMatchObject({
      refusal: {
        name: "rows_refused",
        rows: 2,
        complaints: [{ line: 3, column: "编号", value: "E05 示例专家05，山东大学", reason: "differs" }],
      },
    });
    expect(found()?.name).toBe("示例专家05");
    expect(found("E06")).toBeUndefined();
  });

  test("a new conflict alone is a change", () => {
    const park = addPark(database.stores);
    importExperts(context(), [row()]);
    expect(importExperts(context(), [row({ conflictParkIds: [park.id] })])).toMatchObject({
      value: { changed: 1 },
    });
  });

  test("are linked by address, whatever its capitals", () => {
    addMember(database.stores, { slackUserId: "U1", email: "E05@Example.org" });
    importExperts(context(), [row({ email: "e05@example.org" })]);
    expect(found()?.slackUserId).toBe("U1");
  });
});

describe("linking by address", () => {
  const member = (wanted: Partial<Parameters<typeof saveMembers>[1][number]>) => ({
    slackUserId: "U1",
    name: "某人",
    email: "a@example.org",
    deactivated: false,
    ...wanted,
  });

  test.each([
    ["a member with the address", member({ email: "A@Example.ORG" }), "U1"],
    ["a bot", member({ isBot: true }), undefined],
    ["somebody who has left", member({ deactivated: true }), undefined],
    ["another address", member({ email: "b@example.org" }), undefined],
    ["no address", member({ email: undefined }), undefined],
  ])("%s", (_who, profile, linked) => {
    addExpert(database.stores, { code: "E05", email: "a@example.org" });
    saveMembers(context(), [profile]);
    expect(found()?.slackUserId).toBe(linked);
  });

  test("never over a link, to whom it may be", () => {
    addExpert(database.stores, { code: "E05", email: "a@example.org", slackUserId: "U2" });
    addExpert(database.stores, { code: "E06", email: "b@example.org" });
    saveMembers(context(), [member({}), member({ slackUserId: "U2", email: "b@example.org" })]);
    expect(found()?.slackUserId).toBe("U2");
    expect(found("E06")?.slackUserId).toBeUndefined();
  });

  test("not where two experts have the address", () => {
    addExpert(database.stores, { code: "E05", email: "a@example.org" });
    addExpert(database.stores, { code: "E06", email: "A@example.org" });
    saveMembers(context(), [member({})]);
    expect([found()?.slackUserId, found("E06")?.slackUserId]).toEqual([undefined, undefined]);
  });
});

describe("organisations", () => {
  const facts = {
    nameZh: "中国环境科学研究院",
    nameEn: "CRAES",
    kind: undefined,
    provinceZh: "北京市",
    cityZh: "北京",
    latitude: 40.05,
    longitude: 116.42,
  };
  const bare = { ...facts, nameEn: undefined, provinceZh: undefined, cityZh: undefined, latitude: undefined };

  test("what a later list leaves out stays; the kind that it names counts", () => {
    importOrganisations(context(), [{ facts, contact: undefined }]);
    const later = { ...bare, longitude: undefined, kind: "technical_support" } as const;
    expect(importOrganisations(context(), [{ facts: later, contact: undefined }])).toMatchObject({
      value: { changed: 1 },
    });
    expect(database.stores.organisations.all()).toMatchObject([
      { nameEn: "CRAES", provinceZh: "北京市", latitude: 40.05, kind: "technical_support" },
    ]);
  });

  test("a contact is added once, and linked by address", () => {
    addMember(database.stores, { slackUserId: "U1", email: "jia@example.org" });
    const contact = {
      name: "示例代表甲",
      post: "处长",
      channel: "mail",
      address: "Jia@example.org",
    } as const;
    const rows = [{ facts, contact }];
    expect(importOrganisations(context(), rows)).toMatchObject({ value: { added: 1 } });
    expect(importOrganisations(context(), rows)).toMatchObject({ value: { unchanged: 1 } });
    expect(database.stores.contacts.all()).toMatchObject([{ name: "示例代表甲", slackUserId: "U1" }]);
  });
});
