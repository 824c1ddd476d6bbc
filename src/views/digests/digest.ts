import type { Button, KnownBlock } from "@slack/types";
import { scopeKey } from "../../domain/digest-orders.ts";
import { type Digest, isQuiet } from "../../domain/digests.ts";
import { reference } from "../../domain/references.ts";
import { longDay, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button, overflow } from "../buttons.ts";
import { context, header, type Message, message, section, sectionWith } from "../message.ts";
import { aheadCounts, changesCounts, kindCounts, nextDayText } from "./digest-counts.ts";
import { figureLines, progressBlocks, shortFigures, titleOf } from "./digest-figures.ts";
import { type DigestFrame, decisionLine, itemLine } from "./digest-items.ts";
import { aheadText, changesText, nextText, undatedText } from "./digest-news.ts";

/** Lines that are read at a glance; the rest is counted. Slack takes 50 blocks. */
const linesShown = 10;

/** What the director is asked to decide; at most as many as are read in one go. */
const decisionsShown = 5;

/**
 * A status report. The office reads everything: first what needs somebody to act, then what changed, what is next, and
 * how far it has come. The director reads three lines; channels of others get figures, without parks or people.
 */
export function digestView(digest: Digest, wanted: Omit<DigestFrame, "words">): Message {
  const frame = { ...wanted, words: wordsIn(wanted.language) };
  const text = notificationText(digest, frame);
  const blocks = {
    office: () => officeBlocks(digest, frame),
    director: () => directorBlocks(digest, frame),
    others: () => othersBlocks(digest, frame),
  }[frame.audience]();
  return message(md`${text}`, [...blocks, ...actions(digest, frame)]);
}

function notificationText(digest: Digest, frame: DigestFrame): string {
  return frame.words.digests.notification(
    shortDay(digest.today, frame.language),
    titleOf(digest, frame),
    toDoText(digest, frame.words),
    shortFigures(digest, frame.words),
  );
}

function officeBlocks(digest: Digest, frame: DigestFrame): KnownBlock[] {
  if (isQuiet(digest)) return quietBlocks(digest, nextText(digest, frame), frame);
  const changes = changesText(digest, frame);
  return [
    ...headBlocks(digest, frame),
    ...itemBlocks(digest, frame),
    ...decisionBlocks(digest, frame),
    { type: "divider" },
    ...(changes === undefined ? [] : [section(changes)]),
    section(joined([aheadText(digest, frame) ?? md`${nextText(digest, frame)}`, undatedText(digest, frame)])),
    ...progressBlocks(digest, frame.words),
  ];
}

/** What was recorded of whom stays in the staff channel: elsewhere only how many. */
function othersBlocks(digest: Digest, frame: DigestFrame): KnownBlock[] {
  if (isQuiet(digest)) return quietBlocks(digest, nextDayText(digest, frame), frame);
  const changes = changesCounts(digest, frame);
  const kinds = kindCounts(digest, frame);
  return [
    ...headBlocks(digest, frame),
    ...(kinds === undefined ? [] : [section(kinds)]),
    { type: "divider" },
    ...(changes === undefined ? [] : [section(changes)]),
    section(aheadCounts(digest, frame) ?? md`${nextDayText(digest, frame)}`),
    ...progressBlocks(digest, frame.words),
    ...(kinds === undefined ? [] : [detailsBlock(frame)]),
  ];
}

/** Where the things that are only counted here are read. */
function detailsBlock({ words, hasStaffChannel }: DigestFrame): KnownBlock {
  const say = words.digests;
  return context({ mrkdwn: hasStaffChannel ? say.detailsElsewhere : say.detailsNowhere });
}

/** Three lines: how it stands, what is to be decided, what is next. */
function directorBlocks(digest: Digest, frame: DigestFrame): KnownBlock[] {
  const { words, language } = frame;
  const say = words.digests;
  const title = say.header(titleOf(digest, frame), longDay(digest.today, language));
  const decisions = decisionBlocks(digest, frame);
  return [
    section(joined([md`*${title}*`, countsLine(digest, words), ...figureLines(digest, frame)], " ")),
    ...(decisions.length === 0 ? [section(md`${say.decideNone}`)] : decisions),
    section(md`${nextText(digest, frame)}`),
  ];
}

