import type { KnownBlock } from "@slack/types";
import type { Digest } from "../../domain/digests.ts";
import { reference } from "../../domain/references.ts";
import { longDay } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { plain } from "../form-fields.ts";
import { context, type ModalView } from "../message.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { countsLine, figureParts, seatParts } from "./digest.ts";
import { type DigestFrame, plainLine } from "./digest-items.ts";
import { aheadText, changesText, nextText } from "./digest-news.ts";

/** A window holds a hundred blocks; nobody sends ten pages by WeChat. */
const pagesShown = 10;

/** As much as one copies in one go. */
const pageLength = 3_000;

/**
 * The same report as plain text for any messenger: no markup, no mentions, no names of experts. Longer ones stand in
 * several pieces.
 */
export function digestTextView(digest: Digest, wanted: Omit<DigestFrame, "words" | "showsNames">): ModalView {
  const words = wordsIn(wanted.language);
  const say = words.digests;
  const frame: DigestFrame = { ...wanted, words, showsNames: false };
  const pages = pagesOf(digestLines(digest, frame));
  return {
    type: "modal",
    title: plain(say.copyTitle),
    close: plain(words.shared.close),
    blocks: [
      context(md`${say.copyLabel}`),
      ...pages.slice(0, pagesShown).flatMap((page, i): KnownBlock[] => [
        ...(pages.length === 1 ? [] : [context(md`${say.copyPage(i + 1, pages.length)}`)]),
        {
          type: "rich_text",
          elements: [{ type: "rich_text_preformatted", border: 0, elements: [{ type: "text", text: page }] }],
        },
      ]),
    ],
  };
}

function digestLines(digest: Digest, frame: DigestFrame): string[] {
  const { words, language } = frame;
  const [only, ...others] = digest.figures;
  const title =
    only === undefined || others.length > 0 ? words.digests.title : surveyTitle(only.survey, language);
  const lines = [
    words.digests.header(title, longDay(digest.today, language)),
    countsLine(digest, words).mrkdwn,
    ...digest.figures.map((one) => {
      const parts = [
        ...figureParts(one, words),
        words.digests.seatsSum(seatParts(one.seats, words), one.seats.planned),
      ];
      return others.length === 0
        ? words.digests.figures(parts)
        : words.digests.figuresOf(
            `${reference.survey(one.survey.id)} ${surveyTitle(one.survey, language)}`,
            parts,
          );
    }),
    ...digest.items.map((item, i) => `${i + 1}. ${plainLine(item, frame)}`),
    changesText(digest, frame)?.mrkdwn ?? "",
    (aheadText(digest, frame) ?? { mrkdwn: nextText(digest, frame) }).mrkdwn,
  ];
  return lines.map(withoutMarkup).filter((line) => line !== "");
}

function withoutMarkup(text: string): string {
  return text.replaceAll("*", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Lines in as few pages as hold them; no line is longer than one. */
function pagesOf(lines: readonly string[]): string[] {
  const pages: string[] = [];
  for (const line of lines.map((one) => one.slice(0, pageLength))) {
    const page = pages.at(-1);
    const longer = page === undefined ? line : `${page}\n${line}`;
    if (page === undefined || longer.length > pageLength) pages.push(line);
    else pages[pages.length - 1] = longer;
  }
  return pages;
}
