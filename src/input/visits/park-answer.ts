import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import type { OpenVisit, ParkAnswer } from "../../domain/visits.ts";
import { plainText } from "../words.ts";
import { readVisit } from "./visits.ts";

/** What a park says, as somebody typed it. */
export interface ParkAnswerRead {
  readonly at: OpenVisit;
  readonly answer: ParkAnswer;
  readonly way: Way | undefined;
  readonly note: string | undefined;
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

/** `V2 同意 电话 示例科长`, `wuhu agreed by phone Mr Example`, `V2 not yet`: the visit, the answer, the way, who. */
export function readParkAnswer(typed: string, visits: readonly OpenVisit[]): Outcome<ParkAnswerRead> {
  const text = plainText(typed);
  const found = answers
    .map(([pattern, answer]) => ({ answer, match: pattern.exec(text) }))
    .filter(({ match }) => match !== null)
    .toSorted((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0));
  const [first] = found;
  const match = first?.match;
  if (first === undefined || match === undefined || match === null)
    return refused({ name: "park_answer_missing" });
  const at = readVisit(
    text
      .slice(0, match.index)
      .replace(/[\s,，、:：]+$/, "")
      .trim(),
    visits,
  );
  if (!at.done) return at;
  const rest = text.slice(match.index + match[0].length);
  const way = wayWords.find(([pattern]) => pattern.test(rest));
  const note = (way === undefined ? rest : rest.replace(way[0], " "))
    .replace(/\s+/g, " ")
    .replace(/^[\s,，、:：;；。]+|[\s,，、;；]+$/g, "")
    .slice(0, noteLimit);
  return done({ at: at.value, answer: first.answer, way: way?.[1], note: note === "" ? undefined : note });
}

/** A note is a name and a few words. */
const noteLimit = 200;
