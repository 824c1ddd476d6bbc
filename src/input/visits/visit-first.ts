import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { tokensOf, unquoted } from "../tokens.ts";
import { readMention, readReference } from "../words.ts";
import { readVisit } from "./visits.ts";

/** The visit that a command begins with, and the rest of it as it was typed. */
export interface VisitFirst {
  readonly at: OpenVisit;
  readonly rest: string;
}

/** How many words a park's name is tried with: `kunshan gaoxin E05`. */
const longestName = 5;

/**
 * Reads a command that begins with a visit: `V2`, or the park's name in one or several words. Undefined for an
 * empty text; a name that could be several is asked about, never guessed.
 */
export function readVisitFirst(typed: string, visits: readonly OpenVisit[]): Outcome<VisitFirst> | undefined {
  // A colon behind the name separates too, also without a space: 昆山高新：E05.
  const tokens = tokensOf(typed.replace(/[:：]/, " "));
  const [first] = tokens;
  if (first === undefined) return undefined;
  const named = tokens.findIndex(({ raw }) => isPerson(raw));
  const most = Math.min(longestName, named < 1 ? tokens.length : named);
  let unsure: Outcome<OpenVisit> | undefined;
  for (let words = most; words > 0; words -= 1) {
    const end = tokens[words - 1]?.end ?? first.end;
    const found = readVisit(unquoted(typed.slice(first.start, end)), visits);
    if (found.done) return done({ at: found.value, rest: typed.slice(end).replace(/^[\s,，;；、:：]+/, "") });
    if (unsure === undefined || isBetter(found.refusal.name, words)) unsure = found;
  }
  return unsure?.done === false ? refused(unsure.refusal) : undefined;
}

function isPerson(raw: string): boolean {
  return (
    readMention(raw)?.kind === "user" || readReference(raw.replace(/[^a-z\d].*$/i, ""))?.kind === "expert"
  );
}

/** The longest name that could be several says most; else the first word is what was meant. */
function isBetter(refusal: string, words: number): boolean {
  return refusal === "visit_ambiguous" || words === 1;
}
