import { z } from "zod";
import { type ListNoun, listNouns, listPermissions } from "../domain/list-imports.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { queueListImport } from "../flows/lists/queue-list-import.ts";
import { importForm } from "../views/lists/import-form.ts";
import { fileTakenView, importedView, importFieldFault } from "../views/lists/imports.ts";
import { refusalText } from "../views/refusals/refusal.ts";
import { takeList } from "./lists.ts";

const submission = z.object({
  v: z.literal(1),
  surveyId: z.number().optional(),
  fields: z.object({ rows: z.string().optional(), file: z.array(z.string()).optional() }),
});

/** The submitted form for a list: pasted rows are read at once, a file is queued. */
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
      return pastedRows(context, { noun, surveyId, input: pasted });
    },
  });

function fieldError(sentence: string): Outcome<Reply> {
  return done({ kind: "field_errors", errors: { rows: sentence } });
}

function queued(context: Context, wanted: Parameters<typeof queueListImport>[1]): Outcome<Reply> {
  const outcome = queueListImport(context, wanted);
  return outcome.done ? done(say(fileTakenView(context.caller.language))) : outcome;
}

/** What is wrong with pasted rows is said above them, in the form itself, where they can be mended. */
function pastedRows(
  context: Context,
  list: { readonly noun: ListNoun; readonly surveyId: number | undefined; readonly input: string },
): Outcome<Reply> {
  const { language } = context.caller;
  const { noun, surveyId, input } = list;
  const outcome = takeList(context, list);
  if (outcome.done) return done(say(importedView(noun, outcome.value, language)));
  const complaints = refusalText(outcome.refusal, language);
  return done(show(importForm({ noun, surveyId, pasted: input, complaints }, language)));
}

export const importForms: readonly Interaction[] = listNouns.map(importOf);
