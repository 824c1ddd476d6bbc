import type { Language } from "../domain/languages.ts";
import { md } from "../locales/mrkdwn.ts";
import { wordsIn } from "../locales/words.ts";
import { type Message, type ModalView, sentence } from "./message.ts";

/** What somebody reads when the bot met a bug, or could not write just now; `code` leads to the log. */
export function troubleView(code: string, canRetrySoon: boolean, language: Language): Message {
  const say = wordsIn(language).refusals;
  return sentence(md`${canRetrySoon ? say.cannotSaveNow(code) : say.somethingBroke(code)}`);
}

/** A message in a window of its own, where there is no conversation to say it in. */
export function messageWindow(shown: Message, title: string, language: Language): ModalView {
  const words = wordsIn(language);
  return {
    type: "modal",
    title: { type: "plain_text", text: title.slice(0, 24) },
    close: { type: "plain_text", text: words.shared.close },
    blocks: [...shown.blocks],
  };
}
