import { expect, test } from "vitest";
import { liveTheSeason } from "./season.ts";

test("the season of 2019, lived over the wire, comes to what its record says", async () => {
  const { figures, transcript } = await liveTheSeason();
  for (const { name, record, store } of figures) expect(store, name).toBe(record);
  const symposium = new Map(figures.map(({ name, store }) => [name, store]));
  expect(symposium.get("symposium invited")).toBe(49);
  for (const what of ["invited", "answered", "attending", "attended"]) {
    const parts = figures.filter(({ name }) => name.startsWith(`symposium ${what}, `));
    // Six groups and eight provinces; the groups make up the whole.
    expect(parts).toHaveLength(14);
    const groups = parts.slice(0, 6).reduce((sum, { store }) => sum + store, 0);
    expect(groups).toBe(symposium.get(`symposium ${what}`));
  }
  const told = transcript.join("\n");
  for (const said of [
    "已记下",
    "空出 1 席",
    "状态通报",
    "问卷逾期",
    "已催 7月8日",
    "园区未确认日期",
    "参加，对吗",
    "读懂 5 条",
    "第 2 次提醒，也是最后一次",
    "示例专家10老师 还没有答复",
    "已按您的提议改到 7月5日",
    "已改期 V15",
    "人次",
    "“贵州去两个人”是哪个单位的？",
    "由 示例代表癸（副处长）参加",
    "实到 45 人",
    "其中迟到 1 人",
    "议定 2 项",
    "国家生态工业示范园区建设工作座谈会纪要",
  ])
    expect(told).toContain(said);
  expect(told).not.toMatch(/undefined|NaN|\[object|出了点问题/);
});
