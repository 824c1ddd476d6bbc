import { html } from "hono/html";
import type { Channel } from "../state.ts";
import { icon } from "./icons.ts";
import type { Html, Scene } from "./scene.ts";

/** Where one writes: into a channel, or into a thread of it. */
export function composer(scene: Scene, channel: Channel, thread?: string): Html {
  const { words, workspace, options, language } = scene;
  const id = thread === undefined ? "composer" : "composer-thread";
  const people = workspace
    .users()
    .filter(({ deleted }) => !deleted)
    .map(({ real_name, name }) => ({ name: real_name, handle: name }));
  const commands = thread === undefined ? (options.commands?.(language) ?? []) : [];
  const name =
    channel.kind === "im"
      ? (workspace.users().find((one) => one.id === workspace.botUserId)?.real_name ?? "")
      : `#${channel.name}`;
  const label = thread === undefined ? words.composer.writeTo(name) : words.composer.writeReply;
  if (channel.archived) return html`<p class="composer-closed">${words.composer.archived}</p>`;
  return html`<form class="composer" id="${id}" data-composer data-channel="${channel.id}"${thread === undefined ? "" : html` data-thread="${thread}"`} data-commands="${JSON.stringify(commands)}" data-people="${JSON.stringify(people)}" data-keep="${channel.id}${thread ?? ""}${language}${scene.me.id}${commands.length}${people.length}"><p class="trouble" role="alert" data-trouble hidden></p><div class="composer-box"><ul class="file-list" data-attached></ul><textarea class="composer-text" id="${id}-text" rows="1" aria-label="${label}" placeholder="${label}" aria-autocomplete="list" aria-haspopup="listbox" aria-controls="${id}-offers" spellcheck="false"></textarea><div class="composer-tools"><label class="tool tool-file" title="${words.composer.attach}">${icon("clip")}<span class="sr">${words.composer.attach}</span><input type="file" multiple data-attach></label>${thread === undefined && commands.length > 0 ? html`<button type="button" class="tool" data-slash title="${words.composer.commands}" aria-label="${words.composer.commands}"><span class="slash" aria-hidden="true">/</span></button>` : ""}<button type="button" class="tool" data-at title="${words.composer.people}" aria-label="${words.composer.people}"><span class="slash" aria-hidden="true">@</span></button><span class="composer-tip">${words.composer.tip}</span><button type="submit" class="send" aria-label="${words.composer.send}" title="${words.composer.send}" disabled>${icon("send")}</button></div></div><div class="list offers" role="listbox" id="${id}-offers" popover="manual" aria-label="${words.composer.offers}"></div></form>`;
}
