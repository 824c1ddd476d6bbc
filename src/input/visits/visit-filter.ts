import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { gapOf, standingOf, type VisitProgress, type VisitStanding } from "../../domain/progress.ts";
import { type Day, plusDays, weekdayOf } from "../../domain/time.ts";
import { find, indexOf } from "../finding/find.ts";
import { plainText, readReference, wordsOf } from "../words.ts";

type Test = (progress: VisitProgress) => boolean;

const standings: readonly (readonly [RegExp, readonly VisitStanding[]])[] = [
  [/^(待安排|未安排|未定日期|unscheduled|planned)$/, ["unscheduled"]],
  [/^(待落实|未落实|unsettled)$/, ["unsettled"]],
  [/^(已落实|落实|settled|confirmed)$/, ["settled"]],
  [/^(已完成|完成|done|held|completed)$/, ["held", "returned"]],
  [/^(逾期|overdue)$/, ["overdue"]],
  [/^(未到期|awaited|due)$/, ["awaited"]],
  [/^(已收回|收回|returned|back)$/, ["returned"]],
  [/^(已取消|取消|cancelled|canceled)$/, ["cancelled"]],
  [/^(已排期|排期|scheduled)$/, ["unsettled", "settled", "awaited", "overdue"]],
];

function weekTest(from: Day): Test {
  const to = plusDays(from, 6);
  return ({ visit }) =>
    visit.dayFrom !== undefined && visit.dayFrom <= to && (visit.dayTo ?? visit.dayFrom) >= from;
}

function wordTest(word: string, today: Day): Test | undefined {
  const standing = standings.find(([pattern]) => pattern.test(word))?.[1];
  if (standing !== undefined) return (progress) => standing.includes(standingOf(progress, today));
  const reference = readReference(word);
  if (reference?.kind === "survey") return ({ visit }) => visit.surveyId === reference.number;
  if (reference?.kind === "visit") return ({ visit }) => visit.id === reference.number;
  const monday = plusDays(today, 1 - weekdayOf(today));
  if (/^(本周|这周|this-week)$/.test(word)) return weekTest(monday);
  if (/^(下周|next-week)$/.test(word)) return weekTest(plusDays(monday, 7));
  if (/^(实地|实地考察|on-site|onsite)$/.test(word)) return ({ visit }) => visit.mode === "on_site";
  if (/^(问卷|问卷调查|questionnaires?)$/.test(word)) return ({ visit }) => visit.mode === "questionnaire";
  if (/^(缺席位|缺席|缺人|空缺|gaps?)$/.test(word)) return isShort;
  return undefined;
}

function isShort(progress: VisitProgress): boolean {
  const { mode, state } = progress.visit;
  return mode === "on_site" && (state === "planned" || state === "scheduled") && gapOf(progress) > 0;
}

/** Two words that mean one thing. */
function joinedUp(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(this|next) week\b/g, "$1-week")
    .replace(/\bto settle\b/g, "unsettled")
    .replace(/\bto schedule\b/g, "unscheduled")
    .replace(/\bon site\b/g, "on-site")
    .replace(/\bnot yet due\b/g, "awaited");
}

/**
 * The visits that fit every word of a filter: a survey (`S1`), where they stand, a province, a park, 缺席位 or `gap`, 本周
 * or `this week`. An empty filter fits all but the cancelled.
 */
export function filterVisits(
  filter: string,
  visits: readonly VisitProgress[],
  today: Day,
): Outcome<readonly VisitProgress[]> {
  const words = wordsOf(joinedUp(plainText(filter)));
  if (words.length === 0) return done(visits.filter(({ visit }) => visit.state !== "cancelled"));
  const index = indexOf(visits.map((progress) => ({ id: progress, names: namesOf(progress) })));
  const tests = words.map((word): Test => {
    const test = wordTest(word, today);
    if (test !== undefined) return test;
    const found = find(index, word);
    if (found.kind === "none" || found.by === "typo") return () => false;
    const ids = found.kind === "one" ? [found.id] : found.ids;
    return (progress) => ids.includes(progress);
  });
  const kept = visits.filter((progress) => tests.every((test) => test(progress)));
  return kept.length === 0
    ? refused({ name: "visit_filter_empty", typed: plainText(filter).slice(0, 60) })
    : done(kept);
}

function namesOf({ park }: VisitProgress): string[] {
  return [park.nameZh, park.nameEn, park.provinceZh, park.provinceEn, park.cityZh].filter(
    (name) => name !== undefined,
  );
}
