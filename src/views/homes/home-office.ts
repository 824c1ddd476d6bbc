import type { KnownBlock } from "@slack/types";
import type { DigestItem } from "../../domain/digests.ts";
import type { SurveyProgress } from "../../domain/progress.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { type DigestReader, ownLine } from "../digests/digest-items.ts";
import { header, section } from "../message.ts";
import { surveyBoardView } from "../surveys/survey-board.ts";

/** What somebody of the office finds in their Home. */
export interface OfficeHome {
  /** Everything that wants somebody to act, the urgent first. */
  readonly items: readonly DigestItem[];
  /** Every open survey. */
  readonly surveys: readonly SurveyProgress[];
}

/** How many lines of one's own are shown; the rest is counted and one tap away. */
const linesShown = 15;

/** How many surveys are shown with their boards; Slack takes a hundred blocks at most. */
const boardsShown = 3;

/** What somebody of the office owns, and the boards of the surveys under way. */
export function officeHomeBlocks(
  home: OfficeHome,
  slackUserId: string,
  reader: DigestReader & { readonly today: string },
): KnownBlock[] {
  const say = reader.words.homes;
  const mine = home.items.filter(({ due }) => due.owner === slackUserId);
  const others = home.items.length - mine.length;
  const lines = mine.slice(0, linesShown).map((item, i): KnownBlock => {
    const { text, act } = ownLine(item, reader);
    return {
      type: "section",
      text: { type: "mrkdwn", text: text.mrkdwn },
      accessory: { ...act, action_id: `${act.action_id}:${i}` },
    };
  });
  const hidden = mine.length - lines.length + others;
  return [
    section(mine.length === 0 ? say.nothingOwned : say.ownedTitle(mine.length)),
    ...lines,
    ...(hidden > 0 ? [restBlock(hidden, mine.length - lines.length, reader)] : []),
    ...home.surveys
      .slice(0, boardsShown)
      .flatMap((survey): KnownBlock[] => [
        { type: "divider" },
        ...surveyBoardView(survey, reader.language, reader).blocks,
      ]),
  ];
}

/** The title of the office's Home: which day it is there. */
export function officeHomeHeader(today: Parameters<typeof longDay>[0], reader: DigestReader): KnownBlock {
  return header(reader.words.homes.officeTitle(longDay(today, reader.language)));
}

function restBlock(hidden: number, own: number, { words }: DigestReader): KnownBlock {
  const say = words.homes;
  const text = joined([
    own > 0 ? md`${say.moreOwned(own)}` : md``,
    hidden > own ? md`${say.ownedByOthers(hidden - own)}` : md``,
  ]);
  return {
    type: "section",
    text: { type: "mrkdwn", text: text.mrkdwn },
    accessory: button({ action: "digest.visits", label: words.digests.seeAll, value: {} }),
  };
}
