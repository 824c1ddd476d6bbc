import type { KnownBlock, ModalView } from "@slack/types";
import { md } from "../locales/mrkdwn.ts";
import type { Words } from "../locales/words.ts";
import { form, longText } from "./form-fields.ts";
import { section } from "./message.ts";
import { plainPages } from "./plain-pages.ts";

/** How a window of text to copy is worded. */
interface CopyWords {
  readonly copyTitle: string;
  readonly copyDone: string;
  readonly copyLabel: string;
  readonly copyPage: (page: number, pages: number) => string;
  readonly copyRest: (lines: number) => string;
}

/**
 * Lines of plain text in fields, for only what stands in a field can be copied on a phone; a longer text stands in
 * several, and what is beyond `most` of them is counted.
 */
export function copyWindow(
  id: string,
  lines: readonly string[],
  most: number,
  say: CopyWords,
  words: Words,
): ModalView {
  const pages = plainPages(lines);
  const rest = pages.slice(most).flat().length;
  const fields = pages.slice(0, most).map((page, i): KnownBlock => {
    const label = pages.length === 1 ? say.copyLabel : say.copyPage(i + 1, pages.length);
    return longText({ id: `text${i}`, label }, page.join("\n"));
  });
  const blocks = [...fields, ...(rest === 0 ? [] : [section(md`${say.copyRest(rest)}`)])];
  return form({ id, value: {}, title: say.copyTitle, submit: say.copyDone, blocks }, words);
}
