import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
const guests = Array.from({ length: 50 }, (_, i) => `U0GUEST${String(i).padStart(4, "0")}`);

beforeAll(async () => {
  office = await openOffice({ workspace: { timing: { tierWindowMs: 50, ackMs: 30_000 } } });
  for (const [i, id] of guests.entries())
    office.workspace.joinUser({ id, name: `guest${i}`, real_name: `嘉宾${i}` });
  await office.workspace.until(
    () => guests.every((id) => office.stores.members.find(id)) || undefined,
    20_000,
  );
}, 60_000);
afterAll(() => office.close());

test("fifty people who answer at once are all counted, and the tally says so", async () => {
  const { workspace, stores, bot } = office;
  const line = `/meeting new “座谈会” 7月19日下午2点 ${guests.map((id) => `<@${id}>`).join(" ")}`;
  const seen = await workspace.as(office.staff).command(line, "C0GENERAL01");
  const [plan] = seen.ephemerals;
  if (plan === undefined) throw new Error("nothing was shown");
  await workspace.as(office.staff).click(plan, "meeting.send");
  await workspace.until(() => stores.meetings.find(1), 20_000);
  await bot.sender.drained();
  const cardOf = (id: string): Message => {
    const card = workspace
      .directMessages(id)
      .find(({ blocks }) => JSON.stringify(blocks).includes("invitation."));
    if (card === undefined) throw new Error(`${id} has no card`);
    return card;
  };
  const answers = ["invitation.accepted", "invitation.declined"] as const;
  await Promise.all(
    guests.map((id, i) => workspace.as(id).click(cardOf(id), answers[i % 5 === 0 ? 1 : 0] ?? answers[0])),
  );
  await bot.sender.drained();
  const seats = stores.invitations.ofMeeting(1);
  expect(seats.filter(({ status }) => status === "accepted")).toHaveLength(40);
  expect(seats.filter(({ status }) => status === "declined")).toHaveLength(10);
  const tally = workspace
    .directMessages(office.staff)
    .find(({ blocks }) => JSON.stringify(blocks).includes("meeting.cancel_ask"));
  expect(tally?.text).toContain("参加 40 · 换人 0 · 不能 10 · 待定 0 · 未复 0");
  expect(office.complaints).toEqual([]);
}, 120_000);
