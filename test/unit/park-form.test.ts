import { expect, test } from "vitest";
import { languages } from "../../src/domain/languages.ts";
import { isSameParkName } from "../../src/domain/parks.ts";
import { type ParkFields, readParkForm } from "../../src/input/park-form.ts";
import { parkForm, parkFormFaults } from "../../src/views/parks/park-form.ts";
import { park } from "../support/samples.ts";

const filled: ParkFields = {
  name_zh: "昆山高新技术产业开发区",
  province: "江苏省",
  kind: "sector_integrated",
};

const faultsOf = (fields: ParkFields) => {
  const read = readParkForm({ ...filled, ...fields });
  return "faults" in read ? Object.entries(read.faults).map(([at, one]) => `${at} ${one?.fault}`) : [];
};

test.each<[ParkFields, string[]]>([
  [{}, []],
  [{ name_zh: "" }, ["name_zh missing"]],
  [{ name_zh: " 　\n " }, ["name_zh missing"]],
  [{ name_zh: "区".repeat(60) }, []],
  [{ name_zh: "区".repeat(61) }, ["name_zh too_long"]],
  [{ name_en: "x".repeat(141) }, ["name_en too_long"]],
  [{ province: " " }, ["province missing"]],
  [{ province: "省".repeat(31) }, ["province too_long"]],
  [{ city: "市".repeat(31) }, ["city too_long"]],
  [{ kind: undefined }, ["kind missing"]],
  [{ kind: "theme" }, ["kind missing"]],
  [{ latitude: "31.38", longitude: "120.92" }, []],
  [{ latitude: "３１．３８", longitude: "120.92°" }, []],
  [{ latitude: "31.38" }, ["longitude other_degree_missing"]],
  [{ longitude: "120.92" }, ["latitude other_degree_missing"]],
  [{ latitude: "120.92", longitude: "31.38" }, ["latitude degrees_unreadable"]],
  [{ latitude: "北纬31", longitude: "1e2" }, ["latitude degrees_unreadable", "longitude degrees_unreadable"]],
  [{ stage: "named", since: "2020" }, []],
  [{ stage: "named", since: "2020年3月20日" }, []],
  [{ stage: "named" }, ["since since_missing"]],
  [{ stage: "named", since: "去年" }, ["since since_unreadable"]],
  [{ stage: "named", since: "2020-02-30" }, ["since since_unreadable"]],
  [{ since: "2020" }, ["stage stage_missing"]],
  [{ name_zh: "", since: "2020" }, ["name_zh missing", "stage stage_missing"]],
])("%j is refused at %j", (fields, faults) => expect(faultsOf(fields)).toEqual(faults));

test("what was filled in is read as it stands", () => {
  expect(
    readParkForm({
      ...filled,
      name_zh: "昆山  高新（新址）",
      name_en: "Kunshan ",
      city: "昆山",
      latitude: "31.38",
      longitude: "120.92",
      stage: "named",
      since: "2020/3/20",
    }),
  ).toEqual({
    stated: {
      nameZh: "昆山 高新（新址）",
      nameEn: "Kunshan",
      provinceZh: "江苏省",
      cityZh: "昆山",
      kind: "sector_integrated",
      latitude: 31.38,
      longitude: 120.92,
    },
    stage: { stage: "named", since: "2020-03-20" },
  });
});

test.each([
  ["昆山高新区", "昆山高新区", true],
  ["Kunshan  HIDZ", "kunshan hidz", true],
  ["甲（乙）区", "甲(乙)区", true],
  ["昆山高新区", "昆山经开区", false],
  [undefined, undefined, false],
])("%s and %s are one name: %s", (a, b, same) => expect(isSameParkName(a, b)).toBe(same));

test.each(languages)("every fault has words, and the form holds what is on record, in %s", (language) => {
  const read = readParkForm({ latitude: "x", longitude: "y", stage: "named", since: "?" });
  if (!("faults" in read)) throw new Error("no faults");
  expect(parkFormFaults(read.faults, language)).toMatchSnapshot();
  const shown = JSON.stringify(parkForm({ park }, language));
  for (const value of [park.nameZh, park.nameEn, "江苏省", "昆山", "31.38", "120.92"])
    expect(shown).toContain(`"initial_value":"${value}"`);
});

test.each([
  ["示例经开区", "name_zh"],
  ["Example Zone", "name_en"],
])("what was typed, %s, is the new park's name at %s", (name, block) => {
  const [field] = parkForm({ name }, "zh-CN").blocks.filter(
    (one) => "element" in one && JSON.stringify(one).includes(name),
  );
  expect(field?.block_id).toBe(block);
});
