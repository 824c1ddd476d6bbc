import { md } from "../mrkdwn.ts";

/** Who came to a meeting. */
export const attendance = {
  title: "登记到会",
  submit: "登记",
  intro: (reference: string, title: string) =>
    md`*${reference} ${title}*\n说过要来的已经勾好，没来的请去掉；来了的补上。`,
  page: (page: number, pages: number) => md`第 ${page} 页，共 ${pages} 页；一页一页登记，别的页不受影响。`,
  part: (group: string, part: number, parts: number) => `${group}（${part}/${parts}）`,
  late: "其中迟到的",
  lateMark: "迟到",
  others: "名单以外到会的人",
  othersHint: "一行一位：单位 姓名；迟到的在后面写“迟到”。",
  done: (reference: string, title: string, heads: number) =>
    md`✅ 已登记：${reference}“${title}”，*实到 ${heads} 人*。`,
  lateCount: (count: number) => md`其中迟到 ${count} 人`,
  change: "再改",
  nextPage: (page: number, pages: number) => `登记第 ${page}/${pages} 页`,
};
