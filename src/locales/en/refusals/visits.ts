import { md } from "../../mrkdwn.ts";
import type { visitRefusals as model } from "../../zh-CN/refusals/visits.ts";

export const visitRefusals: typeof model = {
  parkNotInSurvey: (park, survey, reference) =>
    md`${park} is not in ${survey} yet, so nothing was scheduled. Please add it first: \`/survey add ${reference} "${park}" on-site\``,
  addOnSite: "Add, on site",
  addQuestionnaire: "Add, by questionnaire",
  dateMissing: (typed) => md`The date is missing. For example: \`/visit schedule ${typed} 3 July\``,
  outsideWindow: ({ day, survey, window, nearest, reference }) =>
    md`${day} is outside the dates of ${survey} (${window}), so nothing was scheduled. ${nearest === "" ? "Please choose another day" : `The nearest days inside are ${nearest}: please choose one`}, or change the survey's dates first: \`/survey edit ${reference}\`. If it has to be that day, write \`because …\` behind the command.`,
  doubtful: (visit) => md`${visit} was not scheduled, because:`,
  doubt: (text) => md`• ${text}`,
  overrule: md`Please choose another day. If it has to be, choose “Do it anyway…”, or write \`because …\` behind the command.`,
  editSurvey: "Change survey's dates",
  peopleAsked: (visit, day, experts, days) =>
    md`${visit} was not changed: experts have been put down for ${day === "" ? "its earlier date" : day} (${experts}), and another date concerns them. See first who would be asked again and who would be told: \`/visit move ${visit} ${days}\``,
  seeMove: "See what moves",
  teamCannotCome: (visit, experts, days) =>
    md`${visit} was not moved: ${experts} cannot come then. ${days === "" ? "Please choose another day, or take them off first." : `Everybody could come on ${days}.`}`,
  undatedToMove: (visit, typed) =>
    md`${visit} has no date yet that could be moved. Schedule it: \`/visit schedule ${visit} ${typed === "" ? "3 July" : typed}\``,
  notMoved: (visit, day) =>
    md`${visit} is set for ${day} already; nothing was changed. Please give the new date.`,
  held: (visit) => md`${visit} is over and cannot change. \`/visit show ${visit}\` has its record.`,
  notRemovable: (visit) =>
    md`${visit} has a date or people, or had, so it stays on the list. If nobody goes there, cancel it: \`/visit cancel ${visit} REASON\``,
  calledOff: (visit) => md`${visit} is cancelled already. To revive it: \`/visit schedule ${visit} DATE\`.`,
  needsDate: (visit) =>
    md`${visit} has no date yet that the park could agree to. Please fix it first: \`/visit schedule ${visit} 3 July\`.`,
  notQuestionnaire: (visit) =>
    md`${visit} is a visit on site, not a questionnaire; nothing was changed. Once it has taken place: \`/visit done ${visit}\`.`,
  notAwaited: (visit, isUndated) =>
    isUndated
      ? md`The questionnaire of ${visit} has no day yet by which it is due. Set one first: \`/visit schedule ${visit} 5 July\``
      : md`The questionnaire of ${visit} is back, so nobody need be asked for it. \`/visit show ${visit}\` shows it.`,
  twice: (visit) => md`${visit} is scheduled further up already; please delete one of the two rows.`,
  outdated: (visit) =>
    md`${visit} has changed since that preview, so nothing was done. Please type the command again for a new one.`,
  rowsTooMany: (rows, limit) =>
    `At most ${limit} rows at a time, please (there are ${rows}). Paste them in parts.`,
  visitsNone:
    "No park is in an open survey yet. Add some first, for example: `/survey add kunshan gaoxin, wuhu on-site 3 seats`",
  weekEmpty: (typed) => md`Nothing for “${typed}”. To see everything: \`/visit list\`.`,
  filterEmpty: (typed) =>
    md`Nothing matches “${typed}”. Try a survey (S1), a state (unscheduled, to settle, settled, done, overdue), a province, a park, “gap” or “this week”.`,
  rowsNotScheduled: (bad, fine) =>
    fine === 0
      ? `${bad === 1 ? "The row needs" : `All ${bad} rows need`} mending; nothing has been scheduled:`
      : `${bad} ${bad === 1 ? "row needs" : "rows need"} mending; the other ${fine === 1 ? "one is" : `${fine} are`} fine. Nothing has been scheduled yet:`,
  row: (typed) => md`• ${typed}`,
};
