import { importReportView } from "../../views/lists/imports.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** What became of a list that was sent as a file. */
export function importReport(desk: Desk, importId: number): Rendering {
  const listImport = desk.stores.listImports.find(importId);
  const report = listImport === undefined ? undefined : importReportView(listImport, desk.language);
  return report === undefined ? outdated : worth(report);
}

/** The same, as a first message. */
export function importReported(desk: Desk, { importId }: NoticeOf<"import_report">): Rendering {
  return importReport(desk, importId);
}
