import type { Expert } from "./experts.ts";
import type { Day } from "./time.ts";

/** What a visit lacks where a seat has fallen free. */
export interface SeatGap {
  /** Fields that the visit needs and nobody of its team looks at. */
  readonly missing: readonly string[];
  /** False when nobody on the team may lead. */
  readonly hasLeader: boolean;
  readonly team: readonly TeamMember[];
}

export interface TeamMember {
  readonly expert: Expert;
  readonly leads: boolean;
}

/** Somebody of the pool with what the records say of them for the day in question. */
export interface Candidate {
  readonly expert: Expert;
  /** A declared conflict of interest with the park, or one that the park objected to, or any hard one. */
  readonly isConflicted: boolean;
  readonly unavailableOn: Day | undefined;
  /** Has a seat on another visit that day. */
  readonly isBusy: boolean;
  /** Has a seat the day before or after at a park that is too far for one night. */
  readonly isTooFar: boolean;
  /** Seats held in this survey. */
  readonly visits: number;
  /** Was asked for this very visit before and said no, or never answered. */
  readonly saidNo: boolean;
  /** Has a seat on this visit. */
  readonly isSeated: boolean;
  /** Kilometres in a straight line from their institution to the park; undefined where a place is not known. */
  readonly distance: number | undefined;
  /** Where they set out. */
  readonly city: string | undefined;
}

/** Why somebody of the pool cannot take a free seat. What a conflict is about is never said. */
export type NotReplacing = "conflict" | "unavailable" | "busy" | "too_far" | "at_limit" | "said_no";

/** Somebody who could take the seat, with what would change. */
export interface Replacement {
  readonly expert: Expert;
  readonly visits: number;
  readonly distance: number | undefined;
  readonly city: string | undefined;
  /** Missing fields that they know. */
  readonly covers: readonly string[];
  /** Missing fields that they do not know, and whoever on the team does. */
  readonly left: readonly { readonly field: string; readonly by: TeamMember | undefined }[];
  readonly mayLead: boolean;
}

export interface Replacements {
  readonly ranked: readonly Replacement[];
  readonly out: readonly { readonly expert: Expert; readonly why: NotReplacing }[];
}

/** Why a candidate cannot take the seat; undefined when they can. */
function objectionTo(candidate: Candidate): NotReplacing | undefined {
  if (candidate.isConflicted) return "conflict";
  if (candidate.saidNo) return "said_no";
  if (candidate.unavailableOn !== undefined) return "unavailable";
  if (candidate.isBusy) return "busy";
  if (candidate.isTooFar) return "too_far";
  return candidate.visits >= candidate.expert.maxVisits ? "at_limit" : undefined;
}

/**
 * Who could take a free seat, the best first: who knows most of the missing fields, then who may lead where the team
 * has nobody, then who has fewer visits, then who has the shorter way; else by code. Who is on the team already is
 * neither ranked nor out.
 */
export function rankReplacements(gap: SeatGap, candidates: readonly Candidate[]): Replacements {
  const others = candidates.filter(({ isSeated }) => !isSeated);
  const out = others.flatMap((one) => {
    const why = objectionTo(one);
    return why === undefined ? [] : [{ expert: one.expert, why }];
  });
  const ranked = others
    .filter((one) => objectionTo(one) === undefined)
    .map((one) => replacementOf(gap, one))
    .sort((a, b) => compare(gap, a, b));
  return { ranked, out };
}

function replacementOf(gap: SeatGap, { expert, visits, distance, city }: Candidate): Replacement {
  const knows = (field: string) => expert.fields.includes(field);
  const left = gap.missing.filter((field) => !knows(field));
  return {
    expert,
    visits,
    distance,
    city,
    covers: gap.missing.filter(knows),
    left: left.map((field) => ({ field, by: whoCovers(gap, field) })),
    mayLead: expert.canLead,
  };
}

/** Whoever of the team knows a field beside what they look at, the leader first. */
function whoCovers({ team }: SeatGap, field: string): TeamMember | undefined {
  const able = team.filter(({ expert }) => expert.fields.includes(field));
  return able.find(({ leads }) => leads) ?? able[0];
}

function compare({ hasLeader }: SeatGap, a: Replacement, b: Replacement): number {
  const leads = (one: Replacement) => (!hasLeader && one.mayLead ? 1 : 0);
  return (
    b.covers.length - a.covers.length ||
    leads(b) - leads(a) ||
    a.visits - b.visits ||
    byDistance(a.distance, b.distance) ||
    a.expert.code.localeCompare(b.expert.code, "en")
  );
}

/** An unknown way is taken for the longest. */
function byDistance(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  return (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY);
}
