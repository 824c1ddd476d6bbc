import type { Seen } from "../../src/workspace/seen.ts";
import type { Database } from "../../storage/database.ts";
import type { Finding } from "./findings.ts";

/** Something that a person asked the bot for: how often, and how often Slack told them that it was done. */
export interface Demand {
  readonly who: string;
  readonly what: string;
  tried: number;
  acknowledged: number;
  /** Counts in the records what came of it. */
  readonly effects: readonly [sql: string, ...values: readonly (string | number)[]];
  /** `each`: every request has an effect of its own. `once`: whoever asks again asks for the same thing. */
  readonly each: "each" | "once";
}

/** Somebody gave up: what they waited for never came. */
export class InVain extends Error {}

/** What people asked for in a trial. */
export interface Demands {
  /** Notes a demand that is about to be made. */
  note(demand: Omit<Demand, "tried" | "acknowledged">): Demand;
  /** Notes who gave up, and on what. */
  giveUp(who: string, what: InVain): void;
  readonly all: readonly Demand[];
  readonly givenUp: readonly Finding[];
}

export function createDemands(): Demands {
  const all: Demand[] = [];
  const givenUp: Finding[] = [];
  return {
    all,
    givenUp,
    giveUp: (who, { message: what }) => {
      givenUp.push({ kind: "lost", count: 1, who, what });
    },
    note(demand) {
      const noted = { ...demand, tried: 0, acknowledged: 0 };
      all.push(noted);
      return noted;
    },
  };
}

/** What was waited for in vain, acknowledged and not done, or done more often than it was asked for. */
export function demandsMissed(db: Database, demands: Demands): Finding[] {
  const done = demands.all.flatMap((demand): Finding[] => {
    const { who, what, tried, acknowledged, each } = demand;
    const [sql, ...values] = demand.effects;
    const effects = Number(db.prepare(sql).pluck().get(values));
    const least = each === "each" ? acknowledged : Math.min(1, acknowledged);
    const most = each === "each" ? tried : 1;
    const told = `${what}: tried ${tried}, acknowledged ${acknowledged}, on record ${effects}`;
    if (effects < least) return [{ kind: "lost", count: least - effects, who, what: told }];
    return effects > most ? [{ kind: "doubled", count: effects - most, who, what: told }] : [];
  });
  return [...demands.givenUp, ...done];
}

/** Makes a demand until Slack says that it was done, like somebody who needs it; the last that they saw. */
export async function insist(
  demand: Demand | undefined,
  deed: () => Promise<Seen>,
  patience: { readonly until: number; readonly pauseMs: (failures: number) => number },
): Promise<Seen> {
  for (let failures = 1; ; failures += 1) {
    if (demand !== undefined) demand.tried += 1;
    const seen = await deed();
    if (seen.status === "app_error") throw new Error(`Slack cannot show the answer: ${seen.error}`);
    if (seen.status === "ok" && demand !== undefined) demand.acknowledged += 1;
    if (seen.status === "ok" || seen.status === "refused") return seen;
    if (performance.now() > patience.until) throw new InVain(`the bot does not answer: ${seen.error}`);
    await new Promise((resolve) => setTimeout(resolve, patience.pauseMs(failures)));
  }
}
