import { md } from "../mrkdwn.ts";
import type { replies as model } from "../zh-CN/replies.ts";

const lines = (count: number) => `${count} ${count === 1 ? "reply" : "replies"}`;

export const replies: typeof model = {
  title: "Paste replies",
  next: "Preview",
  intro: md`Paste what came by WeChat, text message or mail, as many replies at once as you like. You see first how they were read; nothing counts until you tap “Record”.`,
  text: "The replies",
  textHint:
    "For example: 示例专家05: yes to Kunshan on 3 July. Copied from a messenger, with names and times, is fine too; 3,000 characters at most.",
  way: "How they came",
  nothing: "Please paste the replies first.",
  answers: { accept: "joining", decline: "cannot join" },
  doubts: {
    who: "Whose reply is this?",
    several: "More than one person in a line: please paste them apart, or choose one:",
    not_asked: "This expert has no seat whose answer could be recorded",
    which: "Which visit is meant?",
    what: "Neither a yes nor a no could be read",
    other_date: "Seems to wish for another date, but names none: please settle it, then record it",
    which_date: "Seems to wish for another date: which visit, and which day?",
    differs: "These lines differ: which one holds?",
  },
  wish: (days) => `would rather come on ${days}`,
  previewTitle: (clear, unclear) => {
    if (clear === 0)
      return unclear === 0 ? md`*Nothing to record.*` : md`*None understood at once, ${unclear} to look at*`;
    return unclear === 0 ? md`*${clear} understood*` : md`*${clear} understood, ${unclear} to look at*`;
  },
  recorder: (who, way, day) => md`Recorded by ${who} · ${way} · ${day} · nothing is recorded yet`,
  clear: (expert, visit, answer, was, said) =>
    md`✅ *${expert}* ${visit}: *${answer}*${was === "" ? "" : ` (on record: ${was})`}\n        “${said}”`,
  unclear: (said, doubt) => md`❓ “${said}”\n        ${doubt}`,
  known: (count, names) => md`${lines(count)} on record already and left alone: ${names}`,
  option: (expert, visit, answer) => `${expert} ${visit}: ${answer}`,
  choose: "Choose, or leave for later",
  later: "Leave for later",
  submit: (clear) => (clear === 0 ? "Record" : `Record ${clear}`),
  changed: "The records have changed since the preview. Please look once more:",
  recordedText: (count) => md`${lines(count)} recorded`,
  recorded: (count, way) => md`✅ *${lines(count)} recorded* (${way}):`,
  recordedLine: (expert, visit, answer) => md`• ${expert} ${visit}: ${answer}`,
  nothingRecorded: md`No new answer was recorded.`,
  left: (count) => md`*${lines(count)} not recorded yet:*`,
  leftLine: (said, doubt) => md`❓ “${said}” ${doubt}`,
  again: "Look again",
  leftBefore: (count) =>
    md`${lines(count)} of what you pasted last ${count === 1 ? "is" : "are"} not recorded yet.`,
  more: (count) => md`${count} more; you see them once these are recorded.`,
};
