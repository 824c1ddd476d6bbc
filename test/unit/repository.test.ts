import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";

const repository = new URL("../..", import.meta.url).pathname;

/** What git tracks or would track, without what is deleted but not yet committed. */
const files = (() => {
  const { status, stdout, stderr } = spawnSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    {
      cwd: repository,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`these tests need a git clone: ${stderr}`);
  const paths = stdout.split("\0").filter((path) => path !== "");
  return paths.filter((path) => statSync(join(repository, path), { throwIfNoEntry: false })?.isFile());
})();

/** All but this file, which must name what it looks for. */
const others = files.filter((path) => path !== "test/unit/repository.test.ts");

const text = (path: string): string => readFileSync(join(repository, path), "utf8");

/** The places, as `path:line`, where a pattern is found. */
const found = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    text(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );

const inRooms = files.filter((path) => /^(?:src|commands|storage)\/.*\.ts$/.test(path));

describe("the repository", () => {
  test("has nothing at its top but what is agreed", () => {
    const agreed = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "README.zh-CN.md",
      "commands",
      "package-lock.json",
      "package.json",
      "src",
      "storage",
      "test",
      "tsconfig.json",
    ];
    const top = new Set(files.map((path) => path.split("/")[0] ?? path));
    const other = [...top].filter((name) => !(agreed.includes(name) || name.startsWith(".")));
    expect(other).toEqual([]);
  });

  test("has no file too long to read", () => {
    const long = inRooms.filter((path) => text(path).trimEnd().split("\n").length > 350);
    expect(long).toEqual([]);
  });

  test("has no drawer for odds and ends", () => {
    const drawers = files.filter((path) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.[^/]*$)/.test(path),
    );
    expect(drawers).toEqual([]);
  });

  test("keeps barrels to the two lists", () => {
    const indexes = files.filter((path) => basename(path) === "index.ts");
    expect(indexes.filter((path) => !["commands/index.ts", "storage/index.ts"].includes(path))).toEqual([]);
  });

  test.each([
    ["a thing left to do", /\b(?:TODO|FIXME|XXX)\b/],
    [
      "a check switched off",
      /biome-ignore|oxlint-disable|eslint-disable|@ts-(?:ignore|nocheck|expect-error)/,
    ],
    ["a path of somebody's machine", /(?<![\w.~-])\/(?:work|root|home|Users|tmp|private)\/\w/],
    [
      "a registry's address",
      /\bregistry[.-][\w-]+\.[a-z]|\b(?:npmmirror|artifactory|verdaccio)\b|_authToken/i,
    ],
    ["a registry of its own", /^\s*(?:@[\w-]+:)?registry\s*=/],
  ])("has nowhere %s", (_, pattern) => {
    expect(found(pattern, others)).toEqual([]);
  });

  test("runs every test it has", () => {
    const tests = files.filter((path) => path.startsWith("test/") && path.endsWith(".ts"));
    expect(found(/^\s*(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/, tests)).toEqual([]);
  });

  test("has a CI script that can be executed", () => {
    expect(statSync(join(repository, ".ci/run")).mode & 0o111).toBe(0o111);
  });
});
