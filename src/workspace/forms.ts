import { objectsOf } from "./arguments.ts";
import { placedElements } from "./limits/tree.ts";
import type { Json, View } from "./state.ts";

/** What a person enters: text, one choice by its value, several, a time in seconds, or nothing. */
export type Entry = string | number | readonly string[] | null;

/** An entry as `state.values` holds it, or why the client does not take it. */
export type Reading = { readonly held: Json } | { readonly fault: string };

type Values = Record<string, Record<string, Json>>;

const texts = new Set(["plain_text_input", "email_text_input", "url_text_input", "number_input"]);
const singles: Record<string, string> = {
  users_select: "selected_user",
  conversations_select: "selected_conversation",
  channels_select: "selected_channel",
  datepicker: "selected_date",
  timepicker: "selected_time",
  datetimepicker: "selected_date_time",
};
const lists: Record<string, string> = {
  multi_users_select: "selected_users",
  multi_conversations_select: "selected_conversations",
  multi_channels_select: "selected_channels",
};
const chooses = new Set(["static_select", "external_select", "radio_buttons", "overflow"]);
const choosesSeveral = new Set(["multi_static_select", "multi_external_select", "checkboxes"]);

const typeOf = (element: Json): string => String(element.type);
const keyOf = (type: string): string | undefined => {
  if (texts.has(type)) return "value";
  if (chooses.has(type)) return "selected_option";
  if (choosesSeveral.has(type)) return "selected_options";
  if (type === "rich_text_input") return "rich_text_value";
  if (type === "file_input") return "files";
  return singles[type] ?? lists[type];
};
const severalKeys = new Set(["selected_options", "files", ...Object.values(lists)]);

/** Whether an element has a state at all; buttons and overflow menus have none. */
export function hasState(element: Json): boolean {
  return typeOf(element) !== "overflow" && keyOf(typeOf(element)) !== undefined;
}

function initialOf(element: Json): unknown {
  const names = ["value", "option", "options", "user", "users", "conversation", "conversations", "channel"];
  const more = ["channels", "date", "time", "date_time"];
  return [...names, ...more].map((name) => element[`initial_${name}`]).find((value) => value !== undefined);
}

/** What an untouched element holds. */
function untouched(element: Json): Json {
  const type = typeOf(element);
  const key = keyOf(type) ?? "value";
  return { type, [key]: initialOf(element) ?? (severalKeys.has(key) ? [] : null) };
}

function optionsOf(element: Json, suggested: readonly Json[]): Json[] {
  const groups = objectsOf(element.option_groups).map((group) => group.options);
  const lists = [element.options, ...groups, element.initial_options, [element.initial_option], suggested];
  return lists.flatMap(objectsOf);
}

function pickOptions(
  element: Json,
  wanted: readonly string[],
  suggested: readonly Json[],
): Json[] | undefined {
  const all = optionsOf(element, suggested);
  const found = wanted
    .map((value) => all.find((option) => option.value === value))
    .filter((option) => option !== undefined);
  return found.length === wanted.length ? found : undefined;
}

function textFault(element: Json, text: string): string | undefined {
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? 3_000);
  const type = typeOf(element);
  if (text.length > most) return `at most ${most} characters`;
  if (text.length < least) return `at least ${least} characters`;
  if (type === "email_text_input" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)) return "not an email address";
  if (type === "url_text_input" && !URL.canParse(text)) return "not an address";
  return type === "number_input" ? numberFault(element, text) : undefined;
}

function numberFault(element: Json, text: string): string | undefined {
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) return "not a number";
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return "a whole number is needed";
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `at least ${element.min_value}`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `at most ${element.max_value}`;
  return undefined;
}

const formats: Record<string, RegExp> = {
  datepicker: /^\d{4}-\d{2}-\d{2}$/u,
  timepicker: /^([01]\d|2[0-3]):[0-5]\d$/u,
  datetimepicker: /^\d{10}$/u,
};

