import type { KnownBlock } from "@slack/types";
import type { RoadPage } from "../../domain/road-pages.ts";
import type { Day } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { form, longText } from "../form-fields.ts";
import { context, type Message, type ModalView, message, section, sections } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import {
  type LetterLine,
  type LetterReader,
  liaisonLine,
  messageLine,
  parkLines,
  plainLine,
  sourceText,
  subjectOf,
  teamLine,
  travelLines,
  whenLine,
} from "./road-lines.ts";

/** A letter to one of a team; `again` when they had an earlier one about the same date. */
export type LetterShown = { readonly page: RoadPage; readonly again: boolean } & (
  | { readonly kind: "road" }
  | {
      readonly kind: "team";
      /** When the page for the road comes; undefined for whoever has it. */
      readonly next: Day | undefined;
    }
);

/** Tells one of a team who comes, or all that is needed for the road, in a direct message. */
export function letterView(letter: LetterShown, reader: LetterReader): Message {
  const { day, park } = subjectOf(letter.page, reader);
  const name = letter.page.reader?.expert.name ?? "";
  const short = shortParkName(letter.page.park, reader.language);
  const say = reader.words.roads;
  const text = textOf(letter, reader)(name, day, short);
  const greeting = md`*${greetingOf(letter, reader)(name, day, park)}*`;
  if (letter.kind === "team")
    return message(text, [
      section(joined([greeting, ...teamLetterLines(letter, reader).map(messageLine)])),
      context(md`${say.replyHere}`),
    ]);
  return message(text, [
    section(greeting),
    ...pageBlocks(letter.page, reader, true),
    context(joined([md`${say.replyHere}`, md`${sourceText(letter.page, reader)}`])),
    ...copyButton(letter.page, reader),
  ]);
}

/** The page itself, as all of its readers see it; telephones only where nobody else reads along. */
export function pageBlocks(page: RoadPage, reader: LetterReader, withPhones: boolean): KnownBlock[] {
  return [
    ...sections(travelLines(page, reader, withPhones).map(messageLine)),
    ...sections(parkLines(page, reader).map(messageLine)),
  ];
}

function copyButton({ reader: to }: RoadPage, { words }: LetterReader): KnownBlock[] {
  if (to === undefined) return [];
  const value = { id: to.assignment.id };
  return [{ type: "actions", elements: [button({ action: "road.copy", label: words.roads.copy, value })] }];
}

function teamLetterLines(letter: Extract<LetterShown, { kind: "team" }>, reader: LetterReader): LetterLine[] {
  const say = reader.words.roads;
  const { page, next } = letter;
  return [
    whenLine(page, reader),
    teamLine(page, reader),
    ...liaisonLine(page, reader, true),
    { icon: "➡️", label: say.labels.next, text: nextText(next, reader) },
  ];
}

function nextText(next: Day | undefined, { words, language, today }: LetterReader): string {
  const say = words.roads;
  if (next === undefined) return say.nextSent;
  return next <= today ? say.nextSoon : say.next(longDay(next, language, today));
}

function textOf({ kind, again }: LetterShown, { words }: LetterReader) {
  const say = words.roads;
  if (kind === "team") return again ? say.changedText : say.teamText;
  return again ? say.updateText : say.pageText;
}

function greetingOf({ kind, again }: LetterShown, { words }: LetterReader) {
  const say = words.roads;
  if (kind === "team") return again ? say.changedGreeting : say.teamGreeting;
  return again ? say.updateGreeting : say.pageGreeting;
}

/** The same as plain text for any messenger. */
function letterText(letter: LetterShown, reader: LetterReader): string {
  const { page } = letter;
  const { day, park } = subjectOf(page, reader);
  const lines =
    letter.kind === "team"
      ? teamLetterLines(letter, reader)
      : [...travelLines(page, reader, true), ...parkLines(page, reader)];
  return [
    greetingOf(letter, reader)(page.reader?.expert.name ?? "", day, park),
    ...lines.map((line) => plainLine(line, reader)),
    ...(letter.kind === "road" ? [sourceText(page, reader)] : []),
  ].join("\n");
}

/** Texts for people outside of Slack, to whoever of the office passes them on. */
export function lettersToPassOnView(letters: readonly LetterShown[], reader: LetterReader): Message {
  const say = reader.words.roads;
  const { day, park } = namesIn(letters, reader);
  return message(say.passOnText(letters.length, day, park), [
    section(say.passOnTitle(letters.length, day, park)),
    ...passedOn(letters, reader),
  ]);
}

/** The same where a letter did not arrive, for Slack's `reason`. */
export function lettersNotDeliveredView(
  letters: readonly LetterShown[],
  reason: string,
  reader: LetterReader,
): Message {
  const { day, park } = namesIn(letters, reader);
  const names = letters.map(({ page }) => page.reader?.expert.name ?? "");
  const text = reader.words.roads.notDelivered(reader.words.shared.list(names), reason, day, park);
  return message(text, [section(text), ...passedOn(letters, reader)]);
}

function namesIn([first]: readonly LetterShown[], reader: LetterReader) {
  if (first === undefined) throw new Error("no letter to pass on");
  const { day } = subjectOf(first.page, reader);
  return { day, park: shortParkName(first.page.park, reader.language) };
}

function passedOn(letters: readonly LetterShown[], reader: LetterReader): KnownBlock[] {
  return letters.map((letter) =>
    section(reader.words.roads.passOnFor(letter.page.reader?.expert.name ?? "", letterText(letter, reader))),
  );
}

/** As many texts as one window holds without end. */
const textsShown = 10;

/** Texts to copy in a window: on a phone only what stands in a field can be copied. */
export function letterTextsView(
  letters: readonly LetterShown[],
  isOwn: boolean,
  reader: LetterReader,
): ModalView {
  const say = reader.words.roads;
  return form(
    {
      id: "road.copied",
      value: {},
      title: say.copyTitle,
      submit: say.copyDone,
      blocks: letters.slice(0, textsShown).map((letter, i) => {
        const label = isOwn ? say.copyOwn : say.copyLabel(letter.page.reader?.expert.name ?? "");
        return longText({ id: `text${i}`, label }, letterText(letter, reader));
      }),
    },
    reader.words,
  );
}
