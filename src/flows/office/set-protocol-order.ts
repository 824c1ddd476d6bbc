import { done, type Outcome } from "../../domain/outcome.ts";
import { orderFrom, type ProtocolOrder } from "../../domain/protocol-order.ts";
import type { Context } from "../context.ts";

/** Sets in which order organisations and provinces stand in every list; what is not named follows in the usual order. */
export function setProtocolOrder(context: Context, named: ProtocolOrder | undefined): Outcome<ProtocolOrder> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const before = JSON.stringify(stores.protocol.order());
    stores.protocol.set(named === undefined ? undefined : orderFrom(named));
    const order = stores.protocol.order();
    if (JSON.stringify(order) === before) return done(order);
    for (const { id } of stores.meetings.all()) stores.messages.touch(`meeting:${id}`);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "protocol_ordered",
      subject: "office",
      detail: { ...order },
    });
    return done(order);
  });
}
