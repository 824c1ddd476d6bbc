import { type AssignmentState, isLive } from "./assignments.ts";

/** What a move of its visit does to a seat. */
export type SeatFate =
  /** Asked for the old days: asked again for the new ones, with a new time to reply by. */
  | "asked_again"
  /** Its person proposed the new days: their yes stands. */
  | "agreed"
  /** Nobody was asked yet: it just goes along. */
  | "goes_along"
  /** Its person cannot come on the new days: the seat falls free, and whoever had been asked is told. */
  | "released"
  /** Holds no seat any more: nobody is troubled. */
  | "left";

/**
 * What becomes of a seat in `state` when its visit moves. `cannotCome`: something hard stands against the new days;
 * `proposed`: the days are those that this person had put forward.
 */
export function fateOf(
  state: AssignmentState,
  { cannotCome, proposed }: { readonly cannotCome: boolean; readonly proposed: boolean },
): SeatFate {
  if (!isLive(state) || state === "attended") return "left";
  if (cannotCome) return "released";
  if (state === "proposed") return "goes_along";
  return proposed ? "agreed" : "asked_again";
}
