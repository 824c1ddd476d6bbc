import { expect, test } from "vitest";
import type { TrialResult } from "./trial.ts";
import { runTrials } from "./trials.ts";

/** What each trial found, in words: a failing test tells more than a number. */
async function run(wanted: Omit<Parameters<typeof runTrials>[0], "onResult">) {
  const found: string[] = [];
  const tell = ({ seed, findings }: TrialResult) => {
    for (const { kind, who, what } of findings) found.push(`trial ${seed}: ${kind}: ${who}: ${what}`);
  };
  return { ...(await runTrials({ ...wanted, onResult: tell })), found };
}

test("killed and started again while the workspace misbehaves, the bot loses nothing and doubles nothing", async () => {
  const { trials, kills, found, lost, doubled } = await run({ seed: 1, trials: 6 });
  expect(found).toEqual([]);
  expect({ trials, lost, doubled }).toEqual({ trials: 6, lost: 0, doubled: 0 });
  expect(kills).toBeGreaterThanOrEqual(6);
});

test("a bot that does not look for what it has sent is found out: it doubles", async () => {
  const { doubled } = await run({ seed: 1, trials: 6, defect: "blind", untilFound: true });
  expect(doubled).toBeGreaterThan(0);
});

test("a bot whose transactions are split is found out: it loses", async () => {
  const { lost } = await run({ seed: 1, trials: 6, defect: "split", untilFound: true });
  expect(lost).toBeGreaterThan(0);
});
