import { lettersOf } from "./names.ts";

/** Edits that make one text of the other: a character more, less, other, or two neighbours swapped. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How far a name is from what was typed, by the letters of both; infinite when not near at all. */
function distanceTo(letters: string, spoken: string): number {
  if (spoken.startsWith(letters)) return spoken === letters ? 0 : 0.5;
  const edits = editsBetween(letters, spoken);
  const length = Math.min(letters.length, spoken.length);
  return edits <= Math.max(1, Math.floor(length / 3)) ? edits : Number.POSITIVE_INFINITY;
}

/** The names' letters, kept: reading Chinese aloud is slow, and a program has the same few names for good. */
const spoken = new Map<string, string>();

function spokenOf(name: string): string {
  const known = spoken.get(name) ?? lettersOf(name);
  spoken.set(name, known);
  return known;
}

/**
 * The name that somebody probably meant who typed a word that is none of `names`: one slip in a short word, a
 * third of the letters in a long one, a Chinese homophone, or pinyin. Undefined when nothing is near; of equally
 * near names the first.
 */
export function nearestVerb(typed: string, names: readonly string[]): string | undefined {
  const letters = lettersOf(typed.slice(0, 40));
  if (letters.length < 2) return undefined;
  const near = names
    .map((name) => ({ name, distance: distanceTo(letters, spokenOf(name)) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}
