import type { Expert } from "../experts.ts";
import type { Meeting } from "../meetings.ts";
import type { Park } from "../parks.ts";
import type { DateWanted } from "../schedule.ts";
import type { Day } from "../time.ts";
import type { OpenVisit, Survey } from "../visits.ts";
import type { SeatObjection, VisitAt } from "./seats.ts";

/** What speaks against a visit's days and can be overruled with a reason. */
export type DateDoubt =
  /** The park is burdened with another visit shortly before or after. */
  | { readonly kind: "park_visited"; readonly other: VisitAt }
  /** People of the park are called to a meeting on one of the days. */
  | { readonly kind: "park_called_away"; readonly meeting: Pick<Meeting, "id" | "title"> }
  /** Somebody of the team is too far away the day before or after. */
  | {
      readonly kind: "too_far";
      readonly expert: Expert;
      readonly other: VisitAt;
      readonly kilometres: number;
    };

/** Why a visit is not scheduled, called off or marked as the person wanted. */
export type VisitRefusal =
  /** The park is on record, but no open survey goes there. */
  | { readonly name: "park_not_in_survey"; readonly park: Park; readonly survey: Survey }
  | { readonly name: "date_missing"; readonly typed: string }
  | {
      readonly name: "outside_window";
      readonly typed: string;
      readonly survey: Survey;
      readonly from: Day;
      readonly to: Day;
      /** For a single day the workdays nearest to it inside the window; empty when that is over. */
      readonly nearest: readonly Day[];
    }
  /** Something speaks against the days that the office may take on itself with a reason. */
  | { readonly name: "dates_doubtful"; readonly at: OpenVisit; readonly doubts: readonly DateDoubt[] }
  /** People have been asked for the date that it has, or cannot come on the new one: this is a move. */
  | {
      readonly name: "people_asked";
      readonly at: OpenVisit;
      readonly wanted: Pick<DateWanted, "from" | "to" | "timeFrom" | "timeTo">;
      readonly experts: readonly Expert[];
    }
  /** Somebody of the team cannot come on the new days; `days` are such on which everybody can. */
  | {
      readonly name: "team_cannot_come";
      readonly at: OpenVisit;
      readonly typed: string;
      readonly objections: readonly SeatObjection[];
      readonly days: readonly Day[];
    }
  /** It has no date yet that could be moved. */
  | { readonly name: "visit_undated_to_move"; readonly at: OpenVisit; readonly typed: string }
  /** No visit has a date and is still to come. */
  | { readonly name: "nothing_to_move" }
  /** It has these days already. */
  | { readonly name: "visit_not_moved"; readonly at: OpenVisit }
  | { readonly name: "visit_held"; readonly at: OpenVisit }
  | { readonly name: "visit_called_off"; readonly at: OpenVisit }
  /** It has a date or people, or had. */
  | { readonly name: "visit_not_removable"; readonly at: OpenVisit }
  | { readonly name: "visit_needs_date"; readonly at: OpenVisit }
  | { readonly name: "not_questionnaire"; readonly at: OpenVisit }
  /** It is back, or has no day by which it is due: nobody need be asked for it. */
  | { readonly name: "questionnaire_not_awaited"; readonly at: OpenVisit }
  /** Somebody says that a park was asked on a day that is still to come. */
  | { readonly name: "chase_ahead"; readonly day: Day }
  | { readonly name: "visit_twice"; readonly at: OpenVisit }
  /** The preview that was confirmed shows something that has changed since. */
  | { readonly name: "plan_outdated"; readonly at: OpenVisit }
  | { readonly name: "rows_too_many"; readonly rows: number; readonly limit: number }
  | { readonly name: "park_answer_missing" }
  /** Nobody was named whom the park does not want to come. */
  | { readonly name: "park_objection_nameless" }
  /** What follows is about the page for the road: nobody goes there, it has no day, it has begun. */
  | { readonly name: "road_not_on_site"; readonly at: OpenVisit }
  | { readonly name: "road_needs_date"; readonly at: OpenVisit }
  | { readonly name: "road_begun"; readonly at: OpenVisit }
  /** Nobody has said yes yet. */
  | { readonly name: "road_nobody"; readonly at: OpenVisit }
  /** Everybody has just this page. */
  | { readonly name: "road_sent"; readonly at: OpenVisit }
  /** The park wants another date: nobody is sent off yet. */
  | { readonly name: "road_date_open"; readonly at: OpenVisit }
  | { readonly name: "visits_none" }
  | { readonly name: "visit_filter_empty"; readonly typed: string };
