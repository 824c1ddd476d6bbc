import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { PastedAnswer, PastedBatch, PastedWay } from "../../domain/pasted-replies.ts";
import type { Context } from "../context.ts";
import { type AnswerRecorded, recordAnswer } from "./record-answer.ts";
import { recordDays } from "./record-days.ts";

/** Keeps what somebody pasted, so that what is not recorded stays listed. */
export function keepPasted(
  { stores, now, caller }: Context,
  pasted: { readonly way: PastedWay; readonly text: string },
): Outcome<PastedBatch> {
  return stores.atomically(() => {
    const id = stores.pastedReplies.add({ ...pasted, pastedBy: caller.slackUserId, pastedAt: now });
    const batch = stores.pastedReplies.find(id);
    if (batch === undefined) throw new Error(`pasted replies ${id} are gone`);
    return done(batch);
  });
}

/** What the caller pasted: nobody records from what somebody else was shown. */
export function pastedBatch({ stores, caller }: Context, id: number): Outcome<PastedBatch> {
  const batch = stores.pastedReplies.find(id);
  return batch?.pastedBy === caller.slackUserId ? done(batch) : refused({ name: "button_unknown" });
}

/**
 * Records the answers of a paste by the rules that hold for `recordAnswer`, all of them or none, and keeps which lines
 * are on record by now.
 */
export function recordPasted(
  context: Context,
  batch: PastedBatch,
  answers: readonly PastedAnswer[],
): Outcome<readonly AnswerRecorded[]> {
  const { stores } = context;
  return stores.atomically((): Outcome<readonly AnswerRecorded[]> => {
    const recorded: AnswerRecorded[] = [];
    for (const answer of answers) {
      const outcome = recordOne(context, answer, batch);
      if (!outcome.done) return outcome;
      recorded.push(outcome.value);
    }
    const lines = new Set([...batch.recorded, ...answers.map(({ line }) => line)]);
    stores.pastedReplies.markRecorded(
      batch.id,
      [...lines].sort((a, b) => a - b),
    );
    return done(recorded);
  });
}

function recordOne(
  context: Context,
  answer: PastedAnswer,
  { way }: Pick<PastedBatch, "way">,
): Outcome<AnswerRecorded> {
  const { assignmentId, revision, reason, note } = answer;
  if (answer.answer === "counter")
    return recordDays(context, { assignmentId, revision, days: answer.days, note, way });
  const why = reason === undefined ? {} : { reason };
  return recordAnswer(context, { assignmentId, revision, answer: answer.answer, note, way, ...why });
}
