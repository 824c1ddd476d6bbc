/** Words that together mean something, and those around them. */
export interface Run<T> {
  readonly before: readonly string[];
  readonly value: T;
  readonly after: readonly string[];
}

/** The most words that one date, range or name is made of. */
const LONGEST = 8;

/**
 * The first run of words that `read` takes, the longest from where it begins: `next Wed 9am` in
 * `kunshan gaoxin next Wed 9am 2`. Undefined when no run is taken.
 */
export function runIn<T>(
  words: readonly string[],
  read: (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false },
): Run<T> | undefined {
  for (let start = 0; start < words.length; start += 1) {
    for (let end = Math.min(words.length, start + LONGEST); end > start; end -= 1) {
      const reading = read(words.slice(start, end).join(" "));
      if (reading.ok) return { before: words.slice(0, start), value: reading.value, after: words.slice(end) };
    }
  }
  return undefined;
}
