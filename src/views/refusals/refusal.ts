import type { Language } from "../../domain/languages.ts";
import type { Refusal, TypedCommand } from "../../domain/refusals/refusals.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { type Message, message, section, sentence } from "../message.ts";
import { answerWording } from "./answers.ts";
import { availabilityWording } from "./availability.ts";
import { commandWording } from "./commands.ts";
import { dayChoices, dayWording } from "./days.ts";
import { digestWording } from "./digests.ts";
import { expertWording } from "./experts.ts";
import { findingChoices, findingWording } from "./finding.ts";
import { gapWording } from "./gaps.ts";
import { meetingChoices, meetingWording } from "./meetings.ts";
import { officeWording } from "./office.ts";
import { parkChoices, parkWording } from "./parks.ts";
import { reminderWording } from "./reminders.ts";
import { seatChoices, seatWording } from "./seats.ts";
import { surveyChoices, surveyWording } from "./surveys.ts";
import { tableWording } from "./tables.ts";
import { visitChoices, visitWording } from "./visits.ts";
import type { Choice, Choices, NextStep, Overruling, RefusalReader, Wording } from "./wording.ts";

/** How many of many refused rows one message shows; the rest is counted. */
const rowsShown = 12;

const wording: Wording<Refusal["name"]> = {
  ...commandWording,
  ...parkWording,
  ...tableWording,
  ...answerWording,
  ...dayWording,
  ...availabilityWording,
  ...digestWording,
  ...expertWording,
  ...officeWording,
  ...findingWording,
  ...gapWording,
  ...meetingWording,
  ...reminderWording,
  ...seatWording,
  ...surveyWording,
  ...visitWording,
  rows_not_scheduled: ({ refused, fine }, { language, words }) =>
    joined([
      md`${words.visitRefusals.rowsNotScheduled(refused.length, fine)}`,
      ...refused
        .slice(0, rowsShown)
        .map(({ typed, refusal }) =>
          joined([words.visitRefusals.row(echoed(typed)), refusalText(refusal, language)], " → "),
        ),
      refused.length > rowsShown ? md`${words.refusals.moreComplaints(refused.length - rowsShown)}` : md``,
    ]),
};

const choices: Choices<Refusal["name"]> = {
  ...parkChoices,
  ...dayChoices,
  ...findingChoices,
  ...meetingChoices,
  ...seatChoices,
  ...surveyChoices,
  ...visitChoices,
};

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

/** The same without markup, for a field's error: plain text is all that stands there. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  return refusalText(refusal, language)
    .mrkdwn.replace(/[`*]/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .slice(0, fieldErrorLimit);
}

/** More than this nobody reads below a field. */
const fieldErrorLimit = 1500;

/** As much of what was typed as it takes to see which words are meant. */
const charactersEchoed = 40;

function echoed(typed: string): string {
  const characters = [...typed];
  return characters.length <= charactersEchoed ? typed : `${characters.slice(0, charactersEchoed).join("")}…`;
}

function choiceButtons(refusal: Refusal, reader: RefusalReader) {
  const choose = choices[refusal.name] as
    | ((refusal: Refusal, reader: RefusalReader) => readonly (Choice | NextStep | Overruling)[])
    | undefined;
  if (choose === undefined) return [];
  return choose(refusal, reader)
    .slice(0, choicesOffered)
    .map((choice) => ({
      action: "overrules" in choice ? ("command.because" as const) : ("command.again" as const),
      label: choice.label,
      again: againWith(choice, refusal),
    }))
    .flatMap(({ action, label, again }, i) =>
      again === undefined || again.text.length >= valueLimit / 2
        ? []
        : // Ids must differ within a block of buttons; there is one at most that asks for a reason.
          [
            {
              ...button({ action, label, value: { ...again } }),
              action_id: action === "command.because" ? action : `${action}:${i}`,
            },
          ],
    );
}

/** The command that a choice stands for; undefined when what it takes the place of is not known. */
function againWith(choice: Choice | NextStep | Overruling, refusal: Refusal): TypedCommand | undefined {
  if ("overrules" in choice) return refusal.asked;
  if ("next" in choice) return choice.next;
  if (refusal.asked === undefined || !("typed" in refusal)) return undefined;
  const text = replaced(refusal.asked.text, refusal.typed, choice.instead);
  return text === undefined ? undefined : { command: refusal.asked.command, text };
}

/** The command's text with the choice in place of what was typed; undefined when that is not found in it. */
function replaced(text: string, typed: string, instead: string): string | undefined {
  const at = text.lastIndexOf(typed);
  if (typed === "" || at < 0) return undefined;
  const choice = /[\s,]/.test(instead) && !instead.endsWith(" anyway") ? `"${instead}"` : instead;
  return `${text.slice(0, at)}${choice}${text.slice(at + typed.length)}`;
}
