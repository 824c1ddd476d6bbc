import type { Expert } from "../experts.ts";
import type { NotReplacing } from "../replacements.ts";
import type { Day } from "../time.ts";
import type { VisitAt } from "./seats.ts";

/** Why nobody was asked instead, no other date was taken up, and no smaller team was agreed. */
export type GapRefusal =
  /** The team is complete, or the seat's own person holds it. */
  | { readonly name: "gap_closed"; readonly at: VisitAt }
  /** Somebody was asked instead and has not answered. */
  | { readonly name: "stand_in_asked"; readonly at: VisitAt; readonly expert: Expert }
  /** Whoever was named cannot take the seat; `why` where the records say. */
  | {
      readonly name: "replacement_unfit";
      readonly at: VisitAt;
      readonly expert: Expert;
      readonly why: NotReplacing | undefined;
      readonly free: readonly Expert[];
    }
  | { readonly name: "days_missing" }
  | { readonly name: "days_too_many"; readonly most: number }
  /** It is the very day that was asked for. */
  | { readonly name: "day_as_asked"; readonly day: Day }
  | { readonly name: "counter_none"; readonly at: VisitAt; readonly expert: Expert }
  | { readonly name: "counter_settled" }
  /** They have declared a conflict of interest with this park. */
  | { readonly name: "seat_recused" }
  | { readonly name: "invitation_lapsed"; readonly day: Day | undefined; readonly owner: string | undefined }
  | { readonly name: "fewer_not_possible"; readonly at: VisitAt; readonly seats: number }
  | { readonly name: "approval_pending"; readonly at: VisitAt; readonly seats: number }
  | { readonly name: "approval_settled" }
  /** Somebody else decides for the office. */
  | { readonly name: "not_yours_to_decide" };
