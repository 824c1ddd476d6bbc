import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { languages } from "../../src/domain/languages.ts";
import { isWanted, type LogLine } from "../../src/domain/log.ts";
import { readLogFilter } from "../../src/input/office.ts";
import { wordsIn } from "../../src/locales/words.ts";

// Deeds are logged by name: nothing but this keeps a name from being shown to people as it stands in the code.

const flows = new URL("../../src/flows/", import.meta.url).pathname;
const sources = readdirSync(flows, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(flows, name), "utf8"));

const logged = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/\baction: ([^;{}]*?),\n/g)].flatMap(([, value = ""]) =>
      [...value.matchAll(/"([a-z_]+)"/g)].map(([, name = ""]) => name),
    ),
  ),
);

/** States that an action's name is chosen by. */
const notNames = new Set(["proposed"]);

test.each(languages)("every deed that a flow logs has words in %s", (language) => {
  const say = wordsIn(language).log;
  expect(logged.size).toBeGreaterThan(25);
  expect([...logged].filter((name) => !notNames.has(name) && say.deed(name) === name)).toEqual([]);
});

const deed: LogLine = {
  kind: "deed",
  at: "2019-06-17T01:00:00.000Z",
  who: "示例联络员甲",
  action: "expert_asked",
  to: undefined,
  why: undefined,
  about: ["V2", "昆山高新技术产业开发区", "E18", "示例专家18"],
};
const failed: LogLine = {
  kind: "message",
  at: "2019-06-17T01:00:00.000Z",
  says: "assignment_request",
  became: "failed",
  recipient: "示例专家07",
  reason: "user_disabled",
  about: ["V2", "昆山高新技术产业开发区"],
};

test.each([
  ["", [true, true]],
  ["昆山高新", [true, true]],
  ["v2", [true, true]],
  ["E18", [true, false]],
  ["昆山 示例专家07", [false, true]],
  ["没送到", [false, true]],
  ["failed E18", [false, false]],
  ["<@U0LIAISONA1>", [true, false]],
  ["火星", [false, false]],
])("/office audit %s", (typed, expected) => {
  const filter = readLogFilter(typed, () => "示例联络员甲");
  expect([deed, failed].map((line) => isWanted(line, filter))).toEqual(expected);
});
