import type { ImportTally } from "../../domain/list-imports.ts";
import { md } from "../mrkdwn.ts";
import type { imports as model } from "../zh-CN/imports.ts";

const lists: typeof model.lists = {
  parks: {
    noun: "parks",
    title: "Import parks",
    columns:
      "Columns it must have: name_zh, province_zh, type (sector-integrated, sector-specific, venous). It may have: name_en, city_zh, status, year, lat, lon.",
    example: "name_zh,province_zh,type,status,year\n示例经济技术开发区,江苏省,sector-integrated,named,2014",
    next: "`/park list` shows them all.",
    command: "/park import",
  },
  experts: {
    noun: "experts",
    title: "Import experts",
    columns:
      "Columns it must have: code, name, institution, province, fields. It may have: can_lead (yes/no), max_visits, unavailable, declared_conflicts, email. Several values in a cell are separated by semicolons.",
    example:
      "code,name,institution,province,fields,can_lead,email\nE25,示例专家25,同济大学,上海市,固废;水资源,yes,e25@example.org",
    next: "`/expert list` shows the pool; `/expert list unlinked` those who are not matched to a Slack member yet.",
    command: "/expert import",
  },
  organisations: {
    noun: "organisations",
    title: "Import organisations",
    columns:
      "The column it must have: organisation. It may have: group, province_zh, city_zh, name_en, contact, post, channel (telephone, WeChat, mail, Slack), address. An organisation with several contacts has several rows.",
    example:
      "group,organisation,province_zh,contact,post,address\nprovincial ecology department,江苏省生态环境厅,江苏省,示例代表甲,处长,jia@example.org",
    next: "`/office organisations` shows them all.",
    command: "/office organisations import",
  },
  survey_parks: {
    noun: "a survey's parks",
    title: "Import survey parks",
    columns:
      "Columns it must have: park, mode (on-site, questionnaire). It may have: seats, needs. Several values in a cell are separated by semicolons.",
    example: "park,mode,seats,needs\n昆山高新技术产业开发区,on-site,3,工业生态学;固废",
    next: "`/survey show` shows the board.",
    command: "/survey import",
  },
};

function counted({ added, changed, unchanged }: ImportTally): string {
  const parts = [
    added > 0 ? `${added} new` : "",
    changed > 0 ? `${changed} updated` : "",
    unchanged > 0 ? `${unchanged} as before` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

const rowsOf = (tally: ImportTally): string => {
  const rows = tally.added + tally.changed + tally.unchanged;
  return `${rows} ${rows === 1 ? "row" : "rows"}`;
};

export const imports: typeof model = {
  lists,
  intro: (columns) => md`One line with the names of the columns, then a line for each. ${columns}`,
  example: (text) => md`For example:\n\`\`\`${text}\`\`\``,
  rows: "Paste rows of a spreadsheet",
  rowsHint:
    "Select them in the spreadsheet together with the header row, copy, paste. For many rows use a file.",
  file: "Or choose a file",
  fileHint: "An .xlsx workbook, or CSV, TSV or TXT, 5 MB at most.",
  look: "Preview",
  submit: "Import",
  cancel: "Cancel",
  fine: "All right",
  previewText: (title, tally) => md`${title}, a preview: ${counted(tally)}. Please confirm to import`,
  previewTitle: (title, tally) => md`*${title}, a preview: ${counted(tally)}.* Nothing is imported yet.`,
  previewAgain: md`⚠️ The records have changed since you saw the preview. Please look once more:`,
  previewAdded: (count, names, more) => md`➕ ${count} new: ${names}${more > 0 ? ` and ${more} more` : ""}`,
  previewChanged: (count, names, more) =>
    md`✏️ ${count} updated: ${names}${more > 0 ? ` and ${more} more` : ""}`,
  previewUnchanged: (count) => md`＝ ${count} as before, left alone`,
  underWayText: (title) => md`${title}: under way, one moment`,
  underWay: (title) => md`⏳ *${title}: under way, one moment.*`,
  droppedText: (title) => md`${title}: dropped, nothing was imported`,
  dropped: (title) => md`*${title}: dropped, nothing was imported.*`,
  whichSheetText: (title) => md`${title}: several sheets fit, please choose one`,
  whichSheet: (title, count) =>
    md`*${title}: ${count} sheets of this workbook look like such a list.* Please choose the one to import; you will see a preview first.`,
  chooseSheet: "Choose a sheet",
  nothingGiven: "Please paste some rows or choose a file.",
  bothGiven: "Please use either the pasted rows or the file, not both.",
  fileTaken:
    "📄 The file has arrived and is being read. A preview will come in your direct messages with the liaison, and nothing counts until you tap “Import” there; this window can be closed.",
  applied: (tally) => md`✅ *${rowsOf(tally)} read*: ${counted(tally)}.`,
  appliedText: (title, tally) => md`${title}: ${rowsOf(tally)} read, ${counted(tally)}`,
  terminal: {
    usage:
      "Usage: node src/tools/import.ts parks|experts|organisations|survey FILE [--survey S1] [--sheet NAME] [--as U0123456789] [--yes]\nA preview comes first; nothing is imported before you confirm (or write --yes). Stop the liaison before you run it.",
    noFile: (path, detail) => `The file ${path} cannot be opened: ${detail}`,
    nobody:
      "There is no administrator yet. Please do /office claim in Slack first, or name with --as in whose name to import.",
    whichSurvey: "Please name the survey with --survey, such as --survey S1.",
    sheets: (names) => `Please choose a sheet with --sheet: ${names}`,
    ask: "Import? [y/N] ",
    notAsked: "Nothing was imported. When all is right, run it again with --yes.",
    dropped: "Nothing was imported.",
  },
  refusedText: (title) => md`${title}: the list needs mending and has not been imported`,
  refused: (title) => md`*${title}: not done yet, and no record was touched.*`,
  tryAgain: (command) => md`Once mended, type \`${command}\` again.`,
  unavailableText: (title) => md`${title}: the file could not be fetched and was not imported`,
  unavailable: (title, detail) =>
    md`*${title}: Slack would not hand out the file (${detail}), so nothing was imported.* Please upload it once more, or paste the rows; if that fails too, give the administrator the words in brackets.`,
};
