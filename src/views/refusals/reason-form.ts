import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { reasonLimit } from "../../domain/reasons.ts";
import type { TypedCommand } from "../../domain/refusals/refusals.ts";
import { wordsIn } from "../../locales/words.ts";
import { form, textField } from "../form-fields.ts";

/** What stands at the field where no reason was given. */
export function reasonMissing(language: Language): string {
  return wordsIn(language).refusals.overruling.missing;
}

/** Asks why a command is to be carried out in spite of what stands against it. */
export function reasonForm({ command, text }: TypedCommand, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.refusals.overruling;
  return form(
    {
      id: "command.because",
      value: { command, text },
      title: say.title,
      submit: say.submit,
      blocks: [textField({ id: "reason", label: say.reason }, undefined, reasonLimit)],
    },
    words,
  );
}
