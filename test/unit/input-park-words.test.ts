import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Park, stageOn } from "../../src/domain/parks.ts";
import { readParkList } from "../../src/input/lists/park-list.ts";
import { filterParks, readPark } from "../../src/input/parks.ts";

const today = "2019-06-17";
const list = readParkList(readFileSync(new URL("../../src/workspace/demo/parks.csv", import.meta.url)));
const parks: readonly Park[] = (list.done ? list.value : []).map(({ facts, stage }, i) => ({
  ...facts,
  id: i + 1,
  stages: stage === undefined ? [] : [stage],
}));
const fits = (is: (park: Park) => boolean) => parks.filter(is).map((park) => park.nameZh);
const inProvince =
  (...names: string[]) =>
  (park: Park) =>
    names.includes(park.provinceZh);
const named = (park: Park) => stageOn(park, today)?.stage === "named";

const filters: readonly [string, (park: Park) => boolean][] = [
  ["江苏 浙江", inProvince("江苏省", "浙江省")],
  ["Jiangsu, Zhejiang", inProvince("江苏省", "浙江省")],
  ["行业类 静脉类", (park) => park.kind !== "sector_integrated"],
  ["山东 综合类", (park) => inProvince("山东省")(park) && park.kind === "sector_integrated"],
  [
    "江苏 静脉类 山东 行业类",
    (park) => inProvince("江苏省", "山东省")(park) && park.kind !== "sector_integrated",
  ],
  ["江苏 命名", (park) => inProvince("江苏省")(park) && named(park)],
  ["江苏 昆山", (park) => park.nameZh.startsWith("昆山")],
];

test.each(filters)("“%s”: words of one kind are alternatives, of different kinds all hold", (filter, is) => {
  const found = filterParks(filter, parks, today);
  const expected = fits(is);
  expect(expected.length).toBeGreaterThan(1);
  expect(found.done ? found.value.map((park) => park.nameZh) : found).toEqual(expected);
});

test.each([
  ["火星", []],
  ["Mars", []],
  ["hello", []],
  ["lsit", []],
  ["三亚开发区", []],
  ["抚州经开区", ["福州经济技术开发区"]],
])("“%s” is no park, and only what is really close is named: %j", (typed, nearest) => {
  const found = readPark(typed, parks);
  expect(found.done ? [] : found.refusal).toMatchObject({
    name: "park_unknown",
    nearest: nearest.map((nameZh) => ({ nameZh })),
  });
});

test("of many that are near, three are named", () => {
  const found = readPark("上海火星园", parks);
  expect(found.done ? [] : found.refusal).toMatchObject({ nearest: { length: 3 } });
});
