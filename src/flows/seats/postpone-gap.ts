import type { GapDetails } from "../../domain/gaps.ts";
import { gapStanding } from "../../domain/gaps.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Day } from "../../domain/time.ts";
import { nextWorkday } from "../../domain/workdays.ts";
import { type Context, today } from "../context.ts";

/** Leaves a gap alone until the next workday's morning. */
export function postponeGap(context: Context, { seat, progress, ...rest }: GapDetails): Outcome<Day> {
  const { stores, calendar } = context;
  const standing = gapStanding({ seat, progress, ...rest });
  if (standing.kind !== "open")
    return refused({ name: "gap_closed", at: { visit: progress.visit, park: progress.park } });
  const until = nextWorkday(calendar, today(context)).value;
  stores.postponedGaps.postpone(seat.assignment.id, until);
  return done(until);
}

/** Puts the gaps before their owners again whose morning has come, as far as they are still open. */
export function remindOfGaps({ stores, now }: Pick<Context, "stores" | "now">, day: Day): void {
  for (const assignmentId of stores.postponedGaps.takeDue(day)) {
    const gap = stores.gaps.ofSeat(assignmentId);
    if (gap === undefined || gapStanding(gap).kind !== "open") continue;
    stores.notices.queue(
      {
        key: `seat_gap:${assignmentId}:${day}`,
        recipient: `user:${gap.progress.visit.owner}`,
        subject: `seat:${assignmentId}`,
        notice: { v: 1, kind: "seat_gap", assignmentId },
      },
      now,
    );
  }
}
