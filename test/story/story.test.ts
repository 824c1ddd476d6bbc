import { expect, test } from "vitest";
import { liveTheSeason } from "./season.ts";

test("the season of 2019, lived over the wire, comes to what its record says", async () => {
  const { figures, transcript } = await liveTheSeason();
  for (const { name, record, store } of figures) expect(store, name).toBe(record);
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
    "座谈会",
    "人次",
  ])
    expect(told).toContain(said);
  expect(told).not.toMatch(/undefined|NaN|\[object|出了点问题/);
});
