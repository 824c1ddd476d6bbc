import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { find, indexOf } from "../finding/find.ts";
import { keyOf } from "../finding/names.ts";
import { plainText, wordsOf } from "../words.ts";

/** Which experts a filter leaves, and whether it asks for those without a Slack member. */
export interface ExpertFilter {
  readonly experts: readonly Expert[];
  readonly isUnlinked: boolean;
}

const unlinked = ["未关联", "未连", "未绑定", "未关联slack", "unlinked"];
const leaders = ["组长", "可任组长", "leader", "leaders", "canlead"];
/** What people call a field beside its name in the records. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  固废: ["固体废物"],
  "碳减排/能源": ["双碳", "低碳"],
};

/**
 * The experts that fit every word of a filter: code, name, institution, province, field, 组长 for those who may lead,
 * 未关联 for those without a Slack member. A part of a word will do, or pinyin. An empty filter fits all.
 */
export function filterExperts(filter: string, experts: readonly Expert[]): Outcome<ExpertFilter> {
  const words = wordsOf(plainText(filter));
  const asks = (word: string) => unlinked.includes(keyOf(word));
  const isUnlinked = words.some(asks);
  const rest = words.filter((word) => !asks(word));
  const pool = isUnlinked ? experts.filter(({ slackUserId }) => slackUserId === undefined) : experts;
  const kept = rest.reduce<readonly Expert[]>((left, word) => fitting(word, left), pool);
  return kept.length === 0 && rest.length > 0
    ? refused({ name: "expert_filter_empty", typed: words.join(" ") })
    : done({ experts: kept, isUnlinked });
}

function fitting(word: string, experts: readonly Expert[]): readonly Expert[] {
  const key = keyOf(word);
  if (leaders.includes(key)) return experts.filter(({ canLead }) => canLead);
  const holding = experts.filter((expert) => namesOf(expert).some((name) => keyOf(name).includes(key)));
  if (holding.length > 0 || key === "") return holding;
  const found = find(indexOf(experts.map((expert) => ({ id: expert, names: namesOf(expert) }))), word);
  if (found.kind === "none" || found.by === "typo") return [];
  return found.kind === "one" ? [found.id] : found.ids;
}

function namesOf({ code, name, institution, institutionEn, province, fields }: Expert): string[] {
  const synonyms = fields.flatMap((field) => otherNames[field] ?? []);
  return [name, code, institution, institutionEn ?? institution, province, ...fields, ...synonyms];
}
