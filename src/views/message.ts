import type { Button, KnownBlock, ModalView, Overflow } from "@slack/types";
import { joined, type Mrkdwn } from "../locales/mrkdwn.ts";

/** A message as Slack takes it: blocks to look at, and the text that notifications show instead. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

export type { ModalView };

/** Slack's limits on what the views below make. */
const sectionLimit = 3000;
const headerLimit = 150;

/** Cuts text that would be refused, and says so with an ellipsis. */
function clipped(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** A message whose notification text is `text`. */
export function message(text: Mrkdwn, blocks: readonly KnownBlock[]): Message {
  return { text: text.mrkdwn, blocks: withMenusBeside(blocks) };
}

/**
 * A `⋯` that would stand in a row of its own goes beside text: the section right above it, else the first one that has
 * nothing beside it yet.
 */
export function withMenusBeside(blocks: readonly KnownBlock[]): KnownBlock[] {
  const placed: KnownBlock[] = [];
  for (const block of blocks) {
    const menu = loneMenu(block);
    const above = placed.length - 1;
    const at = [above, ...placed.keys()].find((i) => isBare(placed[i]));
    const beside = at === undefined ? undefined : placed[at];
    if (menu === undefined || at === undefined || beside?.type !== "section") placed.push(block);
    else placed[at] = { ...beside, accessory: menu };
  }
  return placed;
}

function loneMenu(block: KnownBlock): Overflow | undefined {
  if (block.type !== "actions" || block.elements.length !== 1) return undefined;
  const [only] = block.elements;
  return only?.type === "overflow" ? only : undefined;
}

function isBare(block: KnownBlock | undefined): boolean {
  return block?.type === "section" && block.accessory === undefined;
}

/** A message of one sentence. */
export function sentence(text: Mrkdwn): Message {
  return message(text, [section(text)]);
}

/** Slack's limit of blocks in a message. */
const blocksLimit = 50;

/** A message with another's content below its own. */
export function withContent(above: Message, below: Message): Message {
  return { text: above.text, blocks: [...above.blocks, ...below.blocks].slice(0, blocksLimit) };
}

export function section(text: Mrkdwn): KnownBlock {
  return { type: "section", text: { type: "mrkdwn", text: clipped(text.mrkdwn, sectionLimit) } };
}

/** A section with a button beside it. */
export function sectionWith(text: Mrkdwn, accessory: Button): KnownBlock {
  return {
    type: "section",
    text: { type: "mrkdwn", text: clipped(text.mrkdwn, sectionLimit) },
    accessory,
  };
}

/** Lines in as few sections as hold all of them. */
export function sections(lines: readonly Mrkdwn[]): KnownBlock[] {
  const pages: Mrkdwn[] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    const longer = page === undefined ? line : joined([page, line]);
    if (page === undefined || longer.mrkdwn.length > sectionLimit) pages.push(line);
    else pages[pages.length - 1] = longer;
  }
  return pages.map(section);
}

export function header(text: string): KnownBlock {
  return { type: "header", text: { type: "plain_text", text: clipped(text, headerLimit), emoji: true } };
}

export function context(text: Mrkdwn): KnownBlock {
  return { type: "context", elements: [{ type: "mrkdwn", text: clipped(text.mrkdwn, sectionLimit) }] };
}
