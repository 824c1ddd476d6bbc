import { randomUUID } from "node:crypto";
import { type Applied, applyCommandReply, applySubmissionReply } from "./acknowledgements.ts";
import { untilTrue } from "./changes.ts";
import { openDirect, publishMessage } from "./conversations.ts";
import type { Deliveries } from "./deliveries.ts";
import { fileEntry, newFile } from "./files.ts";
import { type Entry, missingInputs, plainRichText, readEntry, valuesOf } from "./forms.ts";
import { createHand, type Desk, type How, offerKey, type Suggested, type Where } from "./hand.ts";
import { placedElements } from "./limits/tree.ts";
import { commandText, messageText } from "./mentions.ts";
import { clearStack, closeModal, enterInto, stackOf } from "./modals.ts";
import { commandPayload, homeOpenedEvent, viewClosedPayload, viewSubmissionPayload } from "./payloads.ts";
import { randomWord } from "./random-word.ts";
import { failureOf, type Look, type Seen, watch } from "./seen.ts";
import type { Channel, Member, Message, StoredFile, View } from "./state.ts";
import { nextTs, type World } from "./world.ts";

/** What fills a modal: by block id, or by block id and action id. */
export type FormValues = Readonly<Record<string, Entry | Readonly<Record<string, Entry>>>>;

/** Somebody of the workspace, acting through Slack's client. */
export interface Person {
  readonly id: string;
  /** Types a slash command, `line` beginning with the slash. */
  command(line: string, channel: string): Promise<Seen>;
  /** Writes a message; it is in the channel when this resolves. */
  say(channel: string, text: string, thread_ts?: string): Promise<Message>;
  /** Puts a file into a channel, with a few words. */
  share(
    channel: string,
    file: { readonly name: string; readonly bytes: Buffer },
    text?: string,
    thread_ts?: string,
  ): Promise<Message>;
  /** Brings a file that is in no channel yet, as for a modal's `file_input`, whose entry its id is. */
  upload(file: { readonly name: string; readonly bytes: Buffer }): StoredFile;
  /** Has read a channel up to the message with this time; never less than before. */
  read(channel: string, ts: string): void;
  /** Clicks a button, or chooses or enters `how.value`, in a message or view. */
  click(where: Where, actionId: string, how?: How): Promise<Seen>;
  /** Fills and submits a modal; what is not given stays as it is. */
  submit(viewId: string, values?: FormValues): Promise<Seen>;
  /** Closes a modal, or with `all` the whole stack. */
  close(viewId: string, how?: { readonly all?: boolean }): Promise<Seen>;
  /** Types into a menu that the app fills. */
  suggest(
    where: Where,
    actionId: string,
    typed: string,
    how?: { readonly blockId?: string },
  ): Promise<Suggested>;
  /** Opens the app's Home (or its messages tab), and resolves with it when it was published, or after the acknowledgement time. */
  openHome(tab?: "home" | "messages"): Promise<View | undefined>;
  /** The channel of direct messages with the bot, opened when needed. */
  dm(): string;
}

interface Actor {
  readonly world: World;
  readonly deliveries: Deliveries;
  readonly desk: Desk;
  readonly member: Member;
}

function seenOf(look: Look, applied: Applied): Seen {
  if (applied.fault !== undefined) return look("app_error", { error: applied.fault });
  return look("ok", applied.errors === undefined ? {} : { errors: applied.errors });
}

/** The channel if the person may write there, else why not. */
function presence(actor: Actor, id: string): Channel | string {
  const channel = actor.world.state.channels[id];
  if (actor.member.deleted) return "this account is deactivated";
  if (channel === undefined || !channel.members.includes(actor.member.id))
    return "you are not in this channel";
  return channel.archived ? "this channel is archived" : channel;
}

