import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Office } from "../support/office.ts";
import { channel, openSurveyOffice, planned, typing } from "../support/surveys.ts";

// Whatever is typed behind these verbs, or sent in place of their buttons' values, is answered with a sentence.

let office: Office;
beforeAll(async () => {
  office = await openSurveyOffice();
  await typing(office, "/survey new 2019年专题调研 6月28日至7月18日");
  await typing(office, "/survey add 昆山高新、芜湖 实地 3席");
  await typing(office, "/visit list");
});
afterAll(() => office.close());

const verbs = fc.constantFrom(
  ...["survey new", "survey add", "survey show", "survey edit", "survey import", "survey list"],
  ...["visit schedule", "visit list", "visit show", "visit park", "visit returned", "visit cancel"],
);

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "V1",
    "S1",
    "V99999999",
    "昆山高新",
    "7月3日",
    "2月30日",
    ";",
    "；",
    "anyway",
    "实地",
    "问卷",
    "3席",
  ),
  fc.constantFrom(
    "<!channel>",
    "<@U0STAFF0001|x>",
    '"',
    "“",
    "至",
    "..",
    "9:00—",
    "x".repeat(3_000),
    "、".repeat(400),
  ),
);

test("command text", () =>
  fc.assert(
    fc.asyncProperty(verbs, fc.array(words, { maxLength: 5 }), async (verb, typed) => {
      const line = `/${verb} ${typed.join(" ")}`.replace(/[\r\n]/g, " ");
      const seen = await office.workspace.as(office.staff).command(line, channel);
      expect([seen.status, line]).toEqual(["ok", line]);
      expect(office.complaints).toEqual([]);
    }),
    { numRuns: 150, seed: 20190628 },
  ));

const ids = fc.constantFrom(
  ...[
    "visit.open",
    "visit.list",
    "visit.schedule_form",
    "visit.schedule_all",
    "visit.park_form",
    "visit.more",
  ],
  ...["visit.cancel", "visit.keep", "visit.returned", "survey.board"],
);

const values = fc.oneof(
  words,
  fc.json({ maxDepth: 2 }),
  fc.constantFrom(
    '{"v":1}',
    '{"v":1,"visit":99}',
    '{"v":1,"visit":-1,"to":"cancel"}',
    '{"v":1,"plan":"1:2019-07-06"}',
    '{"v":1,"plan":"99:2019-07-03,x"}',
    '{"v":1,"plan":"1:2019-99-99"}',
    '{"v":1,"plan":"1:2019-07-00"}',
    '{"v":1,"visit":1,"revision":7,"seats":"","reason":"x"}',
    '{"v":1,"visit":1,"revision":1,"seats":"1,x","reason":"x"}',
    '{"v":1,"survey":99}',
    '{"v":1,"page":1e9,"filter":"\\u0000"}',
  ),
);

test("forged values of buttons change nothing", async () => {
  await office.workspace.as(office.staff).command("/survey show S1", channel);
  const held = office.workspace.messages(channel, office.staff).at(-1);
  if (held === undefined) throw new Error("no board");
  await office.workspace.as(office.staff).click(held, "visit.schedule_form");
  const sent = office.workspace.deliveries.find((delivery) => delivery.kind === "interactive");
  const before = planned(office);
  await fc.assert(
    fc.asyncProperty(ids, values, async (action_id, value) => {
      const actions = [{ type: "button", action_id, block_id: "b", action_ts: "1.1", value }];
      const outcome = await office.workspace.deliver("interactive", {
        ...sent?.payload,
        trigger_id: `forged-${Math.random()}`,
        actions,
      });
      expect(outcome.status).toBe("acknowledged");
      expect([action_id, value, ...office.complaints]).toEqual([action_id, value]);
      expect(planned(office)).toBe(before);
    }),
    { numRuns: 120, seed: 20190628 },
  );
});
