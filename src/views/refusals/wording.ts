import type { Language } from "../../domain/languages.ts";
import type { Refusal, TypedCommand } from "../../domain/refusals/refusals.ts";
import type { Mrkdwn } from "../../locales/mrkdwn.ts";
import type { Words } from "../../locales/words.ts";

/** Who reads a refusal. */
export interface RefusalReader {
  readonly language: Language;
  readonly words: Words;
}

type Named<Name extends Refusal["name"]> = Extract<Refusal, { readonly name: Name }>;

/** A sentence for each refusal of a group, by its name: what is the matter, then what to do. */
export type Wording<Name extends Refusal["name"]> = {
  readonly [N in Name]: (refusal: Named<N>, reader: RefusalReader) => Mrkdwn;
};

/** Something to choose instead of what was typed; `instead` is what takes its place in the command. */
export interface Choice {
  readonly label: string;
  readonly instead: string;
}

/** Something to do first: a command of its own. */
export interface NextStep {
  readonly label: string;
  readonly next: TypedCommand;
}

/** The same command once more, with a reason that is asked for first. */
export interface Overruling {
  readonly label: string;
  readonly overrules: true;
}

/** What may be chosen instead, for refusals of a group that leave a choice. */
export type Choices<Name extends Refusal["name"]> = {
  readonly [N in Name]?: (
    refusal: Named<N>,
    reader: RefusalReader,
  ) => readonly (Choice | NextStep | Overruling)[];
};
