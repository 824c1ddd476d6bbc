import type { Assignment } from "../../domain/assignments.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";

/**
 * Closes an invitation that nobody answered in time, by the choice of staff or because the visit starts. Its card
 * says so; nobody is sent a message about it.
 */
export function lapseSeat(
  {
    stores,
    now,
    caller,
  }: Pick<Context, "stores" | "now"> & {
    readonly caller: Pick<Context["caller"], "slackUserId">;
  },
  seat: Assignment,
): Assignment {
  const lapsed: Assignment = { ...seat, state: "lapsed", leads: false };
  stores.assignments.change(lapsed);
  if (seat.requestId !== undefined) stores.messages.touch(`request:${seat.requestId}`);
  const counter = stores.counters.newestOf(seat.id);
  if (counter?.state === "open") {
    stores.counters.settle(counter.id, "overtaken", caller.slackUserId, now);
    stores.messages.touch(`counter:${counter.id}`);
  }
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "seat_lapsed",
    subject: reference.assignment(seat.id),
    detail: { from: seat.state, to: "lapsed" },
  });
  return lapsed;
}
