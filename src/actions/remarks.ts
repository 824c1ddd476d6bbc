import { z } from "zod";
import { askedDays } from "../domain/assignments.ts";
import type { Matter } from "../domain/matters.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import { reference } from "../domain/references.ts";
import { type Day, dayOf, daysFromTo, type Zone } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import type { RemarkRequest } from "../door/payloads.ts";
import { nothing, type Reply } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { answerInWords, confirmRemark, rejectRemark } from "../flows/remarks/confirm-remark.ts";
import { type Heard, hearRemark } from "../flows/remarks/hear-remark.ts";
import { type Nameable, type RemarkRead, readEchoAnswer, readRemark } from "../input/remarks/remarks.ts";

/** Makes what listens to people's direct messages; `admins` hear what nobody else answers for. */
export function listener(admins: readonly string[]) {
  return (context: Context, { text }: Pick<RemarkRequest, "text">): Outcome<unknown> =>
    answerEcho(context, text) ?? hear(context, text, admins);
}

/**
 * A plain 对 or 不是 behind the bot's own "did you mean" is the answer to that, as long as the bot has said nothing
 * since: a yes to a newer card is no yes to an older echo.
 */
function answerEcho(context: Context, text: string): Outcome<unknown> | undefined {
  const { stores, caller } = context;
  const newest = stores.remarks.newestUnlessToldSince(caller.slackUserId);
  if (newest?.state !== "asked_back" || newest.takenFor.kind !== "answer") return undefined;
  const said = readEchoAnswer(text);
  if (said === undefined || (said === "yes" && newest.takenFor.which !== "all")) return undefined;
  const answered = answerInWords(context, { remarkId: newest.id, text, meant: said === "yes" });
  // What stands against it is said on the cards; the words go on to a person.
  return answered.done ? answered : undefined;
}

function hear(context: Context, text: string, admins: readonly string[]): Outcome<unknown> {
  const { stores, caller, now, zone } = context;
  const matters = stores.matters.of(caller.slackUserId, now, zone);
  const ordinals = ordinalsOf(context, matters);
  const read = readRemark(
    text,
    today(context),
    matters.map((matter) => nameable(matter, zone, ordinals)),
  );
  return hearRemark(context, { text, said: saidOf(read, matters), admins });
}

/** The numbers that the newest card for several visits gives them, by assignment. */
function ordinalsOf({ stores }: Context, matters: readonly Matter[]): ReadonlyMap<number, number> {
  const requests = matters.flatMap((one) =>
    one.kind === "assignment" ? (one.assignment.requestId ?? []) : [],
  );
  const cards = [...new Set(requests)].toSorted((a, b) => b - a);
  const asks =
    cards.map((id) => stores.requests.details(id)?.asks ?? []).find((some) => some.length > 1) ?? [];
  return new Map(asks.map(({ assignment }, at) => [assignment.id, at + 1]));
}

function saidOf(read: RemarkRead, matters: readonly Matter[]): Heard["said"] {
  const at = (indexes: readonly number[]) => indexes.flatMap((index) => matters[index] ?? []);
  switch (read.kind) {
    case "answer": {
      const picks = read.picks.flatMap(({ index, ...answer }) =>
        at([index]).map((matter) => ({ matter, ...answer })),
      );
      return { kind: "answer", picks, which: read.which };
    }
    case "other_date":
      return { kind: "other_date", days: read.days, about: at(read.about) };
    case "unclear":
      return { kind: "unclear", about: at(read.about), asks: read.asks };
    default:
      return { kind: read.kind };
  }
}

function nameable(matter: Matter, zone: Zone, ordinals: ReadonlyMap<number, number>): Nameable {
  const { standing } = matter;
  if (matter.kind === "invitation") {
    const { id, title, startsAt } = matter.meeting;
    const days = [dayOf(startsAt, zone)];
    return { kind: "meeting", standing, days, names: [title], references: [reference.meeting(id)] };
  }
  const { visit, park, assignment } = matter;
  return {
    kind: "visit",
    standing,
    days: daysOf(askedDays({ assignment, visit })),
    names: [park.nameZh, park.nameEn, park.cityZh].filter((name) => name !== undefined),
    references: [reference.visit(visit.id), reference.assignment(assignment.id)],
    ordinal: ordinals.get(assignment.id),
  };
}

function daysOf(asked: ReturnType<typeof askedDays>): readonly Day[] {
  return asked === undefined ? [] : daysFromTo(asked.from, asked.to);
}

/** The message itself shows what became of it. */
function shownInPlace(outcome: Outcome<unknown>): Outcome<Reply> {
  return outcome.done ? done(nothing) : outcome;
}

const confirm = interaction({
  id: "remark.confirm",
  permission: "remarks.confirm",
  effect: "changes",
  value: z.object({ v: z.literal(1), remark: z.number(), of: z.union([z.literal("all"), z.number()]) }),
  run: ({ remark, of }, context) => shownInPlace(confirmRemark(context, { remarkId: remark, of })),
});

const reject = interaction({
  id: "remark.reject",
  permission: "remarks.confirm",
  effect: "changes",
  value: z.object({ v: z.literal(1), remark: z.number() }),
  run: ({ remark }, context) => shownInPlace(rejectRemark(context, remark)),
});

export const remarkClicks: readonly Interaction[] = [confirm, reject];
