import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = new URL("../..", import.meta.url).pathname;

/** Every place that can import or be imported. */
const places = {
  domain: "src/domain/",
  locales: "src/locales/",
  views: "src/views/",
  documents: "src/documents/",
  input: "src/input/",
  planning: "src/planning/",
  storage: "storage/",
  flows: "src/flows/",
  delivery: "src/delivery/",
  door: "src/door/",
  commands: "commands/",
  actions: "src/actions/",
  jobs: "src/jobs/",
  tools: "src/tools/",
  workspace: "src/workspace/",
  config: "src/config.ts",
  app: "src/app.ts",
  local: "src/local.ts",
  main: "src/main.ts",
  test: "test/",
} as const;

type Place = keyof typeof places;
const names = Object.keys(places) as Place[];
const allBut = (...left: Place[]): Place[] => names.filter((name) => !left.includes(name));

/** What each place may import beside its own files: the arrows of the house. */
const may: Record<Place, readonly Place[]> = {
  domain: [],
  locales: ["domain"],
  views: ["locales", "domain"],
  documents: ["locales", "domain"],
  input: ["domain"],
  planning: ["domain"],
  storage: ["domain"],
  flows: ["storage", "planning", "domain"],
  delivery: ["storage", "views", "documents", "domain"],
  door: ["storage", "views", "domain"],
  commands: ["door", "input", "flows", "views", "domain"],
  actions: ["door", "input", "flows", "views", "domain"],
  jobs: ["flows", "delivery", "domain"],
  tools: ["commands", "actions", "flows", "input", "storage", "views", "config", "domain"],
  workspace: [],
  config: ["domain"],
  app: allBut("app", "workspace", "local", "main", "test"),
  // Joins the bot to the page of its local workspace: beside main the only one that knows both.
  local: allBut("local", "main", "test"),
  main: allBut("main", "test"),
  test: allBut("test"),
};

const slackOwners = ["app", "door", "commands", "actions", "delivery", "test"] as const;

/** Who may import what not everybody may: packages, and the ways round an import that can be read. */
const owners: Record<string, readonly Place[]> = {
  "better-sqlite3": ["storage", "test"],
  "@slack/bolt": slackOwners,
  "@slack/web-api": slackOwners,
  dayjs: ["test"],
  "node-cron": ["jobs", "test"],
  hono: ["workspace", "test"],
  "@hono/node-server": ["workspace", "test"],
  ws: ["workspace", "test"],
  "node:process": ["config", "test"],
  "node:module": ["test"],
  "/srv/thing.ts": ["test"],
  "file:///srv/thing.ts": ["test"],
};

const isFile = (place: Place) => places[place].endsWith(".ts");

/** The files of a place that violations are planted in: at its door and, for a room, one folder deeper. */
const plantedIn = (place: Place): string[] =>
  isFile(place) ? [places[place]] : [`${places[place]}planted.ts`, `${places[place]}deeper/planted.ts`];

const importOf = (from: string, target: Place): string => {
  const file = isFile(target) ? places[target] : `${places[target]}thing.ts`;
  const path = posix.relative(posix.dirname(from), file);
  return `import "${path.startsWith(".") ? path : `./${path}`}";`;
};

/** A module deeper in a package. */
const inside = (name: string) => (name.startsWith("node:") ? name : `${name}/inner.js`);

type Diagnostic = { category: string; location: { path: string; start: { line: number } } };

