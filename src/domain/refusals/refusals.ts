import type { AssignmentState } from "../assignments.ts";
import type { ImportState } from "../list-imports.ts";
import type { Park } from "../parks.ts";
import type { Permission } from "../roles.ts";
import type { Day } from "../time.ts";
import type { AvailabilityRefusal } from "./availability.ts";
import type { DayRefusal } from "./days.ts";
import type { DigestRefusal } from "./digests.ts";
import type { ExpertRefusal } from "./experts.ts";
import type { FindingRefusal } from "./finding.ts";
import type { GapRefusal } from "./gaps.ts";
import type { MeetingRefusal } from "./meetings.ts";
import type { OfficeRefusal } from "./office.ts";
import type { ReminderRefusal } from "./reminders.ts";
import type { SeatRefusal } from "./seats.ts";
import type { SurveyRefusal } from "./surveys.ts";
import type { VisitRefusal } from "./visits.ts";

/** One complaint about one cell or row of an imported list; `line` counts from 1 as the sender's file does. */
export interface RowComplaint {
  readonly line: number;
  readonly column?: string;
  readonly value?: string;
  readonly reason:
    | "missing"
    | "unreadable"
    | "out_of_range"
    | "duplicate"
    | "unknown"
    | "too_long"
    | "ambiguous"
    /** Neither a yes nor a no. */
    | "yes_or_no"
    /** `value` is who has this code on record: somebody else, by name and institution. */
    | "differs";
  /** For a duplicate: the line that says the same thing first. */
  readonly otherLine?: number;
}

/** A command that was typed in a way that says nothing to do. */
export type CommandRefusal =
  | { readonly name: "not_permitted"; readonly permission: Permission }
  | {
      readonly name: "unknown_verb";
      readonly command: string;
      readonly typed: string;
      readonly nearest?: string;
    }
  | { readonly name: "argument_missing"; readonly command: string; readonly verb: string }
  | {
      readonly name: "argument_unread";
      readonly command: string;
      readonly verb: string;
      readonly typed: string;
    }
  | { readonly name: "button_unknown" };

export type ParkRefusal =
  | { readonly name: "park_unknown"; readonly typed: string; readonly nearest: readonly Park[] }
  | { readonly name: "park_ambiguous"; readonly typed: string; readonly matches: readonly Park[] }
  | { readonly name: "filter_empty"; readonly typed: string }
  /** Another park has this name, in the language of the field. */
  | { readonly name: "park_name_taken"; readonly park: Park; readonly field: "name_zh" | "name_en" };

export type TableRefusal =
  | { readonly name: "table_unreadable"; readonly why: TableFault }
  /** A list that was shown has been recorded or dropped since, or is just being read. */
  | { readonly name: "import_settled"; readonly state: ImportState }
  | { readonly name: "rows_refused"; readonly complaints: readonly RowComplaint[]; readonly rows: number };

/** Why an answer to an assignment request is not taken. */
export type AnswerRefusal =
  | { readonly name: "not_your_assignment" }
  | { readonly name: "assignment_unknown"; readonly reference: string }
  | {
      readonly name: "answer_not_possible";
      readonly state: AssignmentState;
      readonly wanted: AssignmentState;
      readonly day: Day | undefined;
    }
  | { readonly name: "visit_over"; readonly day: Day | undefined }
  | { readonly name: "visit_cancelled"; readonly day: Day | undefined }
  | { readonly name: "seat_taken_back" }
  | { readonly name: "visit_not_scheduled"; readonly reference: string; readonly park: Park }
  | { readonly name: "no_free_seat"; readonly seats: number }
  | { readonly name: "card_outdated" }
  /** The visit has other days by now; `again`: a newer card asks this person for them. */
  | {
      readonly name: "visit_moved";
      readonly from: Day | undefined;
      readonly to: Day;
      readonly again: boolean;
    };

/** One of several rows as it stood, and why it cannot be carried out. */
export interface RefusedRow {
  readonly typed: string;
  readonly refusal: Refusal;
}

/** Rows of which some cannot be carried out, so that none was; `fine` counts the others. */
interface RowsRefusal {
  readonly name: "rows_not_scheduled";
  readonly refused: readonly RefusedRow[];
  readonly fine: number;
}

/** What somebody typed when it was refused, so that a choice can be put in its place and tried again. */
export interface TypedCommand {
  readonly command: string;
  readonly text: string;
}

/**
 * Everything the bot can say no to, with what a view needs to say it kindly and name the next step.
 * A refusal is an expected answer; anything unexpected is thrown.
 */
export type Refusal = (
  | CommandRefusal
  | ParkRefusal
  | TableRefusal
  | AnswerRefusal
  | DayRefusal
  | AvailabilityRefusal
  | DigestRefusal
  | ExpertRefusal
  | OfficeRefusal
  | FindingRefusal
  | ReminderRefusal
  | GapRefusal
  | SeatRefusal
  | MeetingRefusal
  | SurveyRefusal
  | VisitRefusal
  | RowsRefusal
) & {
  readonly asked?: TypedCommand;
};

/** Why a list as a whole could not be read. */
export type TableFault =
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" }
  /** A workbook in the format before .xlsx, or behind a password. */
  | { readonly kind: "old_workbook" }
  /** A zipped file that holds no workbook. */
  | { readonly kind: "no_workbook" }
  | { readonly kind: "damaged_workbook" }
  /** Small as it came, and immense when unpacked. */
  | { readonly kind: "unpacks_too_large" }
  | { readonly kind: "too_large"; readonly limit: number }
  | { readonly kind: "too_many_rows"; readonly limit: number }
  | {
      readonly kind: "columns_missing";
      readonly columns: readonly string[];
      readonly found: readonly string[];
      /** A list of something else that has just these columns. */
      readonly meant?: "parks" | "experts" | "organisations" | "survey_parks";
    };
