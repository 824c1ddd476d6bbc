import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { type Day, plusDays } from "../../domain/time.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Column, csvOf } from "./csv.ts";

/** An expert with the names of the parks that they declared a conflict with. */
export interface ExpertListed {
  readonly expert: Expert;
  readonly conflicts: readonly string[];
}

/** Longer absences are written in several parts: the importer takes a longer range for a slip in a year. */
const longestRun = 300;

/** Days as ranges, `2019-07-03~2019-07-05; 2019-08-01`; the days are in order. */
function absenceOf(days: readonly Day[]): string {
  const runs: { from: Day; to: Day; length: number }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && plusDays(last.to, 1) === day && last.length < longestRun) {
      last.to = day;
      last.length += 1;
    } else runs.push({ from: day, to: day, length: 1 });
  }
  return runs.map(({ from, to }) => (from === to ? from : `${from}~${to}`)).join("; ");
}

/** Experts as the importer of experts reads them. */
export function expertTable(experts: readonly ExpertListed[], language: Language): Uint8Array {
  const { experts: header, yes, no } = wordsIn(language).tables;
  const columns: readonly Column<ExpertListed>[] = [
    { header: header.code, cell: ({ expert }) => expert.code },
    { header: header.name, cell: ({ expert }) => expert.name },
    { header: header.institution, cell: ({ expert }) => expert.institution },
    { header: header.province, cell: ({ expert }) => expert.province },
    { header: header.fields, cell: ({ expert }) => expert.fields.join("; ") },
    { header: header.canLead, cell: ({ expert }) => (expert.canLead ? yes : no) },
    { header: header.maxVisits, cell: ({ expert }) => expert.maxVisits },
    { header: header.unavailable, cell: ({ expert }) => absenceOf(expert.unavailable) },
    { header: header.conflicts, cell: ({ conflicts }) => conflicts.join("; ") },
    { header: header.email, cell: ({ expert }) => expert.email },
  ];
  return csvOf(columns, experts);
}
