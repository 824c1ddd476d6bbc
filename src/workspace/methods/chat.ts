import { type Answer, rateLimited, refuse } from "../answers.ts";
import { type Arguments, flagOf, textOf } from "../arguments.ts";
import {
  botKnows,
  botMessage,
  conversationFor,
  type Edit,
  editMessage,
  publishMessage,
  removeMessage,
  showEphemeral,
  threadOf,
} from "../conversations.ts";
import { readContent } from "../limits/messages.ts";
import { messageShape } from "../shapes.ts";
import { type Channel, type Message, messageAt } from "../state.ts";
import type { World } from "../world.ts";
import type { Call, Method } from "./method.ts";

/** Slack's ends of patience: a new message's text, and an update's. */
const mostText = 40_000;
const mostUpdatedText = 4_000;

const isRefusal = (value: object): value is Answer => "ok" in value;

/** The channel of a call, when the bot may write there. */
function writable(world: World, args: Arguments): Channel | Answer {
  const channel = conversationFor(world, textOf(args, "channel") ?? "");
  if (channel === undefined) return refuse("channel_not_found");
  if (channel.archived) return refuse("is_archived");
  const member = channel.members.includes(world.seed.app.bot_user_id);
  return member || world.scopes.has("chat:write.public") ? channel : refuse("not_in_channel");
}

function postMessage(world: World, args: Arguments, call: Call): Answer {
  const content = readContent(args, mostText);
  if (isRefusal(content)) return content;
  const channel = writable(world, args);
  if (isRefusal(channel)) return channel;
  const thread = threadOf(world, channel, textOf(args, "thread_ts"));
  if (isRefusal(thread)) return thread;
  const wait = world.rateLimits.post(channel.id);
  if (wait > 0) return rateLimited(wait);
  const broadcast = flagOf(args, "reply_broadcast") && "thread_ts" in thread;
  const message: Message = {
    ...botMessage(world, channel.id, content),
    ...thread,
    ...(broadcast ? { subtype: "thread_broadcast" } : {}),
  };
  publishMessage(world, message, call.landLateMs);
  return { ok: true, channel: channel.id, ts: message.ts, message: messageShape(world, message, true) };
}

function postEphemeral(world: World, args: Arguments): Answer {
  const content = readContent(args, mostText);
  if (isRefusal(content)) return content;
  const channel = writable(world, args);
  if (isRefusal(channel)) return channel;
  const user = world.state.users[textOf(args, "user") ?? ""];
  if (user === undefined || user.deleted) return refuse("user_not_found");
  if (!channel.members.includes(user.id)) return refuse("user_not_in_channel");
  const thread = threadOf(world, channel, textOf(args, "thread_ts"));
  if (isRefusal(thread)) return thread;
  const shown = showEphemeral(world, { ...botMessage(world, channel.id, content), ...thread }, user.id);
  return { ok: true, message_ts: shown.ts };
}

/** The bot's own message of a call, or why it cannot be touched; here a channel must be given by its id. */
function ownMessage(world: World, args: Arguments, notOwn: string): Message | Answer {
  const channel = world.state.channels[textOf(args, "channel") ?? ""];
  if (channel === undefined || !botKnows(world, channel)) return refuse("channel_not_found");
  if (channel.archived) return refuse("is_archived");
  const message = messageAt(world.state, channel.id, textOf(args, "ts") ?? "");
  if (message === undefined) return refuse("message_not_found");
  return message.bot_id === world.seed.app.bot_id ? message : refuse(notOwn);
}

/**
 * What of the old message an update leaves alone: attachments and metadata unless they are named, blocks
 * unless blocks or text are (source: Slack's page of `chat.update`). An empty list or object takes away.
 */
function leftAlone(args: Arguments): Edit["keep"] {
  const absent = (name: string): boolean => args[name] === undefined || args[name] === "";
  const silent = absent("text") && absent("markdown_text");
  return [
    ...(absent("attachments") ? (["attachments"] as const) : []),
    ...(absent("metadata") ? (["metadata"] as const) : []),
    ...(absent("blocks") && silent ? (["blocks", "text"] as const) : []),
  ];
}

function update(world: World, args: Arguments): Answer {
  const content = readContent(args, mostUpdatedText);
  if (isRefusal(content)) return content;
  const before = ownMessage(world, args, "cant_update_message");
  if (isRefusal(before)) return before;
  const after = editMessage(world, before, { content, keep: leftAlone(args) });
  return {
    ok: true,
    channel: after.channel,
    ts: after.ts,
    text: after.text,
    message: messageShape(world, after, true),
  };
}

function remove(world: World, args: Arguments): Answer {
  const message = ownMessage(world, args, "cant_delete_message");
  if (isRefusal(message)) return message;
  removeMessage(world, message);
  return { ok: true, channel: message.channel, ts: message.ts };
}

const write = { token: "bot", scopes: ["chat:write"] } as const;

export const chatMethods: Record<string, Method> = {
  "chat.postMessage": { ...write, tier: "special", required: ["channel"], handle: postMessage },
  "chat.postEphemeral": { ...write, tier: 4, required: ["channel", "user"], handle: postEphemeral },
  "chat.update": { ...write, tier: 3, required: ["channel", "ts"], handle: update },
  "chat.delete": { ...write, tier: 3, required: ["channel", "ts"], handle: remove },
};
