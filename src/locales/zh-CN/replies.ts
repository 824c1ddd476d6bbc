import type { Answer } from "../../domain/assignments.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

const answers: Record<Answer, string> = { accept: "参加", decline: "不便参加" };

const doubts = {
  who: "这是哪位专家的答复？",
  several: "一行里不止一位，请分开粘贴，或选一项：",
  not_asked: "这位专家没有待记的席位",
  which: "说的是哪一次？",
  what: "没读出是参加还是不便",
  other_date: "像是想换个日期，没读出哪天，请与专家商量后再记",
  which_date: "像是想换个日期，是哪一次、改到哪天？",
  differs: "这几行说法不一，以哪个为准？",
};

/** What staff read when they paste replies of people outside Slack. */
export const replies = {
  title: "粘贴答复",
  next: "看预览",
  intro: md`把微信、短信或邮件里的答复整段粘进来，一次可以很多条。先给您看怎么读的，您点“记下”才算数。`,
  text: "答复原文",
  textHint: "例如：示例专家05：7月3日昆山可以。从微信多选复制的（带姓名和时间）也行，一次最多 3000 字。",
  way: "怎么收到的",
  nothing: "请先粘贴答复。",
  answers,
  doubts,
  wish: (days: string) => `想改到 ${days}`,
  previewTitle: (clear: number, unclear: number): Mrkdwn => {
    if (clear === 0) return unclear === 0 ? md`*没有可记的。*` : md`*没有直接读懂的，${unclear} 条请看一眼*`;
    return unclear === 0 ? md`*读懂 ${clear} 条*` : md`*读懂 ${clear} 条，${unclear} 条请看一眼*`;
  },
  recorder: (who: Mrkdwn, way: string, day: string) =>
    md`记录人 ${who} · ${way} · ${day} · 确认前一条都没有记`,
  clear: (expert: string, visit: string, answer: string, was: string, said: string) =>
    md`✅ *${expert}* ${visit}：*${answer}*${was === "" ? "" : `（原记“${was}”）`}\n        “${said}”`,
  unclear: (said: string, doubt: string) => md`❓ “${said}”\n        ${doubt}`,
  known: (count: number, names: string) => md`已在记录里 ${count} 条，不再记：${names}`,
  option: (expert: string, visit: string, answer: string) => `${expert} ${visit}：${answer}`,
  choose: "请选一项，或先不记",
  later: "先不记",
  submit: (clear: number) => (clear === 0 ? "记下" : `记下 ${clear} 条`),
  changed: "预览之后记录有变化，请再看一眼：",
  recordedText: (count: number) => md`已记下 ${count} 条答复`,
  recorded: (count: number, way: string) => md`✅ *已记下 ${count} 条答复*（${way}）：`,
  recordedLine: (expert: string, visit: string, answer: string) => md`• ${expert} ${visit}：${answer}`,
  nothingRecorded: md`没有记下新的答复。`,
  left: (count: number) => md`*还有 ${count} 条没有记：*`,
  leftLine: (said: string, doubt: string) => md`❓ “${said}” ${doubt}`,
  again: "再看一眼",
  leftBefore: (count: number) => md`上次粘贴的还有 ${count} 条没有记。`,
  more: (count: number) => md`另有 ${count} 条，记下这些之后再看。`,
};
