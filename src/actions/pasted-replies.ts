import { z } from "zod";
import { done, type Outcome } from "../domain/outcome.ts";
import { type PastedAnswer, type PastedBatch, pastedWays } from "../domain/pasted-replies.ts";
import type { Day } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { fingerprint } from "../flows/fingerprint.ts";
import { keepPasted, pastedBatch, recordPasted } from "../flows/seats/record-pasted.ts";
import { seatsToRecord } from "../flows/seats/seat-choices.ts";
import { splitReplies } from "../input/pasted-replies.ts";
import { clearAnswers, pastedAnswer, type ReplyRead, unrecordedOf } from "../input/seats/pasted-answers.ts";
import { pastedView, pasteFault, pasteForm, pastePreview } from "../views/seats/pasted-replies.ts";

const readerOf = (context: Context) => ({
  language: context.caller.language,
  zone: context.zone,
  today: today(context),
});

const isUnclear = ({ kind }: ReplyRead): boolean => kind === "unclear";

function unrecorded(context: Context, batch: PastedBatch | undefined): readonly ReplyRead[] {
  const experts = context.stores.experts.all();
  return unrecordedOf(batch, { seats: seatsToRecord(context), experts, today: today(context) });
}

function preview(context: Context, batch: PastedBatch, changed: boolean): Outcome<Reply> {
  const replies = unrecorded(context, batch);
  const shown = { mark: fingerprint(clearAnswers(replies)), changed };
  return done(show(pastePreview(batch, replies, shown, readerOf(context))));
}

/** Opens the window that takes replies, with how many of the last ones are still not recorded. */
export function openPasteForm(context: Context): Outcome<Reply> {
  const newest = context.stores.pastedReplies.newestOf(context.caller.slackUserId);
  const left = unrecorded(context, newest).filter(isUnclear).length;
  return done(show(pasteForm(left, context.caller.language)));
}

const openForm = interaction({
  id: "visit.paste_form",
  permission: "visits.write",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run: (_value, context) => openPasteForm(context),
});

const again = interaction({
  id: "visit.paste_again",
  permission: "visits.write",
  effect: "reads",
  value: z.object({ v: z.literal(1), batch: z.number() }),
  run({ batch: id }, context) {
    const batch = pastedBatch(context, id);
    return batch.done ? preview(context, batch.value, false) : batch;
  },
});

const submit = interaction({
  id: "visit.paste",
  permission: "visits.write",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    fields: z.object({ text: z.string().max(20_000).optional().default(""), way: z.enum(pastedWays) }),
  }),
  run({ fields: { text, way } }, context) {
    if (splitReplies(text).length === 0)
      return done({ kind: "field_errors", errors: { text: pasteFault(context.caller.language) } });
    const batch = keepPasted(context, { way, text });
    return batch.done ? preview(context, batch.value, false) : batch;
  },
});

/** What was chosen for a line: seat, revision and answer between dots, other days behind them with a plus between. */
const chosen = z
  .string()
  .regex(/^\d+\.\d+\.(?:accept|decline|counter\.\d{4}-\d\d-\d\d(?:\+\d{4}-\d\d-\d\d)*)$/)
  .transform((text) => {
    const [assignmentId, revision, answer, days = ""] = text.split(".");
    const seat = { assignmentId: Number(assignmentId), revision: Number(revision) };
    if (answer === "counter") return { ...seat, answer, days: days.split("+") as Day[] } as const;
    return { ...seat, answer: answer === "accept" ? "accept" : "decline" } as const;
  });

function chosenAnswers(
  fields: Readonly<Record<string, unknown>>,
  replies: readonly ReplyRead[],
): PastedAnswer[] {
  return replies.filter(isUnclear).flatMap((one) => {
    const choice = chosen.safeParse(fields[`line_${one.reply.line}`]);
    return choice.success ? [pastedAnswer(one.reply, choice.data)] : [];
  });
}

/** Records exactly what the preview showed, with what was chosen for the lines that were not clear. */
const record = interaction({
  id: "visit.record_pasted",
  permission: "visits.write",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    batch: z.number(),
    mark: z.string(),
    fields: z.record(z.string(), z.unknown()),
  }),
  run({ batch: id, mark, fields }, context) {
    const batch = pastedBatch(context, id);
    if (!batch.done) return batch;
    const replies = unrecorded(context, batch.value);
    const clear = clearAnswers(replies);
    if (fingerprint(clear) !== mark) return preview(context, batch.value, true);
    const answers = [...clear, ...chosenAnswers(fields, replies)];
    const recorded = recordPasted(context, batch.value, answers);
    if (!recorded.done) return recorded;
    const lines = new Set(answers.map(({ line }) => line));
    const left = replies.filter(({ reply }) => !lines.has(reply.line));
    return done(say(pastedView(recorded.value, left, batch.value, readerOf(context))));
  },
});

export const pasteClicks: readonly Interaction[] = [openForm, again];
export const pasteForms: readonly Interaction[] = [submit, record];
