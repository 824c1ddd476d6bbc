import type { NotReplacing } from "../../domain/replacements.ts";
import { md } from "../mrkdwn.ts";
import type { gaps as model } from "../zh-CN/gaps.ts";

const why: Record<NotReplacing, string> = {
  busy: "at another park that day",
  unavailable: "not available that day",
  too_far: "elsewhere the day before or after, too far away",
  at_limit: "at their limit for this survey",
  said_no: "said no to this visit, or did not answer",
  conflict: "a conflict of interest with this park",
};

const circled = ["①", "②", "③"];

export const gaps: typeof model = {
  whyNot: why,
  text: (park, day, count) =>
    md`${park}, ${day}: one seat is free, ${count === 0 ? "nobody can take it that day" : `${count} ${count === 1 ? "replacement" : "replacements"} ready`}`,
  title: (park, day, left) => md`*${park}, ${day}: one seat is free*, ${left}`,
  left: (workdays) =>
    workdays <= 0 ? "it is today" : `${workdays} ${workdays === 1 ? "workday" : "workdays"} left`,
  because: (expert, verb, reason, how) =>
    md`${expert}: ${reason === "" ? verb : reason.toLowerCase()}${how}.`,
  declines: "cannot join",
  withdraws: "had accepted and now cannot come",
  lapsed: "did not answer in time",
  takenBack: "taken off by the office",
  note: (note) => md`Note: “${note}”`,
  others: (count, people) => md`The other ${count === 1 ? "seat stays" : `${count} seats stay`} (${people}).`,
  nobodyElse: "Nobody else is on this team yet.",
  asLeader: (name) => `${name} leads`,
  asMember: (name) => name,
  noLeader: "Nobody on this team can lead at present.",
  candidate: (index, expert, institution, fields) =>
    md`*${circled[index] ?? ""} ${expert}* · ${institution} · ${fields}`,
  visits: (count, most) =>
    count === 0 ? "0 visits so far" : `${count} ${count === 1 ? "visit" : "visits"} of at most ${most}`,
  way: (_city, kilometres) => `about ${kilometres} km away`,
  covered: "all fields covered",
  coveredBy: (field, by) => `${by} covers ${field}`,
  uncovered: (field) => `nobody looks at ${field}`,
  leader: "the leader",
  mayLead: "may lead",
  invite: "Invite",
  distances: "Straight-line distances",
  outOf: (count) => `${count} ${count === 1 ? "other" : "others"} cannot go that day`,
  why: "Why",
  nobody: "Nobody can take the seat that day. You can go with one fewer, or move the visit.",
  fewer: (seats) => `Go with ${seats}…`,
  move: "Move the visit…",
  somebodyElse: "Somebody else",
  later: "Remind me tomorrow",
  asked: (time, expert, by) => md`✉️ ${expert} was asked at ${time}, to reply by ${by}.`,
  askedOutside: (time, expert, by) =>
    md`☎️ ${expert} was chosen at ${time} and is not in Slack: please call or write; to reply by ${by}.`,
  nextReady: "Should they decline, the next in line is ready for you to send.",
  takeBack: "Take back",
  record: "Record by phone",
  alsoDeclined: (expert, verb) => md`${expert} ${verb} either.`,
  alsoLapsed: (expert) => md`${expert} did not answer in time.`,
  taken: (park, day, expert) => md`✅ *${park}, ${day}: the seat is taken*. ${expert} joins.`,
  filled: (park, day, filled, planned) =>
    md`✅ *${park}, ${day}: the seat is taken*; ${filled} of ${planned} seats.`,
  smaller: (park, day, seats) =>
    md`✅ *${park}, ${day}*: going with ${seats}; nobody is looked for any more.`,
  cancelled: (park, day) => md`The ${park} visit on ${day} is cancelled; the seat need not be filled.`,
  standInText: (expert, park, day, next) =>
    md`${park}, ${day}: ${expert} cannot come either${next === "" ? "" : `; next in line: ${next}`}`,
  standInHint: "The replacements are on the card above; “Invite” sends the request.",
  open: "Show replacements",
  replaceTitle: (expert, visit, state) => md`*Replace ${expert}* (${visit}, ${state})`,
  replaceHow: {
    proposed: "They have not been asked yet: “Invite” simply puts somebody else down.",
    overdue: "They have not answered in time. “Invite” lets their invitation lapse and asks somebody else.",
    asked:
      "They were asked and are still in time. “Invite” tells them on their card that we need not trouble them, and asks somebody else.",
    accepted:
      "They have accepted. “Invite” sends them word that we need not trouble them, and asks somebody else.",
  },
  askedTitle: (visit, expert) => md`✅ ${visit}: ${expert} is asked`,
  askedUntil: (by) => md`To reply by ${by}.`,
  whyTitle: (visit) => md`*Who cannot go to ${visit}*`,
  whyLine: (reason, count, names) => md`• ${why[reason]}: ${count}${names === "" ? "" : ` (${names})`}`,
  postponed: (day) => md`All right, you will be reminded on the morning of ${day}.`,
  fewerTitle: (seats) => `Go with ${seats}`,
  fewerIntro: (visit, seats) =>
    md`*${visit}*\nThe director decides whether to go with ${seats} and look for nobody else. Planned seats then go down.`,
  fewerReason: "Reason",
  fewerSubmit: "Ask to decide",
  fewerAsked: (seats, who) => md`🔷 ${who} will decide whether to go with ${seats}; you will be told.`,
  fewerRefused: (note) =>
    md`🔷 A smaller team was not agreed${note === "" ? "" : `: ${note}`}. Please fill the seat, or move the visit.`,
  approvalText: (park, day, seats) => md`To decide: go to ${park} on ${day} with ${seats}`,
  approval: (park, day, seats, before, reason, who) =>
    md`🔷 *To decide: go to ${park} on ${day} with ${seats}* (planned: ${before}). Reason: ${reason} (${who})`,
  decideTitle: "To decide",
  decision: "Decision",
  remark: "Remark",
  approve: "Agree",
  refuse: "Do not agree",
  decided: (park, day, seats, isAgreed, who) =>
    md`${isAgreed ? "✅ " : "Noted: "}${who} ${isAgreed ? "agreed" : "did not agree"} to go to ${park} on ${day} with ${seats}.`,
  decidedNote: (note) => md`Remark: ${note}`,
  overtaken: (park, day) =>
    md`${park}, ${day}: the seat was settled otherwise; nothing to decide. Thank you.`,
  toldAgreed: (park, day, seats, before, after, who) =>
    md`✅ ${who} agreed: *${park}, ${day}, with ${seats}*. Planned seats ${before} → ${after}.`,
  toldRefused: (park, day, seats, who) =>
    md`${who} did not agree to go to ${park} on ${day} with ${seats}: please fill the seat, or move the visit.`,
  approvers: "the director",
};
