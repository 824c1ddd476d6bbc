import { md } from "../mrkdwn.ts";

/** What somebody owes and sees to, and how the silent are reminded. */
export const todo = {
  openTitle: (count: number) => md`*等您答复 ${count} 项*`,
  openLine: (what: string, by: string) => md`*${what}*${by === "" ? "" : `，盼 ${by} 前`}`,
  answerHint: "不便来的，请在那张卡片上点，或在私信里写一句，例如“那天有课”。",
  ownTitle: (count: number) => `您负责的 ${count} 件`,
  allTitle: (count: number) => `全部待办 ${count} 件`,
  nothing: "没有等您办的事。",
  nothingForGuest: "现在没有等您答复的事。",
  nothingAtAll: "大家手上都没有待办的事。",
  legend: "🔴 已过期或很急　🟠 该办了　⚪ 还不急",
  showAll: "看全部",
  showMine: "只看我的",
  remind: "催未答复的",
  previewTitle: (count: number) => md`*会提醒 ${count} 位还没答复的人*，每人一条消息：`,
  previewNobody: md`*今天都提醒过了。* 一人一天最多提醒一次；急事请直接打电话。`,
  person: (name: string, matters: string, isReminded: boolean) =>
    md`• *${name}*：${matters}${isReminded ? "（今天已提醒过，不再发）" : ""}`,
  between: "；",
  send: (count: number) => `提醒 ${count} 位`,
  leave: "先不提醒",
  reminded: (names: string) => md`✅ 已提醒：${names}。谁答复了，这里的待办自己会少。`,
  left: "好，先不提醒。",
  outsideHours: (moment: string) =>
    `现在不在办公时间，不打扰人。${moment}起可以提醒；急事请直接打电话，再代记答复。`,
  nobodySilent:
    "没有等答复的人：都已答复，或还没有收到邀请，或已过期限。过了期限的，打 `/todo` 看，请打电话。",
};