/** Reads entries, none of them empty, as the text of this kind of element or the choice among its options. */
function readFilled(element: Json, entries: readonly string[], suggested: readonly Json[]): unknown {
  const type = typeOf(element);
  const [text = ""] = entries;
  if (chooses.has(type)) return pickOptions(element, entries, suggested)?.[0];
  if (choosesSeveral.has(type)) return pickOptions(element, entries, suggested);
  if (type === "rich_text_input") return plainRichText(text);
  if (type === "datetimepicker") return Number(text);
  return severalKeys.has(keyOf(type) ?? "") ? entries : text;
}

function entryFault(element: Json, key: string, entries: readonly string[]): string | undefined {
  const type = typeOf(element);
  const most = severalKeys.has(key)
    ? Number(element.max_selected_items ?? element.max_files ?? Number.POSITIVE_INFINITY)
    : 1;
  if (entries.length > most) return "too many selected";
  if (texts.has(type)) return textFault(element, entries[0] ?? "");
  return formats[type]?.test(entries[0] ?? "") === false ? "not in the form of the picker" : undefined;
}

const isBlank = (entry: Entry): boolean =>
  entry === null || entry === "" || (Array.isArray(entry) && entry.length === 0);

/** Reads an entry into an element as Slack's client would; `suggested` are the options the app offered last. */
export function readEntry(element: Json, entry: Entry, suggested: readonly Json[] = []): Reading {
  const type = typeOf(element);
  const key = keyOf(type);
  if (key === undefined) return { fault: `a ${type} takes no entry` };
  if (isBlank(entry)) return { held: { type, [key]: severalKeys.has(key) ? [] : null } };
  const entries = (Array.isArray(entry) ? entry : [entry]).map(String);
  const fault = entryFault(element, key, entries);
  if (fault !== undefined) return { fault };
  const held = readFilled(element, entries, suggested);
  return held === undefined
    ? { fault: `not among the options: ${entries.join(", ")}` }
    : { held: { type, [key]: held } };
}

/** Text as the composer would make it. */
export function plainRichText(text: string): Json {
  const section = { type: "rich_text_section", elements: [{ type: "text", text }] };
  return { type: "rich_text", elements: [section] };
}

/** What all elements with a state hold: what was entered, else what they started with. */
export function valuesOf(blocks: readonly Json[], entered: View["entered"]): Values {
  const values: Values = {};
  for (const { block, element } of placedElements(blocks)) {
    if (!hasState(element)) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const held = entered[blockId]?.[actionId];
    const fits = held !== undefined && held.type === element.type ? held : untouched(element);
    values[blockId] = { ...values[blockId], [actionId]: fits };
  }
  return values;
}

function isEmpty(held: Json): boolean {
  return Object.entries(held).every(
    ([key, value]) =>
      key === "type" || value === null || value === "" || (Array.isArray(value) && value.length === 0),
  );
}

/** Input blocks that must be filled and are not, by block id, with the words of the client. */
export function missingInputs(blocks: readonly Json[], values: Values): Record<string, string> {
  const missing = placedElements(blocks).filter(({ block, element }) => {
    if (block.type !== "input" || block.optional === true) return false;
    return isEmpty(values[String(block.block_id)]?.[String(element.action_id)] ?? {});
  });
  return Object.fromEntries(
    missing.map(({ block }) => [String(block.block_id), "Please complete this field"]),
  );
}

/** The `actions` entry of a `block_actions` payload; `held` is what an element with a state holds now. */
export function actionOf(block: Json, element: Json, held: Json, ts: string): Json {
  const kept = ["text", "value", "url", "style", "confirm", "placeholder", "icon", "min_query_length"];
  const shown = Object.entries(element).filter(([key]) => kept.includes(key) || key.startsWith("initial_"));
  return {
    ...Object.fromEntries(shown),
    ...held,
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    action_ts: ts,
  };
}
