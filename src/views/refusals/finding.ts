import type { Expert } from "../../domain/experts.ts";
import { reference } from "../../domain/references.ts";
import type { FindingRefusal } from "../../domain/refusals/finding.ts";
import type { OpenVisit, Survey } from "../../domain/visits.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { parkName } from "../parks/parks.ts";
import type { Choices, RefusalReader, Wording } from "./wording.ts";

/** How many of many matches a sentence names. */
const named = 5;

function expertLabel(expert: Expert, { language }: RefusalReader): string {
  const institution = language === "en" ? (expert.institutionEn ?? expert.institution) : expert.institution;
  return `${expert.code} ${expert.name} · ${institution}`;
}

function visitLabel({ visit, park }: OpenVisit, { language }: RefusalReader): string {
  return `${reference.visit(visit.id)} ${parkName(park, language)}`;
}

function surveyLabel(survey: Survey, { language }: RefusalReader): string {
  const title = language === "en" ? (survey.titleEn ?? survey.titleZh) : survey.titleZh;
  return `${reference.survey(survey.id)} ${title}`;
}

function listed(labels: readonly string[], { words }: RefusalReader): Mrkdwn {
  return md`${words.shared.list(labels.slice(0, named))}`;
}

function perhaps(labels: readonly string[], reader: RefusalReader): Mrkdwn {
  return labels.length === 0 ? md`` : reader.words.refusals.nearest(listed(labels, reader));
}

export const findingWording: Wording<FindingRefusal["name"]> = {
  expert_unknown: ({ typed, nearest }, reader) =>
    joined([
      reader.words.finding.expertUnknown(typed),
      perhaps(
        nearest.map((expert) => expertLabel(expert, reader)),
        reader,
      ),
      { mrkdwn: reader.words.finding.expertHint },
    ]),
  expert_ambiguous: ({ typed, matches }, reader) =>
    joined([
      reader.words.finding.ambiguous(typed, matches.length),
      listed(
        matches.map((expert) => expertLabel(expert, reader)),
        reader,
      ),
    ]),
  survey_unknown: ({ typed }, { words }) => words.finding.surveyUnknown(typed),
  survey_ambiguous: ({ matches }, reader) =>
    joined([
      md`${reader.words.finding.surveyAmbiguous}`,
      listed(
        matches.map((survey) => surveyLabel(survey, reader)),
        reader,
      ),
    ]),
  survey_missing: (_refusal, { words }) => ({ mrkdwn: words.finding.surveyMissing }),
  visit_unknown: ({ typed, nearest }, reader) =>
    joined([
      reader.words.finding.visitUnknown(typed),
      perhaps(
        nearest.map((visit) => visitLabel(visit, reader)),
        reader,
      ),
      { mrkdwn: reader.words.finding.visitHint },
    ]),
  visit_ambiguous: ({ typed, matches }, reader) =>
    joined([
      reader.words.finding.ambiguous(typed, matches.length),
      listed(
        matches.map((visit) => visitLabel(visit, reader)),
        reader,
      ),
    ]),
};

export const findingChoices: Choices<FindingRefusal["name"]> = {
  expert_ambiguous: ({ matches }, reader) =>
    matches.map((expert) => ({ label: expertLabel(expert, reader), instead: expert.code })),
  survey_ambiguous: ({ matches }, reader) =>
    matches.map((survey) => ({ label: surveyLabel(survey, reader), instead: reference.survey(survey.id) })),
  visit_ambiguous: ({ matches }, reader) =>
    matches.map((visit) => ({ label: visitLabel(visit, reader), instead: reference.visit(visit.visit.id) })),
};
