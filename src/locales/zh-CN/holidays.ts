import type { HolidayComplaint } from "../../domain/refusals/office.ts";
import { md } from "../mrkdwn.ts";

const why: Record<HolidayComplaint["why"], string> = {
  impossible: "日历上没有这一天",
  weekday: "日期和星期对不上",
  backwards: "结束早于开始",
  kind: "没有写放假还是上班",
  count: "天数和“共几天”对不上",
  twice: "同一天写了两次",
};

/** What is said of the State Council's holidays. */
export const holidays = {
  title: "放假安排",
  published: (from: number, to: number) => md`程序自带：${from}—${to}年`,
  entered: (year: number, name: string, moment: string) => md`*${year}年*：${name}录入，${moment}`,
  field: "粘贴通知原文，或一行一段：日期 放假/上班 名称",
  example: md`例如：2027年\n国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。\n或：\`10月1日至7日 放假 国庆节\``,
  look: "先看一看",
  previewTitle: (year: number) => `请核对 ${year} 年放假安排`,
  hint: (year: number) =>
    `还没有录入。录入后以这份为准（${year}年原有的会被替换），排期、期限、提醒都按它算。`,
  days: (days: string, count: number) => (count === 1 ? days : `${days}（${count}天）`),
  off: (days: string) => `${days}放假`,
  work: (days: string) => `${days}上班（调休）`,
  between: "；",
  unnamed: "未写名称",
  line: (name: string, text: string) => md`*${name}*：${text}`,
  enter: (year: number) => `录入${year}年`,
  leave: "不录入",
  left: "好的，没有录入。",
  done: (year: number) => md`✅ *${year}年放假安排已录入*，排期、期限和提醒从现在起都按它算。`,
  yearMissing: "还差年份。请在最前面写年份，例如：`/office holidays 2027 元旦：1月1日放假1天`",
  none: "没有读到放假或上班的日期。请粘贴通知原文，或一行一段，例如：`10月1日至7日 放假 国庆节`",
  unreadable: (count: number) => `有 ${count} 处要改，还没有录入：`,
  complaint: (typed: string, fault: string) => md`• ${typed} → ${fault}`,
  why,
};
