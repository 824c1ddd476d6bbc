import { html } from "hono/html";
import { objectOf, objectsOf } from "../arguments.ts";
import type { Json } from "../state.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Html } from "./scene.ts";
import { plainOf, type Spot, textOf } from "./site.ts";
import { dayOf, timeOfDay } from "./times.ts";

const attribute = (name: string, value: unknown): Html | string =>
  value === undefined || value === null || value === "" ? "" : html` ${name}="${String(value)}"`;

const naming = ({ block, element }: Spot): Html =>
  html`data-block="${String(block.block_id ?? "")}" data-action="${String(element.action_id ?? "")}" data-type="${String(element.type)}"`;

/** An input has its block's label; elsewhere its placeholder must name it. */
function nameOf(spot: Spot, name: string | undefined): Html | string {
  if (spot.block.type === "input") return html` aria-describedby="${spot.id}-hint ${spot.id}-error"`;
  const { words } = spot.site.scene;
  return html` aria-label="${name ?? (plainOf(spot.element.placeholder) || words.blocks.choose)}"`;
}

const needed = ({ block }: Spot): Html | string =>
  block.type === "input" && block.optional !== true ? html` aria-required="true"` : "";

const focused = ({ element }: Spot): string => (element.focus_on_load === true ? " autofocus" : "");

function when(spot: Spot): Html | string {
  if (spot.block.type !== "input") return html` data-do="enter"`;
  const actions = objectOf(spot.element.dispatch_action_config)?.trigger_actions_on;
  const triggers = Array.isArray(actions) ? actions.join(" ") : "on_enter_pressed";
  return spot.block.dispatch_action === true ? html` data-dispatch="${triggers}"` : "";
}

const inputTypes: Record<string, string> = {
  email_text_input: "email",
  url_text_input: "url",
  number_input: "text",
};

function richWords(held: Json): string {
  const parts = objectsOf(objectOf(held.rich_text_value)?.elements);
  return parts.flatMap((part) => objectsOf(part.elements).map((one) => String(one.text ?? ""))).join("");
}

/** One line or several of text, an address, a number. */
export function textInput(spot: Spot, name?: string): Html {
  const { element, held, id } = spot;
  const isRich = element.type === "rich_text_input";
  const value = isRich ? richWords(held) : String(held.value ?? "");
  const common = html`id="${id}" class="input" data-field ${naming(spot)}${nameOf(spot, name)}${needed(spot)}${when(spot)}${attribute("placeholder", plainOf(element.placeholder))}${attribute("maxlength", element.max_length)}${focused(spot)}`;
  if (isRich || element.multiline === true) {
    const rows = Math.min(12, Math.max(3, value.split("\n").length));
    return html`<textarea ${common} rows="${rows}">${value}</textarea>`;
  }
  const mode = element.type === "number_input" ? html` inputmode="decimal"` : "";
  return html`<input type="${inputTypes[String(element.type)] ?? "text"}" ${common}${mode} value="${value}" autocomplete="off">`;
}

function picker(spot: Spot, type: string, value: string, name?: string): Html {
  return html`<input type="${type}" class="input input-${type}" id="${spot.id}" data-field ${naming(spot)}${nameOf(spot, name)}${needed(spot)}${when(spot)} value="${value}"${focused(spot)}>`;
}

export function dateInput(spot: Spot, name?: string): Html {
  return picker(spot, "date", String(spot.held.selected_date ?? ""), name);
}

export function timeInput(spot: Spot, name?: string): Html {
  return picker(spot, "time", String(spot.held.selected_time ?? ""), name);
}

/** Shown in the office's zone; held as seconds since 1970. */
export function dateTimeInput(spot: Spot, name?: string): Html {
  const at = Number(spot.held.selected_date_time ?? 0) * 1_000;
  const { scene } = spot.site;
  const shown = at === 0 ? "" : `${dayOf(scene, at)}T${timeOfDay(scene, at)}`;
  return picker(spot, "datetime-local", shown, name);
}

const chosenIn = (held: Json): Set<string> =>
  new Set(
    [...objectsOf(held.selected_options), ...objectsOf([held.selected_option])].map((one) =>
      String(one.value),
    ),
  );

function choices(spot: Spot, type: "radio" | "checkbox", name?: string): Html {
  const { element, id, site, held } = spot;
  const chosen = chosenIn(held);
  const items = objectsOf(element.options).map((option, i) => {
    const value = String(option.value);
    const about =
      option.description === undefined ? "" : html`<small>${textOf(site.scene, option.description)}</small>`;
    const key = i === 0 ? id : fingerprint([id, value]);
    return html`<label class="choice"><input type="${type}" id="${key}" name="${id}" value="${value}"${chosen.has(value) ? " checked" : ""}><span>${textOf(site.scene, option.text)}${about}</span></label>`;
  });
  const label =
    spot.block.type === "input"
      ? html` aria-labelledby="${id}-label" aria-describedby="${id}-hint ${id}-error"`
      : nameOf(spot, name);
  return html`<div class="choices" role="${type === "radio" ? "radiogroup" : "group"}" data-field ${naming(spot)}${label}${when(spot)}>${items}</div>`;
}

export function radios(spot: Spot, name?: string): Html {
  return choices(spot, "radio", name);
}

export function checkboxes(spot: Spot, name?: string): Html {
  return choices(spot, "checkbox", name);
}

/** Files are brought at once and listed; what is sent are their ids. */
export function fileInput(spot: Spot, name?: string): Html {
  const { element, id, held, site } = spot;
  const { words } = site.scene;
  const most = Number(element.max_files ?? 10);
  const types = Array.isArray(element.filetypes)
    ? element.filetypes.map((type) => `.${type}`).join(",")
    : undefined;
  const files = objectsOf(held.files);
  const listed = files.map(
    (file) =>
      html`<li data-file="${String(file.id)}"><span>${String(file.name)}</span><button type="button" class="btn-x" data-remove-file aria-label="${words.modal.removeFile(String(file.name))}">×</button></li>`,
  );
  return html`<div class="file-field" data-field data-max="${most}" ${naming(spot)} data-keep="${fingerprint([id, files.map((file) => file.id)])}"><input type="file" class="file-input" id="${id}" ${most > 1 ? "multiple" : ""}${attribute("accept", types)}${nameOf(spot, name)}${needed(spot)}><ul class="file-list">${listed}</ul></div>`;
}
