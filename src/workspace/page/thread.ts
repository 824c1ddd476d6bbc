import { html } from "hono/html";
import type { Channel } from "../state.ts";
import { besideHere } from "./addresses.ts";
import { composer } from "./composer.ts";
import { visible } from "./conversation.ts";
import { icon } from "./icons.ts";
import { messageId, messageView } from "./message.ts";
import { mrkdwn } from "./mrkdwn.ts";
import { memberCalled } from "./people.ts";
import type { Html, Scene } from "./scene.ts";
import { longDay, momentOf, timeOfDay } from "./times.ts";

/** The head of what stands at the side, with the way back. */
export function asideHead({ words }: Scene, title: string, close: string): Html {
  return html`<header class="bar"><a class="back" href="${close}" data-go aria-label="${words.talk.backToTalk}">${icon("back")}</a><h2 class="bar-name" tabindex="-1">${title}</h2><span class="bar-space"></span><a class="bar-close" href="${close}" data-go data-close-aside aria-label="${words.talk.close}" title="${words.talk.close}">${icon("close")}</a></header>`;
}

/** A thread beside its channel. */
export function threadPane(scene: Scene, channel: Channel, ts: string): Html {
  const { words } = scene;
  const all = visible(scene, channel.id).filter((message) => message.ts === ts || message.thread_ts === ts);
  const plain = { follows: false, pinned: false, replies: [], inThread: true };
  const [first, ...replies] = all;
  const count =
    replies.length === 0
      ? ""
      : html`<div class="day"><span>${words.message.replies(replies.length)}</span></div>`;
  const shown =
    first === undefined
      ? html`<p class="side-empty">${words.talk.threadGone}</p>`
      : html`${messageView(scene, first, plain)}${count}${replies.map((reply) => messageView(scene, reply, plain))}`;
  return html`<aside class="aside" id="thread-${messageId(ts)}" aria-label="${words.talk.thread}">${asideHead(scene, words.talk.thread, besideHere(scene))}<div class="log" data-log role="region" tabindex="0" aria-label="${words.talk.thread}"><div class="log-inner">${shown}</div></div>${composer(scene, channel, ts)}</aside>`;
}

/** What is pinned in a channel, newest first. */
export function pinsPane(scene: Scene, channel: Channel): Html {
  const { words, workspace } = scene;
  const pins = [...workspace.pins(channel.id)].reverse();
  const pinned = pins.flatMap(
    (ts) => workspace.messages(channel.id).find((message) => message.ts === ts) ?? [],
  );
  const items = pinned.map((message) => {
    const at = momentOf(message.ts);
    return html`<li><a class="pinned" href="${besideHere(scene)}#${messageId(message.ts)}" data-go><span class="pinned-head">${memberCalled(scene, message.user)?.real_name ?? ""} · ${longDay(scene, at)} ${timeOfDay(scene, at)}</span><span class="pinned-text">${mrkdwn(scene, message.text)}</span></a></li>`;
  });
  return html`<aside class="aside" id="pins" aria-label="${words.talk.pinned}">${asideHead(scene, words.talk.pinned, besideHere(scene))}<div class="log" role="region" tabindex="0" aria-label="${words.talk.pinned}"><ul class="pins">${items}</ul></div></aside>`;
}
