import { readNumeral } from "./dates/numerals.ts";

/** A short reference as people type it: a stored number, or an expert's code (`E05`). */
export type Reference =
  | { readonly kind: "visit" | "meeting" | "survey" | "assignment"; readonly number: number }
  | { readonly kind: "expert"; readonly code: string };

/** Somebody or somewhere in Slack that a word points to. */
export interface Mention {
  readonly kind: "user" | "channel" | "group";
  readonly id: string;
  readonly name?: string;
}

const TWINS: Readonly<Record<string, string>> = {
  "、": ",",
  "“": '"',
  "”": '"',
  "„": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "‘": "'",
  "’": "'",
  "〜": "~",
  "–": "-",
  "‐": "-",
  "−": "-",
};
// Zero-width marks and byte order marks travel along when people copy from WeChat or Word.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
const LINK = /<(?:[@#!]|https?:|mailto:|tel:)[^<>]*>/y;
const PLAIN_SEPARATOR = /[\s,;]/;

/**
 * Text with full-width letters, digits, commas, semicolons, spaces and quotes as their ASCII twins (NFKC).
 * For reading only: what is stored keeps the punctuation that its author chose (see `plainText`).
 */
export function normalise(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(/[、“”„「」『』‘’〜–‐−]/g, (mark) => TWINS[mark] ?? mark);
}

/** The three characters that Slack escapes in every text, as the author typed them. */
function unescapeSlack(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Free text for keeping (a reason, a title): Slack's escapes and link wrapping undone, else as it was typed. */
export function plainText(text: string): string {
  const unwrapped = text.replace(/<(?:https?:|mailto:|tel:)[^<>|]*\|?[^<>]*>/g, (link) =>
    (link.slice(1, -1).split("|").at(-1) ?? "").replace(/^(?:mailto|tel):/, ""),
  );
  return unescapeSlack(unwrapped).replace(INVISIBLE, "").trim();
}

/** The same for what others will read: full-width letters and digits stand as everybody writes them (３０１ is 301). */
export function readableText(text: string): string {
  return plainText(text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize("NFKC")));
}

interface Scanned {
  readonly word: string;
  readonly end: number;
}

/** One word of normalised text from `start`, which is not a separator: a quoted run, a mention or plain letters. */
function scanWord(text: string, start: number, separator: RegExp): Scanned {
  LINK.lastIndex = start;
  const link = LINK.exec(text);
  if (link) return { word: link[0], end: LINK.lastIndex };
  if (text[start] === '"') {
    const close = text.indexOf('"', start + 1);
    // A quote that nobody closed is a slip of the finger: it quotes nothing.
    if (close < 0) return { word: "", end: start + 1 };
    return { word: text.slice(start + 1, close).trim(), end: close + 1 };
  }
  let end = start;
  while (end < text.length && !separator.test(text[end] ?? "")) {
    LINK.lastIndex = end;
    if (end > start && LINK.test(text)) break;
    end += 1;
  }
  return { word: text.slice(start, end).trim(), end };
}

function splitBy(text: string, separator: RegExp): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const gap = /\s/.test(text[at] ?? "") || separator.test(text[at] ?? "");
    if (gap) {
      at += 1;
      continue;
    }
    const { word, end } = scanWord(text, at, separator);
    if (word !== "") words.push(word);
    at = end;
  }
  return words;
}

/**
 * The words of a command's text, normalised. Spaces, commas and semicolons of either width separate;
 * `"…"`, `“…”` and `「…」` keep a name with spaces together; a mention such as `<@U1|li>` is one word.
 */
export function wordsOf(text: string): string[] {
  return splitBy(unescapeSlack(normalise(text)), PLAIN_SEPARATOR);
}

/**
 * The items of a list. Where the author used commas, semicolons or line breaks, only these separate, so that
 * `kunshan gaoxin, lubei` has two items; a list without any is separated by its spaces.
 */
export function listOf(text: string): string[] {
  return /[,;\n]/.test(unescapeSlack(normalise(text)).replace(/"[^"]*"/g, ""))
    ? chunksOf(text)
    : wordsOf(text);
}

/** The runs of text between commas, semicolons and line breaks, normalised; spaces stay inside. */
export function chunksOf(text: string): string[] {
  return splitBy(unescapeSlack(normalise(text)), /[,;\n]/);
}

/**
 * The first word (normalised, `""` when there is none) and what follows it as it was typed: for a verb and
 * its arguments, or a reference and its reason.
 */
export function firstWord(text: string): { readonly word: string; readonly rest: string } {
  const trimmed = text.trim();
  const raw =
    /^(?:<[^<>]*>|"[^"]*"|“[^”]*”|「[^」]*」|(?:&(?:lt|gt|amp);|[^\s,;，；、])+)/.exec(trimmed)?.[0] ?? "";
  const rest = trimmed.slice(raw.length).replace(/^[\s,;，；、]+/, "");
  return { word: wordsOf(raw)[0] ?? "", rest };
}

const MARKS: Readonly<Record<string, Mention["kind"]>> = { "@": "user", "#": "channel" };

/** What a word like `<@U123|name>`, `<#C1|general>` or `<!subteam^S1>` points to; undefined for other words. */
export function readMention(word: string): Mention | undefined {
  const found = /^<(@|#|!subteam\^)([A-Z0-9]+)(?:\|([^<>]*))?>$/.exec(word.trim());
  if (!found) return undefined;
  const [, mark = "", id = "", name = ""] = found;
  return { kind: MARKS[mark] ?? "group", id, ...(name === "" ? {} : { name: name.replace(/^@/, "") }) };
}

const KINDS = { V: "visit", M: "meeting", S: "survey", A: "assignment" } as const;

/**
 * A short reference (`V12`, `m3`, `Ｓ１`, `A31`, `e5`), or undefined. Expert codes come back in their stored
 * form with at least two digits (`E05`).
 */
export function readReference(word: string): Reference | undefined {
  const found = /^([VMSAE])(\d{1,9})$/.exec(normalise(word).trim().toUpperCase());
  if (!found) return undefined;
  const [, letter = "", digits = ""] = found;
  const number = Number(digits);
  if (number === 0) return undefined;
  if (letter === "E") return { kind: "expert", code: `E${String(number).padStart(2, "0")}` };
  return { kind: KINDS[letter as keyof typeof KINDS], number };
}

const MEASURES = /^(.+?)\s*(?:天|日|位|人|个|名|家|席|次|场|份|days?|seats?|people|persons?)$/i;

/** A count such as `3`, `３天`, `两位`, `十二家`, `2 days`; 0 to 9999. Undefined for anything else. */
export function readCount(word: string): number | undefined {
  const plain = normalise(word).trim();
  return readNumeral(plain) ?? readNumeral(MEASURES.exec(plain)?.[1]?.trim() ?? "");
}
