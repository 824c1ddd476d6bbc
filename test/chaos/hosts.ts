import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a trial breaks in the bot on purpose, to see that it finds what comes of it. */
export type Defect = "blind" | "split";

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
    }
  | { readonly kind: "stop" };

export type Report = "loaded" | "running" | "stopped";

/** A process for bots. */
export interface Host {
  /** Runs a bot; resolves once it is connected. */
  run(order: Omit<Extract<Order, { kind: "run" }>, "kind">): Promise<void>;
  /** Stops the bot in good order; the process can run another. */
  stop(): Promise<void>;
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
    // What was compiled once is not compiled for each of some hundred processes.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "liaison-chaos-cache") },
  });
  const gone = once(child, "exit");
  await reported(child, "loaded");
  const order = (given: Order, report: Report): Promise<void> => {
    child.send(given);
    return reported(child, report);
  };
  return {
    run: (given) => order({ kind: "run", ...given }, "running"),
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
  if (message !== wanted) throw new Error(`the bot reported ${message}, not ${wanted}`);
}
