import { randomInt } from "node:crypto";
import process, { stderr, stdout } from "node:process";
import { parseArgs } from "node:util";
import type { TrialResult } from "./trial.ts";
import { runTrials } from "./trials.ts";

/** Kills and restarts the bot under load, again and again; exit code 1 when anything was lost or doubled. */
const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "200" },
    seed: { type: "string", default: String(randomInt(1, 1_000_000)) },
    json: { type: "boolean", default: false },
  },
});
const trials = whole("trials", values.trials);
const seed = whole("seed", values.seed);

function whole(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  stderr.write(`--${name} wants a whole number from 1 on, not ${text}\n`);
  process.exit(2);
}

// An end from outside is an orderly exit, which clears away what the trials under way have laid out.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

let ended = 0;
function tell({ seed: own, kills, messages, findings }: TrialResult): void {
  ended += 1;
  if (!values.json && stdout.isTTY) stdout.write(`\r${ended} of ${trials}`);
  if (findings.length === 0) return;
  stderr.write(
    `\ntrial ${own} (${kills} kills, ${messages} messages): npm run chaos -- --seed ${own} --trials 1\n`,
  );
  for (const { kind, count, who, what } of findings) stderr.write(`  ${kind} ${count}: ${who}: ${what}\n`);
}

const tally = await runTrials({ seed, trials, onResult: tell });
const figures = Object.entries(tally).map(([name, figure]) => `${name} ${figure}`);
stdout.write(values.json ? `${JSON.stringify(tally)}\n` : `\n${figures.join("   ")}\n`);
// Not exit(): through a pipe the end of the output would be lost.
process.exitCode = tally.lost === 0 && tally.doubled === 0 ? 0 : 1;
