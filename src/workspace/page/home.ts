import { html } from "hono/html";
import { valuesOf } from "../forms.ts";
import { channelAddress, directAddress, directOf, personAddress } from "./addresses.ts";
import { blocksView } from "./blocks.ts";
import { botTabs } from "./conversation.ts";
import { icon } from "./icons.ts";
import { avatar, memberCalled } from "./people.ts";
import type { Html, Scene } from "./scene.ts";

/** The bot's Home as it published it for this person. */
export function home(scene: Scene): Html {
  const { words, workspace, me } = scene;
  const view = workspace.home(me.id);
  const bot = memberCalled(scene, workspace.botUserId);
  const direct = directOf(scene, me.id);
  const messages = direct === undefined ? directAddress(me.id) : channelAddress(me.id, direct.id);
  const content =
    view === undefined
      ? html`<div class="beginning" data-home-empty>${bot === undefined ? "" : avatar(scene, bot, "huge")}<p class="beginning-name">${words.home.emptyTitle}</p><p>${words.home.empty}</p><a class="btn" href="${messages}" data-go>${words.home.toMessages}</a></div>`
      : blocksView({ scene, key: view.id, values: valuesOf(view.blocks, view.entered) }, view.blocks);
  const where = view === undefined ? "" : html` data-where="${JSON.stringify({ id: view.id })}"`;
  return html`<main class="centre" id="centre-home" data-home><header class="bar"><a class="back" href="${personAddress(me.id)}" data-go aria-label="${words.talk.backToList}">${icon("back")}</a>${bot === undefined ? "" : avatar(scene, bot, "small")}<h1 class="bar-name" tabindex="-1" data-title>${bot?.real_name ?? ""}</h1></header>${botTabs(scene, "home", messages)}<div class="log" data-home-log role="region" tabindex="0" aria-label="${words.talk.home}"><div class="home"${where}>${content}<p class="trouble" role="alert" data-trouble data-keep="${me.id}" hidden></p></div></div></main>`;
}
