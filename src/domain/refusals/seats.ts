import type { AssignmentState } from "../assignments.ts";
import type { Expert } from "../experts.ts";
import type { Park } from "../parks.ts";
import type { Lack } from "../progress.ts";
import type { Day, Instant, Zone } from "../time.ts";
import type { Visit } from "../visits.ts";

/** A visit with the park that it is named by. */
export interface VisitAt {
  readonly visit: Visit;
  readonly park: Park;
}

/** Why one expert cannot be put down for a visit. What a conflict is about is never said. */
export type SeatObjection = { readonly expert: Expert } & (
  | { readonly why: "unavailable"; readonly day: Day }
  | { readonly why: "busy"; readonly other: VisitAt }
  | { readonly why: "conflict" }
  | { readonly why: "at_limit"; readonly visits: readonly VisitAt[] }
  /** The day before or after they are at a park so far away that the night is too short for the way. */
  | { readonly why: "too_far"; readonly other: VisitAt; readonly kilometres: number }
  | { readonly why: "seated"; readonly state: AssignmentState }
);

/** True for what the office may take on itself with a reason. */
export function isSoft({ why }: SeatObjection): boolean {
  return why === "at_limit" || why === "too_far";
}

/** Why nobody was put down for a visit, asked, recorded or ticked off. */
export type SeatRefusal =
  | { readonly name: "visit_undated"; readonly at: VisitAt }
  | { readonly name: "visit_closed"; readonly at: VisitAt }
  /** A questionnaire has no seats, and nobody goes there. */
  | { readonly name: "visit_by_questionnaire"; readonly at: VisitAt }
  /** `typed` is the expert as named when there is one objection; `free` are others who could come. */
  | {
      readonly name: "experts_refused";
      readonly during: "assign" | "invite" | "record" | "done";
      readonly at: VisitAt;
      readonly objections: readonly SeatObjection[];
      readonly free: readonly Expert[];
      readonly typed: string;
    }
  | {
      readonly name: "seats_full";
      readonly at: VisitAt;
      /** Who was named and not put down. */
      readonly wanted: readonly Expert[];
      readonly seated: readonly Expert[];
    }
  | { readonly name: "leader_unfit"; readonly leader: Expert; readonly able: readonly Expert[] }
  | { readonly name: "leaders_several"; readonly leaders: readonly Expert[] }
  | { readonly name: "leader_taken"; readonly at: VisitAt; readonly leader: Expert }
  | { readonly name: "not_on_team"; readonly at: VisitAt; readonly expert: Expert }
  | { readonly name: "nobody_to_ask"; readonly visits: readonly VisitAt[] }
  /** More seats than one preview shows; `part` are visits whose people it can show. */
  | {
      readonly name: "letters_too_many";
      readonly seats: number;
      readonly limit: number;
      readonly part: readonly VisitAt[];
    }
  | { readonly name: "reply_by_past"; readonly typed: string; readonly by: Instant; readonly zone: Zone }
  | { readonly name: "reply_by_late"; readonly typed: string; readonly at: VisitAt }
  | { readonly name: "preview_outdated" }
  | {
      readonly name: "record_not_possible";
      readonly at: VisitAt;
      readonly expert: Expert;
      readonly state: AssignmentState;
    }
  /** More time was to be given for an answer that is not awaited any more. */
  | {
      readonly name: "answer_not_awaited";
      readonly at: VisitAt;
      readonly expert: Expert;
      readonly state: AssignmentState;
    }
  /** There is no workday left before the visit on which an answer could still be waited for. */
  | { readonly name: "no_time_left"; readonly at: VisitAt; readonly expert: Expert }
  | { readonly name: "seat_taken"; readonly at: VisitAt; readonly expert: Expert }
  | {
      readonly name: "day_taken";
      readonly at: VisitAt;
      readonly other: VisitAt;
    }
  | { readonly name: "not_yet_held"; readonly at: VisitAt }
  | { readonly name: "reason_wanted"; readonly at: VisitAt; readonly lacks: readonly Lack[] }
  | { readonly name: "nobody_came"; readonly at: VisitAt }
  | { readonly name: "remark_settled" };
