import { afterEach, beforeEach, expect, test } from "vitest";
import type { Subject } from "../../src/domain/notices.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAssignment,
  addExpert,
  addInvitation,
  addMeeting,
  addMember,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
const [staff, expert, invitee, stranger] = ["U0STAFF", "U0EXPERT", "U0INVITEE", "U0STRANGER"] as const;

beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
  for (const slackUserId of [staff, expert, invitee, stranger]) addMember(stores, { slackUserId });
  const { id: expertId } = addExpert(stores, { slackUserId: expert });
  addAssignment(stores, { expertId });
  stores.requests.add(expertId, staff, "2019-06-17T00:00:00.000Z");
  addInvitation(stores, { meetingId: addMeeting(stores).id, slackUserId: invitee, person: undefined });
  for (const user of [staff, expert, invitee, stranger]) {
    stores.homes.opened(user, user === staff);
    for (const home of stores.homes.outdated()) stores.homes.markShown(home);
  }
});
afterEach(() => database.close());

const outdated = () => stores.homes.outdated().map((home) => home.slackUserId);

test.each<[Subject, string[]]>([
  ["request:1", [expert]],
  ["invitation:1", [invitee]],
  ["survey:1", [staff]],
  ["meeting:1", [staff]],
  ["remark:1", []],
  ["import:1", []],
])("what changes %s is published to %j alone", (subject, whom) => {
  stores.messages.touch(subject);
  expect(outdated()).toEqual(whom);
});

test("a change while a Home is being published is published again", () => {
  stores.homes.touch(stranger);
  const [home] = stores.homes.outdated();
  stores.homes.touch(stranger);
  if (home !== undefined) stores.homes.markShown(home);
  expect(outdated()).toEqual([stranger]);
});

test("nobody gets a Home who has not opened it, and one given up comes back with the next opening", () => {
  stores.homes.forget(expert);
  stores.messages.touch("request:1");
  expect(outdated()).toEqual([]);
  stores.homes.opened(expert, false);
  expect(outdated()).toEqual([expert]);
});
