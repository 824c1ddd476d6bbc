import type { ParkComplaint, SurveyRefusal } from "../../domain/refusals/surveys.ts";
import { type Day, partsOf } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { daySpan, shortDay, yearlySpan } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { shortParkName } from "../parks/park-names.ts";
import { surveyTitle, visitReference } from "../surveys/survey-names.ts";
import type { Choices, RefusalReader, Wording } from "./wording.ts";

/** How many of many a sentence names. */
const named = 5;

/** How many complaints one message shows; the rest is counted. */
const complaintsShown = 15;

function visitName(at: OpenVisit, { language }: RefusalReader): string {
  return `${visitReference(at.visit)} ${shortParkName(at.park, language)}`;
}

function datedVisit(at: OpenVisit, reader: RefusalReader): string {
  const { dayFrom, dayTo } = at.visit;
  if (dayFrom === undefined) return visitName(at, reader);
  return `${visitName(at, reader)} ${daySpan(dayFrom, dayTo ?? dayFrom, reader.language)}`;
}

function complaintText(complaint: ParkComplaint, reader: RefusalReader): Mrkdwn {
  const { words, language } = reader;
  const say = words.surveyRefusals;
  switch (complaint.why) {
    case "unknown":
      return say.unknown(
        complaint.typed.slice(0, 40),
        words.shared.list(complaint.nearest.slice(0, 3).map((park) => shortParkName(park, language))),
      );
    case "ambiguous":
      return say.ambiguous(
        complaint.typed.slice(0, 40),
        words.shared.list(complaint.matches.slice(0, named).map((park) => shortParkName(park, language))),
      );
    case "listed": {
      const { visit, park } = complaint.at;
      const name = shortParkName(park, language);
      return visit.state === "cancelled"
        ? say.listedCancelled(visitReference(visit), name)
        : say.listed(visitReference(visit), name);
    }
    case "twice":
      return say.twice(shortParkName(complaint.park, language));
  }
}

/** The same days a year later; undefined where that year has no such day. */
function nextYear(day: Day): Day | undefined {
  const { year, month, date } = partsOf(day);
  return month === 2 && date === 29
    ? undefined
    : (`${year + 1}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as Day);
}

export const surveyWording: Wording<SurveyRefusal["name"]> = {
  window_missing: ({ typed }, { words }) => words.surveyRefusals.windowMissing(typed),
  window_backwards: ({ from, to }, { words, language }) =>
    words.surveyRefusals.windowBackwards(shortDay(from, language), shortDay(to, language)),
  window_past: ({ from, to }, { words, language }) =>
    words.surveyRefusals.windowPast(yearlySpan(from, to, language)),
  title_missing: ({ typed }, { words }) => words.surveyRefusals.titleMissing(typed),
  title_too_long: ({ limit }, { words }) => md`${words.surveyRefusals.titleTooLong(limit)}`,
  survey_exists: ({ survey }, { words, language }) =>
    words.surveyRefusals.surveyExists(`S${survey.id}`, surveyTitle(survey, language)),
  survey_closed: ({ survey }, { words, language }) =>
    words.surveyRefusals.surveyClosed(`S${survey.id}`, surveyTitle(survey, language)),
  window_leaves_out: ({ visits }, reader) =>
    reader.words.surveyRefusals.windowLeavesOut(
      visits.length,
      md`${reader.words.shared.list(visits.slice(0, named).map((at) => datedVisit(at, reader)))}${visits.length > named ? "…" : ""}`,
    ),
  mode_missing: (_refusal, { words }) => md`${words.surveyRefusals.modeMissing}`,
  seats_out_of_range: ({ seats, most }, { words }) =>
    md`${words.surveyRefusals.seatsOutOfRange(seats, most)}`,
  parks_not_added: ({ survey, complaints }, reader) =>
    joined([
      reader.words.surveyRefusals.parksNotAdded(surveyTitle(survey, reader.language), complaints.length),
      ...complaints.slice(0, complaintsShown).map((complaint) => complaintText(complaint, reader)),
      complaints.length > complaintsShown
        ? md`${reader.words.refusals.moreComplaints(complaints.length - complaintsShown)}`
        : md``,
    ]),
};

export const surveyChoices: Choices<SurveyRefusal["name"]> = {
  window_past: ({ from, to }, { words, language }) => {
    const [first, last] = [nextYear(from), nextYear(to)];
    if (first === undefined || last === undefined) return [];
    const label = words.surveyRefusals.windowNextYear(yearlySpan(first, last, language));
    return [{ label, instead: `${first}..${last}` }];
  },
  mode_missing: ({ asked }, { words }) =>
    asked === undefined
      ? []
      : (["onSite", "questionnaire"] as const).map((mode) => ({
          label: words.surveyRefusals[mode],
          next: { ...asked, text: `${asked.text} ${mode === "onSite" ? "on-site" : "questionnaire"}` },
        })),
};
