import { type Answer, type Assignment, isTakenBack, mayCounter } from "../../domain/assignments.ts";
import { mostDaysProposed } from "../../domain/counters.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Standing } from "../../domain/matters.ts";
import type { Park } from "../../domain/parks.ts";
import type { PastedAnswer, PastedBatch, SaidOfSeat } from "../../domain/pasted-replies.ts";
import { reference } from "../../domain/references.ts";
import { type Day, daysFromTo } from "../../domain/time.ts";
import { lastDayOf, type Visit } from "../../domain/visits.ts";
import { type Naming, peopleNamed } from "../experts/people-named.ts";
import { type PastedReply, splitReplies } from "../pasted-replies.ts";
import { daysNamed, readAnswer } from "../remarks/answers.ts";
import { type Nameable, readRemark } from "../remarks/remarks.ts";
import { normalise } from "../words.ts";
import { reasonIn } from "./staff-answers.ts";

/** A seat of which an answer can be recorded. */
export interface SeatAsked {
  readonly assignment: Assignment;
  readonly expert: Expert;
  readonly at: { readonly visit: Visit; readonly park: Park };
  /** Other days that wait for the office already. */
  readonly wish?: readonly Day[] | undefined;
}

/**
 * Why a line is asked about: whose it is, which of their visits, what it says; a wish for another day, without one or
 * with more than one that may be meant; two that differ.
 */
export type Doubt =
  | "who"
  | "several"
  | "not_asked"
  | "which"
  | "what"
  | "other_date"
  | "which_date"
  | "differs";

export type SeatAnswer = SaidOfSeat & { readonly seat: SeatAsked };

/** What one reply was taken for. */
export type ReplyRead = { readonly reply: PastedReply } & (
  | { readonly kind: "clear"; readonly answers: readonly SeatAnswer[] }
  /** It says what is on record. */
  | { readonly kind: "known"; readonly answers: readonly SeatAnswer[] }
  | {
      readonly kind: "unclear";
      readonly why: Doubt;
      /** What it may be about, the likeliest first. */
      readonly seats: readonly SeatAsked[];
      readonly answer: Answer | undefined;
      /** Other days that may be wished for. */
      readonly wishes: readonly (readonly Day[])[];
    }
);

export interface AnswersGround {
  readonly seats: readonly SeatAsked[];
  readonly experts: readonly Expert[];
  readonly today: Day;
}

/**
 * Reads pasted replies as answers to requests: whose, about which visit, yes, no or another day. What is not certain is not guessed
 * and comes back with what it may mean; nothing that was pasted is left out.
 */
export function readPastedAnswers(pasted: string, ground: AnswersGround): readonly ReplyRead[] {
  return withoutContradictions(splitReplies(pasted).map((reply) => readReply(reply, ground)));
}

/** A person with the part of a reply that is theirs. */
interface Part {
  readonly experts: readonly Expert[];
  readonly text: string;
}

function readReply(reply: PastedReply, ground: AnswersGround): ReplyRead {
  const parts = partsOf(reply, ground.experts);
  if (parts.length === 0)
    return doubt(reply, "who", waitingFirst(ground.seats), verdictIn(reply.text, ground.today));
  const read = parts.map((part) => readPart(reply, part, ground));
  const unclear = read.find((one) => one.kind === "unclear");
  // One line is recorded whole or asked about.
  if (unclear !== undefined) return read.length === 1 ? unclear : severalIn(reply, read, ground);
  const answers = read.flatMap((one) => (one.kind === "clear" ? one.answers : []));
  return answers.length === 0
    ? { reply, kind: "known", answers: read.flatMap((one) => (one.kind === "known" ? one.answers : [])) }
    : { reply, kind: "clear", answers };
}

function severalIn(reply: PastedReply, read: readonly ReplyRead[], ground: AnswersGround): ReplyRead {
  const seats = read.flatMap((one) =>
    one.kind === "unclear" ? one.seats : one.answers.map(({ seat }) => seat),
  );
  return doubt(reply, "several", [...new Set(seats)], verdictIn(reply.text, ground.today));
}

