import { afterEach, beforeEach, expect, test } from "vitest";
import { importFile } from "../../src/tools/import-file.ts";
import { importLines } from "../../src/views/lists/import-lines.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { workbook } from "../support/workbooks.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const by = {
  slackUserId: "U0ADMIN001",
  language: "zh-CN",
  now: "2019-06-17T01:00:00.000Z",
  zone: "Asia/Shanghai",
} as const;
const rows = [["名单"], ["名称", "省份", "类型"], ["示例经开区", "江苏省", "综合类"]];
const wanted = (sheets: readonly string[], sheet?: string) => ({
  noun: "parks" as const,
  surveyId: undefined,
  sheet,
  bytes: workbook(sheets.map((name) => ({ name, rows }))),
});

test("a file is shown, and recorded once that is confirmed", async () => {
  const { stores } = database;
  const said: string[] = [];
  const no = await importFile(stores, wanted(["一"]), by, async (shown) => {
    said.push(importLines(shown, "zh-CN"));
    return false;
  });
  expect(no.outcome?.kind).toBe("preview");
  expect(said).toEqual(["导入园区预览：新增 1。 还没有导入。\n➕ 新增 1：示例经开区"]);
  expect(stores.parks.all()).toEqual([]);
  const yes = await importFile(stores, wanted(["一"]), by, async () => true);
  expect(importLines(yes, "zh-CN")).toContain("✅ 已读入 1 行：新增 1。");
  expect(stores.parks.all()).toHaveLength(1);
  expect(stores.audit.ofSubject("parks")).toMatchObject([{ actor: "U0ADMIN001" }]);
});

test("sheets to choose from are named, and the chosen one is taken", async () => {
  const { stores } = database;
  const which = await importFile(stores, wanted(["一", "二"]), by, async () => true);
  expect(importLines(which, "zh-CN")).toBe("请用 --sheet 选一张工作表：一、二");
  await importFile(stores, wanted(["一", "二"], "二"), by, async () => true);
  expect(stores.parks.all()).toHaveLength(1);
});

test("complaints are said row by row, and nothing is asked", async () => {
  const bytes = Buffer.from("名称,省份,类型\n甲,江苏省,乙\n");
  const ended = await importFile(database.stores, { ...wanted([]), bytes }, by, () => {
    throw new Error("nothing to confirm");
  });
  expect(importLines(ended, "en")).toContain("Line 2");
});
