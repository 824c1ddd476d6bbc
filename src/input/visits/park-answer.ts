import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import type { Day } from "../../domain/time.ts";
import type { OpenVisit, ParkAnswer, Visit } from "../../domain/visits.ts";
import { readExpert } from "../experts/experts.ts";
import { plainText } from "../words.ts";
import { dateRuns } from "./schedule-dates.ts";
import { readVisit } from "./visits.ts";

/** What a park says to the date, as somebody typed it. */
export interface ParkAnswerRead {
  readonly kind: "answer";
  readonly at: OpenVisit;
  readonly answer: ParkAnswer;
  /** The days that it would rather have. */
  readonly wish: Visit["parkWish"];
  readonly way: Way | undefined;
  readonly note: string | undefined;
}

/** What is said of a park: its answer, whom it does not want to come, or that its notice is wanted. */
export type ParkWordsRead =
  | ParkAnswerRead
  | {
      readonly kind: "objection";
      readonly at: OpenVisit;
      readonly expert: Expert;
      readonly reason: string | undefined;
    }
  | { readonly kind: "notice"; readonly at: OpenVisit };

/** What reading needs to know: the visits, the pool, the day. */
export interface ParkBook {
  readonly visits: readonly OpenVisit[];
  readonly experts: readonly Expert[];
  readonly today: Day;
}

const another =
  /(?:(?:园区|对方|他们)?(?:希望|想要?|要求|建议|请|最好|能否|能不能)?(?:把?(?:日期|时间))?(?:改(?:到|为|成|在|期(?:到|为|至)?|日期|时间|天)|换(?:到|成|个?(?:日期|时间|日子|一?天)))|不同意|另提了?(?:日期|时间)?|另定日期|(?<![a-z])(?:(?:prefers? |wants? |would like )?(?:an)?other date|disagree[ds]?|(?:(?:do|does|did) ?n[o']t|not) agreed?|no)(?![a-z]))/i;

/** The longest first: 不同意 is no 同意. */
const answers: readonly (readonly [RegExp, ParkAnswer])[] = [
  [another, "other_date"],
  [/(?<![a-z])not (?:yet|asked)(?![a-z])|还没有?问?|尚未(?:联系)?|未问|没问|待问/i, "not_asked"],
  [
    /(?<![a-z]|not |n't )(?:agreed|agrees|yes|ok)(?![a-z])|(?<!不|没|未)(?:已经?)?同意了?|(?<!不|没|未)(?:已确认|确认)/i,
    "agreed",
  ],
  [/(?<![a-z])asked(?![a-z])|已问|问过了?|已联系|已询问|等答复/i, "asked"],
];

const wayWords: readonly (readonly [RegExp, Way])[] = [
  [/(?:by )?(?<![a-z])(?:tele)?phone(?![a-z])|(?:打)?电话/i, "telephone"],
  [/(?:by |on )?(?<![a-z])wechat(?![a-z])|微信/i, "wechat"],
  [/(?:by )?(?<![a-z])e-?mail(?![a-z])|(?:by )?(?<![a-z])mail(?![a-z])|邮件/i, "mail"],
  [/(?:on |by )?(?<![a-z])(?:paper|letter|fax)(?![a-z])|书面|来函|传真|公函/i, "paper"],
];

const notice = /^(.*?)[\s,，、:：]*(?:调研)?(?:通知书?|公函|notice)$/i;

const objection =
  /(?<![a-z])objects?(?: to)?(?![a-z])|(?:园区|对方)?(?:要求|请求|提出|希望|申请|请)?(?:专家)?回避|反对|不希望/i;

/**
 * `V2 同意 电话 示例科长`, `wuhu agreed by phone Mr Example`, `V2 7月10日 电话`, `V2 not yet`: the visit, the answer, the
 * way, who; `V2 objects E05 reason` or `V2 回避 E05`: whom the park does not want; `V2 notice`: the notice to it.
 */
export function readParkWords(typed: string, book: ParkBook): Outcome<ParkWordsRead> {
  const text = plainText(typed);
  const asked = notice.exec(text)?.[1];
  if (asked !== undefined) {
    const at = readVisit(asked, book.visits);
    return at.done ? done({ kind: "notice", at: at.value }) : at;
  }
  const against = objection.exec(text);
  if (against !== null) return readObjection(text, against, book);
  return readParkAnswer(text, book);
}

function readObjection(text: string, match: RegExpExecArray, book: ParkBook): Outcome<ParkWordsRead> {
  const at = readVisit(trimmed(text.slice(0, match.index)), book.visits);
  if (!at.done) return at;
  const [who = "", ...rest] = trimmed(text.slice(match.index + match[0].length)).split(/[\s,，;；:：]+/);
  if (who === "") return refused({ name: "park_objection_nameless" });
  const expert = readExpert(who.replace(/(?:来|参加|前来)$/, ""), book.experts);
  if (!expert.done) return expert;
  const reason = rest.join(" ").slice(0, noteLimit);
  return done({
    kind: "objection",
    at: at.value,
    expert: expert.value,
    reason: reason === "" ? undefined : reason,
  });
}

function readParkAnswer(text: string, { visits, today }: ParkBook): Outcome<ParkAnswerRead> {
  const found = answers
    .map(([pattern, answer]) => ({ answer, match: pattern.exec(text) }))
    .filter(({ match }) => match !== null)
    .toSorted((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0));
  const [first] = found;
  const match = first?.match;
  if (first === undefined || match === undefined || match === null) return readWish(text, visits, today);
  const at = readVisit(trimmed(text.slice(0, match.index)), visits);
  if (!at.done) return at;
  const rest = text.slice(match.index + match[0].length);
  const wish = first.answer === "other_date" ? daysIn(rest, today) : undefined;
  return done({ kind: "answer", at: at.value, answer: first.answer, wish, ...wayAndNote(rest) });
}

/** Nothing but a date: that is the one that the park would rather have. */
function readWish(text: string, visits: readonly OpenVisit[], today: Day): Outcome<ParkAnswerRead> {
  const [run] = dateRuns(text, today);
  if (run?.reading?.ok !== true || run.name === "") return refused({ name: "park_answer_missing" });
  const at = readVisit(trimmed(run.name), visits);
  if (!at.done) return at;
  const { from, to } = run.reading.value;
  const rest = text.slice(text.indexOf(run.typed) + run.typed.length);
  return done({
    kind: "answer",
    at: at.value,
    answer: "other_date",
    wish: { from, to },
    ...wayAndNote(rest),
  });
}

/** The days that somebody named among other words. */
function daysIn(text: string, today: Day): Visit["parkWish"] {
  // A colon or a letter in front would make a name of the date.
  for (const run of dateRuns(`V0 ${trimmed(text)}`, today))
    if (run.reading?.ok === true) return { from: run.reading.value.from, to: run.reading.value.to };
  return undefined;
}

/** By which way something came among other words, and what is left of them. */
export function wayAndNote(rest: string): Pick<ParkAnswerRead, "way" | "note"> {
  const way = wayWords.find(([pattern]) => pattern.test(rest));
  const note = (way === undefined ? rest : rest.replace(way[0], " "))
    .replace(/\s+/g, " ")
    .replace(/^[\s,，、:：;；。]+|[\s,，、;；]+$/g, "")
    .slice(0, noteLimit);
  return { way: way?.[1], note: note === "" ? undefined : note };
}

function trimmed(text: string): string {
  return text.replace(/^[\s,，、:：]+|[\s,，、:：]+$/g, "").trim();
}

/** A note is a name and a few words. */
const noteLimit = 200;
