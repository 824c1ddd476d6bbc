import { z } from "zod";
import { type ListImport, type ListNoun, listNouns, listPermissions } from "../domain/list-imports.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { chooseSheet, dropImport, type FetchedList, wantImport } from "../flows/lists/finish-list-import.ts";
import { queueListImport, showPasted } from "../flows/lists/queue-list-import.ts";
import { importForm } from "../views/lists/import-form.ts";
import { fileTakenView, importedView, importFieldFault, importPreviewForm } from "../views/lists/imports.ts";
import { refusalText } from "../views/refusals/refusal.ts";
import { takeList } from "./lists.ts";

const submission = z.object({
  v: z.literal(1),
  surveyId: z.number().optional(),
  fields: z.object({ rows: z.string().optional(), file: z.array(z.string()).optional() }),
});

/** The submitted form for a list: pasted rows are shown at once, a file is queued. */
const importOf = (noun: ListNoun): Interaction =>
  interaction({
    id: `list.import.${noun}`,
    permission: listPermissions[noun],
    effect: "changes",
    value: submission,
    run({ surveyId, fields }, context) {
      const { language } = context.caller;
      const pasted = fields.rows?.trim() ?? "";
      const fileId = fields.file?.[0];
      if (fileId !== undefined && pasted !== "") return fieldError(importFieldFault("bothGiven", language));
      if (fileId !== undefined) return queued(context, { noun, surveyId, fileId });
      if (pasted === "") return fieldError(importFieldFault("nothingGiven", language));
      return pastedRows(context, { noun, surveyId, pasted });
    },
  });

function fieldError(sentence: string): Outcome<Reply> {
  return done({ kind: "field_errors", errors: { rows: sentence } });
}

function queued(context: Context, wanted: Parameters<typeof queueListImport>[1]): Outcome<Reply> {
  const outcome = queueListImport(context, wanted);
  return outcome.done ? done(say(fileTakenView(context.caller.language))) : outcome;
}

const listOf = (list: Pick<ListImport, "noun" | "surveyId">, input: string): FetchedList => ({
  apply: (context) => takeList(context, { ...list, input }),
});

/** What is wrong with pasted rows is said above them, in the form itself, where they can be mended. */
function pastedRows(context: Context, sent: Parameters<typeof showPasted>[1]): Outcome<Reply> {
  const { language } = context.caller;
  const { noun, surveyId, pasted } = sent;
  const shown = showPasted(context, sent, listOf(sent, pasted));
  if (!shown.done) {
    const complaints = refusalText(shown.refusal, language);
    return done(show(importForm({ noun, surveyId, pasted, complaints }, language)));
  }
  const { outcome } = shown.value;
  if (outcome.kind !== "preview") return refused({ name: "button_unknown" });
  return done(show(importPreviewForm(shown.value, outcome, language)));
}

const shownImport = z.object({ v: z.literal(1), import: z.number() });

/** What was shown is wanted: a file's message says the rest, pasted rows answer in their window. */
const applyOf = (noun: ListNoun): Interaction =>
  interaction({
    id: `list.apply.${noun}`,
    permission: listPermissions[noun],
    effect: "changes",
    value: shownImport,
    run({ import: id }, context) {
      const { language } = context.caller;
      const wanted = wantImport(context, id, listOf);
      if (!wanted.done) return wanted;
      const { fileId, outcome } = wanted.value;
      if (fileId !== undefined || outcome === undefined) return done(nothing);
      switch (outcome.kind) {
        case "applied":
          return done(say(importedView(noun, outcome.tally, language)));
        case "preview":
          return done(show(importPreviewForm(wanted.value, outcome, language)));
        case "refused":
          return refused(outcome.refusal);
        default:
          return done(nothing);
      }
    },
  });

const dropOf = (noun: ListNoun): Interaction =>
  interaction({
    id: `list.drop.${noun}`,
    permission: listPermissions[noun],
    effect: "changes",
    value: shownImport,
    run({ import: id }, context) {
      const dropped = dropImport(context, id);
      return dropped.done ? done(nothing) : dropped;
    },
  });

const sheetOf = (noun: ListNoun): Interaction =>
  interaction({
    id: `list.sheet.${noun}`,
    permission: listPermissions[noun],
    effect: "changes",
    value: shownImport.extend({ sheet: z.number() }),
    run({ import: id, sheet }, context) {
      const chosen = chooseSheet(context, id, sheet);
      return chosen.done ? done(nothing) : chosen;
    },
  });

export const importClicks: readonly Interaction[] = listNouns.flatMap((noun) => [
  applyOf(noun),
  dropOf(noun),
  sheetOf(noun),
]);
export const importForms: readonly Interaction[] = listNouns.flatMap((noun) => [
  importOf(noun),
  applyOf(noun),
]);
