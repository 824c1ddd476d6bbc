import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Survey } from "../../domain/visits.ts";
import { find, indexOf } from "../finding/find.ts";
import { plainText, readReference } from "../words.ts";

const namesOf = (survey: Survey): string[] =>
  survey.titleEn === undefined ? [survey.titleZh] : [survey.titleZh, survey.titleEn];

/** The survey that somebody means: `S1`, its title or a part of it; nothing means the only one that is open. */
export function readSurvey(typed: string, surveys: readonly Survey[]): Outcome<Survey> {
  const text = plainText(typed);
  if (text === "") return theOpenOne(surveys);
  const reference = readReference(text);
  if (reference?.kind === "survey") {
    const known = surveys.find((survey) => survey.id === reference.number);
    return known === undefined ? refused({ name: "survey_unknown", typed: text }) : done(known);
  }
  const found = find(indexOf(surveys.map((survey) => ({ id: survey, names: namesOf(survey) }))), text);
  if (found.kind === "one" && found.by !== "typo") return done(found.id);
  if (found.kind === "several" && found.by !== "typo")
    return refused({ name: "survey_ambiguous", typed: text, matches: found.ids });
  return refused({ name: "survey_unknown", typed: text });
}

function theOpenOne(surveys: readonly Survey[]): Outcome<Survey> {
  const open = surveys.filter((survey) => survey.closedAt === undefined);
  const [first] = open;
  if (first === undefined) return refused({ name: "survey_missing" });
  return open.length === 1 ? done(first) : refused({ name: "survey_ambiguous", typed: "", matches: open });
}
