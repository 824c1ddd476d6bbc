import type { Language } from "../domain/languages.ts";
import { md } from "../locales/mrkdwn.ts";
import { wordsIn } from "../locales/words.ts";
import { type Message, type ModalView, sentence } from "./message.ts";

/** Why the records cannot be written just now. */
export type StorageTrouble = "disk_full" | "locked" | "read_only" | "unreadable";

/** What somebody reads when the bot met a bug, or why it could not write; `code` leads to the log. */
export function troubleView(code: string, cause: StorageTrouble | undefined, language: Language): Message {
  const say = wordsIn(language).refusals;
  return sentence(md`${cause === undefined ? say.somethingBroke(code) : say.cannotSave[cause](code)}`);
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
