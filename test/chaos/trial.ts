import { copyFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { plusMilliseconds, toMilliseconds } from "../../src/domain/time.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
import type { Database } from "../../storage/database.ts";
import { createStores } from "../../storage/index.ts";
import { openReadOnly } from "../../storage/open.ts";
import { freshFolder } from "../support/database.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { createDemands, demandsMissed } from "./demands.ts";
import { misbehave } from "./faults.ts";
import type { Finding } from "./findings.ts";
import { beatMs, type Defect, type Host, type Hosts } from "./hosts.ts";
import { work } from "./load.ts";
import { monday, noteWhatFallsDue, seed as office } from "./office.ts";
import { compareReceived, receivedMessages } from "./received.ts";

/** What a trial starts from. */
export interface TrialParts {
  readonly seed: number;
  readonly hosts: Hosts;
  /** The file with the office, which each trial gets a copy of. */
  readonly officePath: string;
  readonly defect?: Defect | undefined;
}

/** What came of a trial. */
export interface TrialResult {
  readonly seed: number;
  readonly kills: number;
  /** Messages of the bot that stand in the workspace at the end. */
  readonly messages: number;
  readonly findings: readonly Finding[];
}

/** A file system in memory where there is one: a killed process loses nothing that it wrote, on whatever disk. */
const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** The last gap of a split transaction in which a bot is killed: it has some forty in a trial. */
const mostGaps = 12;

/** How long people wait for what must come; far more than a trial takes on a busy machine. */
const patienceMs = 120_000;

/** How long the bot may take for what is left once all is quiet. */
const settlingMs = 60_000;

/** One trial: an office at work, a workspace that misbehaves, a bot that is killed and started again. */
export async function tryOnce({ seed, hosts, officePath, defect }: TrialParts): Promise<TrialResult> {
  const { folder, remove } = freshFolder(memory);
  process.on("exit", remove);
  const path = join(folder, "liaison.db");
  copyFileSync(officePath, path);
  const chance = chanceOf(seed);
  // Nine o'clock strikes at any moment of the load, while a bot runs or none.
  const startedAt = Date.now() + chance.of("clock").between(0, 3_000);
  const clock = { now: () => plusMilliseconds(monday, Date.now() - startedAt) };
  const workspace = await startWorkspace({
    seed: office,
    now: () => toMilliseconds(clock.now()),
    timing: {
      postIntervalMs: 0,
      ackMs: 1_500,
      triggerMs: 10_000,
      // An outage of the bot lasts longer than Slack's minutes would be in this hurry.
      eventRetriesMs: [0, 1_000, 3_000],
      tierQuotas: [100_000, 100_000, 100_000, 100_000],
    },
  });
  const { apiUrl: slackApiUrl, botToken, appToken } = workspace;
  const gaps = chance.of("gaps");
  let lastDeed = Number.POSITIVE_INFINITY;
  workspace.onChange(() => {
    if (lastDeed < Number.POSITIVE_INFINITY) lastDeed = performance.now();
  });
  const run: Killing["run"] = async (next) => {
    lastDeed = Number.POSITIVE_INFINITY;
    const host = await hosts.take();
    const gap = defect === "split" && next === "killed" ? gaps.between(1, mostGaps) : undefined;
    await host.run({ path, slackApiUrl, botToken, appToken, startedAt, defect, gap });
    lastDeed = performance.now();
    return host;
  };
  const demands = createDemands();
  noteWhatFallsDue(demands);
  try {
    misbehave(workspace.misbehave, chance.of("faults"));
    const first = await run("killed");
    const scene = {
      workspace,
      demands,
      chance: chance.of("people"),
      until: performance.now() + patienceMs,
      quietMs: () => Math.max(0, performance.now() - lastDeed),
    };
    const working = work(scene);
    working.catch(() => undefined);
    const { host, kills } = await killNowAndThen({
      workspace,
      chance: chance.of("kills"),
      working,
      first,
      run,
      inGaps: defect === "split",
    });
    await working;
    await wait(Math.max(0, startedAt + beatMs - Date.now()));
    workspace.misbehave.calm();
    await redeliver(workspace, chance.of("redelivery"));
    const db = openReadOnly(path);
    await settled(workspace, db);
    db.close();
    await host.stop();
    hosts.give(host);
    const records = openReadOnly(path);
    const findings = [
      ...compareReceived({ workspace, db: records, clock }),
      ...demandsMissed(records, demands),
    ];
    records.close();
    return { seed, kills, messages: receivedMessages(workspace).length, findings };
  } finally {
    await workspace.stop();
    remove();
    process.off("exit", remove);
  }
}

interface Killing {
  readonly workspace: Workspace;
  readonly chance: Chance;
  /** The load: once it is over, the bot is still killed while it catches up. */
  readonly working: Promise<void>;
  readonly first: Host;
  /** Starts a bot, which will be killed or live to the end. */
  readonly run: (next: "killed" | "kept") => Promise<Host>;
  /** True: the bot is killed when it stands in a gap, and at no other moment. */
  readonly inGaps: boolean;
}

/** Kills the bot at random moments, and starts it again each time after a little while. */
async function killNowAndThen(killing: Killing): Promise<{ readonly host: Host; readonly kills: number }> {
  const { chance, run } = killing;
  const kills = killing.inGaps ? 3 : chance.pick([1, 1, 1, 1, 2, 3]);
  let host = killing.first;
  for (let left = kills; left > 0; left -= 1) {
    if (killing.inGaps) await Promise.race([host.inGap, killing.working.catch(() => undefined)]);
    else await momentOf(killing);
    await host.kill();
    await wait(chance.between(50, 250));
    host = await run(left > 1 ? "killed" : "kept");
  }
  return { host, kills };
}

/** Some moment: after a number of calls and deliveries and then a few milliseconds, or when all is nearly over. */
async function momentOf({ workspace, chance, working }: Killing): Promise<void> {
  let left = chance.between(1, 60);
  const pauseMs = chance.between(0, 20);
  let stop: () => void = () => undefined;
  const counted = new Promise<void>((resolve) => {
    stop = workspace.onChange(({ kind }) => {
      if (kind === "call" || kind === "delivery" || kind === "message") left -= 1;
      if (left === 0) resolve();
    });
  });
  await Promise.race([counted, working.catch(() => undefined)]);
  stop();
  await wait(pauseMs);
}

/** Hands some of what was delivered to the app once more: it must not be done again. */
async function redeliver(workspace: Workspace, chance: Chance): Promise<void> {
  const taken = workspace.deliveries.filter(({ outcome }) => outcome === "acknowledged");
  for (const { kind, payload } of chance.shuffled(taken).slice(0, 8)) void workspace.deliver(kind, payload);
}

/** Waits until the bot has nothing left to do, and Slack nothing left to bring to it. */
async function settled(workspace: Workspace, db: Database): Promise<void> {
  const { notices, messages, homes, pins, listImports } = createStores(db);
  const isQuiet = (): boolean =>
    workspace.deliveries.every(({ outcome }) => outcome !== undefined) &&
    notices.recipientsWaiting().length === 0 &&
    messages.outdated().length === 0 &&
    pins.outdated().length === 0 &&
    listImports.nextWaiting() === undefined &&
    homes.outdated().length === 0;
  const until = performance.now() + settlingMs;
  for (let quiet = 0; quiet < 4 && performance.now() < until; quiet = isQuiet() ? quiet + 1 : 0)
    await wait(40);
}
