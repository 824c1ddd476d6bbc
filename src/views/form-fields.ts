import type { InputBlock, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from "@slack/types";
import type { Words } from "../locales/words.ts";

/** Slack's limits on menus, boxes to tick, labels and options. */
const menuLimit = 100;
const boxLimit = 10;
const optionLimit = 75;
const titleLimit = 24;
const longTextLimit = 3000;

export function plain(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: true };
}

/** One line of a menu or one box to tick; a longer text would be refused and is cut. */
export interface Choosable {
  readonly text: string;
  readonly value: string;
}

function optionOf({ text, value }: Choosable): PlainTextOption {
  const cut = text.length > optionLimit ? `${text.slice(0, optionLimit - 1)}…` : text;
  return { text: plain(cut), value };
}

interface Field {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
  /** A line below the field that says how it is filled in. */
  readonly hint?: string;
}

function input(field: Field, element: InputBlock["element"]): KnownBlock {
  return {
    type: "input",
    block_id: field.id,
    label: plain(field.label),
    optional: field.optional === true,
    ...(field.hint === undefined ? {} : { hint: plain(field.hint) }),
    element,
  };
}

/** A menu of one choice. */
export function menu(field: Field, options: readonly Choosable[], chosen?: string): KnownBlock {
  const first = options.find(({ value }) => value === chosen);
  return input(field, {
    type: "static_select",
    action_id: "value",
    options: options.slice(0, menuLimit).map(optionOf),
    ...(first === undefined ? {} : { initial_option: optionOf(first) }),
  });
}

/** A menu of several choices, in groups; empty groups are left out. */
export function multiMenu(
  field: Field,
  groups: readonly { readonly label: string; readonly options: readonly Choosable[] }[],
): KnownBlock {
  return input(field, {
    type: "multi_static_select",
    action_id: "value",
    option_groups: groups
      .filter(({ options }) => options.length > 0)
      .map(({ label, options }) => ({
        label: plain(label.slice(0, optionLimit)),
        options: options.slice(0, menuLimit).map(optionOf),
      })),
  });
}

/** A menu of several choices, some of them made. */
export function manyMenu(
  field: Field,
  options: readonly Choosable[],
  chosen: ReadonlySet<string>,
): KnownBlock {
  const shown = options.slice(0, menuLimit);
  const first = shown.filter(({ value }) => chosen.has(value)).map(optionOf);
  return input(field, {
    type: "multi_static_select",
    action_id: "value",
    options: shown.map(optionOf),
    ...(first.length === 0 ? {} : { initial_options: first }),
  });
}

/** A few choices of which one is made, all in sight. */
export function radios(field: Field, options: readonly Choosable[], chosen?: string): KnownBlock {
  const first = options.find(({ value }) => value === chosen);
  return input(field, {
    type: "radio_buttons",
    action_id: "value",
    options: options.slice(0, boxLimit).map(optionOf),
    ...(first === undefined ? {} : { initial_option: optionOf(first) }),
  });
}

/** Boxes to tick, at most ten. */
export function boxes(field: Field, options: readonly Choosable[], ticked: ReadonlySet<string>): KnownBlock {
  const shown = options.slice(0, boxLimit);
  const first = shown.filter(({ value }) => ticked.has(value)).map(optionOf);
  return input(field, {
    type: "checkboxes",
    action_id: "value",
    options: shown.map(optionOf),
    ...(first.length === 0 ? {} : { initial_options: first }),
  });
}

export function textField(field: Field, text?: string, limit = 500): KnownBlock {
  return input(field, {
    type: "plain_text_input",
    action_id: "value",
    max_length: limit,
    ...(text === undefined ? {} : { initial_value: text }),
  });
}

/** Text of several paragraphs, as much as Slack takes. */
export function longText(field: Field & { readonly limit?: number }, text?: string): KnownBlock {
  const { limit = longTextLimit } = field;
  return input(field, {
    type: "plain_text_input",
    action_id: "value",
    multiline: true,
    max_length: limit,
    ...(text === undefined ? {} : { initial_value: text.slice(0, limit) }),
  });
}

/** A member of the workspace to choose. */
export function memberField(field: Field, chosen?: string): KnownBlock {
  return input(field, {
    type: "users_select",
    action_id: "value",
    ...(chosen === undefined ? {} : { initial_user: chosen }),
  });
}

/** A day to choose from a calendar. */
export function dateField(field: Field, chosen?: string): KnownBlock {
  return input(field, {
    type: "datepicker",
    action_id: "value",
    ...(chosen === undefined ? {} : { initial_date: chosen }),
  });
}

/** A window with a form; `value` comes back with what was filled in. */
export function form(
  parts: {
    readonly id: string;
    readonly value: Readonly<Record<string, string | number>>;
    readonly title: string;
    readonly submit: string;
    readonly blocks: readonly KnownBlock[];
  },
  words: Words,
): ModalView {
  return {
    type: "modal",
    callback_id: parts.id,
    private_metadata: JSON.stringify({ v: 1, ...parts.value }),
    title: plain(parts.title.slice(0, titleLimit)),
    submit: plain(parts.submit.slice(0, titleLimit)),
    close: plain(words.shared.close),
    blocks: [...parts.blocks],
  };
}
