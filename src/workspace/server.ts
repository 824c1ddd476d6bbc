import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type HttpBindings, serve } from "@hono/node-server";
import type { Hono } from "hono";
import { type Change, createChanges, untilTrue } from "./changes.ts";
import type { DeliveryKind, DeliveryRecord, Outcome } from "./deliveries.ts";
import { buildEngine, type Engine, type EngineOptions } from "./engine.ts";
import { contentOf } from "./files.ts";
import { authMethods } from "./methods/auth.ts";
import { chatMethods } from "./methods/chat.ts";
import { conversationMethods } from "./methods/conversations.ts";
import { fileMethods } from "./methods/files.ts";
import { pinMethods } from "./methods/pins.ts";
import { userMethods } from "./methods/users.ts";
import { viewMethods } from "./methods/views.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import { stackOf } from "./modals.ts";
import { createPersons, type Person } from "./persons.ts";
import { isOwnHost, wireRoutes } from "./routes.ts";
import type { SeedUser } from "./seed.ts";
import type { Sockets } from "./sockets.ts";
import type { Channel, Json, Member, Message, StoredFile, View } from "./state.ts";
import { changeUser, joinUser, type UserChange } from "./users.ts";
import { type ApiCall, createWebApi } from "./web-api.ts";
import type { World } from "./world.ts";

export interface WorkspaceOptions extends EngineOptions {
  /** 0 or undefined: any free port. */
  readonly port?: number;
  /** Only the machine itself: 127.0.0.1, the default. */
  readonly host?: string;
  /** Serves everything that is not Slack's wire, such as the page. */
  readonly page?: (workspace: Workspace) => Hono;
}

/** A running workspace. */
export interface Workspace {
  readonly port: number;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What Bolt and WebClient take as `slackApiUrl`: the origin and `/api/`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly teamId: string;
  readonly teamName: string;
  /** Lets a person act. Throws when there is no such person. */
  as(userId: string): Person;
  /** All of a channel in order of time, replies in threads too; with a viewer also what only they see. */
  messages(channelId: string, viewer?: string): readonly Message[];
  /** The direct messages of a person with the bot. */
  directMessages(userId: string): readonly Message[];
  home(userId: string): View | undefined;
  /** The modal on top of a person's stack. */
  modal(userId: string): View | undefined;
  /** All open modals of a person, the lowest first. */
  modals(userId: string): readonly View[];
  pins(channelId: string): readonly string[];
  users(): readonly Member[];
  /** Channels, private ones and direct messages included. */
  channels(): readonly Channel[];
  /** How far a person has read in a channel: the time of a message, empty when not at all. */
  readUpTo(userId: string, channelId: string): string;
  file(fileId: string): StoredFile | undefined;
  /** The bytes of a file. */
  fileContent(fileId: string): Buffer | undefined;
  /** Changes a person and tells the app (`user_change`). */
  changeUser(userId: string, change: UserChange): void;
  /** A new person comes (`team_join`). */
  joinUser(user: SeedUser): void;
  /** Adds people to a channel or takes them out, the bot included. */
  setMembers(channelId: string, members: readonly string[]): void;
  archive(channelId: string): void;
  /** Resolves with the first truthy answer; rejects after `ms`, 30,000 when undefined. */
  until<T>(predicate: () => T, ms?: number): Promise<NonNullable<T>>;
  /** Calls the listener on every change; the answer ends it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Every Web API call so far, oldest first. */
  readonly calls: readonly ApiCall[];
  /** What was handed to the app, oldest first. */
  readonly deliveries: readonly DeliveryRecord[];
  /** Hands a payload to the app, such as one that it was handed before. */
  deliver(kind: DeliveryKind, payload: Json): Promise<Outcome>;
  /** Open sockets of the app. */
  readonly connections: number;
  readonly misbehave: Misbehaviour;
  /** Ends connections and saves. */
  stop(): Promise<void>;
}

