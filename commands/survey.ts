import { exportPermissions } from "../src/domain/exports.ts";
import { done, type Outcome, refused } from "../src/domain/outcome.ts";
import type { SurveyProgress } from "../src/domain/progress.ts";
import type { Survey } from "../src/domain/visits.ts";
import { type Command, type Verb, verb } from "../src/door/command.ts";
import { show as showModal } from "../src/door/reply.ts";
import { type Context, today } from "../src/flows/context.ts";
import { exportList } from "../src/flows/lists/export-list.ts";
import { addParks } from "../src/flows/surveys/add-parks.ts";
import { removePark } from "../src/flows/surveys/remove-park.ts";
import { type SurveySaved, startSurvey } from "../src/flows/surveys/save-survey.ts";
import { previewSurveyLike, type SurveyLikePreview } from "../src/flows/surveys/start-survey-like.ts";
import { openVisits } from "../src/flows/visits/open-visits.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import { readNewSurvey, type SurveyWanted } from "../src/input/surveys/new-survey.ts";
import { readParksWanted } from "../src/input/surveys/survey-parks.ts";
import { readSurvey } from "../src/input/surveys/surveys.ts";
import { readVisit } from "../src/input/visits/visits.ts";
import { exportUnderWayView } from "../src/views/lists/exports.ts";
import { importForm } from "../src/views/lists/import-form.ts";
import type { ModalView } from "../src/views/message.ts";
import { surveyBoardView } from "../src/views/surveys/survey-board.ts";
import { surveyForm } from "../src/views/surveys/survey-form.ts";
import { surveyLikeView } from "../src/views/surveys/survey-like.ts";
import {
  parkRemovedView,
  parksAddedView,
  surveyListView,
  surveySavedView,
} from "../src/views/surveys/surveys.ts";

const HAN = /\p{Script=Han}/u;

/** What a new survey answers: it is started, or, with the parks of another, shown first. */
type Started =
  | { readonly kind: "saved"; readonly saved: SurveySaved }
  | { readonly kind: "preview"; readonly preview: SurveyLikePreview };

function startOrPreview(context: Context, { title, window, purpose, like }: SurveyWanted): Outcome<Started> {
  if (like !== undefined) {
    const wanted = { title, from: window.from, to: window.to, purpose, like };
    const preview = previewSurveyLike(context, wanted);
    return preview.done ? done({ kind: "preview", preview: preview.value }) : preview;
  }
  const saved = startSurvey(context, {
    titleZh: title,
    titleEn: HAN.test(title) ? undefined : title,
    purpose,
    windowFrom: window.from,
    windowTo: window.to,
    basis: undefined,
    commissionedBy: undefined,
    carriedOutBy: undefined,
  });
  return saved.done ? done({ kind: "saved", saved: saved.value }) : saved;
}

const start = verb({
  name: "new",
  aliases: ["新建"],
  permission: "surveys.write",
  effect: "changes",
  form: ({ caller }) => done(surveyForm(undefined, caller.language)),
  read: (text, context) => readNewSurvey(text, today(context)),
  flow: startOrPreview,
  view: (started, { calendar, caller }) =>
    started.kind === "saved"
      ? surveySavedView(started.saved, calendar, caller.language)
      : surveyLikeView(started.preview, caller.language),
});

const list = verb({
  name: "list",
  aliases: ["列表", "清单"],
  permission: "surveys.read",
  effect: "reads",
  read: (_text, { stores }) =>
    done(stores.surveys.all().flatMap(({ id }) => stores.progress.ofSurvey(id) ?? [])),
  flow: (_context, surveys) => done(surveys),
  view: (surveys, { caller }) => surveyListView(surveys, caller.language),
});

function progressOf({ stores }: Context, survey: Survey): Outcome<SurveyProgress> {
  const progress = stores.progress.ofSurvey(survey.id);
  return progress === undefined
    ? refused({ name: "survey_unknown", typed: `S${survey.id}` })
    : done(progress);
}

const show = verb({
  name: "show",
  aliases: ["查看", "看", "总表"],
  permission: "surveys.read",
  effect: "reads",
  read: (typed, { stores }) => readSurvey(typed, stores.surveys.all()),
  flow: progressOf,
  view: (progress, context) => surveyBoardView(progress, context.caller.language, context),
});

const add = verb({
  name: "add",
  aliases: ["列入", "添加", "加"],
  permission: "surveys.write",
  effect: "changes",
  read: (typed, { stores }) =>
    typed === ""
      ? refused({ name: "argument_missing", command: "/survey", verb: "add" })
      : readParksWanted(typed, stores.surveys.all(), stores.parks.all()),
  flow: addParks,
  view: (added, { caller }) => parksAddedView(added, caller.language),
});

const remove = verb({
  name: "remove",
  aliases: ["移出", "移除"],
  permission: "surveys.write",
  effect: "changes",
  read: (typed, context) =>
    typed === ""
      ? refused({ name: "argument_missing", command: "/survey", verb: "remove" })
      : readVisit(typed, openVisits(context)),
  flow: removePark,
  view: (removed, { caller }) => parkRemovedView(removed, caller.language),
});

/** A verb whose answer is a window about one survey, the only open one unless another is named. */
function windowVerb(
  names: { readonly name: string; readonly aliases: readonly string[] },
  window: (survey: Survey, context: Context) => ModalView,
): Verb {
  return {
    ...names,
    permission: "surveys.write",
    effect: "reads",
    run(typed, context) {
      const survey = readSurvey(typed, context.stores.surveys.all());
      if (!survey.done) return survey;
      if (survey.value.closedAt !== undefined)
        return refused({ name: "survey_closed", survey: survey.value });
      return done(showModal(window(survey.value, context)));
    },
  };
}

const edit = windowVerb({ name: "edit", aliases: ["修改", "编辑"] }, (survey, { caller }) =>
  surveyForm(survey, caller.language),
);

const importList = windowVerb({ name: "import", aliases: ["导入"] }, ({ id }, { caller }) =>
  importForm({ noun: "survey_parks", surveyId: id }, caller.language),
);

const exportVisits = verb({
  name: "export",
  aliases: ["导出"],
  permission: exportPermissions.visits,
  effect: "changes",
  read: (typed, { stores }) => readSurvey(typed, stores.surveys.all()),
  flow: (context, { id }) => exportList(context, { noun: "visits", surveyId: id }),
  view: ({ noun }, { caller }) => exportUnderWayView(noun, caller.language),
});

/** `/survey`: campaigns over many parks. */
export const survey: Command = {
  name: "/survey",
  verbs: [start, list, show, add, remove, importList, exportVisits, edit],
  nearest: nearestVerb,
};
