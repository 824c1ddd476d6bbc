import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withEmoji } from "../../src/workspace/page/emoji.ts";

// A sign for which a machine has no typeface shows as an empty box: the page draws all that the bot says.

const locales = new URL("../../src/locales/", import.meta.url);
const words = readdirSync(locales, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, locales), "utf8"))
  .join("\n");

const signs = [...new Set(words.match(/\p{Extended_Pictographic}/gu))];

test.each(signs)("%s is drawn", (sign) => {
  expect(String(withEmoji(sign))).toContain("<svg");
});

test("some signs are in use", () => {
  expect(signs).toContain("✅");
});
