import type { Language } from "../domain/languages.ts";
import { assignments as enAssignments } from "./en/assignments.ts";
import { attendance as enAttendance } from "./en/attendance.ts";
import { counters as enCounters } from "./en/counters.ts";
import { days as enDays } from "./en/days.ts";
import { delivery as enDelivery } from "./en/delivery.ts";
import { digests as enDigests } from "./en/digests.ts";
import { experts as enExperts } from "./en/experts.ts";
import { finding as enFinding } from "./en/finding.ts";
import { gaps as enGaps } from "./en/gaps.ts";
import { guests as enGuests } from "./en/guests.ts";
import { help as enHelp } from "./en/help.ts";
import { holidays as enHolidays } from "./en/holidays.ts";
import { homes as enHomes } from "./en/homes.ts";
import { imports as enImports } from "./en/imports.ts";
import { log as enLog } from "./en/log.ts";
import { meetingChanges as enMeetingChanges } from "./en/meeting-changes.ts";
import { meetings as enMeetings } from "./en/meetings.ts";
import { minutes as enMinutes } from "./en/minutes.ts";
import { moves as enMoves } from "./en/moves.ts";
import { office as enOffice } from "./en/office.ts";
import { parkNotices as enParkNotices } from "./en/park-notices.ts";
import { parks as enParks } from "./en/parks.ts";
import { programmes as enProgrammes } from "./en/programmes.ts";
import { protocol as enProtocol } from "./en/protocol.ts";
import { gapRefusals as enGapRefusals } from "./en/refusals/gaps.ts";
import { meetingRefusals as enMeetingRefusals } from "./en/refusals/meetings.ts";
import { refusals as enRefusals } from "./en/refusals/refusals.ts";
import { seatRefusals as enSeatRefusals } from "./en/refusals/seats.ts";
import { surveyRefusals as enSurveyRefusals } from "./en/refusals/surveys.ts";
import { visitRefusals as enVisitRefusals } from "./en/refusals/visits.ts";
import { registrations as enRegistrations } from "./en/registrations.ts";
import { remarks as enRemarks } from "./en/remarks.ts";
import { reminders as enReminders } from "./en/reminders.ts";
import { replies as enReplies } from "./en/replies.ts";
import { roads as enRoads } from "./en/roads.ts";
import { seats as enSeats } from "./en/seats.ts";
import { shared as enShared } from "./en/shared.ts";
import { starting as enStarting } from "./en/starting.ts";
import { surveys as enSurveys } from "./en/surveys.ts";
import { tables as enTables } from "./en/tables.ts";
import { todo as enTodo } from "./en/todo.ts";
import { visits as enVisits } from "./en/visits.ts";
import { assignments } from "./zh-CN/assignments.ts";
import { attendance } from "./zh-CN/attendance.ts";
import { counters } from "./zh-CN/counters.ts";
import { days } from "./zh-CN/days.ts";
import { delivery } from "./zh-CN/delivery.ts";
import { digests } from "./zh-CN/digests.ts";
import { experts } from "./zh-CN/experts.ts";
import { finding } from "./zh-CN/finding.ts";
import { gaps } from "./zh-CN/gaps.ts";
import { guests } from "./zh-CN/guests.ts";
import { help } from "./zh-CN/help.ts";
import { holidays } from "./zh-CN/holidays.ts";
import { homes } from "./zh-CN/homes.ts";
import { imports } from "./zh-CN/imports.ts";
import { log } from "./zh-CN/log.ts";
import { meetingChanges } from "./zh-CN/meeting-changes.ts";
import { meetings } from "./zh-CN/meetings.ts";
import { minutes } from "./zh-CN/minutes.ts";
import { moves } from "./zh-CN/moves.ts";
import { office } from "./zh-CN/office.ts";
import { parkNotices } from "./zh-CN/park-notices.ts";
import { parks } from "./zh-CN/parks.ts";
import { programmes } from "./zh-CN/programmes.ts";
import { protocol } from "./zh-CN/protocol.ts";
import { gapRefusals } from "./zh-CN/refusals/gaps.ts";
import { meetingRefusals } from "./zh-CN/refusals/meetings.ts";
import { refusals } from "./zh-CN/refusals/refusals.ts";
import { seatRefusals } from "./zh-CN/refusals/seats.ts";
import { surveyRefusals } from "./zh-CN/refusals/surveys.ts";
import { visitRefusals } from "./zh-CN/refusals/visits.ts";
import { registrations } from "./zh-CN/registrations.ts";
import { remarks } from "./zh-CN/remarks.ts";
import { reminders } from "./zh-CN/reminders.ts";
import { replies } from "./zh-CN/replies.ts";
import { roads } from "./zh-CN/roads.ts";
import { seats } from "./zh-CN/seats.ts";
import { shared } from "./zh-CN/shared.ts";
import { starting } from "./zh-CN/starting.ts";
import { surveys } from "./zh-CN/surveys.ts";
import { tables } from "./zh-CN/tables.ts";
import { todo } from "./zh-CN/todo.ts";
import { visits } from "./zh-CN/visits.ts";

const zhCN = {
  assignments,
  attendance,
  counters,
  days,
  digests,
  experts,
  finding,
  gapRefusals,
  gaps,
  guests,
  holidays,
  homes,
  shared,
  delivery,
  help,
  imports,
  log,
  meetingChanges,
  meetingRefusals,
  meetings,
  minutes,
  moves,
  office,
  parkNotices,
  parks,
  programmes,
  protocol,
  refusals,
  registrations,
  remarks,
  reminders,
  replies,
  roads,
  seatRefusals,
  seats,
  starting,
  surveyRefusals,
  surveys,
  tables,
  todo,
  visitRefusals,
  visits,
};

/** Everything the bot says, by noun; the Chinese wording is the model that the English one follows. */
export type Words = typeof zhCN;

const en: Words = {
  assignments: enAssignments,
  attendance: enAttendance,
  counters: enCounters,
  days: enDays,
  digests: enDigests,
  experts: enExperts,
  finding: enFinding,
  gapRefusals: enGapRefusals,
  gaps: enGaps,
  guests: enGuests,
  meetingChanges: enMeetingChanges,
  meetingRefusals: enMeetingRefusals,
  meetings: enMeetings,
  minutes: enMinutes,
  moves: enMoves,
  holidays: enHolidays,
  homes: enHomes,
  shared: enShared,
  delivery: enDelivery,
  help: enHelp,
  imports: enImports,
  log: enLog,
  office: enOffice,
  parkNotices: enParkNotices,
  parks: enParks,
  programmes: enProgrammes,
  protocol: enProtocol,
  refusals: enRefusals,
  registrations: enRegistrations,
  remarks: enRemarks,
  reminders: enReminders,
  replies: enReplies,
  roads: enRoads,
  seatRefusals: enSeatRefusals,
  seats: enSeats,
  starting: enStarting,
  surveyRefusals: enSurveyRefusals,
  surveys: enSurveys,
  tables: enTables,
  todo: enTodo,
  visitRefusals: enVisitRefusals,
  visits: enVisits,
};

const byLanguage: Record<Language, Words> = { "zh-CN": zhCN, en };

/** The bot's words in a language. */
export function wordsIn(language: Language): Words {
  return byLanguage[language];
}
