import { z } from "zod";
import { declineReasons } from "../domain/assignments.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { reference } from "../domain/references.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { answerAssignment, movedSince } from "../flows/seats/answer-assignment.ts";
import { waitForAnswer } from "../flows/seats/wait-for-answer.ts";
import { reminderReader } from "../views/reminders/reminder-items.ts";
import { awaitedView } from "../views/reminders/reminder-owner.ts";
import { declineForm } from "../views/seats/decline-form.ts";

const shownSeat = z.object({ id: z.number(), revision: z.number() });
const seat = shownSeat.extend({ v: z.literal(1) });

/** The card itself shows what was answered, so a success needs no further words. */
function shownOnCard(outcome: Outcome<unknown>): Outcome<Reply> {
  return outcome.done ? done(nothing) : outcome;
}

const accept = interaction({
  id: "assignment.accept",
  permission: "assignments.answer",
  effect: "changes",
  value: seat,
  run: ({ id, revision }, context) =>
    shownOnCard(answerAssignment(context, { assignmentId: id, revision, answer: "accept", way: "slack" })),
});

/** Accepts the seats that the card showed as open; one that cannot be accepted leaves all as they were. */
const acceptAll = interaction({
  id: "assignment.accept_all",
  permission: "assignments.answer",
  effect: "changes",
  value: z.object({ v: z.literal(1), seats: z.array(shownSeat).min(1) }),
  run: ({ seats }, context) => shownOnCard(acceptEach(context, seats)),
});

function acceptEach(context: Context, seats: readonly z.output<typeof shownSeat>[]): Outcome<void> {
  return context.stores.atomically(() => {
    for (const { id, revision } of seats) {
      const before = context.stores.assignments.find(id)?.state;
      const given = { assignmentId: id, revision, answer: "accept", way: "slack" } as const;
      const outcome = answerAssignment(context, given);
      if (!outcome.done) return outcome;
      // The card showed this seat without an answer: a no that was given since is not undone along with others.
      if (before === "declined" || before === "withdrawn") return refused({ name: "card_outdated" });
    }
    return done(undefined);
  });
}

/** Opens the form behind "cannot join" and "something changed". */
const openDecline = interaction({
  id: "assignment.decline",
  permission: "assignments.answer",
  effect: "reads",
  value: seat,
  run({ id, revision }, context) {
    const assignment = context.stores.assignments.find(id);
    if (assignment === undefined)
      return refused({ name: "assignment_unknown", reference: reference.assignment(id) });
    if (assignment.expertId !== context.caller.expertId) return refused({ name: "not_your_assignment" });
    const ask = context.stores.requests.askOf(assignment);
    const moved = movedSince(assignment, ask.visit, { revision });
    if (moved !== undefined) return refused(moved);
    return done(show(declineForm(ask, context.caller.language, today(context))));
  },
});

const decline = interaction({
  id: "assignment.decline",
  permission: "assignments.answer",
  effect: "changes",
  value: seat.extend({
    fields: z.object({ reason: z.enum(declineReasons).optional(), note: z.string().max(3000).optional() }),
  }),
  run: ({ id, revision, fields }, context) =>
    shownOnCard(
      answerAssignment(context, {
        assignmentId: id,
        revision,
        answer: "decline",
        way: "slack",
        ...(fields.reason === undefined ? {} : { reason: fields.reason }),
        ...(fields.note === undefined ? {} : { note: fields.note }),
      }),
    ),
});

/** Gives somebody who is overdue a workday more. */
const wait = interaction({
  id: "assignment.wait",
  permission: "visits.write",
  effect: "changes",
  value: seat,
  run(shown, context) {
    const outcome = waitForAnswer(context, shown);
    if (!outcome.done) return outcome;
    const reader = reminderReader(context.caller.language, context.zone, today(context));
    return done(say(awaitedView(outcome.value, reader)));
  },
});

export const assignmentClicks: readonly Interaction[] = [accept, acceptAll, openDecline, wait];
export const assignmentForms: readonly Interaction[] = [decline];