/** A folder with the repository's own settings and the given files, gone after the tests. */
const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "fences-"));
  folders.push(folder);
  for (const name of [
    ".biome.json",
    ".oxlintrc.json",
    ".knip.json",
    ".gitignore",
    "tsconfig.json",
    "package.json",
  ])
    cpSync(join(repository, name), join(folder, name));
  cpSync(join(repository, "test/support/imports.grit"), join(folder, "test/support/imports.grit"));
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const run = (folder: string, command: string) =>
  spawnSync("sh", ["-c", command], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${join(repository, "node_modules/.bin")}:${process.env.PATH}` },
    maxBuffer: 64 * 1024 * 1024,
  });

const lint = (files: Record<string, string>): Diagnostic[] => {
  const { stdout, stderr } = run(folderWith(files), "biome lint --max-diagnostics=none --reporter=json");
  expect(stdout, stderr).toContain('"diagnostics":');
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
};

describe("the rooms", () => {
  const caught = new Map<string, Set<number>>();
  const packages = Object.keys(owners);
  const caughtIn = (file: string, line: number) => caught.get(file)?.has(line) ?? false;

  beforeAll(() => {
    const files: Record<string, string> = {};
    for (const file of [...names.flatMap(plantedIn), "src/domain/time.ts"]) {
      const lines = names.map((target) => importOf(file, target));
      for (const name of packages) lines.push(`import "${name}";`, `import "${inside(name)}";`);
      files[file] = `${lines.join("\n")}\n`;
    }
    for (const { category, location } of lint(files)) {
      if (category !== "lint/style/noRestrictedImports") continue;
      const lines = caught.get(location.path) ?? new Set();
      caught.set(location.path, lines.add(location.start.line));
    }
  });

  test.each(names.map((place) => [place, may[place]] as const))(
    "%s may import %j and no other",
    (place, allowed) => {
      const forbidden = names.filter((target) => target !== place && !allowed.includes(target));
      for (const file of plantedIn(place)) {
        const found = names.filter((_, index) => caughtIn(file, index + 1));
        expect(found, file).toEqual(forbidden);
      }
    },
  );

  test.each(Object.entries(owners))("%s belongs to %j", (name, allowed) => {
    const first = names.length + 1 + packages.indexOf(name) * 2;
    for (const line of [first, first + 1]) {
      const free = names.filter((place) => plantedIn(place).some((file) => !caughtIn(file, line)));
      expect(free).toEqual(names.filter((place) => allowed.includes(place)));
    }
  });

  test("the clock's library belongs to src/domain/time.ts, which keeps the fences of its room", () => {
    const lines = [...Array(names.length + packages.length * 2).keys()].map((index) => index + 1);
    const free = lines.filter((line) => !caughtIn("src/domain/time.ts", line));
    const dayjs = names.length + 1 + packages.indexOf("dayjs") * 2;
    expect(free).toEqual([names.indexOf("domain") + 1, dayjs, dayjs + 1]);
  });

  test("no folder of the house is without its fence", () => {
    const folders = readdirSync(join(repository, "src"), { withFileTypes: true });
    for (const entry of folders) {
      const path = entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`;
      expect(Object.values(places)).toContain(path);
    }
  });
});

