import { html } from "hono/html";
import { objectOf, objectsOf } from "../arguments.ts";
import type { Json } from "../state.ts";
import { elementView } from "./elements.ts";
import { markdown } from "./markdown.ts";
import { link } from "./mrkdwn.ts";
import { picture } from "./pictures.ts";
import { richText } from "./rich-text.ts";
import type { Html } from "./scene.ts";
import { plainOf, type Site, spotOf, textOf } from "./site.ts";
import { table } from "./tables.ts";

function section(site: Site, block: Json): Html {
  const { scene } = site;
  const accessory = objectOf(block.accessory);
  const fields = objectsOf(block.fields);
  const words = html`${block.text === undefined ? "" : html`<div class="text">${textOf(scene, block.text)}</div>`}${fields.length === 0 ? "" : html`<div class="fields">${fields.map((field) => html`<div class="text">${textOf(scene, field)}</div>`)}</div>`}`;
  if (accessory === undefined) return html`<div class="section">${words}</div>`;
  const name = plainOf(block.text)
    .replace(/[*_~`]/gu, "")
    .slice(0, 80);
  const beside =
    accessory.type === "radio_buttons" || accessory.type === "checkboxes" ? " section-below" : "";
  return html`<div class="section section-with${beside}"><div class="section-words">${words}</div><div class="accessory">${elementView(site, block, accessory, name === "" ? undefined : name)}</div></div>`;
}

function context(site: Site, block: Json): Html {
  const parts = objectsOf(block.elements).map((one) =>
    one.type === "image"
      ? picture(site.scene, one, "small")
      : html`<span class="text">${textOf(site.scene, one)}</span>`,
  );
  return html`<div class="context">${parts}</div>`;
}

function actions(site: Site, block: Json): Html {
  return html`<div class="actions">${objectsOf(block.elements).map((one) => elementView(site, block, one))}</div>`;
}

const grouped = new Set(["radio_buttons", "checkboxes"]);

function input(site: Site, block: Json): Html {
  const { words } = site.scene;
  const element = objectOf(block.element) ?? {};
  const { id } = spotOf(site, block, element);
  const optional =
    block.optional === true ? html` <span class="optional">${words.modal.optional}</span>` : "";
  const named = html`${plainOf(block.label)}${optional}`;
  const label = grouped.has(String(element.type))
    ? html`<span class="label" id="${id}-label">${named}</span>`
    : html`<label class="label" id="${id}-label" for="${id}">${named}</label>`;
  const hint = block.hint === undefined ? "" : textOf(site.scene, block.hint);
  return html`<div class="field" data-input="${String(block.block_id ?? "")}">${label}${elementView(site, block, element)}<p class="field-error" id="${id}-error" data-keep="${site.key}" data-error hidden></p><p class="hint" id="${id}-hint">${hint}</p></div>`;
}

function image({ scene }: Site, block: Json): Html {
  const title = block.title === undefined ? "" : html`<figcaption>${textOf(scene, block.title)}</figcaption>`;
  return html`<figure class="figure">${title}${picture(scene, block, "wide")}</figure>`;
}

function card(site: Site, block: Json): Html {
  const { scene } = site;
  const hero = objectOf(block.hero_image);
  const lines = (["title", "subtitle", "body"] as const).flatMap((name) =>
    block[name] === undefined ? [] : html`<div class="card-${name}">${textOf(scene, block[name])}</div>`,
  );
  return html`<div class="card">${hero === undefined ? "" : picture(scene, hero, "wide")}${lines}${block.actions === undefined ? "" : actions(site, { ...block, elements: block.actions })}</div>`;
}

function container(site: Site, block: Json): Html {
  const title =
    block.title === undefined
      ? richText(site.scene, objectOf(block.rich_text_title) ?? {})
      : textOf(site.scene, block.title);
  const inner = blocksView(site, objectsOf(block.child_blocks));
  if (block.is_collapsible !== true)
    return html`<div class="card"><div class="card-title">${title}</div>${inner}</div>`;
  return html`<details class="card" ${block.default_collapsed === true ? "" : "open"}><summary class="card-title">${title}</summary>${inner}</details>`;
}

function task({ scene }: Site, block: Json): Html {
  const { words } = scene;
  const state = String(block.status ?? "pending");
  const details = objectOf(block.details);
  return html`<div class="task task-${state}"><span class="task-state">${words.blocks.task(state)}</span><span>${String(block.title)}</span>${details === undefined ? "" : richText(scene, details)}</div>`;
}

function video({ scene }: Site, block: Json): Html {
  const description =
    block.description === undefined ? "" : html`<div>${textOf(scene, block.description)}</div>`;
  return html`<div class="card"><div class="card-title">${link(String(block.title_url ?? block.video_url), plainOf(block.title))}</div>${description}</div>`;
}

const renderers: Readonly<Record<string, (site: Site, block: Json) => Html>> = {
  header: (_site, block) =>
    html`<p class="head" role="heading" aria-level="3">${textOf(_site.scene, block.text)}</p>`,
  section,
  context,
  divider: () => html`<hr>`,
  actions,
  context_actions: actions,
  input,
  image,
  rich_text: ({ scene }, block) => richText(scene, block),
  markdown: (_site, block) => markdown(String(block.text)),
  table: ({ scene }, block) => table(scene, block),
  data_table: ({ scene }, block) => table(scene, block),
  alert: ({ scene }, block) =>
    html`<div class="alert alert-${String(block.level ?? "default")}">${textOf(scene, block.text)}</div>`,
  card,
  carousel: (site, block) =>
    html`<div class="carousel" tabindex="0">${objectsOf(block.elements).map((one) => card(site, one))}</div>`,
  container,
  task_card: task,
  plan: (site, block) =>
    html`<div class="card"><div class="card-title">${String(block.title)}</div>${objectsOf(block.tasks).map((one) => task(site, one))}</div>`,
  video,
};

/** Block Kit as Slack shows it; a block that is not known here says so. */
export function blocksView(site: Site, blocks: readonly Json[]): Html {
  const shown = blocks.map((block) => {
    const render = renderers[String(block.type)];
    return render === undefined
      ? html`<p class="unknown">${site.scene.words.blocks.unknown(String(block.type))}</p>`
      : render(site, block);
  });
  return html`<div class="blocks">${shown}</div>`;
}
