import type { Language } from "../../domain/languages.ts";
import { reference } from "../../domain/references.ts";
import type { Survey, Visit } from "../../domain/visits.ts";

/** A survey's title in a language; where it has none, the Chinese one. */
export function surveyTitle(survey: Survey, language: Language): string {
  return language === "en" ? (survey.titleEn ?? survey.titleZh) : survey.titleZh;
}

/** `V12`. */
export function visitReference(visit: Pick<Visit, "id">): string {
  return reference.visit(visit.id);
}
