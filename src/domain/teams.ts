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

/**
 * What each of `added` should look at so that as many needs as possible are covered, the first of them (the leader)
 * served first. Whoever is left over looks at a field of theirs that nobody else of the team has.
 */
export function proposeFields(
  needs: readonly string[],
  taken: readonly (string | undefined)[],
  added: readonly Expert[],
): Fields {
  const open = needs.filter((need) => !taken.includes(need));
  const holders = matched(open, added);
  const byExpert = new Map([...holders].map(([need, expert]) => [expert.id, need]));
  const seen = new Set([...taken, ...holders.keys()]);
  const fields = added.map((expert) => {
    const own = expert.fields.find((one) => !seen.has(one)) ?? expert.fields[0];
    const field = byExpert.get(expert.id) ?? own;
    seen.add(field);
    return { expertId: expert.id, field };
  });
  return { fields, uncovered: open.filter((need) => !holders.has(need)) };
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
