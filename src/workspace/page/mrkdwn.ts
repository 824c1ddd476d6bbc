import { html } from "hono/html";
import { emojiCalled, withEmoji } from "./emoji.ts";
import type { Html, Scene } from "./scene.ts";
import { slackDate } from "./times.ts";

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Slack's three escapes, undone. */
function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|amp);/gu, (entity) => entities[entity] ?? entity);
}

/** Addresses that a page may lead to; anything else stays words. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:|mailto:|tel:)/iu.test(address);
}

/** A link that opens beside the workspace. */
export function link(address: string, label: Html | string): Html {
  if (!isSafeAddress(address)) return html`${label}`;
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${label}</a>`;
}

/** Somebody's name as it stands in a sentence; marked when it is the reader's. */
export function mention({ workspace, me }: Scene, user: string, label?: string): Html {
  const name = workspace.users().find(({ id }) => id === user)?.real_name ?? label ?? user;
  return html`<span class="mention${user === me.id ? " mention-me" : ""}">@${name}</span>`;
}

export function channelMention({ workspace }: Scene, id: string, label?: string): Html {
  const name = workspace.channels().find((channel) => channel.id === id)?.name ?? label ?? id;
  return html`<span class="mention">#${name}</span>`;
}

function bang(scene: Scene, token: string, label: string | undefined): Html {
  const [kind = "", ...rest] = token.slice(1).split("^");
  if (kind === "date") return html`${slackDate(scene, rest, unescaped(label ?? ""))}`;
  if (kind === "subteam") return html`<span class="mention">${label ?? rest[0] ?? ""}</span>`;
  return html`<span class="mention mention-me">@${label ?? kind}</span>`;
}

/** What stands between angle brackets: a person, a channel, a broadcast, a date, an address. */
function bracketed(scene: Scene, inner: string): Html {
  const [token = "", ...labels] = inner.split("|");
  const label = labels.length === 0 ? undefined : unescaped(labels.join("|"));
  if (token.startsWith("@")) return mention(scene, token.slice(1), label);
  if (token.startsWith("#")) return channelMention(scene, token.slice(1), label);
  if (token.startsWith("!")) return bang(scene, token, label);
  return link(unescaped(token), label === undefined ? unescaped(token) : withEmoji(label));
}

type Rule = readonly [pattern: RegExp, render: (scene: Scene, inner: string) => Html];

/** A sign opens only after, and closes only before, what is neither letter nor digit, as in Slack. */
const around = (sign: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}${sign}])${sign}(?=[^\\s${sign}])([^\\n${sign}]*?[^\\s${sign}])${sign}(?![\\p{L}\\p{N}${sign}])`,
    "u",
  );

const rules: readonly Rule[] = [
  [/`([^`\n]+)`/u, (_scene, inner) => html`<code>${unescaped(inner)}</code>`],
  [/<([^<>\n]+)>/u, bracketed],
  [around("\\*"), (scene, inner) => html`<strong>${inline(scene, inner)}</strong>`],
  [around("_"), (scene, inner) => html`<em>${inline(scene, inner)}</em>`],
  [around("~"), (scene, inner) => html`<s>${inline(scene, inner)}</s>`],
  [/:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/u, (_scene, inner) => emojiCalled(inner)],
];

/** One line's worth of mrkdwn: the earliest sign wins, the rest follows. */
function inline(scene: Scene, text: string): Html {
  const found = rules.flatMap(([pattern, render]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ match, render }];
  });
  const first = found.sort((one, other) => one.match.index - other.match.index)[0];
  if (first === undefined) return withEmoji(unescaped(text));
  const { match, render } = first;
  const after = text.slice(match.index + match[0].length);
  const rest = after === "" ? "" : inline(scene, after);
  return html`${withEmoji(unescaped(text.slice(0, match.index)))}${render(scene, match[1] ?? "")}${rest}`;
}

type LineKind = "plain" | "quote" | "item";

function kindOf(line: string): LineKind {
  if (/^(?:&gt;|>)/u.test(line)) return "quote";
  return /^\s*(?:[•◦▪-]|\d{1,2}\.)\s+\S/u.test(line) ? "item" : "plain";
}

interface Run {
  readonly kind: LineKind;
  readonly lines: string[];
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let restQuoted = false;
  for (const line of text.split("\n")) {
    restQuoted ||= /^(?:(?:&gt;|>)){3}/u.test(line);
    const kind = restQuoted ? "quote" : kindOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
}

function item(scene: Scene, line: string): Html {
  const [, sign = "", text = ""] = /^\s*(\S+)\s+(.*)$/u.exec(line) ?? [];
  const deep = /^\s{2,}|^\s*[◦▪]/u.test(line) ? " item-deep" : "";
  return html`<span class="item${deep}"><span class="item-sign">${sign === "-" ? "•" : sign}</span><span>${inline(scene, text)}</span></span>`;
}

function run(scene: Scene, { kind, lines }: Run): Html {
  if (kind === "item") return html`${lines.map((line) => item(scene, line))}`;
  const bare = kind === "quote" ? lines.map((line) => line.replace(/^(?:&gt;|>){1,3}\s?/u, "")) : lines;
  const text = bare.map((line, i) => html`${i === 0 ? "" : html`<br>`}${inline(scene, line)}`);
  return kind === "quote" ? html`<blockquote>${text}</blockquote>` : html`${text}`;
}

/** Slack's mrkdwn: a message's text, a section, a context. */
export function mrkdwn(scene: Scene, text: string): Html {
  const parts = text.split("```");
  const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("```")];
  return html`${closed.map((part, i) => {
    if (i % 2 === 1) return html`<pre>${unescaped(part.replace(/^\n|\n$/gu, ""))}</pre>`;
    const trimmed = i === 0 ? part : part.replace(/^\n/u, "");
    return trimmed === "" ? "" : runsOf(trimmed).map((one) => run(scene, one));
  })}`;
}
