import { html } from "hono/html";
import { objectsOf } from "../arguments.ts";
import type { Channel, Json } from "../state.ts";
import { fingerprint } from "./fingerprint.ts";
import { icon } from "./icons.ts";
import type { Html, Scene } from "./scene.ts";
import { plainOf, type Spot, textOf } from "./site.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about?: string;
}

const choiceOf = (option: Json): Choice => ({
  value: String(option.value),
  label: plainOf(option.text),
  ...(option.description === undefined ? {} : { about: plainOf(option.description) }),
});

const people = ({ workspace }: Scene): Choice[] =>
  workspace
    .users()
    .filter(({ deleted }) => !deleted)
    .sort((one, other) => Number(one.is_bot) - Number(other.is_bot))
    .map(({ id, real_name, name }) => ({ value: id, label: real_name, about: `@${name}` }));

function conversations({ workspace, me, words }: Scene, element: Json): Choice[] {
  const filter = (element.filter ?? {}) as { include?: unknown };
  const kinds = Array.isArray(filter.include) ? filter.include.map(String) : ["public", "private", "im"];
  const open = ({ kind, archived, members }: Channel) =>
    kinds.includes(kind) && !archived && (kind === "public" || members.includes(me.id));
  return workspace
    .channels()
    .filter(open)
    .map(({ id, kind, name }) => ({ value: id, label: kind === "im" ? words.side.direct : `#${name}` }));
}

interface Group {
  readonly label?: string;
  readonly choices: readonly Choice[];
}

function groupsOf({ site, element }: Spot): Group[] {
  const type = String(element.type).replace(/^multi_/u, "");
  if (type === "users_select") return [{ choices: people(site.scene) }];
  if (type === "conversations_select") return [{ choices: conversations(site.scene, element) }];
  if (type === "channels_select")
    return [{ choices: conversations(site.scene, { filter: { include: ["public"] } }) }];
  const grouped = objectsOf(element.option_groups).map((group) => ({
    label: plainOf(group.label),
    choices: objectsOf(group.options).map(choiceOf),
  }));
  return grouped.length > 0 ? grouped : [{ choices: objectsOf(element.options).map(choiceOf) }];
}

const singular = ["selected_user", "selected_conversation", "selected_channel"];
const plural = singular.map((name) => `${name}s`);

/** What is chosen, with the words for it. */
function chosen({ held }: Spot, offered: readonly Choice[]): Choice[] {
  const options = [...objectsOf([held.selected_option]), ...objectsOf(held.selected_options)].map(choiceOf);
  const ids = [...singular.map((name) => held[name]), ...plural.flatMap((name) => held[name] ?? [])];
  const named = ids.flatMap((id) => offered.find(({ value }) => value === id) ?? []);
  return [...options, ...named];
}

function optionView(id: string, choice: Choice, isChosen: boolean): Html {
  const about = choice.about === undefined ? "" : html`<small>${choice.about}</small>`;
  return html`<div role="option" class="option" id="${fingerprint([id, choice.value])}" data-value="${choice.value}" aria-selected="${isChosen}"><span>${choice.label}</span>${about}</div>`;
}

function listView(id: string, groups: readonly Group[], picked: readonly Choice[]): Html {
  const isChosen = (choice: Choice) => picked.some(({ value }) => value === choice.value);
  return html`${groups.map(({ label, choices }) => {
    const options = choices.map((choice) => optionView(id, choice, isChosen(choice)));
    return label === undefined
      ? options
      : html`<div role="group" class="option-group" aria-label="${label}"><span class="option-head" aria-hidden="true">${label}</span>${options}</div>`;
  })}`;
}

/** How the field is named: by its block's label, else by itself. */
function namesOf({ block, element, id, site }: Spot, name: string | undefined): Html {
  if (block.type === "input")
    return html`aria-labelledby="${id}-label" aria-describedby="${id}-hint ${id}-error"`;
  const label = name ?? (plainOf(element.placeholder) || site.scene.words.blocks.choose);
  return html`aria-label="${label}"`;
}

/** When the bot hears of a choice: at once outside of windows, in them only where it asks for that. */
function hearing({ block }: Spot): Html {
  if (block.type !== "input") return html` data-do="enter"`;
  return block.dispatch_action === true
    ? html` data-clearable data-dispatch="chosen"`
    : html` data-clearable`;
}

/** How many may be chosen, and how much must be typed before the app is asked. */
function limits({ element }: Spot, several: boolean): Html {
  const query = String(element.type).includes("external")
    ? html` data-min="${Number(element.min_query_length ?? 3)}"`
    : "";
  return html` data-most="${several ? Number(element.max_selected_items ?? 100) : 1}"${query}`;
}

/** A select menu of any kind: a list that typing narrows, or that the app fills while one types. */
export function menu(spot: Spot, name?: string): Html {
  const { element, block, id, site } = spot;
  const type = String(element.type);
  const { words } = site.scene;
  const groups = groupsOf(spot);
  const picked = chosen(
    spot,
    groups.flatMap(({ choices }) => choices),
  );
  const several = type.startsWith("multi_");
  const named = namesOf(spot, name);
  const needed = block.type === "input" && block.optional !== true ? html` aria-required="true"` : "";
  const shown = several ? "" : (picked[0]?.label ?? "");
  const keep = fingerprint([type, picked, groups, words.blocks.choose]);
  return html`<div class="combo" data-field data-combo data-type="${type}" data-block="${String(block.block_id ?? "")}" data-action="${String(element.action_id ?? "")}"${limits(spot, several)}${hearing(spot)} data-keep="${keep}" data-held="${JSON.stringify(picked)}">
<span class="chips" data-chips></span><input type="text" class="combo-input" id="${id}" role="combobox" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" aria-controls="${id}-list" ${named}${needed} placeholder="${plainOf(element.placeholder) || words.blocks.choose}" value="${shown}" autocomplete="off" spellcheck="false">${icon("chevron")}
<div class="list" role="listbox" id="${id}-list" popover="manual" ${named}${several ? html` aria-multiselectable="true"` : ""}>${listView(id, groups, picked)}</div></div>`;
}

/** The menu behind three dots. */
export function overflow({ element, block, id, site }: Spot): Html {
  const { words } = site.scene;
  const items = objectsOf(element.options).map((option) => {
    const about = option.description === undefined ? "" : html`<small>${plainOf(option.description)}</small>`;
    const leads = option.url === undefined ? "" : html` data-url="${String(option.url)}"`;
    return html`<button type="button" role="menuitem" class="option" tabindex="-1" data-do="click" data-block="${String(block.block_id ?? "")}" data-action="${String(element.action_id ?? "")}" data-value="${String(option.value)}"${leads}><span>${textOf(site.scene, option.text)}</span>${about}</button>`;
  });
  return html`<button type="button" class="btn btn-icon" id="${id}" popovertarget="${id}-menu" aria-haspopup="menu" aria-label="${words.blocks.more}" title="${words.blocks.more}">${icon("more")}</button><div class="list menu" role="menu" id="${id}-menu" popover aria-label="${words.blocks.more}">${items}</div>`;
}
