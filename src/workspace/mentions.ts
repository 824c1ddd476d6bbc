import type { State } from "./state.ts";

const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Slack's three escapes. */
function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => escaped[sign] ?? sign);
}

/** Names that can follow `@` and `#`, the longest first. */
type NamesBySign = Readonly<Record<string, readonly Names[]>>;

interface Names {
  readonly after: string;
  readonly token: string;
}

function namesOf(state: State, labelled: boolean): NamesBySign {
  const label = (name: string): string => (labelled ? `|${name}` : "");
  const people = Object.values(state.users)
    .filter((user) => !user.deleted)
    .flatMap((user) =>
      [user.name, user.real_name].map((after) => ({ after, token: `<@${user.id}${label(user.name)}>` })),
    );
  const channels = Object.values(state.channels)
    .filter((channel) => channel.kind !== "im")
    .map((channel) => ({ after: channel.name, token: `<#${channel.id}|${channel.name}>` }));
  const longestFirst = (one: Names, other: Names): number => other.after.length - one.after.length;
  return { "@": people.sort(longestFirst), "#": channels.sort(longestFirst) };
}

const picked = /^<(?:@[UW][A-Z0-9]+|#C[A-Z0-9]+)(?:\|[^<>]*)?>/u;
const address = /^https?:\/\/[^\s<>]*[^\s<>.,;:!?，。；：！？]/u;
const broadcast = /^@(channel|here|everyone)(?![\w.-])/u;

interface Reading {
  readonly state: State;
  readonly labelled: boolean;
  readonly broadcasts: boolean;
}

function tokenAt(reading: Reading, names: NamesBySign, rest: string): readonly [number, string] | undefined {
  const pick = picked.exec(rest)?.[0];
  if (pick !== undefined) return [pick.length, relabel(reading, pick)];
  const link = address.exec(rest)?.[0];
  if (link !== undefined) return [link.length, `<${escapeText(link)}>`];
  const all = reading.broadcasts ? broadcast.exec(rest) : null;
  if (all !== null) return [all[0].length, `<!${all[1]}>`];
  const list = names[rest.charAt(0)] ?? [];
  const found = list.find((name) => name.after !== "" && rest.startsWith(name.after, 1));
  return found === undefined ? undefined : [found.after.length + 1, found.token];
}

function relabel(reading: Reading, pick: string): string {
  const id = pick.slice(2, -1).split("|")[0] ?? "";
  const user = pick.startsWith("<@") ? reading.state.users[id] : undefined;
  const channel = pick.startsWith("<#") ? reading.state.channels[id] : undefined;
  if (channel !== undefined) return `<#${id}|${channel.name}>`;
  if (user === undefined) return escapeText(pick);
  return reading.labelled ? `<@${id}|${user.name}>` : `<@${id}>`;
}

function encode(reading: Reading, typed: string): string {
  const names = namesOf(reading.state, reading.labelled);
  let out = "";
  let at = 0;
  while (at < typed.length) {
    const found = tokenAt(reading, names, typed.slice(at));
    out += found?.[1] ?? escapeText(typed[at] ?? "");
    at += found?.[0] ?? 1;
  }
  return out;
}

/**
 * The text of a slash command as `should_escape: true` sends it: `@name` as `<@U…|name>`, `#name` as
 * `<#C…|name>`, addresses in brackets, the rest escaped. A name is a handle or a person's real name.
 */
export function commandText(state: State, typed: string): string {
  return encode({ state, labelled: true, broadcasts: false }, typed);
}

/** The text of a message somebody typed; `@channel` and its like become broadcasts. */
export function messageText(state: State, typed: string): string {
  return encode({ state, labelled: false, broadcasts: true }, typed);
}

/** Whom a text calls: user ids, and `!channel`, `!here`, `!everyone`; what is escaped calls nobody. */
export function calledBy(text: string): string[] {
  return [...text.matchAll(/<(?:@([UW][A-Z0-9]+)|(!(?:channel|here|everyone)))(?:\|[^<>]*)?>/gu)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}
