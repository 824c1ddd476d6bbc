import { html } from "hono/html";
import { objectOf } from "../arguments.ts";
import { valuesOf } from "../forms.ts";
import { blocksView } from "./blocks.ts";
import { icon } from "./icons.ts";
import { avatar, memberCalled } from "./people.ts";
import type { Html, Scene } from "./scene.ts";
import { plainOf } from "./site.ts";

/** The person's topmost modal; none when nothing is open. The script shows it. */
export function modal(scene: Scene): Html {
  const { words, workspace, me } = scene;
  const stack = workspace.modals(me.id);
  const view = stack.at(-1);
  if (view === undefined) return html``;
  const bot = memberCalled(scene, workspace.botUserId);
  const site = { scene, key: `${view.id}${view.hash}`, values: valuesOf(view.blocks, view.entered) };
  const below = stack.at(-2);
  const trail =
    below === undefined
      ? ""
      : html`<p class="modal-trail">${icon("back")}${words.modal.over(plainOf(below.title))}</p>`;
  const close = objectOf(view.close) === undefined ? words.modal.close : plainOf(view.close);
  const submit =
    view.submit === null
      ? ""
      : html`<button type="submit" class="btn btn-primary" data-submit ${view.submit_disabled ? "disabled" : ""}><span class="btn-label">${plainOf(view.submit)}</span></button>`;
  return html`<dialog class="modal" id="modal-${view.id}" data-modal data-view="${view.id}" data-where="${JSON.stringify({ id: view.id })}" aria-labelledby="modal-title"><form class="modal-form" novalidate><header class="modal-head">${bot === undefined ? "" : avatar(scene, bot, "small")}<div class="modal-titles"><h2 id="modal-title" tabindex="-1">${plainOf(view.title)}</h2>${trail}</div><button type="button" class="modal-x" data-close-all aria-label="${words.modal.closeAll}" title="${words.modal.closeAll}">${icon("close")}</button></header><div class="modal-body" tabindex="-1"><p class="trouble" role="alert" data-trouble data-keep="${site.key}" hidden></p>${blocksView(site, view.blocks)}</div><footer class="modal-foot"><button type="button" class="btn" data-close><span class="btn-label">${close}</span></button>${submit}</footer></form></dialog>`;
}

/** The dialog for what a click must be asked about first; the script fills it. */
export function confirmDialog(): Html {
  return html`<dialog class="modal modal-small" id="confirm" aria-labelledby="confirm-title" data-keep="confirm"><form method="dialog" class="modal-form"><div class="modal-body" data-confirm-words></div><footer class="modal-foot"><button value="no" class="btn" data-no></button><button value="yes" class="btn btn-primary" data-yes></button></footer></form></dialog>`;
}
