import type { Language } from "../../domain/languages.ts";
import type { ListImport } from "../../domain/list-imports.ts";
import { wordsIn } from "../../locales/words.ts";
import { importReportView } from "./imports.ts";

/** What the command line says of its own. */
export function importTerminal(language: Language) {
  return wordsIn(language).imports.terminal;
}

/** The report on a list as lines of plain text, for a terminal. */
export function importLines(listImport: ListImport, language: Language): string {
  const { outcome } = listImport;
  if (outcome?.kind === "sheets")
    return wordsIn(language).imports.terminal.sheets(wordsIn(language).shared.list(outcome.sheets));
  const blocks = importReportView(listImport, language)?.blocks ?? [];
  return blocks
    .flatMap((block) =>
      block.type === "section" && block.text !== undefined ? [plainText(block.text.text)] : [],
    )
    .join("\n");
}

function plainText(mrkdwn: string): string {
  return mrkdwn
    .replace(/\*([^*\n]+)\*/g, "$1")
    .replaceAll("`", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
