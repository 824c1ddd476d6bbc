import type { Expert } from "./experts.ts";

/** An expert as somebody named them, marked as the leader or not. */
export interface NamedExpert {
  readonly expert: Expert;
  /** As it stood in the command. */
  readonly typed: string;
  readonly leads: boolean;
}

/** Somebody of a team, with what they are asked to look at. */
export interface FieldOf {
  readonly expertId: number;
  readonly field: string | undefined;
}

/** Fields for new members of a team, and the needs that nobody of it covers. */
export interface Fields {
  readonly fields: readonly FieldOf[];
  readonly uncovered: readonly string[];
}

/** Between several fields of one seat. */
const fieldSeparator = ";";

/** The fields that a seat is asked to look at, one by one. */
export function fieldsOf(field: string | undefined): readonly string[] {
  return (field ?? "").split(fieldSeparator).filter((one) => one !== "");
}

/**
 * What each of `added` should look at so that as many needs as possible are covered, the first of them (the leader)
 * served first. A need that is left over goes to somebody who has it beside their own; whoever is left over looks at
 * a field of theirs that nobody else of the team has.
 */
export function proposeFields(
  needs: readonly string[],
  taken: readonly (string | undefined)[],
  added: readonly Expert[],
): Fields {
  const covered = taken.flatMap(fieldsOf);
  const open = needs.filter((need) => !covered.includes(need));
  const holders = matched(open, added);
  const byExpert = new Map([...holders].map(([need, expert]) => [expert.id, need]));
  const seen = new Set([...covered, ...open]);
  const fields = added.map((expert) => {
    const own = expert.fields.find((one) => !seen.has(one)) ?? expert.fields[0];
    if (own !== undefined) seen.add(own);
    return { expertId: expert.id, field: byExpert.get(expert.id) ?? own };
  });
  const left = open.filter((need) => !holders.has(need));
  const second = (need: string) => added.find((expert) => expert.fields.includes(need));
  return {
    fields: fields.map(({ expertId, field }) => {
      const more = left.filter((need) => second(need)?.id === expertId);
      const all = [...(field === undefined ? [] : [field]), ...more];
      return { expertId, field: all.length === 0 ? undefined : all.join(fieldSeparator) };
    }),
    uncovered: left.filter((need) => second(need) === undefined),
  };
}

/** A largest matching of needs to experts by augmenting paths; who was matched once stays matched. */
function matched(needs: readonly string[], experts: readonly Expert[]): ReadonlyMap<string, Expert> {
  const holders = new Map<string, Expert>();
  const place = (expert: Expert, tried: Set<string>): boolean =>
    needs
      .filter((need) => expert.fields.includes(need) && !tried.has(need))
      .some((need) => {
        tried.add(need);
        const holder = holders.get(need);
        if (holder !== undefined && !place(holder, tried)) return false;
        holders.set(need, expert);
        return true;
      });
  for (const expert of experts) place(expert, new Set());
  return holders;
}
