import type { Refusal } from "./refusals/refusals.ts";
import type { Permission } from "./roles.ts";
import type { Instant } from "./time.ts";

/** What a list can be of. */
export const listNouns = ["parks", "experts", "organisations", "survey_parks"] as const;
export type ListNoun = (typeof listNouns)[number];

/** Who may bring in a list of what. */
export const listPermissions = {
  parks: "parks.write",
  experts: "experts.write",
  organisations: "organisations.write",
  survey_parks: "surveys.write",
} as const satisfies Record<ListNoun, Permission>;

/** What became of one row. */
export type RowResult = "added" | "changed" | "unchanged";

/** A row with the name that people know it by. */
export interface RowRecorded {
  readonly name: string;
  readonly result: RowResult;
}

/** What an import did, or would do, row by row counted. */
export interface ImportTally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The first of those that are new, and of those that change. */
  readonly names?: { readonly added: readonly string[]; readonly changed: readonly string[] };
}

/** As many names as a preview shows. */
const namesKept = 20;

/** Counts what became of the rows. */
export function tallyOfRows(rows: readonly RowRecorded[]): ImportTally {
  const of = (wanted: RowResult) => rows.filter(({ result }) => result === wanted);
  const names = (wanted: RowResult) => [...new Set(of(wanted).map(({ name }) => name))].slice(0, namesKept);
  return {
    added: of("added").length,
    changed: of("changed").length,
    unchanged: of("unchanged").length,
    names: { added: names("added"), changed: names("changed") },
  };
}

/** The figures alone, as the audit log keeps them. */
export function countsOf({ added, changed, unchanged }: ImportTally) {
  return { added, changed, unchanged };
}

export type ImportOutcome =
  | { readonly kind: "applied"; readonly tally: ImportTally }
  /** What it would do. `again`: something has changed since it was last shown. */
  | { readonly kind: "preview"; readonly tally: ImportTally; readonly again?: boolean }
  /** Several sheets of a workbook fit. */
  | { readonly kind: "sheets"; readonly sheets: readonly string[] }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Slack would not hand the file out. */
  | { readonly kind: "unavailable"; readonly detail: string };

export const importStates = ["waiting", "shown", "wanted", "applied", "refused", "dropped"] as const;
/** `waiting` to be read, `shown` to whoever sent it, `wanted` by them; what came of it in the end. */
export type ImportState = (typeof importStates)[number];

/** A list that somebody sent, as a file or as pasted rows. */
export interface ListImport {
  readonly id: number;
  readonly noun: ListNoun;
  readonly surveyId: number | undefined;
  /** The file in Slack; undefined for pasted rows. */
  readonly fileId: string | undefined;
  readonly pasted: string | undefined;
  /** The sheet of a workbook that was chosen. */
  readonly sheet: string | undefined;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly state: ImportState;
  /** What it came to when it was last read; undefined until then. */
  readonly outcome: ImportOutcome | undefined;
}
