import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumeral } from "../../src/input/dates/numerals.ts";
import {
  firstWord,
  listOf,
  normalise,
  plainText,
  readCount,
  readMention,
  readReference,
  wordsOf,
} from "../../src/input/words.ts";

describe("words", () => {
  test.each([
    ["schedule 昆山高新 7月3日 2", ["schedule", "昆山高新", "7月3日", "2"]],
    ["安排　昆山高新，７月３日；２", ["安排", "昆山高新", "7月3日", "2"]],
    ["add 昆山高新、嘉兴港区,鲁北", ["add", "昆山高新", "嘉兴港区", "鲁北"]],
    ["new “2019 年 专题调研” 6.28-7.18", ["new", "2019 年 专题调研", "6.28-7.18"]],
    ['new "Park survey, 2019" like S1', ["new", "Park survey, 2019", "like", "S1"]],
    ["new 「昆山 高新」", ["new", "昆山 高新"]],
    ['new "no end here', ["new", "no", "end", "here"]],
    ["link E05 <@U012AB|li na>", ["link", "E05", "<@U012AB|li na>"]],
    ["link <@U1><@U2>", ["link", "<@U1>", "<@U2>"]],
    ["note a&lt;b &amp;&amp; c", ["note", "a<b", "&&", "c"]],
    ["", []],
    [" 、，； ", []],
  ])("%j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("any text is read, and plain words come back as they were joined", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const word of wordsOf(text)) expect(word).not.toBe("");
      }),
    );
    const word = fc.stringMatching(/^[a-z0-9昆山高新区经开]{1,8}$/);
    const gap = fc.constantFrom(" ", "，", "、", "；", "　", ", ", ";");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), gap, (words, between) => {
        expect(wordsOf(words.join(between))).toEqual(words);
      }),
    );
  });
});

describe("lists", () => {
  test.each([
    ["kunshan gaoxin, lubei", ["kunshan gaoxin", "lubei"]],
    ["昆山高新、嘉兴港区；鲁北", ["昆山高新", "嘉兴港区", "鲁北"]],
    ["E05 E07　E09", ["E05", "E07", "E09"]],
    ["嘉兴港区\n昆山 高新\n", ["嘉兴港区", "昆山 高新"]],
    ['"Lubei, Shandong" 鲁北', ["Lubei, Shandong", "鲁北"]],
  ])("%j", (text, items) => {
    expect(listOf(text)).toEqual(items);
  });
});

test("the first word is read, the rest is kept as it was typed", () => {
  expect(firstWord("　取消 V12 天气原因，道路中断")).toEqual({
    word: "取消",
    rest: "V12 天气原因，道路中断",
  });
  expect(firstWord("“昆山 高新”，7月3日")).toEqual({ word: "昆山 高新", rest: "7月3日" });
  expect(firstWord("<@U1|li na> 好")).toEqual({ word: "<@U1|li na>", rest: "好" });
  expect(firstWord("a&amp;b c")).toEqual({ word: "a&b", rest: "c" });
  expect(firstWord("")).toEqual({ word: "", rest: "" });
});

test("text for keeping loses Slack's wrapping only", () => {
  expect(plainText(" 见 <https://a.example/b|a.example>，&lt;附件&gt; &amp; <mailto:x@y.cn> ")).toBe(
    "见 a.example，<附件> & x@y.cn",
  );
  expect(normalise("Ｖ１２，“好”　\u200b")).toBe('V12,"好" ');
});

describe("mentions", () => {
  test.each([
    ["<@U012AB>", { kind: "user", id: "U012AB" }],
    ["<@W1|li>", { kind: "user", id: "W1", name: "li" }],
    ["<#C1|general>", { kind: "channel", id: "C1", name: "general" }],
    ["<!subteam^S1|@staff>", { kind: "group", id: "S1", name: "staff" }],
    ["<!channel>", undefined],
    ["@li", undefined],
  ])("%s", (word, mention) => {
    expect(readMention(word)).toEqual(mention);
  });
});

describe("short references", () => {
  test.each([
    ["V12", { kind: "visit", number: 12 }],
    ["ｍ３", { kind: "meeting", number: 3 }],
    ["s01", { kind: "survey", number: 1 }],
    ["Ａ３１", { kind: "assignment", number: 31 }],
    ["e5", { kind: "expert", code: "E05" }],
    ["E124", { kind: "expert", code: "E124" }],
    ["V0", undefined],
    ["V", undefined],
    ["X1", undefined],
    ["V12a", undefined],
  ])("%s", (word, reference) => {
    expect(readReference(word)).toEqual(reference);
  });
});

test.each([
  ["3", 3],
  ["３天", 3],
  ["两位", 2],
  ["十二家", 12],
  ["2 days", 2],
  ["廿四", 24],
  ["很多", undefined],
  ["-1", undefined],
  ["1.5", undefined],
])("count %s", (word, count) => {
  expect(readCount(word)).toBe(count);
});

test("numerals", () => {
  expect(["〇", "十", "二十", "三十一", "九十九"].map(readNumeral)).toEqual([0, 10, 20, 31, 99]);
  expect(["十十", "百", "", "一二"].map(readNumeral)).toEqual([undefined, undefined, undefined, undefined]);
});
