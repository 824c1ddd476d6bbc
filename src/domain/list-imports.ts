import type { Refusal } from "./refusals.ts";
import type { Instant } from "./time.ts";

/** What a list can be of. */
export const listNouns = ["parks", "experts", "organisations", "survey_parks"] as const;
export type ListNoun = (typeof listNouns)[number];

/** What an import did, row by row counted. */
export interface ImportTally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
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
