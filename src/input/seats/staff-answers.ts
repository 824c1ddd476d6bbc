import type { Answer, DeclineReason } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import type { Day } from "../../domain/time.ts";
import { readExpert } from "../experts/experts.ts";
import { readRemark } from "../remarks/remarks.ts";
import { type Token, tokensOf, unquoted } from "../tokens.ts";
import { plainText } from "../words.ts";

/** Somebody's answer as staff type it; undefined parts were not said. */
export interface StaffAnswer {
  readonly expert: Expert;
  readonly answer: Answer | undefined;
  readonly way: Way | undefined;
  readonly reason: DeclineReason | undefined;
  readonly note: string | undefined;
  /** Other days that they would rather have; `answer` is undefined then. */
  readonly days: readonly Day[];
}

/** What days are read against: today, and those that the expert was asked for. */
export interface DaysGround {
  readonly today: Day;
  readonly asked: readonly Day[];
}

const YES = /^(?:accept(?:ed|s)?|yes|y|ok|同意|参加|可以|接受|愿意|能来|来|好)$/i;
const NO =
  /^(?:decline[ds]?|no|n|withdr(?:awn|ew)|不便(?:参加)?|不(?:能)?(?:参加|来|同意|去)|不行|不可以|拒绝|婉拒|谢绝|来不了|去不了|退出)$/i;
const SMALL =
  /^(?:by|via|per|through|通过|用|在|里|上|答复|回复|说|has|have|reason|原因|理由|because|因为)[:：]?$/i;

const ways: readonly (readonly [RegExp, Way])[] = [
  [/^(?:tele)?phone$|^call(?:ed)?$|^tel$|^(?:打|来)?电话(?:里|中)?$|^短信$|^sms$/i, "telephone"],
  [/^we-?chat$|^微信(?:里|上)?$/i, "wechat"],
  [/^e?-?mails?$|^(?:电子)?邮件$|^邮箱$/i, "mail"],
  [/^paper$|^letter$|^fax$|^书面$|^纸质$|^传真$|^复函$|^回执$/i, "paper"],
];

const reasons: readonly (readonly [RegExp, DeclineReason])[] = [
  [/身体|生病|住院|家里|家庭|health|\bill\b|family/i, "health_or_family"],
  [/出差|travel/i, "travel"],
  [/时间冲突|有(?:课|会|事|安排)|diary|clash|conflicting|teaching|meeting/i, "diary"],
  [/不便说明|rather not/i, "unsaid"],
];

/** Says of a day, beside a no, that it would do. */
const OFFERS =
  /可以|能[来去]|有空|[改换](?:到|成|在)?|[行好]吗|行不行|\b(?:can|could|free|how about|instead)\b/i;

/** A day and nothing else: it stands as the day, and is no note. */
const DAY_ALONE =
  /^(?:[\d年月日号上下午周一二三四五六天十廿,、/.:：\s-]|(?:on|or|and|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)*$/i;

/** Written together, as Chinese is: 电话同意, 微信答复不便参加. */
const JOINED = /(电话|微信|邮件|书面|短信)(?:里|中|上)?(?:答复|回复|告知|说)?(?=\S)/g;

/**
 * Reads what follows the visit in `/visit record`: the expert, the answer or other days, and behind it by which way it
 * came, the reason, a note, in any order. What is neither answer nor way is the note.
 */
export function readStaffAnswer(
  typed: string,
  experts: readonly Expert[],
  ground: DaysGround | undefined,
): Outcome<StaffAnswer> | undefined {
  const [first] = tokensOf(typed);
  if (first === undefined) return undefined;
  const expert = readExpert(unquoted(first.raw), experts);
  if (!expert.done) return expert;
  const rest = typed.slice(first.end).replace(JOINED, "$1 ");
  const tokens = tokensOf(rest);
  const words = tokens.map(({ raw }) => raw);
  const at = words.findIndex((word) => YES.test(word) || NO.test(word));
  const verdict = answerOf(words[at] ?? "");
  const way = words.map(wayOf).find((one) => one !== undefined);
  const left = tokens.filter((token) => token !== tokens[at]);
  const kept = keptIn(left);
  const days = ground === undefined ? [] : daysWished(textOf(rest, kept), verdict, ground);
  if (days.length > 0) {
    const note = textOf(rest, kept);
    const said = DAY_ALONE.test(note) ? undefined : note;
    return done({ expert: expert.value, answer: undefined, way, reason: undefined, note: said, days });
  }
  const note = noteOf(kept);
  return done({ expert: expert.value, answer: verdict, way, reason: reasonOf(note, verdict), note, days });
}

/** The words that were kept, with what was typed between them; a comma where a word was taken out. */
function textOf(typed: string, kept: readonly Token[]): string {
  const parts = kept.map(({ raw, start }, i) => {
    const before = kept[i - 1];
    const between = before === undefined ? "" : typed.slice(before.end, start);
    return `${/[\p{L}\p{N}]/u.test(between) ? "，" : between}${raw}`;
  });
  return plainText(parts.join(""));
}

/** Other days in what was typed; beside a yes a day is when it was said, and beside a no it has to be offered. */
function daysWished(note: string, verdict: Answer | undefined, { today, asked }: DaysGround): readonly Day[] {
  if (verdict === "accept" || (verdict === "decline" && !OFFERS.test(note))) return [];
  const seat = { kind: "visit", standing: "open", days: asked, names: [], references: [] } as const;
  const read = readRemark(note, today, [seat]);
  return read.kind === "other_date" ? [...new Set(read.days)] : [];
}

function answerOf(word: string): Answer | undefined {
  if (NO.test(word)) return "decline";
  return YES.test(word) ? "accept" : undefined;
}

function wayOf(word: string): Way | undefined {
  return ways.find(([pattern]) => pattern.test(word))?.[1];
}

/** What is left when the way and the small words before it are taken away. */
function keptIn(tokens: readonly Token[]): readonly Token[] {
  let taken = false;
  return tokens.filter(({ raw: word }, i) => {
    const next = wayOf(tokens[i + 1]?.raw ?? "");
    const isWay = !taken && wayOf(word) !== undefined;
    if (isWay) taken = true;
    const leadsToWay =
      SMALL.test(word) && (next !== undefined || /[:：]$|原因|理由|reason|because|因为/i.test(word));
    return !isWay && !leadsToWay;
  });
}

function noteOf(kept: readonly Token[]): string | undefined {
  const note = plainText(kept.map(({ raw }) => raw).join(" "));
  return note === "" ? undefined : note;
}

function reasonOf(note: string | undefined, answer: Answer | undefined): DeclineReason | undefined {
  return note === undefined || answer !== "decline" ? undefined : reasonIn(note);
}

/** Why somebody cannot come, where their words name one of the usual reasons. */
export function reasonIn(words: string): DeclineReason | undefined {
  return reasons.find(([pattern]) => pattern.test(words))?.[1];
}
