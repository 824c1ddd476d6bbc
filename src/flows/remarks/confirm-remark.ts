import type { Matter } from "../../domain/matters.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Remark, RemarkTarget } from "../../domain/remarks.ts";
import type { Context } from "../context.ts";
import { answerInvitation } from "../meetings/answer-invitation.ts";
import { answerAssignment } from "../seats/answer-assignment.ts";
import { proposeDays } from "../seats/propose-days.ts";
import { answerRemark, ownersOf, passOn } from "./hear-remark.ts";

/** Which of the things that words could be meant for: all of them, or one by its place. */
export type Chosen = "all" | number;

/**
 * Keeps the words that answered the bot's own "did you mean", and answers them with what became of it: whoever
 * writes instead of tapping gets a line of their own.
 */
export function answerInWords(
  context: Context,
  echoed: { readonly remarkId: number; readonly text: string; readonly meant: boolean },
): Outcome<number> {
  const { stores, caller, now } = context;
  return stores.atomically(() => {
    const outcome = echoed.meant
      ? confirmRemark(context, { remarkId: echoed.remarkId, of: "all" })
      : rejectRemark(context, echoed.remarkId);
    if (!outcome.done) return outcome;
    const remarkId = stores.remarks.add({
      slackUserId: caller.slackUserId,
      saidAt: now,
      text: echoed.text,
      takenFor: outcome.value.takenFor,
      state: echoed.meant ? "confirmed" : "rejected",
    });
    answerRemark(context, remarkId);
    return done(remarkId);
  });
}

/** Records the answer that somebody gave in words and has confirmed; their words stay with a no as its note. */
export function confirmRemark(
  context: Context,
  confirmed: { readonly remarkId: number; readonly of: Chosen },
): Outcome<Remark> {
  const { stores } = context;
  return stores.atomically(() => {
    const asked = askedBack(context, confirmed.remarkId);
    if (!asked.done) return asked;
    const { remark, targets } = asked.value;
    const chosen = confirmed.of === "all" ? targets : targets.slice(confirmed.of, confirmed.of + 1);
    if (chosen.length === 0) return refused({ name: "button_unknown" });
    for (const target of chosen) {
      const outcome = answer(context, target, remark);
      if (!outcome.done) return outcome;
    }
    stores.remarks.settle(remark.id, "confirmed", { kind: "answer", targets: chosen, which: "all" });
    stores.messages.touch(`remark:${remark.id}`);
    return done(remark);
  });
}

/** The words were not meant so: nothing is recorded, and a person is asked to look. */
export function rejectRemark(context: Context, remarkId: number): Outcome<Remark> {
  const { stores, caller, now, zone } = context;
  return stores.atomically(() => {
    const asked = askedBack(context, remarkId);
    if (!asked.done) return asked;
    const { remark, targets } = asked.value;
    const about = stores.matters
      .of(caller.slackUserId, now, zone)
      .filter((matter) => targets.some((target) => isAbout(target, matter)));
    stores.remarks.settle(remark.id, "rejected");
    stores.messages.touch(`remark:${remark.id}`);
    passOn(
      context,
      remark.id,
      ownersOf(about).map((owner) => `user:${owner}` as const),
    );
    return done(remark);
  });
}

function isAbout(target: RemarkTarget, matter: Matter): boolean {
  if (target.kind !== matter.kind) return false;
  return target.id === (matter.kind === "assignment" ? matter.assignment.id : matter.invitation.id);
}

/** Somebody's own remark that still waits to be confirmed. */
function askedBack(
  { stores, caller }: Context,
  remarkId: number,
): Outcome<{ readonly remark: Remark; readonly targets: readonly RemarkTarget[] }> {
  const remark = stores.remarks.find(remarkId);
  if (remark === undefined || remark.slackUserId !== caller.slackUserId)
    return refused({ name: "button_unknown" });
  if (remark.state !== "asked_back" || remark.takenFor.kind !== "answer")
    return refused({ name: "remark_settled" });
  return done({ remark, targets: remark.takenFor.targets });
}

function answer(context: Context, target: RemarkTarget, { text }: Remark): Outcome<unknown> {
  if (target.kind === "assignment" && target.answer === "counter")
    return proposeDays(context, {
      assignmentId: target.id,
      revision: target.revision,
      days: target.days,
      note: text,
      way: "words",
    });
  if (target.kind === "assignment")
    return answerAssignment(context, {
      assignmentId: target.id,
      revision: target.revision,
      answer: target.answer,
      way: "words",
      ...(target.answer === "decline" ? { note: text } : {}),
    });
  if (target.status === "needs-action") return refused({ name: "button_unknown" });
  return answerInvitation(context, {
    invitationId: target.id,
    sequence: target.sequence,
    status: target.status,
    way: "words",
    ...(target.delegate === undefined ? {} : { delegate: target.delegate }),
    ...(target.status === "declined" ? { note: text } : {}),
  });
}
