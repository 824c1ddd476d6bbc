import type { Way } from "../../domain/people.ts";
import { md } from "../mrkdwn.ts";

const ways: Record<Way, string> = {
  slack: "Slack",
  words: "私信",
  telephone: "电话",
  wechat: "微信",
  mail: "邮件",
  paper: "书面",
};

/** What a meeting hears, says and decides: speakers' texts, key points, minutes, decisions. */
export const minutes = {
  // Text and slides.
  papersTitle: (reference: string, title: string) => md`*${reference} ${title}* 发言材料`,
  papersText: (reference: string, title: string, owed: number) =>
    owed === 0 ? md`${reference}“${title}”：材料都到了` : md`${reference}“${title}”：还差 ${owed} 份材料`,
  papersNone: (reference: string) => md`议程里还没有讲话、报告或交流。先打：\`/meeting agenda ${reference}\``,
  papersBy: (day: string) => md`盼 *${day} 前* 收齐`,
  papersNoDay: (reference: string) => md`还没有定哪天前交，不会催。定期限打：\`/meeting edit ${reference}\``,
  paperLine: (title: string, speaker: string) => md`*${title}*｜${speaker}`,
  paperOwed: md`⏳ 还没到`,
  paperGap: md`⚠️ 发言人不能来`,
  paperIn: (day: string, way: string, by: string) =>
    md`📎 ${day} 收到${way === "" ? "" : `，${way}`}${by === "" ? "" : `，${by}记`}`,
  receive: "记收到",
  takeBack: "还没到",
  ways,
  receiveTitle: "记材料收到",
  receiveSubmit: "记下",
  receiveWay: "怎么来的",
  paperSent: "材料已交",
  stillNeeded: (day: string) => md`还差：*发言材料*，${day}前交`,
  thanksPaper: md`📎 发言材料已交，谢谢！`,
  // Key points.
  pointsTitle: "发言要点",
  pointsSubmit: "记下",
  points: "说了什么",
  pointsHint: "一行一点。留空就是删去。",
  write: "写要点",
  rewrite: "改要点",
  // Minutes.
  title: (reference: string, title: string) => md`*${reference} ${title}* 纪要`,
  text: (reference: string, title: string) => md`${reference}“${title}”纪要`,
  host: (host: string) => md`🎙 主持：${host}`,
  present: (heads: number) => md`👥 出席 ${heads} 人`,
  notRecorded: md`👥 到会还没有登记`,
  recordAttendance: "登记到会",
  item: (at: string, title: string, speaker: string, role: string) =>
    md`*${at}* ${title}｜${speaker}｜${role}`,
  pointsShown: (points: string) => md`💬 ${points}`,
  noPoints: md`还没有要点`,
  noAgenda: (reference: string) => md`还没有议程。先打：\`/meeting agenda ${reference}\``,
  decisions: (count: number) => md`*议定 ${count} 项*`,
  decision: (what: string, who: string, by: string) => md`• *${what}*｜${who}，${by}前`,
  isDone: md`✅ 已办结`,
  isLate: md`🔴 已过期`,
  add: "加决定",
  copy: "复制文字",
  done: "办结",
  reopen: "还没办完",
  edit: "修改",
  withdraw: "撤回",
  restore: "恢复",
  copyTitle: "会议纪要文字",
  copyDone: "好了",
  copyLabel: "全选复制",
  copyPage: (page: number, pages: number) => `第 ${page} 段，共 ${pages} 段`,
  copyRest: (lines: number) => `另有 ${lines} 行没有列出。`,
  // The minutes as plain text, in the office's form.
  plain: {
    heading: (title: string) => `${title}纪要`,
    when: (when: string) => `时间：${when}`,
    where: (place: string) => `地点：${place}`,
    host: (host: string) => `主持：${host}`,
    present: (heads: number) => `出席（${heads} 人）：`,
    group: (name: string, heads: number, people: string) => `${name}（${heads} 人）：${people}`,
    groupBare: (name: string, heads: number) => `${name}（${heads} 人）`,
    person: (name: string, post: string) => (post === "" ? name : `${name}（${post}）`),
    others: "其他",
    notRecorded: "出席：（到会还没有登记）",
    agenda: "一、议程和发言要点",
    decisions: (hasAgenda: boolean): string => (hasAgenda ? "二、议定事项" : "一、议定事项"),
    item: (index: number, title: string, speaker: string, role: string) =>
      `${index}. ${title}（${speaker}，${role}）`,
    point: (line: string) => `   ${line}`,
    decision: (index: number, what: string, who: string, by: string, isDone: boolean) =>
      `${index}. ${what}。责任：${who}；期限：${by}前${isDone ? "（已办结）" : ""}`,
  },
  // Decisions.
  addTitle: "加一项决定",
  editTitle: "修改决定",
  decisionSubmit: "记下",
  what: "做什么",
  who: "谁来做",
  whoHint: "单位或人，例如：江苏省生态环境厅",
  user: "他在 Slack 里的话，选上",
  userHint: "选上就会告诉他，到期前提醒他；单位的联系人在 Slack，不用选。",
  by: "哪天前",
  given: (title: string, what: string, by: string) => md`“${title}”议定请您办：${what}，${by}前`,
  givenLine: (title: string, what: string, who: string, by: string) =>
    md`“${title}”议定：\n*${what}*\n责任：${who}，盼 *${by} 前* 办好`,
  givenDone: (what: string) => md`✅ *已办结*：${what}。谢谢您！`,
  givenGone: (what: string) => md`*不必办了*：${what}。谢谢您！`,
  settled: (what: string) => md`✅ 已办结：*${what}*`,
  reopened: (what: string) => md`好，还没办完：*${what}*，仍在待办里。`,
  withdrawn: (what: string) => md`已撤回：*${what}*。不再算待办。`,
  personChanged: (organisation: string, when: string, title: string, person: string) =>
    md`会务组已记下：${when}“${title}”，*${organisation}* 由 *${person}* 参加。不必再答复；不对的话，请告诉会务组。`,
};
