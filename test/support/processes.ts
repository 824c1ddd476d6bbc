import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

type Task = "hold" | "block" | "open as nobody";

/** Starts a process that does `task` to a database; comes back when it has, with what it reported. */
export async function startDatabaseProcess(task: Task, path: string, ...more: readonly string[]) {
  const script = new URL("./database-process.ts", import.meta.url);
  const child = fork(script, [task, path, ...more], { execArgv: ["--disable-warning=ExperimentalWarning"] });
  const report = once(child, "message").then(([message]: unknown[]) => message);
  const death = once(child, "exit").then(([code, signal]) => {
    throw new Error(`the process ended before its report: ${code ?? signal}`);
  });
  return { report: await Promise.race([report, death]), kill: () => kill(child, death) };
}

async function kill(child: ChildProcess, death: Promise<never>): Promise<void> {
  child.kill("SIGKILL");
  await death.catch(() => undefined);
}
