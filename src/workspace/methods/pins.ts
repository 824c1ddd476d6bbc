import { type Answer, isAnswer, refuse } from "../answers.ts";
import { type Arguments, textOf } from "../arguments.ts";
import { botKnows } from "../conversations.ts";
import { messageShape } from "../shapes.ts";
import { type Channel, messageAt } from "../state.ts";
import { seconds, type World } from "../world.ts";
import type { Method } from "./method.ts";

function pinnable(world: World, args: Arguments): Channel | Answer {
  const channel = world.state.channels[textOf(args, "channel") ?? ""];
  if (channel === undefined || !botKnows(world, channel)) return refuse("channel_not_found");
  return channel.members.includes(world.seed.app.bot_user_id) ? channel : refuse("not_in_channel");
}

function add(world: World, args: Arguments): Answer {
  const channel = pinnable(world, args);
  if (isAnswer(channel)) return channel;
  const ts = textOf(args, "timestamp");
  if (ts === undefined) return refuse("no_item_specified");
  if (messageAt(world.state, channel.id, ts) === undefined) return refuse("message_not_found");
  const pins = world.state.pins[channel.id] ?? [];
  if (pins.some((pin) => pin.ts === ts)) return refuse("already_pinned");
  const pin = { ts, created: seconds(world), created_by: world.seed.app.bot_user_id };
  world.state.pins[channel.id] = [...pins, pin];
  world.changes.emit({ kind: "pin", channel: channel.id, id: ts });
  return { ok: true };
}

function remove(world: World, args: Arguments): Answer {
  const channel = pinnable(world, args);
  if (isAnswer(channel)) return channel;
  const ts = textOf(args, "timestamp");
  if (ts === undefined) return refuse("no_item_specified");
  const pins = world.state.pins[channel.id] ?? [];
  if (!pins.some((pin) => pin.ts === ts)) return refuse("no_pin");
  world.state.pins[channel.id] = pins.filter((pin) => pin.ts !== ts);
  world.changes.emit({ kind: "pin", channel: channel.id, id: ts });
  return { ok: true };
}

function list(world: World, args: Arguments): Answer {
  const channel = pinnable(world, args);
  if (isAnswer(channel)) return channel;
  const items = (world.state.pins[channel.id] ?? []).flatMap((pin) => {
    const message = messageAt(world.state, channel.id, pin.ts);
    if (message === undefined) return [];
    const { created, created_by } = pin;
    return [
      { type: "message", created, created_by, channel: channel.id, message: messageShape(world, message) },
    ];
  });
  return { ok: true, items };
}

export const pinMethods: Record<string, Method> = {
  "pins.add": { token: "bot", scopes: ["pins:write"], tier: 2, required: ["channel"], handle: add },
  "pins.remove": { token: "bot", scopes: ["pins:write"], tier: 2, required: ["channel"], handle: remove },
  "pins.list": { token: "bot", scopes: ["pins:read"], tier: 2, required: ["channel"], handle: list },
};
