import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestVerb } from "../../src/input/finding/closest.ts";

const verbs = [
  ...[
    "list",
    "show",
    "schedule",
    "move",
    "cancel",
    "done",
    "assign",
    "invite",
    "replace",
    "record",
    "papers",
  ],
  ...["列表", "查看", "安排", "改期", "取消", "完成", "派组", "邀请", "补位"],
];

test.each([
  ["lsit", "list"],
  ["lst", "list"],
  ["LIST!", "list"],
  ["schedul", "schedule"],
  ["shedule", "schedule"],
  ["sched", "schedule"],
  ["asign", "assign"],
  ["invit", "invite"],
  ["cancle", "cancel"],
  ["canceled", "cancel"],
  ["安拍", "安排"],
  ["anpai", "安排"],
  ["anpia", "安排"],
  ["yaoqing", "邀请"],
  ["取小", "取消"],
  ["改其", "改期"],
  ["delete", undefined],
  ["昆山高新区", undefined],
  ["xyz", undefined],
  ["s", undefined],
  ["", undefined],
])("%j: did you mean %j?", (typed, name) => {
  expect(nearestVerb(typed, verbs)).toBe(name);
});

test("each name is nearest to itself, and any text gets an answer", () => {
  for (const verb of verbs) expect(nearestVerb(verb, verbs)).toBe(verb);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect([undefined, ...verbs]).toContain(nearestVerb(typed, verbs));
    }),
  );
});
