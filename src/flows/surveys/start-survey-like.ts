import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import type { Day } from "../../domain/time.ts";
import { type Purpose, plannedVisit, type Survey, type Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { type SurveySaved, startSurvey } from "./save-survey.ts";
import { boardChanged, noteChange } from "./survey-board.ts";

const HAN = /\p{Script=Han}/u;

/** A survey to be started with the parks of another. */
export interface SurveyLike {
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly purpose: Purpose;
  /** The number of the survey whose parks, modes, seats and needs are taken; its dates and people are not. */
  readonly like: number;
}

/** What a survey would be started with. */
export interface SurveyLikePreview {
  readonly wanted: SurveyLike;
  readonly model: Survey;
  readonly visits: readonly { readonly visit: Visit; readonly park: Park }[];
  /** Of all that is shown: what is started is that and nothing else. */
  readonly mark: string;
}

/** What a survey like another would have; refused for all that would refuse it when it is started. */
export function previewSurveyLike(context: Context, wanted: SurveyLike): Outcome<SurveyLikePreview> {
  const { stores } = context;
  const model = stores.surveys.find(wanted.like);
  if (model === undefined) return refused({ name: "survey_unknown", typed: `S${wanted.like}` });
  const visits = stores.visits
    .ofSurvey(model.id)
    .filter(({ state }) => state !== "cancelled")
    .flatMap((visit) => {
      const park = stores.parks.find(visit.parkId);
      return park === undefined ? [] : [{ visit, park }];
    });
  const rehearsed = stores.rehearse(() => startSurvey(context, factsOf(wanted)));
  if (!rehearsed.done) return rehearsed;
  const shown = visits.map(({ visit: { parkId, mode, seats, needs } }) => [parkId, mode, seats, needs]);
  return done({ wanted, model, visits, mark: fingerprint([wanted, shown]) });
}

/** Starts the survey with its parks, if that is still what was shown. */
export function startSurveyLike(context: Context, wanted: SurveyLike, mark: string): Outcome<SurveySaved> {
  const { stores, caller } = context;
  return stores.atomically((): Outcome<SurveySaved> => {
    const preview = previewSurveyLike(context, wanted);
    if (!preview.done) return preview;
    if (preview.value.mark !== mark) return refused({ name: "preview_outdated" });
    const started = startSurvey(context, factsOf(wanted));
    if (!started.done) return started;
    const surveyId = started.value.survey.id;
    for (const { visit } of preview.value.visits) {
      const { parkId, mode, seats, needs } = visit;
      const planned = plannedVisit({ surveyId, parkId, mode, seats, needs, owner: caller.slackUserId });
      const id = stores.visits.add(planned);
      noteChange(context, "visit_added", { visit: id }, { mode, seats, like: visit.id });
    }
    boardChanged(context, surveyId);
    return started;
  });
}

function factsOf({ title, from, to, purpose }: SurveyLike) {
  return {
    titleZh: title,
    titleEn: HAN.test(title) ? undefined : title,
    purpose,
    windowFrom: from,
    windowTo: to,
    basis: undefined,
    commissionedBy: undefined,
    carriedOutBy: undefined,
  };
}
