import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { readExpert } from "../experts/experts.ts";
import { splitReason } from "../reasons.ts";
import { tokensOf, unquoted } from "../tokens.ts";
import { plainText, readMention, readReference } from "../words.ts";

/** Who came, as typed behind the visit in `/visit done`; a person who is not in the pool is a name. */
export interface HeldTyped {
  readonly all: boolean;
  /** These and nobody else; undefined where only changes were named. */
  readonly only: readonly (Expert | string)[] | undefined;
  readonly without: readonly (Expert | string)[];
  readonly plus: readonly (Expert | string)[];
  readonly reason: string | undefined;
}

const PART =
  /\b(?:all|everybody|everyone|without|except|minus|plus|with)\b|全部|全员|都到了?|全到了?|除了|除|缺席|缺|没到|未到|没来|另有|另加|增加|加上|加|补/gi;
const ALL = /^(?:all|everybody|everyone|全部|全员|都到了?|全到了?)$/i;
const MINUS = /^(?:without|except|minus|除了?|缺席|缺|没到|未到|没来)$/i;

interface Part {
  readonly keyword: string;
  readonly names: string;
}

/** Reads `all`, `without E05`, `plus E20 王处长`, `E05 E07` for these alone, and `reason …` behind any of it. */
export function readHeld(typed: string, experts: readonly Expert[]): Outcome<HeldTyped> {
  const { text, reason } = splitReason(typed);
  const parts = partsOf(text);
  const without: (Expert | string)[] = [];
  const plus: (Expert | string)[] = [];
  let only: readonly (Expert | string)[] | undefined;
  for (const { keyword, names } of parts) {
    const people = readPeople(names, experts);
    if (!people.done) return people;
    if (keyword === "") only = people.value.length === 0 ? undefined : people.value;
    else if (MINUS.test(keyword)) without.push(...people.value);
    else plus.push(...people.value);
  }
  return done({
    all: parts.some(({ keyword }) => ALL.test(keyword)),
    only,
    without,
    plus,
    reason,
  });
}

/** The text cut at its keywords; what stands before the first one has none. */
function partsOf(text: string): readonly Part[] {
  const found = [...text.matchAll(PART)];
  const [first] = found;
  const parts = found.map((keyword, i) => ({
    keyword: keyword[0],
    names: text.slice(keyword.index + keyword[0].length, found[i + 1]?.index ?? text.length),
  }));
  return [{ keyword: "", names: text.slice(0, first?.index ?? text.length) }, ...parts];
}

function readPeople(names: string, experts: readonly Expert[]): Outcome<readonly (Expert | string)[]> {
  const people: (Expert | string)[] = [];
  for (const { raw } of tokensOf(names)) {
    const name = unquoted(raw).replace(/^[:：]|[:：]$/g, "");
    if (name === "" || /^(?:和|与|及|and|&|&amp;)$/i.test(name)) continue;
    const expert = readExpert(name, experts);
    if (expert.done) people.push(expert.value);
    else if (expert.refusal.name === "expert_unknown" && isNewName(name, expert.refusal.nearest.length))
      people.push(plainText(name));
    else return expert;
  }
  return done(people);
}

/** A name that resembles nobody of the pool is somebody else; a code, a mention or a near miss is a slip. */
function isNewName(name: string, near: number): boolean {
  return near === 0 && readReference(name) === undefined && readMention(name) === undefined;
}
