import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { readExpert } from "../experts/experts.ts";

/** Whose seat is to be taken, and by whom where that is said. */
export interface ReplacementTyped {
  readonly expert: Expert;
  readonly by: Expert | undefined;
}

/** Between the two people: `E17 by E12`, E17 换成 E12, E17→E12. */
const BY = /\s*(?:\bby\b|\bwith\b|->|→|换成|换为|改请|改为|由)\s*/i;
const BEHIND = /\s*(?:补位|补上|接替|代替|来)$/;

/** Reads what follows the visit in `/visit replace`: the expert, and behind `by` whoever is to be asked instead. */
export function readReplacement(typed: string, experts: readonly Expert[]): Outcome<ReplacementTyped> {
  const parts = typed.trim().split(BY);
  const [whose = "", by, ...rest] = parts;
  // Two names without a word between them: the second comes instead of the first.
  const [first = "", second, ...more] = by === undefined ? whose.split(/[\s,，、]+/) : [whose, by];
  if (rest.length + more.length > 0)
    return refused({ name: "argument_unread", command: "/visit", verb: "replace", typed });
  const expert = readExpert(first, experts);
  if (!expert.done) return expert;
  if (second === undefined) return done({ expert: expert.value, by: undefined });
  const other = readExpert(second.replace(BEHIND, ""), experts);
  return other.done ? done({ expert: expert.value, by: other.value }) : other;
}
