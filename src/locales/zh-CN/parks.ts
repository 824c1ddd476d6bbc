import type { ParkKind, Stage } from "../../domain/parks.ts";
import { md } from "../mrkdwn.ts";

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
  form: {
    add: "登记园区",
    edit: "修改园区",
    save: "保存",
    nameZh: "中文名称",
    nameEn: "英文名称",
    province: "省份",
    city: "城市",
    kind: "类型",
    latitude: "纬度",
    longitude: "经度",
    degreesHint: "WGS 84 度数，例如 31.38；经纬度要么都填，要么都空着。",
    stage: "新增一步沿革",
    since: "从何时起",
    sinceHint: "年份或日期，例如 2014，或 2014年3月20日。",
  },
  faults: {
    missing: () => "请填写这一项。",
    too_long: (limit: string) => `太长了，最多 ${limit} 个字符。`,
    degrees_unreadable: (limit: string) => `请填 -${limit} 到 ${limit} 之间的度数，例如 31.38。`,
    other_degree_missing: () => "经纬度要一起填，或都空着。",
    since_unreadable: (typed: string) => `看不懂“${typed}”。请写年份或日期，例如 2014，或 2014年3月20日。`,
    since_missing: () => "请填是从何时起的，例如 2014。",
    stage_missing: () => "请选是哪一步，或把时间空着。",
  },
  added: (name: string) => md`✅ 已登记园区：*${name}*`,
  saved: (name: string) => md`✅ 已保存：*${name}*`,
  unchanged: (name: string) => md`*${name}* 没有改动。`,
  renamed: (before: string, after: string) => md`✅ 已改名：${before} → *${after}*`,
  renamedShown: "卡片、总表和首页会跟着更新；已经发出的消息不改，也不另发通知。",
  administrationRenamed: (before: string, after: string) => `单位一并改名：${before} → ${after}`,
  administrationKept: (kept: string, there: string) => `已有单位“${there}”，“${kept}”没有改名，请核对。`,
  noParks: "园区库还是空的。请管理员先导入园区名单（`/park import`）。",
};
