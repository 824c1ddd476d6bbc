import { describe, expect, test } from "vitest";
import { splitReason, splitRowsReason } from "../../src/input/reasons.ts";

describe("a reason behind a command", () => {
  test.each([
    ["E05 E07", "E05 E07", undefined],
    ["E05 原因：园区指定", "E05", "园区指定"],
    ["E05 because he wants to", "E05", "he wants to"],
    ["E05 原因：", "E05 原因：", undefined],
    ["E05 原因：。", "E05 原因：。", undefined],
  ])("%s", (typed, text, reason) => {
    expect(splitReason(typed)).toEqual({ text, reason });
  });
});

describe("a reason among rows", () => {
  test.each([
    ["昆山 7月3日", "昆山 7月3日", undefined],
    ["昆山 7月3日 原因：换届；芜湖 7月9日", "昆山 7月3日\n芜湖 7月9日", "换届"],
    ["昆山 7月3日\n芜湖 7月9日\n原因：换届", "昆山 7月3日\n芜湖 7月9日\n", "换届"],
    ["昆山 7月3日 原因：换届\n芜湖 7月9日 因为下雨", "昆山 7月3日\n芜湖 7月9日", "换届；下雨"],
  ])("%s", (typed, text, reason) => {
    expect(splitRowsReason(typed)).toEqual({ text, reason });
  });
});
