import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import type { SurveyProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import { daysFromTo } from "../../domain/time.ts";
import type { OpenVisit, Survey, Visit } from "../../domain/visits.ts";
import { kindOf, type WorkdayCalendar, workdaysBetween } from "../../domain/workdays.ts";
import { shortDay, yearlySpan } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section, sentence } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import { surveyTitle, visitReference } from "./survey-names.ts";

interface Saved {
  readonly survey: Survey;
  readonly isNew: boolean;
  readonly isPosted: boolean;
}

/** What was understood of a new or changed survey: its days and workdays, and what comes next. */
export function surveySavedView(saved: Saved, calendar: WorkdayCalendar, language: Language): Message {
  const words = wordsIn(language);
  const say = words.surveys;
  const { survey } = saved;
  const name = reference.survey(survey.id);
  const title = surveyTitle(survey, language);
  const text = saved.isNew ? say.started(name, title) : say.changed(name, title);
  return message(text, [
    section(joined([text, ...windowLines(survey, calendar, language), ...factLines(survey, words)])),
    context(
      joined([
        md`${saved.isPosted ? say.boardPosted : say.boardHere}`,
        ...(saved.isNew ? [say.nextAdd(name), say.changeHint(name)] : []),
      ]),
    ),
  ]);
}

/** First and last day, how many workdays lie between them, and which of them are make-up days. */
function windowLines(
  { windowFrom, windowTo }: Survey,
  calendar: WorkdayCalendar,
  language: Language,
): Mrkdwn[] {
  const words = wordsIn(language);
  const say = words.surveys;
  const days = daysFromTo(windowFrom, windowTo);
  const workdays = workdaysBetween(calendar, windowFrom, windowTo);
  const madeUp = days.filter((day) => kindOf(calendar, day).kind === "make_up_workday");
  const span = yearlySpan(windowFrom, windowTo, language);
  const makeUp =
    madeUp.length === 0 ? "" : say.makeUp(words.shared.list(madeUp.map((day) => shortDay(day, language))));
  return [
    md`${say.window(span, days.length, workdays.value)}${makeUp}`,
    workdays.assumed.length === 0
      ? md``
      : md`${say.assumed(words.shared.list(workdays.assumed.map(String)))}`,
  ];
}

function factLines(survey: Survey, { surveys: say }: Words): Mrkdwn[] {
  const fact = (text: string | undefined, word: (text: string) => string) =>
    text === undefined ? md`` : md`${word(text)}`;
  return [
    md`${say.purpose(say.purposes[survey.purpose])}`,
    fact(survey.basis, say.basis),
    fact(survey.commissionedBy, say.commissionedBy),
    fact(survey.carriedOutBy, say.carriedOutBy),
    say.owner({ mrkdwn: `<@${survey.owner}>` }),
  ];
}

/** How many surveys a list shows, the newest first. */
const surveysShown = 15;

/** Every survey with its figures, and a button to its board. */
export function surveyListView(surveys: readonly SurveyProgress[], language: Language): Message {
  const words = wordsIn(language);
  const say = words.surveys;
  if (surveys.length === 0) return sentence({ mrkdwn: say.none });
  const title = say.listTitle(surveys.length);
  const blocks = surveys
    .toReversed()
    .slice(0, surveysShown)
    .map((progress) => surveyBlock(progress, words, language));
  return message(md`${title}`, [header(title), ...blocks]);
}

function surveyBlock({ survey, visits }: SurveyProgress, words: Words, language: Language): KnownBlock {
  const say = words.surveys;
  const counted = visits.filter(({ visit }) => visit.state !== "cancelled").map(({ visit }) => visit);
  const isDone = ({ state }: Visit) => state === "completed" || state === "reported";
  const onSite = counted.filter(({ mode }) => mode === "on_site");
  const papers = counted.filter(({ mode }) => mode === "questionnaire");
  const line = say.listLine(
    reference.survey(survey.id),
    surveyTitle(survey, language),
    yearlySpan(survey.windowFrom, survey.windowTo, language),
    onSite.length,
    papers.length,
  );
  const done = say.done(onSite.filter(isDone).length, papers.filter(isDone).length);
  const closed = survey.closedAt === undefined ? "" : `${words.shared.beside}${say.closed}`;
  return {
    type: "section",
    text: { type: "mrkdwn", text: joined([line, md`${done}${closed}`]).mrkdwn },
    accessory: button({ action: "survey.board", label: say.openBoard, value: { survey: survey.id } }),
  };
}

interface Added {
  readonly survey: Survey;
  readonly visits: readonly { readonly visit: Visit; readonly park: Park }[];
  readonly switched: readonly { readonly visit: Visit; readonly park: Park; readonly was: Visit["mode"] }[];
}

/** What was put on a survey's list or changed its mode, with the references by which it is called from now on. */
export function parksAddedView({ survey, visits, switched }: Added, language: Language): Message {
  const say = wordsIn(language).surveys;
  const title = surveyTitle(survey, language);
  const text = visits.length > 0 ? say.added(title, visits.length) : say.switched(title, switched.length);
  const nameOf = (park: Park) => shortParkName(park, language);
  const lines = [
    ...visits.map(({ visit, park }) =>
      say.addedLine(visitReference(visit), nameOf(park), say.modes[visit.mode], visit.seats),
    ),
    ...switched.map(({ visit, park, was }) =>
      say.switchedLine(
        visitReference(visit),
        nameOf(park),
        say.modes[was],
        say.modes[visit.mode],
        visit.seats,
      ),
    ),
  ];
  const [first] = [...visits, ...switched];
  return message(text, [
    section(joined([text, ...lines])),
    ...(first === undefined ? [] : [context(say.nextSchedule(visitReference(first.visit)))]),
  ]);
}

/** That a park is off a survey's list. */
export function parkRemovedView({ visit, park }: OpenVisit, language: Language): Message {
  return sentence(wordsIn(language).surveys.removed(visitReference(visit), shortParkName(park, language)));
}
