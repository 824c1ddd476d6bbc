import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { type Found, findEach, type Index, indexOf } from "../finding/find.ts";
import { chunksOf, plainText, readMention, readReference, wordsOf } from "../words.ts";

/** Forms of address that people put behind a name. */
const TITLES = /(老师|教授|专家|研究员|先生|女士)$/;

const namesOf = (expert: Expert): string[] => [expert.name, expert.code];

/**
 * The experts that somebody means, in the order typed: by code (`E05`, `e5`), name or part of it, with or without
 * 老师, or by @mention of a linked member. Commas, semicolons and spaces separate. The first that is unknown or
 * could be several refuses the whole list; nothing is guessed.
 */
export function readExperts(typed: string, experts: readonly Expert[]): Outcome<readonly Expert[]> {
  const index = indexOf(experts.map((expert) => ({ id: expert, names: namesOf(expert) })));
  const found: Expert[] = [];
  for (const item of itemsOf(typed)) {
    const expert = readOne(item, experts, index);
    if (!expert.done) return expert;
    if (!found.includes(expert.value)) found.push(expert.value);
  }
  return done(found);
}

/** The one expert that somebody means. */
export function readExpert(typed: string, experts: readonly Expert[]): Outcome<Expert> {
  return readOne(typed.trim(), experts, indexOf(experts.map((e) => ({ id: e, names: namesOf(e) }))));
}

function itemsOf(typed: string): string[] {
  return chunksOf(typed).flatMap((chunk) => wordsOf(chunk));
}

function readOne(item: string, experts: readonly Expert[], index: Index<Expert>): Outcome<Expert> {
  const known = byReference(item, experts);
  if (known !== undefined) return done(known);
  const typed = plainText(item);
  const [first] = findEach(index, typed.replace(TITLES, ""));
  const found: Found<Expert> = first?.found ?? { kind: "none", nearest: [] };
  if (found.kind === "one" && found.by !== "typo") return done(found.id);
  if (found.kind === "several" && found.by !== "typo")
    return refused({ name: "expert_ambiguous", typed: item, matches: found.ids });
  if (found.kind === "none")
    return refused({ name: "expert_unknown", typed: item, nearest: found.nearest.slice(0, 3) });
  return refused({
    name: "expert_unknown",
    typed: item,
    nearest: found.kind === "one" ? [found.id] : found.ids.slice(0, 3),
  });
}

function byReference(item: string, experts: readonly Expert[]): Expert | undefined {
  const mention = readMention(item);
  if (mention?.kind === "user") return experts.find((expert) => expert.slackUserId === mention.id);
  const reference = readReference(item);
  if (reference?.kind !== "expert") return undefined;
  return experts.find((expert) => expert.code.toUpperCase() === reference.code);
}
