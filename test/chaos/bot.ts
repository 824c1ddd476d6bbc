import { flushCompileCache } from "node:module";
import { WebClient } from "@slack/web-api";
import pino from "pino";
import { createLiaison, type Liaison } from "../../src/app.ts";
import { plusMilliseconds } from "../../src/domain/time.ts";
import { introduce } from "../../src/door/connection.ts";
import { createStores, type Stores } from "../../storage/index.ts";
import { openDatabase } from "../../storage/open.ts";
import { quickTiming } from "../support/quick-timing.ts";
import { beatMs, type Order, type Report } from "./hosts.ts";
import { monday } from "./office.ts";

// A process that runs a bot when it is told to, and stops it; one after the other, until it is killed.

/** Longer than anything that was taken needs to show in the workspace's history. */
const settleMs = 300;

/** The longest that a bot waits in a gap for its end, milliseconds. */
const gapMs = 10_000;

let running: { readonly liaison: Liaison; readonly close: () => void } | undefined;

const tell = (report: Report) => process.send?.(report);

process.on("message", (order: Order) => void obey(order));
process.once("disconnect", () => process.exit());
// A socket that is closed while it reconnects may leave a promise that nobody waits for; the bot's own end is another.
process.on("unhandledRejection", (error) => {
  if (running !== undefined && error !== undefined) throw error;
});
// A process that is killed would leave nothing of what it has compiled to the next one.
flushCompileCache();
tell("loaded");

async function obey(order: Order): Promise<void> {
  if (order.kind === "run") {
    running = await start(order);
    return void tell("running");
  }
  await running?.liaison.stop();
  running?.close();
  running = undefined;
  tell("stopped");
}

async function start(order: Extract<Order, { kind: "run" }>) {
  const { path, slackApiUrl, botToken, appToken, startedAt, defect, gap } = order;
  if (defect === "blind") seeNoHistory();
  const log = pino({ level: "fatal" });
  const introduction = await introduce({ botToken, slackApiUrl, log });
  if (introduction.kind !== "known") throw new Error("the workspace does not know the bot");
  const opening = openDatabase(path, introduction.bot.teamId);
  if (!opening.opened) throw new Error(`the database was refused: ${opening.fault.kind}`);
  const stores = createStores(opening.db);
  const liaison = createLiaison({
    stores: defect === "split" ? split(stores, gap ?? 0) : stores,
    clock: { now: () => plusMilliseconds(monday, Date.now() - startedAt) },
    zone: "Asia/Shanghai",
    language: "zh-CN",
    adminUserIds: [],
    botToken,
    bot: introduction.bot,
    slackApiUrl,
    entrance: { kind: "socket", appToken, reconnectMs: 700 },
    log,
    timing: { ...quickTiming, settleMs },
  });
  await liaison.start();
  const beats = setInterval(() => liaison.tick(), beatMs);
  const close = () => {
    clearInterval(beats);
    opening.close();
  };
  return { liaison, close };
}

/** A bot that never finds what it has sent: it cannot know, and sends again. */
function seeNoHistory(): void {
  const call = WebClient.prototype.apiCall;
  WebClient.prototype.apiCall = function (method, options) {
    if (!/^conversations\.(history|replies)$/.test(method)) return call.call(this, method, options);
    return Promise.resolve({ ok: true, messages: [] });
  };
}

/**
 * Stores whose transactions are none: each row is kept by itself. Between what was changed and what tells of it there
 * is a gap; in the one of this number the bot says so, and stands still for whoever would kill it.
 */
function split(stores: Stores, held: number): Stores {
  let left = held;
  const afterGap = <Given extends readonly unknown[], Result>(write: (...given: Given) => Result) => {
    return (...given: Given): Result => {
      left -= 1;
      if (left === 0) {
        tell("gap");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, gapMs);
      }
      return write(...given);
    };
  };
  const { notices } = stores;
  return {
    ...stores,
    notices: { ...notices, queue: afterGap(notices.queue) },
    atomically: (work) => work(),
  };
}
