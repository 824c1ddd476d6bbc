import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { type Candidate, type Found, find, findEach, indexOf } from "../../src/input/finding/find.ts";

const rows = parse<Record<string, string>>(readFileSync(new URL("input-parks.csv", import.meta.url)), {
  columns: true,
  bom: true,
});
const parks: Candidate<string>[] = rows.map(({ name_zh = "", name_en = "" }) => ({
  id: name_zh,
  names: [name_zh, name_en],
}));
const index = indexOf(parks);
const anyPark = fc.constantFrom(...parks);

function idsOf(found: Found<string>): readonly string[] {
  if (found.kind === "one") return [found.id];
  return found.kind === "several" ? found.ids : [];
}

describe("one park", () => {
  test.each([
    ["昆山高新技术产业开发区", "昆山高新技术产业开发区", "exact"],
    ["潍坊经济开发区", "潍坊经济开发区", "exact"],
    ["山东潍坊经济开发区", "潍坊经济开发区", "exact"],
    ["潍坊经开区", "潍坊经济开发区", "exact"],
    ["昆山高新区", "昆山高新技术产业开发区", "exact"],
    ["江苏省昆山经开区", "昆山经济技术开发区", "exact"],
    ["武进高新区", "武进国家高新技术产业开发区", "exact"],
    ["广州经开区", "广州开发区", "exact"],
    ["东莞生态园", "广东东莞生态产业园区", "exact"],
    ["嘉兴港区管委会", "嘉兴港区", "exact"],
    ["无锡新区(高新技术产业开发区)", "无锡新区（高新技术产业开发区）", "exact"],
    ["kunshan etdz", "昆山经济技术开发区", "exact"],
    ["昆山高新", "昆山高新技术产业开发区", "prefix"],
    ["张家港保税", "张家港保税区暨扬子江国际化学工业园", "prefix"],
    ["鲁北", "山东鲁北企业集团", "prefix"],
    ["上海市北高新", "上海市市北高新技术服务业园区", "prefix"],
    ["Huai'an", "淮安经济技术开发区", "prefix"],
    ["lubei", "山东鲁北企业集团", "prefix"],
    ["张江", "上海张江高科技园区", "part"],
    ["徐圩", "国家东中西区域合作示范区（连云港徐圩新区）", "part"],
    ["天津高新区", "天津滨海高新技术产业开发区华苑科技园", "part"],
    ["无锡高新区", "无锡新区（高新技术产业开发区）", "part"],
    ["苏州园区", "苏州工业园区", "part"],
    ["经开 临沂", "临沂经济技术开发区", "part"],
    ["suzhou park", "苏州工业园区", "part"],
    ["Kunshan hi-tech", "昆山高新技术产业开发区", "prefix"],
    ["kunshan gaoxin", "昆山高新技术产业开发区", "pinyin"],
    ["tianjin gaoxin", "天津滨海高新技术产业开发区华苑科技园", "pinyin"],
    ["昆山gaoxin", "昆山高新技术产业开发区", "pinyin"],
    ["ksgx", "昆山高新技术产业开发区", "pinyin"],
    ["ＫＳＧＸＱ", "昆山高新技术产业开发区", "pinyin"],
    ["wlmq", "乌鲁木齐经济技术开发区", "pinyin"],
    ["kunshna gaoxin", "昆山高新技术产业开发区", "typo"],
    ["昆山高薪区", "昆山高新技术产业开发区", "typo"],
  ] as const)("%s", (typed, id, by) => {
    expect(find(index, typed)).toEqual({ kind: "one", id, by });
  });
});

