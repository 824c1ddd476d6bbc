import { type Answer, cursors, isAnswer, missingScope, pageOf, refuse } from "../answers.ts";
import { type Arguments, countOf, flagOf, textOf } from "../arguments.ts";
import { botKnows, openDirect } from "../conversations.ts";
import { channelShape, messageShape } from "../shapes.ts";
import { type Channel, type Message, messageAt } from "../state.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";

const prefixes = { public: "channels", private: "groups", im: "im" } as const;
const wireTypes = { public: "public_channel", private: "private_channel", im: "im" } as const;

/** The channel of a call as far as the bot's scopes reach; `deed` is `read` or `history`. */
function readable(world: World, args: Arguments, deed: "read" | "history"): Channel | Answer {
  const channel = world.state.channels[textOf(args, "channel") ?? ""];
  if (channel === undefined || !botKnows(world, channel)) return refuse("channel_not_found");
  const scope = `${prefixes[channel.kind]}:${deed}`;
  if (!world.scopes.has(scope)) return missingScope(scope, world.scopes);
  const member = channel.members.includes(world.seed.app.bot_user_id);
  return deed === "history" && !member ? refuse("not_in_channel") : channel;
}

function open(world: World, args: Arguments): Answer {
  const bot = world.seed.app.bot_user_id;
  const known = world.state.channels[textOf(args, "channel") ?? ""];
  const users = (textOf(args, "users") ?? "").split(",").filter((id) => id !== "");
  if (known === undefined && textOf(args, "channel") !== undefined) return refuse("channel_not_found");
  if (known === undefined && users.length === 0) return refuse("users_list_not_supplied");
  if (users.length > 1) return refuse("method_not_supported_for_channel_type");
  const member = world.state.users[users[0] ?? known?.members.find((id) => id !== bot) ?? ""];
  if (member === undefined) return refuse("user_not_found");
  if (member.deleted) return refuse("user_disabled");
  if (member.is_bot) return refuse("cannot_dm_bot");
  const { channel, made } = openDirect(world, bot, member.id);
  const shown = flagOf(args, "return_im") ? channelShape(world, channel) : { id: channel.id };
  return { ok: true, ...(made ? {} : { no_op: true, already_open: true }), channel: shown };
}

function info(world: World, args: Arguments): Answer {
  const channel = readable(world, args, "read");
  if (isAnswer(channel)) return channel;
  return { ok: true, channel: channelShape(world, channel, flagOf(args, "include_num_members")) };
}

function list(world: World, args: Arguments): Answer {
  const types = (textOf(args, "types") ?? "public_channel").split(",").map((type) => type.trim());
  const kinds = (["public", "private", "im"] as const).filter((kind) => types.includes(wireTypes[kind]));
  if (types.some((type) => ![...Object.values(wireTypes), "mpim"].includes(type)))
    return refuse("invalid_types");
  const lacking = kinds.map((kind) => `${prefixes[kind]}:read`).find((scope) => !world.scopes.has(scope));
  if (lacking !== undefined) return missingScope(lacking, world.scopes);
  const all = Object.values(world.state.channels).filter(
    (channel) =>
      kinds.includes(channel.kind) &&
      botKnows(world, channel) &&
      !(flagOf(args, "exclude_archived") && channel.archived),
  );
  const page = pageOf(all, textOf(args, "cursor"), countOf(args, "limit", 100, 1_000));
  if (isAnswer(page)) return page;
  const channels = page.page.map((channel) => channelShape(world, channel, true));
  return { ok: true, channels, response_metadata: { next_cursor: page.next } };
}

function members(world: World, args: Arguments): Answer {
  const channel = readable(world, args, "read");
  if (isAnswer(channel)) return channel;
  const page = pageOf(channel.members, textOf(args, "cursor"), countOf(args, "limit", 100, 1_000));
  if (isAnswer(page)) return page;
  return { ok: true, members: page.page, response_metadata: { next_cursor: page.next } };
}

/** Whether a message lies between `oldest` and `latest`; the ends count only when inclusive. */
function within(args: Arguments): (message: Message) => boolean {
  const inclusive = flagOf(args, "inclusive");
  const oldest = Number(textOf(args, "oldest") ?? 0);
  const latest = Number(textOf(args, "latest") ?? Number.POSITIVE_INFINITY);
  return ({ ts }) => {
    const at = Number(ts);
    return (at > oldest || (inclusive && at === oldest)) && (at < latest || (inclusive && at === latest));
  };
}

const inMainPane = (message: Message): boolean =>
  message.thread_ts === undefined ||
  message.thread_ts === message.ts ||
  message.subtype === "thread_broadcast";

/** Newest first; the cursor is the time of the last message given. */
function history(world: World, args: Arguments): Answer {
  const channel = readable(world, args, "history");
  if (isAnswer(channel)) return channel;
  const cursor = textOf(args, "cursor");
  const before = cursor === undefined ? undefined : cursors.read(cursor);
  if (cursor !== undefined && before === undefined) return refuse("invalid_cursor");
  const inRange = within(args);
  const all = (world.state.messages[channel.id] ?? [])
    .filter(
      (message) => inMainPane(message) && inRange(message) && (before === undefined || message.ts < before),
    )
    .reverse();
  const limit = countOf(args, "limit", 100, 999);
  const page = all.slice(0, limit);
  const more = all.length > limit;
  return {
    ok: true,
    messages: page.map((message) => messageShape(world, message, flagOf(args, "include_all_metadata"))),
    has_more: more,
    pin_count: world.state.pins[channel.id]?.length ?? 0,
    channel_actions_ts: null,
    channel_actions_count: 0,
    ...(more ? { response_metadata: { next_cursor: cursors.of(page.at(-1)?.ts ?? "") } } : {}),
  };
}

/** The parent and its replies, oldest first. */
function replies(world: World, args: Arguments): Answer {
  const channel = readable(world, args, "history");
  if (isAnswer(channel)) return channel;
  const asked = messageAt(world.state, channel.id, textOf(args, "ts") ?? "");
  if (asked === undefined) return refuse("thread_not_found");
  const root = asked.thread_ts ?? asked.ts;
  const inRange = within(args);
  const thread = (world.state.messages[channel.id] ?? []).filter(
    (message) => message.ts === root || (message.thread_ts === root && inRange(message)),
  );
  const page = pageOf(thread, textOf(args, "cursor"), countOf(args, "limit", 1_000, 1_000));
  if (isAnswer(page)) return page;
  return {
    ok: true,
    messages: page.page.map((message) => messageShape(world, message, flagOf(args, "include_all_metadata"))),
    has_more: page.next !== "",
    ...(page.next === "" ? {} : { response_metadata: { next_cursor: page.next } }),
  };
}

const bot = { token: "bot", scopes: [] } as const;

export const conversationMethods: Record<string, Method> = {
  "conversations.open": { token: "bot", scopes: ["im:write"], tier: 3, required: [], handle: open },
  "conversations.info": { ...bot, tier: 3, required: ["channel"], handle: info },
  "conversations.list": { ...bot, tier: 2, required: [], handle: list },
  "conversations.members": { ...bot, tier: 4, required: ["channel"], handle: members },
  "conversations.history": { ...bot, tier: 3, required: ["channel"], handle: history },
  "conversations.replies": { ...bot, tier: 3, required: ["channel", "ts"], handle: replies },
};
