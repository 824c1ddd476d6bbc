import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import type { Survey } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { openVisits } from "../visits/open-visits.ts";
import { boardChanged, noteChange, postBoard } from "./survey-board.ts";

/** What somebody decides about a survey. */
export type SurveyFacts = Omit<Survey, "id" | "owner" | "closedAt">;

/** A survey as it was saved, and whether its board stands in a channel. */
export interface SurveySaved {
  readonly survey: Survey;
  readonly isNew: boolean;
  readonly isPosted: boolean;
}

/** The longest title: a header holds 150 characters with what stands beside it. */
const titleLimit = 100;

/** Starts a survey that belongs to the caller, and has its board posted. */
export function startSurvey(context: Context, facts: SurveyFacts): Outcome<SurveySaved> {
  const { stores, caller } = context;
  return stores.atomically(() => {
    const refusal = reasonAgainst(context, facts, undefined);
    if (refusal !== undefined) return refused(refusal);
    const survey = { ...facts, owner: caller.slackUserId, closedAt: undefined };
    const id = stores.surveys.add(survey);
    noteChange(context, "survey_started", { survey: id }, { ...facts });
    boardChanged(context, id);
    return done({ survey: { ...survey, id }, isNew: true, isPosted: postBoard(context, id) });
  });
}

/** Changes a survey; visits that have a date must lie within the new window. */
export function changeSurvey(context: Context, id: number, facts: SurveyFacts): Outcome<SurveySaved> {
  const { stores } = context;
  return stores.atomically(() => {
    const known = stores.surveys.find(id);
    if (known === undefined) return refused({ name: "survey_unknown", typed: `S${id}` });
    const refusal = reasonAgainst(context, facts, known) ?? leftOut(context, known, facts);
    if (refusal !== undefined) return refused(refusal);
    const survey = { ...known, ...facts };
    stores.surveys.change(survey);
    noteChange(context, "survey_changed", { survey: id }, { ...facts });
    boardChanged(context, id);
    return done({ survey, isNew: false, isPosted: postBoard(context, id) });
  });
}

function reasonAgainst(context: Context, facts: SurveyFacts, known: Survey | undefined): Refusal | undefined {
  const { titleZh, titleEn, windowFrom: from, windowTo: to } = facts;
  if (known?.closedAt !== undefined) return { name: "survey_closed", survey: known };
  if (Math.max(titleZh.length, titleEn?.length ?? 0) > titleLimit)
    return { name: "title_too_long", limit: titleLimit };
  if (to < from) return { name: "window_backwards", from, to };
  // A survey that runs already may be corrected after its last day.
  if (to < today(context) && known?.windowTo !== to) return { name: "window_past", typed: "", from, to };
  const same = context.stores.surveys
    .all()
    .find((other) => other.id !== known?.id && other.closedAt === undefined && other.titleZh === titleZh);
  return same === undefined ? undefined : { name: "survey_exists", survey: same };
}

function leftOut(context: Context, { id }: Survey, facts: SurveyFacts): Refusal | undefined {
  const visits = openVisits(context).filter(({ survey, visit }) => {
    if (survey.id !== id || visit.state !== "scheduled" || visit.dayFrom === undefined) return false;
    return visit.dayFrom < facts.windowFrom || (visit.dayTo ?? visit.dayFrom) > facts.windowTo;
  });
  return visits.length === 0 ? undefined : { name: "window_leaves_out", visits };
}
