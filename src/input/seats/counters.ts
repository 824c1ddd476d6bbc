import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Day } from "../../domain/time.ts";
import { readExpert } from "../experts/experts.ts";
import { daysNamed } from "../remarks/answers.ts";
import { tokensOf, unquoted } from "../tokens.ts";

/** Whose proposal, and what the office says to it; `day` where one of several is named. */
export interface CounterVerdict {
  readonly expert: Expert;
  readonly verdict: "accept" | "refuse";
  readonly day: Day | undefined;
}

const YES = /^(?:accept(?:ed)?|yes|agree[ds]?|接受|同意|改)$/i;
const NO = /^(?:refuse[ds]?|no|reject(?:ed)?|keep|不改|不行|不同意|拒绝|维持)$/i;

/** Reads what follows the visit in `/visit counter`: the expert, `accept` or `refuse`, and a day. */
export function readCounterVerdict(
  typed: string,
  experts: readonly Expert[],
  today: Day,
): Outcome<CounterVerdict> {
  const [first, second] = tokensOf(typed);
  if (first === undefined || second === undefined)
    return refused({ name: "argument_missing", command: "/visit", verb: "counter" });
  const expert = readExpert(unquoted(first.raw), experts);
  if (!expert.done) return expert;
  const isYes = YES.test(second.raw);
  if (!isYes && !NO.test(second.raw))
    return refused({ name: "argument_unread", command: "/visit", verb: "counter", typed });
  const [day] = daysNamed(typed.slice(second.end), { today });
  return done({ expert: expert.value, verdict: isYes ? "accept" : "refuse", day });
}
