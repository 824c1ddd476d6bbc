import { html } from "hono/html";
import { objectOf } from "../arguments.ts";
import type { Json } from "../state.ts";
import { checkboxes, dateInput, dateTimeInput, fileInput, radios, textInput, timeInput } from "./fields.ts";
import { icon } from "./icons.ts";
import { menu, overflow } from "./menus.ts";
import { isSafeAddress } from "./mrkdwn.ts";
import { picture } from "./pictures.ts";
import type { Html } from "./scene.ts";
import { plainOf, type Site, type Spot, spotOf, textOf } from "./site.ts";

/** What a click must be asked about first, as a template that the page copies into its dialog. */
function confirmation({ site, element }: Spot): Html {
  const confirm = objectOf(element.confirm);
  if (confirm === undefined) return html``;
  const style = confirm.style === "danger" ? "danger" : "primary";
  return html`<template data-confirm data-style="${style}"><h2>${textOf(site.scene, confirm.title)}</h2><div class="confirm-text">${textOf(site.scene, confirm.text)}</div><span data-yes>${plainOf(confirm.confirm)}</span><span data-no>${plainOf(confirm.deny)}</span></template>`;
}

/** The names by which the script finds an element's action again. */
function naming({ block, element }: Spot): Html {
  return html`data-block="${String(block.block_id ?? "")}" data-action="${String(element.action_id ?? "")}"`;
}

function button(spot: Spot): Html {
  const { element, id, site } = spot;
  const style = element.style === "primary" || element.style === "danger" ? ` btn-${element.style}` : "";
  const label = element.accessibility_label;
  const named = label === undefined ? "" : html` aria-label="${String(label)}"`;
  const value = element.value === undefined ? "" : html` data-value="${String(element.value)}"`;
  const content = html`<span class="btn-label">${textOf(site.scene, element.text)}</span>`;
  const url = String(element.url ?? "");
  const control = isSafeAddress(url)
    ? html`<a class="btn${style}" id="${id}" href="${url}" target="_blank" rel="noopener noreferrer" data-do="click" ${naming(spot)}${value}${named}>${content}</a>`
    : html`<button type="button" class="btn${style}" id="${id}" data-do="click" ${naming(spot)}${value}${named}>${content}</button>`;
  return html`<span class="control" data-keep-focus>${control}${confirmation(spot)}</span>`;
}

function feedback(spot: Spot): Html {
  return html`${["positive_button", "negative_button"].map((name) => {
    const one = objectOf(spot.element[name]) ?? {};
    return html`<button type="button" class="btn btn-quiet" data-do="click" ${naming(spot)} data-value="${String(one.value)}">${plainOf(one.text)}</button>`;
  })}`;
}

function iconButton(spot: Spot): Html {
  const name = plainOf(spot.element.text);
  return html`<span class="control"><button type="button" class="btn btn-quiet" id="${spot.id}" data-do="click" ${naming(spot)} aria-label="${name}" title="${name}">${icon("close")}</button>${confirmation(spot)}</span>`;
}

const texts = new Set([
  "plain_text_input",
  "email_text_input",
  "url_text_input",
  "number_input",
  "rich_text_input",
]);

/** Any interactive element, or a section's picture; `name` is what it is called where nothing beside it says so. */
export function elementView(site: Site, block: Json, element: Json, name?: string): Html {
  const spot = spotOf(site, block, element);
  const type = String(element.type);
  if (texts.has(type)) return textInput(spot, name);
  if (type.endsWith("_select"))
    return html`<span class="control">${menu(spot, name)}${confirmation(spot)}</span>`;
  switch (type) {
    case "button":
      return button(spot);
    case "icon_button":
      return iconButton(spot);
    case "feedback_buttons":
      return feedback(spot);
    case "overflow":
      return html`<span class="control">${overflow(spot)}${confirmation(spot)}</span>`;
    case "datepicker":
      return html`<span class="control">${dateInput(spot, name)}${confirmation(spot)}</span>`;
    case "timepicker":
      return html`<span class="control">${timeInput(spot, name)}${confirmation(spot)}</span>`;
    case "datetimepicker":
      return html`<span class="control">${dateTimeInput(spot, name)}${confirmation(spot)}</span>`;
    case "radio_buttons":
      return html`<span class="control">${radios(spot, name)}${confirmation(spot)}</span>`;
    case "checkboxes":
      return html`<span class="control">${checkboxes(spot, name)}${confirmation(spot)}</span>`;
    case "file_input":
      return fileInput(spot, name);
    case "image":
      return picture(site.scene, element, "thumb");
    default:
      return html`<span class="unknown">${site.scene.words.blocks.unknown(type)}</span>`;
  }
}
