import { expect } from "vitest";
import type { Message } from "../../src/views/message.ts";
import { readContent } from "../../src/workspace/limits/messages.ts";

/** Bold that Slack shows as stars, because a letter or a number touches one of them. */
const brokenBold = /(?:[\p{L}\p{N}]\*[^\s*][^*\n]*\*|\*[^*\n]*[^\s*]\*[\p{L}\p{N}])/u;

/** Every text of some blocks that is marked up. Bold pieces are taken out pair by pair, so that no gap between two counts. */
function markedTexts(blocks: unknown): string[] {
  if (Array.isArray(blocks)) return blocks.flatMap(markedTexts);
  if (typeof blocks !== "object" || blocks === null) return [];
  const { type, text } = blocks as { type?: unknown; text?: unknown };
  const own = type === "mrkdwn" && typeof text === "string" ? [text.replace(soundBold, "")] : [];
  return [...own, ...Object.values(blocks).flatMap(markedTexts)];
}

const soundBold = /(?<![\p{L}\p{N}*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\p{L}\p{N}*])/gu;

/** Slack takes it, and it has words of its own for notifications. */
export function expectSendable(message: Message): void {
  const taken = readContent({ text: message.text, blocks: JSON.stringify(message.blocks) }, 4_000);
  expect(taken).not.toHaveProperty("error");
  expect(message.text.trim()).not.toBe("");
  expect(JSON.stringify(message)).not.toMatch(/undefined|NaN|\[object/);
  for (const text of markedTexts(message.blocks)) expect(text).not.toMatch(brokenBold);
  for (const [, value = ""] of JSON.stringify(message.blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/g))
    expect(JSON.parse(JSON.parse(value))).toHaveProperty("v", 1);
}
