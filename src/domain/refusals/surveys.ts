import type { Park } from "../parks.ts";
import type { Day } from "../time.ts";
import type { OpenVisit, Survey } from "../visits.ts";

/** Why one of the parks that somebody named cannot be put on a survey's list. */
export type ParkComplaint =
  | { readonly why: "unknown"; readonly typed: string; readonly nearest: readonly Park[] }
  | { readonly why: "ambiguous"; readonly typed: string; readonly matches: readonly Park[] }
  | { readonly why: "listed"; readonly at: OpenVisit }
  | { readonly why: "twice"; readonly park: Park };

/** Why a survey is not started or changed, or its list of parks not extended. */
export type SurveyRefusal =
  | { readonly name: "window_missing"; readonly typed: string }
  | { readonly name: "window_backwards"; readonly from: Day; readonly to: Day }
  | { readonly name: "window_past"; readonly typed: string; readonly from: Day; readonly to: Day }
  /** Dates without a title. */
  | { readonly name: "title_missing"; readonly typed: string }
  | { readonly name: "title_too_long"; readonly limit: number }
  | { readonly name: "survey_exists"; readonly survey: Survey }
  | { readonly name: "survey_closed"; readonly survey: Survey }
  /** A new window would leave visits outside that have a date. */
  | { readonly name: "window_leaves_out"; readonly visits: readonly OpenVisit[] }
  | { readonly name: "mode_missing"; readonly survey: Survey }
  | { readonly name: "seats_out_of_range"; readonly seats: number; readonly most: number }
  | {
      readonly name: "parks_not_added";
      readonly survey: Survey;
      readonly complaints: readonly ParkComplaint[];
    };
