import { afterEach, expect, test } from "vitest";
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
