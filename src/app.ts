import { App, HTTPReceiver, type Logger, LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import { WebAPIPlatformError, WebClient, type WebClientOptions } from "@slack/web-api";
import type { Logger as Pino } from "pino";
import { commands } from "../commands/index.ts";
import type { Stores } from "../storage/index.ts";
import { assignmentClicks, assignmentForms } from "./actions/assignments.ts";
import { languageClicks } from "./actions/language.ts";
import { parkClicks } from "./actions/parks.ts";
import { createRenderer } from "./delivery/render.ts";
import { createSender, type Sender } from "./delivery/sender.ts";
import { type DeliveryTiming, usualTiming } from "./delivery/timing.ts";
import type { Language } from "./domain/languages.ts";
import type { Clock, Zone } from "./domain/time.ts";
import { createDoor } from "./door/door.ts";
import { acknowledgeAfterCommit, register } from "./door/register.ts";
import { startHeartbeat } from "./jobs/heartbeat.ts";
import { housekeeping, type Job } from "./jobs/jobs.ts";
import { nextDue, tick } from "./jobs/tick.ts";

/** Who the bot is in Slack, as auth.test says. */
export interface BotIdentity {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string;
}

/** How Slack's requests reach the bot. */
export type Entrance =
  | { readonly kind: "socket"; readonly appToken: string; readonly reconnectMs?: number }
  | { readonly kind: "http"; readonly signingSecret: string; readonly port: number; readonly host: string };

export interface AppParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly language: Language;
  readonly adminUserIds: readonly string[];
  readonly botToken: string;
  readonly bot: BotIdentity;
  readonly slackApiUrl: string | undefined;
  readonly entrance: Entrance;
  readonly log: Pino;
  readonly timing?: DeliveryTiming;
}

export interface Liaison {
  start(): Promise<void>;
  /** Takes no more requests, lets what is under way end, and leaves the rest in the outbox. */
  stop(): Promise<void>;
  /** Does what has fallen due by now, and sends it. */
  tick(): void;
  /** When something falls due next. */
  nextDue(): ReturnType<typeof nextDue>;
  readonly sender: Sender;
}

const windowTitle = { "zh-CN": "联络员", en: "Park Liaison" } as const;

/** Puts the bot together: everything that it can do is registered here, by name. */
export function createLiaison(parts: AppParts): Liaison {
  const { stores, clock, zone, log } = parts;
  const slack = new WebClient(parts.botToken, clientOptions(parts));
  const renderer = createRenderer({ stores, clock, zone, officeLanguage: parts.language });
  const sender = createSender({ stores, slack, renderer, clock, timing: parts.timing ?? usualTiming, log });
  const jobs: readonly Job[] = [housekeeping(stores, zone)];
  const door = createDoor({
    stores,
    clock,
    zone,
    office: { admins: new Set(parts.adminUserIds), language: parts.language },
    log,
    committed: sender.kick,
  });
  const receiver = createReceiver(parts);
  const app = createBoltApp(parts, receiver);
  register(app, {
    door,
    slack,
    log,
    title: windowTitle[parts.language],
    commands,
    clicks: [...assignmentClicks, ...languageClicks, ...parkClicks],
    submissions: [...assignmentForms],
  });
  acknowledgeAfterCommit(app, receiver);

  const beat = () => {
    try {
      tick(stores, jobs, clock.now());
    } catch (error) {
      log.error({ err: error }, "a job failed; it is tried again with the next minute");
    }
    sender.kick();
  };
  let stopHeartbeat = () => {};
  return {
    sender,
    tick: beat,
    nextDue: () => nextDue(jobs, clock.now()),
    async start() {
      await app.start(parts.entrance.kind === "http" ? { port: parts.entrance.port, host: parts.entrance.host } : {});
      beat();
      stopHeartbeat = startHeartbeat(beat);
    },
    async stop() {
      stopHeartbeat();
      await app.stop();
      await sender.stop();
    },
  };
}

function createBoltApp(parts: AppParts, receiver: Receiver): App {
  return new App({
    receiver,
    token: parts.botToken,
    botId: parts.bot.botId,
    botUserId: parts.bot.botUserId,
    clientOptions: clientOptions(parts),
    logger: boltLogger(parts.log),
    convoStore: false,
  });
}

/** A call is made once: what failed is for the outbox to decide, or a message could come twice. */
function clientOptions(parts: Pick<AppParts, "slackApiUrl" | "log">): WebClientOptions {
  return {
    ...(parts.slackApiUrl === undefined ? {} : { slackApiUrl: parts.slackApiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: 10,
    timeout: 10_000,
    logger: boltLogger(parts.log),
  };
}

function createReceiver(parts: AppParts): Receiver {
  const { entrance } = parts;
  const logger = boltLogger(parts.log);
  if (entrance.kind === "http")
    return new HTTPReceiver({ signingSecret: entrance.signingSecret, logger, processBeforeResponse: false });
  return new SocketModeReceiver({
    appToken: entrance.appToken,
    logger,
    ...(entrance.reconnectMs === undefined ? {} : { clientPingTimeout: entrance.reconnectMs }),
    installerOptions: {
      clientOptions: {
        ...(parts.slackApiUrl === undefined ? {} : { slackApiUrl: parts.slackApiUrl }),
        // A reconnect that fails for good would end the process: keep trying, half a minute apart at most.
        retryConfig: { forever: true, minTimeout: entrance.reconnectMs ?? 500, maxTimeout: 30_000, randomize: true },
      },
    },
  });
}

/** Bolt's logger, writing through ours. */
function boltLogger(log: Pino): Logger {
  const text = (words: readonly unknown[]) => words.map((w) => (w instanceof Error ? w.message : String(w))).join(" ");
  return {
    debug: (...words) => log.trace(text(words)),
    info: (...words) => log.debug(text(words)),
    warn: (...words) => log.warn(text(words)),
    error: (...words) => log.error(text(words)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** The answer to "who am I": the bot's identity, or why Slack does not say. */
export type Introduction =
  | { readonly kind: "known"; readonly bot: BotIdentity; readonly team: string }
  | { readonly kind: "refused"; readonly error: string }
  | { readonly kind: "unreachable"; readonly detail: string };

/** Asks Slack who the token belongs to, before any database is opened for that workspace. */
export async function introduce(
  parts: Pick<AppParts, "botToken" | "slackApiUrl" | "log">,
): Promise<Introduction> {
  try {
    const answer = await new WebClient(parts.botToken, clientOptions(parts)).auth.test();
    const { team_id: teamId, user_id: botUserId, bot_id: botId } = answer;
    if (teamId === undefined || botUserId === undefined || botId === undefined)
      return { kind: "refused", error: "not_a_bot_token" };
    return { kind: "known", bot: { teamId, botUserId, botId }, team: answer.team ?? teamId };
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return { kind: "refused", error: String(error.data.error) };
    return { kind: "unreachable", detail: error instanceof Error ? error.message : String(error) };
  }
}
