import { afterEach, beforeEach, expect, test } from "vitest";
import { usualTiming } from "../../src/delivery/timing.ts";
import { addDigest } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ timing: { stopMs: usualTiming.stopMs } });
});
afterEach(() => office.close());

const channel = "C0GENERAL01";

/** Reports asked for in a row, in the channel and in person: more than can be sent at once. */
function fillOutbox(): void {
  const { stores, clock, staff, expert } = office;
  addDigest(stores, { channel, setBy: staff });
  const now = clock.now();
  for (let n = 0; n < 60; n += 1) {
    const recipient =
      ([`channel:${channel}`, `user:${staff}`, `user:${expert}`] as const)[n % 3] ?? "user:U0";
    const report = {
      v: 1,
      kind: "digest",
      channel,
      scope: { kind: "everything" as const },
      since: now,
      until: now,
    } as const;
    stores.notices.queue({ key: `report:${n}`, recipient, notice: { ...report, askedBy: staff } }, now);
  }
}

const open = () =>
  office.stores.notices.all().filter(({ state }) => state === "queued" || state === "sending");

test("under load and with calls that hang it stops within ten seconds, and the next start goes on", async () => {
  const { workspace, stores, staff, clock } = office;
  stores.listImports.add({
    noun: "parks",
    surveyId: undefined,
    fileId: "F0HANGS",
    askedBy: staff,
    askedAt: clock.now(),
  });
  fillOutbox();
  workspace.misbehave.slow("*", { times: 500, ms: 9_000 });
  office.bot.tick();
  await workspace.until(() => open().some(({ state }) => state === "sending"));
  const before = performance.now();
  await office.bot.stop();
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(open().length).toBeGreaterThan(50);
  workspace.misbehave.calm();
  // What hung is taken or given up before the next start looks whether it stands.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await office.restart();
  await office.bot.sender.drained();
  expect(open()).toEqual([]);
  const keys = workspace
    .channels()
    .flatMap(({ id }) => workspace.messages(id))
    .flatMap(({ metadata }) => String(metadata?.event_payload.key ?? ""))
    .filter((key) => key.startsWith("report:"));
  expect(new Set(keys).size).toBe(60);
  expect(keys).toHaveLength(60);
});
