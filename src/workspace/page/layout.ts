import { html } from "hono/html";
import { besideHere } from "./addresses.ts";
import { clockView } from "./clock.ts";
import { conversation } from "./conversation.ts";
import { guidePane } from "./guide.ts";
import { home } from "./home.ts";
import { icon, sign } from "./icons.ts";
import { jumpDialog } from "./jump.ts";
import { confirmDialog, modal } from "./modal.ts";
import type { Html, Scene } from "./scene.ts";
import { sidebar } from "./sidebar.ts";
import { pinsPane, threadPane } from "./thread.ts";
import { unread } from "./unread.ts";

function topBar(scene: Scene): Html {
  const { words, workspace, theme, language, options } = scene;
  const guide =
    options.guide === undefined
      ? ""
      : html`<a class="top-tool" href="${besideHere(scene, "guide")}" data-go data-guide aria-label="${words.guide.title}" title="${words.guide.title}">${icon("book")}</a>`;
  const next = { light: "dark", dark: "system", system: "light" } as const;
  return html`<header class="top"><span class="top-name">${sign}<span class="top-team">${workspace.teamName}</span></span>${clockView(scene)}<div class="top-tools">${guide}<button type="button" class="top-tool top-lang" data-prefer="language" data-to="${language === "zh" ? "en" : "zh"}" lang="${language === "zh" ? "en" : "zh-CN"}" title="${words.top.otherLanguage}">${icon("world")}<span>${words.top.otherLanguage}</span></button><button type="button" class="top-tool" data-prefer="theme" data-to="${next[theme]}" aria-label="${words.top.theme[theme]}" title="${words.top.theme[theme]}">${icon("contrast")}</button></div></header>`;
}

function middle(scene: Scene): Html {
  const { place, words } = scene;
  if (place.kind === "home") return home(scene);
  if (place.channel !== undefined) return conversation(scene, place.channel);
  return html`<main class="centre" id="centre-none"><div class="beginning"><p>${words.side.noChannels}</p></div></main>`;
}

/** In the order in which they build on each other. */
const styles = [
  "tokens",
  "frame",
  "top-bar",
  "sidebar",
  "messages",
  "files",
  "composer",
  "aside",
  "blocks",
  "cards",
  "controls",
  "menus",
  "dialogs",
] as const;

type Side = "thread" | "pins" | "guide" | "none";

function sideOf({ place, guide, options }: Scene): Side {
  if (place.thread !== undefined && place.channel !== undefined) return "thread";
  if (place.side === "pins" && place.channel !== undefined) return "pins";
  if (options.guide === undefined) return "none";
  return place.side === "guide" || guide.shown ? "guide" : "none";
}

function atTheSide(scene: Scene, side: Side): Html {
  const { channel, thread = "" } = scene.place;
  if (side === "guide") return guidePane(scene);
  if (channel === undefined || side === "none") return html``;
  return side === "pins" ? pinsPane(scene, channel) : threadPane(scene, channel, thread);
}

/** Which of the panes a narrow window shows. */
function paneOf({ place }: Scene, side: Side): string {
  if (place.kind === "list" && place.side === undefined) return "list";
  const asked = place.thread !== undefined || place.side !== undefined;
  return asked && side !== "none" ? "side" : "centre";
}

function titleOf(scene: Scene): string {
  const { place, words, workspace, me } = scene;
  const name = place.channel?.kind === "im" ? words.side.direct : (place.channel?.name ?? "");
  const waiting = workspace
    .channels()
    .filter(({ members }) => members.includes(me.id))
    .reduce((sum, channel) => sum + unread(scene, me.id, channel.id), 0);
  const count = waiting === 0 ? "" : `(${waiting}) `;
  return `${count}${place.kind === "home" ? words.side.home : name} · ${workspace.teamName}`;
}

/** The whole document. */
export function page(scene: Scene): Html {
  const { words, language, theme, token, assets, me } = scene;
  const side = sideOf(scene);
  return html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}" data-theme="${theme}">
<head><meta charset="utf-8"><title>${titleOf(scene)}</title><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="color-scheme" content="light dark"><meta name="page-token" content="${token}"><meta name="robots" content="noindex"><link rel="icon" href="${assets}sign.svg" type="image/svg+xml">${styles.map((name) => html`<link rel="stylesheet" href="${assets}${name}.css">`)}<script type="module" src="${assets}page.js"></script></head>
<body data-me="${me.id}" data-words="${JSON.stringify(words.script)}"><a class="skip" href="#composer-text">${words.top.skip}</a><div class="app" id="app" data-pane="${paneOf(scene, side)}" data-side="${side}">${topBar(scene)}${sidebar(scene)}${middle(scene)}${atTheSide(scene, side)}</div>${modal(scene)}${confirmDialog()}${jumpDialog(scene)}<div class="sr" id="live" role="log" aria-live="polite" aria-label="${words.top.news}" data-keep="live"></div><p class="offline" id="offline" role="alert" data-keep="offline" hidden>${words.top.offline}</p></body></html>`;
}
