import type { Language } from "../domain/languages.ts";
import { joined, md } from "../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../locales/words.ts";
import { header, type Message, message, section } from "./message.ts";

/** A sub-command as the help page lists it. */
export interface VerbEntry {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface VerbWords {
  readonly does: string;
  readonly example: string;
}

function verbWords(command: string, verb: string, words: Words): VerbWords | undefined {
  const commands: Record<string, { readonly verbs: Record<string, VerbWords> }> = words.help.commands;
  return commands[command.replace(/^\//, "")]?.verbs[verb];
}

/** The example of a sub-command as one would type it; the command's help where there is none. */
export function exampleOf(command: string, verb: string, words: Words): string {
  return verbWords(command, verb, words)?.example ?? `${command} help`;
}

/** What a command is about, in a word or two. */
export function aboutOf(command: string, words: Words): string {
  const abouts: Record<string, { readonly about: string }> = words.help.commands;
  return abouts[command.replace(/^\//, "")]?.about ?? "";
}

/** What a command can do, one line each, with an example to copy. */
export function helpView(command: string, verbs: readonly VerbEntry[], language: Language): Message {
  const words = wordsIn(language);
  const title = words.help.title(command, aboutOf(command, words));
  const lines = verbs.map((verb) => {
    const about = verbWords(command, verb.name, words);
    const aliases =
      verb.aliases.length === 0 ? "" : ` (${words.help.alias(words.shared.list(verb.aliases))})`;
    return md`*${verb.name}*${aliases}  ${about?.does ?? ""}\n\`${about?.example ?? `${command} ${verb.name}`}\``;
  });
  return message(md`${title}`, [
    header(title),
    ...chunked(lines, 10).map((part) => section(joined(part, "\n\n"))),
  ]);
}

/** For people who are not of the office: what awaits them, how to answer, whom to ask; then what they may type. */
export function guestHelpView(command: string, verbs: readonly VerbEntry[], language: Language): Message {
  const words = wordsIn(language);
  const say = words.remarks;
  const lines = verbs.map(({ name }) => {
    const about = verbWords(command, name, words);
    return md`\`${about?.example ?? `${command} ${name}`}\`  ${about?.does ?? ""}`;
  });
  return message(md`${say.guestHelpText}`, [
    section(joined(say.guestHelp.map((mrkdwn) => ({ mrkdwn })))),
    ...(lines.length === 0 ? [] : [section(joined(lines))]),
  ]);
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
