import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// Slack shows stars instead of bold where a letter, a number or a Chinese character touches them.

const locales = new URL("../../src/locales/", import.meta.url);
const bold = /(?<![\p{L}\p{N}*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\p{L}\p{N}*])/gu;

/** What the templates of a file say in a line, with something in each gap. */
function linesOf(source: string): string[] {
  return [...source.matchAll(/md`((?:[^`\\]|\\.)*)`/g)].flatMap(([, text = ""]) =>
    text
      .replace(/\\`[^`]*\\`/g, "")
      .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "字")
      .replaceAll("\\n", "\n")
      .split("\n"),
  );
}

const files = readdirSync(locales, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

test.each(files)("%s", (name) => {
  const broken = linesOf(readFileSync(new URL(name, locales), "utf8"))
    // A template that holds another one is cut short here, and read as that one.
    .filter((line) => !line.includes("${"))
    .filter((line) => line.replace(bold, "").includes("*"))
    // Numbers before a list's items are empty or end in a space.
    .filter((line) => !line.startsWith("字*"));
  expect(broken).toEqual([]);
});
