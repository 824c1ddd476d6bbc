import type { Assignment } from "../../domain/assignments.ts";
import type { Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";

/**
 * Puts a seat that fell free before the visit's owner with who could take it. Where its person stood in for somebody
 * already, the card that asked them shows the next in line, and a line says so.
 */
export function offerReplacements({ stores, now }: Context, seat: Assignment, visit: Visit): void {
  const root = stores.gaps.rootOf(seat);
  const recipient = `user:${visit.owner}` as const;
  const subject = `seat:${root.id}` as const;
  stores.messages.touch(subject);
  const notice =
    root.id === seat.id
      ? ({ v: 1, kind: "seat_gap", assignmentId: seat.id } as const)
      : ({ v: 1, kind: "stand_in_declined", assignmentId: seat.id } as const);
  const about = notice.kind === "seat_gap" ? { subject } : {};
  stores.notices.queue({ key: `${notice.kind}:${seat.id}:${now}`, recipient, notice, ...about }, now);
}

/**
 * Has the cards redrawn that show how the gaps of a visit stand, and what the director is asked about it: what was told
 * of somebody who came back has the team's figures too.
 */
export function touchGaps({ stores }: Pick<Context, "stores">, seats: readonly Assignment[]): void {
  for (const { id } of seats) {
    stores.messages.touch(`seat:${id}`);
    const counter = stores.counters.newestOf(id);
    if (counter !== undefined) stores.messages.touch(`counter:${counter.id}`);
  }
  const [first] = seats;
  const approval = first === undefined ? undefined : stores.approvals.newestOfVisit(first.visitId);
  if (approval?.state === "open") stores.messages.touch(`approval:${approval.id}`);
}
