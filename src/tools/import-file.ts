import type { Stores } from "../../storage/index.ts";
import { takeFile } from "../actions/lists.ts";
import type { Language } from "../domain/languages.ts";
import type { ImportOutcome, ListImport, ListNoun } from "../domain/list-imports.ts";
import type { Instant, Zone } from "../domain/time.ts";
import type { Context } from "../flows/context.ts";
import { readImport } from "../flows/lists/finish-list-import.ts";
import { officeCalendar } from "../flows/office/office-calendar.ts";
import { openListFile } from "../input/lists/list-files.ts";

/** A list in a file of this machine. */
export interface FileWanted {
  readonly noun: ListNoun;
  readonly surveyId: number | undefined;
  readonly sheet: string | undefined;
  readonly bytes: Uint8Array;
}

/** In whose name a list is imported, and when. */
export interface ImportedBy {
  readonly slackUserId: string;
  readonly language: Language;
  readonly now: Instant;
  readonly zone: Zone;
}

/**
 * Imports a file as the chat does: shows what it would do, and does it once `confirm` says so. What came of it in the
 * end; a preview that nobody confirmed stays one.
 */
export async function importFile(
  stores: Stores,
  wanted: FileWanted,
  by: ImportedBy,
  confirm: (shown: ListImport) => Promise<boolean>,
): Promise<ListImport> {
  const { bytes, ...list } = wanted;
  const context = contextOf(stores, by);
  const file = await openListFile(bytes);
  const read = (state: ListImport["state"], outcome: ImportOutcome | undefined): ListImport => {
    const listImport = {
      ...list,
      id: 0,
      fileId: undefined,
      pasted: undefined,
      askedBy: by.slackUserId,
      askedAt: by.now,
      state,
      outcome,
    };
    const came = readImport(context, listImport, takeFile(context, listImport, file));
    return { ...listImport, state: came.kind === "applied" ? "applied" : "shown", outcome: came };
  };
  const shown = read("waiting", undefined);
  if (shown.outcome?.kind !== "preview" || !(await confirm(shown))) return shown;
  return read("wanted", shown.outcome);
}

function contextOf(stores: Stores, { slackUserId, language, now, zone }: ImportedBy): Context {
  stores.members.meet(slackUserId);
  return {
    stores,
    now,
    zone,
    calendar: officeCalendar(stores),
    caller: { slackUserId, roles: new Set(["admin"]), language, expertId: undefined },
  };
}
