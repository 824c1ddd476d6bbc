import type { InputBlock, ModalView } from "@slack/types";
import { usualMaxVisits } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { plain } from "../form-fields.ts";

interface TextField {
  readonly block: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly initial?: string;
  readonly limit: number;
}

function textField({ block, label, hint, optional = false, initial, limit }: TextField): InputBlock {
  return {
    type: "input",
    block_id: block,
    optional,
    label: plain(label),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
    element: {
      type: "plain_text_input",
      action_id: "value",
      max_length: limit,
      ...(initial === undefined || initial === "" ? {} : { initial_value: initial.slice(0, limit) }),
    },
  };
}

/** The form for a new expert; the code is proposed, and a name when one was typed. */
export function expertForm(
  proposed: { readonly code: string; readonly name: string },
  language: Language,
): ModalView {
  const words = wordsIn(language);
  const say = words.experts.form;
  return {
    type: "modal",
    callback_id: "expert.add",
    private_metadata: JSON.stringify({ v: 1 }),
    title: plain(say.title),
    submit: plain(say.submit),
    close: plain(words.shared.close),
    blocks: [
      textField({ block: "code", label: say.code, initial: proposed.code, limit: 10 }),
      textField({ block: "name", label: say.name, initial: proposed.name, limit: 60 }),
      textField({ block: "institution", label: say.institution, limit: 100 }),
      textField({
        block: "province",
        label: say.province,
        hint: say.provinceHint,
        optional: true,
        limit: 30,
      }),
      textField({ block: "fields", label: say.fields, hint: say.fieldsHint, limit: 200 }),
      leadField(words),
      textField({ block: "visits", label: say.visits, initial: String(usualMaxVisits), limit: 10 }),
      textField({ block: "email", label: say.email, hint: say.emailHint, optional: true, limit: 254 }),
      textField({ block: "days", label: say.days, hint: say.daysHint, optional: true, limit: 500 }),
      textField({
        block: "conflicts",
        label: say.conflicts,
        hint: say.conflictsHint,
        optional: true,
        limit: 500,
      }),
    ],
  };
}

function leadField({ experts: { form } }: Words): InputBlock {
  return {
    type: "input",
    block_id: "lead",
    optional: true,
    label: plain(form.lead),
    element: {
      type: "checkboxes",
      action_id: "value",
      options: [{ text: plain(form.leadYes), value: "yes" }],
    },
  };
}

/** What stands at the fields of the form that were not understood. */
export function expertFormFaults(
  faults: Readonly<
    Record<string, { readonly fault: keyof Words["experts"]["faults"]; readonly value: string }>
  >,
  language: Language,
): Record<string, string> {
  const say = wordsIn(language).experts.faults;
  return Object.fromEntries(
    Object.entries(faults).map(([block, { fault, value }]) => [block, say[fault](value)]),
  );
}
