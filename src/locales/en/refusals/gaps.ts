import { md } from "../../mrkdwn.ts";
import type { gapRefusals as model } from "../../zh-CN/refusals/gaps.ts";

export const gapRefusals: typeof model = {
  gapClosed: (visit, id) =>
    md`${visit}: this seat is taken, so nobody else was asked. See the team with \`/visit show ${id}\``,
  standInAsked: (visit, expert, id, code) =>
    md`${visit}: ${expert} was asked for this seat and has not answered, so nobody else was asked. To choose somebody else: \`/visit replace ${id} ${code}\``,
  unfit: (visit, expert, why, free) =>
    md`${expert} cannot take this seat of ${visit}${why === "" ? "" : `: ${why}`}; nothing was changed. ${free === "" ? "Nobody else is free that day: move the visit, or go with one fewer." : `You could ask: ${free}`}`,
  daysMissing: "Please give at least one day that suits you, such as 5 July, or write to your liaison.",
  daysTooMany: (most) => `Please give at most ${most} days, so that the office can arrange the others.`,
  dayAsAsked: (day) =>
    md`${day} is the day that we asked for. If it suits you, please tap “I'll join”; otherwise name another day.`,
  counterNone: (visit, expert, id) =>
    md`${expert} has proposed no other date for ${visit} that waits for you. See the team with \`/visit show ${id}\``,
  counterSettled:
    "This proposal has been dealt with, or answered otherwise since; nothing was changed. Please see the newest card.",
  recused:
    "You declared a conflict of interest with this park, so you cannot be put down for it. If that has changed, please tell the office.",
  invitationLapsed: (day, owner) =>
    md`Thank you! The time to answer${day === "" ? "" : ` for ${day}`} has passed and the seat was arranged otherwise. If you would still like to come, please tell ${owner === "" ? "the office" : owner}; next time we will ask you earlier.`,
  fewerNotPossible: (visit, seats) =>
    md`${visit} is planned with ${seats} seats and has as many people: there is nothing to decide.`,
  approvalPending: (visit, seats) =>
    md`Whether to go to ${visit} with ${seats} is with the director already; please wait for the decision.`,
  notYours: "The head of the leading group's office decides this; there is nothing for you to do.",
  approvalSettled: "This has been decided already; nothing was changed. Thank you.",
};
