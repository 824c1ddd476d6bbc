import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** `npm start` as a process of its own, in a folder of its own. */
export interface MainProcess {
  readonly child: ChildProcess;
  /** Everything that it has printed so far. */
  printed(): string;
  /** Resolves once it has printed `words`; rejects when it ends without. */
  prints(words: string): Promise<void>;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null }>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the bot with these variables alone. */
export function startMain(folder: string, variables: Readonly<Record<string, string>>): MainProcess {
  const script = new URL("../../src/main.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script], {
    cwd: folder,
    env: variables,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let heard: () => void = () => undefined;
  const listen = (chunk: Buffer): void => {
    output += chunk.toString();
    heard();
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null }));
  return {
    child,
    printed: () => output,
    prints: (words) =>
      new Promise((resolve, reject) => {
        heard = () => {
          if (output.includes(words)) resolve();
        };
        heard();
        void ended.then(() => reject(new Error(`it ended without “${words}”:\n${output}`)));
      }),
    ended,
    async kill(signal = "SIGKILL") {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
