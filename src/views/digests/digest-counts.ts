import { countsByKind, type Digest } from "../../domain/digests.ts";
import { plusDays } from "../../domain/time.ts";
import { daySpan, longDay } from "../../locales/dates.ts";
import { type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import type { DigestFrame } from "./digest-items.ts";
import { countsOf, sinceText } from "./digest-news.ts";

/** What needs somebody, by what it is; undefined when nothing does. */
export function kindCounts(digest: Digest, { words }: DigestFrame): Mrkdwn | undefined {
  const say = words.digests;
  const counts = countsByKind(digest);
  if (counts.length === 0) return undefined;
  return md`${counts.map(([kind, count]) => say.kindCount(say.kinds[kind], count)).join(say.betweenCounts)}`;
}

/** How much changed since the reader was last told; undefined when nothing did. */
export function changesCounts(digest: Digest, frame: DigestFrame): Mrkdwn | undefined {
  const parts = countsOf(digest, frame);
  return parts.length === 0 ? undefined : frame.words.digests.changes(sinceText(frame), parts);
}

/** How much comes in the next seven days; undefined when nothing does. */
export function aheadCounts({ ahead, today }: Digest, { words, language }: DigestFrame): Mrkdwn | undefined {
  if (ahead.length === 0) return undefined;
  const say = words.digests;
  const of = (kind: (typeof ahead)[number]["kind"]) => ahead.filter((one) => one.kind === kind).length;
  const parts = [
    ...(of("on_site") === 0 ? [] : [say.onSiteCount(of("on_site"))]),
    ...(of("questionnaire") === 0 ? [] : [say.questionnaireCount(of("questionnaire"))]),
    ...(of("meeting") === 0 ? [] : [say.meetingCount(of("meeting"))]),
  ];
  return say.ahead(daySpan(today, plusDays(today, 6), language), [parts.join(say.betweenCounts)]);
}

/** The day of the next visit or meeting, without saying of which. */
export function nextDayText({ next, today }: Digest, { words, language }: DigestFrame): string {
  const say = words.digests;
  if (next === undefined) return say.nextNone;
  return next.day <= today ? say.nextIsToday : say.nextDay(longDay(next.day, language, today));
}
