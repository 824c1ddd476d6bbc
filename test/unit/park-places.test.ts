import { expect, test } from "vitest";
import { placeOf } from "../../src/views/parks/parks.ts";
import { park } from "../support/samples.ts";

test.each([
  ["江苏省", "昆山", "江苏昆山"],
  ["山东省", "滨州（无棣）", "山东滨州无棣"],
  ["山东省", "滨州(无棣)", "山东滨州无棣"],
  ["上海市", undefined, "上海市"],
])("%s, %s stands between brackets as %s", (provinceZh, cityZh, place) => {
  expect(placeOf({ ...park, provinceZh, cityZh }, "zh-CN")).toBe(place);
});