async function command(actor: Actor, line: string, channelId: string): Promise<Seen> {
  const { world, member } = actor;
  const look = watch(world, member.id, channelId);
  const channel = presence(actor, channelId);
  if (typeof channel === "string") return look("refused", { error: channel });
  const [name = "", text = ""] = [/^\S*/u.exec(line)?.[0], line.replace(/^\S*\s*/u, "").trimEnd()];
  const known = world.seed.app.commands?.includes(name) ?? name.startsWith("/");
  if (!known) return look("refused", { error: `${name} is not a valid command` });
  const payload = commandPayload(world, {
    command: name,
    text: commandText(world.state, text),
    channel,
    member,
  });
  const outcome = await actor.deliveries.ask("slash_commands", payload);
  const failure = failureOf(outcome);
  if (failure !== undefined) return look(failure, { error: `${name} failed with the error "${failure}"` });
  const reply = outcome.status === "acknowledged" ? outcome.payload : undefined;
  return seenOf(look, applyCommandReply(world, reply, channel.id, member.id));
}

interface Words {
  readonly channel: string;
  readonly text: string;
  readonly thread?: string | undefined;
  readonly files?: readonly string[];
}

async function say(actor: Actor, words: Words): Promise<Message> {
  const { world, member } = actor;
  const { text, thread, files } = words;
  const channel = presence(actor, words.channel);
  if (typeof channel === "string")
    throw new Error(`${member.name} cannot write in ${words.channel}: ${channel}`);
  const message: Message = {
    type: "message",
    channel: channel.id,
    ts: nextTs(world),
    user: member.id,
    team: world.state.team.id,
    text: messageText(world.state, text),
    client_msg_id: randomUUID(),
    ...(text === ""
      ? {}
      : { blocks: [{ type: "rich_text", block_id: randomWord(3), ...plainRichText(text) }] }),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(files === undefined ? {} : { files }),
  };
  publishMessage(world, message);
  return message;
}

function upload({ world, member }: Actor, given: { name: string; bytes: Buffer }): StoredFile {
  const file: StoredFile = {
    ...newFile(world, { name: given.name, size: given.bytes.length, user: member.id }),
    content: given.bytes.toString("base64"),
    status: "complete",
  };
  world.state.files[file.id] = file;
  world.changes.emit({ kind: "file", user: member.id, id: file.id });
  return file;
}

async function share(
  actor: Actor,
  given: { name: string; bytes: Buffer },
  words: Omit<Words, "files">,
): Promise<Message> {
  const refusal = presence(actor, words.channel);
  if (typeof refusal === "string") throw new Error(`${actor.member.name} cannot share a file: ${refusal}`);
  const file = upload(actor, given);
  file.channels.push(words.channel);
  return await say(actor, { ...words, files: [file.id] });
}

function read({ world, member }: Actor, channel: string, ts: string): void {
  const marks = world.state.reads[member.id] ?? {};
  if (ts <= (marks[channel] ?? "")) return;
  world.state.reads[member.id] = { ...marks, [channel]: ts };
  world.changes.emit({ kind: "read", user: member.id, channel });
}

type Filled = { readonly entered: View["entered"]; readonly errors: Record<string, string> };

function isByAction(given: FormValues[string] | undefined): given is Readonly<Record<string, Entry>> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** Enters what is given into a copy of what the modal holds. */
function fill({ world, desk, member }: Actor, view: View, values: FormValues): Filled {
  const entered = structuredClone(view.entered);
  const errors: Record<string, string> = {};
  const placed = placedElements(view.blocks);
  for (const [blockId, given] of Object.entries(values)) {
    const inBlock = placed.filter(({ block }) => block.block_id === blockId);
    const wanted = isByAction(given) ? given : { [String(inBlock[0]?.element.action_id)]: given };
    for (const [actionId, entry] of Object.entries(wanted)) {
      const found = inBlock.find((one) => one.element.action_id === actionId);
      const read =
        found === undefined
          ? { fault: "there is no such input" }
          : readEntry(found.element, entry, desk.offers.get(offerKey({ view }, found)));
      if ("fault" in read) errors[blockId] = read.fault;
      else entered[blockId] = { ...entered[blockId], [actionId]: fileEntry(world, member.id, read.held) };
    }
  }
  return { entered, errors };
}

