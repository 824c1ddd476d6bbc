import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Changes } from "./changes.ts";
import type { State } from "./state.ts";

export interface Snapshot {
  /** Writes what is not written yet, and ends. */
  stop(): void;
}

const coalesceMs = 500;

/** The state kept in a file, undefined when there is none; a file that is no workspace's is an error. */
export function loadState(file: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const state = JSON.parse(text) as State;
  if (state.version !== 1) throw new Error(`${file} is not a workspace of version 1`);
  return state;
}

/** Writes beside the file and renames, so that a crash leaves the old or the new, never half. */
function saveState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, JSON.stringify(state));
  renameSync(beside, file);
}

/** Saves the state a moment after it changed, at most twice a second, and at the end. */
export function keepSnapshot(file: string, state: State, changes: Changes): Snapshot {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    timer = undefined;
    saveState(file, state);
  };
  const off = changes.on((change) => {
    if (change.kind === "call" || change.kind === "connection" || change.kind === "delivery") return;
    timer ??= setTimeout(save, coalesceMs);
  });
  return {
    stop: () => {
      off();
      clearTimeout(timer);
      save();
    },
  };
}
