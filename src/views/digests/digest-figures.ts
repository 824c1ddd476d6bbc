import type { KnownBlock } from "@slack/types";
import type { Digest, SurveyFigures } from "../../domain/digests.ts";
import type { SeatCounts } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import type { Words } from "../../locales/words.ts";
import { context } from "../message.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { type DigestFrame, shortened } from "./digest-items.ts";

/** Surveys of which a message tells each figure. */
const surveysShown = 5;

/** What a report is called: by its survey where it has one. */
export function titleOf(
  { figures }: Pick<Digest, "figures">,
  { words, language, scope }: DigestFrame,
): string {
  const [only, ...others] = figures;
  if (scope.kind === "meetings") return words.digests.meetingsTitle;
  if (only === undefined || others.length > 0) return words.digests.title;
  return shortened(surveyTitle(only.survey, language));
}

/** How far it has come, as short as a notification wants it. */
export function shortFigures({ figures }: Pick<Digest, "figures">, words: Words): string {
  const [only, ...others] = figures;
  if (only === undefined || others.length > 0) return "";
  const { onSite, personTimes } = only;
  return words.digests.shortFigures(`${onSite.done}/${onSite.all}`, personTimes.times);
}

/** How far a survey has come, in words. */
function figureParts(one: SurveyFigures, { digests: say }: Words): string[] {
  const { onSite, questionnaires, personTimes } = one;
  return [
    say.onSite(onSite.done, onSite.all),
    ...(questionnaires.all === 0 ? [] : [say.questionnaires(questionnaires.done, questionnaires.all)]),
    say.personTimes(personTimes.times, personTimes.people),
  ];
}

/** A line for each survey; those beyond the first few are counted. */
export function figureLines(
  { figures }: Pick<Digest, "figures">,
  { words, language }: DigestFrame,
): Mrkdwn[] {
  const say = words.digests;
  const lines = figures.slice(0, surveysShown).map((one) => {
    const parts = figureParts(one, words);
    if (figures.length === 1) return md`${say.figures(parts)}`;
    const title = shortened(surveyTitle(one.survey, language));
    return md`${say.figuresOf(`${reference.survey(one.survey.id)} ${title}`, parts)}`;
  });
  const rest = figures.length - lines.length;
  return rest === 0 ? lines : [...lines, md`${say.moreSurveys(rest)}`];
}

/** How far each survey has come as bars, and where its seats are: the parts add up. */
export function progressBlocks({ figures }: Pick<Digest, "figures">, words: Words): KnownBlock[] {
  const lines = figures.slice(0, surveysShown).map((one) => {
    const line = progressLine(one, words);
    return figures.length === 1 ? line : md`${reference.survey(one.survey.id)} ${line}`;
  });
  return lines.length === 0 ? [] : [context(joined(lines))];
}

function progressLine({ onSite, questionnaires, seats }: SurveyFigures, words: Words): Mrkdwn {
  const say = words.digests;
  const bars = [
    say.progress(say.barOnSite, barOf(onSite.done, onSite.all), onSite.done, onSite.all),
    ...(questionnaires.all === 0
      ? []
      : [
          say.progress(
            say.barQuestionnaires,
            barOf(questionnaires.done, questionnaires.all),
            questionnaires.done,
            questionnaires.all,
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
