import type { ExportNoun, ExportWanted } from "../../domain/exports.ts";
import type { Language } from "../../domain/languages.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Message, sentence } from "../message.ts";

/** What the file is called: `S1-考察与问卷-2019-06-17.csv`. */
export function exportFileName(wanted: ExportWanted, day: Day, language: Language): string {
  const survey = wanted.noun === "visits" ? `${reference.survey(wanted.surveyId)}-` : "";
  return `${wordsIn(language).tables.fileName(wanted.noun, survey, day)}.csv`;
}

/** That a table is being made, and where it will come. */
export function exportUnderWayView(noun: ExportNoun, language: Language): Message {
  return sentence(wordsIn(language).tables.underWay(noun));
}

/** What stands beside the file. */
export function exportReadyView(noun: ExportNoun, rows: number, language: Language): Message {
  return sentence(wordsIn(language).tables.ready(noun, rows));
}