function doubt(reply: PastedReply, why: Doubt, seats: readonly SeatAsked[], answer?: Answer): ReplyRead {
  return { reply, kind: "unclear", why, seats, answer, wishes: [] };
}

/** Whom a reply is from: named in its words, before its colon, or above it. */
function partsOf({ sender, label, text, shown }: PastedReply, experts: readonly Expert[]): readonly Part[] {
  const labelled = label === undefined ? [] : whoIn(label, experts);
  const inText = peopleNamed(text, experts);
  if (inText.length > 0 && labelled.length === 0) return shares(shown, peopleNamed(shown, experts));
  if (labelled.length > 0) return [{ experts: labelled, text }];
  const sent = sender === undefined ? [] : whoIn(sender, experts);
  return sent.length > 0 ? [{ experts: sent, text: shown }] : [];
}

/** The experts that a name stands for: 示例专家05, 王老师, or 王 alone. */
function whoIn(name: string, experts: readonly Expert[]): readonly Expert[] {
  const [naming, another] = peopleNamed(name, experts);
  if (naming !== undefined) return another === undefined ? naming.experts : [];
  const bare = normalise(name).trim();
  return bare.length < 2 ? [] : experts.filter((expert) => expert.name.toLowerCase() === bare.toLowerCase());
}

const JOINS = /^(?:[\s,，、;；:：和与及跟同&+]|\band\b|老师|教授)*$/i;

/** Said of several, and not of the last of them alone. */
const TOGETHER = /都|均|也|两位|三位|\b(?:both|all)\b/i;
const LISTED = /[,，、;；和与及跟同&+]|\band\b/i;

/** A yes with more behind it is for a person to read. */
const BUT = /不过|但是?|只是|前提|除了|\b(?:but|however)\b/i;

/** Each person's part of a line; those who are only joined to the next share what is said of them: E05、E12都可以. */
function shares(text: string, namings: readonly Naming[]): readonly Part[] {
  const lead = text.slice(0, namings[0]?.start ?? 0);
  const own = namings.map(({ end }, i) => text.slice(end, namings[i + 1]?.start ?? text.length));
  // 同意：E05、E12 says it before.
  const isBefore = own.every((part) => JOINS.test(part.replace(/[。.!！]+$/, "")));
  if (isBefore) return namings.map(({ experts }) => ({ experts, text: lead }));
  return namings.flatMap(({ experts }, i) => {
    const said = own.slice(i).find((part) => !JOINS.test(part)) ?? "";
    const isJoined = JOINS.test(own[i] ?? "") && i + 1 < namings.length;
    // E12 示例专家12 is one person, named twice.
    if (isJoined && isSame(experts, namings[i + 1]?.experts ?? [])) return [];
    // Side by side, with nothing that says that they belong together, one of them may be a slip.
    if (isJoined && !LISTED.test(own[i] ?? "") && !TOGETHER.test(said)) return { experts: [], text: said };
    return { experts, text: i === 0 && namings.length === 1 ? `${lead}${said}` : said };
  });
}

function isSame(some: readonly Expert[], others: readonly Expert[]): boolean {
  return some.length === 1 && others.length === 1 && some[0]?.id === others[0]?.id;
}

/** What stands between a name and what was said. */
const SAYS =
  /^[\s,，:：、]*(?:(?:刚才|刚刚|今天|昨天|刚)?(?:来电|电话里|微信|微信里|邮件)?(?:说|讲|表示|回复|答复|告知|回|来信|来电)(?:[:：,，]|是|了)?|says?|said|replied|answers?)?[\s,，:：]*/i;
const BEFORE = /(?:跟|和|给|与|接到|收到|刚跟|刚和|已与|已和|联系了?)$/;

function readPart(reply: PastedReply, { experts, text }: Part, ground: AnswersGround): ReplyRead {
  const said = text.replace(SAYS, "").replace(BEFORE, "").trim();
  const seats = ground.seats.filter(({ expert }) => experts.some(({ id }) => id === expert.id));
  const verdict = verdictIn(said, ground.today);
  if (new Set(seats.map(({ expert }) => expert.id)).size > 1) return doubt(reply, "who", seats, verdict);
  if (seats.length === 0) return doubt(reply, "not_asked", [], verdict);
  return readSaid(reply, said, seats, ground.today);
}

