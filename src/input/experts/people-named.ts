import type { Expert } from "../../domain/experts.ts";

/** A place in a text at which experts are named; several where the name is that of several. */
export interface Naming {
  readonly start: number;
  readonly end: number;
  readonly experts: readonly Expert[];
}

const TITLE = "老师|教授|研究员|院士|工程师|总工|所长|院长|主任|处长|博士|先生|女士|工(?=[，,。说：: ]|$)";
/** `E05`, also as it stands in the middle of Chinese. */
const CODE = /(?<![A-Za-z\d])[Ee]0*(\d{1,3})(?!\d)/g;

/**
 * Where a text names experts, in order: by code (`E05`), by full name, or as people speak of them, by surname or given
 * name with a title (王老师, 建国教授). Names do not overlap, and the longest is taken.
 */
export function peopleNamed(text: string, experts: readonly Expert[]): readonly Naming[] {
  const found = [...byCode(text, experts), ...byName(text, experts), ...byTitle(text, experts)];
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const taken: Naming[] = [];
  for (const naming of ordered) if (naming.start >= (taken.at(-1)?.end ?? 0)) taken.push(naming);
  return taken;
}

function byCode(text: string, experts: readonly Expert[]): Naming[] {
  return [...text.matchAll(CODE)].flatMap((match) => {
    const code = `E${String(Number(match[1])).padStart(2, "0")}`;
    const named = experts.filter((expert) => expert.code.toUpperCase() === code);
    return named.length === 0
      ? []
      : [{ start: match.index, end: match.index + match[0].length, experts: named }];
  });
}

function byName(text: string, experts: readonly Expert[]): Naming[] {
  const lower = text.toLowerCase();
  return [...new Set(experts.map(({ name }) => name))].flatMap((name) => {
    const start = lower.indexOf(name.toLowerCase());
    if (start < 0 || isWithinWord(text, start, name)) return [];
    const behind = new RegExp(`^\\s?(?:${TITLE})`).exec(text.slice(start + name.length))?.[0].length ?? 0;
    return [
      { start, end: start + name.length + behind, experts: experts.filter((expert) => expert.name === name) },
    ];
  });
}

/** 示例专家1 is not named by 示例专家12, nor Li by Lily. */
function isWithinWord(text: string, start: number, name: string): boolean {
  const [before = "", behind = ""] = [text[start - 1], text[start + name.length]];
  const word = /[A-Za-z\d]/;
  return (
    (word.test(before) && word.test(name[0] ?? "")) || (word.test(behind) && word.test(name.at(-1) ?? ""))
  );
}

/** The longest that stands before a title is taken: 欧阳老师 before 阳老师. */
function byTitle(text: string, experts: readonly Expert[]): Naming[] {
  return [...text.matchAll(new RegExp(TITLE, "g"))].flatMap((match) => {
    for (const length of [3, 2, 1]) {
      const start = match.index - length;
      const said = start < 0 ? "" : text.slice(start, match.index);
      const named = /^\p{Script=Han}+$/u.test(said) ? experts.filter(({ name }) => isCalled(name, said)) : [];
      if (named.length > 0) return [{ start, end: match.index + match[0].length, experts: named }];
    }
    return [];
  });
}

function isCalled(name: string, said: string): boolean {
  if (name === said) return true;
  // Two characters may be a given name; one is a surname.
  return said.length === 2
    ? name.length > 2 && (name.startsWith(said) || name.endsWith(said))
    : said.length === 1 && name.startsWith(said);
}
