import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { languages } from "../../src/domain/languages.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { previewInvitations, sendInvitations } from "../../src/flows/seats/invite-experts.ts";
import { invitationPreview } from "../../src/views/seats/request-letters.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAssignment,
  addExpert,
  addMember,
  addPark,
  addSurvey,
  addVisit,
  freshDatabase,
} from "../support/database.ts";
import { expectSendable } from "../support/sendable.ts";

let database: ReturnType<typeof freshDatabase>;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const staff = "U0STAFF0001";

function contextOf(stores: Stores): Context {
  return {
    stores,
    now: "2019-06-17T01:00:00.000Z",
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId: staff, roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
  } as Context;
}

/** So many visits, each on a day of its own, with three people each out of a pool. */
function plan(visits: number, pool = visits * 3): void {
  const { stores } = database;
  const owner = addMember(stores, { slackUserId: staff }).slackUserId;
  const surveyId = addSurvey(stores, { windowTo: "2019-12-31" }).id;
  const experts = Array.from({ length: pool }, () => addExpert(stores).id);
  for (let i = 0; i < visits; i += 1) {
    const dayFrom = `2019-${String(7 + Math.floor(i / 28)).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}`;
    const day = dayFrom as "2019-07-01";
    const park = addPark(stores, {
      nameZh: `示例第${i}经济技术开发区`,
      nameEn: `Example Number ${i} National Economic and Technological Development Zone`,
    });
    const visit = addVisit(stores, { surveyId, owner, parkId: park.id, dayFrom: day, dayTo: day });
    for (let seat = 0; seat < 3; seat += 1)
      addAssignment(stores, {
        visitId: visit.id,
        expertId: experts[(i * 3 + seat) % pool] ?? 0,
        field: "固废",
      });
  }
}

const all = { visitIds: "all", replyBy: undefined } as const;

describe("a preview of invitations", () => {
  const pools = [60, 6];
  test.each(languages.flatMap((language) => pools.map((pool) => [language, pool] as const)))(
    "names everybody who gets one and each of their visits, in %s, with a pool of %i",
    (language, pool) => {
      plan(20, pool);
      const preview = previewInvitations(contextOf(database.stores), all);
      if (!preview.done) throw new Error(preview.refusal.name);
      const message = invitationPreview(preview.value, language, "Asia/Shanghai", "2019-06-17");
      expectSendable(message);
      const text = JSON.stringify(message.blocks);
      for (const { code } of database.stores.experts.all()) expect(text).toContain(`${code} `);
      for (let id = 1; id <= 20; id += 1) expect(text.split(`V${id} `)).toHaveLength(4);
    },
  );

  test("that would not fit into one message is refused, with a part that does", () => {
    plan(24);
    const preview = previewInvitations(contextOf(database.stores), all);
    expect(preview).toMatchObject({
      done: false,
      refusal: { name: "letters_too_many", seats: 72, limit: 60 },
    });
    if (preview.done || preview.refusal.name !== "letters_too_many") return;
    const part = preview.refusal.part.map(({ visit }) => visit.id);
    expect(part).toHaveLength(20);
    expect(previewInvitations(contextOf(database.stores), { ...all, visitIds: part }).done).toBe(true);
  });
});

test("sending judges each seat once", () => {
  plan(12);
  const { stores } = database;
  let judged = 0;
  const recusals = {
    ...stores.recusals,
    ofExpert(id: number) {
      judged += 1;
      return stores.recusals.ofExpert(id);
    },
  };
  const preview = previewInvitations(contextOf(stores), all);
  if (!preview.done) throw new Error(preview.refusal.name);
  const sent = sendInvitations(contextOf({ ...stores, recusals }), preview.value.letters);
  expect(sent.done).toBe(true);
  expect(judged).toBe(36);
});
