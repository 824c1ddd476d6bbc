import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { Refusal } from "../domain/refusals/refusals.ts";
import type { Day } from "../domain/time.ts";
import { purposes } from "../domain/visits.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead, show } from "../door/reply.ts";
import { exportList } from "../flows/lists/export-list.ts";
import { changeSurvey, type SurveyFacts, startSurvey } from "../flows/surveys/save-survey.ts";
import { startSurveyLike } from "../flows/surveys/start-survey-like.ts";
import { plainText } from "../input/words.ts";
import { exportUnderWayView } from "../views/lists/exports.ts";
import { handoverForm } from "../views/office/handover.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";
import { surveyBoardView } from "../views/surveys/survey-board.ts";
import { surveySavedView } from "../views/surveys/surveys.ts";
import { openPasteForm } from "./pasted-replies.ts";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as Day);
const optional = z
  .string()
  .optional()
  .transform((text) => (text === undefined || plainText(text) === "" ? undefined : plainText(text)));

const submission = z.object({
  v: z.literal(1),
  survey: z.number().optional(),
  fields: z.object({
    title_zh: z.string(),
    title_en: optional,
    purpose: z.enum(purposes),
    from: day,
    to: day,
    basis: optional,
    commissioned_by: optional,
    carried_out_by: optional,
  }),
});

/** The field at which a refusal is shown; those without one are answered in a window. */
const fieldOf: Partial<Record<Refusal["name"], string>> = {
  title_missing: "title_zh",
  title_too_long: "title_zh",
  survey_exists: "title_zh",
  window_backwards: "to",
  window_past: "to",
  window_leaves_out: "from",
};

const save = interaction({
  id: "survey.save",
  permission: "surveys.write",
  effect: "changes",
  value: submission,
  run({ survey, fields }, context): Outcome<Reply> {
    const { language } = context.caller;
    const facts: SurveyFacts = {
      titleZh: plainText(fields.title_zh),
      titleEn: fields.title_en,
      purpose: fields.purpose,
      windowFrom: fields.from,
      windowTo: fields.to,
      basis: fields.basis,
      commissionedBy: fields.commissioned_by,
      carriedOutBy: fields.carried_out_by,
    };
    const saved = survey === undefined ? startSurvey(context, facts) : changeSurvey(context, survey, facts);
    if (saved.done) return done(say(surveySavedView(saved.value, context.calendar, language)));
    const field = fieldOf[saved.refusal.name];
    if (field === undefined) return saved;
    return done({ kind: "field_errors", errors: { [field]: refusalSentence(saved.refusal, language) } });
  },
});

const board = interaction({
  id: "survey.board",
  permission: "surveys.read",
  effect: "reads",
  value: z.object({ v: z.literal(1), survey: z.number() }),
  run({ survey }, context) {
    const progress = context.stores.progress.ofSurvey(survey);
    if (progress === undefined) return refused({ name: "survey_unknown", typed: `S${survey}` });
    return done(say(surveyBoardView(progress, context.caller.language, context)));
  },
});

/** What stands behind the ⋯ of a board. */
const more = interaction({
  id: "survey.more",
  permission: "surveys.write",
  effect: "changes",
  value: z.object({ v: z.literal(1), survey: z.number(), deed: z.enum(["paste", "handover", "export"]) }),
  run({ survey: id, deed }, context) {
    if (deed === "paste") return openPasteForm(context);
    const survey = context.stores.surveys.find(id);
    if (survey === undefined) return refused({ name: "survey_unknown", typed: `S${id}` });
    if (deed === "export") {
      const exported = exportList(context, { noun: "visits", surveyId: id });
      return exported.done ? done(say(exportUnderWayView("visits", context.caller.language))) : exported;
    }
    return done(show(handoverForm(survey.owner, context.caller.language)));
  },
});

/** Starts a survey with the parks of another, once it was shown what it will have. */
const startLike = interaction({
  id: "survey.start_like",
  permission: "surveys.write",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    title: z.string(),
    from: day,
    to: day,
    purpose: z.enum(purposes),
    like: z.number(),
    mark: z.string(),
  }),
  run({ v: _v, mark, ...wanted }, context): Outcome<Reply> {
    const started = startSurveyLike(context, wanted, mark);
    if (!started.done) return started;
    return done(sayInstead(surveySavedView(started.value, context.calendar, context.caller.language)));
  },
});

export const surveyClicks: readonly Interaction[] = [board, more, startLike];
export const surveyForms: readonly Interaction[] = [save];
