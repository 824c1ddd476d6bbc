import type { Expert } from "../experts.ts";
import type { OpenVisit, Survey } from "../visits.ts";

/** Why the expert, the survey or the visit that somebody named cannot be told for certain. */
export type FindingRefusal =
  | { readonly name: "expert_unknown"; readonly typed: string; readonly nearest: readonly Expert[] }
  | { readonly name: "expert_ambiguous"; readonly typed: string; readonly matches: readonly Expert[] }
  | { readonly name: "survey_unknown"; readonly typed: string }
  | { readonly name: "survey_ambiguous"; readonly typed: string; readonly matches: readonly Survey[] }
  /** There is no open survey at all. */
  | { readonly name: "survey_missing" }
  | { readonly name: "visit_unknown"; readonly typed: string; readonly nearest: readonly OpenVisit[] }
  | { readonly name: "visit_ambiguous"; readonly typed: string; readonly matches: readonly OpenVisit[] };
