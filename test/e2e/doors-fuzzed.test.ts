import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReadOnly } from "../../storage/open.ts";
import { dump } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan } from "../support/request.ts";

// Whatever comes through a door is answered with a sentence or with silence: no error, no change.

let office: Office;
const channel = "C0GENERAL01";
const stranger = "U0STRANGER1";

beforeAll(async () => {
  office = await openOffice();
  const { workspace, stores, bot, clock } = office;
  workspace.joinUser({ id: stranger, name: "stranger" });
  workspace.setMembers(channel, [workspace.botUserId, office.staff, office.expert, stranger]);
  askForKunshan(stores, office, clock.now());
  bot.sender.kick();
  await bot.sender.drained();
  await workspace.until(() => stores.members.find(stranger));
});
afterAll(() => office.close());

/** Everything but the keys of requests and the names of members, which any request may add, and `kept` tables. */
function records(kept = /^$/): string {
  const db = openReadOnly(office.path);
  const parts = dump(db).split("\n\n");
  db.close();
  const changing = /TABLE "?(handled_requests|members|slots)/;
  return parts.filter((part) => !changing.test(part) && !kept.test(part)).join("\n\n");
}

/** Runs the attempts and looks at what must hold after each and all of them. */
async function unharmed(attempts: () => Promise<void>, kept?: RegExp): Promise<void> {
  const before = records(kept);
  await attempts();
  await office.bot.sender.drained();
  expect(office.complaints).toEqual([]);
  expect(records(kept)).toBe(before);
  const seen = await office.workspace.as(office.staff).command("/park help", channel);
  expect(seen.status).toBe("ok");
}

const runs = { numRuns: 60, seed: 20190628 };
const people = () => fc.constantFrom(office.staff, office.expert, stranger);
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "list",
    "show",
    "help",
    "列表",
    "昆山",
    "<!channel>",
    "<@U0STAFF0001|x>",
    "\u202e",
    '"',
    "{}",
  ),
  fc.constantFrom("'; DROP TABLE parks; --", "x".repeat(3_500), "１２", "🏭".repeat(50), "\u0000"),
);

const names = fc.constantFrom("/park", "/expert", "/office", "/visit");

test("command text", () =>
  unharmed(() =>
    fc.assert(
      fc.asyncProperty(people(), names, fc.array(words, { maxLength: 5 }), async (who, command, typed) => {
        const line = `${command} ${typed.join(" ")}`.replace(/[\r\n]/g, " ");
        expect((await office.workspace.as(who).command(line, channel)).status).toBe("ok");
      }),
      runs,
    ),
  ));

const actionIds = fc.constantFrom(
  "assignment.accept_all",
  "assignment.decline",
  "park.list",
  "park.list:next",
  "park.show",
  "language.choose",
  "visit.invite",
  "visit.unassign",
  "visit.assign_form",
  "visit.done_form",
  "remark.confirm:all",
  "remark.reject",
  "nothing.known",
  ":",
  "",
);

/** Values as an older release, a forger or chance would send them; none of them is a valid one. */
const values = fc.oneof(
  words,
  fc.json({ maxDepth: 2 }),
  fc.constantFrom('{"v":1}', '{"v":2,"id":2,"revision":1}', '{"v":1,"id":-1,"revision":1}', "null", "[]"),
  fc.constantFrom('{"v":1,"id":1e308,"revision":0}', '{"v":1,"request":99}', '{"v":1,"to":"fr"}'),
);

test("clicks with forged ids and values", () =>
  unharmed(async () => {
    const [card] = office.workspace.directMessages(office.expert);
    if (card === undefined) throw new Error("no card");
    await office.workspace.as(office.expert).click(card, "assignment.decline");
    const sent = office.workspace.deliveries.find((d) => d.kind === "interactive");
    await fc.assert(
      fc.asyncProperty(people(), actionIds, values, async (who, action_id, value) => {
        const payload = {
          ...sent?.payload,
          user: { id: who, team_id: office.workspace.teamId },
          trigger_id: `forged-${Math.abs(value.length * 31)}`,
          actions: [{ type: "button", action_id, block_id: "b", action_ts: "1.1", value }],
        };
        const outcome = await office.workspace.deliver("interactive", payload);
        expect(outcome.status).toBe("acknowledged");
      }),
      runs,
    );
  }));

test("forms with forged metadata and fields", () =>
  unharmed(async () => {
    await office.workspace.until(() => office.workspace.modal(office.expert));
    const callbacks = fc.constantFrom(
      "assignment.decline",
      "expert.add",
      "office.staff",
      "office.settings",
      "list.import.parks",
      "visit.pick",
      "visit.assign",
      "visit.record",
      "visit.done",
      "nothing.known",
      "",
    );
    const states = fc.dictionary(
      fc.constantFrom("reason", "note", "other"),
      fc.dictionary(fc.constantFrom("value", "x"), fc.record({ type: fc.constant("t"), value: words })),
    );
    await fc.assert(
      fc.asyncProperty(people(), callbacks, values, states, async (who, callback_id, metadata, state) => {
        const outcome = await office.workspace.deliver("interactive", {
          type: "view_submission",
          team: { id: office.workspace.teamId, domain: "x" },
          user: { id: who, team_id: office.workspace.teamId },
          view: {
            id: "V1",
            hash: "h",
            type: "modal",
            callback_id,
            private_metadata: metadata,
            state: { values: state },
          },
        });
        expect(outcome.status).toBe("acknowledged");
      }),
      runs,
    );
  }));

test("what people write to the bot, and who they become", () =>
  unharmed(async () => {
    const dm = office.workspace.as(stranger).dm();
    await fc.assert(
      fc.asyncProperty(
        words.filter((text) => text.trim() !== ""),
        words,
        async (text, name) => {
          await office.workspace.as(stranger).say(dm, text);
          office.workspace.changeUser(stranger, { real_name: name });
        },
      ),
      { ...runs, numRuns: 30 },
    );
    await office.workspace.until(() =>
      office.workspace.deliveries.every((d) => d.kind !== "events_api" || d.outcome === "acknowledged"),
    );
    // Words are kept and answered; nothing that is on record changes by them.
  }, /TABLE "?(remarks|notices|messages|subjects|sqlite_sequence)/));