function readings({ world }: Engine) {
  const { state } = world;
  const inTime = (one: Message, other: Message): number => (one.ts < other.ts ? -1 : 1);
  const messages = (channelId: string, viewer?: string): readonly Message[] => {
    const open = state.messages[channelId] ?? [];
    const hidden = state.ephemerals.filter((one) => one.channel === channelId && one.to === viewer);
    return hidden.length === 0 ? [...open] : [...open, ...hidden].sort(inTime);
  };
  return {
    messages,
    home: (userId: string) => state.homes[userId],
    modal: (userId: string) => stackOf(world, userId).at(-1),
    modals: (userId: string) => stackOf(world, userId),
    pins: (channelId: string) => (state.pins[channelId] ?? []).map((pin) => pin.ts),
    users: () => Object.values(state.users),
    channels: () => Object.values(state.channels),
    readUpTo: (userId: string, channelId: string) => state.reads[userId]?.[channelId] ?? "",
    file: (fileId: string) => state.files[fileId],
    fileContent: (fileId: string) => contentOf(world, fileId),
  };
}

function channelCalled(world: World, id: string): Channel {
  const channel = world.state.channels[id];
  if (channel === undefined) throw new Error(`no such channel: ${id}`);
  return channel;
}

function direction({ world }: Engine) {
  return {
    changeUser: (userId: string, change: UserChange) => changeUser(world, userId, change),
    joinUser: (user: SeedUser) => joinUser(world, user),
    setMembers: (channelId: string, members: readonly string[]) => {
      channelCalled(world, channelId).members = [...members];
      world.changes.emit({ kind: "channel", channel: channelId });
    },
    archive: (channelId: string) => {
      channelCalled(world, channelId).archived = true;
      world.changes.emit({ kind: "channel", channel: channelId });
    },
    until: <T>(predicate: () => T, ms = 30_000) => untilTrue(world.changes, predicate, ms),
    onChange: world.changes.on,
  };
}

function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  port: number,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (info: AddressInfo) =>
      resolve({ server, port: info.port }),
    ) as Server;
    server.once("error", reject);
  });
}

const everyMethod = (sockets: Sockets) => ({
  ...authMethods(() => sockets.ticket()),
  ...chatMethods,
  ...conversationMethods,
  ...userMethods,
  ...viewMethods,
  ...pinMethods,
  ...fileMethods,
});

/**
 * Starts a workspace that speaks Slack's wire on 127.0.0.1. Throws when another host is asked for, when the
 * port is taken, or (WorkspaceUnreadable) when the kept file is not this workspace's.
 */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  if (!["127.0.0.1", "localhost"].includes(options.host ?? "127.0.0.1")) {
    throw new Error(`the local workspace listens on 127.0.0.1 alone, not on ${options.host}`);
  }
  let port = 0;
  const changes = createChanges();
  const engine = buildEngine(options, changes, () => `http://127.0.0.1:${port}`);
  const { world, sockets, deliveries } = engine;
  const api = createWebApi(world, everyMethod(sockets));
  const { app } = world.seed;
  const bound: { server?: Server } = {};
  const workspace: Workspace = {
    get port() {
      return port;
    },
    get origin() {
      return world.origin();
    },
    get apiUrl() {
      return `${world.origin()}/api/`;
    },
    get connections() {
      return sockets.connections;
    },
    botToken: app.bot_token,
    appToken: app.app_token,
    signingSecret: app.signing_secret,
    botUserId: app.bot_user_id,
    botId: app.bot_id,
    teamId: world.seed.team.id,
    teamName: world.seed.team.name,
    as: createPersons(world, deliveries),
    ...readings(engine),
    directMessages: (userId) => workspace.messages(workspace.as(userId).dm(), userId),
    ...direction(engine),
    calls: api.calls,
    deliveries: deliveries.log,
    deliver: deliveries.ask,
    misbehave: world.misbehaviour.demands,
    stop: async () => {
      deliveries.stop();
      engine.settle();
      await sockets.stop();
      bound.server?.closeAllConnections();
      await new Promise((resolve) => bound.server?.close(resolve) ?? resolve(undefined));
      engine.snapshot.stop();
    },
  };
  const listening = await listen(wireRoutes(world, api, options.page?.(workspace)), options.port ?? 0);
  port = listening.port;
  bound.server = listening.server;
  listening.server.on("upgrade", (request, socket, head) => {
    if (isOwnHost(request.headers.host)) sockets.upgrade(request, socket, head);
    else socket.destroy();
  });
  return workspace;
}