describe("equals are never chosen among", () => {
  test.each([
    ["昆明", ["昆明经济技术开发区", "昆明高新技术产业开发区"]],
    ["潍坊", ["山东潍坊滨海经济开发区", "潍坊经济开发区"]],
    ["weifang", ["山东潍坊滨海经济开发区", "潍坊经济开发区"]],
    ["滨海", ["山东潍坊滨海经济开发区", "天津滨海高新技术产业开发区华苑科技园"]],
    ["武进", ["江苏武进经济开发区", "武进国家高新技术产业开发区"]],
    ["昆山开发区", ["昆山经济技术开发区", "昆山高新技术产业开发区"]],
    ["ks", ["昆山经济技术开发区", "昆山高新技术产业开发区"]],
    ["suzhuo", ["苏州工业园区", "苏州高新技术产业开发区"]],
    ["kunshn", ["昆山经济技术开发区", "昆山高新技术产业开发区"]],
  ])("%s", (typed, ids) => {
    expect(find(index, typed)).toMatchObject({ kind: "several", ids });
  });

  test("of two things with one name", () => {
    const twins = indexOf([
      { id: 1, names: ["王伟", "E01"] },
      { id: 2, names: ["王伟", "E02"] },
    ]);
    expect(find(twins, "王伟老师")).toEqual({ kind: "several", ids: [1, 2], by: "exact" });
    expect(find(twins, "e02")).toEqual({ kind: "one", id: 2, by: "exact" });
  });
});

describe("places that are not in the list are not taken for their neighbours", () => {
  test.each([
    ["南通高新区", "南通经济技术开发区"],
    ["长沙高新区", "长沙经济技术开发区"],
    ["抚州经开区", "福州经济技术开发区"],
  ])("%s: %s is only named as near", (typed, nearest) => {
    const found = find(index, typed);
    expect(found.kind === "none" && found.nearest[0]).toBe(nearest);
  });

  test.each(["", "  ", "？！", "月球", "qqqq", "x".repeat(5000)])("%j finds nothing near", (typed) => {
    expect(find(index, typed)).toEqual({ kind: "none", nearest: [] });
  });
});

test("each of the parks is found by its full names, Chinese and English", () => {
  expect(parks).toHaveLength(95);
  for (const { id, names } of parks) {
    for (const name of names) expect(find(index, name)).toEqual({ kind: "one", id, by: "exact" });
  }
});

test("each of the parks is found by its pinyin, in full, spaced and by initials", () => {
  for (const { id } of parks) {
    const syllables = pinyin(id, { toneType: "none", type: "array", nonZh: "removed", v: true });
    expect(idsOf(find(index, syllables.join("")))).toContain(id);
    expect(idsOf(find(index, syllables.join(" ")))).toContain(id);
    expect(idsOf(find(index, syllables.map((syllable) => syllable[0]).join("")))).toContain(id);
  }
});

test("every beginning of a name leads to it or asks", () => {
  fc.assert(
    fc.property(anyPark, fc.double({ min: 0, max: 1, noNaN: true }), ({ id }, share) => {
      const typed = id.slice(0, 2 + Math.floor(share * (id.length - 2)));
      const found = find(index, typed);
      // A longer name may begin with another park's full name, and exact beats prefix.
      if (!(found.kind === "one" && found.by === "exact")) expect(idsOf(found)).toContain(id);
    }),
  );
});

test("whatever is typed gets an answer with known ids", () => {
  const known = new Set(parks.map(({ id }) => id));
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      for (const id of idsOf(find(index, typed))) expect(known.has(id)).toBe(true);
    }),
  );
});

describe("lists", () => {
  const ids = (text: string) => findEach(index, text).map(({ found }) => idsOf(found));
  const [ks, jx, lb] = ["昆山高新技术产业开发区", "嘉兴港区", "山东鲁北企业集团"];

  test.each([
    ["昆山高新 嘉兴港区 鲁北", [[ks], [jx], [lb]]],
    ["昆山高新、嘉兴港区；鲁北", [[ks], [jx], [lb]]],
    ["kunshan gaoxin lubei", [[ks], [lb]]],
    ["kunshan gaoxin, lubei", [[ks], [lb]]],
    ["嘉兴港区，火星", [[jx], []]],
  ])("%s", (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test("each item says what was typed for it", () => {
    expect(findEach(index, "昆山高新　火星").map(({ typed }) => typed)).toEqual(["昆山高新", "火星"]);
  });
});
