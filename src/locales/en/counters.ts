import { md } from "../mrkdwn.ts";
import type { counters as model } from "../zh-CN/counters.ts";

export const counters: typeof model = {
  button: "Another date",
  formTitle: "Another date",
  formIntro: (day, park) =>
    md`*${day}, ${park}*\nPlease give one to three days that suit you; the office will see what it can do and answer you.`,
  day: (place) => (place === 1 ? "A day that suits you" : `Another one (${place})`),
  typed: "Or write them, such as “5 July or next Wed”",
  note: "Anything to add",
  status: (days, owner) =>
    md`🗓 *You proposed ${days}.* ${owner === "" ? "The office" : owner} will answer you; if the first day suits you after all, tap “I'll join”.`,
  statusText: (day, park, days) => md`Passed on: for the ${park} visit on ${day} you proposed ${days}`,
  refusedLine: (days) =>
    md`We are sorry, ${days} cannot be arranged. *Would the first day suit you after all?*`,
  text: (expert, park, day, days) => md`${expert} would rather go to ${park} on ${days} than on ${day}`,
  title: (expert, park, day, days) => md`*${expert}* would rather go to ${park} (${day}) on ${days}`,
  day1: (day) => md`*${day}*`,
  quoted: (note) => md`“${note}”`,
  teamHint: "Before it is done you see who will be asked again.",
  recordedBy: (who, way) => md`It came ${way}; ${who} recorded it.`,
  accept: "Accept",
  acceptDay: (day) => `Move to ${day}`,
  refuse: "Keep the day",
  accepted: (expert, park, day) => md`✅ Moved as ${expert} proposed: ${park}, ${day}.`,
  refused: (expert, park, day) =>
    md`${expert} was told that it cannot be moved, and asked whether ${day} suits for ${park} after all.`,
  overtaken: (expert, park, day) =>
    md`${park}, ${day}: the proposal of ${expert} needs no decision any more; the newest answer counts.`,
  copyRefused: (expert, day, park, days) =>
    `Dear ${expert}, we are sorry that the ${park} visit cannot be moved to ${days}. Would ${day} suit you after all? Just reply here. Thank you!`,
  copyHint: "They are not in Slack, so please tell them:",
  toldAccepted: (expert, park, day) =>
    md`Dear ${expert}, thank you! The ${park} visit was moved to *${day}*, as you proposed. Your seat is settled; no reply is needed.`,
  toldRefused: (expert, park, days, day) =>
    md`Dear ${expert}, we are sorry that the ${park} visit cannot be moved to ${days}. Would *${day}* suit you after all?`,
  toldAnswered: "Thank you, your answer is noted.",
  recuse: "I must recuse myself",
  recuseTitle: "Recuse myself",
  recuseIntro: (park) =>
    md`*${park}*\nIf you have a conflict of interest with this park, we will not ask you to go there.`,
  recuseReason: "Reason",
  recuseHint: "Only the head of the office can read it; you may leave it empty.",
  recused: (day) =>
    md`Noted: *you recuse yourself from this park (${day})*. Thank you for telling us; we will not ask you about it again.`,
  recusedText: (day, park) => md`Noted: you recuse yourself from the ${park} visit on ${day}`,
  call: "Please call me",
  callNoted: (owner) => md`☎️ ${owner === "" ? "The office" : owner} has been told and will call you soon.`,
  callText: (expert, park, day) => md`Please call ${expert}: ${park}, ${day}`,
  callTitle: (expert, park, day) =>
    md`☎️ *Please call ${expert}*, who would rather talk about ${park}, ${day} on the telephone.`,
  phone: (number) => md`Telephone: ${number}`,
  noPhone: "No telephone number is on record; it can be kept with the contacts of an organisation.",
  record: "Record by phone",
};
