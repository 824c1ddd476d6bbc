import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshFolder } from "../support/database.ts";
import { type MainProcess, startMain } from "../support/main-process.ts";

let folder: string;
let remove: () => void;
let main: MainProcess | undefined;

beforeEach(() => {
  ({ folder, remove } = freshFolder());
  mkdirSync(`${folder}/data`);
});
afterEach(async () => {
  await main?.kill();
  remove();
});

/** What it printed, once it has ended by itself with code 1. */
async function refusal(variables: Readonly<Record<string, string>>): Promise<string> {
  main = startMain(folder, { PORT: "0", ...variables });
  expect(await main.ended, main.printed()).toEqual({ code: 1 });
  expect(main.printed()).not.toMatch(/^ {4}at /m);
  return main.printed();
}

test("a kept workspace that is damaged is answered with its path and what to do", async () => {
  writeFileSync(`${folder}/data/workspace.json`, "{ half");
  expect(await refusal({})).toContain("本地工作区的文件 data/workspace.json 读不出来");
});
