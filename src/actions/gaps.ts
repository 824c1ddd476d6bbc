import { z } from "zod";
import { assignmentStates, isLive } from "../domain/assignments.ts";
import type { GapDetails } from "../domain/gaps.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { reference } from "../domain/references.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, sayInstead } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { postponeGap } from "../flows/seats/postpone-gap.ts";
import { askInstead, gapOf, replaceSeat } from "../flows/seats/replace-seat.ts";
import { takeSeatBack } from "../flows/seats/unassign-expert.ts";
import { askedInsteadView, postponedView, replacedView, whyView } from "../views/seats/replacements.ts";
import { type GapReader, gapReader } from "../views/seats/seat-gap.ts";
import { unassignedView } from "../views/seats/seats.ts";
import { openAssign } from "./seats.ts";

const v1 = z.object({ v: z.literal(1) });

const invite = interaction({
  id: "gap.invite",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({
    seat: z.number(),
    state: z.enum(assignmentStates),
    expert: z.number(),
    from: z.enum(["card", "command"]),
  }),
  run({ seat, state, expert, from }, context) {
    const asked = askInstead(context, { seatId: seat, state, expertId: expert });
    if (!asked.done) return asked;
    // The card itself shows it; whoever is outside Slack is written to by the staff.
    if (from === "card" && asked.value.letter.way !== "outside") return done(nothing);
    const view = askedInsteadView(asked.value, gapReaderOf(context));
    return done(from === "card" ? say(view) : sayInstead(view));
  },
});

function gapReaderOf(context: Context): GapReader {
  const { caller, zone, calendar } = context;
  return gapReader(caller.language, { zone, today: today(context), calendar });
}

/** Does something with the gap that a button names. */
function withGap(
  context: Context,
  seatId: number,
  work: (gap: GapDetails, reader: GapReader) => Outcome<Reply>,
): Outcome<Reply> {
  const seat = context.stores.assignments.find(seatId);
  if (seat === undefined)
    return refused({ name: "assignment_unknown", reference: reference.assignment(seatId) });
  const gap = gapOf(context, seat);
  return gap.done ? work(gap.value, gapReaderOf(context)) : gap;
}

const why = interaction({
  id: "gap.why",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ seat: z.number() }),
  run: ({ seat }, context) => withGap(context, seat, (gap, reader) => done(say(whyView(gap, reader)))),
});

/** Shows who could come instead of somebody who is overdue; asking one of them lets the old invitation lapse. */
const replace = interaction({
  id: "gap.replace",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ id: z.number() }),
  run({ id }, context) {
    const seat = context.stores.assignments.find(id);
    const expert = seat === undefined ? undefined : context.stores.experts.find(seat.expertId);
    if (seat === undefined || expert === undefined) return refused({ name: "button_unknown" });
    const outcome = replaceSeat(context, { visitId: seat.visitId, expert, by: undefined });
    if (!outcome.done) return outcome;
    const reader = gapReader(context.caller.language, { ...context, today: today(context) });
    return done(say(replacedView(outcome.value, reader, context.now)));
  },
});

/** Takes back what was asked of a stand-in: the card offers others again. */
const takeBack = interaction({
  id: "gap.take_back",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({ id: z.number(), revision: z.number(), state: z.enum(assignmentStates) }),
  run(shown, context) {
    if (!isLive(shown.state)) return refused({ name: "button_unknown" });
    const outcome = takeSeatBack(context, shown);
    if (!outcome.done) return outcome;
    const { told } = outcome.value;
    // Somebody outside Slack has to be told by the staff: the text to copy is shown.
    if (told !== "outside") return done(nothing);
    return done(say(unassignedView(outcome.value, context.caller.language, today(context))));
  },
});

const more = interaction({
  id: "gap.more",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({ seat: z.number(), visit: z.number(), to: z.enum(["else", "later"]) }),
  run({ seat, visit, to }, context) {
    if (to === "else") return openAssign(context, visit);
    return withGap(context, seat, (gap, reader) => {
      const until = postponeGap(context, gap);
      return until.done ? done(say(postponedView(until.value, reader))) : until;
    });
  },
});

export const gapClicks: readonly Interaction[] = [invite, why, takeBack, more, replace];
