import type { Misbehaviour } from "../../src/workspace/misbehaviour.ts";
import type { Chance } from "./chance.ts";

/** The latest that a message shows in the history after it was taken: well within the bot's patience. */
const lateMs = 120;
const slowMs = 40;

/** Has the workspace misbehave in every way that it can, now and then, as chance has it. */
export function misbehave(workspace: Misbehaviour, chance: Chance): void {
  const rate = (most: number): number => (chance.between(2, 10) / 10) * most;
  workspace.random({
    seed: chance.between(1, 1_000_000),
    slowMs,
    lateMs,
    rates: {
      rateLimit: rate(0.02),
      failBefore: rate(0.08),
      failAfter: rate(0.08),
      slow: rate(0.15),
      loseAnswer: rate(0.08),
      landLate: rate(0.08),
      dropSockets: rate(0.006),
      redeliver: rate(0.2),
      ignoreAck: rate(0.08),
    },
  });
  for (let i = 0; i < 4; i += 1)
    workspace.landLate({ ms: chance.between(20, lateMs), answer: chance.pick(["given", "lost"]) });
  if (chance.hits(0.3)) workspace.disconnect("refresh_requested");
}