/** One file each and the rule that must catch it; a star stands for a name of its own. */
const violations: [what: string, rule: string, text: string, file?: string][] = [
  ["a type", "style/noRestrictedImports", 'import type { A } from "../views/a.ts";'],
  ["a re-export", "style/noRestrictedImports", 'export { a } from "../views/a.ts";'],
  ["a lazy import", "style/noRestrictedImports", 'await import("../views/a.ts");'],
  ["a detour", "style/noRestrictedImports", 'import "../views/a.ts";'],
  ["a detour over src", "style/noRestrictedImports", 'import "../../src/views/a.ts";'],
  ["a detour over here", "style/noRestrictedImports", 'import "../views/a.ts";'],
  ["an absolute path", "style/noRestrictedImports", 'import "/srv/bot/src/views/a.ts";'],
  ["a file address", "style/noRestrictedImports", 'import "file:///srv/bot/src/views/a.ts";'],
  ["the list of stores", "style/noRestrictedImports", 'import "../src/flows/a.ts";', "storage/index.ts"],
  ["the list of commands", "style/noRestrictedImports", 'import "../storage/a.ts";', "commands/index.ts"],
  ["an import type inline", "plugin", 'export type A = import("../views/a.ts").A;'],
  ["a computed import", "plugin", 'await import("../" + "views/a.ts");'],
  ["an import of a variable", "plugin", 'const a = "../views/a.ts"; await import(a);'],
  ["an import of a template", "plugin", "await import(`../views/a.ts`);"],
  ["a computed import in a test", "plugin", 'await import("../" + "a.ts");', "test/unit/*.test.ts"],
  ["require", "style/noCommonJs", 'require("../views/a.ts");'],
  ["createRequire", "style/noRestrictedImports", 'import { createRequire } from "node:module";'],
  ["process.env", "style/noProcessEnv", "export const a = process.env.A;"],
  ["process.env by name", "style/noProcessEnv", 'export const a = process["env"];'],
  ["process.env of the global", "style/noProcessEnv", "export const a = globalThis.process.env;"],
  ["process.env taken out", "plugin", "const { env } = process; export const a = env;"],
  ["env from node:process", "style/noRestrictedImports", 'import { env } from "node:process";'],
  ["process under another name", "style/noRestrictedImports", 'import it from "node:process";'],
  ["process.env in main", "style/noProcessEnv", "export const a = process.env.A;", "src/main.ts"],
  ["process.env in a tool", "style/noProcessEnv", "export const a = process.env.A;", "src/tools/*.ts"],
  ["an undeclared package", "correctness/noUndeclaredDependencies", 'import "left-pad";'],
  ["a package of the tests", "correctness/noUndeclaredDependencies", 'import "fast-check";'],
  ["a barrel", "performance/noBarrelFile", 'export { a } from "./a.ts";', "src/flows/index.ts"],
  ["any", "suspicious/noExplicitAny", "export const a = (b: any) => b;"],
  ["a non-null assertion", "style/noNonNullAssertion", "export const a = (b?: string) => b!;"],
  ["a default export", "style/noDefaultExport", "export default 1;"],
  [
    "a parameter written to",
    "style/noParameterAssign",
    "export const a = (b: number) => { b = 1; return b; };",
  ],
  ["a value import of a type", "style/useImportType", 'import { A } from "./a.ts"; export type B = A;'],
  ["an unused import", "correctness/noUnusedImports", 'import { a } from "./a.ts";'],
  ["an unused variable", "correctness/noUnusedVariables", "const a = 1;"],
  ["console", "suspicious/noConsole", "console.log(1);"],
  ["a focused test", "suspicious/noFocusedTests", 'test.only("a", () => {});', "test/unit/*.test.ts"],
  ["a skipped test", "suspicious/noSkippedTests", 'test.skip("a", () => {});', "test/unit/*.test.ts"],
  ["a name in camel case", "style/useFilenamingConvention", "export const a = 1;", "src/flows/aName.ts"],
  ["a long file", "style/noExcessiveLinesPerFile", "export {};\n".repeat(351)],
  [
    "a long function",
    "complexity/noExcessiveLinesPerFunction",
    `export const a = () => {\n${"  b();\n".repeat(61)}};\nconst b = () => 1;`,
  ],
  [
    "a tangled function",
    "complexity/noExcessiveCognitiveComplexity",
    `export const a = (b: number) => {\n${"if (b > 1) {\n".repeat(6)}b;\n${"}\n".repeat(6)}};`,
  ],
];

/** What looks like a violation and is none. */
const permitted: [what: string, text: string, file: string][] = [
  [
    "a lazy import with attributes",
    'await import("./a.json", { with: { type: "json" } });',
    "src/flows/*.ts",
  ],
  ["a lazy import over two lines", 'await import(\n  "../domain/a.ts"\n);', "src/flows/*.ts"],
  ["own files named as a package", 'import "./ws.ts";\nimport "./dayjs.ts";', "src/flows/*.ts"],
  ["own files named as a room", 'import "./views.ts";\nimport "./config.ts";', "src/flows/*.ts"],
  [
    "process.env in config",
    "export const a = process.env.A;\nexport const { env } = process;",
    "src/config.ts",
  ],
  ["console in main", "console.log(1);", "src/main.ts"],
  ["the list of commands", 'export { a } from "./a.ts";', "commands/index.ts"],
  ["the list of stores", 'export { a } from "./a.ts";', "storage/index.ts"],
  ["a package of the tests", 'import "fast-check";', "test/unit/*.test.ts"],
  [
    "the context of a flow",
    'import type { A } from "../flows/context.ts"; export type B = A;',
    "src/door/*.ts",
  ],
  ["a default export", "export default {};", "test/vitest.config.ts"],
];

