import type { Answer, DeclineReason } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { readExpert } from "../experts/experts.ts";
import { tokensOf, unquoted } from "../tokens.ts";
import { plainText } from "../words.ts";

/** Somebody's answer as staff type it; undefined parts were not said. */
export interface StaffAnswer {
  readonly expert: Expert;
  readonly answer: Answer | undefined;
  readonly way: Way | undefined;
  readonly reason: DeclineReason | undefined;
  readonly note: string | undefined;
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

/** Written together, as Chinese is: 电话同意, 微信答复不便参加. */
const JOINED = /(电话|微信|邮件|书面|短信)(?:里|中|上)?(?:答复|回复|告知|说)?(?=\S)/g;

/**
 * Reads what follows the visit in `/visit record`: the expert, the answer, and behind it by which way it came, the
 * reason, a note, in any order. What is neither answer nor way is the note.
 */
export function readStaffAnswer(typed: string, experts: readonly Expert[]): Outcome<StaffAnswer> | undefined {
  const [first] = tokensOf(typed);
  if (first === undefined) return undefined;
  const expert = readExpert(unquoted(first.raw), experts);
  if (!expert.done) return expert;
  const words = tokensOf(typed.slice(first.end).replace(JOINED, "$1 ")).map(({ raw }) => raw);
  const at = words.findIndex((word) => YES.test(word) || NO.test(word));
  const verdict = words[at] ?? "";
  const way = words.map(wayOf).find((one) => one !== undefined);
  const note = noteOf(words.filter((_, i) => i !== at));
  const answer = answerOf(verdict);
  return done({ expert: expert.value, answer, way, reason: reasonOf(note, answer), note });
}

function answerOf(word: string): Answer | undefined {
  if (NO.test(word)) return "decline";
  return YES.test(word) ? "accept" : undefined;
}

function wayOf(word: string): Way | undefined {
  return ways.find(([pattern]) => pattern.test(word))?.[1];
}

/** What is left when the way and the small words before it are taken away. */
function noteOf(words: readonly string[]): string | undefined {
  let taken = false;
  const left = words.filter((word, i) => {
    const isWay = !taken && wayOf(word) !== undefined;
    if (isWay) taken = true;
    const leadsToWay =
      SMALL.test(word) &&
      (wayOf(words[i + 1] ?? "") !== undefined || /[:：]$|原因|理由|reason|because|因为/i.test(word));
    return !isWay && !leadsToWay;
  });
  const note = plainText(left.join(" "));
  return note === "" ? undefined : note;
}

function reasonOf(note: string | undefined, answer: Answer | undefined): DeclineReason | undefined {
  return note === undefined || answer !== "decline" ? undefined : reasonIn(note);
}

/** Why somebody cannot come, where their words name one of the usual reasons. */
export function reasonIn(words: string): DeclineReason | undefined {
  return reasons.find(([pattern]) => pattern.test(words))?.[1];
}
