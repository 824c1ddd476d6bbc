import { expect } from "vitest";
import type { Message } from "../../src/views/message.ts";
import { readContent } from "../../src/workspace/limits/messages.ts";

/** Slack takes it, and it has words of its own for notifications. */
export function expectSendable(message: Message): void {
  const taken = readContent({ text: message.text, blocks: JSON.stringify(message.blocks) }, 4_000);
  expect(taken).not.toHaveProperty("error");
  expect(message.text.trim()).not.toBe("");
  expect(JSON.stringify(message)).not.toMatch(/undefined|NaN|\[object/);
  for (const [, value = ""] of JSON.stringify(message.blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/g))
    expect(JSON.parse(JSON.parse(value))).toHaveProperty("v", 1);
}
