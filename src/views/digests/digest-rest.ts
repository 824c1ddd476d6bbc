import type { Button, KnownBlock } from "@slack/types";
import { type DigestScope, scopeKey } from "../../domain/digest-orders.ts";
import type { DueLine } from "../../domain/due-lines.ts";
import type { Page } from "../../domain/pages.ts";
import { md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, sectionWith, sentence } from "../message.ts";
import { type DigestReader, itemLine } from "./digest-items.ts";

/** Everything that needs somebody or the director, as long as the list may be: a page of it, for whoever asked. */
export function digestRestView(lines: Page<DueLine>, scope: DigestScope, reader: DigestReader): Message {
  const { digests: say, shared } = reader.words;
  if (lines.total === 0) return sentence(say.countsNone);
  const title = say.restTitle(lines.total);
  const turn = (to: "previous" | "next", label: string, page: number): Button =>
    button({ action: `digest.rest_page:${to}`, label, value: { scope: scopeKey(scope), page } });
  const turning = [
    ...(lines.page > 1 ? [turn("previous", shared.previousPage, lines.page - 1)] : []),
    ...(lines.page < lines.pages ? [turn("next", shared.nextPage, lines.page + 1)] : []),
  ];
  return message(md`${title}`, [
    header(title),
    ...lines.items.map((line, i): KnownBlock => {
      const { text, act } = itemLine(line, reader);
      return sectionWith(text, { ...act, action_id: `${act.action_id}:${i}` });
    }),
    ...(lines.pages === 1 ? [] : [context(md`${shared.page(lines.page, lines.pages)}`)]),
    ...(turning.length === 0 ? [] : [{ type: "actions" as const, elements: turning }]),
  ]);
}
