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

/** What an import did, row by row counted. */
export interface ImportTally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Counts what became of the rows. */
export function tallyOfRows(results: readonly RowResult[]): ImportTally {
  const count = (result: RowResult) => results.filter((one) => one === result).length;
  return { added: count("added"), changed: count("changed"), unchanged: count("unchanged") };
}

export type ImportOutcome =
  | { readonly kind: "applied"; readonly tally: ImportTally }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Slack would not hand the file out. */
  | { readonly kind: "unavailable"; readonly detail: string };

/** A list that somebody sent as a file. */
export interface ListImport {
  readonly id: number;
  readonly noun: ListNoun;
  readonly surveyId: number | undefined;
  readonly fileId: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** Undefined while it waits. */
  readonly outcome: ImportOutcome | undefined;
}
