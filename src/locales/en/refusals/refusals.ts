import type { RowComplaint } from "../../../domain/refusals/refusals.ts";
import { md } from "../../mrkdwn.ts";
import type { refusals as model } from "../../zh-CN/refusals/refusals.ts";

const rowReasons: Record<RowComplaint["reason"], string> = {
  missing: "is empty",
  unreadable: "cannot be read",
  out_of_range: "is out of range",
  duplicate: "is there twice",
  unknown: "is not known",
  too_long: "is too long",
  ambiguous: "could be more than one; please write the full name",
  yes_or_no: "should be yes or no",
  differs:
    "has this code on record, with another name and another institution; somebody else needs a new code, for the same person import the new name first, then the institution",
};

export const refusals: typeof model = {
  notPermitted:
    "This is for the office's staff. If you should be able to do it, ask an administrator to add you.",
  notLinked:
    "Experts answer here themselves, and your account is not linked to the pool of experts. Please ask the office to link you (`/expert link`), then try again.",
  unknownVerb: (command, typed) => md`There is no “${command} ${typed}”.`,
  didYouMean: (suggestion) => md`Did you mean \`${suggestion}\`?`,
  seeHelp: (command) => md`Type \`${command} help\` to see everything it does.`,
  argumentMissing: (example) => md`Something is missing. For example: \`${example}\``,
  argumentUnread: (typed, example) => md`“${typed}” is not clear to me. For example: \`${example}\``,
  parkUnknown: (typed) => md`No park is called “${typed}”.`,
  nearest: (names) => md`Perhaps: ${names}?`,
  parkListHint: "Type `/park list` to see them all; part of a name or pinyin will do.",
  parkAmbiguous: (typed) => md`“${typed}” could be more than one park. Please choose:`,
  parkAmbiguousMany: (typed, count, shown) =>
    md`“${typed}” matches ${count} parks; here are ${shown}. Please type more of the name, or \`/park list ${typed}\` to see them all:`,
  filterEmpty: (typed) =>
    md`No park matches “${typed}”. Try a province (Shandong), a kind, a stage (designated) or part of a name.`,
  parkNameTaken: (name, place) =>
    md`Another park is called “${name}” (${place}). Choose another name; to change that one, type \`/park edit ${name}\`.`,
  tableEmpty: "The list is empty. Its first line should name the columns, with one row a line below.",
  tableUnreadable:
    "The list cannot be read. Please save it as .xlsx or CSV (UTF-8 or GB18030) and send it again.",
  importSettled: {
    waiting: "This list is just being read. One moment, please.",
    shown: "This list has not been imported yet. Please look at the newest preview.",
    wanted: "This list is just being imported. One moment, please.",
    applied: "This list has been imported already.",
    refused: "This list could not be imported. Please read why, mend it and send it again.",
    dropped: "This list was dropped. To import it, please send it again.",
  },
  workbooks: {
    old_workbook:
      "This workbook has the old format (.xls) or a password. Please take the password off, save it as .xlsx and send it again.",
    no_workbook: "There is no workbook in this zipped file. Please send the .xlsx or CSV file itself.",
    damaged_workbook:
      "This workbook is damaged and cannot be read. Please open it in a spreadsheet program, save it as .xlsx and send it again.",
    unpacks_too_large:
      "This workbook is too large when unpacked, and was not read. Please copy the list into a new workbook and send that.",
  },
  tableTooLarge: (megabytes) => `The list is too large: ${megabytes} MB at most. Please split it.`,
  tableTooManyRows: (limit) => `The list has too many rows: ${limit} at most. Please split it.`,
  columnsMissing: (missing, found) =>
    md`These columns are missing: ${missing}. Found: ${found}. Please add them and send the list again.`,
  otherList: (title, command) => md`This looks like a list of ${title}: please type \`${command}\``,
  rowsRefused: (bad, rows) =>
    `${bad} ${bad === 1 ? "place needs" : "places need"} mending in ${rows} rows; nothing has been imported yet:`,
  rowComplaint: (line, column, value, reason, other) =>
    md`Line ${line}${column === "" ? "" : `, ${column}`}${value === "" ? "" : ` (${value})`} ${rowReasons[reason]}${other === 0 ? "" : `, as in line ${other}`}`,
  moreComplaints: (count) => `${count} more. Mend them and send the list again.`,
  notYourAssignment:
    "This request went to another expert, and only they can answer it. To record an answer for them, ask the office.",
  assignmentUnknown: (reference) =>
    md`There is no assignment ${reference}. Please use the buttons on the card, or ask the office.`,
  answerNotPossible: (state) =>
    md`This seat is now “${state}”, so it cannot be changed like this. If something has come up, please tell the office.`,
  visitOver: (day) =>
    md`The visit${day === "" ? "" : ` on ${day}`} is over, so the answer cannot change. If that is wrong, tell the office.`,
  visitCancelled: (day) =>
    md`The visit${day === "" ? "" : ` on ${day}`} is cancelled; no reply is needed. Thank you!`,
  seatTakenBack:
    "The office has changed its plans and no longer needs to trouble you for this visit. Thank you! If you would still like to come, please tell the office.",
  visitNotScheduled: (reference, park) =>
    md`${reference} (${park}) has no fixed date at present, so nobody has been asked. Please fix its date, or leave it out, and ask again.`,
  noFreeSeat:
    "Thank you! The team is complete by now, so no seat is free. If you would still like to come, please tell the office.",
  cardOutdated: "This card is an old one. Please use the newest, or ask the office.",
  visitMoved: (from, to, asked) =>
    md`The visit${from === "" ? "" : ` of ${from}`} has moved to *${to}*, so this card needs no answer any more. ${asked ? "Please see the newer card. Thank you!" : "If you could join then, please tell the office. Thank you!"}`,
  buttonUnknown: "This button no longer works. Please use the newest message, or type the command.",
  overruling: {
    button: "Do it anyway…",
    title: "Please say why",
    reason: "Why do it all the same? (kept in the log)",
    submit: "Go ahead",
    missing: "Please write a reason, such as: the park has only these days.",
  },
  somethingBroke: (code) =>
    `Something went wrong, number ${code}. Nothing was changed; please try again, and if it persists give the administrator that number.`,
  cannotSave: {
    disk_full: (code) =>
      `The disk of the machine that I run on is full, so this cannot be saved (number ${code}). Nothing was changed; please tell the technician to make room, then try again.`,
    locked: (code) =>
      `Another program holds the data file, so this cannot be saved just now (number ${code}). Nothing was changed; please try again in a few minutes, and tell the technician if it persists.`,
    read_only: (code) =>
      `The data file can only be read at the moment, so this cannot be saved (number ${code}). Nothing was changed; please tell the technician, and try again afterwards.`,
    unreadable: (code) =>
      `The disk of the machine that I run on reports errors, so this cannot be saved (number ${code}). Nothing was changed; please give the technician that number, and try again in a while.`,
  },
};
