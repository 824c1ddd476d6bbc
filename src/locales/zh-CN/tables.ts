import type { ExportNoun } from "../../domain/exports.ts";
import type { ContactChannel, OrganisationKind } from "../../domain/organisations.ts";
import type { Confidence, ParkKind, Stage } from "../../domain/parks.ts";
import type { VisitMode } from "../../domain/visits.ts";
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

const confidences: Record<Confidence, string> = { high: "高", medium: "中", low: "低" };

const organisationKinds: Record<OrganisationKind, string> = {
  leading_group_office: "领导小组办公室",
  ecology_department: "省级生态环境部门",
  commerce_department: "省级商务部门",
  science_department: "省级科技部门",
  park_administration: "园区管理机构",
  technical_support: "技术支撑单位",
  institution: "科研院所",
  other: "其他",
};

const channels: Record<ContactChannel, string> = {
  slack: "Slack",
  wechat: "微信",
  mail: "邮箱",
  telephone: "电话",
};

const modes: Record<VisitMode, string> = { on_site: "实地", questionnaire: "问卷" };

const nouns: Record<ExportNoun, string> = {
  parks: "园区",
  experts: "专家",
  organisations: "单位和联系人",
  visits: "考察与问卷",
};

/** The tables that people take out as files; their headers and values are those that the importers read. */
export const tables = {
  kinds,
  stages,
  confidences,
  organisationKinds,
  channels,
  modes,
  yes: "是",
  no: "否",
  parks: {
    nameZh: "名称",
    nameEn: "英文名称",
    provinceZh: "省份",
    provinceEn: "省份英文",
    cityZh: "城市",
    kind: "类型",
    stage: "阶段",
    since: "年份",
    latitude: "纬度",
    longitude: "经度",
    confidence: "可信度",
  },
  experts: {
    code: "编号",
    name: "姓名",
    institution: "单位",
    province: "省份",
    fields: "专业领域",
    canLead: "可任组长",
    maxVisits: "本次上限",
    unavailable: "不便日期",
    conflicts: "需回避园区",
    email: "邮箱",
  },
  organisations: {
    nameZh: "单位",
    nameEn: "英文名称",
    kind: "类别",
    provinceZh: "省份",
    cityZh: "城市",
    latitude: "纬度",
    longitude: "经度",
    contact: "联系人",
    post: "职务",
    channel: "联系方式",
    address: "邮箱/电话",
  },
  visits: {
    visit: "编号",
    park: "园区",
    province: "省份",
    mode: "方式",
    from: "开始日期",
    to: "结束日期",
    state: "进展",
    seats: "席位",
    needs: "需要的专业",
    team: "专家组",
    attended: "到场人数",
    parkAnswer: "园区答复",
  },
  team: (name: string, state: string) => `${name}（${state}）`,
  /** The name of the file, without its ending. */
  fileName: (noun: ExportNoun, survey: string, day: string) => `${survey}${nouns[noun]}-${day}`,
  underWay: (noun: ExportNoun) => md`✅ 正在导出${nouns[noun]}表，稍后在私信里发给您。`,
  ready: (noun: ExportNoun, rows: number) => md`您要的${nouns[noun]}表，共 ${rows} 条，可用 Excel 打开。`,
};
