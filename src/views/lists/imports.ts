import type { KnownBlock, ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { ImportOutcome, ImportTally, ListImport, ListNoun } from "../../domain/list-imports.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { plain } from "../form-fields.ts";
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

/** What a list that came as a file would do or did; undefined while it is read for the first time. */
export function importReportView(listImport: ListImport, language: Language): Message | undefined {
  const { noun, outcome, state } = listImport;
  const say = wordsIn(language).imports;
  const list = say.lists[noun];
  if (state === "wanted" || (state === "waiting" && outcome !== undefined))
    return message(say.underWayText(list.title), [section(say.underWay(list.title))]);
  if (state === "dropped") return message(say.droppedText(list.title), [section(say.dropped(list.title))]);
  return outcome === undefined ? undefined : outcomeView(listImport, outcome, language);
}

function outcomeView(listImport: ListImport, outcome: ImportOutcome, language: Language): Message {
  const words = wordsIn(language);
  const say = words.imports;
  const list = say.lists[listImport.noun];
  switch (outcome.kind) {
    case "applied":
      return importedView(listImport.noun, outcome.tally, language);
    case "preview":
      return message(say.previewText(list.title, outcome.tally), [
        ...previewBlocks(listImport, outcome, words),
        decision(listImport, outcome.tally, words),
      ]);
    case "sheets":
      return message(say.whichSheetText(list.title), [
        section(say.whichSheet(list.title, outcome.sheets.length)),
        sheetMenu(listImport, outcome.sheets, words),
      ]);
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

/** What would be added, changed and left as it is. */
function previewBlocks(
  { noun }: Pick<ListImport, "noun">,
  { tally, again }: Extract<ImportOutcome, { readonly kind: "preview" }>,
  words: Words,
): KnownBlock[] {
  const say = words.imports;
  const { added = [], changed = [] } = tally.names ?? {};
  const named = (
    line: (count: number, names: string, more: number) => Mrkdwn,
    count: number,
    names: readonly string[],
  ) => (count === 0 ? [] : [line(count, words.shared.list(names), count - names.length)]);
  const lines = [
    ...(again === true ? [say.previewAgain] : []),
    say.previewTitle(say.lists[noun].title, tally),
    ...named(say.previewAdded, tally.added, added),
    ...named(say.previewChanged, tally.changed, changed),
    ...(tally.unchanged === 0 ? [] : [say.previewUnchanged(tally.unchanged)]),
  ];
  return [section(joined(lines))];
}

function decision({ id, noun }: ListImport, tally: ImportTally, words: Words): KnownBlock {
  const say = words.imports;
  const nothingToDo = tally.added + tally.changed === 0;
  const drop = button({
    action: `list.drop.${noun}`,
    label: nothingToDo ? say.fine : say.cancel,
    value: { import: id },
  });
  const apply = button({
    action: `list.apply.${noun}`,
    label: say.submit,
    value: { import: id },
    style: "primary",
  });
  return { type: "actions", elements: nothingToDo ? [drop] : [apply, drop] };
}

/** Slack's limits on a menu. */
const optionsLimit = 100;

function sheetMenu({ id, noun }: ListImport, sheets: readonly string[], words: Words): KnownBlock {
  const options = sheets.slice(0, optionsLimit).map((sheet, index) => ({
    text: plain(sheet.slice(0, 75) || "–"),
    value: JSON.stringify({ v: 1, import: id, sheet: index }),
  }));
  return {
    type: "actions",
    elements: [
      {
        type: "static_select",
        action_id: `list.sheet.${noun}`,
        placeholder: plain(words.imports.chooseSheet),
        options,
      },
      button({ action: `list.drop.${noun}`, label: words.imports.cancel, value: { import: id } }),
    ],
  };
}

/** The same as a window, for rows that were pasted into one. */
export function importPreviewForm(
  listImport: Pick<ListImport, "id" | "noun">,
  preview: Extract<ImportOutcome, { readonly kind: "preview" }>,
  language: Language,
): ModalView {
  const words = wordsIn(language);
  const say = words.imports;
  return {
    type: "modal",
    callback_id: `list.apply.${listImport.noun}`,
    private_metadata: JSON.stringify({ v: 1, import: listImport.id }),
    title: plain(say.lists[listImport.noun].title.slice(0, 24)),
    submit: plain(say.submit),
    close: plain(say.cancel),
    blocks: previewBlocks(listImport, preview, words),
  };
}
