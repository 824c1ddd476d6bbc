import { html } from "hono/html";
import { emojiCalled, withEmoji } from "./emoji.ts";
import { link } from "./mrkdwn.ts";
import type { Html } from "./scene.ts";

type Rule = readonly [pattern: RegExp, render: (match: readonly string[]) => Html];

const rules: readonly Rule[] = [
  [/`([^`\n]+)`/u, ([, inner = ""]) => html`<code>${inner}</code>`],
  [/!?\[([^\]\n]*)\]\(([^)\s]+)\)/u, ([, label = "", url = ""]) => link(url, inline(label))],
  [/\*\*(?=\S)(.+?)\*\*/u, ([, inner = ""]) => html`<strong>${inline(inner)}</strong>`],
  [/__(?=\S)(.+?)__/u, ([, inner = ""]) => html`<strong>${inline(inner)}</strong>`],
  [/~~(?=\S)(.+?)~~/u, ([, inner = ""]) => html`<s>${inline(inner)}</s>`],
  [/\*(?=[^\s*])([^*\n]+)\*/u, ([, inner = ""]) => html`<em>${inline(inner)}</em>`],
  [/(?<!\w)_(?=[^\s_])([^_\n]+)_(?!\w)/u, ([, inner = ""]) => html`<em>${inline(inner)}</em>`],
  [/:([a-z0-9_+-]+):/u, ([, name = ""]) => emojiCalled(name)],
  [/(https?:\/\/[^\s<>)]+)/u, ([, url = ""]) => link(url, url)],
];

function inline(text: string): Html {
  const found = rules.flatMap(([pattern, render]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ match, render }];
  });
  const first = found.sort((one, other) => one.match.index - other.match.index)[0];
  if (first === undefined) return withEmoji(text);
  const { match, render } = first;
  const rest = text.slice(match.index + match[0].length);
  return html`${withEmoji(text.slice(0, match.index))}${render(match)}${rest === "" ? "" : inline(rest)}`;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim());

function table(lines: readonly string[]): Html {
  const [head = "", , ...rows] = lines;
  return html`<div class="table-scroll" tabindex="0"><table class="table"><thead><tr>${cellsOf(head).map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${cellsOf(row).map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
}

const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/u;

function list(lines: readonly string[]): Html {
  const items = lines.map((line) => html`<li>${inline(line.replace(bullet, ""))}</li>`);
  return /^\s*\d/u.test(lines[0] ?? "") ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

const paragraph = (lines: readonly string[]): Html =>
  html`<p>${lines.map((line, i) => html`${i === 0 ? "" : html`<br>`}${inline(line)}`)}</p>`;

/** Kinds of runs of lines, in the order in which they are tried; what is none of them is a paragraph. */
const kinds: readonly (readonly [belongs: RegExp, render: (lines: readonly string[]) => Html])[] = [
  [/^\s*\|/u, table],
  [bullet, list],
  [
    /^\s*>/u,
    (lines) =>
      html`<blockquote>${paragraph(lines.map((line) => line.replace(/^\s*>\s?/u, "")))}</blockquote>`,
  ],
  [
    /^#{1,6}\s/u,
    (lines) =>
      html`${lines.map((line) => html`<p class="md-head">${inline(line.replace(/^#+\s+/u, ""))}</p>`)}`,
  ],
  [/^\s*(?:-{3,}|\*{3,})\s*$/u, () => html`<hr>`],
  [/\S/u, paragraph],
];

const rank = (line: string): number => {
  if (/^\s*(?:-{3,}|\*{3,})\s*$/u.test(line)) return 4;
  return kinds.findIndex(([belongs]) => belongs.test(line));
};

function runs(text: string): Html[] {
  const groups: { kind: number; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const kind = rank(line);
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.flatMap(({ kind, lines }) => kinds[kind]?.[1](lines) ?? []);
}

/** A `markdown` block: the Markdown that Slack takes there, no HTML. */
export function markdown(text: string): Html {
  const parts = text.split(/^```.*$/mu);
  return html`<div class="rich">${parts.map((part, i) => (i % 2 === 1 ? html`<pre>${part.replace(/^\n|\n$/gu, "")}</pre>` : runs(part)))}</div>`;
}
