import type { Language } from "../../domain/languages.ts";
import type { ImportTally, ListImport, ListNoun } from "../../domain/list-imports.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Message, message, section, sentence } from "../message.ts";
import { refusalText } from "../refusals/refusal.ts";

/** What an import did, and what can be done with it. */
export function importedView(noun: ListNoun, tally: ImportTally, language: Language): Message {
  const say = wordsIn(language).imports;
  const list = say.lists[noun];
  return message(say.appliedText(list.title, tally), [
    section(joined([say.applied(tally), { mrkdwn: list.next }])),
  ]);
}

/** Why a submitted form gave nothing to read: what stands at its field. */
export function importFieldFault(fault: "nothingGiven" | "bothGiven", language: Language): string {
  return wordsIn(language).imports[fault];
}

/** The file was taken and is being read. */
export function fileTakenView(language: Language): Message {
  return sentence(md`${wordsIn(language).imports.fileTaken}`);
}

/** The result of a list that came as a file; undefined while it is being read. */
export function importReportView({ noun, outcome }: ListImport, language: Language): Message | undefined {
  const say = wordsIn(language).imports;
  const list = say.lists[noun];
  switch (outcome?.kind) {
    case undefined:
      return undefined;
    case "applied":
      return importedView(noun, outcome.tally, language);
    case "refused":
      return message(say.refusedText(list.title), [
        section(say.refused(list.title)),
        section(refusalText(outcome.refusal, language)),
        section(say.tryAgain(list.command)),
      ]);
    case "unavailable":
      return message(say.unavailableText(list.title), [section(say.unavailable(list.title, outcome.detail))]);
  }
}
