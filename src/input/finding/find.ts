import Fuse from "fuse.js";
import { chunksOf, normalise, wordsOf } from "../words.ts";
import { type Form, formsOf, fullerName, keyOf, spokenForm } from "./names.ts";

/** Something that people name: a park, a person, a meeting. The first name is its full one. */
export interface Candidate<Id> {
  readonly id: Id;
  readonly names: readonly string[];
}

/** How the words led to the thing; `typo` deserves a question before anything is done. */
export type FoundBy = "exact" | "prefix" | "part" | "pinyin" | "typo";

/** What was found. Equals are all named: nothing is ever chosen among them. */
export type Found<Id> =
  | { readonly kind: "one"; readonly id: Id; readonly by: FoundBy }
  | { readonly kind: "several"; readonly ids: readonly Id[]; readonly by: FoundBy }
  | { readonly kind: "none"; readonly nearest: readonly Id[] };

interface Entry<Id> {
  readonly id: Id;
  readonly keys: readonly string[];
  readonly written: readonly Form[];
  readonly spoken: readonly Form[];
  readonly initials: readonly string[];
}

interface Spelling {
  readonly owner: number;
  readonly text: string;
}

/** Candidates prepared for finding; made once for a list, used at each keystroke. */
export interface Index<Id> {
  readonly entries: readonly Entry<Id>[];
  readonly letters: Fuse<Spelling>;
  readonly characters: Fuse<Spelling>;
}

const HAN = /\p{Script=Han}/u;
const NEAREST = 3;
/** Sounds the same (抚州, 福州), or all but; whatever is farther off is something else. */
const CLOSE = 0.05;

function fuseOf(spellings: readonly Spelling[]): Fuse<Spelling> {
  return new Fuse(spellings, {
    keys: ["text"],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.5,
  });
}

/** Prepares candidates for `find`: about a third of a millisecond for each. */
export function indexOf<Id>(candidates: readonly Candidate<Id>[]): Index<Id> {
  const entries = candidates.map(({ id, names }): Entry<Id> => {
    const written = [...names, ...names.map(fullerName)].flatMap(formsOf);
    const spoken = written.filter((form) => HAN.test(form.text)).map(spokenForm);
    const initials = spoken.map((form) => form.tokens.map((syllable) => syllable[0] ?? "").join(""));
    return { id, keys: names.map(keyOf), written, spoken, initials };
  });
  const spellings = (pick: (entry: Entry<Id>) => readonly Form[]): Spelling[] =>
    entries.flatMap((entry, owner) => pick(entry).map(({ text }) => ({ owner, text })));
  return {
    entries,
    letters: fuseOf(spellings((e) => [...e.spoken, ...e.written.filter((form) => !HAN.test(form.text))])),
    characters: fuseOf(spellings((e) => e.written.filter((form) => HAN.test(form.text)))),
  };
}

interface Query {
  readonly key: string;
  readonly texts: readonly string[];
  /** Texts whose beginning is as typed: without them, 天津高新 would find every 高新. */
  readonly begun: readonly string[];
  readonly words: readonly string[];
  /** Letters to compare with pinyin; empty for pure Chinese, whose homophones are other places (抚州, 福州). */
  readonly letters: readonly string[];
}

function queryOf(typed: string): Query {
  const key = keyOf(typed);
  const forms = formsOf(typed);
  const texts = forms.map((form) => form.text);
  const whole = forms.filter((form) => !form.inner);
  const begun = whole.map((form) => form.text);
  const mixed = HAN.test(key) && /[a-z]/.test(key);
  const spoken = mixed ? whole.map((form) => spokenForm(form).text) : begun;
  const letters = mixed || !HAN.test(key) ? spoken.map(withV) : [];
  return { key, texts, begun, words: wordsOf(normalise(typed)).map(keyOf), letters };
}

const withV = (letters: string): string => letters.replaceAll("ü", "v");

