import { reference } from "../../domain/references.ts";
import type { VisitRefusal } from "../../domain/refusals/visits.ts";
import { datesTyped } from "../../domain/schedule.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { daySpan, shortDay } from "../../locales/dates.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { parkName } from "../parks/parks.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { doubtText } from "../visits/date-doubts.ts";
import type { Choices, RefusalReader, Wording } from "./wording.ts";

const nameOf = ({ visit }: OpenVisit): string => reference.visit(visit.id);

function dayOf({ visit }: OpenVisit, { language }: RefusalReader): string {
  return visit.dayFrom === undefined ? "" : daySpan(visit.dayFrom, visit.dayTo ?? visit.dayFrom, language);
}

export const visitWording: Wording<VisitRefusal["name"]> = {
  park_not_in_survey: ({ park, survey }, { words, language }) =>
    words.visitRefusals.parkNotInSurvey(
      parkName(park, language),
      surveyTitle(survey, language),
      reference.survey(survey.id),
    ),
  date_missing: ({ typed }, { words }) => words.visitRefusals.dateMissing(typed),
  outside_window: ({ survey, from, to, nearest }, { words, language }) =>
    words.visitRefusals.outsideWindow({
      day: daySpan(from, to, language, survey.windowFrom),
      survey: surveyTitle(survey, language),
      window: daySpan(survey.windowFrom, survey.windowTo, language),
      nearest: words.shared.list(nearest.map((near) => daySpan(near, near, language))),
      reference: reference.survey(survey.id),
    }),
  dates_doubtful: ({ at, doubts }, { words, language }) =>
    joined([
      words.visitRefusals.doubtful(nameOf(at)),
      ...doubts.map((doubt) => words.visitRefusals.doubt(doubtText(doubt, language))),
      words.visitRefusals.overrule,
    ]),
  people_asked: ({ at, experts, wanted }, reader) =>
    reader.words.visitRefusals.peopleAsked(
      nameOf(at),
      dayOf(at, reader),
      reader.words.shared.list(experts.map((expert) => expert.name)),
      datesTyped(wanted),
    ),
  team_cannot_come: ({ at, objections, days }, { words, language }) =>
    words.visitRefusals.teamCannotCome(
      nameOf(at),
      words.shared.list([...new Set(objections.map(({ expert }) => expert.name))]),
      words.shared.list(days.map((day) => daySpan(day, day, language))),
    ),
  visit_undated_to_move: ({ at, typed }, { words }) => words.visitRefusals.undatedToMove(nameOf(at), typed),
  nothing_to_move: (_refusal, { words }) => md`${words.moves.none}`,
  visit_not_moved: ({ at }, reader) => reader.words.visitRefusals.notMoved(nameOf(at), dayOf(at, reader)),
  visit_held: ({ at }, { words }) => words.visitRefusals.held(nameOf(at)),
  visit_not_removable: ({ at }, { words }) => words.visitRefusals.notRemovable(nameOf(at)),
  visit_called_off: ({ at }, { words }) => words.visitRefusals.calledOff(nameOf(at)),
  visit_needs_date: ({ at }, { words }) => words.visitRefusals.needsDate(nameOf(at)),
  not_questionnaire: ({ at }, { words }) => words.visitRefusals.notQuestionnaire(nameOf(at)),
  questionnaire_not_awaited: ({ at }, { words }) =>
    words.visitRefusals.notAwaited(nameOf(at), at.visit.state === "planned"),
  chase_ahead: (_refusal, { words }) => md`${words.digests.chaseAhead}`,
  visit_twice: ({ at }, { words }) => words.visitRefusals.twice(nameOf(at)),
  plan_outdated: ({ at }, { words }) => words.visitRefusals.outdated(nameOf(at)),
  rows_too_many: ({ rows, limit }, { words }) => md`${words.visitRefusals.rowsTooMany(rows, limit)}`,
  park_answer_missing: (_refusal, { words }) => ({ mrkdwn: words.visits.parkUnread }),
  park_objection_nameless: (_refusal, { words }) => ({ mrkdwn: words.visits.objectionNameless }),
  road_not_on_site: ({ at }, { words }) => words.roads.notOnSite(nameOf(at)),
  road_needs_date: ({ at }, { words }) => words.roads.needsDate(nameOf(at)),
  road_begun: ({ at }, { words }) => words.roads.begun(nameOf(at)),
  road_nobody: ({ at }, { words }) => words.roads.noTeam(nameOf(at)),
  road_sent: ({ at }, { words }) => words.roads.allSent(nameOf(at)),
  road_date_open: ({ at }, { words }) => words.roads.dateOpen(nameOf(at)),
  visits_none: (_refusal, { words }) => ({ mrkdwn: words.visitRefusals.visitsNone }),
  // What it proposes must not be what was just tried.
  visit_filter_empty: ({ typed }, { words }) =>
    /(?<!下)[本这下]周|(?:this|next)[ -]week/i.test(typed)
      ? words.visitRefusals.weekEmpty(typed)
      : words.visitRefusals.filterEmpty(typed),
};

export const visitChoices: Choices<VisitRefusal["name"]> = {
  people_asked: ({ at, wanted }, { words }) => [
    {
      label: words.visitRefusals.seeMove,
      next: { command: "/visit", text: `move ${nameOf(at)} ${datesTyped(wanted)}` },
    },
  ],
  team_cannot_come: ({ at, days }, { words, language }) =>
    days.map((day) => ({
      label: words.moves.instead(shortDay(day, language)),
      next: { command: "/visit", text: `move ${nameOf(at)} ${day}` },
    })),
  visit_undated_to_move: ({ at, typed }, { words }) => [
    {
      label: words.visits.schedule,
      next: { command: "/visit", text: `schedule ${nameOf(at)} ${typed}` },
    },
  ],
  park_not_in_survey: ({ park, survey }, { words }) => {
    const add = (mode: string) => ({
      command: "/survey",
      text: `add ${reference.survey(survey.id)} "${park.nameZh}" ${mode}`,
    });
    return [
      { label: words.visitRefusals.addOnSite, next: add("on-site") },
      { label: words.visitRefusals.addQuestionnaire, next: add("questionnaire") },
    ];
  },
  outside_window: ({ survey, nearest }, { words, language }) => [
    ...nearest.map((day) => ({ label: daySpan(day, day, language), instead: day })),
    {
      label: words.visitRefusals.editSurvey,
      next: { command: "/survey", text: `edit ${reference.survey(survey.id)}` },
    },
    { label: words.refusals.overruling.button, overrules: true },
  ],
  dates_doubtful: (_refusal, { words }) => [{ label: words.refusals.overruling.button, overrules: true }],
};
