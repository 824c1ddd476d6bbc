import type { Content } from "./limits/messages.ts";
import { messageAlteredEvent, messageEvent, messageSubscription } from "./payloads.ts";
import { type Channel, directChannel, keepMessage, type Message } from "./state.ts";
import { nextId, nextTs, seconds, type World } from "./world.ts";

/** The direct channel of two people, made when it is not there yet. */
export function openDirect(
  world: World,
  one: string,
  other: string,
): { readonly channel: Channel; readonly made: boolean } {
  const found = directChannel(world.state, one, other);
  if (found !== undefined) return { channel: found, made: false };
  const channel: Channel = {
    id: nextId(world, "D"),
    name: "",
    kind: "im",
    members: [one, other],
    archived: false,
    topic: "",
    purpose: "",
    created: seconds(world),
    creator: one,
  };
  world.state.channels[channel.id] = channel;
  world.changes.emit({ kind: "channel", channel: channel.id });
  return { channel, made: true };
}

/** Whether the app's bot may know of the channel at all: it is public, or the bot is in it. */
export function botKnows(world: World, channel: Channel): boolean {
  return channel.kind === "public" || channel.members.includes(world.seed.app.bot_user_id);
}

/**
 * The conversation that a call means: an id, a channel's name with or without `#`, or a user's id,
 * whose direct messages are opened for it.
 */
export function conversationFor(world: World, reference: string): Channel | undefined {
  const bot = world.seed.app.bot_user_id;
  const user = world.state.users[reference];
  if (user !== undefined && user.id !== bot) return openDirect(world, bot, user.id).channel;
  const name = reference.replace(/^#/u, "");
  const channel =
    world.state.channels[reference] ??
    Object.values(world.state.channels).find((one) => one.kind !== "im" && one.name === name);
  return channel !== undefined && botKnows(world, channel) ? channel : undefined;
}

/** A message of the bot, not yet anywhere. */
export function botMessage(world: World, channel: string, content: Content): Message {
  return {
    type: "message",
    channel,
    ts: nextTs(world),
    user: world.seed.app.bot_user_id,
    bot_id: world.seed.app.bot_id,
    app_id: world.seed.app.id,
    team: world.state.team.id,
    ...content,
  };
}

/** Puts a message into its channel, now or after `lateMs`, and tells everybody. */
export function publishMessage(world: World, message: Message, lateMs = 0): void {
  const land = (): void => {
    keepMessage(world.state, message);
    world.changes.emit({ kind: "message", channel: message.channel, id: message.ts });
    const channel = world.state.channels[message.channel];
    if (channel !== undefined) {
      world.announce(messageSubscription(channel), messageEvent(world, message, channel));
    }
  };
  if (lateMs > 0) world.later(lateMs, land);
  else land();
}

/** Shows a message to one person, outside the history. */
export function showEphemeral(world: World, message: Message, to: string): Message {
  const shown = { ...message, to };
  world.state.ephemerals.push(shown);
  world.changes.emit({ kind: "ephemeral", channel: message.channel, user: to, id: message.ts });
  return shown;
}

/** Replaces a message of the history; the answer carries who edited it and when. */
export function editMessage(world: World, before: Message, content: Content): Message {
  const { blocks, attachments, metadata, ...rest } = before;
  const kept = content.metadata ?? metadata;
  const ts = nextTs(world);
  const after: Message = {
    ...rest,
    ...content,
    ...(kept === undefined ? {} : { metadata: kept }),
    edited: { user: before.user, ts },
  };
  keepMessage(world.state, after);
  announceAlteration(world, before, after, ts);
  return after;
}

/** Takes a message out of its channel, with its pins. */
export function removeMessage(world: World, message: Message): void {
  const { messages, pins } = world.state;
  messages[message.channel] = (messages[message.channel] ?? []).filter((one) => one.ts !== message.ts);
  pins[message.channel] = (pins[message.channel] ?? []).filter((pin) => pin.ts !== message.ts);
  announceAlteration(world, message, undefined, nextTs(world));
}

function announceAlteration(world: World, before: Message, after: Message | undefined, ts: string): void {
  world.changes.emit({ kind: "message", channel: before.channel, id: before.ts });
  const channel = world.state.channels[before.channel];
  if (channel === undefined) return;
  const altered = { before, channel, ts, ...(after === undefined ? {} : { after }) };
  world.announce(messageSubscription(channel), messageAlteredEvent(world, altered));
}

/** Replaces an ephemeral message, or takes it away when there is nothing to show. */
export function replaceEphemeral(world: World, ts: string, content: Content | undefined): void {
  const list = world.state.ephemerals;
  const at = list.findIndex((one) => one.ts === ts);
  const before = list[at];
  if (before === undefined) return;
  const { blocks, attachments, metadata, ...rest } = before;
  list.splice(at, 1, ...(content === undefined ? [] : [{ ...rest, ...content }]));
  world.changes.emit({ kind: "ephemeral", channel: before.channel, id: ts });
}
