import type { Lack } from "../../../domain/progress.ts";
import { md } from "../../mrkdwn.ts";
import type { seatRefusals as model } from "../../zh-CN/refusals/seats.ts";

const lacks: Record<Lack, string> = {
  seats: "seats are free",
  answers: "answers are missing",
  leader: "no leader has accepted",
  park: "the park has not agreed to the date",
};

const nothingDone = {
  assign: "nobody was assigned",
  invite: "nobody was asked",
  record: "nothing was recorded",
  done: "attendance was not recorded",
} as const;

export const seatRefusals: typeof model = {
  lacks,
  undated: (visit, id) =>
    md`${visit} has no date yet, so nothing was changed. Please schedule it first: \`/visit schedule ${id} 3 July\``,
  cancelled: (visit, id) =>
    md`${visit} is cancelled, so nothing was changed. To revive it: \`/visit schedule ${id} DATE\``,
  over: (visit, id) =>
    md`${visit} is over: its team and answers can no longer change. To correct who came: \`/visit done ${id}\``,
  questionnaire: (visit, id) =>
    md`${visit} is a questionnaire: it has no seats and nobody goes there. Once it is back: \`/visit returned ${id}\``,
  refused: (visit, during) => md`${visit}: ${nothingDone[during]}, because:`,
  unavailable: (expert, day) => md`• ${expert} is not available on ${day}`,
  busy: (expert, other) => md`• ${expert} is at ${other} that day`,
  conflict: (expert) => md`• ${expert} has a conflict of interest with this park`,
  atLimit: (expert, most, visits) =>
    md`• ${expert} takes at most ${most} ${most === 1 ? "visit" : "visits"} of this survey and has them all (${visits})`,
  tooFar: (expert, other, kilometres) =>
    md`• ${expert} is at ${other} the day before or after, about ${kilometres} km away: too far for one night`,
  overrule: md`If it has to be, choose “Do it anyway…”, or write \`because …\` behind the command.`,
  seated: (expert, state) => md`• ${expert} is on this team already (${state})`,
  free: (experts) => md`Free that day: ${experts}`,
  nobodyFree: (id) =>
    md`Nobody else can come that day. The date can be moved: \`/visit schedule ${id} DATE\``,
  takeBack: (id, expert) => md`To replace somebody, take them off first: \`/visit unassign ${id} ${expert}\``,
  otherFirst: (other, expert) =>
    md`If they really came here, please mend the other visit first: \`/visit unassign ${other} ${expert}\``,
  full: (visit, seats, wanted, names) =>
    md`${visit} has ${seats} ${seats === 1 ? "seat" : "seats"}, too few for ${wanted}; not assigned: ${names}. Please name fewer.`,
  fullWith: (visit, seats, seated, names, step) =>
    md`${visit} has ${seats} ${seats === 1 ? "seat" : "seats"}, taken by ${seated}, and no room for all of these: ${names}. Nobody was assigned. Please name fewer, or ${step}`,
  allTaken: (visit, seats, seated, names, step) =>
    md`${visit}: the team is full, ${seats} ${seats === 1 ? "seat" : "seats"} of ${seats} (${seated}). Not assigned: ${names}. To change somebody, ${step}`,
  takeOff: (id, someone) => md`take somebody off first: \`/visit unassign ${id} ${someone}\``,
  leaderUnfit: (leader, able) =>
    md`${leader} cannot lead, so nobody was assigned. ${able === "" ? "Please choose a leader who can." : `Who can: ${able}. Please mark one of them.`}`,
  leadersSeveral: (leaders) => md`A team has one leader, but marked are: ${leaders}. Please mark one.`,
  leaderTaken: (visit, leader, id, code) =>
    md`${leader} leads ${visit} and has been asked already, so nothing was changed. To change the leader, take them off first: \`/visit unassign ${id} ${code}\``,
  notOnTeam: (visit, expert, id) =>
    md`${expert} is not on the team of ${visit}, so nothing was changed. To see the team: \`/visit show ${id}\``,
  nobodyToAsk: (visits, id) =>
    md`For ${visits}, nobody is waiting to be asked. Assign somebody first: \`/visit assign ${id} E05 E07\``,
  nobodyAtAll: "Nobody is waiting to be asked. Assign a team first, for example: `/visit assign V2 E05 E07`",
  lettersTooMany: (seats, limit, command) =>
    md`${seats} seats are waiting and one message shows ${limit} at most, so nothing was sent. Please split them, first: \`/visit ${command}\``,
  firstPart: "These first",
  notAwaited: (visit, expert, state, id) =>
    md`No need to wait any longer: ${expert} is now “${state}” for ${visit}. \`/visit show ${id}\` shows the team.`,
  noTimeLeft: (visit, expert, id, code) =>
    md`No workday is left before ${visit}. Please call ${expert} and record the answer: \`/visit record ${id} ${code} accepted by phone\`; or ask somebody else.`,
  replyByPast: (moment) =>
    md`The reply-by, ${moment}, has passed already, so nothing was sent. Please give a later one, or none: it is three workdays then.`,
  replyByLate: (visit) =>
    md`The reply-by comes after ${visit} begins, so nothing was sent. Please give an earlier one, or none: it is three workdays then.`,
  previewOutdated:
    "Something has changed since you saw this, so nothing was done. Please type the command again for a fresh look.",
  recordNotAsked: (visit, expert, id) =>
    md`${expert} has not been asked about ${visit} yet, so there is no answer to record. Please send the request first: \`/visit invite ${id}\``,
  recordNotPossible: (visit, expert, state, id, code) =>
    md`The seat of ${expert} on ${visit} is now “${state}”, so this answer cannot be recorded. To ask again: \`/visit assign ${id} ${code}\``,
  seatTaken: (visit, expert, id) =>
    md`The team of ${visit} is complete, so ${expert} cannot join and nothing was recorded. Please tell them, or see who could be taken off: \`/visit show ${id}\``,
  dayTaken: (other) =>
    md`You are already on the team for ${other}, and nobody can be in two places on one day; nothing was changed. If you would rather swap, please tell the office.`,
  notYet: (visit, id) =>
    md`${visit} has not taken place yet; attendance is recorded afterwards. If its date has changed: \`/visit schedule ${id} DATE\``,
  reasonWanted: (visit, missing, id) =>
    md`${visit} was not settled (${missing.map((lack) => lacks[lack]).join("; ")}). If it did take place, please say why: \`/visit done ${id} all reason: the park agreed on the day\``,
  reasonField: "This visit was not settled: please say why it was held",
  nobodyCame: (visit, id) =>
    md`Nobody came to ${visit}, so it does not count as done and nothing was recorded. If it did not take place: \`/visit cancel ${id} REASON\``,
  remarkSettled:
    "That has been dealt with already, thank you. To change it, use the buttons on the card, or write again.",
};
