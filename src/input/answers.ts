import type { Day } from "../domain/time.ts";
import { dayAt, type Moment, type Standpoint, settle } from "./dates.ts";
import { tidyDate } from "./day-specs.ts";
import { timeAt } from "./times.ts";
import { plainText } from "./words.ts";

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

/** Said by somebody who has not decided, or who means something else than an answer. */
const UNDECIDED =
  /好像|可能|也许|或许|大概|应该|估计|恐怕|不一定|不确定|说不准|未定|待定|不是不|看情况|看看|再看|再说|再定|到时候|尽量|争取|考虑|商量|确认一下|等我|等等|晚点|稍后|稍等|回头|尽快[答回]复|先占|如果|要是|除非|回避|\b(?:maybe|perhaps|might|not sure|unsure|depends?|let me|check|later|probably|possibly|tentative(?:ly)?|think about|unless|if|recuse)\b/g;

/** Courtesies and denials of an obstacle: neither yes nor no, though they hold the words of one. */
const NEITHER =
  /不好意思|不客气|不用谢|不冲突|不影响|不忙|不出差|没(?:有|什么|有什么)?(?:课|会|事|安排|冲突|不便|不方便)|无(?:课|冲突|不便)|\bno (?:worries|conflicts?|class(?:es)?)\b/g;

const QUESTION =
  /[?]|吗|么$|呢$|是否|可否|能否|[能会行去来]不[能会行去来]|可不可以|方不方便|好不好|要不要|是不是|怎么|如何|什么|哪|几点|几号|多久|多少|\b(?:what|which|where|how|who|could (?:i|we|you)|can (?:i|we|you)|is it|would it)\b/g;

const ASKS_OTHER =
  /换[成到个一]?(?:[天日]|时间|日期)?|改[成到为]?(?:期|天|日)|改[成到为]|调[到整]|推迟|提前到|延[后期]|另约|另定|(?:其他|别的)(?:时间|日子|日期)|\b(?:another (?:date|day|time)|other (?:date|day|time)s?|instead|reschedule|move it|postpone|how about|what about)\b/g;

const NO =
  /(?:去|来|参加|到|走|赶|抽|排|安排)不(?:了|成|上|开身|开|过来|回来|出时间)|不(?:太|大|怎么|是很|很)?(?:方便|便|行|可以|能|去|来|参加|成|合适|想|愿意|同意|接受|考虑|打算|巧)|没(?:有)?(?:空|时间|档期)|(?:不能|没(?:有)?办法|没法|无法)(?:再)?(?:去|来|到|参加|出席|前往|同意|接受)?|无暇|不可|婉拒|谢绝|请假|出差|出国|在国外|在外地|冲突|有(?:个|一个)?(?:课|会|事|考试|答辩|安排|任务|别的安排|其他安排)|要(?:上课|开会|监考|答辩)|(?:上课|开会|监考|住院|生病|不舒服|不适|请不到假)|[太很较]忙|排满|满了|算了|\b(?:no|nope|can'?t|cannot|can not|won'?t|unable|not able|unavailable|not available|not possible|impossible|unfortunately|afraid|declin(?:e|ed|ing)|regrets?|conflicts?|teaching|busy|travell?ing|abroad|doesn'?t work|does not work|not going|not attend(?:ing)?|not join(?:ing)?|will not|don'?t|do not|have to pass|away)\b|👎|❌|:-1:|:thumbsdown:|:x:/g;

const YES =
  /可以|没(?:有|什么|有什么)?(?:问题|意见)|无(?:异议|意见|问题)|同意|参加|接受|愿意|乐意|荣幸|有(?:空|时间)|方便|能(?:去|来|参加|到)|我(?:去|来)|会(?:去|来|到|参加)|一定(?:去|到|来)|准时|去的|(?:也|都|就)行|定了|不见不散|^(?:行|行的|行啊|行吧|行呀|成|中|得|去|来|能|有空)$|\b(?:yes|yep|yeah|yup|sure|of course|certainly|gladly|happy to|glad to|my pleasure|with pleasure|count me in|i'?m in|i can|i(?:'ll| will) (?:be there|join|come|attend|go)|works?|sounds good|fine|accept(?:ed)?|confirm(?:ed)?|agree[d]?|no problem|not a problem|see you|will do)\b|👍|✅|:\+1:|:thumbsup:|:white_check_mark:/g;

/** A yes in a small word that may also be mere politeness before a no. */
const SMALL_YES =
  /^(?:好|好的|好啊|好呀|好吧|好嘞|好哒|好滴|嗯|嗯嗯|嗯好|是|是的|对|对的)$|^好的|\b(?:ok|okay)\b|👌|:ok_hand:/g;

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
  const ranges = /^ ?(?:至|到|-|~|to )[\d一二三四五六七八九十周下]/.test(rest);
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
    if (moment && moment.day !== asked) moments.push(moment);
    left += moment?.day === asked ? " " : MARK;
    understood &&= moment !== undefined;
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
  const undecided = take(UNDECIDED);
  const question = take(QUESTION);
  take(NEITHER);
  const yesBefore = take(/没(?:有|什么|有什么)?(?:问题|意见)|\bno problem\b|\bnot a problem\b|不见不散/g);
  const other = take(ASKS_OTHER);
  const no = take(NO);
  const yes = [...yesBefore, ...take(YES)];
  return {
    days,
    undecided,
    question,
    other,
    no,
    yes,
    small: take(SMALL_YES),
    travel: TRAVEL.test(text),
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
 * 好像 or 再看看 are unclear, and so is a message of over 120 characters. Whoever acts on it asks back first.
 */
export function readAnswer(typed: string, standpoint: AskedFor): Answer {
  const text = tidyDate(plainText(typed)).replace(/[。!]/g, ",").replace(/\?/g, "?,");
  if (text.length > LONGEST) return { kind: "unclear", words: [] };
  const dated = takeDays(text, standpoint);
  const clauses = dated.text
    .split(/[,;.\n~…]|但是?|不过|可是|只是|\b(?:but|however)\b/)
    .filter((clause) => clause.trim() !== "")
    .map(clauseOf);
  return judge(clauses, dated);
}