async function submit(actor: Actor, viewId: string, values: FormValues): Promise<Seen> {
  const { world, member } = actor;
  const look = watch(world, member.id);
  const open = stackOf(world, member.id).at(-1);
  if (open?.id !== viewId) return look("refused", { error: "this modal is not on top" });
  const { entered, errors } = fill(actor, open, values);
  const view = enterInto(world, open, entered);
  const held = valuesOf(view.blocks, view.entered);
  const faults = { ...missingInputs(view.blocks, held), ...errors };
  if (view.submit === null) return look("refused", { error: "this modal has nothing to submit" });
  if (Object.keys(faults).length > 0)
    return look("refused", { error: "some fields need attention", errors: faults });
  const outcome = await actor.deliveries.ask("interactive", viewSubmissionPayload(world, view, member, held));
  const failure = failureOf(outcome);
  if (failure !== undefined) return look(failure, { error: "We had some trouble connecting. Try again?" });
  const reply = outcome.status === "acknowledged" ? outcome.payload : undefined;
  const now = world.state.views[view.id];
  return now === undefined ? look("ok") : seenOf(look, applySubmissionReply(world, reply, now));
}

async function close(actor: Actor, viewId: string, all: boolean): Promise<Seen> {
  const { world, member } = actor;
  const look = watch(world, member.id);
  const view = world.state.views[viewId];
  if (view?.user !== member.id) return look("refused", { error: "this modal is not open" });
  const cleared = all || view.clear_on_close;
  const told = cleared ? (stackOf(world, member.id)[0] ?? view) : view;
  if (cleared) clearStack(world, member.id);
  else closeModal(world, view);
  if (!told.notify_on_close) return look("ok");
  const values = valuesOf(told.blocks, told.entered);
  const outcome = await actor.deliveries.ask(
    "interactive",
    viewClosedPayload(world, { view: told, member, values, cleared }),
  );
  return look(failureOf(outcome) ?? "ok");
}

async function openHome(actor: Actor, tab: "home" | "messages"): Promise<View | undefined> {
  const { world, member } = actor;
  const before = world.state.homes[member.id];
  const { channel } = openDirect(world, world.seed.app.bot_user_id, member.id);
  const seen = { user: member.id, channel: channel.id, tab, ts: nextTs(world) };
  world.announce(
    "app_home_opened",
    homeOpenedEvent(world, { ...seen, ...(before === undefined ? {} : { view: before }) }),
  );
  if (tab === "messages") return before;
  const published = (): boolean => world.state.homes[member.id]?.hash !== before?.hash;
  await untilTrue(world.changes, published, world.timing.ackMs).catch(() => undefined);
  return world.state.homes[member.id];
}

/** Lets people act; somebody who does not exist is a mistake of the caller. */
export function createPersons(world: World, deliveries: Deliveries): (userId: string) => Person {
  const desk: Desk = { offers: new Map(), drafts: new Map() };
  return (userId) => {
    const member = world.state.users[userId];
    if (member === undefined) throw new Error(`no such person: ${userId}`);
    const actor: Actor = { world, deliveries, desk, member };
    const hand = createHand(actor);
    return {
      id: userId,
      command: (line, channel) => command(actor, line, channel),
      say: (channel, text, thread) => say(actor, { channel, text, thread }),
      share: (channel, file, text = "", thread) => share(actor, file, { channel, text, thread }),
      upload: (file) => upload(actor, file),
      read: (channel, ts) => read(actor, channel, ts),
      click: hand.click,
      suggest: hand.suggest,
      submit: (viewId, values = {}) => submit(actor, viewId, values),
      close: (viewId, how) => close(actor, viewId, how?.all ?? false),
      openHome: (tab = "home") => openHome(actor, tab),
      dm: () => openDirect(world, world.seed.app.bot_user_id, userId).channel.id,
    };
  };
}
