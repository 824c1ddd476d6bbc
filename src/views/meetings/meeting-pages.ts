import type { KnownBlock } from "@slack/types";
import type { Page } from "../../domain/pages.ts";
import { md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { context } from "../message.ts";
import type { MeetingReader } from "./meeting-facts.ts";

/** The buttons that turn the pages of a list of a meeting; nothing for a list of one page. */
export function turnButtons(
  action: string,
  meetingId: number,
  { page, pages }: Pick<Page<unknown>, "page" | "pages">,
  { words }: MeetingReader,
): KnownBlock[] {
  if (pages < 2) return [];
  const turn = (to: "previous" | "next", label: string, target: number) =>
    button({ action: `${action}:${to}`, label, value: { id: meetingId, page: target } });
  return [
    context(md`${words.shared.page(page, pages)}`),
    {
      type: "actions",
      elements: [
        ...(page > 1 ? [turn("previous", words.shared.previousPage, page - 1)] : []),
        ...(page < pages ? [turn("next", words.shared.nextPage, page + 1)] : []),
      ],
    },
  ];
}
