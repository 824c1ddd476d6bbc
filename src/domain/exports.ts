import type { Permission } from "./roles.ts";

/** What a table can be made of: the nouns that the importers read again, or the visits of a survey. */
export const exportNouns = ["parks", "experts", "organisations", "visits"] as const;
export type ExportNoun = (typeof exportNouns)[number];

/** A table that somebody wants as a file; the visits are those of one survey. */
export type ExportWanted =
  | { readonly noun: Exclude<ExportNoun, "visits"> }
  | { readonly noun: "visits"; readonly surveyId: number };

/** Who may take which records out as a file. */
export const exportPermissions = {
  parks: "parks.read",
  experts: "experts.read",
  organisations: "organisations.read",
  visits: "surveys.read",
} as const satisfies Record<ExportNoun, Permission>;