function isPart(text: string, form: Form): boolean {
  return form.starts.some((start) => form.text.startsWith(text, start));
}

/**
 * True when `text` is made of pieces of the form in their order, such as 天津高新 of 天津滨海高新区. A piece has
 * at least `least` tokens; the last one may be shorter and end within a token.
 */
function isInPieces(text: string, { tokens }: Form, least: number): boolean {
  const failed = new Set<string>();
  const startsPiece = (at: number, from: number): boolean => {
    const state = `${at}/${from}`;
    if (failed.has(state)) return false;
    if (tokens.some((_, token) => token >= from && continuesPiece(at, token, 0))) return true;
    failed.add(state);
    return false;
  };
  const continuesPiece = (at: number, token: number, length: number): boolean => {
    const piece = tokens[token] ?? "";
    if (piece.startsWith(text.slice(at))) return true;
    if (
      piece !== "" &&
      text.startsWith(piece, at) &&
      continuesPiece(at + piece.length, token + 1, length + 1)
    ) {
      return true;
    }
    return length >= least && startsPiece(at, token);
  };
  return startsPiece(0, 0);
}

function isInParts({ begun, words }: Query, form: Form, least: number): boolean {
  if (words.length > 1 && words.every((word) => isPart(word, form))) return true;
  return begun.some((text) => text.length >= 3 && isInPieces(text, form, least));
}

type Rung = readonly [by: FoundBy, matches: (query: Query, entry: Entry<unknown>) => boolean];

/** From the surest way of matching to the loosest; the first one that matches anything decides. */
const LADDER: readonly Rung[] = [
  ["exact", (q, e) => e.keys.includes(q.key)],
  ["exact", (q, e) => e.written.some((form) => q.texts.includes(form.text))],
  ["prefix", (q, e) => e.written.some((form) => !form.inner && q.begun.some((t) => form.text.startsWith(t)))],
  ["part", (q, e) => e.written.some((form) => q.begun.some((text) => isPart(text, form)))],
  ["part", (q, e) => e.written.some((form) => isInParts(q, form, HAN.test(form.text) ? 2 : 1))],
  ["pinyin", (q, e) => e.spoken.some((form) => q.letters.includes(form.text))],
  [
    "pinyin",
    (q, e) => e.spoken.some((form) => !form.inner && q.letters.some((t) => form.text.startsWith(t))),
  ],
  ["pinyin", (q, e) => e.spoken.some((form) => q.letters.some((letters) => isPart(letters, form)))],
  ["pinyin", (q, e) => e.spoken.some((form) => q.letters.length > 0 && isInParts(q, form, 2))],
  [
    "pinyin",
    (q, e) => e.initials.some((initials) => q.letters.some((t) => t.length > 1 && initials.startsWith(t))),
  ],
  [
    "pinyin",
    (q, e) => e.initials.some((initials) => q.letters.some((t) => t.length > 2 && initials.includes(t))),
  ],
];

interface Near<Id> {
  readonly entry: Entry<Id>;
  /** Edits needed, as a share of the query's length. */
  readonly score: number;
  readonly samePlace: boolean;
}

/** Candidates that look alike, the nearest first; those that begin like the query before all others. */
function nearestTo<Id>(index: Index<Id>, key: string): Near<Id>[] {
  const chinese = HAN.test(key);
  const spoken = chinese ? formsOf(key).map((form) => spokenForm(form).text) : [key];
  const hits = [
    ...spoken.flatMap((letters) => index.letters.search(letters)),
    ...(chinese ? formsOf(key).flatMap((form) => index.characters.search(form.text)) : []),
  ];
  const best = new Map<number, number>();
  for (const { item, score = 1 } of hits) {
    best.set(item.owner, Math.min(score, best.get(item.owner) ?? 1));
  }
  const place = key.slice(0, chinese ? 2 : 4);
  return [...best]
    .flatMap(([owner, score]) => {
      const entry = index.entries[owner];
      return entry ? [{ entry, score, samePlace: entry.keys.some((name) => name.includes(place)) }] : [];
    })
    .filter((near) => near.samePlace || near.score <= CLOSE)
    .sort((a, b) => Number(b.samePlace) - Number(a.samePlace) || a.score - b.score);
}

