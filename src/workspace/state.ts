import type { Seed, SeedChannel, SeedUser } from "./seed.ts";

/** Anything that travels as JSON. */
export type Json = Record<string, unknown>;
export type Block = Json & { readonly type: string; readonly block_id: string };

export interface Member {
  readonly id: string;
  name: string;
  real_name: string;
  email: string;
  title: string;
  phone: string;
  locale: string;
  tz: string;
  is_admin: boolean;
  is_owner: boolean;
  readonly is_bot: boolean;
  is_restricted: boolean;
  deleted: boolean;
  /** Seconds since 1970. */
  updated: number;
}

export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: "public" | "private" | "im";
  members: string[];
  archived: boolean;
  topic: string;
  purpose: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly creator: string;
}

export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Json;
}

/** A message as Slack answers it, with `channel` and (for ephemerals) `to` kept beside it. */
export interface Message {
  readonly type: "message";
  readonly subtype?: string;
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly team: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly username?: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly Json[];
  readonly metadata?: Metadata;
  readonly thread_ts?: string;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly client_msg_id?: string;
  readonly files?: readonly string[];
  /** Only this person sees it; not part of the history. */
  readonly to?: string;
}

export interface View {
  readonly id: string;
  readonly team_id: string;
  readonly type: "modal" | "home";
  readonly user: string;
  readonly blocks: readonly Block[];
  readonly title: Json;
  readonly close: Json | null;
  readonly submit: Json | null;
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
  readonly submit_disabled: boolean;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly hash: string;
  /** What the person has entered so far, by block and action. */
  readonly entered: Record<string, Record<string, Json>>;
}

export interface Pin {
  readonly ts: string;
  readonly created: number;
  readonly created_by: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly size: number;
  readonly user: string;
  readonly created: number;
  readonly mimetype: string;
  readonly filetype: string;
  /** `requested` until its bytes came, `uploaded` until it was completed. */
  status: "requested" | "uploaded" | "complete";
  channels: string[];
  content: string;
  alt_text?: string;
}

/** Everything the workspace remembers, as plain data. */
export interface State {
  readonly version: 1;
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly users: Record<string, Member>;
  readonly channels: Record<string, Channel>;
  readonly messages: Record<string, Message[]>;
  readonly ephemerals: Message[];
  readonly pins: Record<string, Pin[]>;
  readonly homes: Record<string, View>;
  readonly views: Record<string, View>;
  /** Ids of a person's open modals, the lowest first. */
  readonly stacks: Record<string, string[]>;
  readonly files: Record<string, StoredFile>;
  /** How far people have read: the time of the newest message seen, by person and channel. */
  readonly reads: Record<string, Record<string, string>>;
  /** Last number given out in an id. */
  counter: number;
  /** Last message time given out, microseconds since 1970. */
  lastMicros: number;
}

function memberOf(seed: SeedUser, seconds: number): Member {
  return {
    id: seed.id,
    name: seed.name,
    real_name: seed.real_name ?? seed.name,
    email: seed.email ?? `${seed.name}@example.org`,
    title: seed.title ?? "",
    phone: seed.phone ?? "",
    locale: seed.locale ?? "zh-CN",
    tz: seed.tz ?? "Asia/Shanghai",
    is_admin: seed.is_admin ?? false,
    is_owner: seed.is_owner ?? false,
    is_bot: seed.is_bot ?? false,
    is_restricted: seed.is_restricted ?? false,
    deleted: seed.deleted ?? false,
    updated: seconds,
  };
}

function channelOf(seed: SeedChannel, seconds: number): Channel {
  return {
    id: seed.id,
    name: seed.name,
    kind: seed.kind ?? "public",
    members: [...seed.members],
    archived: seed.archived ?? false,
    topic: seed.topic ?? "",
    purpose: seed.purpose ?? "",
    created: seconds,
    creator: seed.members[0] ?? "",
  };
}

/** A new workspace after its seed; `seconds` since 1970 is when everything in it was made. */
export function foundedState(seed: Seed, seconds: number): State {
  const bot: SeedUser = {
    id: seed.app.bot_user_id,
    name: "park_liaison",
    real_name: seed.app.name,
    is_bot: true,
  };
  const state: State = {
    version: 1,
    team: seed.team,
    users: {},
    channels: {},
    messages: {},
    ephemerals: [],
    pins: {},
    homes: {},
    views: {},
    stacks: {},
    files: {},
    reads: {},
    counter: 0,
    lastMicros: 0,
  };
  addSeed(state, { ...seed, users: [bot, ...seed.users] }, seconds);
  return state;
}

/** Adds people and channels that a kept state does not know yet; what it knows stays as it is. */
export function addSeed(state: State, seed: Seed, seconds: number): void {
  for (const user of seed.users) state.users[user.id] ??= memberOf(user, seconds);
  for (const channel of seed.channels) state.channels[channel.id] ??= channelOf(channel, seconds);
}

/** The direct-message channel of two people, undefined when they never spoke. */
export function directChannel(state: State, one: string, other: string): Channel | undefined {
  return Object.values(state.channels).find(
    (channel) =>
      channel.kind === "im" &&
      channel.members.includes(one) &&
      channel.members.includes(other) &&
      one !== other,
  );
}

/** The message with this time in the channel's history (ephemerals are not in it). */
export function messageAt(state: State, channel: string, ts: string): Message | undefined {
  return state.messages[channel]?.find((message) => message.ts === ts);
}

/** Puts a message into its channel in order of time, or replaces the one with the same time. */
export function keepMessage(state: State, message: Message): void {
  const list = state.messages[message.channel] ?? [];
  state.messages[message.channel] = list;
  const at = list.findLastIndex((other) => other.ts < message.ts) + 1;
  list.splice(at, list[at]?.ts === message.ts ? 1 : 0, message);
}
