/** A word of a command as it stood there, with its place. */
export interface Token {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** True for the first word and for one behind a comma, a semicolon or a line break. */
  readonly opens: boolean;
}

const WORD = /<[@#!][^<>]*>|"[^"]*"|“[^”]*”|「[^」]*」|[^\s,，;；、]+/g;

/** The words of a text as they stand in it; spaces, commas and semicolons of either width separate. */
export function tokensOf(text: string): readonly Token[] {
  let before = 0;
  return [...text.matchAll(WORD)].map((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const opens = before === 0 || /[,，;；、\n]/.test(text.slice(before, start));
    before = end;
    return { raw: found[0], start, end, opens };
  });
}

/** A word without the quotes around it. */
export function unquoted(raw: string): string {
  return raw.replace(/^["“「](.*)["”」]$/, "$1").trim();
}
