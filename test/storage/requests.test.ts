import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Stores } from "../../storage/index.ts";
import {
  addAssignment,
  addExpert,
  addMember,
  addVisit,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

const at = "2019-06-17T00:00:00.000Z";

describe("requests", () => {
  test("hold what one expert is asked, each visit with its park and the rest of its live team, leader first", () => {
    const asked = addExpert(stores, { name: "王教授" });
    const [member, gone, leader] = [addExpert(stores), addExpert(stores), addExpert(stores)];
    const requestId = stores.requests.add(asked.id, addMember(stores).slackUserId, at);
    const [first, second] = [addVisit(stores), addVisit(stores)];
    const seat = addAssignment(stores, {
      visitId: first.id,
      expertId: asked.id,
      requestId,
      state: "invited",
    });
    addAssignment(stores, { visitId: first.id, expertId: member.id, state: "invited" });
    addAssignment(stores, { visitId: first.id, expertId: gone.id, state: "declined" });
    addAssignment(stores, { visitId: first.id, expertId: leader.id, state: "accepted", leads: true });
    const other = addAssignment(stores, { visitId: second.id, expertId: asked.id, requestId });

    expect(stores.requests.askedBy(requestId)).toBe("U0OWNER");
    expect(stores.requests.details(requestId)).toEqual({
      id: requestId,
      expert: asked,
      asks: [
        {
          assignment: seat,
          visit: first,
          park: stores.parks.find(first.parkId),
          survey: stores.surveys.find(first.surveyId),
          ownerName: "周敏",
          team: [
            { expert: leader, leads: true },
            { expert: member, leads: false },
          ],
        },
        {
          assignment: other,
          visit: second,
          park: stores.parks.find(second.parkId),
          survey: stores.surveys.find(second.surveyId),
          ownerName: "周敏",
          team: [],
        },
      ],
    });
  });

  test("that nobody made are not there", () => {
    expect(stores.requests.details(1)).toBeUndefined();
    expect(stores.requests.askedBy(1)).toBeUndefined();
  });
});
