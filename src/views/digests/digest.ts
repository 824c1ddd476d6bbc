import type { Button, KnownBlock } from "@slack/types";
import { type Digest, isQuiet, type SurveyFigures } from "../../domain/digests.ts";
import type { SeatCounts } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import { longDay, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button, overflow } from "../buttons.ts";
import { context, header, type Message, message, section } from "../message.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { type DigestFrame, decisionLine, itemLine } from "./digest-items.ts";
import { aheadText, changesText, nextText } from "./digest-news.ts";

/** Lines that are read at a glance; the rest is counted. Slack takes 50 blocks. */
const linesShown = 10;

/** Surveys of which a message tells each figure. */
const surveysShown = 5;

/** A status report: first what needs somebody to act, then what changed, what is next, and how far it has come. */
export function digestView(digest: Digest, wanted: Omit<DigestFrame, "words">): Message {
  const frame = { ...wanted, words: wordsIn(wanted.language) };
  const { words, language } = frame;
  const say = words.digests;
  const title = titleOf(digest, frame);
  const day = longDay(digest.today, language);
  const next = nextText(digest, frame);
  const text = say.notification(
    shortDay(digest.today, language),
    title,
    toDoText(digest, words),
    shortFigures(digest, words),
  );
  if (isQuiet(digest)) {
    // One line: nobody wants to scroll past a report without news.
    const line = joined([say.countsNone, md`${next}`, undatedText(digest, words)], " ");
    return message(md`${text}`, [section(line), ...actions(digest, frame)]);
  }
  const counts = countsLine(digest, words);
  const changes = changesText(digest, frame);
  const ahead = aheadText(digest, frame);
  const news = joined([
    ...(changes === undefined ? [] : [changes]),
    ahead ?? md`${next}`,
    undatedText(digest, words),
  ]);
  return message(md`${text}`, [
    header(say.header(title, day)),
    section(
      joined([joined([counts, ...figureLines(digest, frame)], digest.figures.length > 1 ? "\n" : " ")]),
    ),
    ...itemBlocks(digest, frame),
    ...decisionBlocks(digest, frame),
    { type: "divider" },
    section(news),
    ...progressBlocks(digest, words),
    ...actions(digest, frame),
  ]);
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

/** Visits without a day, which no other line names while the survey is far ahead. */
function undatedText({ undated }: Digest, { digests: say }: Words): Mrkdwn {
  return undated === 0 ? md`` : md`${say.undated(undated)}`;
}

function titleOf({ figures }: Digest, { words, language }: DigestFrame): string {
  const [only, ...others] = figures;
  return only === undefined || others.length > 0 ? words.digests.title : surveyTitle(only.survey, language);
}

function shortFigures({ figures }: Digest, words: Words): string {
  const [only, ...others] = figures;
  if (only === undefined || others.length > 0) return "";
  const { onSite, personTimes } = only;
  return words.digests.shortFigures(`${onSite.done}/${onSite.all}`, personTimes.times);
}

/** How far a survey has come, in words. */
export function figureParts(one: SurveyFigures, { digests: say }: Words): string[] {
  const { onSite, questionnaires, personTimes } = one;
  return [
    say.onSite(onSite.done, onSite.all),
    ...(questionnaires.all === 0 ? [] : [say.questionnaires(questionnaires.done, questionnaires.all)]),
    say.personTimes(personTimes.times, personTimes.people),
  ];
}

function figureLines({ figures }: Digest, { words, language }: DigestFrame): Mrkdwn[] {
  const say = words.digests;
  return figures.slice(0, surveysShown).map((one) => {
    const parts = figureParts(one, words);
    return figures.length === 1
      ? md`${say.figures(parts)}`
      : md`${say.figuresOf(`${reference.survey(one.survey.id)} ${surveyTitle(one.survey, language)}`, parts)}`;
  });
}

function itemBlocks(digest: Digest, frame: DigestFrame): KnownBlock[] {
  const lines = digest.items.slice(0, linesShown).map((item, i): KnownBlock => {
    const { text, act } = itemLine(item, frame);
    // Ids must differ within a message.
    return withButton(text, { ...act, action_id: `${act.action_id}:${i}` });
  });
  const rest = digest.items.length - lines.length;
  if (rest === 0) return lines;
  const { digests } = frame.words;
  const seeAll = button({ action: "digest.visits", label: digests.seeAll, value: {} });
  return [...lines, withButton(md`${digests.more(rest)}`, seeAll)];
}

/** What the director is asked to decide; at most as many as are read in one go. */
const decisionsShown = 5;

function decisionBlocks({ decisions }: Digest, frame: DigestFrame): KnownBlock[] {
  const say = frame.words.digests;
  const lines = decisions.slice(0, decisionsShown).map((item, i): KnownBlock => {
    const { act } = itemLine(item, frame);
    return withButton(decisionLine(item, frame), { ...act, action_id: `${act.action_id}:decision${i}` });
  });
  const rest = decisions.length - lines.length;
  return rest === 0 ? lines : [...lines, section(md`${say.more(rest)}`)];
}

function withButton(text: Mrkdwn, accessory: Button): KnownBlock {
  return { type: "section", text: { type: "mrkdwn", text: text.mrkdwn }, accessory };
}

function progressBlocks({ figures }: Digest, words: Words): KnownBlock[] {
  const lines = figures.slice(0, surveysShown).map((one) => {
    const line = progressLine(one, words);
    return figures.length === 1 ? line : md`${reference.survey(one.survey.id)} ${line}`;
  });
  return lines.length === 0 ? [] : [context(joined(lines))];
}

function progressLine({ onSite, questionnaires, seats }: SurveyFigures, words: Words): Mrkdwn {
  const say = words.digests;
  const bars = [
    say.progress(say.onSite(onSite.done, onSite.all), barOf(onSite.done, onSite.all)),
    ...(questionnaires.all === 0
      ? []
      : [
          say.progress(
            say.questionnaires(questionnaires.done, questionnaires.all),
            barOf(questionnaires.done, questionnaires.all),
          ),
        ]),
    ...(seats.planned === 0 ? [] : [say.seatsSum(seatParts(seats, words), seats.planned)]),
  ];
  return md`${bars.join(" · ")}`;
}

/** Cells of a progress bar at most; a phone's line is short. */
const cellsShown = 12;

/** A bar in which something done shows, and all of it only when it is. */
function barOf(done: number, all: number): string {
  const cells = Math.min(all, cellsShown);
  const share = all === 0 ? 0 : Math.floor((done * cells) / all);
  const full = done > 0 ? Math.max(1, share) : 0;
  return "▰".repeat(full) + "▱".repeat(cells - full);
}

/** What became of the planned seats; the parts add up. What there are none of is only named where it always is. */
export function seatParts(seats: SeatCounts, words: Words): string[] {
  const say = words.digests.seatParts;
  const { attended, accepted, waiting, free, unasked, unused } = seats;
  return [
    say.attended(attended),
    say.accepted(accepted),
    say.waiting(waiting),
    ...(unasked === 0 ? [] : [say.unasked(unasked)]),
    ...(unused === 0 ? [] : [say.unused(unused)]),
    say.free(free),
  ];
}

function actions({ figures }: Digest, frame: DigestFrame): KnownBlock[] {
  const { words, channel, isOrdered } = frame;
  const say = words.digests;
  const boards = figures.slice(0, 2).map(({ survey: { id } }) =>
    button({
      action: `survey.board:${id}`,
      label: figures.length === 1 ? say.openBoard : say.openBoardOf(reference.survey(id)),
      value: { survey: id },
    }),
  );
  const scope = frame.surveyId ?? 0;
  const copy = button({
    action: "digest.text",
    label: say.copy,
    value: { survey: scope, since: frame.since, channel: channel ?? "" },
  });
  const elements = [...boards, copy, ...(channel === undefined ? [] : [orderMenu(channel, isOrdered, say)])];
  return [{ type: "actions", elements }];
}

/** What can be changed about the channel's report: ordered here, or not yet. */
function orderMenu(channel: string, isOrdered: boolean, say: Words["digests"]) {
  if (!isOrdered) return button({ action: "digest.form", label: say.order, value: { channel } });
  return overflow("digest.more", [
    { label: say.change, value: { channel, to: "form" } },
    { label: say.pause, value: { channel, to: "pause" } },
  ]);
}
