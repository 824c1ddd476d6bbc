import { type ExportWanted, exportPermissions } from "../src/domain/exports.ts";
import { done } from "../src/domain/outcome.ts";
import { type Verb, verb } from "../src/door/command.ts";
import { exportList } from "../src/flows/lists/export-list.ts";
import { exportUnderWayView } from "../src/views/lists/exports.ts";

/** The line of a command's table that sends all of `noun` as a file, whatever is typed behind it. */
export function exportVerb(noun: Exclude<ExportWanted["noun"], "visits">): Verb {
  return verb({
    name: "export",
    aliases: ["导出"],
    permission: exportPermissions[noun],
    effect: "changes",
    read: () => done({ noun }),
    flow: exportList,
    view: (wanted, { caller }) => exportUnderWayView(wanted.noun, caller.language),
  });
}