/** Letters may have a slip or two; a wrong character is forgiven only where the place is as typed. */
function typoOf<Id>(index: Index<Id>, key: string, near: readonly Near<Id>[]): readonly Entry<Id>[] {
  const slips = key.length >= 9 ? 2 : 1;
  if (!HAN.test(key)) {
    return key.length < 5
      ? []
      : near.filter((n) => Math.round(n.score * key.length) <= slips).map((n) => n.entry);
  }
  if (key.length < 4) return [];
  const owners = new Set(
    formsOf(key)
      .flatMap((form) =>
        index.characters.search(form.text).map((hit) => ({ ...hit, length: form.text.length })),
      )
      .filter(({ score = 1, length }) => Math.round(score * length) <= 1)
      .map(({ item }) => index.entries[item.owner]),
  );
  return near.filter((n) => n.samePlace && owners.has(n.entry)).map((n) => n.entry);
}

function verdict<Id>(hits: readonly Entry<Id>[], by: FoundBy): Found<Id> | undefined {
  const [first] = hits;
  if (!first) return undefined;
  return hits.length === 1
    ? { kind: "one", id: first.id, by }
    : { kind: "several", ids: hits.map((e) => e.id), by };
}

/**
 * What people mean by `typed`: a full name, the beginning or a part of one, several parts, the usual short
 * forms, pinyin in full or by initials, English, a small slip of the finger. Exact beats prefix beats part
 * beats pinyin beats typo; within one of these, two matches are `several`. With none, the nearest names.
 */
export function find<Id>(index: Index<Id>, typed: string): Found<Id> {
  const query = queryOf(typed.slice(0, 200));
  if (query.key === "") return { kind: "none", nearest: [] };
  for (const [by, matches] of LADDER) {
    const found = verdict(
      index.entries.filter((entry) => matches(query, entry)),
      by,
    );
    if (found) return found;
  }
  const near = nearestTo(index, query.key);
  return (
    verdict(typoOf(index, query.key, near), "typo") ?? {
      kind: "none",
      nearest: near.slice(0, NEAREST).map((n) => n.entry.id),
    }
  );
}

/** One item of a list and what it was taken for. */
export interface FoundItem<Id> {
  readonly typed: string;
  readonly found: Found<Id>;
}

/**
 * Finds every item of a list. Commas and semicolons separate; between spaces the longest run of words that
 * names one thing is taken, so that both `E05 E07` and `kunshan gaoxin, lubei` have two items.
 */
export function findEach<Id>(index: Index<Id>, text: string): readonly FoundItem<Id>[] {
  return chunksOf(text).flatMap((chunk) => {
    const whole = find(index, chunk);
    const words = wordsOf(chunk);
    if (words.length < 2 || (whole.kind === "one" && whole.by !== "typo"))
      return [{ typed: chunk, found: whole }];
    const items: FoundItem<Id>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const run = longestRun(index, words.slice(at));
      items.push(run.item);
      at += run.words - 1;
    }
    return items.every(({ found }) => found.kind === "none") ? [{ typed: chunk, found: whole }] : items;
  });
}

function longestRun<Id>(index: Index<Id>, words: readonly string[]): { item: FoundItem<Id>; words: number } {
  for (let size = Math.min(words.length, 5); size > 1; size -= 1) {
    const typed = words.slice(0, size).join(" ");
    const found = find(index, typed);
    if (found.kind === "one" && found.by !== "typo") return { item: { typed, found }, words: size };
  }
  const typed = words[0] ?? "";
  return { item: { typed, found: find(index, typed) }, words: 1 };
}
