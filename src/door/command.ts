import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { reasonLimit, withReason } from "../domain/reasons.ts";
import { isOfOffice, mayDo, type Permission } from "../domain/roles.ts";
import type { Context } from "../flows/context.ts";
import { guestHelpView, helpView, type VerbEntry } from "../views/help.ts";
import type { Message, ModalView } from "../views/message.ts";
import { reasonForm, reasonMissing } from "../views/refusals/reason-form.ts";
import { type Effect, type Interaction, interaction } from "./interaction.ts";
import { type Reply, say, show } from "./reply.ts";

/** One line of a command's table: how it is called, who may, and how words become an answer. */
interface VerbSpec<Arguments, Value> extends VerbEntry {
  readonly permission: Permission;
  readonly effect: Effect;
  /** The window that the bare verb opens, where there are fields to fill. */
  readonly form?: (context: Context) => Outcome<ModalView>;
  /** Reads what was typed behind the verb. */
  readonly read: (text: string, context: Context) => Outcome<Arguments>;
  readonly flow: (context: Context, given: Arguments) => Outcome<Value>;
  readonly view: (value: Value, context: Context) => Message;
}

export interface Verb extends VerbEntry {
  readonly permission: Permission;
  readonly effect: Effect;
  readonly run: (text: string, context: Context) => Outcome<Reply>;
}

/** Makes a line of a command's table: read, then flow, then view; the first refusal ends it. */
export function verb<Arguments, Value>(spec: VerbSpec<Arguments, Value>): Verb {
  const { name, aliases, permission, effect } = spec;
  return {
    name,
    aliases,
    permission,
    effect,
    run(text, context) {
      if (text === "" && spec.form !== undefined) {
        const form = spec.form(context);
        return form.done ? done(show(form.value)) : form;
      }
      const given = spec.read(text, context);
      if (!given.done) return given;
      const outcome = spec.flow(context, given.value);
      if (!outcome.done) return outcome;
      return { done: true, value: say(spec.view(outcome.value, context)) };
    },
  };
}

/** A slash command: its name with the slash, and its table. `nearest` suggests a verb for a mistyped one. */
export interface Command {
  readonly name: string;
  readonly verbs: readonly Verb[];
  /** The verb that the bare command means, where that is not the help page. */
  readonly bare?: string;
  readonly nearest: (typed: string, names: readonly string[]) => string | undefined;
  /** What to type in place of a text without any verb, when it says what is meant: `show 昆山高新`. */
  readonly suggest?: (text: string, context: Context) => string | undefined;
}

/** What a command's text asks for: a verb with the rest of the text, the help page, or nothing known. */
export type Asked =
  | { readonly kind: "verb"; readonly verb: Verb; readonly rest: string }
  | { readonly kind: "help" }
  | { readonly kind: "unknown"; readonly typed: string; readonly whole: string };

const helpWords = ["help", "帮助", "?", "？", ""];

/** Splits a command's text into its verb and the rest. */
export function verbAsked(command: Command, text: string): Asked {
  const whole = text.trim() === "" ? (command.bare ?? "") : text.trim();
  const first = whole.split(/\s/, 1)[0] ?? "";
  const typed = first.normalize("NFKC").toLowerCase();
  if (helpWords.includes(typed)) return { kind: "help" };
  const verb = command.verbs.find((v) => v.name === typed || v.aliases.includes(typed));
  return verb === undefined
    ? { kind: "unknown", typed: asTyped(first), whole }
    : { kind: "verb", verb, rest: whole.slice(first.length).trim() };
}

/** A word as its author typed it, before Slack escaped three characters and put ids into mentions. */
function asTyped(word: string): string {
  return word
    .replace(/<([@#])[^<>|]*\|([^<>]*)>/g, "$1$2")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Carries out what was asked of a command, if the caller may. */
export function runCommand(command: Command, asked: Asked, context: Context): Outcome<Reply> {
  switch (asked.kind) {
    case "help":
      return done(say(helpFor(command, context)));
    case "unknown": {
      const nearest =
        command.nearest(asked.typed, namesOf(command.verbs)) ?? command.suggest?.(asked.whole, context);
      return refused({
        name: "unknown_verb",
        command: command.name,
        typed: asked.typed,
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
    case "verb":
      return mayDo(context.caller.roles, asked.verb.permission)
        ? remembering(command, asked, asked.verb.run(asked.rest, context))
        : refused({ name: "not_permitted", permission: asked.verb.permission });
  }
}

/** Everything that a command can do; for guests of the office what is theirs, and how the rest works for them. */
function helpFor({ name, verbs }: Command, { caller }: Context): Message {
  if (isOfOffice(caller.roles)) return helpView(name, verbs, caller.language);
  const theirs = verbs.filter(({ permission }) => mayDo(caller.roles, permission));
  return guestHelpView(name, theirs, caller.language);
}

/** A refusal that knows what was typed can offer to try again with something else in its place. */
function remembering(
  command: Command,
  { verb, rest }: Extract<Asked, { kind: "verb" }>,
  outcome: Outcome<Reply>,
): Outcome<Reply> {
  if (outcome.done) return outcome;
  const asked = { command: command.name, text: `${verb.name} ${rest}` };
  return refused({ ...outcome.refusal, asked });
}

const again = z.object({ v: z.literal(1), command: z.string(), text: z.string() });

/** The buttons of a refusal: the command once more, with what was chosen, in place of the refusal. */
export function commandAgain(commands: readonly Command[]): Interaction {
  return interaction({
    id: "command.again",
    permission: "command.again",
    effect: "changes",
    value: again,
    run({ command: name, text }, context) {
      const command = commands.find((one) => one.name === name);
      if (command === undefined) return refused({ name: "button_unknown" });
      const outcome = runCommand(command, verbAsked(command, text), context);
      if (!outcome.done || outcome.value.kind !== "message") return outcome;
      return done({ ...outcome.value, replace: true });
    },
  });
}

/** The button of a refusal that a reason overrules: it asks for the reason. */
export const commandBecause: Interaction = interaction({
  id: "command.because",
  permission: "command.again",
  effect: "reads",
  value: again,
  run: (asked, { caller }) => done(show(reasonForm(asked, caller.language))),
});

/** The reason was given: the command once more, with the reason behind it. */
export function commandWithReason(commands: readonly Command[]): Interaction {
  return interaction({
    id: "command.because",
    permission: "command.again",
    effect: "changes",
    value: again.extend({ fields: z.object({ reason: z.string().max(reasonLimit).optional() }) }),
    run({ command: name, text, fields }, context) {
      const command = commands.find((one) => one.name === name);
      if (command === undefined) return refused({ name: "button_unknown" });
      const reason = fields.reason?.trim() ?? "";
      if (reason === "")
        return done({ kind: "field_errors", errors: { reason: reasonMissing(context.caller.language) } });
      return runCommand(command, verbAsked(command, withReason(text, reason)), context);
    },
  });
}

function namesOf(verbs: readonly Verb[]): string[] {
  return verbs.flatMap((v) => [v.name, ...v.aliases]);
}
