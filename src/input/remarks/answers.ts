import type { Day } from "../../domain/time.ts";
import { dayAt, type Moment, type Standpoint, settle } from "../dates/dates.ts";
import { tidyDate } from "../dates/day-specs.ts";
import { timeAt } from "../dates/times.ts";
import { plainText } from "../words.ts";
import {
  inquiryWords,
  neitherWords,
  noWords,
  otherDateWords,
  questionWords,
  smallYesWords,
  undecidedWords,
  yesWords,
} from "./answer-words.ts";
import { readDelegation } from "./delegation.ts";

/** What a reply was taken for, and the words that it rests on. `other_date` may name no date at all. */
export type Answer =
  | { readonly kind: "yes" | "no" | "unclear"; readonly words: readonly string[] }
  | { readonly kind: "other_date"; readonly moments: readonly Moment[]; readonly words: readonly string[] };

/** Where the reader stands, and the day that the person was asked for. */
export interface AskedFor extends Standpoint {
  readonly asked?: Day;
}

/** A longer message says more than yes or no, and is for a person to read. */
const LONGEST = 120;

const TRAVEL = /出发|到达|抵达|报到|入住|返程|接站|车票|机票|高铁|酒店|住宿|答复|回复/;
const FILLER = /我|那天|那就|那|就|吧|的话|或者|或|和|跟|都|也|,| |\b(?:on|or|and|then|the)\b/g;
const MARK = "\uE000";

interface Dated {
  /** The text with each day replaced by a mark. */
  readonly text: string;
  readonly moments: readonly Moment[];
  readonly understood: boolean;
}

interface DayFound {
  /** Undefined for a day that the calendar has not, that its weekday belies, or that begins a range. */
  readonly moment: Moment | undefined;
  readonly rest: string;
}

/** A day at the beginning of a text with the time behind it. */
function momentAt(text: string, today: Day, anchor: Day | undefined): DayFound | undefined {
  const found = dayAt(text, today);
  if (!found) return undefined;
  const day = settle(found.value, text, today, anchor);
  const time = timeAt(found.rest.replace(/^[,的]?/, ""));
  const rest = time?.rest ?? found.rest;
  const ranges = /^ ?(?:(?:至|到|-|~|to )[\d一二三四五六七八九十周下]|[以之]?[前后]|起|开始)/.test(rest);
  if (!day.ok || ranges || typeof time?.value === "string") return { moment: undefined, rest };
  return { moment: { day: day.value, ...time?.value }, rest };
}

/** Takes the days out of a text, for in 周五有课 the day is no part of the answer's wording. */
function takeDays(text: string, { today, asked }: AskedFor): Dated {
  const moments: Moment[] = [];
  let left = "";
  let understood = true;
  for (let at = 0; at < text.length; ) {
    const within = /[a-z\d]/.test(text[at - 1] ?? "");
    const found = within ? undefined : momentAt(text.slice(at), today, moments.at(-1)?.day);
    if (!found) {
      left += text[at];
      at += 1;
      continue;
    }
    const { moment, rest } = found;
    const theirs = moment?.day === asked;
    if (moment && !theirs) moments.push(moment);
    left += theirs ? " " : MARK;
    // Half of the day that was asked for is neither that day nor another.
    understood &&= moment !== undefined && !(theirs && (moment.halfDay ?? moment.time) !== undefined);
    at = text.length - rest.length;
  }
  return { text: left, moments, understood };
}

/** One clause's wording. What was found by one list is hidden from the next, so that 不可以 is no 可以. */
interface Clause {
  readonly days: number;
  readonly undecided: readonly string[];
  readonly question: readonly string[];
  readonly other: readonly string[];
  readonly no: readonly string[];
  readonly yes: readonly string[];
  readonly small: readonly string[];
  readonly travel: boolean;
  /** Asks for something else than whether a day suits. */
  readonly inquires: boolean;
  /** Nothing but days and small words. */
  readonly bare: boolean;
}