/** One line: nobody wants to scroll past a report without news. */
function quietBlocks(digest: Digest, next: string, frame: DigestFrame): KnownBlock[] {
  const undated = frame.audience === "office" ? undatedText(digest, frame) : md``;
  return [section(joined([frame.words.digests.countsNone, md`${next}`, undated], " "))];
}

function headBlocks(digest: Digest, frame: DigestFrame): KnownBlock[] {
  const { words, language } = frame;
  const counts = [countsLine(digest, words), ...figureLines(digest, frame)];
  return [
    header(words.digests.header(titleOf(digest, frame), longDay(digest.today, language))),
    section(joined(counts, digest.figures.length > 1 ? "\n" : " ")),
  ];
}

function toDoText({ items, decisions }: Digest, { digests: say }: Words): string {
  const toDo = items.length === 0 ? [] : [say.toDo(items.length)];
  const toDecide = decisions.length === 0 ? [] : [say.toDecide(decisions.length)];
  return toDo.length + toDecide.length === 0 ? say.toDoNone : [...toDo, ...toDecide].join(say.between);
}

/** How much needs somebody, and how much the director. */
export function countsLine({ items, decisions }: Digest, { digests: say }: Words): Mrkdwn {
  if (items.length + decisions.length === 0) return say.countsNone;
  return say.counts(items.length, decisions.length);
}

function itemBlocks({ items }: Digest, frame: DigestFrame): KnownBlock[] {
  const lines = items.slice(0, linesShown).map((item, i): KnownBlock => {
    const { text, act } = itemLine(item, frame);
    // Ids must differ within a message.
    return sectionWith(text, { ...act, action_id: `${act.action_id}:${i}` });
  });
  const rest = items.length - lines.length;
  return rest === 0 ? lines : [...lines, restBlock(rest, frame)];
}

/** What did not fit: counted, and one tap away. */
function restBlock(
  count: number,
  { words, scope }: DigestFrame,
  kind: "items" | "decisions" = "items",
): KnownBlock {
  const say = words.digests;
  const value = { scope: scopeKey(scope), page: 1 };
  return sectionWith(
    md`${say.more(count)}`,
    button({ action: `digest.rest:${kind}`, label: say.seeAll, value }),
  );
}

function decisionBlocks({ decisions }: Digest, frame: DigestFrame): KnownBlock[] {
  const lines = decisions.slice(0, decisionsShown).map((item, i): KnownBlock => {
    const { act } = itemLine(item, frame);
    return sectionWith(decisionLine(item, frame), { ...act, action_id: `${act.action_id}:decision${i}` });
  });
  const rest = decisions.length - lines.length;
  return rest === 0 ? lines : [...lines, restBlock(rest, frame, "decisions")];
}

function actions({ figures }: Digest, frame: DigestFrame): KnownBlock[] {
  const { words, channel, isOrdered, since, scope } = frame;
  const say = words.digests;
  const boards = figures.slice(0, 2).map(({ survey: { id } }) =>
    button({
      action: `survey.board:${id}`,
      label: figures.length === 1 ? say.openBoard : say.openBoardOf(reference.survey(id)),
      value: { survey: id },
    }),
  );
  const value = { scope: scopeKey(scope), since };
  const copy: Button[] =
    frame.audience === "director" ? [] : [button({ action: "digest.text", label: say.copy, value })];
  const menu = channel === undefined ? [] : [orderMenu(channel, isOrdered, say)];
  const elements = [...boards, ...copy, ...menu];
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

/** What can be changed about the channel's report: ordered here, or not yet. */
function orderMenu(channel: string, isOrdered: boolean, say: Words["digests"]) {
  if (!isOrdered) return button({ action: "digest.form", label: say.order, value: { channel } });
  return overflow("digest.more", [
    { label: say.change, value: { channel, to: "form" } },
    { label: say.pause, value: { channel, to: "pause" } },
  ]);
}
