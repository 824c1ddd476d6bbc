import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { compiledOnce } from "../support/compiled-once.ts";

/** What a trial breaks in the bot on purpose, to see that it finds what comes of it. */
export type Defect = "blind" | "split";

/** How often a bot looks whether something has fallen due: a minute, in this hurry, milliseconds. */
export const beatMs = 300;

/** What a bot's process is told. */
export type Order =
  | {
      readonly kind: "run";
      readonly path: string;
      readonly slackApiUrl: string;
      readonly botToken: string;
      readonly appToken: string;
      /** When the trial began, milliseconds since 1970: the office's clock stood at Monday, 09:00. */
      readonly startedAt: number;
      readonly defect?: Defect | undefined;
      /** Which of the gaps that a split transaction has is held open until the bot is killed in it; from 1. */
      readonly gap?: number | undefined;
    }
  | { readonly kind: "stop" };

export type Report = "loaded" | "running" | "stopped" | "gap";

/** A process for bots. */
export interface Host {
  /** Runs a bot; resolves once it is connected, or held in a gap. */
  run(order: Omit<Extract<Order, { kind: "run" }>, "kind">): Promise<void>;
  /** Stops the bot in good order; the process can run another. */
  stop(): Promise<void>;
  /** Resolves when the bot is held in the gap of a split transaction. */
  readonly inGap: Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Keeps processes at hand that have loaded the bot's code already: that takes longer than all else in a trial. */
export interface Hosts {
  take(): Promise<Host>;
  /** Gives back a process whose bot has stopped. */
  give(host: Host): void;
  close(): Promise<void>;
}

/** Makes the stock of processes; `spare` of them are always being made ready. */
export function createHosts(spare: number): Hosts {
  const idle: Host[] = [];
  const loading: Promise<Host>[] = [];
  const alive = new Set<Host>();
  const load = (): void => {
    const host = startHost().then((started) => {
      alive.add(started);
      return started;
    });
    host.catch(() => undefined);
    loading.push(host);
  };
  const refill = (): void => {
    while (idle.length + loading.length < spare) load();
  };
  return {
    async take() {
      const ready = idle.pop();
      refill();
      const host = ready ?? (await (loading.shift() ?? startHost()));
      alive.add(host);
      refill();
      return host;
    },
    give: (host) => {
      idle.push(host);
    },
    async close() {
      await Promise.allSettled(loading);
      await Promise.all([...alive].map((host) => host.kill()));
    },
  };
}

async function startHost(): Promise<Host> {
  const child = fork(new URL("./bot.ts", import.meta.url), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: compiledOnce,
    // What is printed is the tally alone.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = once(child, "exit");
  await reported(child, "loaded");
  const inGap = new Promise<void>((resolve) => {
    child.on("message", (report: Report) => {
      if (report === "gap") resolve();
    });
  });
  const order = (given: Order, report: Report): Promise<void> => {
    child.send(given);
    return reported(child, report);
  };
  return {
    inGap,
    run: (given) => Promise.race([order({ kind: "run", ...given }, "running"), inGap]),
    stop: () => order({ kind: "stop" }, "stopped"),
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function reported(child: ChildProcess, wanted: Report): Promise<void> {
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code, signal]) => {
      throw new Error(`the bot ended by itself: ${code ?? signal}`);
    }),
  ]);
  if (message !== wanted && message !== "gap") throw new Error(`the bot reported ${message}, not ${wanted}`);
}