function readSaid(reply: PastedReply, said: string, seats: readonly SeatAsked[], today: Day): ReplyRead {
  const read = readRemark(said, today, seats.map(nameableOf));
  if (read.kind === "other_date") {
    const meant = read.about.flatMap((index) => seats[index] ?? []);
    return wishIn(reply, said, { days: read.days, meant: meant.length === 0 ? seats : meant }, today);
  }
  if (read.kind !== "answer") return knownOr(reply, said, seats, today);
  const answers = read.picks.flatMap(({ index, answer }): SeatAnswer[] => {
    const seat = seats[index];
    return seat === undefined || (answer !== "accept" && answer !== "decline") ? [] : [{ seat, answer }];
  });
  const hasMoreBehind = BUT.test(said) && answers.every(({ answer }) => answer === "accept");
  if (answers.length < read.picks.length || hasMoreBehind) return doubt(reply, "what", seats);
  if (read.which === "one" && answers.length > 1)
    return doubt(
      reply,
      "which",
      answers.map(({ seat }) => seat),
      verdictOf(answers[0]),
    );
  return { reply, kind: "clear", answers };
}

/** A wish for other days: clear where one seat is meant, it may still be moved, and the days can be read in one way. */
function wishIn(
  reply: PastedReply,
  said: string,
  { days, meant }: { readonly days: readonly Day[]; readonly meant: readonly SeatAsked[] },
  today: Day,
): ReplyRead {
  const seats = meant.filter(({ assignment }) => mayCounter(assignment.state));
  const [seat] = seats;
  if (seat === undefined) return doubt(reply, "other_date", meant);
  const wishes = wishesIn(said, days, seats, today);
  const [wish] = wishes;
  if (wish === undefined) return doubt(reply, "other_date", meant);
  if (seats.length > 1 || meant.length > 1 || wishes.length > 1 || isConditional(said, today))
    return { reply, kind: "unclear", why: "which_date", seats, answer: undefined, wishes };
  const answers = [{ seat, answer: "counter", days: wish } as const];
  return { reply, kind: sameDays(wish, seat.wish) ? "known" : "clear", answers };
}

/** The days that may be meant. A bare 5号 is of this month or the next; said of a visit in August, it may be of August. */
function wishesIn(
  said: string,
  days: readonly Day[],
  seats: readonly SeatAsked[],
  today: Day,
): readonly (readonly Day[])[] {
  const others = seats.flatMap((seat) => {
    const month = seat.at.visit.dayFrom?.slice(0, 7);
    if (month === undefined || month <= today.slice(0, 7)) return [];
    const read = readRemark(said, `${month}-01` as Day, [nameableOf(seat)]);
    if (read.kind !== "other_date" || read.days.some((day) => !day.startsWith(month))) return [];
    // Only a day without its month is read so; 下周五 is the same for everybody.
    return read.days.every((day, i) => day.slice(8) === days[i]?.slice(8)) ? [read.days] : [];
  });
  const asked = new Set(seats.flatMap((seat) => nameableOf(seat).days));
  return [days, ...others]
    .map((some) => [...new Set(some)].filter((day) => !asked.has(day)))
    .filter((some) => some.length > 0 && some.length <= mostDaysProposed && some.every((day) => day > today))
    .filter((some, i, all) => all.findIndex((other) => sameDays(some, other)) === i);
}

function sameDays(some: readonly Day[], others: readonly Day[] | undefined): boolean {
  return others !== undefined && [...some].sort().join() === [...others].sort().join();
}

/** 5号可以，但是要下午才到: behind the "but" stands no day. 3号不行，但是5号可以 is plain. */
function isConditional(said: string, today: Day): boolean {
  const found = BUT.exec(said);
  return found !== null && daysNamed(said.slice(found.index), { today }).length === 0;
}

