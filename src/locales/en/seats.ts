import { md } from "../mrkdwn.ts";
import type { seats as model } from "../zh-CN/seats.ts";

export const seats: typeof model = {
  member: (expert, role, field, state) =>
    md`• ${expert}${role === "" ? "" : ` (${role})`}${field === "" ? "" : ` | ${field}`} | ${state}`,
  count: (filled, planned) =>
    filled >= planned
      ? md`${filled} of ${planned} seats, complete.`
      : md`${filled} of ${planned} seats, ${planned - filled} free.`,
  leaderProposed: (leader, id, code) =>
    md`You named no leader, so ${leader} is proposed. To choose somebody else: \`/visit assign ${id} lead ${code}\``,
  leaderOnly: (leader) => md`You named no leader, so ${leader} is proposed.`,
  ledBefore: (expert) => md`${expert} is a member now.`,
  noLeader: "Nobody on this team can lead yet.",
  uncovered: (fields) => md`Nobody looks at: ${fields}.`,
  stillFree: (experts) => md`Free that day: ${experts}`,
  notYetAsked: "Nobody has been told yet.",
  invite: "Send requests",
  assignedText: (visit, experts) => md`${visit}: assigned ${experts}`,
  already: (experts) => md`On this team already, as before: ${experts}.`,
  allAlready: (experts) => md`${experts} is on this team already: nothing was changed.`,
  leaderText: (visit, leader) => md`${visit}: ${leader} now leads`,
  unassigned: (visit, expert, filled, planned) =>
    md`${expert} is off ${visit}; they had not been asked, so nobody need tell them. ${filled} of ${planned} seats.`,
  unassignAsk: (visit, expert, state) =>
    md`${expert} knows of ${visit} already (${state}). Do you want to take the seat back?`,
  unassignHowCard: "Their card will then say that we need not trouble them.",
  unassignHowMessage: "They will get a message that we need not trouble them, and their card will say so.",
  unassignHowOutside: "They are not in Slack: please call or write to them afterwards.",
  unassignConfirm: "Take it back",
  takenBack: (visit, expert, filled, planned) =>
    md`${expert} is off ${visit}. ${filled} of ${planned} seats.`,
  takenBackCard: "Their card says so.",
  takenBackMessage: "They have been sent a message.",
  takenBackOutside: "They are not in Slack, so please tell them:",
  previewTitle: (inSlack, outside) => {
    const parts = [
      inSlack > 0 ? `${inSlack} ${inSlack === 1 ? "message" : "messages"} in Slack` : "",
      outside > 0 ? `${outside} for you to contact` : "",
    ];
    return `Please check the requests: ${parts.filter(Boolean).join(", ")}`;
  },
  letterLine: (index, expert, way) => md`*${index + 1}. ${expert}* | ${way}`,
  letterVisit: (visit, role, field) => md`   ${visit}, ${role}${field === "" ? "" : `, ${field}`}`,
  letterBy: (moment) => md`   reply by ${moment}`,
  ways: {
    slack: "Slack message",
    slack_unsure: "Slack message (the last one did not arrive: have the telephone ready)",
    outside: "not in Slack: please call or write",
  },
  allBy: (moment) => md`They are asked to reply by *${moment}*.`,
  undated: (visits) => md`Without a date, so not sent now: ${visits}`,
  previewHint:
    "Nothing is sent yet. To change the deadline, type it again with one: `/visit invite PARK by DATE 17:00`",
  send: (inSlack) => (inSlack > 0 ? `Send ${inSlack}` : "Show the texts"),
  notNow: "Not now",
  left: "All right, nothing was changed.",
  outsideTitle: (count) =>
    md`✅ ${count} ${count === 1 ? "request is" : "requests are"} ready for you to pass on.`,
  sentTitle: (count) => md`✅ ${count} ${count === 1 ? "request" : "requests"} sent.`,
  sentInSlack: (experts) => md`In Slack: ${experts}`,
  sentOutside: (count) =>
    md`*${count} ${count === 1 ? "person is" : "people are"} not in Slack: please contact them.* The text below is ready for any messenger, SMS or mail:`,
  recordHint: (id, code) =>
    md`Once they answer: \`/visit record ${id} ${code} accepted by phone\`, or use the button:`,
  record: "Record answer",
  copyOne: (expert, day, park, place, hours, role, field, by, isInstead) =>
    `Dear ${expert}, ${isInstead ? "our plans have changed: " : ""}would you join our visit to ${park} (${place}) on ${day}, ${hours}, as ${role === "leader" ? "the leader" : "a member"}${field === "" ? "" : `, with an eye on ${field}`}? We will arrange travel and lodging. We would be glad to hear from you by ${by}; just reply here or call. Thank you!`,
  copyManyHead: (expert, count) => `Dear ${expert}, would you join us on ${count} park visits?`,
  copyManyLine: (index, day, park, hours, role, field) =>
    `${index + 1}. ${day}, ${park}, ${hours}, ${role}${field === "" ? "" : `, ${field}`}`,
  copyManyTail: (by) =>
    `We will arrange travel and lodging. We would be glad to hear by ${by} which of them suit you; just reply here or call. Thank you!`,
  copyTakenBack: (expert, day, park) =>
    `Dear ${expert}, our plans for the ${park} visit on ${day} have changed, and we no longer need to trouble you. We are sorry for the inconvenience. Thank you; we will ask you again another time!`,
  recorded: (visit, expert, state, way) => md`Recorded: ${expert}, ${visit}, *${state}* (${way}).`,
  recordedAgain: (visit, expert, state) =>
    md`${expert} was on record as “${state}” for ${visit} already; nothing was changed.`,
  recordedWhy: (reason) => md`Reason: ${reason}`,
  recordedNote: (note) => md`Note: ${note}`,
  wayAssumed: "You did not say how the answer came; telephone was put down.",
  nextAssign: (id) => md`A seat is free. To fill it: \`/visit assign ${id} EXPERT\``,
  nextCounter: (id, code) =>
    md`The visit's owner has it to decide. By command: \`/visit counter ${id} ${code} accept\`, or \`refuse\``,
  assign: "Choose somebody",
  held: (visit, came, count) =>
    md`✅ Recorded for ${visit}: ${came} came, ${count} ${count === 1 ? "person" : "people"}.`,
  heldAgain: (visit, came, count) =>
    md`✅ Corrected for ${visit}: ${came} came, ${count} ${count === 1 ? "person" : "people"}.`,
  absent: (experts) => md`Did not come: ${experts}`,
  outsiders: (persons) => md`Not of the pool: ${persons}`,
  heldReason: (reason) => md`Held although not settled: ${reason}`,
  personTimes: (times, people) =>
    md`The survey now has ${times} ${times === 1 ? "person-time" : "person-times"} (${people} ${people === 1 ? "person" : "people"}).`,
  heldHint: (id, someone) =>
    md`To correct it, type it again; if ${someone} was not there: \`/visit done ${id} without ${someone}\``,
  heldAgainHint: (id) => md`To correct it, type it again: \`/visit done ${id}\``,
  pickTitle: "Choose a park",
  pickVisit: "Park",
  next: "Next",
  noVisit:
    "There is no visit to do this for. Schedule one first, for example: `/visit schedule kunshan gaoxin 3 July`",
  noHeldVisit: "No visit has had its day and waits for a record of who came.",
  assignTitle: "Assign a team",
  assignIntro: (visit, filled, planned, needs) =>
    md`*${visit}*\n${filled} of ${planned} seats${needs === "" ? "" : `; needs ${needs}`}`,
  experts: "Experts",
  freeGroup: (day) => `Free on ${day}`,
  otherGroup: "Not free, or at their limit",
  leader: "Leader (left empty: one is proposed)",
  unnamedLeader: "Propose one",
  submitAssign: "Assign",
  recordTitle: "Record an answer",
  recordSeat: "Which seat",
  recordAnswer: "Answer",
  answers: { accept: "joining", decline: "cannot join" },
  recordWay: "How it came",
  recordReason: "Reason (optional, for a no)",
  recordNote: "Note (optional, for staff only)",
  submitRecord: "Record",
  noExperts:
    "There is nobody in the pool to choose from. Import the list (`/expert import`) or add somebody (`/expert add`) first.",
  noSeat: "No seat waits for an answer. Assign a team first, for example: `/visit assign V2 E05 E07`",
  heldTitle: "Who came",
  heldIntro: (visit) => md`*${visit}*\nEverybody who accepted is ticked; untick who did not come.`,
  heldTeam: "Experts who came",
  heldPlus: "Experts who came as substitutes",
  heldPool: "The pool",
  heldPersons: "Others (optional, separated by commas)",
  heldWhy: (lacks) => `Why it was held although not settled (${lacks})`,
  submitHeld: "Record",
  seatOption: (expert, visit, state) => `${expert} · ${visit} · ${state}`,
  expertOption: (expert, institution, fields) => `${expert} · ${institution} · ${fields}`,
  declinedText: (expert, visit) => md`${expert} cannot come: a seat is free at ${visit}`,
  declinedTitle: (visit) => md`*${visit}: a seat is free*`,
  workdaysLeft: (left) => (left <= 0 ? "it is today" : `${left} ${left === 1 ? "workday" : "workdays"} left`),
  declinedWhy: (expert, verb) => md`${expert} ${verb}`,
  declines: "cannot join",
  withdraws: "had accepted and now cannot come",
  declinedCount: (filled, planned, leader) =>
    md`Taken: ${filled} of ${planned} seats; ${leader === "" ? "nobody" : leader} leads.`,
  recordedBy: (way) => md` (${way}, recorded by staff)`,
  canAgain: (expert, visit, filled, planned) =>
    md`${visit}: ${expert} can come after all; ${filled} of ${planned} seats taken.`,
  notNeeded: (expert, day, park) =>
    md`Dear ${expert}, our plans for the ${park} visit on ${day} have changed, and *we no longer need to trouble you*. We are sorry for the inconvenience. Thank you; we will ask you again another time!`,
};
