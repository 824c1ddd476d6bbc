import { done, type Outcome } from "../../domain/outcome.ts";
import type { Confidence, ParkKind, ParkRow, Stage } from "../../domain/parks.ts";
import { degrees, oneOf, yearOrDay } from "./cells.ts";
import { duplicatesIn, type ListInput, readTable } from "./tables.ts";
import { wholeList } from "./whole-lists.ts";

const kinds: Readonly<Record<string, ParkKind>> = {
  综合类: "sector_integrated",
  综合: "sector_integrated",
  行业类: "sector_specific",
  行业: "sector_specific",
  静脉产业类: "venous",
  静脉类: "venous",
  "sector-integrated": "sector_integrated",
  "sector-specific": "sector_specific",
  venous: "venous",
};

const stages: Readonly<Record<string, Stage>> = {
  申报: "applied",
  applied: "applied",
  批准建设: "approved_for_construction",
  "approved for construction": "approved_for_construction",
  命名: "named",
  已命名: "named",
  named: "named",
  撤销命名: "revoked",
  revoked: "revoked",
  除名: "removed",
  removed: "removed",
};

const confidences: Readonly<Record<string, Confidence>> = {
  high: "high",
  medium: "medium",
  low: "low",
  高: "high",
  中: "medium",
  低: "low",
};

const columns = [
  { key: "nameZh", headers: ["名称", "园区", "园区名称", "name_zh"], required: true },
  { key: "nameEn", headers: ["英文名称", "英文名", "name_en"] },
  { key: "provinceZh", headers: ["省份", "省", "省（区、市）", "province_zh"], required: true },
  { key: "provinceEn", headers: ["省份英文", "province_en"] },
  { key: "cityZh", headers: ["城市", "市", "所在地", "city_zh"] },
  { key: "kind", headers: ["类型", "园区类型", "type"], required: true, read: oneOf(kinds) },
  { key: "stage", headers: ["阶段", "状态", "status"], read: oneOf(stages) },
  {
    key: "since",
    headers: ["年份", "时间", "命名年份", "year"],
    read: yearOrDay,
  },
  { key: "latitude", headers: ["纬度", "lat"], read: degrees(90) },
  { key: "longitude", headers: ["经度", "lon"], read: degrees(180) },
  { key: "confidence", headers: ["可信度", "confidence"], read: oneOf(confidences) },
] as const;

const orNone = (text: string) => (text === "" ? undefined : text);

/** Reads a list of parks. With a single complaint nothing is read: every one of them comes back, row by row. */
export function readParkList(input: ListInput): Outcome<readonly ParkRow[]> {
  const rows = wholeList(readTable(input, columns), (read) =>
    duplicatesIn(read, "名称", ({ cells }) => cells.nameZh),
  );
  if (!rows.done) return rows;
  return done(
    rows.value.map(({ cells, values }) => ({
      facts: {
        nameZh: cells.nameZh,
        nameEn: orNone(cells.nameEn),
        provinceZh: cells.provinceZh,
        provinceEn: orNone(cells.provinceEn),
        cityZh: orNone(cells.cityZh),
        kind: values.kind,
        latitude: values.latitude,
        longitude: values.longitude,
        confidence: values.confidence,
      },
      stage:
        values.stage === undefined || values.since === undefined
          ? undefined
          : { stage: values.stage, since: values.since },
    })),
  );
}
