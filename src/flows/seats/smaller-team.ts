import type { Approval } from "../../domain/approvals.ts";
import { type GapDetails, gapStanding } from "../../domain/gaps.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { liveSeats } from "../../domain/progress.ts";
import { isOver } from "../../domain/visits.ts";
import { type Context, today } from "../context.ts";
import { noteChange } from "../surveys/survey-board.ts";
import { touchVisit } from "../visits/visit-news.ts";
import { objectionToVisit, visitAt } from "./seat-objections.ts";

/** Whoever decides for the office: those with the role of approver, or the administrators where there are none. */
export function decidersOf({ stores, configured }: Pick<Context, "stores" | "configured">): string[] {
  const working = (role: "approver" | "admin") =>
    stores.members
      .withRole(role)
      .filter(({ deactivated }) => !deactivated)
      .map(({ slackUserId }) => slackUserId);
  const approvers = working("approver");
  return approvers.length > 0
    ? approvers
    : [...new Set([...(configured?.admins ?? []), ...working("admin")])];
}

/** Asks the director whether a visit may go with those who are on its team now, and why. */
export function askForSmallerTeam(
  context: Context,
  wanted: { readonly gap: GapDetails; readonly reason: string },
): Outcome<Approval> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const { visit } = visitAt(stores, wanted.gap.progress.visit.id);
    const gap = stores.gaps.ofSeat(wanted.gap.seat.assignment.id) ?? wanted.gap;
    const at = { visit, park: gap.progress.park };
    const seats = gap.others.length;
    if (gap.approval?.state === "open")
      return refused({ name: "approval_pending", at, seats: gap.approval.seats });
    const objection = objectionToVisit(context, at);
    if (objection !== undefined) return refused(objection);
    if (seats === 0 || seats >= visit.seats || gapStanding(gap).kind !== "open")
      return refused({ name: "fewer_not_possible", at, seats: visit.seats });
    const asked = { visitId: visit.id, seats, seatsBefore: visit.seats, reason: wanted.reason };
    const id = stores.approvals.add({ ...asked, askedBy: caller.slackUserId, askedAt: now });
    for (const user of decidersOf(context))
      stores.notices.queue(
        {
          key: `approval:${id}:${user}`,
          recipient: `user:${user}`,
          subject: `approval:${id}`,
          notice: { v: 1, kind: "approval_asked", approvalId: id },
        },
        now,
      );
    noteChange(context, "smaller_team_asked", { visit: visit.id }, { seats, reason: wanted.reason });
    touchVisit(context, visit);
    return done(found(context, id));
  });
}

/**
 * Records what the director decided. Agreed, the visit's planned seats go down; whoever asked is told. Only those who
 * decide for the office may; where the team has come to be otherwise meanwhile, there is nothing to decide.
 */
export function decideSmallerTeam(
  context: Context,
  decision: { readonly id: number; readonly isAgreed: boolean; readonly note: string | undefined },
): Outcome<Approval> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const approval = stores.approvals.find(decision.id);
    if (approval === undefined) return refused({ name: "button_unknown" });
    if (!decidersOf(context).includes(caller.slackUserId)) return refused({ name: "not_yours_to_decide" });
    if (approval.state !== "open") return refused({ name: "approval_settled" });
    const isNeeded = isStillNeeded(context, approval);
    const answer = decision.isAgreed ? "agreed" : "refused";
    const state = isNeeded ? answer : "overtaken";
    const decided = { state, decidedBy: caller.slackUserId, decidedAt: now, note: decision.note } as const;
    stores.approvals.settle(approval.id, decided);
    stores.messages.touch(`approval:${approval.id}`);
    if (isNeeded) carryOut(context, approval, decision);
    return done(found(context, approval.id));
  });
}

/** False once the team has as many people as are planned, or the visit is over or off. */
function isStillNeeded(context: Context, { visitId, seatsBefore }: Approval): boolean {
  const progress = context.stores.progress.ofVisit(visitId);
  if (progress === undefined) return false;
  const { visit } = progress;
  if (visit.state === "cancelled" || isOver(visit, today(context))) return false;
  return visit.seats === seatsBefore && liveSeats(progress).length < visit.seats;
}

function carryOut(
  context: Context,
  approval: Approval,
  { isAgreed, note }: { readonly isAgreed: boolean; readonly note: string | undefined },
): void {
  const { stores, now } = context;
  const visit = stores.visits.find(approval.visitId);
  if (visit === undefined) throw new Error(`visit ${approval.visitId} is gone`);
  const action = isAgreed ? "smaller_team_agreed" : "smaller_team_refused";
  const { seats, seatsBefore, reason } = approval;
  noteChange(context, action, { visit: visit.id }, { from: seatsBefore, to: seats, reason, note });
  if (isAgreed) stores.visits.change({ ...visit, seats });
  touchVisit(context, visit);
  for (const user of new Set([approval.askedBy, visit.owner]))
    stores.notices.queue(
      {
        key: `approval_decided:${approval.id}:${user}`,
        recipient: `user:${user}`,
        notice: { v: 1, kind: "approval_decided", approvalId: approval.id },
      },
      now,
    );
}

function found({ stores }: Pick<Context, "stores">, id: number): Approval {
  const approval = stores.approvals.find(id);
  if (approval === undefined) throw new Error(`approval ${id} is gone`);
  return approval;
}
