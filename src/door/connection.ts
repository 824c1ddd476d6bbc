import { App, HTTPReceiver, type Logger, LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import { WebAPIPlatformError, WebClient, type WebClientOptions } from "@slack/web-api";
import type { Logger as Pino } from "pino";

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

export interface ConnectionParts {
  readonly botToken: string;
  readonly bot: BotIdentity;
  /** Another Slack-compatible address; undefined: Slack's own. */
  readonly slackApiUrl: string | undefined;
  readonly entrance: Entrance;
  readonly log: Pino;
}

/** Bolt's app, which asks Slack nothing at its start: who the bot is, is known already. */
export function createBoltApp(parts: ConnectionParts, receiver: Receiver): App {
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
export function clientOptions(parts: Pick<ConnectionParts, "slackApiUrl" | "log">): WebClientOptions {
  return {
    ...(parts.slackApiUrl === undefined ? {} : { slackApiUrl: parts.slackApiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: 10,
    timeout: 10_000,
    logger: boltLogger(parts.log),
  };
}

/** One of Bolt's own receivers: a socket, or signed HTTP. */
export function createReceiver(parts: ConnectionParts): Receiver {
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
        retryConfig: {
          forever: true,
          minTimeout: entrance.reconnectMs ?? 500,
          maxTimeout: 30_000,
          randomize: true,
        },
      },
    },
  });
}

/** Bolt's logger, writing through ours. */
function boltLogger(log: Pino): Logger {
  const text = (words: readonly unknown[]) =>
    words.map((w) => (w instanceof Error ? w.message : String(w))).join(" ");
  return {
    debug: (...words) => log.trace(text(words)),
    info: (...words) => log.debug(text(words)),
    warn: (...words) => log.warn(text(words)),
    error: (...words) => log.error(text(words)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

/** Why Slack does not take a token: it says no, or nothing at all. */
export type Unanswered =
  | { readonly kind: "refused"; readonly error: string }
  | { readonly kind: "unreachable"; readonly detail: string };

/** The answer to "who am I": the bot's identity, or why Slack does not say. */
type Introduction = { readonly kind: "known"; readonly bot: BotIdentity; readonly team: string } | Unanswered;

/** Asks Slack who the token belongs to, before any database is opened for that workspace. */
export async function introduce(
  parts: Pick<ConnectionParts, "botToken" | "slackApiUrl" | "log">,
): Promise<Introduction> {
  try {
    const answer = await new WebClient(parts.botToken, clientOptions(parts)).auth.test();
    const { team_id: teamId, user_id: botUserId, bot_id: botId } = answer;
    if (teamId === undefined || botUserId === undefined || botId === undefined)
      return { kind: "refused", error: "not_a_bot_token" };
    return { kind: "known", bot: { teamId, botUserId, botId }, team: answer.team ?? teamId };
  } catch (error) {
    return unanswered(error);
  }
}

/** Asks Slack whether the app token opens sockets: with a wrong one Bolt's client may only try again for ever. */
export async function tryAppToken(
  appToken: string,
  parts: Pick<ConnectionParts, "slackApiUrl" | "log">,
): Promise<{ readonly kind: "known" } | Unanswered> {
  try {
    await new WebClient(appToken, clientOptions(parts)).apps.connections.open();
    return { kind: "known" };
  } catch (error) {
    return unanswered(error);
  }
}

function unanswered(error: unknown): Unanswered {
  if (error instanceof WebAPIPlatformError) return { kind: "refused", error: String(error.data.error) };
  return { kind: "unreachable", detail: error instanceof Error ? error.message : String(error) };
}
