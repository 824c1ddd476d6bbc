import { html } from "hono/html";
import type { Channel, Message } from "../state.ts";
import { besideHere, channelAddress, homeAddress, personAddress } from "./addresses.ts";
import { composer } from "./composer.ts";
import { icon } from "./icons.ts";
import { messageView, type Standing } from "./message.ts";
import { avatar, memberCalled } from "./people.ts";
import type { Html, Scene } from "./scene.ts";
import { dayOf, longDay, momentOf } from "./times.ts";

/** So many are shown at first; the rest a click away. */
const latest = 80;

/** Messages of one author within five minutes stand together. */
const together = 5 * 60_000;

/** All that a person sees of a channel. */
export function visible({ workspace, me }: Scene, channel: string): readonly Message[] {
  return workspace.messages(channel, me.id);
}

const isReply = ({ thread_ts, ts }: Message): boolean => thread_ts !== undefined && thread_ts !== ts;

function standingOf(
  scene: Scene,
  message: Message,
  before: Message | undefined,
  all: readonly Message[],
): Standing {
  const pinned = scene.workspace.pins(message.channel).includes(message.ts);
  const near = before !== undefined && momentOf(message.ts) - momentOf(before.ts) < together;
  const alike = before?.user === message.user && before.to === message.to;
  const replies = all.filter((other) => other.thread_ts === message.ts && isReply(other));
  return { follows: near && alike && !pinned && message.to === undefined, pinned, replies, inThread: false };
}

/** The first message that one has not read; what only oneself sees was seen when it came. */
function firstFresh(
  { place, me, workspace }: Scene,
  channel: Channel,
  shown: readonly Message[],
): string | undefined {
  const mark = place.newAfter ?? workspace.readUpTo(me.id, channel.id);
  if (mark === "") return undefined;
  return shown.find(({ ts, user, to }) => ts > mark && user !== me.id && to === undefined)?.ts;
}

/** The line above the first message of a day. */
function dayAbove(scene: Scene, message: Message, before: Message | undefined): Html {
  const { words } = scene;
  const at = momentOf(message.ts);
  const day = dayOf(scene, at);
  if (before !== undefined && dayOf(scene, momentOf(before.ts)) === day) return html``;
  const isToday = day === dayOf(scene, scene.options.clock.now());
  const label = isToday ? words.message.today(longDay(scene, at)) : longDay(scene, at);
  return html`<div class="day" id="d-${day}"><span>${label}</span></div>`;
}

function listView(scene: Scene, channel: Channel): Html {
  const all = visible(scene, channel.id);
  const tops = all.filter((message) => !isReply(message));
  const shown = scene.place.all ? tops : tops.slice(-latest);
  const fresh = firstFresh(scene, channel, shown);
  const rows = shown.map((message, i) => {
    const before = shown[i - 1];
    const mark =
      message.ts === fresh
        ? html`<div class="fresh" id="fresh"><span>${scene.words.message.fresh}</span></div>`
        : "";
    const line = html`${dayAbove(scene, message, before)}${mark}`;
    const standing = standingOf(scene, message, before, all);
    const apart =
      before !== undefined && dayOf(scene, momentOf(before.ts)) !== dayOf(scene, momentOf(message.ts));
    return html`${line}${messageView(scene, message, apart ? { ...standing, follows: false } : standing)}`;
  });
  const earlier =
    shown.length < tops.length
      ? html`<a class="earlier" href="${channelAddress(scene.me.id, channel.id)}?all=1" data-go>${scene.words.message.earlier(tops.length - shown.length)}</a>`
      : beginning(scene, channel);
  return html`${earlier}${rows}`;
}

function beginning(scene: Scene, channel: Channel): Html {
  const { words, workspace } = scene;
  const bot = memberCalled(scene, workspace.botUserId);
  if (channel.kind === "im")
    return html`<div class="beginning">${bot === undefined ? "" : avatar(scene, bot, "huge")}<p class="beginning-name">${bot?.real_name ?? ""}</p><p>${words.talk.beginDirect}</p></div>`;
  return html`<div class="beginning"><span class="beginning-sign">${icon(channel.kind === "private" ? "lock" : "hash")}</span><p class="beginning-name">${channel.name}</p><p>${channel.purpose || words.talk.beginChannel}</p></div>`;
}

/** The two tabs of the bot: what it writes, and its Home. */
export function botTabs(scene: Scene, current: "messages" | "home", messages: string): Html {
  const { words, me } = scene;
  const tab = (href: string, label: string, isHere: boolean) =>
    html`<a class="tab" href="${href}" data-go${isHere ? html` aria-current="page"` : ""}>${label}</a>`;
  return html`<nav class="tabs" aria-label="${words.talk.tabs}">${tab(messages, words.talk.messages, current === "messages")}${tab(homeAddress(me.id), words.talk.home, current === "home")}</nav>`;
}

function headOf(scene: Scene, channel: Channel): Html {
  const { words, me, workspace } = scene;
  const isDirect = channel.kind === "im";
  const bot = memberCalled(scene, workspace.botUserId);
  const name = isDirect ? (bot?.real_name ?? "") : channel.name;
  const face =
    isDirect && bot !== undefined
      ? avatar(scene, bot, "small")
      : icon(channel.kind === "private" ? "lock" : "hash");
  const pins = workspace.pins(channel.id).length;
  const about = isDirect
    ? ""
    : html`<span class="bar-about">${words.talk.members(channel.members.length)}${channel.topic === "" ? "" : ` · ${channel.topic}`}</span>`;
  const pinned =
    pins === 0
      ? ""
      : html`<a class="bar-tool" href="${besideHere(scene, "pins")}" data-go>${icon("pin")}<span>${words.talk.pins(pins)}</span></a>`;
  return html`<header class="bar"><a class="back" href="${personAddress(me.id)}" data-go aria-label="${words.talk.backToList}">${icon("back")}</a>${face}<h1 class="bar-name" tabindex="-1" data-title>${name}</h1>${about}<span class="bar-space"></span>${pinned}</header>${isDirect ? botTabs(scene, "messages", channelAddress(me.id, channel.id)) : ""}`;
}

/** A channel in the middle: its head, its messages, the composer. */
export function conversation(scene: Scene, channel: Channel): Html {
  const { words } = scene;
  const newest =
    visible(scene, channel.id)
      .filter(({ to }) => to === undefined)
      .at(-1)?.ts ?? "";
  return html`<main class="centre" id="centre-${channel.id}" data-channel="${channel.id}" data-newest="${newest}" data-mark="${scene.workspace.readUpTo(scene.me.id, channel.id)}">${headOf(scene, channel)}<div class="log" id="log-${channel.id}" data-log role="region" tabindex="0" aria-label="${words.talk.log}"><div class="log-inner">${listView(scene, channel)}</div></div>${composer(scene, channel)}</main>`;
}
