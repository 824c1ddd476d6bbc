import type { Digest } from "../../domain/digests.ts";
import { longDay } from "../../locales/dates.ts";
import { wordsIn } from "../../locales/words.ts";
import { copyWindow } from "../copy-window.ts";
import type { ModalView } from "../message.ts";
import { countsLine } from "./digest.ts";
import { figureLines, seatParts, titleOf } from "./digest-figures.ts";
import { type DigestFrame, plainLine } from "./digest-items.ts";
import { aheadText, changesText, nextText, undatedText } from "./digest-news.ts";

/** Nobody sends more than this by WeChat; what is left out is counted. */
const pagesShown = 10;

/** Who reads it, and the name of whoever of the office sees to something. */
export interface TextFrame extends Pick<DigestFrame, "language" | "zone" | "now" | "since" | "scope"> {
  readonly nameOf: (slackUserId: string) => string;
}

/**
 * The same report as plain text for any messenger: no markup, no mentions, no names of experts, every line of it. It
 * stands in fields, for only what stands in a field can be copied on a phone; a longer one stands in several.
 */
export function digestTextView(digest: Digest, wanted: TextFrame): ModalView {
  const words = wordsIn(wanted.language);
  return copyWindow("digest.text", digestLines(digest, wanted), pagesShown, words.digests, words);
}

function digestLines(digest: Digest, wanted: TextFrame): string[] {
  const words = wordsIn(wanted.language);
  const say = words.digests;
  const shown = {
    showsNames: false,
    audience: "office",
    channel: undefined,
    isOrdered: false,
    hasStaffChannel: true,
  } as const;
  const frame: DigestFrame = { ...wanted, ...shown, words };
  const changes = changesText(digest, frame);
  const ahead = aheadText(digest, frame);
  const lines = [
    say.header(titleOf(digest, frame), longDay(digest.today, frame.language)),
    [countsLine(digest, words), ...figureLines(digest, frame)]
      .map(({ mrkdwn }) => mrkdwn)
      .join(digest.figures.length > 1 ? "\n" : " "),
    ...digest.items.map((item, i) => `${i + 1}. ${plainLine(item, wanted.nameOf(item.due.owner), frame)}`),
    ...digest.decisions.map((item) => say.plainDecision(plainLine(item, "", frame))),
    changes?.mrkdwn ?? "",
    ahead?.mrkdwn ?? nextText(digest, frame),
    undatedText(digest, frame).mrkdwn,
    ...digest.figures.flatMap(({ seats }) =>
      seats.planned === 0 ? [] : [say.seatsSum(seatParts(seats, words), seats.planned)],
    ),
  ];
  return lines.map(withoutMarkup).filter((line) => line !== "");
}

function withoutMarkup(text: string): string {
  return text.replaceAll("*", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
