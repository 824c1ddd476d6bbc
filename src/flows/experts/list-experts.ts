import { isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { pageOf } from "../../domain/pages.ts";
import type { Member } from "../../domain/people.ts";
import type { Context } from "../context.ts";

/** Which page of which experts; pages count from 1. */
export interface ExpertPageWanted {
  readonly experts: readonly Expert[];
  readonly isUnlinked: boolean;
  readonly filter: string;
  readonly page: number;
}

/** An expert on a page, with what follows from other records. */
export interface ListedExpert {
  readonly expert: Expert;
  /** Seats held in the open surveys; undefined when none is open. */
  readonly seats: number | undefined;
  /** For those without a Slack member: who it may be, by address first, then by name. */
  readonly candidates: readonly Member[];
}

export interface ExpertPage extends Omit<ExpertPageWanted, "experts"> {
  readonly experts: readonly ListedExpert[];
  readonly total: number;
  readonly pages: number;
  /** True when the pool itself is empty. */
  readonly isPoolEmpty: boolean;
}

/** One page of experts; a page behind the end is the last one. */
export function listExperts(context: Context, wanted: ExpertPageWanted): Outcome<ExpertPage> {
  const { items, page, pages, total } = pageOf(wanted.experts, wanted.page);
  const free = wanted.isUnlinked ? unlinkedMembers(context) : [];
  return done({
    filter: wanted.filter,
    isUnlinked: wanted.isUnlinked,
    isPoolEmpty: total === 0 && context.stores.experts.all().length === 0,
    total,
    page,
    pages,
    experts: items.map((expert) => ({
      expert,
      seats: openSeats(context, expert.id),
      candidates: candidatesFor(expert, free),
    })),
  });
}

/** How many seats of open surveys an expert holds; undefined when no survey is open. */
export function openSeats({ stores }: Context, expertId: number): number | undefined {
  const open = new Set(
    stores.surveys
      .all()
      .filter(({ closedAt }) => closedAt === undefined)
      .map(({ id }) => id),
  );
  if (open.size === 0) return undefined;
  return stores.assignments.ofExpert(expertId).filter((seat) => {
    const visit = stores.visits.find(seat.visitId);
    return (
      visit !== undefined && open.has(visit.surveyId) && visit.state !== "cancelled" && isLive(seat.state)
    );
  }).length;
}

function unlinkedMembers({ stores }: Context): Member[] {
  const linked = new Set(stores.experts.all().map(({ slackUserId }) => slackUserId));
  return stores.members
    .all()
    .filter(({ slackUserId, deactivated }) => !deactivated && !linked.has(slackUserId));
}

function candidatesFor(expert: Expert, members: readonly Member[]): readonly Member[] {
  const address = expert.email?.toLowerCase();
  const byAddress = members.filter(({ email }) => address !== undefined && email?.toLowerCase() === address);
  const byName = members.filter(
    (member) => member.name.trim() === expert.name && !byAddress.includes(member),
  );
  return [...byAddress, ...byName];
}