describe("the rules", () => {
  const pathOf = (file: string, index: number) => file.replace("*", `case-${index}`);
  let diagnostics: Diagnostic[];
  let ofPermitted: Diagnostic[];

  beforeAll(() => {
    const planted = violations.map(([, , text, file = "src/flows/*.ts"], index) => [
      pathOf(file, index),
      `${text}\n`,
    ]);
    diagnostics = lint(Object.fromEntries(planted));
    const harmless = permitted.map(([, text, file], index) => [pathOf(file, index), `${text}\n`]);
    ofPermitted = lint(Object.fromEntries(harmless));
  });

  test.each(
    violations.map((violation, index) => [...violation.slice(0, 2), index] as [string, string, number]),
  )("%s is caught by %s", (_, rule, index) => {
    const path = pathOf(violations[index]?.[3] ?? "src/flows/*.ts", index);
    const found = diagnostics
      .filter(({ location }) => location.path === path)
      .map(({ category }) => category);
    expect(found).toContain(rule === "plugin" ? rule : `lint/${rule}`);
  });

  test.each(permitted.map(([what, , file], index) => [what, pathOf(file, index)] as const))(
    "%s is permitted in %s",
    (_, path) => {
      expect(ofPermitted.filter(({ location }) => location.path === path)).toEqual([]);
    },
  );
});

const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

const tools = [
  "@biomejs/biome",
  "@tsconfig/strictest",
  "@types/node",
  "knip",
  "oxlint",
  "oxlint-tsgolint",
  "typescript",
];

/** Runs the script `check` on a small bot of its own: what it printed last, and all of it. */
const check = (files: Record<string, string>, dependencies: Record<string, string> = {}) => {
  const { devDependencies } = manifest;
  const small = {
    type: "module",
    scripts: { check: manifest.scripts.check, fix: manifest.scripts.fix },
    dependencies,
    devDependencies: Object.fromEntries(tools.map((name) => [name, devDependencies[name]])),
  };
  const main = `${Object.keys(files)
    .map((path) => `import "./${path.replace("src/", "")}";\n`)
    .join("")}`;
  const folder = folderWith({
    "src/main.ts": main === "" ? 'console.log("up");\n' : main,
    ...files,
    "package.json": `${JSON.stringify(small, null, 2)}\n`,
  });
  const { status, stdout, stderr } = run(folder, manifest.scripts.check ?? "exit 2");
  return { status, last: stderr.trimEnd().split("\n").at(-1), all: stdout + stderr };
};

describe("npm run check", () => {
  test("passes a clean house", () => {
    const { status, all } = check({});
    expect(status, all).toBe(0);
  });

  const later = "const later = async (): Promise<void> => {\n  await Promise.resolve();\n};\n";

  test.each<[what: string, step: string, said: string, files: Record<string, string>]>([
    ["a file out of format", "biome", "format", { "src/jobs/a.ts": "process.exitCode=2" }],
    [
      "an import cycle",
      "biome",
      "noImportCycles",
      {
        "src/jobs/a.ts": 'import "./b.ts";\n',
        "src/jobs/b.ts": 'import "./a.ts";\n',
      },
    ],
    [
      "a wrong type",
      "tsc",
      "TS2322",
      { "src/jobs/a.ts": "const a: string = 1;\nprocess.exitCode = a.length;\n" },
    ],
    ["a floating promise", "oxlint", "no-floating-promises", { "src/jobs/a.ts": `${later}\nlater();\n` }],
    [
      "a promise nobody awaits",
      "oxlint",
      "no-misused-promises",
      {
        "src/jobs/a.ts": `${later}\n[1].map(String).sort().some(later);\n`,
      },
    ],
    ["an unused export", "knip", "Unused exports", { "src/jobs/a.ts": "export const unused = 1;\n" }],
    ["an unused type", "knip", "Unused exported types", { "src/jobs/a.ts": "export type Unused = 1;\n" }],
  ])("%s fails %s alone", (_, step, said, files) => {
    const { status, last, all } = check(files);
    expect(status).toBe(1);
    expect(last, all).toMatch(new RegExp(`^check failed: \\[${step}[^\\]]*\\]$`));
    expect(all).toContain(said);
  });

  test("an unused file fails knip alone", () => {
    const { last, all } = check({
      "src/main.ts": 'console.log("up");\n',
      "src/jobs/a.ts": "process.exitCode = 2;\n",
    });
    expect(last, all).toBe("check failed: [knip]");
    expect(all).toContain("Unused files");
  });

  test("an unused package fails knip alone", () => {
    const { last, all } = check({}, { dayjs: "1.11.23" });
    expect(last, all).toBe("check failed: [knip]");
    expect(all).toContain("Unused dependencies");
  });
});
