import type { Button, Overflow } from "@slack/types";

/** A part of a button's value: what JSON holds. All of it together may have 2000 characters. */
type ValuePart = string | number | readonly Readonly<Record<string, string | number>>[];

/** What a button means: its action, and the versioned value that comes back with the click. */
export interface ButtonSpec {
  readonly action: string;
  readonly label: string;
  readonly value: Readonly<Record<string, ValuePart>>;
  readonly style?: "primary" | "danger";
}

/** Slack cuts nothing itself: a longer label is refused. */
const labelLimit = 75;

/** A button whose value says in which version it was written, so that a later release can tell. */
export function button(spec: ButtonSpec): Button {
  return {
    type: "button",
    action_id: spec.action,
    text: { type: "plain_text", text: spec.label.slice(0, labelLimit), emoji: true },
    value: JSON.stringify({ v: 1, ...spec.value }),
    ...(spec.style === undefined ? {} : { style: spec.style }),
  };
}

/** The `⋯` menu: each line has a value of its own like a button's. */
export function overflow(
  action: string,
  options: readonly { readonly label: string; readonly value: Readonly<Record<string, string | number>> }[],
): Overflow {
  return {
    type: "overflow",
    action_id: action,
    options: options.map((option) => ({
      text: { type: "plain_text", text: option.label.slice(0, labelLimit), emoji: true },
      value: JSON.stringify({ v: 1, ...option.value }),
    })),
  };
}
