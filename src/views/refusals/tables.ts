import type { ListNoun } from "../../domain/list-imports.ts";
import type { RowComplaint, TableFault, TableRefusal } from "../../domain/refusals/refusals.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import type { Words } from "../../locales/words.ts";
import type { Wording } from "./wording.ts";

/** How many complaints about rows one message shows; the rest is counted. */
const complaintsShown = 20;

export const tableWording: Wording<TableRefusal["name"]> = {
  table_unreadable: ({ why }, { words }) => tableFaultText(why, words),
  import_settled: ({ state }, { words }) => md`${words.refusals.importSettled[state]}`,
  rows_refused: ({ complaints, rows }, { words }) => rowsText(complaints, rows, words),
};

function tableFaultText(why: TableFault, words: Words): Mrkdwn {
  const say = words.refusals;
  switch (why.kind) {
    case "empty":
      return md`${say.tableEmpty}`;
    case "unreadable":
      return md`${say.tableUnreadable}`;
    case "old_workbook":
    case "no_workbook":
    case "damaged_workbook":
    case "unpacks_too_large":
      return md`${say.workbooks[why.kind]}`;
    case "too_large":
      return md`${say.tableTooLarge(Math.round(why.limit / 1_000_000))}`;
    case "too_many_rows":
      return md`${say.tableTooManyRows(why.limit)}`;
    case "columns_missing":
      if (why.meant !== undefined) return otherList(why.meant, words);
      return say.columnsMissing(words.shared.list(why.columns), words.shared.list(why.found));
  }
}

function otherList(noun: ListNoun, { imports, refusals }: Words): Mrkdwn {
  const { noun: name, command } = imports.lists[noun];
  return refusals.otherList(name, command);
}

function rowsText(complaints: readonly RowComplaint[], rows: number, words: Words): Mrkdwn {
  const say = words.refusals;
  const lines = complaints
    .slice(0, complaintsShown)
    .map((c) =>
      say.rowComplaint(c.line, c.column ?? "", (c.value ?? "").slice(0, 40), c.reason, c.otherLine ?? 0),
    );
  const hidden = complaints.length - lines.length;
  return joined([
    md`${say.rowsRefused(complaints.length, rows)}`,
    ...lines,
    hidden > 0 ? md`${say.moreComplaints(hidden)}` : md``,
  ]);
}
