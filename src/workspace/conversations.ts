import { type Answer, refuse } from "./answers.ts";
import type { Content } from "./limits/messages.ts";
import { messageAlteredEvent, messageEvent, messageSubscription } from "./payloads.ts";
import { type Channel, directChannel, keepMessage, type Message, messageAt } from "./state.ts";
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

/** Where a message with this `thread_ts` belongs: a reply to a reply goes to its parent. */
export function threadOf(
  world: World,
  channel: Channel,
  ts: string | undefined,
): { thread_ts?: string } | Answer {
  if (ts === undefined) return {};
  const parent = messageAt(world.state, channel.id, ts);
  return parent === undefined ? refuse("thread_not_found") : { thread_ts: parent.thread_ts ?? parent.ts };
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

/** Slack's clients forget ephemeral messages; older ones than these are gone here. */
const mostEphemerals = 1_000;

/** Shows a message to one person, outside the history. */
export function showEphemeral(world: World, message: Message, to: string): Message {
  const shown = { ...message, to };
  world.state.ephemerals.push(shown);
  if (world.state.ephemerals.length > mostEphemerals) world.state.ephemerals.shift();
  world.changes.emit({ kind: "ephemeral", channel: message.channel, user: to, id: message.ts });
  return shown;
}

/** What an edited message says: the old message without what its new content replaces, and the new content. */
export interface Edit {
  readonly content: Content;
  /** Parts of the old message that stay although the new content does not name them. */
  readonly keep: readonly ("blocks" | "attachments" | "metadata" | "text")[];
}

/** Replaces a message of the history; with blocks in it Slack shows no mark of the edit. */
export function editMessage(world: World, before: Message, { content, keep }: Edit): Message {
  const { blocks, attachments, metadata, text, edited, ...rest } = before;
  const old = Object.entries({ blocks, attachments, metadata, text });
  const kept = Object.fromEntries(
    old.filter(([key, value]) => value !== undefined && keep.some((one) => one === key)),
  );
  const said = { ...rest, ...content, ...kept };
  const ts = nextTs(world);
  const after: Message = said.blocks === undefined ? { ...said, edited: { user: before.user, ts } } : said;
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
