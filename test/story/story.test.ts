import { expect, test } from "vitest";
import { liveTheSeason } from "./season.ts";

test("the season of 2019, lived over the wire, comes to what its record says", async () => {
  const { figures, transcript } = await liveTheSeason();
  for (const { name, record, store } of figures) expect(store, name).toBe(record);
  const told = transcript.join("\n");
  for (const said of ["已记下", "空出 1 席", "状态通报", "参加，对吗", "座谈会", "人次"])
    expect(told).toContain(said);
  expect(told).not.toMatch(/undefined|NaN|\[object|出了点问题/);
});