function clauseOf(text: string): Clause {
  let left = text.trim();
  const take = (words: RegExp): readonly string[] => {
    const found = left.match(words) ?? [];
    left = left.replace(words, " ").trim();
    return found.map((word) => word.trim());
  };
  const days = take(new RegExp(MARK, "g")).length;
  const bare = days > 0 && left.replace(FILLER, "") === "";
  take(neitherWords);
  const undecided = take(undecidedWords);
  const question = take(questionWords);
  const yesBefore = take(/没(?:有|什么|有什么)?(?:问题|意见)|\bno problem\b|\bnot a problem\b|不见不散/g);
  const other = take(otherDateWords);
  const no = take(noWords);
  const yes = [...yesBefore, ...take(yesWords)];
  return {
    days,
    undecided,
    question,
    other,
    no,
    yes,
    small: take(smallYesWords),
    travel: TRAVEL.test(text),
    inquires: inquiryWords.test(text),
    bare,
  };
}

/** True when the clause offers its day: asked as a question, wished for, agreed to, or named alone. */
function offers(clause: Clause): boolean {
  if (clause.days === 0 || clause.travel) return false;
  if (clause.other.length > 0) return true;
  return clause.no.length === 0 && (clause.bare || clause.question.length > 0 || clause.yes.length > 0);
}

function wordsOf(
  clauses: readonly Clause[],
  kind: "undecided" | "question" | "other" | "no" | "yes" | "small",
) {
  return clauses.flatMap((clause) => clause[kind]);
}

/** Days of the clauses that offer theirs; the marks stand in the order of the days. */
function offeredOf(clauses: readonly Clause[], moments: readonly Moment[]): readonly Moment[] {
  let next = 0;
  return clauses.flatMap((clause) => {
    const own = moments.slice(next, next + clause.days);
    next += clause.days;
    return offers(clause) ? own : [];
  });
}

function judge(clauses: readonly Clause[], { moments, understood }: Dated): Answer {
  const undecided = wordsOf(clauses, "undecided");
  if (undecided.length > 0 || !understood) return { kind: "unclear", words: undecided };
  const offered = offeredOf(clauses, moments);
  const other = wordsOf(clauses, "other");
  const question = wordsOf(clauses, "question");
  if (other.length === 0 && clauses.some(({ inquires }) => inquires))
    return { kind: "unclear", words: question };
  const [no, yes, small] = [wordsOf(clauses, "no"), wordsOf(clauses, "yes"), wordsOf(clauses, "small")];
  if (offered.length > 0)
    return { kind: "other_date", moments: offered, words: [...no, ...other, ...question, ...yes] };
  if (other.length > 0 && moments.length === 0 && yes.length === 0) {
    return { kind: "other_date", moments: [], words: [...no, ...other] };
  }
  if (question.length > 0 || other.length > 0) return { kind: "unclear", words: [...question, ...other] };
  if (no.length > 0)
    return yes.length > 0 ? { kind: "unclear", words: [...no, ...yes] } : { kind: "no", words: no };
  const all = [...small, ...yes];
  return all.length > 0 ? { kind: "yes", words: all } : { kind: "unclear", words: [] };
}

/**
 * What a short reply in a direct message means: yes, no, another date, or unclear. Small and honest: a no beats a
 * polite 好的 before it, 不可以 holds no 可以, a yes and a no side by side, a question without a date, and every
 * 好像 or 再看看 are unclear, and so is a message of over 120 characters, a question about a day that wishes for none
 * (3号还去吗), and somebody who sends another. Whoever acts on it asks back first.
 */
export function readAnswer(typed: string, standpoint: AskedFor): Answer {
  const text = tidyDate(plainText(typed)).replace(/[。!]/g, ",").replace(/\?/g, "?,");
  if (text.length > LONGEST) return { kind: "unclear", words: [] };
  if (readDelegation(typed) !== undefined) return { kind: "unclear", words: [] };
  const dated = takeDays(text, standpoint);
  const clauses = dated.text
    .split(/[,;.\n~…]|但是?|不过|可是|只是|\b(?:but|however)\b/)
    .filter((clause) => clause.trim() !== "")
    .map(clauseOf);
  return judge(clauses, dated);
}

/** The days that a text names, whatever it says of them; half-days and ranges are left out. */
export function daysNamed(typed: string, standpoint: AskedFor): readonly Day[] {
  return takeDays(tidyDate(plainText(typed)), standpoint).moments.map(({ day }) => day);
}