/** A plain yes of somebody who has said yes to all, or a no of somebody who has said no, is on record already. */
function knownOr(reply: PastedReply, said: string, seats: readonly SeatAsked[], today: Day): ReplyRead {
  const verdict = verdictIn(said, today);
  const told: Standing = verdict === "accept" ? "coming" : "refused";
  const isKnown = verdict !== undefined && seats.every((seat) => standingOf(seat) === told);
  return isKnown
    ? { reply, kind: "known", answers: seats.map((seat) => ({ seat, answer: verdict })) }
    : doubt(reply, "what", seats, verdict);
}

function verdictIn(said: string, today: Day): Answer | undefined {
  const { kind } = readAnswer(said, { today });
  if (kind === "yes") return "accept";
  return kind === "no" ? "decline" : undefined;
}

function verdictOf(said: SeatAnswer | undefined): Answer | undefined {
  return said?.answer === "counter" ? undefined : said?.answer;
}

function nameableOf(seat: SeatAsked): Nameable {
  const { visit, park } = seat.at;
  const last = lastDayOf(visit);
  return {
    kind: "visit",
    standing: standingOf(seat),
    days: visit.dayFrom === undefined || last === undefined ? [] : daysFromTo(visit.dayFrom, last),
    names: [park.nameZh, ...(park.nameEn === undefined ? [] : [park.nameEn])],
    references: [reference.visit(visit.id), reference.assignment(seat.assignment.id)],
  };
}

function standingOf({ assignment }: SeatAsked): Standing {
  if (assignment.state === "accepted") return "coming";
  const isOver = assignment.state === "declined" || assignment.state === "withdrawn";
  return isOver && !isTakenBack(assignment) ? "refused" : "open";
}

function waitingFirst(seats: readonly SeatAsked[]): readonly SeatAsked[] {
  return seats.toSorted((a, b) => Number(standingOf(a) !== "open") - Number(standingOf(b) !== "open"));
}

/** Said twice it is recorded once; two lines that differ about one seat are both asked about. */
function withoutContradictions(read: readonly ReplyRead[]): readonly ReplyRead[] {
  const said = new Map<number, Set<string>>();
  for (const one of read) {
    if (one.kind !== "clear") continue;
    for (const { seat, answer, days = [] } of one.answers) {
      const told = said.get(seat.assignment.id) ?? new Set();
      said.set(seat.assignment.id, told.add([answer, ...[...days].sort()].join(" ")));
    }
  }
  const recorded = new Set<number>();
  return read.map((one): ReplyRead => {
    if (one.kind !== "clear") return one;
    const differs = one.answers.some(({ seat }) => (said.get(seat.assignment.id)?.size ?? 0) > 1);
    if (differs)
      return doubt(
        one.reply,
        "differs",
        one.answers.map(({ seat }) => seat),
        verdictOf(one.answers[0]),
      );
    const fresh = one.answers.filter(({ seat }) => !recorded.has(seat.assignment.id));
    for (const { seat } of fresh) recorded.add(seat.assignment.id);
    return fresh.length === 0 ? { ...one, kind: "known" } : { ...one, answers: fresh };
  });
}

/** As much of a line as is kept with an answer. */
const noteLimit = 500;

/** What is recorded of a reply that gives, or was chosen to give, an answer. */
export function pastedAnswer(
  { line, shown }: PastedReply,
  answer: SaidOfSeat & Pick<PastedAnswer, "assignmentId" | "revision">,
): PastedAnswer {
  const note = shown.slice(0, noteLimit);
  return { ...answer, line, note, reason: answer.answer === "decline" ? reasonIn(note) : undefined };
}

/** The answers that are recorded without a question. */
export function clearAnswers(replies: readonly ReplyRead[]): PastedAnswer[] {
  return replies.flatMap((one) =>
    one.kind === "clear"
      ? one.answers.map(({ seat: { assignment, at }, ...said }) =>
          pastedAnswer(one.reply, { ...said, assignmentId: assignment.id, revision: at.visit.revision }),
        )
      : [],
  );
}

/** What of a paste is not on record yet, read anew; nothing where there is none. */
export function unrecordedOf(batch: PastedBatch | undefined, ground: AnswersGround): readonly ReplyRead[] {
  if (batch === undefined) return [];
  return readPastedAnswers(batch.text, ground).filter(({ reply }) => !batch.recorded.includes(reply.line));
}
