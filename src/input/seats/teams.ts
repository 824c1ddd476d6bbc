import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { NamedExpert } from "../../domain/teams.ts";
import { readExpert } from "../experts/experts.ts";
import { tokensOf, unquoted } from "../tokens.ts";

const BEFORE = /^(?:组长|leader|lead)[:：=]?/i;
const BEHIND = /(?:[*＊★]|[-:：=(（[【]?(?:组长|leader)[)）\]】]?)$/i;
const AHEAD = /^[*＊★]/;
const ALONE = /^(?:[*＊★]|[(（]?组长[)）]?|leads?|leader|chair)[:：]?$/i;
const SMALL = /^(?:(?:和|与|及|and|with|as|&|&amp;|\+)|[(（]?(?:组员|成员|members?)[)）]?[:：]?)$/i;
/** Nobody needs to be called a member, but one may. */
const MEMBER = /^(?:组员|成员)[:：]?(?=.)|(?<=.)[-:：(（]?(?:组员|成员)[)）]?$/g;

interface Word {
  readonly typed: string;
  readonly leads: boolean;
}

/**
 * The experts of a team in the order typed, by code, name, part of it or @mention; the leader has a mark: `E05*`,
 * E05组长, 组长 E05, `lead E05`. Several may be marked: whoever acts on it objects.
 */
export function readTeam(typed: string, experts: readonly Expert[]): Outcome<readonly NamedExpert[]> {
  const named: NamedExpert[] = [];
  for (const word of wordsOfTeam(typed)) {
    const expert = readExpert(word.typed, experts);
    if (!expert.done) return expert;
    const known = named.findIndex((one) => one.expert.id === expert.value.id);
    const leads = word.leads || named[known]?.leads === true;
    if (known < 0) named.push({ expert: expert.value, typed: word.typed, leads });
    else named[known] = { expert: expert.value, typed: word.typed, leads };
  }
  return done(named);
}

function wordsOfTeam(typed: string): readonly Word[] {
  const tokens = tokensOf(typed).filter(({ raw }) => !SMALL.test(raw));
  const words: Word[] = [];
  let nextLeads = false;
  for (const [i, { raw, opens }] of tokens.entries()) {
    const text = unquoted(raw);
    if (!ALONE.test(text)) {
      const word = bare(text);
      words.push({ typed: word.typed, leads: word.leads || nextLeads });
      nextLeads = false;
      continue;
    }
    const ends = tokens[i + 1]?.opens ?? true;
    const last = words.at(-1);
    if (pointsBack(text, opens, ends) && last !== undefined)
      words[words.length - 1] = { ...last, leads: true };
    else nextLeads = true;
  }
  return words;
}

/** `E05 组长` and `E05 *` mark whom they follow; at the beginning, and with `lead`, whom they precede. */
function pointsBack(mark: string, opens: boolean, ends: boolean): boolean {
  if (opens || /[:：]$/.test(mark)) return false;
  return ends || !/^lead$/i.test(mark);
}

function bare(given: string): Word {
  const text = given.replace(MEMBER, "");
  const typed = text.replace(BEFORE, "").replace(AHEAD, "").replace(BEHIND, "").trim();
  return typed === "" || typed === text ? { typed: text, leads: false } : { typed, leads: true };
}
