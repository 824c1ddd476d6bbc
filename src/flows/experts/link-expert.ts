import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { ExpertRefusal } from "../../domain/refusals/experts.ts";
import type { Context } from "../context.ts";
import { objectionToMember } from "./member-objections.ts";
import { moveRequests } from "./move-requests.ts";

/** Who an expert is in Slack; undefined takes a link away. */
export interface LinkWanted {
  readonly expert: Expert;
  readonly slackUserId: string | undefined;
}

/** A link as it is now. */
export interface LinkMade extends LinkWanted {
  /** True when it was so before. */
  readonly isOld: boolean;
}

/** Links an expert to a member of the workspace, or takes the link away. Nobody is two experts. */
export function linkExpert(context: Context, { expert, slackUserId }: LinkWanted): Outcome<LinkMade> {
  const { stores, now, caller } = context;
  return stores.atomically((): Outcome<LinkMade> => {
    const refusal = slackUserId === undefined ? undefined : reasonAgainst(context, expert, slackUserId);
    if (refusal !== undefined) return refused(refusal);
    const before = stores.experts.find(expert.id)?.slackUserId;
    if (before === slackUserId) return done({ expert, slackUserId, isOld: true });
    if (slackUserId !== undefined) stores.members.meet(slackUserId);
    stores.experts.linkTo(expert.id, slackUserId);
    moveRequests(context, expert.id, before, slackUserId);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: slackUserId === undefined ? "expert_unlinked" : "expert_linked",
      subject: `expert:${expert.code}`,
      detail: { from: before, to: slackUserId },
    });
    return done({ expert, slackUserId, isOld: false });
  });
}

function reasonAgainst(context: Context, expert: Expert, slackUserId: string): ExpertRefusal | undefined {
  const objection = objectionToMember(context, slackUserId);
  if (objection !== undefined) return objection;
  const other = context.stores.experts.findByUser(slackUserId);
  return other === undefined || other.id === expert.id
    ? undefined
    : { name: "link_taken", slackUserId, expert: other };
}
