import { afterEach, expect, test } from "vitest";
import { defaultSeed, type Seed } from "../../src/workspace/seed.ts";
import { addExpert } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { startDatabaseProcess } from "../support/processes.ts";

let office: Office;
afterEach(() => office.close());

const nameOf = (user: string) => office.stores.members.find(user)?.name;

test("who joins or changes their name is known by it", async () => {
  office = await openOffice();
  office.workspace.joinUser({ id: "U0NEWEXPERT", name: "wang", real_name: "王工", email: "w@example.org" });
  await office.workspace.until(() => nameOf("U0NEWEXPERT") === "王工");
  office.workspace.changeUser("U0NEWEXPERT", { real_name: "王教授" });
  await office.workspace.until(() => nameOf("U0NEWEXPERT") === "王教授");
  expect(office.stores.members.find("U0NEWEXPERT")?.email).toBe("w@example.org");
});

test("an event that cannot be recorded is not acknowledged, and is recorded when Slack brings it again", async () => {
  office = await openOffice({ workspace: { timing: { ackMs: 4_000, eventRetriesMs: [0, 100, 200] } } });
  const blocker = await startDatabaseProcess("block", office.path);
  office.workspace.joinUser({ id: "U0NEWEXPERT", name: "wang", real_name: "王工" });
  await office.workspace.until(() => office.workspace.deliveries.some((d) => d.retry.attempt >= 1), 15_000);
  expect(nameOf("U0NEWEXPERT")).toBeUndefined();
  await blocker.kill();
  await office.workspace.until(() => nameOf("U0NEWEXPERT") === "王工", 15_000);
});

test("older news that Slack brings again changes nothing", async () => {
  office = await openOffice();
  const told = () => office.workspace.deliveries.filter((d) => d.kind === "events_api" && d.outcome);
  office.workspace.joinUser({ id: "U0NEWEXPERT", name: "wang", real_name: "王工" });
  office.clock.moveBy(5_000);
  office.workspace.changeUser("U0NEWEXPERT", { real_name: "王教授" });
  await office.workspace.until(() => nameOf("U0NEWEXPERT") === "王教授" && told().length === 2);
  const [joined] = told();
  const again = { ...joined?.payload, event_id: "Ev0SECOND" };
  expect((await office.workspace.deliver("events_api", again)).status).toBe("acknowledged");
  expect(nameOf("U0NEWEXPERT")).toBe("王教授");
});

/** A workspace of so many people beside those of the seed. */
const crowd = (count: number): Seed => ({
  ...defaultSeed,
  users: [
    ...defaultSeed.users,
    ...Array.from({ length: count }, (_, i) => ({
      id: `U1MEMBER${i}`,
      name: `m${i}`,
      real_name: `成员${i}`,
    })),
    { id: "U0ROBOT0001", name: "robot", is_bot: true },
    { id: "USLACKBOT", name: "slackbot" },
    { id: "U0GONE00001", name: "gone", deleted: true },
  ],
});

test("everybody is known from the start, page after page; bots are nobody", async () => {
  office = await openOffice({ workspace: { seed: crowd(450) } });
  const { stores, workspace } = office;
  expect(workspace.calls.filter(({ method }) => method === "users.list")).toHaveLength(3);
  expect(nameOf("U1MEMBER449")).toBe("成员449");
  expect(stores.members.find("U0GONE00001")?.deactivated).toBe(true);
  const everybody = stores.members.all().map(({ slackUserId }) => slackUserId);
  expect(everybody).toHaveLength(450 + defaultSeed.users.length + 1);
  for (const bot of ["U0ROBOT0001", "USLACKBOT", workspace.botUserId]) expect(everybody).not.toContain(bot);
});

test("what fails at the start is tried again with the heartbeat", async () => {
  office = await openOffice();
  await office.bot.stop();
  office.workspace.joinUser({ id: "U0MEANWHILE", name: "wang", real_name: "王工", email: "w@example.org" });
  addExpert(office.stores, { code: "E05", email: "w@example.org" });
  office.workspace.misbehave.fail("users.list", { times: 1 });
  await office.restart();
  await office.bot.rollCall.call();
  expect(nameOf("U0MEANWHILE")).toBeUndefined();
  office.bot.tick();
  await office.workspace.until(() => nameOf("U0MEANWHILE") === "王工");
  expect(office.stores.experts.findByCode("E05")?.slackUserId).toBe("U0MEANWHILE");
  const asked = () => office.workspace.calls.filter(({ method }) => method === "users.list").length;
  const before = asked();
  office.bot.tick();
  await office.bot.rollCall.call();
  expect(asked()).toBe(before);
});
