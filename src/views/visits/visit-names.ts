import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import { lastDayOf, spansHalfDays, type Visit } from "../../domain/visits.ts";
import { daySpan, shortDay } from "../../locales/dates.ts";
import { wordsIn } from "../../locales/words.ts";
import { shortParkName } from "../parks/park-names.ts";

interface Named {
  readonly visit: Visit;
  readonly park: Park;
}

/** `V2 昆山高新区`, `V2 Kunshan Hi-Tech Zone`. */
export function visitName({ visit, park }: Named, language: Language): string {
  return `${reference.visit(visit.id)} ${shortParkName(park, language)}`;
}

/** When a visit is: `7月3日（周三）`; nothing where it has no date. */
export function visitDay({ visit }: Pick<Named, "visit">, language: Language, today?: Day): string {
  const last = lastDayOf(visit);
  if (visit.dayFrom === undefined || last === undefined) return "";
  return daySpan(visit.dayFrom, last, language, today);
}

/** `V2 昆山高新区（7月3日 周三）` as one name: the visit with its day. */
export function visitWithDay(at: Named, language: Language, today?: Day): string {
  const day = visitDay(at, language, today).replace(/（(.+)）/, " $1");
  if (day === "") return visitName(at, language);
  return language === "zh-CN"
    ? `${visitName(at, language)}（${day}）`
    : `${visitName(at, language)} (${day})`;
}

/** A visit's days and hours, as far as their text needs them. */
type Hours = Pick<Visit, "dayFrom" | "dayTo" | "timeFrom" | "timeTo">;

/**
 * The hours of a visit behind its days: `9:00—17:00`; where it takes several days and begins or ends with half of one,
 * `（7月3日14:00起，7月4日17:00止）`, for 14:00—17:00 would be read as every afternoon.
 */
export function hoursText(visit: Hours, language: Language): string {
  const [from, to] = [visit.timeFrom.replace(/^0/, ""), visit.timeTo.replace(/^0/, "")];
  return hoursAcross(visit, language) ?? wordsIn(language).visits.hours(from, to);
}

/** The same for several days that begin or end with half of one; undefined for whole days. */
export function hoursAcross(visit: Hours, language: Language): string | undefined {
  const last = lastDayOf(visit);
  if (visit.dayFrom === undefined || last === undefined || !spansHalfDays(visit)) return undefined;
  const [from, to] = [visit.timeFrom.replace(/^0/, ""), visit.timeTo.replace(/^0/, "")];
  const [first, end] = [shortDay(visit.dayFrom, language), shortDay(last, language)];
  return wordsIn(language).visits.hoursAcross(first, from, end, to);
}

/** `E05 示例专家05`. */
export function expertName({ code, name }: Pick<Expert, "code" | "name">): string {
  return `${code} ${name}`;
}

/** The institution's name in a language; where it has none, the Chinese one. */
export function institutionName(
  expert: Pick<Expert, "institution" | "institutionEn">,
  language: Language,
): string {
  return language === "en" ? (expert.institutionEn ?? expert.institution) : expert.institution;
}
