import { md } from "../mrkdwn.ts";
import type { guests as model } from "../zh-CN/guests.ts";

const representatives = (count: number) => (count === 1 ? "one representative" : `${count} representatives`);

export const guests: typeof model = {
  title: (reference, title) => md`*${reference} ${title}*, everybody invited`,
  text: (reference, title, seats) => md`${reference} “${title}”: ${seats} ${seats === 1 ? "seat" : "seats"}`,
  line: (mark, whose, person, post, status) => {
    const who = post === "" ? person : `${person}, ${post}`;
    return person === "" ? md`${mark} *${whose}* | ${status}` : md`${mark} *${whose}* | ${who} | ${status}`;
  },
  open: "List, change",
  minutes: "Minutes",
  change: "Someone else",
  fill: "Fill in",
  formTitle: "Who comes",
  submit: "Save",
  mobileHint: "May be left empty; only the office sees it, and it is cleared after the meeting.",
  changed: (reference, whose, name, post) =>
    md`✅ Noted: ${reference}, *${name}*${post === "" ? "" : ` (${post})`} comes for *${whose}*. Lists and counts follow.`,
  texts: "Texts to copy",
  textsTitle: (reference, title, count) =>
    md`*${reference} ${title}*: ${count} not in Slack, a text for each to copy. To record their replies, type \`/meeting rsvp ${reference}\` and paste them.`,
  noTexts: (reference) =>
    md`Everybody invited to ${reference} is in Slack or cannot come: there is nobody to tell by hand.`,
  talk: (title, at, minutes) => `“${title}” (about ${at}, ${minutes} minutes)`,
  letter: ({ name, seats, when, place, title, talks, replyBy, textBy, owner }) =>
    [
      `Invitation for ${name}: please send ${representatives(seats)} to “${title}”, ${when}${place === "" ? "" : `, ${place}`}`,
      talks.length === 0 ? "." : `, and speak: ${talks.join(", ")}.`,
      ` Please reply${replyBy === "" ? "" : ` by ${replyBy}`} with name, post, mobile number, and whether a room is needed.`,
      textBy === "" ? "" : ` Text and slides by ${textBy}, please.`,
      owner === "" ? "" : ` Questions? ${owner}.`,
    ].join(""),
};
