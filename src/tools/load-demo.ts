import type { Stores } from "../../storage/index.ts";
import type { ImportTally } from "../domain/list-imports.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Instant, Zone } from "../domain/time.ts";
import { calendarOf } from "../domain/workdays.ts";
import type { Context } from "../flows/context.ts";
import { importParks } from "../flows/import-parks.ts";
import { readParkList } from "../input/park-list.ts";

/** The lists that a local workspace starts with, as files. */
export interface DemoFiles {
  readonly parks: Uint8Array;
}

/** Loads the lists through the flows that staff use, unless there are parks already. */
export function loadDemo(
  stores: Stores,
  files: DemoFiles,
  by: { readonly slackUserId: string; readonly now: Instant; readonly zone: Zone },
): Outcome<ImportTally> {
  if (stores.parks.all().length > 0)
    return { done: true, value: { added: 0, changed: 0, unchanged: stores.parks.all().length } };
  const context: Context = {
    stores,
    now: by.now,
    zone: by.zone,
    calendar: calendarOf(),
    caller: {
      slackUserId: by.slackUserId,
      roles: new Set(["admin"]),
      language: "zh-CN",
      expertId: undefined,
    },
  };
  const rows = readParkList(files.parks);
  return rows.done ? importParks(context, rows.value) : rows;
}
