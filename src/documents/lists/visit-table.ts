import type { Language } from "../../domain/languages.ts";
import { liveSeats, type SurveyProgress, standingOf, type VisitProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import { lastDayOf } from "../../domain/visits.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Column, csvOf } from "./csv.ts";

/** The visits of a survey as they stand on `today`: dates, mode, state, seats, team, what the park says. */
export function visitTable({ visits }: SurveyProgress, language: Language, today: Day): Uint8Array {
  const words = wordsIn(language);
  const { visits: header, team } = words.tables;
  const teamOf = (progress: VisitProgress): string =>
    liveSeats(progress)
      .map(({ expert, assignment }) => team(expert.name, words.assignments.states[assignment.state]))
      .join("; ");
  const columns: readonly Column<VisitProgress>[] = [
    { header: header.visit, cell: ({ visit }) => reference.visit(visit.id) },
    { header: header.park, cell: ({ park }) => park.nameZh },
    { header: header.province, cell: ({ park }) => park.provinceZh },
    { header: header.mode, cell: ({ visit }) => words.tables.modes[visit.mode] },
    { header: header.from, cell: ({ visit }) => visit.dayFrom },
    { header: header.to, cell: ({ visit }) => lastDayOf(visit) },
    { header: header.state, cell: (progress) => words.visits.standings[standingOf(progress, today)] },
    { header: header.seats, cell: ({ visit }) => visit.seats },
    { header: header.needs, cell: ({ visit }) => visit.needs.join("; ") },
    { header: header.team, cell: teamOf },
    { header: header.attended, cell: ({ attended }) => attended },
    { header: header.parkAnswer, cell: ({ visit }) => words.visits.parkAnswers[visit.parkAnswer] },
  ];
  return csvOf(columns, visits);
}
