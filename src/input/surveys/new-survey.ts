import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Day } from "../../domain/time.ts";
import type { Purpose } from "../../domain/visits.ts";
import { asOutcome } from "../dates/days.ts";
import { type DayRange, readRange } from "../dates/ranges.ts";
import { normalise, plainText, readReference } from "../words.ts";

/** What somebody says of a survey that they start. */
export interface SurveyWanted {
  readonly title: string;
  readonly window: DayRange;
  readonly purpose: Purpose;
  /** The number of the survey whose parks it is to have. */
  readonly like: number | undefined;
}

const purposeWords: readonly (readonly [RegExp, Purpose])[] = [
  [/^(复查评估|复查|复核评估|re-?evaluation)$/i, "re_evaluation"],
  [/^(技术核查|核查|verification)$/i, "verification"],
  [/^(验收前期调研|前期调研|专题调研|pre-?acceptance)$/i, "pre_acceptance"],
  [/^(验收|acceptance)$/i, "acceptance"],
];

const purposeInTitle: readonly (readonly [RegExp, Purpose])[] = [
  [/复查|re-?evaluation/i, "re_evaluation"],
  [/核查|verification/i, "verification"],
  [/验收前|专题调研|pre-?acceptance/i, "pre_acceptance"],
  [/验收|acceptance/i, "acceptance"],
];

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words between spaces; what stands between quotes is one. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/"[^"]*"|“[^”]*”|「[^」]*」|《[^》]*》|\S+/g)].map((found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));
}

interface Window {
  readonly from: number;
  readonly to: number;
  readonly reading: ReturnType<typeof readRange>;
  /** What the dates look like: a range beats a single day or a month's name, whatever their length. */
  readonly weight: number;
}

/** A reading that is worth an answer: dates, or what somebody meant as dates. */
function weightOf(reading: ReturnType<typeof readRange>, length: number): number {
  if (!reading.ok) return reading.refusal === "date_unreadable" ? 0 : length;
  return reading.value.from < reading.value.to ? 1_000 + length : length;
}

/** The part of a text that names the days, the most telling one. */
function windowIn(text: string, tokens: readonly Token[], today: Day): Window | undefined {
  let best: Window | undefined;
  for (const [at, first] of tokens.entries()) {
    for (const last of tokens.slice(at, at + 9)) {
      const reading = readRange(text.slice(first.from, last.to), { today });
      const weight = weightOf(reading, last.to - first.from);
      // Backwards dates are longer than the day that they begin with, and a range all the same.
      const telling = reading.ok || reading.refusal !== "range_backwards" ? weight : 1_000 + weight;
      if (telling > (best?.weight ?? 0)) best = { from: first.from, to: last.to, reading, weight: telling };
    }
  }
  return best;
}

/** Dates written without a space behind the title get one: `2019年专题调研6月28日至7月18日`. */
function opened(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}”"》」,，])(?=\d{1,2}月\d{1,2}[日号]?)(?<!年|至|到)/u, " ");
}

function unquoted(text: string): string {
  const bare = text
    .trim()
    .replace(/^[,，;；、]+|[,，;；、]+$/g, "")
    .trim();
  return /^(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|《([^》]*)》)$/.exec(bare)?.slice(1).find(Boolean) ?? bare;
}

function purposeOf(words: string, table: readonly (readonly [RegExp, Purpose])[]): Purpose | undefined {
  return table.find(([pattern]) => pattern.test(normalise(words).trim()))?.[1];
}

/** The purpose that a title itself names; a pre-acceptance survey where it names none. */
function purposeInWords(title: string): Purpose {
  return purposeOf(title, purposeInTitle) ?? "pre_acceptance";
}

/**
 * Title, first and last day and purpose of a new survey, in any order: `2019年专题调研 6月28日至7月18日`, `“a title with
 * spaces” 28 June to 18 July`, `6月28日至7月18日 2019年核查 技术核查`. The purpose is a word of its own at one end; without one
 * it is what the title says.
 */
export function readNewSurvey(typed: string, today: Day): Outcome<SurveyWanted> {
  const { text, like } = takeLike(plainText(typed));
  const direct = windowIn(text, tokensOf(text), today);
  const source = direct === undefined ? opened(text) : text;
  const window = direct ?? windowIn(source, tokensOf(source), today);
  if (window === undefined) return refused({ name: "window_missing", typed: text });
  const dates = source.slice(window.from, window.to);
  const days = asOutcome(window.reading, dates);
  if (!days.done) return days;
  const before = source.slice(0, window.from).trim();
  const after = source.slice(window.to).trim();
  const named = titled(before, after);
  if (named.title === "") return refused({ name: "title_missing", typed: dates });
  if (days.value.to < today) return refused({ name: "window_past", typed: dates, ...days.value });
  return done({ title: named.title, window: days.value, purpose: named.purpose, like });
}

const LIKE =
  /(?:^|[\s,，;；、])(?:like|as|参照|参考|仿照|比照|照|按|同)\s*[“"]?(S\d{1,9})[”"]?(?:的?园区)?$/i;

/** `like S1` at the end: with the parks of that survey. */
function takeLike(typed: string): { readonly text: string; readonly like: number | undefined } {
  const found = LIKE.exec(typed.trim());
  const named = found === null ? undefined : readReference(found[1] ?? "");
  if (found === null || named?.kind !== "survey") return { text: typed, like: undefined };
  return { text: typed.trim().slice(0, found.index), like: named.number };
}

/** The words around the dates: a title, and perhaps a purpose at one end of them. */
function titled(before: string, after: string): { readonly title: string; readonly purpose: Purpose } {
  const rest = [before, after].filter((part) => part !== "");
  const [first, second] = rest;
  const lastPurpose = second === undefined ? undefined : purposeOf(unquoted(second), purposeWords);
  if (first !== undefined && lastPurpose !== undefined)
    return { title: unquoted(first), purpose: lastPurpose };
  const words = tokensOf(rest.join(" "));
  const last = words.at(-1);
  const purpose = words.length < 2 || last === undefined ? undefined : purposeOf(last.text, purposeWords);
  const title = unquoted(
    purpose === undefined ? rest.join(" ") : rest.join(" ").slice(0, words.at(-1)?.from ?? 0),
  );
  return { title, purpose: purpose ?? purposeInWords(title) };
}
