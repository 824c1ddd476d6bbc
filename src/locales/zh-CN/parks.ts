import type { ParkKind, Stage } from "../../domain/parks.ts";

const kinds: Record<ParkKind, string> = {
  sector_integrated: "综合类",
  sector_specific: "行业类",
  venous: "静脉产业类",
};

const stages: Record<Stage, string> = {
  applied: "申报",
  approved_for_construction: "批准建设",
  named: "命名",
  revoked: "撤销命名",
  removed: "除名",
};

export const parks = {
  kinds,
  stages,
  stageSince: (stage: string, since: string) => `${since}年${stage}`,
  noStage: "无命名记录",
  listTitle: (count: number) => `园区 ${count} 家`,
  listTitleFiltered: (count: number, filter: string) => `园区：“${filter}”，${count} 家`,
  kind: "类型",
  place: "所在地",
  history: "沿革",
  coordinates: (latitude: number, longitude: number) =>
    `${latitude}, ${longitude}（园区级估计，用于估算路程）`,
  noParks: "园区库还是空的。请管理员先导入园区名单（`/park import`）。",
};
