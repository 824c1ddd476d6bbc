/** Chance that a seed settles: the same seed, the same answers in the same order. */
export interface Chance {
  /** From `low` to `high`, both included. */
  between(low: number, high: number): number;
  hits(probability: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  shuffled<T>(some: readonly T[]): T[];
  /** A chance of its own for whatever has this name: who asks first does not change what others get. */
  of(name: string): Chance;
}

/** Makes the chance of a seed (the public-domain mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    hits: (probability) => next() < probability,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    shuffled(some) {
      const rest = [...some];
      return some.flatMap(() => rest.splice(between(0, rest.length - 1), 1));
    },
    of: (name) => chanceOf(hash(`${seed}:${name}`)),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
