import type { Participation } from "../../domain/meetings.ts";
import { md } from "../mrkdwn.ts";
import type { homes as model } from "../zh-CN/homes.ts";

const participation: Record<Participation, string> = {
  "needs-action": "waiting for your answer",
  accepted: "you answered: attending",
  declined: "you answered: cannot attend",
  tentative: "not decided yet",
  delegated: "somebody else goes",
};

export const homes: typeof model = {
  participation,
  greeting: (name) => `Welcome, ${name}`,
  nothingOpen: md`Nothing waits for your answer. A new request will come to “Messages”.`,
  openTitle: (count) => md`*Waiting for your answer: ${count}*`,
  moreInMessages: (count) => `${count} more; please answer them in “Messages”.`,
  visitLine: (day, park, place) => md`*${day}* ${park} (${place})`,
  nothingComing: md`No visits ahead of you.`,
  comingTitle: (count) => md`*Visits ahead: ${count}*`,
  meetingsTitle: (count) => md`*Meetings: ${count}*`,
  meetingLine: (moment, title, status) => md`${moment}, ${title} | ${status}`,
  officeTitle: (day) => `Today, ${day}`,
  nothingOwned: md`Nothing of yours needs anybody to act today.`,
  ownedTitle: (count) => md`*Yours to see to: ${count}*`,
  moreOwned: (count) => `${count} more of yours.`,
  ownedByOthers: (count) => `${count} with your colleagues.`,
  noUnavailable: md`*Days you cannot travel:* none on record. We will not ask you for days that you enter.`,
  unavailable: (days) => md`*Days you cannot travel:* ${days}`,
  addUnavailable: "Add days",
  unavailableTitle: "Days I cannot travel",
  unavailableIntro:
    "We will not ask you for a visit on these days. What you have already promised is not changed by it.",
  unavailableKeep: "Already noted (× removes a day)",
  unavailableAdd: "More days",
  unavailableHint: "For example: 10-12 July, 15 July; next Wed",
  unavailableNoted: (days) => md`Noted. We will not ask you for: ${days}.`,
  stillPromised: (visits) =>
    md`You have promised, though: ${visits}. If you cannot go, tap “Something changed” on that card.`,
  notAnExpert:
    "You are not on record as an expert yet. Please ask the office to link your account to the pool.",
  tooManyDays: (limit) => `At most ${limit} days at once. Please check the dates, or enter them in parts.`,
};
