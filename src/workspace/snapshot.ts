import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { Changes } from "./changes.ts";
import type { State } from "./state.ts";

/** The state on disk, always as new as what anybody outside has been told. */
export interface Snapshot {
  /** Writes what is not written yet; called before an answer or an event leaves. Throws what the disk throws. */
  keep(): void;
  /** Writes all of it once more, and ends. */
  stop(): void;
}

/** A kept file that holds no workspace, or another one; it is left as it is. */
export class WorkspaceUnreadable extends Error {
  readonly code = "WORKSPACE_UNREADABLE";
  readonly path: string;
  readonly detail: string;
  constructor(detail: string, options: ErrorOptions & { readonly path: string }) {
    super(`${options.path}: ${detail}`, options);
    this.path = options.path;
    this.detail = detail;
  }
}

const records = z.record(z.string(), z.unknown());

/** What everything else leans on; the contents were ours when they were written. */
const shape = z.object({
  version: z.literal(1),
  team: z.object({ id: z.string() }),
  users: records,
  channels: records,
  messages: records,
  ephemerals: z.array(z.unknown()),
  pins: records,
  homes: records,
  views: records,
  stacks: records,
  files: records,
  counter: z.number(),
  lastMicros: z.number(),
});

/** The state of the workspace `teamId` kept in a file, undefined when there is none. Throws WorkspaceUnreadable. */
export function loadState(file: string, teamId: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const state = parsed(file, text);
  if (!shape.safeParse(state).success)
    throw new WorkspaceUnreadable("not a workspace of version 1", { path: file });
  // Files of earlier releases do not know how far anybody has read.
  const kept = state as Omit<State, "reads"> & { readonly reads?: State["reads"] };
  if (kept.team.id !== teamId)
    throw new WorkspaceUnreadable(`keeps another workspace: ${kept.team.id}`, { path: file });
  return { ...kept, reads: kept.reads ?? {} };
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WorkspaceUnreadable("not JSON", { path: file, cause: error });
  }
}

/** Writes beside the file and renames, so that a kill leaves the old or the new, never half. */
function saveState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, JSON.stringify(state));
  renameSync(beside, file);
}

/**
 * Keeps the state in a file. All of it is written each time (6 ms with 500 cards of 3 kB): whatever happens in one turn
 * is one write, made before the answer to it or the event about it leaves, or else at the end of the turn.
 */
export function keepSnapshot(file: string, state: State, changes: Changes): Snapshot {
  // Nothing is written before something happens: a second process on this file ends before it gets so far.
  let changed = false;
  let written = { counter: state.counter, lastMicros: state.lastMicros };
  let turn: NodeJS.Immediate | undefined;
  const keep = (): void => {
    // Numbers are given out without a change that anybody is told of.
    changed ||= written.counter !== state.counter || written.lastMicros !== state.lastMicros;
    if (!changed) return;
    saveState(file, state);
    changed = false;
    written = { counter: state.counter, lastMicros: state.lastMicros };
  };
  const atTheEndOfTheTurn = (): void => {
    turn = undefined;
    try {
      keep();
    } catch {
      // A full disk, say: nobody was told of this change; the next answer fails in its place.
    }
  };
  const off = changes.on((change) => {
    if (change.kind === "call" || change.kind === "connection" || change.kind === "delivery") return;
    changed = true;
    turn ??= setImmediate(atTheEndOfTheTurn);
  });
  return {
    keep,
    stop: () => {
      off();
      clearImmediate(turn);
      changed = true;
      keep();
    },
  };
}
