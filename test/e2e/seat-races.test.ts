import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../src/workspace/state.ts";
import { addAssignment, addExpert } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan, type KunshanRequest } from "../support/request.ts";

// What several people do at once, or with a card that shows what was.

let office: Office;
let request: KunshanRequest;
const second = "U0EXPERT002";

beforeEach(async () => {
  office = await openOffice();
  request = askForKunshan(office.stores, office, office.clock.now());
  office.bot.sender.kick();
  await office.bot.sender.drained();
});
afterEach(() => office.close());

const expert = (who = office.expert) => office.workspace.as(who);
const staff = () => office.workspace.as(office.staff);
const seat = (id: number) => office.stores.assignments.find(id);
const own = () => request.assignmentIds[0] ?? 0;
const visitId = () => request.visitIds[0] ?? 0;
const answers = (id: number) =>
  office.stores.audit.ofSubject(`A${id}`).filter(({ action }) => action === "assignment_answered");

function card(who = office.expert): Message {
  const message = office.workspace.directMessages(who).at(-1);
  if (message === undefined) throw new Error(`${who} got nothing`);
  return message;
}

async function reads(words: string, who = office.expert): Promise<void> {
  const seen = () => JSON.stringify([office.workspace.directMessages(who), office.workspace.modal(who)]);
  await office.workspace.until(() => seen().includes(words)).catch(() => expect(seen()).toContain(words));
}

/** A second expert is asked for the same visit, in Slack. */
async function askSecond(): Promise<number> {
  office.workspace.joinUser({ id: second, name: "second", real_name: "示例专家22" });
  await office.workspace.until(() => office.stores.members.find(second));
  const { id: expertId } = addExpert(office.stores, { code: "E22", name: "示例专家22", slackUserId: second });
  const { id } = addAssignment(office.stores, { visitId: visitId(), expertId });
  const seen = await staff().command(`/visit invite V${visitId()}`, "C0GENERAL01");
  const preview = seen.ephemerals.at(-1);
  if (preview === undefined) throw new Error("no preview");
  await staff().click(preview, "visit.invite");
  await office.workspace.until(() => office.workspace.directMessages(second).length > 0);
  await office.bot.sender.drained();
  return id;
}

describe("the last seat", () => {
  test("two who had said no want it at the same moment: one gets it, the other is told kindly", async () => {
    const other = await askSecond();
    for (const [id, who] of [
      [own(), office.expert],
      [other, second],
    ] as const) {
      await expert(who).click(card(who), "assignment.decline");
      const form = await office.workspace.until(() => office.workspace.modal(who));
      await expert(who).submit(form.id, {});
      await office.workspace.until(() => seat(id)?.state === "declined" || undefined);
    }
    await office.bot.sender.drained();
    const visit = office.stores.visits.find(visitId());
    if (visit === undefined) throw new Error("no visit");
    const held = office.stores.assignments
      .ofVisit(visit.id)
      .filter(({ state }) => ["proposed", "invited", "accepted"].includes(state)).length;
    office.stores.visits.change({ ...visit, seats: held + 1 });
    await Promise.all([
      expert().click(card(), "assignment.accept"),
      expert(second).click(card(second), "assignment.accept"),
    ]);
    await office.workspace.until(
      () => [own(), other].some((id) => seat(id)?.state === "accepted") || undefined,
    );
    await office.bot.sender.drained();
    const states = [own(), other].map((id) => seat(id)?.state).sort();
    expect(states).toEqual(["accepted", "declined"]);
    await reads("已经满员", seat(own())?.state === "accepted" ? second : office.expert);
  });
});

describe("a visit that was called off", () => {
  test("a card that still shows its buttons is answered kindly, and nothing changes", async () => {
    const shown = card();
    const seen = await staff().command(`/visit cancel V${visitId()} 园区临时有事`, "C0GENERAL01");
    const preview = seen.ephemerals.at(-1);
    if (preview === undefined) throw new Error("no preview");
    await staff().click(preview, "visit.cancel");
    await office.workspace.until(() => seat(own())?.state === "withdrawn" || undefined);
    await office.bot.sender.drained();
    await expert().click(shown, "assignment.accept", { asHeld: true });
    await reads("调研已经取消");
    expect(seat(own())?.state).toBe("withdrawn");
    expect(answers(own())).toEqual([]);
  });
});

describe("a window", () => {
  test("that Slack delivers twice is one answer", async () => {
    await expert().click(card(), "assignment.decline");
    const form = await office.workspace.until(() => office.workspace.modal(office.expert));
    office.workspace.misbehave.redeliver({ kind: "interactive" });
    await expert().submit(form.id, {});
    await reads("没关系");
    await office.bot.sender.drained();
    expect(answers(own())).toHaveLength(1);
    const told = office.stores.notices.all().filter(({ key }) => key.startsWith("seat_gap:"));
    expect(told).toHaveLength(1);
  });
});

describe("a person who is no longer there", () => {
  test("a member of staff whose role was taken can do nothing with what they still see", async () => {
    await askSecond();
    office.stores.members.grantRole(second, "staff", office.staff, office.clock.now());
    const { channel } = card(second);
    const seen = await expert(second).command(`/visit cancel V${visitId()} 误会`, channel);
    const preview = seen.ephemerals.at(-1);
    if (preview === undefined) throw new Error("no preview");
    office.stores.members.revokeRole(second, "staff");
    await expert(second).click(preview, "visit.cancel");
    await office.workspace.until(
      () =>
        JSON.stringify(office.workspace.messages(channel, second)).includes("由办公室工作人员办理") ||
        undefined,
    );
    expect(office.stores.visits.find(visitId())?.state).toBe("scheduled");
  });
});
