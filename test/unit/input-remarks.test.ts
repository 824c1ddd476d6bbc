import { describe, expect, test } from "vitest";
import type { Standing } from "../../src/domain/matters.ts";
import { type Nameable, readEchoAnswer, readRemark } from "../../src/input/remarks/remarks.ts";

const today = "2019-06-17";

const of = (
  standing: Standing,
  day: `${number}-${number}-${number}`,
  id: number,
  ...names: string[]
): Nameable => ({
  kind: "visit",
  standing,
  days: [day],
  names,
  references: [`V${id}`, `A${id + 30}`],
});
const kunshan = (standing: Standing) =>
  of(
    standing,
    "2019-07-03",
    2,
    "昆山高新技术产业开发区",
    "Kunshan National Hi-Tech Industrial Development Zone",
    "昆山",
  );
const zhangjiagang = (standing: Standing) => of(standing, "2019-07-04", 3, "张家港经济技术开发区");
const meeting: Nameable = {
  kind: "meeting",
  standing: "open",
  days: ["2019-07-19"],
  names: ["专题调研总结会"],
  references: ["M3"],
};

const one = [kunshan("open")];
const two = [kunshan("open"), zhangjiagang("open")];
const agreed = [kunshan("coming")];
const mixed = [kunshan("coming"), zhangjiagang("open")];

const marks = { accept: "+", decline: "-", tentative: "?", delegate: ">" } as const;

/** `all 0+ 1-`: which, then each place with a yes or a no. */
function shown(typed: string, matters: readonly Nameable[]): string {
  const read = readRemark(typed, today, matters);
  switch (read.kind) {
    case "answer":
      return [read.which, ...read.picks.map((p) => `${p.index}${marks[p.answer]}${p.delegate ?? ""}`)].join(
        " ",
      );
    case "other_date":
      return `date ${read.days.join(",")} about ${read.about.join(",")}`;
    case "unclear":
      return `unclear about ${read.about.join(",")}`;
    default:
      return read.kind;
  }
}

describe.each<[string, readonly Nameable[], readonly [string, string][]]>([
  [
    "one open request",
    one,
    [
      ["好的", "all 0+"],
      ["可以", "all 0+"],
      ["7月3日可以", "all 0+"],
      ["那天有课", "all 0-"],
      ["来不了了", "all 0-"],
      ["Yes, happy to", "all 0+"],
      ["昆山我去", "all 0+"],
      ["7月3日不行，7月5日可以吗", "date 2019-07-05 about 0"],
      ["能换个日期吗", "date  about 0"],
      ["能带一个学生吗？", "unclear about 0"],
      ["派李处长参加", "unclear about 0"],
      ["让我的学生去", "unclear about 0"],
      ["不一定能去", "unclear about 0"],
      ["7月3号还去吗", "unclear about 0"],
      ["7月3日？几点出发？", "unclear about 0"],
      ["收到，谢谢", "todo"],
      ["待办", "todo"],
      ["todo", "todo"],
      ["", "unclear about 0"],
    ],
  ],
  [
    "two open requests",
    two,
    [
      ["好的", "one 0+ 1+"],
      ["都可以", "all 0+ 1+"],
      ["两次都不行", "all 0- 1-"],
      ["7月4日可以", "all 1+"],
      ["昆山可以", "all 0+"],
      ["张家港那次来不了", "all 1-"],
      ["V3可以", "all 1+"],
      ["a33 不行", "all 1-"],
      ["7月3日可以，4日不行", "all 0+ 1-"],
      ["昆山可以，张家港不行", "all 0+ 1-"],
      ["那天有课", "one 0- 1-"],
      ["Kunshan works for me", "all 0+"],
      ["都去", "all 0+ 1+"],
      ["两次都去", "all 0+ 1+"],
      ["都去不了", "all 0- 1-"],
    ],
  ],
  [
    "a card that numbers two",
    [
      { ...kunshan("open"), ordinal: 1 },
      { ...zhangjiagang("open"), ordinal: 2 },
    ],
    [
      ["第一个可以，第二个不行", "all 0+ 1-"],
      ["①可以②不行", "all 0+ 1-"],
      ["第二次可以", "all 1+"],
      ["the first works, but I can't make the second", "all 0+ 1-"],
      ["第三个可以", "one 0+ 1+"],
    ],
  ],
  [
    "a meeting",
    [meeting],
    [
      ["派李处长参加", "all 0>李处长"],
      ["届时派员参加", "all 0>"],
      ["my deputy Mr Li will come instead", "all 0>Mr Li"],
      ["不一定能去", "all 0?"],
      ["待定", "all 0?"],
      ["视情况", "all 0?"],
      ["周五？几点钟的会？", "unclear about 0"],
    ],
  ],
  [
    "a visit that was called off",
    [kunshan("cancelled")],
    [
      ["3号还去吗", "unclear about 0"],
      ["7月3日还去吗", "unclear about 0"],
      ["好的", "courtesy"],
    ],
  ],
  [
    "a visit that was called off, beside one that stands",
    [kunshan("cancelled"), zhangjiagang("open")],
    [
      ["好的", "all 1+"],
      ["7月3日还去吗", "unclear about 0"],
      ["7月4日还去吗", "unclear about 1"],
      ["7月3日可以", "date 2019-07-03 about 1"],
    ],
  ],
  [
    "something agreed to",
    agreed,
    [
      ["来不了了", "all 0-"],
      ["7月3日临时有会", "all 0-"],
      ["好的", "courtesy"],
      ["谢谢老师！", "courtesy"],
      ["需要带什么材料吗", "unclear about 0"],
    ],
  ],
  [
    "one agreed, one open",
    mixed,
    [
      ["好的", "all 1+"],
      ["来不了了", "all 1-"],
      ["昆山来不了了", "all 0-"],
      ["7月3日去不了，7月4日可以", "all 0- 1+"],
    ],
  ],
  [
    "a visit and a meeting",
    [kunshan("open"), meeting],
    [
      ["7月19日参加", "all 1+"],
      ["总结会我参加", "one 0+ 1+"],
      ["M3 参加", "all 1+"],
      ["好的", "one 0+ 1+"],
    ],
  ],
  [
    "something said no to",
    [kunshan("refused")],
    [
      ["好的", "courtesy"],
      ["我又可以了", "all 0+"],
      ["7月3日可以了", "all 0+"],
      ["那天天气如何", "unclear about 0"],
    ],
  ],
  [
    "nothing at all",
    [],
    [
      ["好的", "courtesy"],
      ["我想退出专家库", "unclear about "],
      ["待办", "todo"],
    ],
  ],
])("with %s", (_name, matters, cases) => {
  test.each(cases)("%s", (typed, expected) => expect(shown(typed, matters)).toBe(expected));
});

test.each([
  ["对", "yes"],
  ["对，参加", "yes"],
  ["是的。", "yes"],
  ["好的", "yes"],
  ["不是", "no"],
  ["不对！", "no"],
  ["对了，能带学生吗", undefined],
  ["不方便", undefined],
])("after the echo, %s", (typed, expected) => expect(readEchoAnswer(typed)).toBe(expected));

test("a flood of small words is read in no time", () => {
  const flood = "好的嗯嗯".repeat(2_000);
  const before = performance.now();
  readRemark(`${flood}？`, today, two);
  expect(performance.now() - before).toBeLessThan(500);
});
