import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadDemo } from "../../src/tools/load-demo.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
const channel = "C0GENERAL01";

beforeEach(async () => {
  office = await openOffice();
  const parks = readFileSync(new URL("../../src/workspace/demo/parks.csv", import.meta.url));
  const by = { slackUserId: office.staff, now: office.clock.now(), zone: "Asia/Shanghai" };
  expect(loadDemo(office.stores, { parks }, by)).toMatchObject({ done: true, value: { added: 95 } });
});
afterEach(() => office.close());

const ask = async (line: string, who = office.staff) => {
  const seen = await office.workspace.as(who).command(line, channel);
  return JSON.stringify(seen);
};

test.each([
  ["/park list", "园区 95 家"],
  ["/park list 山东", "园区：“山东”"],
  ["/park 列表 江苏 命名", "苏州工业园区"],
  ["/park show 昆山高新", "昆山高新技术产业开发区"],
  ["/park show ksgx", "昆山高新技术产业开发区"],
  ["/park show lubei", "山东鲁北企业集团"],
  ["/park show 昆明", "对得上不止一家"],
  ["/park show 火星", "没有找到园区"],
  ["/park show", "例如"],
  ["/park lsit", "您是想打"],
  ["/park show 经济", "对得上 50 家"],
  ["/park show 经济", "/park list 经济"],
  ["/park 昆山高新", "您是想打 `/park show 昆山高新` 吗"],
  ["/park 昆山", "您是想打 `/park show 昆山` 吗"],
  ["/park LSIT", "没有“/park LSIT”"],
  ["/park Jiā&Yǐ", "没有“/park Jiā&amp;Yǐ”"],
  ["/park @liu.min", "没有“/park @liu.min”"],
  [`/park show ${"火星".repeat(60)}`, `“${"火星".repeat(20)}…”`],
  [`/park ${"Mars".repeat(60)}`, `“/park ${"Mars".repeat(10)}…”`],
  ["/park", "园区"],
  ["/park help", "/park show 昆山高新"],
])("%s answers with %s", async (line, expected) => {
  expect(await ask(line)).toContain(expected);
});

test("a park's history goes up to today: what came in 2020 is not told in 2019", async () => {
  expect(await ask("/park show 昆山高新")).not.toContain("2020");
  office.clock.moveTo("2020-06-01T01:00:00.000Z");
  expect(await ask("/park show 昆山高新")).toContain("2020年命名");
});

test("only staff read the parks", async () => {
  expect(await ask("/park 昆山高新", office.expert)).not.toContain("/park show");
  expect(await ask("/park list", office.expert)).toContain("由办公室工作人员办理");
});

test("the list is turned page by page in the same message", async () => {
  const person = office.workspace.as(office.staff);
  await person.command("/park list", channel);
  const shown = () => office.workspace.messages(channel, office.staff).at(-1);
  const first = shown();
  expect(JSON.stringify(first)).toContain("第 1／7 页");
  if (first === undefined) throw new Error("nothing was shown");
  await person.click(first, "park.list:next");
  await office.workspace.until(() => JSON.stringify(shown()).includes("第 2／7 页"));
  expect(office.workspace.messages(channel, office.staff)).toHaveLength(1);
});

test("without any parks a filter leads to the import", async () => {
  const empty = await openOffice();
  const seen = await empty.workspace.as(empty.staff).command("/park list 山东", channel);
  expect(JSON.stringify(seen)).toContain("/park import");
  await empty.close();
});
