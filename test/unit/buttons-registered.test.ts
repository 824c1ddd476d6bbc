import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Views and actions meet only by name: nothing but this keeps a button from leading nowhere.

const source = new URL("../../src/", import.meta.url).pathname;

function textsIn(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(source, folder, name), "utf8"));
}

const actions = textsIn("actions");
const doors = textsIn("door");
const app = readFileSync(join(source, "app.ts"), "utf8");

/** Every word of the shape `noun.verb` that stands in quotes, with what is behind a colon cut off. */
const idsIn = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id = ""]) => id));

const known = idsIn([...actions, ...doors], /\bid: ["`]([a-z_.]+(?:\$\{\w+\})?)["`]/g);

/** Ids that are made of a part and a word, such as `invitation.${status}`, stand for all that begin like them. */
const isKnown = (id: string): boolean =>
  known.some((one) => (one.endsWith("}") ? id.startsWith(one.replace(/\$.*$/, "")) : one === id));

const emitted = new Set(idsIn(textsIn("views"), /["`]([a-z]+(?:\.[a-z_]+)+)(?::[^"`]*)?["`]/g));

/** Words of that shape that are no ids: events and permissions. */
const other = new Set(["message.im", "office.manage", "assignments.answer"]);

test("every button, menu and form that a view makes is answered by some action", () => {
  expect(emitted.size).toBeGreaterThan(30);
  expect([...emitted].filter((id) => !other.has(id) && !isKnown(id))).toEqual([]);
});

test("every list of actions is registered", () => {
  const lists = idsIn(actions, /export const (\w+): readonly Interaction\[\]/g);
  expect(lists.length).toBeGreaterThan(8);
  expect(lists.filter((list) => !new RegExp(`\\.\\.\\.${list}\\b`).test(app))).toEqual([]);
});

test("no two actions of a kind have the same id", () => {
  const lists = actions.flatMap((text) => [
    ...text.matchAll(/export const (\w+(?:Clicks|Forms)): readonly Interaction\[\] = \[([^\]]*)\]/g),
  ]);
  const idOf = new Map(
    actions.flatMap((text) =>
      [...text.matchAll(/const (\w+) = interaction\(\{\s*id: "([a-z_.]+)"/g)].map(
        ([, name = "", id = ""]) => [`${text.length} ${name}`, id] as const,
      ),
    ),
  );
  for (const kind of ["Clicks", "Forms"]) {
    const ids = lists
      .filter(([, name = ""]) => name.endsWith(kind))
      .flatMap((list) =>
        (list[2] ?? "").split(",").map((name) => idOf.get(`${list.input.length} ${name.trim()}`)),
      )
      .filter((id) => id !== undefined);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  }
});
