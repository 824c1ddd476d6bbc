import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Stores } from "../../storage/index.ts";
import { addMember, freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

const at = "2019-06-17T00:00:00.000Z";

describe("members", () => {
  test("whom the bot only hears of are known by their id until they are saved", () => {
    stores.members.meet("U1");
    expect(stores.members.find("U1")).toMatchObject({ name: "U1", deactivated: false });
    addMember(stores, { slackUserId: "U1", name: "王教授" });
    stores.members.meet("U1");
    expect(stores.members.find("U1")?.name).toBe("王教授");
  });

  test.each<[what: string, note: () => void, read: () => unknown, value: string]>([
    [
      "their language",
      () => stores.members.chooseLanguage("U1", "en"),
      () => stores.members.find("U1")?.language,
      "en",
    ],
    [
      "why they cannot be reached",
      () => stores.members.markUnreachable("U1", "user_not_found"),
      () => stores.members.find("U1")?.unreachable,
      "user_not_found",
    ],
    [
      "the way to them",
      () => stores.members.rememberDirectChannel("U1", "D1"),
      () => stores.members.directChannel("U1"),
      "D1",
    ],
  ])("%s is noted of somebody never met before", (_what, note, read, value) => {
    note();
    expect(read()).toBe(value);
    expect(stores.members.find("U1")).toMatchObject({ slackUserId: "U1", name: "U1" });
  });

  test("who can be reached again lose the note", () => {
    stores.members.markUnreachable("U1", "account_inactive");
    stores.members.markUnreachable("U1", undefined);
    expect(stores.members.find("U1")?.unreachable).toBeUndefined();
  });

  test("hold a set of roles", () => {
    addMember(stores, { slackUserId: "U1" });
    addMember(stores, { slackUserId: "U2" });
    for (const role of ["staff", "admin", "staff"] as const) stores.members.grantRole("U1", role, "U2", at);
    expect(new Set(stores.members.rolesOf("U1"))).toEqual(new Set(["admin", "staff"]));
    expect(stores.members.rolesOf("U2")).toEqual([]);
    stores.members.revokeRole("U1", "staff");
    stores.members.revokeRole("U1", "approver");
    expect(stores.members.rolesOf("U1")).toEqual(["admin"]);
  });
});
