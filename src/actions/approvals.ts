import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { askForSmallerTeam, decidersOf, decideSmallerTeam } from "../flows/seats/smaller-team.ts";
import { plainText } from "../input/words.ts";
import { decisionForm, fewerAskedView, fewerForm } from "../views/seats/smaller-team.ts";

const v1 = z.object({ v: z.literal(1) });

/** Asks why, before the director is asked. */
const openFewer = interaction({
  id: "gap.fewer",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ seat: z.number() }),
  run({ seat }, context) {
    const gap = context.stores.gaps.ofSeat(seat);
    if (gap === undefined) return refused({ name: "button_unknown" });
    const at = { visit: gap.progress.visit, park: gap.progress.park };
    const wanted = { seat, seats: gap.others.length };
    return done(show(fewerForm(at, wanted, context.caller.language, today(context))));
  },
});

const fewer = interaction({
  id: "gap.fewer",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({ seat: z.number(), fields: z.object({ reason: z.string() }) }),
  run({ seat, fields }, context) {
    const gap = context.stores.gaps.ofSeat(seat);
    if (gap === undefined) return refused({ name: "button_unknown" });
    const asked = askForSmallerTeam(context, { gap, reason: plainText(fields.reason) });
    if (!asked.done) return asked;
    const who = decidersOf(context).flatMap((user) => context.stores.members.find(user)?.name ?? []);
    return done(say(fewerAskedView(asked.value, who, context.caller.language)));
  },
});

function decide(context: Context, id: number, isAgreed: boolean, note?: string): Outcome<Reply> {
  const decided = decideSmallerTeam(context, { id, isAgreed, note });
  // The line itself shows what was decided.
  return decided.done ? done(nothing) : decided;
}

const agree = interaction({
  id: "approval.agree",
  permission: "approvals.decide",
  effect: "changes",
  value: v1.extend({ id: z.number() }),
  run: ({ id }, context) => decide(context, id, true),
});

const refuse = interaction({
  id: "approval.refuse",
  permission: "approvals.decide",
  effect: "changes",
  value: v1.extend({ id: z.number() }),
  run: ({ id }, context) => decide(context, id, false),
});

/** Opens what is to be decided from a report; whoever does not decide is told who does. */
const openDecision = interaction({
  id: "approval.open",
  permission: "visits.read",
  effect: "reads",
  value: v1.extend({ id: z.number() }),
  run({ id }, context) {
    const { stores, caller } = context;
    const approval = stores.approvals.find(id);
    const gap = approval === undefined ? undefined : stores.progress.ofVisit(approval.visitId);
    if (approval === undefined || gap === undefined) return refused({ name: "button_unknown" });
    if (approval.state !== "open") return refused({ name: "approval_settled" });
    if (!decidersOf(context).includes(caller.slackUserId)) return refused({ name: "not_yours_to_decide" });
    const askedBy = stores.members.find(approval.askedBy)?.name ?? approval.askedBy;
    const at = { visit: gap.visit, park: gap.park };
    return done(show(decisionForm({ approval, at, askedBy }, caller.language, today(context))));
  },
});

const decision = interaction({
  id: "approval.decide",
  permission: "approvals.decide",
  effect: "changes",
  value: v1.extend({
    id: z.number(),
    fields: z.object({ decision: z.enum(["agree", "refuse"]), note: z.string().max(500).optional() }),
  }),
  run({ id, fields }, context) {
    const note = plainText(fields.note ?? "");
    return decide(context, id, fields.decision === "agree", note === "" ? undefined : note);
  },
});

export const approvalClicks: readonly Interaction[] = [openFewer, agree, refuse, openDecision];
export const approvalForms: readonly Interaction[] = [fewer, decision];
