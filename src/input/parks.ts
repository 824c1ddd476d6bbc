import { done, type Outcome, refused } from "../domain/outcome.ts";
import { type Park, type ParkKind, type Stage, stageOn } from "../domain/parks.ts";
import type { Day } from "../domain/time.ts";
import { type Found, find, type Index, indexOf } from "./finding/find.ts";
import { keyOf } from "./finding/names.ts";
import { plainText, wordsOf } from "./words.ts";

const kindWords: Record<ParkKind, readonly string[]> = {
  sector_integrated: ["综合类", "sector-integrated"],
  sector_specific: ["行业类", "sector-specific"],
  venous: ["静脉产业类", "静脉类", "venous"],
};

const stageWords: Record<Stage, readonly string[]> = {
  applied: ["申报", "applied"],
  approved_for_construction: ["批准建设", "approved for construction", "approved"],
  named: ["命名", "已命名", "named", "designated"],
  revoked: ["撤销", "撤销命名", "revoked"],
  removed: ["除名", "removed"],
};

const namesOf = (park: Park): string[] =>
  park.nameEn === undefined ? [park.nameZh] : [park.nameZh, park.nameEn];

/** Parks prepared for finding by name. */
export function parkIndex(parks: readonly Park[]): Index<Park> {
  return indexOf(parks.map((park) => ({ id: park, names: namesOf(park) })));
}

/**
 * The park that somebody means: by name, a part of it, pinyin or English. A slip of the finger is answered with
 * what was probably meant, and two matches with both: nothing is guessed.
 */
export function readPark(typed: string, parks: readonly Park[]): Outcome<Park> {
  const text = plainText(typed);
  const found = find(parkIndex(parks), text);
  if (found.kind === "one" && found.by !== "typo") return done(found.id);
  if (found.kind === "several" && found.by !== "typo")
    return refused({ name: "park_ambiguous", typed: text, matches: found.ids });
  return refused({ name: "park_unknown", typed: text, nearest: nearTo(found) });
}

function nearTo(found: Found<Park>): readonly Park[] {
  if (found.kind === "none") return found.nearest;
  return found.kind === "one" ? [found.id] : found.ids;
}

/**
 * The parks that fit a filter of words: province, city, kind, stage as of today, or a part of a name. Several
 * provinces are alternatives, as are several cities, kinds or stages; all else holds together. An empty filter
 * fits all.
 */
export function filterParks(filter: string, parks: readonly Park[], today: Day): Outcome<readonly Park[]> {
  const words = wordsOf(plainText(filter));
  // Without any parks the filter is not to blame.
  if (words.length === 0 || parks.length === 0) return done(parks);
  const index = indexOf(
    parks.map((park) => ({ id: park, names: filterNames(park, stageOn(park, today)?.stage) })),
  );
  const fitting = (word: string): readonly Park[] => {
    const found = find(index, word);
    if (found.kind === "none" || found.by === "typo") return [];
    return found.kind === "one" ? [found.id] : found.ids;
  };
  const groups = Map.groupBy(words, (word) => dimensionOf(word, parks) ?? `word ${word}`);
  const alternatives = [...groups.values()].map((group) => new Set(group.flatMap(fitting)));
  const kept = parks.filter((park) => alternatives.every((some) => some.has(park)));
  return kept.length === 0 ? refused({ name: "filter_empty", typed: words.join(" ") }) : done(kept);
}

/** What a word says of a park, when it is something of which a park has just one. */
function dimensionOf(
  word: string,
  parks: readonly Park[],
): "kind" | "stage" | "province" | "city" | undefined {
  const isOneOf = (names: readonly (string | undefined)[]) =>
    names.some((name) => name !== undefined && isNameOf(word, name));
  if (isOneOf(Object.values(kindWords).flat())) return "kind";
  if (isOneOf(Object.values(stageWords).flat())) return "stage";
  if (isOneOf(parks.flatMap((park) => [park.provinceZh, park.provinceEn]))) return "province";
  return isOneOf(parks.map((park) => park.cityZh)) ? "city" : undefined;
}

/** 江苏 names 江苏省; in letters a name is written whole. */
function isNameOf(word: string, name: string): boolean {
  const key = keyOf(word);
  if (!/^\p{Script=Han}{2,}$/u.test(key)) return key !== "" && keyOf(name) === key;
  return keyOf(name).startsWith(key);
}

function filterNames(park: Park, stage: Stage | undefined): string[] {
  return [
    ...namesOf(park),
    park.provinceZh,
    ...(park.provinceEn === undefined ? [] : [park.provinceEn]),
    ...(park.cityZh === undefined ? [] : [park.cityZh]),
    ...kindWords[park.kind],
    ...(stage === undefined ? [] : stageWords[stage]),
  ];
}
