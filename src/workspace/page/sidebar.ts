import { html } from "hono/html";
import type { Channel } from "../state.ts";
import { channelAddress, directAddress, directOf, homeAddress } from "./addresses.ts";
import { icon } from "./icons.ts";
import { avatar, memberCalled, whoView } from "./people.ts";
import type { Html, Scene } from "./scene.ts";
import { unread } from "./unread.ts";

/** The channels that a person is in, archived ones left out. */
export function channelsOf({ workspace }: Scene, user: string): Channel[] {
  return workspace
    .channels()
    .filter(({ kind, members, archived }) => kind !== "im" && !archived && members.includes(user));
}

function badge({ words }: Scene, count: number): Html | string {
  if (count === 0) return "";
  return html`<span class="badge"><span aria-hidden="true">${count > 99 ? "99+" : count}</span><span class="sr">${words.side.unread(count)}</span></span>`;
}

function row(
  scene: Scene,
  given: { href: string; label: string; sign: Html; isHere: boolean; count: number },
): Html {
  const { href, label, sign, isHere, count } = given;
  const current = isHere ? html` aria-current="page"` : "";
  return html`<li><a class="row${count > 0 ? " row-unread" : ""}" href="${href}" data-go${current}>${sign}<span class="row-label">${label}</span>${badge(scene, count)}</a></li>`;
}

function channelRow(scene: Scene, channel: Channel): Html {
  const { me, place } = scene;
  return row(scene, {
    href: channelAddress(me.id, channel.id),
    label: channel.name,
    sign: html`${icon(channel.kind === "private" ? "lock" : "hash")}`,
    isHere: place.kind !== "home" && place.channel?.id === channel.id,
    count: unread(scene, me.id, channel.id),
  });
}

function botRows(scene: Scene): Html {
  const { me, place, workspace, words } = scene;
  const direct = directOf(scene, me.id);
  const bot = memberCalled(scene, workspace.botUserId);
  const name = bot?.real_name ?? "";
  return html`${row(scene, {
    href: direct === undefined ? directAddress(me.id) : channelAddress(me.id, direct.id),
    label: name,
    sign: bot === undefined ? html`` : avatar(scene, bot, "small"),
    isHere: direct !== undefined && place.kind !== "home" && place.channel?.id === direct.id,
    count: direct === undefined ? 0 : unread(scene, me.id, direct.id),
  })}${row(scene, {
    href: homeAddress(me.id),
    label: words.side.home,
    sign: html`${icon("home")}`,
    isHere: place.kind === "home",
    count: 0,
  })}`;
}

/** The left side: who one is, channels, direct messages, the bot's Home. */
export function sidebar(scene: Scene): Html {
  const { words, me } = scene;
  const channels = channelsOf(scene, me.id);
  const list =
    channels.length === 0
      ? html`<p class="side-empty">${words.side.noChannels}</p>`
      : html`<ul>${channels.map((channel) => channelRow(scene, channel))}</ul>`;
  return html`<nav class="side" id="side" aria-label="${words.side.label}">${whoView(scene)}
<button type="button" class="find" data-open-jump="all" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K">${icon("search")}<span>${words.jump.open}</span><kbd data-mod>Ctrl K</kbd></button>
<div class="side-scroll"><h2 class="side-head">${words.side.channels}</h2>${list}
<h2 class="side-head">${words.side.direct}</h2><ul>${botRows(scene)}</ul></div>
<p class="foot">${icon("lock")}<span>${words.foot}</span></p></nav>`;
}
