import { type Dispatch, dispatchCounts } from "../domain/dispatches.ts";
import type { Language } from "../domain/languages.ts";
import { joined, md } from "../locales/mrkdwn.ts";
import { wordsIn } from "../locales/words.ts";
import { type Message, sentence } from "./message.ts";

/** Cells of the bar. */
const cells = 12;

/** How far what somebody ordered to be sent has come; `failed` are the names of those whom it did not reach. */
export function dispatchView(dispatch: Dispatch, failed: readonly string[], language: Language): Message {
  const words = wordsIn(language);
  const say = words.delivery;
  const counts = dispatchCounts(dispatch);
  const { all, sent, waiting, dropped } = counts;
  const full = Math.floor(((all - waiting) * cells) / Math.max(1, all));
  const bar = "▰".repeat(full) + "▱".repeat(cells - full);
  const rest = [
    ...(dropped === 0 ? [] : [say.dispatchDropped(dropped)]),
    ...(failed.length === 0 ? [] : [say.dispatchFailed(words.shared.list(failed))]),
  ];
  const head = waiting === 0 ? say.dispatchDone(sent, all) : say.dispatchUnderWay(sent, all, bar);
  return sentence(joined([head, ...rest.map((line) => md`${line}`)]));
}
