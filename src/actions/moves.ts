import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { reasonLimit } from "../domain/reasons.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { acceptCounter } from "../flows/seats/settle-counter.ts";
import type { MovePreview } from "../flows/visits/consider-move.ts";
import { moveVisit } from "../flows/visits/move-visit.ts";
import { openVisits } from "../flows/visits/open-visits.ts";
import { objectionToDays } from "../input/visits/schedule.ts";
import { planText, readPlan } from "../input/visits/schedule-plan.ts";
import { movePreviewForm } from "../views/visits/move-preview.ts";
import { movedView } from "../views/visits/moved.ts";

/** A move's preview in the window in which its days were chosen. */
export function showMove(context: Context, move: MovePreview): Outcome<Reply> {
  const { caller, zone } = context;
  const plan = planText(move.visits.map(({ wanted }) => wanted));
  return done(show(movePreviewForm(move, plan, { language: caller.language, zone, today: today(context) })));
}

/** The confirmed preview, from a message's button or a window's: every day is judged again, then it is made as shown. */
const move = (reply: typeof say): Interaction =>
  interaction({
    id: "visit.move",
    permission: "visits.write",
    effect: "changes",
    value: z.object({
      v: z.literal(1),
      plan: z.string().max(2000),
      shown: z.string(),
      counter: z.number().optional(),
      reason: z.string().max(reasonLimit).optional(),
    }),
    run({ plan, shown, counter, reason }, context) {
      const dates = readPlan(plan, openVisits(context));
      if (dates === undefined) return refused({ name: "button_unknown" });
      for (const wanted of dates) {
        const objection = objectionToDays(wanted, { today: today(context), calendar: context.calendar });
        if (objection !== undefined) return objection;
      }
      const moved =
        counter === undefined
          ? moveVisit(context, { dates, shown, mayRelease: true, reason })
          : acceptCounter(context, { dates, shown, counterId: counter, reason });
      if (!moved.done) return moved;
      const { caller, zone } = context;
      return done(reply(movedView(moved.value, { language: caller.language, zone, today: today(context) })));
    },
  });

export const moveClicks: readonly Interaction[] = [move(sayInstead)];
export const moveForms: readonly Interaction[] = [move(say)];
