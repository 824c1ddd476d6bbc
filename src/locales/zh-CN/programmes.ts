import type { AgendaRole } from "../../domain/agenda.ts";
import { md } from "../mrkdwn.ts";

const roles: Record<AgendaRole, string> = {
  host: "主持",
  address: "讲话",
  report: "报告",
  exchange: "交流",
};

/** The programme of a meeting. */
export const programmes = {
  roles,
  title: (reference: string, title: string) => md`*${reference} ${title}* 议程`,
  text: (reference: string, title: string, items: number) => md`${reference}“${title}”议程：${items} 项`,
  none: md`还没有议程。`,
  item: (at: string, title: string, speaker: string, role: string, minutes: number) =>
    md`*${at}* ${title}｜${speaker}｜${role}，${minutes} 分钟`,
  gap: md`⚠️ 发言人不能来，请另请`,
  received: md`📎 材料已到`,
  owed: (day: string) => md`⏳ 材料${day}前交`,
  ends: (at: string) => md`${at} 结束`,
  gapNews: (reference: string, title: string, at: string, speaker: string) =>
    md`⚠️ ${reference}“${title}”${at} 的发言空出来了：*${speaker}* 不能来。请另请一位，或打：\`/meeting agenda ${reference}\``,
  edit: "改议程",
  minutes: "写要点",
  papers: "看材料",
  editTitle: "议程",
  editSubmit: "记下",
  editLabel: "一行一项，按先后",
  editHint: "类别｜发言人｜题目｜分钟。挪动行就是调整次序；也可从表格粘贴。",
  wrongLine: (line: number, text: string) =>
    `第 ${line} 行没读懂：“${text}”。请写成：交流｜江苏省生态环境厅｜经验交流｜10`,
};
