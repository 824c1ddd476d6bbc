import type { RoadLack } from "../../domain/roads.ts";
import type { Purpose } from "../../domain/visits.ts";
import { md } from "../mrkdwn.ts";
import type { roads as model } from "../zh-CN/roads.ts";

const lacks: Record<RoadLack, string> = { route: "the route", pick_up: "who meets the team" };

const questions: Record<Purpose, readonly [string, string, string]> = {
  pre_acceptance: [
    "Any major change of organisation or jurisdiction?",
    "Any criminal case about the environment?",
    "Are the supporting documents complete?",
  ],
  verification: [
    "Does the site agree with the application?",
    "Is it clear how the figures were reckoned, and from what?",
    "Are the supporting documents complete?",
  ],
  acceptance: [
    "Is what the plan set out done?",
    "Are the targets met?",
    "Are the supporting documents complete?",
  ],
  re_evaluation: [
    "Are the figures still as good as when it was named?",
    "Is what was found last time put right?",
    "Are the supporting documents complete?",
  ],
};

const experts = (count: number) => `${count} ${count === 1 ? "expert" : "experts"}`;

export const roads: typeof model = {
  lacks,
  questions,
  labels: {
    when: "When",
    arrival: "Arrival",
    route: "Route",
    pickUp: "Met by",
    hotel: "Hotel",
    liaison: "Liaison",
    team: "Team",
    park: "Park",
    sights: "Please look at",
    next: "Next",
  },
  teamText: (expert, day, park) => md`${expert}: the team for ${park}, ${day}, is complete`,
  teamGreeting: (expert, day, park) =>
    `Dear ${expert}, the team for ${park} on ${day} is complete, and the park has agreed to the date.`,
  changedText: (expert, day, park) => md`${expert}: the team for ${park}, ${day}, has changed`,
  changedGreeting: (expert, day, park) =>
    `Dear ${expert}, the team for ${park} on ${day} has changed. This is who comes now.`,
  next: (day) => `On ${day} you get the route, who meets you, and telephone numbers.`,
  nextSent: "The itinerary that you have still holds.",
  nextSoon: "The route, who meets you and telephone numbers follow at once.",
  member: (name, institution, role) => `${name} (${institution}, ${role})`,
  you: (role) => `you (${role})`,
  teamSeparator: ", ",
  teamOpen: (team, open) => `${team}; ${open} ${open === 1 ? "seat is" : "seats are"} still open`,
  pageText: (expert, day, park) => md`${expert}: your itinerary for ${park}, ${day}`,
  pageGreeting: (expert, day, park) => `Dear ${expert}, here is your itinerary for ${park} on ${day}.`,
  updateText: (expert, day, park) => md`${expert}: your itinerary for ${park}, ${day}, has changed`,
  updateGreeting: (expert, day, park) =>
    `Dear ${expert}, your itinerary for ${park} on ${day} has changed. Please go by this one.`,
  arriveEvening: (day) => `please come on the evening of ${day}`,
  arriveMorning: (day, time) => `at the park by ${time} on ${day}; no need to come the evening before`,
  arriveAny: (day) => `from out of town on the evening of ${day}`,
  notYet: "not settled yet; we will tell you as soon as it is",
  hotelYet: "not settled yet; your liaison will tell you",
  withPhone: (who, phone) => `${who}${who === "" ? "" : ", "}tel. ${phone}`,
  hiddenPhone: "in direct messages only",
  parkFacts: (name, place, kind, history) => `${name} (${place}), ${kind}; ${history}`,
  fromSeat: (field) => `${field} (what you were asked to look at)`,
  fromVisit: (field) => `${field} (a field that this visit needs)`,
  sight: (index, text) => `\n${index + 1}. ${text}`,
  source: (purpose) =>
    `What to look at was chosen by the office, from what you were asked to look at, the fields this visit needs, and what the survey is for (${purpose}). It does not come from the park.`,
  replyHere: "Write here if anything comes up: your liaison will see it.",
  copy: "Copy as text",
  copyTitle: "Itinerary as text",
  copyLabel: (name) => `To ${name}`,
  copyOwn: "Select all and copy",
  copyDone: "Done",
  passOnText: (count, day, park) =>
    md`${park}, ${day}: please pass a text on to ${experts(count)} outside Slack`,
  passOnTitle: (count, day, park) =>
    md`*${park}, ${day}: ${experts(count)} ${count === 1 ? "is" : "are"} outside Slack. Please pass on what stands below.*`,
  passOnFor: (name, text) => md`*${name}*\n\`\`\`${text}\`\`\``,
  notDelivered: (names, reason, day, park) =>
    md`⚠️ ${names} could not be reached in Slack (${reason}): ${park}, ${day}. Please pass the text below on by telephone or otherwise.`,
  open: "Itinerary",
  previewText: (visit) => md`${visit}: the team's itinerary`,
  goesOut: (moment) => md`🕘 Goes out by itself on *${moment}* to everybody who has said yes`,
  wentOut: (moment) => md`🕘 Has gone out since ${moment}; whoever says yes now gets it at once`,
  lacking: (what) => md`⚠️ Still missing: *${what}*`,
  complete: md`✅ Route and pick-up are filled in`,
  receiver: (name, standing) => md`• ${name}: ${standing}`,
  nobody: md`Nobody has said yes yet, so there is nobody to send it to.`,
  standings: {
    nothing: "not sent yet",
    older: "has an older one; the new one is not sent",
    this: (moment) => `sent ${moment}`,
    waiting: "on its way",
    failed: "did not arrive; the text went to the liaison to pass on",
  },
  outside: (standing) => `${standing} (outside Slack: you get the text to pass on)`,
  previewPage: md`*What the team reads* (arrival and what to look at differ by person):`,
  fill: "Fill in…",
  send: "Send to the team",
  sendUpdate: "Send the update",
  formTitle: "Itinerary",
  formSubmit: "Save",
  formRoute: "Route (trains, flights, how to change)",
  formPickUp: "Who meets the team, and where",
  formPickUpPhone: "Their telephone",
  formHotel: "Hotel (name, address)",
  formLiaisonPhone: "The liaison's telephone",
  formHint: "Telephone numbers go into direct messages to the team only, never into a channel.",
  formPhone: "A telephone needs a number, such as 138 0000 0000.",
  formPhoneWhose: "There is a telephone: please say who meets the team.",
  filled: (visit) => md`✅ The itinerary of *${visit}* is noted.`,
  filledNext: (moment) =>
    md`It goes to the team by itself on ${moment}; to send it earlier, open the preview and press "Send to the team".`,
  filledNow: md`To send it now, open the preview and press "Send to the team".`,
  updateTitle: "Send the update?",
  updateBody: (visit, names) =>
    md`✅ The itinerary of *${visit}* is noted.\n${names} had an earlier one. Shall they be told that it has changed?`,
  sent: (visit, count) => md`✅ The itinerary of *${visit}* is on its way to ${experts(count)}.`,
  updated: (visit, count) => md`✅ The changed itinerary of *${visit}* is on its way to ${experts(count)}.`,
  sentOutside: (count) =>
    md`${experts(count)} outside Slack: the text comes to your direct messages, please pass it on.`,
  sentOutsideOnly: (visit, count) =>
    md`✅ *${visit}*: ${experts(count)} outside Slack. The text comes to your direct messages, please pass it on.`,
  shownLabel: "Itinerary",
  shownEmpty: "not filled in",
  shownLacks: (what) => `without ${what}`,
  shownFull: "filled in",
  shownSent: (count, of, moment) => `sent to ${count} of ${of}, ${moment}`,
  shownUnsent: "not sent",
  shownOlder: (count) => `${count} with an older one`,
  notOnSite: (visit) =>
    md`${visit} is a questionnaire: nobody sets out. To see it, type \`/visit show ${visit}\`.`,
  needsDate: (visit) =>
    md`${visit} has no date yet, and so no itinerary. First type \`/visit schedule ${visit} 3 July\`.`,
  begun: (visit) =>
    md`${visit} has begun or is over: no itinerary is needed. To record who came, type \`/visit done ${visit}\`.`,
  noTeam: (visit) =>
    md`Nobody has said yes to ${visit} yet, so there is nobody to send it to. Ask first: \`/visit invite ${visit}\`; what is filled in stays.`,
  allSent: (visit) =>
    md`Everybody on ${visit} has the latest one; nothing was sent. To change it, type \`/visit road ${visit}\` and press "Fill in…".`,
  dateOpen: (visit) =>
    md`The park of ${visit} wants another date: nobody should set out yet. Fix the date with \`/visit move ${visit} <date>\`, or, if it agrees after all, \`/visit park ${visit} agreed\`.`,
};
