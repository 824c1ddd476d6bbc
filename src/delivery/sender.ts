import type { Stores } from "../../storage/index.ts";
import type { PinWanted } from "../../storage/pins.ts";
import type { Recipient } from "../domain/notices.ts";
import { publishHome } from "./home.ts";
import { createLatecomers } from "./latecomers.ts";
import { pinBoard } from "./pin.ts";
import { createPoster } from "./post.ts";
import type { DeliveryParts, Step } from "./steps.ts";
import { pause, waitAfter } from "./timing.ts";
import { createUpdater } from "./update.ts";

/** The way out: takes what waits in the outbox to Slack, in order for each recipient. */
export interface Sender {
  /** There may be something to send. */
  kick(): void;
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>;
  /** Ends; what is not yet sent stays in the outbox for the next start. */
  stop(): Promise<void>;
}

/** Everybody for whom there is something to send, to update or to publish. */
function waiting(stores: Stores): Set<Recipient> {
  const outdated = stores.messages.outdated().map((message) => message.recipient);
  const homes = stores.homes.outdated().map((home): Recipient => `user:${home.slackUserId}`);
  const pins = stores.pins.outdated().map((message) => message.recipient);
  return new Set([...stores.notices.recipientsWaiting(), ...outdated, ...pins, ...homes]);
}

/** How each kind of thing is taken one step further. */
interface Steps {
  readonly post: ReturnType<typeof createPoster>;
  readonly update: ReturnType<typeof createUpdater>;
  readonly pin: (board: PinWanted) => Promise<Step>;
}

/** What is next for a recipient: the oldest notice, then updates, pins and their Home. */
async function nextStep(
  parts: DeliveryParts,
  { post, update, pin }: Steps,
  recipient: Recipient,
): Promise<Step> {
  const { stores } = parts;
  const notice = stores.notices.nextFor(recipient);
  if (notice !== undefined) return post(notice);
  const message = stores.messages.outdated().find((m) => m.recipient === recipient);
  if (message !== undefined) return update(message);
  const board = stores.pins.outdated().find((m) => m.recipient === recipient);
  if (board !== undefined) return pin(board);
  const home = stores.homes.outdated().find((one) => recipient === `user:${one.slackUserId}`);
  return home === undefined ? { kind: "idle" } : publishHome(parts, home);
}

/**
 * Makes the sender. Each recipient has a lane of their own, so that one who cannot be reached holds up nobody
 * else; within a lane notices go out one after the other, updates of older messages behind them,
 * and their Home last.
 */
export function createSender(parts: DeliveryParts): Sender {
  const { stores, timing, log } = parts;
  const latecomers = createLatecomers(timing);
  const post = createPoster(parts, latecomers);
  const update = createUpdater(parts, latecomers);
  const pin = (board: PinWanted) => pinBoard(parts, latecomers, board);
  const lanes = new Map<Recipient, Promise<void>>();
  const stopping = new AbortController();
  let onIdle: (() => void)[] = [];

  function kick(): void {
    if (stopping.signal.aborted) return;
    try {
      for (const recipient of waiting(stores)) if (!lanes.has(recipient)) start(recipient);
    } catch (error) {
      log.error({ err: error }, "the outbox cannot be read");
      void pause(timing.firstWaitMs, stopping.signal).then(kick);
      return;
    }
    if (lanes.size === 0) tellIdle();
  }

  function start(recipient: Recipient): void {
    const lane = run(recipient).finally(() => {
      lanes.delete(recipient);
      kick();
    });
    lanes.set(recipient, lane);
  }

  async function run(recipient: Recipient): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const step = await nextStep(parts, { post, update, pin }, recipient).catch((error: unknown): Step => {
        log.error({ err: error, recipient }, "a delivery failed unexpectedly");
        return { kind: "again" };
      });
      if (step.kind === "idle") return;
      if (step.kind === "settled") {
        failures = 0;
        continue;
      }
      if (step.afterMs === undefined) failures += 1;
      await pause(step.afterMs ?? waitAfter(failures, timing, Math.random()), stopping.signal);
    }
  }

  function tellIdle(): void {
    const told = onIdle;
    onIdle = [];
    for (const tell of told) tell();
  }

  return {
    kick,
    drained: () =>
      new Promise((resolve) => {
        onIdle.push(resolve);
        kick();
      }),
    async stop() {
      stopping.abort();
      const limit = AbortSignal.timeout(timing.stopMs);
      await Promise.race([Promise.allSettled(lanes.values()), pause(timing.stopMs, limit)]);
      tellIdle();
    },
  };
}
