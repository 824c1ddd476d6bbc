import type { Changes } from "./changes.ts";
import type { MisbehaviourControl } from "./misbehaviour.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { Seed } from "./seed.ts";
import type { State } from "./state.ts";
import type { Timing } from "./timing.ts";
import type { Triggers } from "./triggers.ts";

/** What every part of the workspace works on; one for each started workspace. */
export interface World {
  readonly seed: Seed;
  readonly state: State;
  readonly timing: Timing;
  readonly scopes: ReadonlySet<string>;
  readonly changes: Changes;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly rateLimits: RateLimits;
  readonly misbehaviour: MisbehaviourControl;
  /** Milliseconds since 1970 of the office's clock. */
  now(): number;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin(): string;
  /** Tells the app of an event, when it has subscribed to `subscription`. */
  announce(subscription: string, event: Record<string, unknown>): void;
  /** Writes what has changed: called before anybody outside learns of it, for a kill must not take it back. */
  keep(): void;
  /** Runs `work` after `ms`, or at once when the workspace stops before. */
  later(ms: number, work: () => void): void;
}

/** A message time, unique and increasing, `seconds.microseconds`. */
export function nextTs(world: World): string {
  const micros = Math.max(Math.floor(world.now() * 1000), world.state.lastMicros + 1);
  world.state.lastMicros = micros;
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, "0")}`;
}

/** A new id such as `D00000000A7`, unique in this workspace and over its restarts. */
export function nextId(world: World, prefix: string): string {
  world.state.counter += 1;
  return `${prefix}0${world.state.counter.toString(36).toUpperCase().padStart(9, "0")}`;
}

/** Seconds since 1970 of the office's clock. */
export function seconds(world: World): number {
  return Math.floor(world.now() / 1000);
}
