import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { ListNoun } from "../../domain/list-imports.ts";
import { type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { plain } from "../form-fields.ts";
import { context, section } from "../message.ts";

/** What the form is for, and how it was filled when it is shown once more. */
export interface ImportFormWanted {
  readonly noun: ListNoun;
  /** For the parks of a survey: which one. */
  readonly surveyId?: number | undefined;
  readonly pasted?: string;
  /** What has to be mended in the pasted rows. */
  readonly complaints?: Mrkdwn;
}

/** The most that a field of a form takes. */
const rowsLimit = 3000;

/** The form that takes a list: rows pasted from a spreadsheet, or a file. */
export function importForm(wanted: ImportFormWanted, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.imports;
  const list = say.lists[wanted.noun];
  const { pasted, complaints, surveyId } = wanted;
  return {
    type: "modal",
    callback_id: `list.import.${wanted.noun}`,
    private_metadata: JSON.stringify({ v: 1, ...(surveyId === undefined ? {} : { surveyId }) }),
    title: plain(list.title),
    submit: plain(say.look),
    close: plain(words.shared.close),
    blocks: [
      ...(complaints === undefined
        ? [section(say.intro(list.columns))]
        : [section(complaints), context(md`${list.columns}`)]),
      {
        type: "input",
        block_id: "rows",
        optional: true,
        label: plain(say.rows),
        hint: plain(say.rowsHint),
        element: {
          type: "plain_text_input",
          action_id: "value",
          multiline: true,
          max_length: rowsLimit,
          ...(pasted === undefined ? {} : { initial_value: pasted.slice(0, rowsLimit) }),
        },
      },
      {
        type: "input",
        block_id: "file",
        optional: true,
        label: plain(say.file),
        hint: plain(say.fileHint),
        element: {
          type: "file_input",
          action_id: "value",
          filetypes: ["xlsx", "csv", "tsv", "txt"],
          max_files: 1,
        },
      },
      context(say.example(list.example)),
    ],
  };
}
