import { done, type Outcome } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import type { Day } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { readRange } from "../dates/ranges.ts";
import { tokensOf } from "../tokens.ts";
import { plainText } from "../words.ts";
import { wayAndNote } from "./park-answer.ts";
import { readVisitFirst } from "./visit-first.ts";

/** That a park was asked for its questionnaire, as somebody typed it. */
export interface ChaseTyped {
  readonly at: OpenVisit;
  readonly way: Way;
  readonly who: undefined;
  readonly day: Day;
  readonly note: string | undefined;
}

/**
 * `V17`, `东营 微信 王主任`, `dongying by mail 4 July promised for Friday`: the park, then in any order the way (by
 * telephone unless told), one word that is the day (today unless told), and whom one spoke to and what they said.
 * Undefined for an empty text.
 */
export function readChase(
  typed: string,
  visits: readonly OpenVisit[],
  today: Day,
): Outcome<ChaseTyped> | undefined {
  const first = readVisitFirst(plainText(typed), visits);
  if (first === undefined) return undefined;
  if (!first.done) return first;
  const { at, rest } = first.value;
  const words = tokensOf(rest).map(({ raw }) => raw);
  const dayAt = words.findIndex((word) => dayIn(word, today) !== undefined);
  const day = dayIn(words[dayAt] ?? "", today) ?? today;
  const { way = "telephone", note } = wayAndNote(words.filter((_, i) => i !== dayAt).join(" "));
  return done({ at, way, who: undefined, day, note });
}

/** The day that a word is, if it is one: `昨天`, `7月4日`, `2019-07-04`. */
function dayIn(word: string, today: Day): Day | undefined {
  const read = readRange(word, { today });
  return read.ok && read.value.from === read.value.to ? read.value.from : undefined;
}
