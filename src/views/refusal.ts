import type { Language } from "../domain/languages.ts";
import type { Refusal } from "../domain/refusals.ts";
import type { Mrkdwn } from "../locales/mrkdwn.ts";
import { wordsIn } from "../locales/words.ts";
import { button } from "./buttons.ts";
import { type Message, message, section, sentence } from "./message.ts";
import { answerWording } from "./refusals/answers.ts";
import { commandWording } from "./refusals/commands.ts";
import { dayChoices, dayWording } from "./refusals/days.ts";
import { findingChoices, findingWording } from "./refusals/finding.ts";
import { parkChoices, parkWording } from "./refusals/parks.ts";
import { tableWording } from "./refusals/tables.ts";
import type { Choice, Choices, RefusalReader, Wording } from "./refusals/wording.ts";

const wording: Wording<Refusal["name"]> = {
  ...commandWording,
  ...parkWording,
  ...tableWording,
  ...answerWording,
  ...dayWording,
  ...findingWording,
};

const choices: Choices<Refusal["name"]> = { ...parkChoices, ...dayChoices, ...findingChoices };

/** How many choices are offered as buttons. */
const choicesOffered = 5;

/** Slack's limit on a button's value. */
const valueLimit = 2000;

/**
 * A refusal in the reader's language: what is the matter and what to do next. Where something else can be chosen
 * and the command is known, each choice is a button that tries the command again with it.
 */
export function refusalView(refusal: Refusal, language: Language): Message {
  const text = refusalText(refusal, language);
  const buttons = choiceButtons(refusal, { language, words: wordsIn(language) });
  return buttons.length === 0
    ? sentence(text)
    : message(text, [section(text), { type: "actions", elements: buttons }]);
}

/** The same as one piece of text, for places that hold no blocks, such as a field's error. */
export function refusalText(refusal: Refusal, language: Language): Mrkdwn {
  // The table has exactly the function for this name; TypeScript cannot tie the two together.
  const word = wording[refusal.name] as (refusal: Refusal, reader: RefusalReader) => Mrkdwn;
  const echoing = "typed" in refusal ? { ...refusal, typed: echoed(refusal.typed) } : refusal;
  return word(echoing, { language, words: wordsIn(language) });
}

/** As much of what was typed as it takes to see which words are meant. */
const charactersEchoed = 40;

function echoed(typed: string): string {
  const characters = [...typed];
  return characters.length <= charactersEchoed ? typed : `${characters.slice(0, charactersEchoed).join("")}…`;
}

function choiceButtons(refusal: Refusal, reader: RefusalReader) {
  const { asked } = refusal;
  const choose = choices[refusal.name] as
    | ((refusal: Refusal, reader: RefusalReader) => readonly Choice[])
    | undefined;
  if (asked === undefined || choose === undefined || !("typed" in refusal)) return [];
  const { typed } = refusal;
  return choose(refusal, reader)
    .slice(0, choicesOffered)
    .map((choice) => ({ choice, text: replaced(asked.text, typed, choice.instead) }))
    .filter(({ text }) => text !== undefined && text.length < valueLimit / 2)
    .map(({ choice, text = "" }, i) => ({
      ...button({ action: "command.again", label: choice.label, value: { command: asked.command, text } }),
      // Ids must differ within a block of buttons.
      action_id: `command.again:${i}`,
    }));
}

/** The command's text with the choice in place of what was typed; undefined when that is not found in it. */
function replaced(text: string, typed: string, instead: string): string | undefined {
  const at = text.lastIndexOf(typed);
  if (typed === "" || at < 0) return undefined;
  const choice = /[\s,]/.test(instead) && !instead.endsWith(" anyway") ? `"${instead}"` : instead;
  return `${text.slice(0, at)}${choice}${text.slice(at + typed.length)}`;
}
