import type { Changes } from "./changes.ts";
import { createDeliveries, type Deliveries } from "./deliveries.ts";
import { createHttpDelivery } from "./http-delivery.ts";
import { createMisbehaviour } from "./misbehaviour.ts";
import { eventPayload } from "./payloads.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createResponseUrls } from "./response-urls.ts";
import { defaultSeed, type Seed } from "./seed.ts";
import { keepSnapshot, loadState, type Snapshot } from "./snapshot.ts";
import { createSockets, type Sockets } from "./sockets.ts";
import { addSeed, foundedState, type State } from "./state.ts";
import { slackTiming, type Timing } from "./timing.ts";
import { createTriggers } from "./triggers.ts";
import { allScopes } from "./web-api.ts";
import type { World } from "./world.ts";

/** What a workspace is made from. */
export interface EngineOptions {
  readonly seed?: Seed;
  /** Milliseconds since 1970 of the office's clock, which message times come from. */
  readonly now?: () => number;
  /** Slack's durations where they shall differ; on the machine's monotonic clock. */
  readonly timing?: Partial<Timing>;
  /** Where the conversation is kept over restarts; undefined: in memory alone. */
  readonly file?: string;
  /** The app's request URL: deliveries are signed requests to it instead of envelopes on sockets. */
  readonly requestUrl?: string;
}

/** A workspace without its server. */
export interface Engine {
  readonly world: World;
  readonly sockets: Sockets;
  readonly deliveries: Deliveries;
  readonly snapshot: Snapshot;
  /** Does at once what was put off. */
  settle(): void;
}

/** Work put off for real milliseconds; all of it is done when the workspace stops. */
function createPutOff(): { later: World["later"]; settle(): void } {
  const waiting = new Map<NodeJS.Timeout, () => void>();
  return {
    later: (ms, work) => {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        work();
      }, ms);
      waiting.set(timer, work);
    },
    settle: () => {
      for (const [timer, work] of waiting) {
        clearTimeout(timer);
        work();
      }
      waiting.clear();
    },
  };
}

function buildState(file: string | undefined, seed: Seed, seconds: number): State {
  const kept = file === undefined ? undefined : loadState(file, seed.team.id);
  if (kept === undefined) return foundedState(seed, seconds);
  addSeed(kept, seed, seconds);
  return kept;
}

const inMemoryAlone: Snapshot = { keep: () => undefined, stop: () => undefined };

/** Puts the parts together; `origin` is asked only after the server listens. */
export function buildEngine(options: EngineOptions, changes: Changes, origin: () => string): Engine {
  const seed = options.seed ?? defaultSeed;
  const timing: Timing = { ...slackTiming, ...options.timing };
  const now = options.now ?? Date.now;
  const sockets = createSockets({ appId: seed.app.id, timing, changes });
  const misbehaviour = createMisbehaviour(sockets);
  const transport =
    options.requestUrl === undefined
      ? sockets
      : createHttpDelivery({
          requestUrl: options.requestUrl,
          signingSecret: seed.app.signing_secret,
          timing,
        });
  const state = buildState(options.file, seed, Math.floor(now() / 1000));
  const snapshot = options.file === undefined ? inMemoryAlone : keepSnapshot(options.file, state, changes);
  const deliveries = createDeliveries({
    timing,
    misbehaviour,
    changes,
    transport: {
      send: (envelope) => {
        snapshot.keep();
        return transport.send(envelope);
      },
    },
  });
  const putOff = createPutOff();
  const subscribed = new Set(seed.app.events);
  const world: World = {
    seed,
    timing,
    changes,
    misbehaviour,
    now,
    origin,
    state,
    keep: snapshot.keep,
    scopes: new Set(seed.app.scopes ?? allScopes),
    triggers: createTriggers(timing, seed.team.id),
    responseUrls: createResponseUrls(timing, seed.team.id),
    rateLimits: createRateLimits(timing),
    later: putOff.later,
    announce: (subscription, event) => {
      if (subscribed.has(subscription)) deliveries.announce(eventPayload(world, event));
    },
  };
  return { world, sockets, deliveries, snapshot, settle: putOff.settle };
}
