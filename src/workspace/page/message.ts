import { html } from "hono/html";
import { objectsOf } from "../arguments.ts";
import { valuesOf } from "../forms.ts";
import type { Message, StoredFile } from "../state.ts";
import { fileAddress, threadAddress } from "./addresses.ts";
import { blocksView } from "./blocks.ts";
import { icon } from "./icons.ts";
import { mrkdwn } from "./mrkdwn.ts";
import { avatar, memberCalled } from "./people.ts";
import type { Html, Scene } from "./scene.ts";
import { longDay, machineTime, momentOf, timeOfDay } from "./times.ts";

/** How a message stands in its list. */
export interface Standing {
  /** By the same author shortly before: without name and picture. */
  readonly follows: boolean;
  readonly pinned: boolean;
  /** Its replies; shown as a way into the thread, unless the message stands in it. */
  readonly replies: readonly Message[];
  readonly inThread: boolean;
}

/** A message's id in the document. */
export function messageId(ts: string, inThread = false): string {
  return `${inThread ? "t" : "m"}-${ts.replace(".", "-")}`;
}

function inUnits(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

function fileView({ me, words }: Scene, file: StoredFile): Html {
  const address = fileAddress(me.id, file);
  if (/^image\/(?:png|jpeg|gif)$/u.test(file.mimetype))
    return html`<a class="file-picture" href="${address}" target="_blank" rel="noopener"><img src="${address}" alt="${file.alt_text ?? file.title}" loading="lazy"></a>`;
  return html`<a class="file" href="${address}" download="${file.name}">${icon("file")}<span class="file-words"><span class="file-name">${file.title}</span><span class="file-about">${file.filetype.toUpperCase()} · ${inUnits(file.size)}</span></span><span class="sr">${words.message.download}</span>${icon("download")}</a>`;
}

function attachmentsView(scene: Scene, message: Message): Html {
  const shown = (message.attachments ?? []).map((one) => {
    const words = String(one.text ?? one.fallback ?? "");
    const blocks = objectsOf(one.blocks);
    const site = { scene, key: `${message.ts}a`, values: valuesOf(blocks, {}) };
    return html`<div class="attachment">${blocks.length > 0 ? blocksView(site, blocks) : mrkdwn(scene, words)}</div>`;
  });
  return html`${shown}`;
}

function body(scene: Scene, message: Message, place: string): Html {
  const isBots = message.bot_id !== undefined;
  const blocks = message.blocks ?? [];
  if (isBots && blocks.length > 0) {
    const site = { scene, key: `${message.channel}${message.ts}${place}`, values: valuesOf(blocks, {}) };
    return blocksView(site, blocks);
  }
  if (message.text === "") return html``;
  return html`<div class="text">${mrkdwn(scene, message.text)}${message.edited === undefined ? "" : html` <small class="edited">${scene.words.message.edited}</small>`}</div>`;
}

function threadSummary(scene: Scene, message: Message, replies: readonly Message[]): Html {
  const last = replies.at(-1);
  if (last === undefined) return html``;
  const { words, me } = scene;
  const authors = [...new Set(replies.map(({ user }) => user))].slice(0, 3);
  const faces = authors.flatMap((id) => {
    const member = memberCalled(scene, id);
    return member === undefined ? [] : avatar(scene, member, "tiny");
  });
  const when = momentOf(last.ts);
  return html`<a class="thread-link" href="${threadAddress(me.id, message.channel, message.ts)}" data-go><span class="faces">${faces}</span><span class="thread-count">${words.message.replies(replies.length)}</span><span class="thread-last">${words.message.lastReply(`${longDay(scene, when)} ${timeOfDay(scene, when)}`)}</span></a>`;
}

function heading(scene: Scene, message: Message): Html {
  const { words } = scene;
  const author = memberCalled(scene, message.user);
  const at = momentOf(message.ts);
  const app = message.bot_id === undefined ? "" : html`<span class="tag">${words.message.app}</span>`;
  return html`<div class="message-head"><span class="author">${author?.real_name ?? message.user}</span>${app}<time datetime="${machineTime(at)}">${timeOfDay(scene, at)}</time></div>`;
}

function tools({ me, words }: Scene, message: Message): Html {
  return html`<div class="tools"><a class="tool" href="${threadAddress(me.id, message.channel, message.ts)}" data-go aria-label="${words.message.reply}" title="${words.message.reply}">${icon("thread")}</a></div>`;
}

/** One message with all that hangs on it. */
export function messageView(scene: Scene, message: Message, standing: Standing): Html {
  const { words, workspace } = scene;
  const hidden = message.to !== undefined;
  const author = memberCalled(scene, message.user) ?? { id: message.user, real_name: message.user };
  const files = (message.files ?? []).flatMap((id) => workspace.file(id) ?? []);
  const at = momentOf(message.ts);
  const classes = [
    "message",
    standing.follows ? "message-follows" : "",
    hidden ? "message-hidden" : "",
    standing.pinned ? "message-pinned" : "",
  ];
  const side = standing.follows
    ? html`<time class="time-aside" datetime="${machineTime(at)}">${timeOfDay(scene, at)}</time>`
    : avatar(scene, author);
  const where = JSON.stringify({ channel: message.channel, ts: message.ts });
  return html`<article class="${classes.filter(Boolean).join(" ")}" id="${messageId(message.ts, standing.inThread)}" data-where="${where}" data-ts="${message.ts}" data-author="${author.id}" aria-label="${author.real_name} ${timeOfDay(scene, at)}"><div class="message-side">${side}</div><div class="message-main">${standing.pinned ? html`<p class="note-line note-pin">${icon("pin")}${words.message.pinned}</p>` : ""}${hidden ? html`<p class="note-line">${icon("eye")}${words.message.onlyYou}</p>` : ""}${standing.follows ? "" : heading(scene, message)}<div class="message-body">${body(scene, message, standing.inThread ? "thread" : "channel")}${attachmentsView(scene, message)}${files.length === 0 ? "" : html`<div class="files">${files.map((file) => fileView(scene, file))}</div>`}</div><p class="trouble" role="alert" data-trouble data-keep="${message.ts}" hidden></p>${standing.inThread ? "" : threadSummary(scene, message, standing.replies)}</div>${standing.inThread || hidden ? "" : tools(scene, message)}</article>`;
}
