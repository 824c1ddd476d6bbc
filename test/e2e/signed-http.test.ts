import { afterEach, beforeEach, expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";
import { freePort } from "../support/ports.ts";
import { askForKunshan } from "../support/request.ts";

let office: Office;
let address: string;

beforeEach(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}/slack/events`;
  office = await openOffice({
    workspace: { requestUrl: address },
    entrance: ({ signingSecret }) => ({ kind: "http", signingSecret, port, host: "127.0.0.1" }),
  });
});
afterEach(() => office.close());

test("a card comes, is accepted by a click, and then says so", async () => {
  const { workspace, stores, bot, clock, expert } = office;
  const { assignmentIds } = askForKunshan(stores, office, clock.now());
  bot.sender.kick();
  await workspace.until(() => workspace.directMessages(expert).length > 0);
  const [card] = workspace.directMessages(expert);
  if (card === undefined) throw new Error("no card");
  expect(await workspace.as(expert).click(card, "assignment.accept")).toMatchObject({ status: "ok" });
  await workspace.until(() => JSON.stringify(workspace.directMessages(expert)).includes("您已答复：参加"));
  expect(stores.assignments.find(assignmentIds[0] ?? 0)?.state).toBe("accepted");
});

test("a command is answered in its acknowledgement", async () => {
  const seen = await office.workspace.as(office.staff).command("/park help", "C0GENERAL01");
  expect(seen.status).toBe("ok");
  expect(JSON.stringify(seen.ephemerals)).toContain("/park show 昆山高新");
});

test("a request that Slack has not signed is turned away", async () => {
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)),
      "x-slack-signature": "v0=0000",
    },
    body: "command=%2Fpark&text=list&user_id=U0STAFF0001",
  });
  expect(answer.status).toBe(401);
});
