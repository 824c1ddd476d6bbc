import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { type Found, find, findEach, type Index, indexOf } from "../finding/find.ts";
import { plainText, readReference } from "../words.ts";

const namesOf = ({ visit, park }: OpenVisit): string[] => [
  park.nameZh,
  ...(park.nameEn === undefined ? [] : [park.nameEn]),
  reference.visit(visit.id),
];

const indexed = (visits: readonly OpenVisit[]): Index<OpenVisit> =>
  indexOf(visits.map((visit) => ({ id: visit, names: namesOf(visit) })));

/** The visit that somebody means: `V12`, or the park by name, part of it, pinyin or English. */
export function readVisit(typed: string, visits: readonly OpenVisit[]): Outcome<OpenVisit> {
  const text = plainText(typed);
  const typedReference = readReference(text);
  if (typedReference?.kind === "visit") return byNumber(text, typedReference.number, visits);
  return judged(text, find(indexed(visits), text));
}

/** Several visits, between commas or spaces; the first that is not certain refuses the whole list. */
export function readVisits(typed: string, visits: readonly OpenVisit[]): Outcome<readonly OpenVisit[]> {
  const index = indexed(visits);
  const named: OpenVisit[] = [];
  for (const item of findEach(index, plainText(typed))) {
    const numbered = readReference(item.typed);
    const visit =
      numbered?.kind === "visit"
        ? byNumber(item.typed, numbered.number, visits)
        : judged(item.typed, item.found);
    if (!visit.done) return visit;
    if (!named.includes(visit.value)) named.push(visit.value);
  }
  return done(named);
}

function byNumber(typed: string, number: number, visits: readonly OpenVisit[]): Outcome<OpenVisit> {
  const known = visits.find(({ visit }) => visit.id === number);
  return known === undefined ? refused({ name: "visit_unknown", typed, nearest: [] }) : done(known);
}

function judged(typed: string, found: Found<OpenVisit>): Outcome<OpenVisit> {
  if (found.kind === "one" && found.by !== "typo") return done(found.id);
  if (found.kind === "several" && found.by !== "typo")
    return refused({ name: "visit_ambiguous", typed, matches: found.ids });
  if (found.kind === "none")
    return refused({ name: "visit_unknown", typed, nearest: found.nearest.slice(0, 3) });
  return refused({
    name: "visit_unknown",
    typed,
    nearest: found.kind === "one" ? [found.id] : found.ids.slice(0, 3),
  });
}
