import type { Purpose } from "../../domain/visits.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

const purposes: Record<Purpose, string> = {
  pre_acceptance: "验收前期调研",
  verification: "技术核查",
  acceptance: "验收",
  re_evaluation: "复查评估",
};

export const surveys = {
  like: {
    title: (title: string, model: string, count: number) =>
      md`*参照 ${model} 新建“${title}”：${count} 家园区。* 还没有建立。`,
    window: (span: string, purpose: string) => md`🗓 ${span} · ${purpose}`,
    onSite: (count: number, seats: number, names: string) =>
      count === 0 ? md`` : md`实地 ${count} 家，${seats} 席：${names}`,
    papers: (count: number, names: string) => (count === 0 ? md`` : md`问卷 ${count} 家：${names}`),
    hint: (model: string) => md`园区、方式、席位和需要的专业照“${model}”；日期和专家另排。`,
    start: "建立",
  },
  purposes,
  started: (reference: string, title: string) => md`✅ 已新建调研 *${reference} ${title}*`,
  changed: (reference: string, title: string) => md`✅ 已修改调研 *${reference} ${title}*`,
  window: (window: string, days: number, workdays: number) =>
    `起止：${window}，共 ${days} 天，${workdays} 个工作日`,
  makeUp: (days: string) => `（含调休上班的${days}）`,
  assumed: (years: string) => `${years}年的放假安排还没有录入，工作日暂按周一至周五计算。`,
  purpose: (purpose: string) => `目的：${purpose}`,
  basis: (text: string) => `依据：${text}`,
  commissionedBy: (text: string) => `委托单位：${text}`,
  carriedOutBy: (text: string) => `承担单位：${text}`,
  owner: (name: Mrkdwn) => md`负责人：${name}`,
  boardPosted: "总表已发到工作频道，以后自动更新。",
  boardHere:
    "还没有选工作频道，总表暂不发布；打 `/office settings` 选好后会自动发布，打 `/survey show` 随时可看。",
  nextAdd: (reference: string) => md`下一步：\`/survey add ${reference} 昆山高新、芜湖经开区 实地 3席\``,
  changeHint: (reference: string) => md`要改名称、日期或目的，打 \`/survey edit ${reference}\``,
  listTitle: (count: number) => `调研 ${count} 项`,
  none: "还没有调研。新建一项，例如：`/survey new 2019年专题调研 6月28日至7月18日`",
  listLine: (reference: string, title: string, window: string, onSite: number, papers: number) =>
    md`*${reference} ${title}*｜${window}｜实地 ${onSite} 家，问卷 ${papers} 家`,
  done: (held: number, returned: number) => `已完成 ${held} 家，收回问卷 ${returned} 份`,
  closed: "已结束",
  openBoard: "看总表",
  added: (title: string, count: number) => md`✅ 《${title}》已列入 ${count} 家：`,
  addedLine: (reference: string, park: string, mode: string, seats: number) =>
    md`${reference}　${park}｜${mode}${seats === 0 ? "" : `｜${seats} 席`}`,
  switched: (title: string, count: number) => md`✅ 《${title}》已改方式 ${count} 家：`,
  switchedLine: (reference: string, park: string, was: string, mode: string, seats: number) =>
    md`${reference}　${park}｜原为${was}，现改为${mode}${seats === 0 ? "" : `｜${seats} 席`}`,
  removed: (reference: string, park: string) => md`✅ 已移出名单：${reference} ${park}`,
  nextSchedule: (reference: string) => md`下一步：\`/visit schedule ${reference} 7月3日\``,
  modes: { on_site: "实地考察", questionnaire: "问卷调查" },
  formNew: "新建调研",
  formEdit: (reference: string) => `修改调研 ${reference}`,
  titleZh: "名称（中文）",
  titleEn: "英文名称",
  purposeField: "目的",
  from: "开始日期",
  to: "结束日期",
  basisField: "依据（文件名称、文号）",
  commissionedField: "委托单位",
  carriedOutField: "承担单位",
  save: "保存",
  exampleTitle: "例如：2019年专题调研",
};
