import { type Mrkdwn, md } from "../mrkdwn.ts";

/** What the text to copy says. */
interface LetterFacts {
  readonly name: string;
  readonly seats: number;
  readonly when: string;
  readonly place: string;
  readonly title: string;
  readonly talks: readonly string[];
  readonly replyBy: string;
  readonly textBy: string;
  readonly owner: string;
}

/** Everybody on a meeting's list, who comes for whom, and the texts for those outside Slack. */
export const guests = {
  title: (reference: string, title: string) => md`*${reference} ${title}* 名单`,
  text: (reference: string, title: string, seats: number) => md`${reference}“${title}”名单：${seats} 席`,
  line: (mark: string, whose: Mrkdwn, person: string, post: string, status: string) => {
    const who = post === "" ? person : `${person}，${post}`;
    return person === "" ? md`${mark} *${whose}*｜${status}` : md`${mark} *${whose}*｜${who}｜${status}`;
  },
  open: "名单换人",
  minutes: "会议纪要",
  change: "换人",
  fill: "代填",
  formTitle: "谁来参加",
  submit: "记下",
  mobileHint: "可以不填；仅会务组可见，会后按期清除。",
  changed: (reference: string, whose: string, name: string, post: string) =>
    md`✅ 已记下：${reference} *${whose}* 由 *${name}*${post === "" ? "" : `（${post}）`}参加。名单和人数都改好了。`,
  texts: "复制通知文字",
  textsTitle: (reference: string, title: string, count: number) =>
    md`*${reference} ${title}*：不在 Slack 的 ${count} 家，一家一段，长按复制。答复来了，打 \`/meeting rsvp ${reference}\` 整段粘贴。`,
  noTexts: (reference: string) => md`${reference} 请的人都在 Slack，或已说不能来，没有要另行通知的。`,
  talk: (title: string, at: string, minutes: number) => `“${title}”（约 ${at}，${minutes} 分钟）`,
  letter: (facts: LetterFacts) => {
    const { name, seats, when, place, title, talks, replyBy, textBy, owner } = facts;
    return [
      `【会议邀请】${name}：定于${when}${place === "" ? "" : `在${place}`}召开“${title}”，请派 ${seats} 位同志参会`,
      talks.length === 0 ? "。" : `，并作发言：${talks.join("、")}。`,
      `请${replyBy === "" ? "" : `于${replyBy}前`}直接回复：姓名、职务、手机、是否住宿。`,
      textBy === "" ? "" : `发言材料请于${textBy}前发来。`,
      owner === "" ? "" : `会务组 ${owner}。`,
    ].join("");
  },
};
